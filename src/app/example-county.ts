import { fileURLToPath } from 'node:url';

/** The example county, written by its generator. */
export const demonstrationFolder = fileURLToPath(new URL('../../demonstration', import.meta.url));

export const demonstrationPartnership = 'dyffryn-arian';

/** Everybody's password in the example; it is printed, and opens nothing but invented data. */
export const demonstrationPassword = 'llinyn aur Dyffryn Arian';

/** Somebody of the example, as its file names them. */
export interface PersonRow {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly language: string;
  readonly organisation: string;
}
