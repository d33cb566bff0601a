import type { AreaKey, AreaType } from '../geography/index.ts';
import { areasAbove, keyOfArea, placeOfType } from './areas-above.ts';
import { countOf, type kindsOf } from './counted-people.ts';
import { type CountedRelease, rowKey } from './counted-release.ts';
import type { Observation } from './dataset.ts';

/**
 * Totals of areas without rows of their own, where every small area within has its counts: pages add them up, so they pass
 * the gate like any other count.
 */
export function totalsOfAreas(release: CountedRelease, kinds: ReturnType<typeof kindsOf>): Observation[] {
  const { observations, breakdowns, register } = release;
  const slices = Map.groupBy(
    observations.filter((row) => countOf(row, kinds.get(row.measure)) !== null),
    (row) => rowKey(row, breakdowns, row.measure, { area: '' }),
  );
  const present = new Set(observations.map((row) => rowKey(row, breakdowns, row.measure)));
  const above = new Map<string, readonly AreaKey[]>();
  const within = new Map<string, readonly string[]>();
  return [...slices.values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const byArea = new Map(rows.map((row) => [`${row.areaType}/${row.areaCode}`, row]));
    const wider = new Map<string, { readonly area: AreaKey; readonly type: string }>();
    for (const [name, row] of byArea) {
      const up = above.get(name) ?? areasAbove(register, keyOfArea(row));
      above.set(name, up);
      for (const area of up) {
        const known = wider.get(`${area.type}/${area.code}`);
        if (known && placeOfType(known.type) >= placeOfType(row.areaType)) continue;
        wider.set(`${area.type}/${area.code}`, { area, type: row.areaType });
      }
    }
    return [...wider].flatMap(([name, { area, type }]) => {
      if (present.has(rowKey(first, breakdowns, first.measure, { area: name }))) return [];
      const listed = `${name} ${type}`;
      const small =
        within.get(listed) ??
        register.descendants(area, type as AreaType).map(({ code }) => `${type}/${code}`);
      within.set(listed, small);
      const parts = small.flatMap((each) => byArea.get(each) ?? []);
      return parts.length === small.length ? [totalOf(parts, area)] : [];
    });
  });
}

function totalOf(parts: readonly Observation[], { code, type }: AreaKey): Observation {
  const [first] = parts;
  if (!first) throw new Error('A total is made of at least one row');
  const sum = (part: (row: Observation) => number | null) =>
    parts.every((row) => part(row) !== null) ? parts.reduce((so, row) => so + (part(row) ?? 0), 0) : null;
  const numerator = sum((row) => row.numerator);
  return {
    ...first,
    areaCode: code,
    areaType: type,
    value: numerator === null ? sum((row) => row.value) : null,
    numerator,
    denominator: sum((row) => row.denominator),
    lower95: null,
    upper95: null,
    status: null,
    note: null,
    isAddedUp: true,
    madeOf: { count: parts.length, rows: parts.map(({ sourceRow }) => sourceRow) },
  };
}
