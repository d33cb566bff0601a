import type { AssessedArea } from '../assessment/assessed-indicator.ts';

/** An area with its latest figures by indicator code. */
export interface ProfiledArea {
  readonly area: AssessedArea;
  readonly figures: ReadonlyMap<string, number>;
}

export interface SimilarArea {
  readonly area: AssessedArea;
  /** Root mean square of the differences, in standard deviations among the areas compared. */
  readonly distance: number;
}

export type SimilarAreas =
  | {
      readonly state: 'found';
      /** Codes of the indicators the distance is made of. */
      readonly by: readonly string[];
      /** How many areas were looked at. */
      readonly among: number;
      /** Nearest first. */
      readonly areas: readonly SimilarArea[];
    }
  | {
      readonly state: 'lacking';
      readonly reason: 'no-figure-here' | 'too-few-areas' | 'too-few-indicators';
      /** How many there are of what there is too little of. */
      readonly found: number;
    };

export const similarAreasShown = 5;
/** Fewer areas than this leave nothing to choose among. */
export const fewestAreasCompared = 6;
/** With fewer indicators, near would mean alike in one respect. */
export const fewestIndicatorsCompared = 3;
/** An indicator counts where at least this share of the areas has it. */
const shareWithFigure = 0.75;

/**
 * The areas most like this one, by a rule that can be said in a sentence: of the areas of the same type, those with the
 * least distance over every other indicator that is known here and in three quarters of them, each on one scale (a
 * difference in standard deviations). Areas that lack one of those indicators are left out.
 *
 * @param others - areas of the same type that have a figure to compare with
 * @param except - the indicator that is compared: areas are not chosen by it
 * @source NEED-05, PERF-03 (comparison with areas of similar need)
 */
export function similarAreas(
  here: ProfiledArea | undefined,
  others: readonly ProfiledArea[],
  except: string,
): SimilarAreas {
  if (!here) return { state: 'lacking', reason: 'no-figure-here', found: 0 };
  if (others.length < fewestAreasCompared)
    return { state: 'lacking', reason: 'too-few-areas', found: others.length };
  const by = [...here.figures.keys()].filter(
    (code) => code !== except && shareThatHas(others, code) >= shareWithFigure,
  );
  const whole = others.filter(({ figures }) => by.every((code) => figures.has(code)));
  const scales = by.flatMap((code) => {
    const spread = deviationOf([here, ...whole].map(({ figures }) => figures.get(code) ?? 0));
    return spread > 0 ? [{ code, spread }] : [];
  });
  if (scales.length < fewestIndicatorsCompared)
    return { state: 'lacking', reason: 'too-few-indicators', found: scales.length };
  if (whole.length < fewestAreasCompared)
    return { state: 'lacking', reason: 'too-few-areas', found: whole.length };
  const areas = whole
    .map(({ area, figures }) => ({ area, distance: distanceOf(here.figures, figures, scales) }))
    .toSorted((a, b) => a.distance - b.distance || (a.area.code < b.area.code ? -1 : 1));
  return {
    state: 'found',
    by: scales.map(({ code }) => code),
    among: whole.length,
    areas: areas.slice(0, similarAreasShown),
  };
}

function shareThatHas(areas: readonly ProfiledArea[], code: string): number {
  return areas.filter(({ figures }) => figures.has(code)).length / areas.length;
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

function distanceOf(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
  scales: readonly { readonly code: string; readonly spread: number }[],
): number {
  const squares = scales.map(
    ({ code, spread }) => (((one.get(code) ?? 0) - (other.get(code) ?? 0)) / spread) ** 2,
  );
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}
