import { type AreaKey, type AreaRegister, type AreaType, areaCode, areaTypes } from '../geography/index.ts';
import { type DisclosureCell, type DisclosurePolicy, type DisclosureSum, isSmall } from '../methods/index.ts';
import type { MeasureDescription, Observation } from './dataset.ts';

/** Observations of one release, and what is needed to see how they add up. */
export interface CountedRelease {
  readonly observations: readonly Observation[];
  readonly measures: Readonly<Record<string, MeasureDescription>>;
  readonly breakdowns: readonly string[];
  readonly register: AreaRegister;
}

/** What the gate makes of a release: its rows and the totals anybody can add up from them, as counts and their sums. */
export interface ReleaseTable {
  /** Rows of the release, then the totals of areas that have none of their own. */
  readonly rows: readonly TableRow[];
  readonly cells: readonly DisclosureCell[];
  readonly sums: readonly DisclosureSum[];
}

export interface TableRow {
  readonly observation: Observation;
  /** The same in every release: what the row is about. */
  readonly key: string;
  /** Cells that must all be shown for the row to be. */
  readonly cells: readonly string[];
}

/** Values that stand for everybody in a breakdown, as official tables write them. */
export const everybody = /^(all|total|persons|people|everyone|both sexes|all ages|pawb|cyfanswm|pob oed)?$/i;

/**
 * The people an observation counts: its numerator, else its value where that is a count, else what a percentage comes
 * to of its denominator.
 *
 * @returns null where it counts nobody: an average, a score, a percentage of nobody knows how many
 */
export function countOf(
  { value, numerator, denominator }: Observation,
  kind: MeasureDescription['kind'] | 'count-by-looks' | undefined,
): number | null {
  if (kind === 'other') return null;
  if (kind === 'count' || kind === 'count-by-looks') return whole(value ?? numerator);
  if (numerator !== null) return whole(numerator);
  return kind === 'percentage' && value !== null && denominator !== null
    ? whole((value * denominator) / 100)
    : null;
}

function whole(count: number | null): number | null {
  return count === null || count < 0 ? null : Math.round(count);
}

/**
 * Puts a release into the form in which small counts are protected.
 *
 * Sums are those every reader can know: areas that lie in one another, totals of breakdowns, years made of quarters; and
 * beside each small remainder (whoever is not among those counted, one area beyond another within it) the counts that give it
 * away. A sum that does not really hold makes the protection stronger, never weaker.
 *
 * @source INFO-09; Hundepool A et al (2012), Statistical Disclosure Control, ch 4 (linked and hierarchical tables)
 */
export function tableOfRelease(release: CountedRelease, policy: DisclosurePolicy): ReleaseTable {
  const kinds = kindsOf(release);
  const families = familiesOf(release, kinds);
  const totals = totalsOfAreas(release, kinds);
  // Denominators that are small anywhere are people to protect; those of whole populations are known from elsewhere.
  const fewAsked = new Set(
    release.observations
      .filter(({ denominator }) => denominator !== null && isSmall(whole(denominator) ?? 0, policy))
      .map(({ measure }) => measure),
  );
  const cells = new Map<string, DisclosureCell>();
  const sums: DisclosureSum[] = [];
  const rows: TableRow[] = [];
  const counted: CountedRow[] = [];
  for (const observation of [...release.observations, ...totals]) {
    const key = rowKey(observation, release.breakdowns, observation.measure);
    const kind = kinds.get(observation.measure);
    const count = countOf(observation, kind);
    const named: string[] = [];
    const add = (part: 'people' | 'asked', of: number | null) => {
      const family = part === 'people' ? (families.get(observation.measure) ?? observation.measure) : part;
      const scope = part === 'people' ? family : `${part} ${observation.measure}`;
      const cell = rowKey(observation, release.breakdowns, scope);
      named.push(cell);
      if (cells.has(cell)) return;
      cells.set(cell, { key: cell, count: of });
      counted.push({ observation, scope, cell, count: of });
    };
    const asked = kind === 'count' || kind === 'count-by-looks' ? null : whole(observation.denominator);
    if (count !== null) add('people', count);
    if (count !== null && asked !== null) {
      if (fewAsked.has(observation.measure)) add('asked', asked);
      const others = asked - count;
      if (others > 0 && isSmall(others, policy)) {
        const rest = `${key} others`;
        const everyone = `${key} everyone`;
        cells.set(rest, { key: rest, count: others, isPublished: false });
        // The whole is known from elsewhere and cannot be held back: a cell without a count never moves.
        cells.set(everyone, { key: everyone, count: null });
        sums.push({ total: everyone, parts: [named[0] ?? '', rest] });
      }
    }
    rows.push({ observation, key, cells: named });
  }
  sums.push(
    ...areaSums(counted, release, policy, cells),
    ...breakdownSums(counted, release),
    ...periodSums(counted, release),
  );
  return { rows, cells: [...cells.values()], sums: sums.filter(({ parts }) => parts.length > 0) };
}

interface CountedRow {
  readonly observation: Observation;
  /** What is counted: sums are of one scope. */
  readonly scope: string;
  readonly cell: string;
  readonly count: number | null;
}

function rowKey(
  { areaType, areaCode: code, periodStart, periodEnd, breakdown }: Observation,
  breakdowns: readonly string[],
  scope: string,
  instead: Partial<Record<'area' | 'period', string>> & {
    readonly breakdown?: Readonly<Record<string, string>>;
  } = {},
): string {
  const groups = { ...breakdown, ...instead.breakdown };
  return JSON.stringify([
    scope,
    instead.area ?? `${areaType}/${code}`,
    instead.period ?? `${periodStart}/${periodEnd}`,
    ...breakdowns.toSorted().map((name) => groups[name] ?? ''),
  ]);
}

/** A measure nobody has described counts something where every value of it is a whole number from nought. */
function kindsOf({ observations, measures }: CountedRelease) {
  const kinds = new Map<string, MeasureDescription['kind'] | 'count-by-looks'>();
  for (const [measure, rows] of Map.groupBy(observations, (each) => each.measure)) {
    const said = measures[measure]?.kind;
    const hasCounts = rows.some(({ numerator }) => numerator !== null);
    const looksCounted = rows.every(({ value }) => value === null || (Number.isInteger(value) && value >= 0));
    if (said !== undefined) kinds.set(measure, said);
    else if (!hasCounts && looksCounted) kinds.set(measure, 'count-by-looks');
  }
  return kinds;
}

/** Measures that count the same people share their cells: what one withholds, the other must not show. */
function familiesOf(
  { observations, breakdowns }: CountedRelease,
  kinds: ReturnType<typeof kindsOf>,
): ReadonlyMap<string, string> {
  const families = new Map<string, string>();
  const counts: { readonly measure: string; readonly byRow: ReadonlyMap<string, number> }[] = [];
  for (const [measure, rows] of Map.groupBy(observations, (each) => each.measure)) {
    const byRow = new Map(
      rows.flatMap((row) => {
        const count = countOf(row, kinds.get(measure));
        return count === null ? [] : [[rowKey(row, breakdowns, ''), count] as const];
      }),
    );
    const alike = counts.find((other) => countTheSame(byRow, other.byRow));
    families.set(measure, alike ? (families.get(alike.measure) ?? alike.measure) : measure);
    counts.push({ measure, byRow });
  }
  return families;
}

function countTheSame(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): boolean {
  let shared = 0;
  for (const [row, count] of one) {
    const there = other.get(row);
    if (there === undefined) continue;
    if (there !== count) return false;
    shared += 1;
  }
  return shared > 0;
}

const inOrder = new Map(areaTypes.map((type, place) => [type as string, place]));

function placeOfType(type: string): number {
  return inOrder.get(type) ?? areaTypes.length;
}

function keyOfArea({ areaCode: code, areaType: type }: Observation): AreaKey {
  return { code: areaCode(code), type: type as AreaType };
}

/** Every area this one lies in, however many steps away. */
function areasAbove(register: AreaRegister, start: AreaKey): readonly AreaKey[] {
  const found = new Map<string, AreaKey>();
  const waiting: AreaKey[] = [start];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const { to } of register.parents(next)) {
      const name = `${to.type}/${to.code}`;
      if (found.has(name)) continue;
      found.set(name, to);
      waiting.push(to);
    }
  }
  return [...found.values()];
}

/**
 * Totals of areas without rows of their own, where every small area within has its counts: pages add them up, so they pass
 * the gate like any other count.
 */
function totalsOfAreas(release: CountedRelease, kinds: ReturnType<typeof kindsOf>): Observation[] {
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
  };
}

/** Each area as the sum of those within it, level by level, and small remainders of areas that overlap. */
function areaSums(
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

/** Everybody as the sum of the groups of a breakdown, the other breakdowns being the same. */
function breakdownSums(counted: readonly CountedRow[], { breakdowns }: CountedRelease): DisclosureSum[] {
  const byKey = new Map(counted.map((row) => [row.cell, row]));
  return breakdowns.flatMap((name) => {
    const values = new Set(counted.map(({ observation }) => observation.breakdown[name] ?? ''));
    const all = [...values].find((value) => everybody.test(value));
    if (all === undefined || values.size < 2) return [];
    const groups = Map.groupBy(
      counted.filter(({ observation }) => observation.breakdown[name] !== all),
      ({ observation, scope }) => rowKey(observation, breakdowns, scope, { breakdown: { [name]: all } }),
    );
    return [...groups].flatMap(([cell, parts]) => {
      const total = byKey.get(cell);
      if (!total) return [];
      const sum = parts.reduce((so, { count }) => so + (count ?? 0), 0);
      // Groups that overlap (aged 5 to 10 beside 0 to 15) come to more than everybody.
      return sum <= (total.count ?? 0) * 1.02 + 1
        ? [{ total: cell, parts: parts.map((row) => row.cell) }]
        : [];
    });
  });
}

/** A longer period as the sum of shorter ones of one length that fill it. */
function periodSums(counted: readonly CountedRow[], { breakdowns }: CountedRelease): DisclosureSum[] {
  const series = Map.groupBy(counted, (row) =>
    rowKey(row.observation, breakdowns, row.scope, { period: '' }),
  );
  return [...series.values()].flatMap((rows) => {
    const lengths = Map.groupBy(rows, ({ observation }) => days(observation));
    if (lengths.size < 2) return [];
    return rows.flatMap((total) => {
      const { periodStart, periodEnd } = total.observation;
      const inside = rows
        .filter(
          (row) =>
            row !== total &&
            row.observation.periodStart >= periodStart &&
            row.observation.periodEnd <= periodEnd,
        )
        .toSorted((a, b) => (a.observation.periodStart < b.observation.periodStart ? -1 : 1));
      return [...Map.groupBy(inside, ({ observation }) => Math.round(days(observation) / monthDays)).values()]
        .filter((parts) => fills(parts, total))
        .map((parts) => ({ total: total.cell, parts: parts.map((row) => row.cell) }));
    });
  });
}

const monthDays = 365.25 / 12;
const aDay = 86_400_000;

function days({ periodStart, periodEnd }: Observation): number {
  return Math.round((Date.parse(periodEnd) - Date.parse(periodStart)) / aDay) + 1;
}

function fills(parts: readonly CountedRow[], total: CountedRow): boolean {
  const inAll = parts.reduce((sum, { observation }) => sum + days(observation), 0);
  const follow = parts.every(
    ({ observation }, place) =>
      place === 0 || (parts[place - 1]?.observation.periodEnd ?? '') < observation.periodStart,
  );
  return parts.length > 1 && follow && inAll === days(total.observation);
}
