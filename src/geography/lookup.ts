import { type Problem, problem } from '../records/index.ts';
import { type AreaCode, readAreaCode } from './area-code.ts';
import type { Area, AreaChange, AreaKey, AreaLink } from './area-register.ts';
import { type AreaType, areaTypeOfHeading, areaTypes, kindOf, typeOfCode, vintageOf } from './area-type.ts';

/** An area as a file tells of it: names may be in one language, and the file may say more than its name. */
export interface ToldArea extends Area {
  /** What else the row says of it: a rural or urban class, an official name beside the usual one. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Columns that say how much of an area each row is: how many people live there, or the part itself. */
const peopleHeading = /^(people|head_?count)$/i;
const weightHeading = /^weight$/i;

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
  const figures = headings.some((heading, place) => {
    if (isWeighing(heading)) return false;
    const cells = rows.map((row) => (row[place] ?? '').trim()).filter((cell) => cell !== '');
    return (
      cells.length > 0 && cells.filter((cell) => /^-?[\d,]*\.?\d+%?$/.test(cell)).length * 2 > cells.length
    );
  });
  const others = headings.some((heading) => /^(period|year|value|observation|date|month)$/i.test(heading));
  return (
    !figures &&
    !others &&
    (codes.length > 1 ||
      headings.some((heading) => /name|nm|class|ruc/i.test(heading) || isWeighing(heading)))
  );
}

function isWeighing(heading: string): boolean {
  return peopleHeading.test(heading.trim()) || weightHeading.test(heading.trim());
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
 * by the column `people` (how many live in the part that the row is about), else by the column `weight` (a published
 * part, from 0 to 1), else in equal parts. A column `people` also says how many live in each of the narrowest areas. Only the narrowest areas of the file, wards, middle-layer areas
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
  const pairs = new Map<string, Pair>();
  const problems: Problem[] = [];
  const first = narrowFirst[0];
  const peopleAt = headings.findIndex((heading) => peopleHeading.test(heading.trim()));
  const weightAt = headings.findIndex((heading) => weightHeading.test(heading.trim()));
  // Published weights say how much of the narrowest area belongs elsewhere; of two vintages, how much of the older.
  const weighed = narrowFirst.findLast(({ type }) => first && kindOf(type) === kindOf(first.type));
  const taken = new Set([
    ...columns.flatMap((one) => [one.place, one.nameCy, one.nameEn]),
    peopleAt,
    weightAt,
  ]);
  const headCounts = new Map<string, number>();

  for (const [index, row] of rows.entries()) {
    const codes = new Map<CodeColumn, AreaCode>();
    const people = numberIn(row, peopleAt, Number.POSITIVE_INFINITY);
    const weight = numberIn(row, weightAt, 1);
    for (const [place, read] of [
      [peopleAt, people],
      [weightAt, weight],
    ] as const) {
      if (read !== 'wrong') continue;
      const where = { file, row: index + 2, column: headings[place] ?? '' };
      problems.push(problem('evidence.lookup-weight-wrong', where, { found: cellOf(row, place) }));
    }
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
      const type = typeOfCode(code, column.type);
      const key = `${type}/${code}`;
      if (!told.has(key)) told.set(key, { code, type, name, attributes });
      const isCounted = first && kindOf(type) === kindOf(first.type) && typeof people === 'number';
      if (isCounted) headCounts.set(key, (headCounts.get(key) ?? 0) + people);
    }
    for (const from of narrowFirst) {
      const isSource = from === first || ['local-authority', 'ward', 'msoa'].includes(kindOf(from.type));
      for (const to of narrowFirst) {
        const [fromCode, toCode] = [codes.get(from), codes.get(to)];
        if (!fromCode || !toCode || from === to || !mayLink(from.type, to.type, isSource)) continue;
        const key = `${from.type}/${fromCode}>${to.type}/${toCode}`;
        const pair = pairs.get(key) ?? {
          from: { code: fromCode, type: typeOfCode(fromCode, from.type) },
          to: { code: toCode, type: typeOfCode(toCode, to.type) },
          rows: 0,
          people: 0,
          weight: 0,
          change: change < 0 ? '' : cellOf(row, change),
        };
        pairs.set(key, {
          ...pair,
          rows: pair.rows + 1,
          people: addedTo(pair.people, people),
          weight: from === weighed ? addedTo(pair.weight, weight) : null,
        });
      }
    }
  }
  const groups = Map.groupBy(pairs.values(), (pair) => `${pair.from.type}/${pair.from.code}>${pair.to.type}`);
  const areas = [...told].map(([key, area]) => {
    const people = headCounts.get(key);
    return people === undefined
      ? area
      : { ...area, attributes: { ...area.attributes, people: String(people) } };
  });
  return { areas, links: [...groups.values()].flatMap(linksOf), problems };
}

/** What the rows say of one area in another. */
interface Pair {
  readonly from: AreaKey;
  readonly to: AreaKey;
  readonly rows: number;
  /** null where a row does not tell. */
  readonly people: number | null;
  readonly weight: number | null;
  readonly change: string;
}

/** The links of one area to those of one type: how much of it belongs to each. Nobody lives in a part left out. */
function linksOf(pairs: readonly Pair[]): AreaLink[] {
  const sum = (of: (pair: Pair) => number | null): number =>
    pairs.reduce((so, pair) => so + (of(pair) ?? 0), 0);
  const byPeople = pairs.every(({ people }) => people !== null) && sum(({ people }) => people) > 0;
  const published =
    !byPeople && pairs.every(({ weight }) => weight !== null) && sum(({ weight }) => weight) > 0;
  const weightOf = (pair: Pair): number =>
    byPeople
      ? (pair.people ?? 0) / sum(({ people }) => people)
      : published
        ? (pair.weight ?? 0)
        : pair.rows / sum(({ rows }) => rows);
  return pairs.flatMap((pair): AreaLink[] => {
    const weight = Math.min(weightOf(pair), 1);
    if (weight === 0) return [];
    const became = kindOf(pair.from.type) === kindOf(pair.to.type);
    const kindOfChange = changes[pair.change.toUpperCase()];
    return [
      {
        from: pair.from,
        to: pair.to,
        relation: became ? 'became' : 'within',
        weight,
        ...(became && kindOfChange ? { change: kindOfChange } : {}),
        ...(byPeople && pair.people !== null ? { weighedBy: 'people', people: pair.people } : {}),
        ...(published ? { weighedBy: 'published' } : {}),
      },
    ];
  });
}

function addedTo(sum: number | null, read: number | 'wrong' | null): number | null {
  return sum === null || typeof read !== 'number' ? null : sum + read;
}

/** A number of the row from 0 up to a limit; nothing where there is no such column. */
function numberIn(row: readonly string[], place: number, highest: number): number | 'wrong' | null {
  if (place < 0) return null;
  const written = cellOf(row, place).replaceAll(/(?<=\d),(?=\d{3}\b)/g, '');
  const read = written === '' ? Number.NaN : Number(written);
  return read >= 0 && read <= highest ? read : 'wrong';
}

function mayLink(from: AreaType, to: AreaType, isSource: boolean): boolean {
  if (kindOf(from) === kindOf(to)) return (vintageOf(from) ?? 0) < (vintageOf(to) ?? 0);
  return isSource && areaTypes.indexOf(to) < areaTypes.indexOf(from);
}

function cellOf(row: readonly string[], place: number): string {
  return place < 0 ? '' : (row[place] ?? '').trim();
}
