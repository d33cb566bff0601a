import { updateMessages } from '../delivery/update-messages.ts';
import { governanceMessages } from '../governance/messages.ts';
import type { Language } from '../language/index.ts';
import { performanceMessages } from '../performance/messages.ts';
import type { Place, Problem } from '../records/index.ts';
import { recordsMessages } from '../records/messages.ts';
import { turningMessages } from '../turning/messages.ts';
import { kitMessages } from './messages.ts';

/** A problem of a kit in words: where it is, what and why, how to mend it. */
export interface SaidProblem {
  readonly place: string;
  readonly what: string;
  readonly mend: string;
}

/**
 * Says a problem of a kit in one language.
 *
 * @throws Error when the problem has no words: a code was added without its messages
 */
export function sayProblem(found: Problem, language: Language): SaidProblem {
  // A problem of a whole file names the file in its place, and its words may name it too.
  const values = { ...(found.where.file === undefined ? {} : { file: found.where.file }), ...found.values };
  return {
    place: sayPlace(found.where, language),
    what: sayWord(`problem.${found.code}`, language, values),
    mend: sayWord(`problem.${found.code}.mend`, language, values),
  };
}

function sayWord(key: string, language: Language, values: Readonly<Record<string, string | number>>): string {
  if (kitMessages.has(key)) return kitMessages.in(language)(key, values);
  if (governanceMessages.has(key)) return governanceMessages.in(language)(key, values);
  if (updateMessages.has(key)) return updateMessages.in(language)(key, values);
  if (performanceMessages.has(key)) return performanceMessages.in(language)(key, values);
  if (turningMessages.has(key)) return turningMessages.in(language)(key, values);
  if (recordsMessages.has(key)) return recordsMessages.in(language)(key, values);
  throw new Error(`No message "${key}"`);
}

/** Where a problem is: file, sheet, row and column in words, else the record, else the kit as a whole. */
export function sayPlace({ file, sheet, row, column, record }: Place, language: Language): string {
  const say = kitMessages.in(language);
  if (file === undefined) return record === undefined ? say('place.kit') : say('place.record', { record });
  // The file of a folder is its sheet; only a workbook has sheets worth naming.
  const isWorkbook = sheet !== undefined && file !== `${sheet}.csv`;
  if (isWorkbook) {
    if (row === undefined) return say('place.sheet', { file, sheet });
    if (column === undefined) return say('place.sheetRow', { file, sheet, row });
    return say('place.sheetRowColumn', { file, sheet, row, column });
  }
  if (row === undefined)
    return column === undefined ? say('place.file', { file }) : say('place.fileColumn', { file, column });
  return column === undefined
    ? say('place.fileRow', { file, row })
    : say('place.fileRowColumn', { file, row, column });
}
