import { peopleOf } from '../../access/store/index.ts';
import type { Services } from '../../access/web/index.ts';
import type { CheckOfPlan } from '../../duties/web/index.ts';
import type { Language } from '../../language/index.ts';
import type { AnyRecord } from '../../records/index.ts';
import type { ReferenceChoice } from '../record-form.ts';
import type { RecordWords } from '../record-words.ts';

/**
 * The codes that can stand in a field whose codes are not records: rulebooks, duties. Null where any can be written.
 */
export type CodesFor = (
  services: Services,
  kind: string,
  field: string,
  language: Language,
) => Promise<readonly ReferenceChoice[] | null>;

/** What the pages of records are given by those who know more: words, the check, lists of codes. */
export interface EditingHelps {
  readonly words: RecordWords;
  readonly check: CheckOfPlan;
  readonly codesFor: CodesFor;
  /** Whether a record has a thread to look at: what is above and below it. */
  readonly hasThread: (record: AnyRecord) => boolean;
}

/** Says who did something by name; an account that is gone, and the program itself, by what history wrote down. */
export async function namesOfPeople(
  { db }: Pick<Services, 'db'>,
  partnershipId: string,
): Promise<(actor: string) => string> {
  const people = new Map((await peopleOf(db, partnershipId)).map(({ id, name }) => [id, name]));
  return (actor) => people.get(actor) ?? actor;
}
