import { type Indicator, type Release, type Stratum, strata } from '../../evidence/index.ts';
import type { DataGap } from '../kinds/data-gap.ts';

/** What of a release says how its figures can be told apart. */
export type ReleaseBreakdowns = Pick<Release, 'breakdowns' | 'areaTypes'>;

/** A release of another dataset that measures the same. */
export type OtherRelease = ReleaseBreakdowns & { readonly dataset: string };

/** Names that columns of official tables have for a stratum, besides the stratum's own. */
const otherNames: Partial<Readonly<Record<Stratum, readonly string[]>>> = {
  age: ['age-group', 'age-band'],
  disability: ['disabled'],
  'gender-reassignment': ['gender-identity'],
  'marriage-and-civil-partnership': ['marital-status', 'legal-partnership-status'],
  race: ['ethnicity', 'ethnic-group'],
  'religion-or-belief': ['religion'],
  'pregnancy-and-maternity': ['pregnancy', 'maternity'],
  sex: ['gender'],
  'deprivation-fifth': ['deprivation-quintile', 'wimd-fifth', 'wimd-quintile'],
  'welsh-language': ['welsh-speaker', 'welsh-speaking', 'welsh-ability'],
  'rural-urban': ['urban-rural', 'rurality'],
};

const neighbourhoodTypes = /^(neighbourhood|lsoa|msoa|ward|community)(-\d{4})?$/;

/**
 * How an indicator's figures ought to be told apart and cannot be. Without a release nothing can be.
 *
 * @param releases - the latest release of each dataset the indicator draws on
 * @source NEED-08, NEED-09, NEED-16; EQ-02
 */
export function missingBreakdowns(
  indicator: Indicator,
  releases: readonly ReleaseBreakdowns[],
): readonly Stratum[] {
  const expected = new Set(indicator.values.expectedBreakdowns);
  return strata.filter(
    (stratum) => expected.has(stratum) && !releases.some((release) => tellsApart(release, stratum)),
  );
}

/** Whether the figures of a release can be told apart in one way. */
function tellsApart({ breakdowns, areaTypes }: ReleaseBreakdowns, stratum: Stratum): boolean {
  if (stratum === 'neighbourhood') return areaTypes.some((type) => neighbourhoodTypes.test(type));
  const names: readonly string[] = [stratum, ...(otherNames[stratum] ?? [])];
  return breakdowns.some((column) => names.includes(hyphenated(column)));
}

/** A breakdown that is missing and that no data gap speaks of. */
export interface UnregisteredGap {
  readonly indicator: Indicator;
  readonly breakdown: Stratum;
  /** Another source of the indicator whose release does tell it apart; null where none does. */
  readonly toldBy: string | null;
}

/**
 * The gaps nobody has registered: each is an entry that the data development agenda lacks. A gap that was closed no
 * longer speaks for figures that are missing.
 *
 * @param releasesOf - the latest releases of the datasets an indicator draws on
 * @param othersOf - the latest releases of its other sources
 * @source NEED-08, NEED-16
 */
export function unregisteredGaps(
  indicators: readonly Indicator[],
  releasesOf: (indicator: Indicator) => readonly ReleaseBreakdowns[],
  gaps: readonly DataGap[],
  othersOf: (indicator: Indicator) => readonly OtherRelease[] = () => [],
): readonly UnregisteredGap[] {
  const registered = new Set(
    gaps
      .filter(({ values }) => values.state !== 'closed')
      .flatMap(({ values }) => values.breakdowns.map((breakdown) => `${values.indicator} ${breakdown}`)),
  );
  return indicators.flatMap((indicator) =>
    missingBreakdowns(indicator, releasesOf(indicator))
      .filter((breakdown) => !registered.has(`${indicator.code} ${breakdown}`))
      .map((breakdown) => {
        const other = othersOf(indicator).find((release) => tellsApart(release, breakdown));
        return { indicator, breakdown, toldBy: other?.dataset ?? null };
      }),
  );
}

function hyphenated(column: string): string {
  return column
    .trim()
    .toLowerCase()
    .replaceAll(/[_\s]+/g, '-');
}
