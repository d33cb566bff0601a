import type { Result } from '../../records/index.ts';
import type { SheetTable } from '../updates/update-sheet.ts';

/** Reads and writes spreadsheets: given by whoever puts the program together. */
export interface SheetFiles {
  /** Every sheet of a file. Problem: `update.sheet-unreadable`, or what the reader found. */
  readonly read: (name: string, bytes: Uint8Array) => Result<readonly SheetTable[]>;
  readonly write: (table: SheetTable, form: 'csv' | 'xlsx') => Uint8Array | string;
}

/** What the pages of updates are given. */
export interface UpdateSources {
  readonly sheets: SheetFiles;
  /** Whether a mail server is set up: else nobody is promised a message. */
  readonly sendsMail: boolean;
}
