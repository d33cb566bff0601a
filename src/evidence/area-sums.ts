import { type DisclosureCell, type DisclosurePolicy, type DisclosureSum, isSmall } from '../methods/index.ts';
import { areasAbove, keyOfArea } from './areas-above.ts';
import { type CountedRelease, type CountedRow, rowKey } from './counted-release.ts';

/** Each area as the sum of those within it, level by level, and small remainders of areas that overlap. */
export function areaSums(
  counted: readonly CountedRow[],
  { breakdowns, register }: CountedRelease,
  policy: DisclosurePolicy,
  cells: Map<string, DisclosureCell>,
): DisclosureSum[] {
  const above = new Map<string, ReadonlySet<string>>();
  const aboveOf = (row: CountedRow) => {
    const name = areaName(row);
    const known =
      above.get(name) ??
      new Set(areasAbove(register, keyOfArea(row.observation)).map(({ type, code }) => `${type}/${code}`));
    above.set(name, known);
    return known;
  };
  const sums: DisclosureSum[] = [];
  const slices = Map.groupBy(counted, (row) => rowKey(row.observation, breakdowns, row.scope, { area: '' }));
  for (const rows of slices.values()) {
    const byArea = new Map(rows.map((row) => [areaName(row), row]));
    const under = new Map<string, CountedRow[]>();
    for (const row of rows) {
      for (const name of aboveOf(row)) {
        if (!byArea.has(name)) continue;
        const list = under.get(name);
        if (list) list.push(row);
        else under.set(name, [row]);
      }
    }
    for (const [name, parts] of under) {
      const total = byArea.get(name);
      if (!total) continue;
      for (const [, level] of Map.groupBy(parts, (row) => row.observation.areaType)) {
        // A level that lies wholly in another level of this area follows from that one.
        const isImplied = level.every((row) =>
          parts.some(
            (other) =>
              other.observation.areaType !== row.observation.areaType && aboveOf(row).has(areaName(other)),
          ),
        );
        if (!isImplied) sums.push({ total: total.cell, parts: level.map(({ cell }) => cell) });
        sums.push(...remainders(total, level, under, policy, cells));
      }
    }
  }
  return sums;
}

function areaName({ observation }: CountedRow): string {
  return `${observation.areaType}/${observation.areaCode}`;
}

/** An area beyond one within it that is published too: where few people are left, nobody may work them out. */
function remainders(
  total: CountedRow,
  level: readonly CountedRow[],
  under: ReadonlyMap<string, readonly CountedRow[]>,
  policy: DisclosurePolicy,
  cells: Map<string, DisclosureCell>,
): DisclosureSum[] {
  return level.flatMap((part) => {
    const left = (total.count ?? 0) - (part.count ?? 0);
    if (total.count === null || part.count === null || left <= 0 || !isSmall(left, policy)) return [];
    const beyond = (under.get(areaName(total)) ?? []).filter(
      (row) => row !== part && !(under.get(areaName(part)) ?? []).includes(row),
    );
    // Whoever is left lives in one area that has a row: that row is protected by itself.
    if (beyond.length === 1) return [];
    const key = `${total.cell} without ${areaName(part)}`;
    cells.set(key, { key, count: left, isPublished: false });
    return [{ total: total.cell, parts: [part.cell, key] }];
  });
}
