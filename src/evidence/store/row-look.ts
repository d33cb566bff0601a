import type { RowShape } from '../row-shape.ts';
import { figureColumns, listsInColumns } from './file-columns.ts';
import type { RowLook } from './file-rows.ts';
import type { Figures } from './row-scanner.ts';
import { rowTally } from './row-tally.ts';
import { keyPart, markKeys, seenKeys } from './seen-keys.ts';
import { soundFigures } from './sound-figures.ts';
import type { TextList } from './text-lists.ts';
import type { Parts } from './typed-query.ts';

/** What is looked for in rows while they are read: keys that stand twice, rows that are sound beyond doubt, and what there is. */
export function rowLook(shape: RowShape, lists: readonly TextList[], parts: Parts): RowLook {
  return { areNew: newKeys(shape, lists), judge: soundRows(shape, parts), tally: rowTally(shape, lists) };
}

/**
 * Parts of the key that have more than one text tell the keys of rows apart. Counting distinct keys afterwards would
 * cost many times as much.
 */
function newKeys(shape: RowShape, lists: readonly TextList[]): RowLook['areNew'] {
  const parts = listsInColumns(shape, lists).flatMap(({ list, column }) =>
    list.identities && list.texts.length > 1 ? [{ column, part: keyPart(list.identities) }] : [],
  );
  const keys = parts.length > 0 ? seenKeys(parts.map(({ part }) => part)) : undefined;
  if (!keys) return undefined;
  const columns = parts.map(({ column }) => column);
  return ({ places, rows }) => markKeys(keys, (part) => places[columns[part] as number] as Int32Array, rows);
}

function soundRows(shape: RowShape, parts: Parts): RowLook['judge'] {
  const judge = soundFigures(parts);
  const numbers = new Map(figureColumns(shape).map(({ role }, number) => [role, number]));
  return (
    judge &&
    (({ figures, rows, sound }) =>
      judge((role) => figures[numbers.get(role) as number] as Figures, rows, sound))
  );
}
