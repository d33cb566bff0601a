import { type NumberRole, numberRoles, type Role } from '../mapping.ts';
import type { RowShape } from '../row-shape.ts';
import { listedRoles, nameOfList } from './known-texts.ts';
import type { ColumnUse } from './row-scanner.ts';
import { textFinder } from './text-finder.ts';
import type { TextList } from './text-lists.ts';

/**
 * What becomes of each column of a file.
 *
 * @param textsOf - the texts of a listed role that are known beforehand
 */
export function columnUses(
  shape: RowShape,
  delimiter: string,
  textsOf: (role: Role) => readonly string[],
): ColumnUse[] {
  const uses = shape.headings.map((): ColumnUse => ({ kind: 'ignored' }));
  const listed = new Set(listedRoles(shape));
  for (const [role, place] of shape.columns) {
    if (listed.has(role)) uses[place] = { kind: 'text', finder: textFinder(textsOf(role), delimiter) };
    else if (role === 'note') uses[place] = { kind: 'note' };
    else if (numberRoles.includes(role as NumberRole)) uses[place] = { kind: 'figure' };
  }
  return uses;
}

/** The columns of listed texts, in the order in which they stand in the file. */
export function textColumns(shape: RowShape): { readonly role: Role; readonly place: number }[] {
  const listed = new Set(listedRoles(shape));
  return inOrder(shape, (role) => listed.has(role));
}

/** The columns of figures, in the order in which they stand in the file. */
export function figureColumns(shape: RowShape): { readonly role: Role; readonly place: number }[] {
  return inOrder(shape, (role) => numberRoles.includes(role as NumberRole));
}

function inOrder(shape: RowShape, isWanted: (role: Role) => boolean) {
  return [...shape.columns]
    .flatMap(([role, place]) => (isWanted(role) ? [{ role, place }] : []))
    .toSorted((one, other) => one.place - other.place);
}

/** The lists that stand for columns, and the number of each of these among those of texts. */
export function listsInColumns(
  shape: RowShape,
  lists: readonly TextList[],
): { readonly list: TextList; readonly column: number }[] {
  return textColumns(shape).flatMap(({ role }, column) => {
    const list = lists.find(({ name }) => name === nameOfList(role));
    return list ? [{ list, column }] : [];
  });
}
