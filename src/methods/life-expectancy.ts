import { twoSidedDeviate } from './interval.ts';

/** First ages of the bands of an abridged life table; the last has no end. */
export const lifeTableAges: readonly number[] = [
  0, 1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90,
];

/** Why no life table is made. */
export type LifeTableFault =
  | 'negative-deaths'
  | 'population-not-above-zero'
  | 'band-missing'
  | 'more-deaths-than-people'
  | 'too-few-people'
  | 'no-deaths-in-last-band';

/** Fewer people than this make a life table that says nothing. @source Toson B, Baker A (2003), ONS NSMS 33 */
export const fewestForLifeTable = 5000;

/** Expectancies whose 95 % interval is wider than this many years are not shown. */
export const widestLifeExpectancy = 20;

/**
 * Why the bands of one area make no life table, or nothing where they do.
 *
 * @param deaths - of `bands` bands from `start` on, youngest first; NaN where missing
 * @param populations - people, or person-years where deaths are of several years
 */
export function lifeTableFault(
  deaths: Float64Array,
  populations: Float64Array,
  start = 0,
  bands = lifeTableAges.length,
): LifeTableFault | undefined {
  let [people, isMissing, isMore, isNegative, isEmpty] = [0, false, false, false, false];
  for (let band = start; band < start + bands; band += 1) {
    const died = deaths[band] as number;
    const lived = populations[band] as number;
    isNegative ||= died < 0;
    isEmpty ||= lived <= 0;
    isMissing ||= !(died + lived >= 0);
    isMore ||= died > lived;
    people += lived;
  }
  if (isNegative) return 'negative-deaths';
  if (isEmpty) return 'population-not-above-zero';
  if (isMissing) return 'band-missing';
  if (isMore) return 'more-deaths-than-people';
  if (people < fewestForLifeTable) return 'too-few-people';
  return deaths[start + bands - 1] === 0 ? 'no-deaths-in-last-band' : undefined;
}

/**
 * Years that people of each age would live on average if the death rates of today stayed, by an abridged life table.
 * The variance counts the chance in the last band as well.
 *
 * @param deaths - of each band, area after area, youngest band first
 * @param populations - people or person-years likewise
 * @param into - one row for each band; NaN throughout an area that makes no life table (`lifeTableFault`)
 * @param ages - first age of each band, the same in every area
 * @source Chiang CL (1968), Introduction to Stochastic Processes in Biostatistics, chapter 9 (life table, fraction 0.1
 *   of the first year lived by those who die in it); Silcocks PBS, Jenner DA, Reza R (2001), J Epidemiol Community
 *   Health 55:38–43 (variance)
 */
export function lifeExpectancies(
  deaths: Float64Array,
  populations: Float64Array,
  into: { readonly expectancy: Float64Array; readonly standardError: Float64Array },
  ages: readonly number[] = lifeTableAges,
): void {
  const bands = ages.length;
  const widths = Float64Array.from(ages, (age, band) => (ages[band + 1] ?? Number.NaN) - age);
  const alive = new Float64Array(bands);
  const dying = new Float64Array(bands);
  for (let start = 0; start + bands <= deaths.length; start += bands) {
    if (lifeTableFault(deaths, populations, start, bands) === undefined) {
      survive(deaths, populations, start, widths, alive, dying);
      sumBackwards(deaths, populations, start, widths, alive, dying, into);
    } else {
      into.expectancy.fill(Number.NaN, start, start + bands);
      into.standardError.fill(Number.NaN, start, start + bands);
    }
  }
}

/** Part of a band that those who die in it live on average: little of the first year of life. */
const partLived = (band: number): number => (band === 0 ? 0.1 : 0.5);

/** Who reaches each band, of one born, and the chance of dying in it. */
function survive(
  deaths: Float64Array,
  populations: Float64Array,
  start: number,
  widths: Float64Array,
  alive: Float64Array,
  dying: Float64Array,
): void {
  const last = widths.length - 1;
  let left = 1;
  for (let band = 0; band < last; band += 1) {
    const width = widths[band] as number;
    const hazard = ((deaths[start + band] as number) / (populations[start + band] as number)) * width;
    const lost = 1 - partLived(band);
    // Where deaths would outrun the band (hazard × part lived above 1), all die in it.
    const chance = hazard * partLived(band) <= 1 ? hazard / (1 + lost * hazard) : 1;
    alive[band] = left;
    dying[band] = chance;
    left *= 1 - chance;
  }
  alive[last] = left;
  dying[last] = 1;
}

function sumBackwards(
  deaths: Float64Array,
  populations: Float64Array,
  start: number,
  widths: Float64Array,
  alive: Float64Array,
  dying: Float64Array,
  into: { readonly expectancy: Float64Array; readonly standardError: Float64Array },
): void {
  const last = widths.length - 1;
  const lastAlive = alive[last] as number;
  const lastDeaths = deaths[start + last] as number;
  const lastYears = (populations[start + last] as number) / lastDeaths;
  let years = lastAlive * lastYears;
  let variance = (lastAlive * lastYears) ** 2 / lastDeaths;
  let next = lastAlive === 0 ? 0 : lastYears;
  into.expectancy[start + last] = next;
  into.standardError[start + last] = Math.sqrt(variance) / lastAlive;
  for (let band = last - 1; band >= 0; band -= 1) {
    const width = widths[band] as number;
    const reaching = alive[band] as number;
    const chance = dying[band] as number;
    const lost = 1 - partLived(band);
    years += width * reaching * (1 - chance * lost);
    if (chance > 0 && chance < 1) {
      const effect = reaching * (lost * width + next);
      variance += ((chance * chance * (1 - chance)) / (deaths[start + band] as number)) * effect * effect;
    }
    next = reaching === 0 ? 0 : years / reaching;
    into.expectancy[start + band] = next;
    into.standardError[start + band] = Math.sqrt(variance) / reaching;
  }
}

const usualDeviate = twoSidedDeviate(0.95);

/** Whether chance alone may move an expectancy so far that it is not shown. */
export function isTooUncertain(standardError: number): boolean {
  return 2 * usualDeviate * standardError > widestLifeExpectancy;
}
