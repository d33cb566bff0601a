import { type DisclosureCell, type DisclosurePolicy, type DisclosureSum, isSmall } from '../methods/index.ts';
import { areaSums } from './area-sums.ts';
import { totalsOfAreas } from './area-totals.ts';
import { breakdownSums } from './breakdown-sums.ts';
import { countOf, familiesOf, kindsOf, whole } from './counted-people.ts';
import { type CountedRelease, type CountedRow, rowKey } from './counted-release.ts';
import type { Observation } from './dataset.ts';
import { periodSums } from './period-sums.ts';

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
