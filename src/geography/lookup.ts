import { type Problem, problem } from '../records/index.ts';
import { type AreaCode, readAreaCode } from './area-code.ts';
import type { Area, AreaChange, AreaKey, AreaLink } from './area-register.ts';
import { type AreaType, areaTypeOfHeading, areaTypes, kindOf, vintageOf } from './area-type.ts';

/** An area as a file tells of it: names may be in one language, and the file may say more than its name. */
export interface ToldArea extends Area {
  /** What else the row says of it: a rural or urban class, an official name beside the usual one. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** What a lookup file holds. */
export interface Lookup {
  readonly areas: readonly ToldArea[];
  readonly links: readonly AreaLink[];
  readonly problems: readonly Problem[];
}

interface CodeColumn {
  readonly place: number;
  readonly type: AreaType;
  readonly nameEn: number;
  readonly nameCy: number;
}

const changes: Readonly<Record<string, AreaChange>> = {
  U: 'unchanged',
  S: 'split',
  M: 'merged',
  X: 'irregular',
};

/**
 * Whether a table tells of areas rather than of figures: codes of a known type, and nothing beside them but names,
 * classes and kinds of change.
 *
 * @param rows - some of its rows, without the heading
 */
export function isLookup(headings: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const codes = codeColumns(headings);
  if (codes.length === 0) return false;
  const figures = headings.some((_, place) => {
    const cells = rows.map((row) => (row[place] ?? '').trim()).filter((cell) => cell !== '');
    return (
      cells.length > 0 && cells.filter((cell) => /^-?[\d,]*\.?\d+%?$/.test(cell)).length * 2 > cells.length
    );
  });
  const others = headings.some((heading) => /^(period|year|value|observation|date|month)$/i.test(heading));
  return (
    !figures &&
    !others &&
    (codes.length > 1 || headings.some((heading) => /name|nm|class|ruc/i.test(heading)))
  );
}

function codeColumns(headings: readonly string[]): CodeColumn[] {
  return headings.flatMap((heading, place) => {
    const type = areaTypeOfHeading(heading);
    if (!type) return [];
    const stem = heading
      .trim()
      .toLowerCase()
      .replace(/_?(code|cd)$/, '');
    const at = (...names: string[]): number => {
      const found = names.map((name) => headings.findIndex((one) => one.trim().toLowerCase() === name));
      return found.find((one) => one >= 0) ?? -1;
    };
    return [
      {
        place,
        type,
        nameEn: at(`${stem}hclnm`, `${stem}_name`, `${stem}nm`, 'name (eng)'),
        nameCy: at(`${stem}hclnmw`, `${stem}_name_cy`, `${stem}nmw`, 'name (cym)'),
      },
    ];
  });
}

/**
 * Reads a lookup: its areas, which lie in which, and which became which.
 *
 * Two vintages of one kind in a row say that the older became the newer. An area told in several rows belongs to each
 * in equal parts, since a lookup has no head count. Only the narrowest areas of the file, wards, middle-layer areas
 * and local authorities are linked upwards: that two wide areas agree in one file proves nothing.
 *
 * @source GEO-01
 */
export function readLookup(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  file: string,
): Lookup {
  const columns = codeColumns(headings);
  const narrowFirst = columns.toSorted(
    (left, right) => areaTypes.indexOf(right.type) - areaTypes.indexOf(left.type),
  );
  const change = headings.findIndex((heading) => /^change_code$/i.test(heading));
  const told = new Map<string, ToldArea>();
  const pairs = new Map<string, { from: AreaKey; to: AreaKey; rows: number; change: string }>();
  const problems: Problem[] = [];
  const first = narrowFirst[0];
  const taken = new Set(columns.flatMap((one) => [one.place, one.nameCy, one.nameEn]));

  for (const [index, row] of rows.entries()) {
    const codes = new Map<CodeColumn, AreaCode>();
    for (const column of narrowFirst) {
      const written = (row[column.place] ?? '').trim();
      if (written === '') continue;
      const code = readAreaCode(written);
      if (!code) {
        const where = { file, row: index + 2, column: headings[column.place] ?? '' };
        problems.push(problem('evidence.area-code-wrong', where, { found: written, suggestion: '' }));
        continue;
      }
      codes.set(column, code);
      const name = { cy: cellOf(row, column.nameCy), en: cellOf(row, column.nameEn) };
      const attributes: Record<string, string> = {};
      if (column === first) {
        for (const [place, heading] of headings.entries()) {
          if (!taken.has(place) && place !== change) attributes[heading] = cellOf(row, place);
        }
      }
      const key = `${column.type}/${code}`;
      if (!told.has(key)) told.set(key, { code, type: column.type, name, attributes });
    }
    for (const from of narrowFirst) {
      const isSource = from === first || ['local-authority', 'ward', 'msoa'].includes(kindOf(from.type));
      for (const to of narrowFirst) {
        const [fromCode, toCode] = [codes.get(from), codes.get(to)];
        if (!fromCode || !toCode || from === to || !mayLink(from.type, to.type, isSource)) continue;
        const key = `${from.type}/${fromCode}>${to.type}/${toCode}`;
        const pair = pairs.get(key) ?? {
          from: { code: fromCode, type: from.type },
          to: { code: toCode, type: to.type },
          rows: 0,
          change: change < 0 ? '' : cellOf(row, change),
        };
        pairs.set(key, { ...pair, rows: pair.rows + 1 });
      }
    }
  }
  const totals = new Map<string, number>();
  const groupOf = (pair: { from: AreaKey; to: AreaKey }): string =>
    `${pair.from.type}/${pair.from.code}>${pair.to.type}`;
  for (const pair of pairs.values()) totals.set(groupOf(pair), (totals.get(groupOf(pair)) ?? 0) + pair.rows);
  const links = [...pairs.values()].map((pair): AreaLink => {
    const became = kindOf(pair.from.type) === kindOf(pair.to.type);
    const kindOfChange = changes[pair.change.toUpperCase()];
    return {
      from: pair.from,
      to: pair.to,
      relation: became ? 'became' : 'within',
      weight: pair.rows / (totals.get(groupOf(pair)) ?? 1),
      ...(became && kindOfChange ? { change: kindOfChange } : {}),
    };
  });
  return { areas: [...told.values()], links, problems };
}

function mayLink(from: AreaType, to: AreaType, isSource: boolean): boolean {
  if (kindOf(from) === kindOf(to)) return (vintageOf(from) ?? 0) < (vintageOf(to) ?? 0);
  return isSource && areaTypes.indexOf(to) < areaTypes.indexOf(from);
}

function cellOf(row: readonly string[], place: number): string {
  return place < 0 ? '' : (row[place] ?? '').trim();
}
