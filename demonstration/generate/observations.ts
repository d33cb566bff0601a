import { county, type Neighbourhood, neighbourhoods, wales, wards } from './geography.ts';
import type { Averaged, Counted, Course, LifeExpectancy, Measure, Surveyed, Total } from './measures.ts';
import {
  ageBands,
  atRisk,
  countyResidents,
  residents,
  type Sex,
  sexes,
  walesScale,
  years,
} from './population.ts';
import { drawsFor } from './random.ts';

/** One row of a dataset: texts by column. */
export type Row = Readonly<Record<string, string>>;

/** Columns of every dataset, in order; the groups are `all` where a row is the total. */
export const observationColumns = [
  'area_code',
  'period',
  'measure',
  'sex',
  'deprivation_fifth',
  'value',
  'numerator',
  'denominator',
  'lower95',
  'upper95',
  'status',
] as const;

interface Place {
  readonly code: string;
  readonly parts: readonly Neighbourhood[];
}

const countyPlace: Place = { code: county.code, parts: neighbourhoods };
const wardPlaces: readonly Place[] = wards.map((ward) => ({
  code: ward.code,
  parts: neighbourhoods.filter((one) => one.ward.code === ward.code),
}));
const neighbourhoodPlaces: readonly Place[] = neighbourhoods.map((one) => ({ code: one.code, parts: [one] }));

/** Every row of one dataset, measure by measure. */
export function observationsOf(measures: readonly Measure[]): Row[] {
  return measures.flatMap(rowsOf);
}

function rowsOf(measure: Measure): Row[] {
  switch (measure.kind) {
    case 'proportion':
    case 'rate':
      return counted(measure);
    case 'survey':
      return surveyed(measure);
    case 'mean':
      return averaged(measure);
    case 'life':
      return lifeExpectancy(measure);
    case 'total':
      return total(measure);
  }
}

/** The residents of every area by age band and sex: what the other figures are counted out of. */
export function populationRows(): Row[] {
  const places = [countyPlace, ...wardPlaces, ...neighbourhoodPlaces];
  return years.flatMap((year, index) =>
    places.flatMap(({ code, parts }) => {
      const fine = parts.length === 1;
      const cell = (age: string, sex: string) => ({
        area_code: code,
        period: String(year),
        measure: 'residents',
        sex,
        age,
        value: String(
          sum(parts, (part) =>
            sum(sexes, (one) =>
              sex !== 'all' && sex !== one
                ? 0
                : sum(ageBands, (band) =>
                    age !== 'all' && age !== band ? 0 : residents(part, index, band, one),
                  ),
            ),
          ),
        ),
      });
      const groups = fine
        ? []
        : [...sexes.map((sex) => cell('all', sex)), ...ageBands.map((age) => cell(age, 'all'))];
      return [cell('all', 'all'), ...groups];
    }),
  );
}

/** Score, rank and fifth of deprivation of every neighbourhood. */
export function deprivationRows(): Row[] {
  return neighbourhoods.flatMap((one) => {
    const row = (measure: string, value: string) => ({ area_code: one.code, period: '2019', measure, value });
    return [
      row('deprivation-score', (22 + 11 * one.deprivation).toFixed(1)),
      row('deprivation-rank', String(one.rank)),
      row('deprivation-fifth', String(one.fifth)),
    ];
  });
}

interface Cell {
  readonly numerator: number;
  readonly denominator: number;
}

function counted(measure: Counted): Row[] {
  return years.flatMap((year, index) => {
    const cells = new Map<string, Cell>();
    for (const part of neighbourhoods) {
      for (const sex of sexes) cells.set(`${part.code}/${sex}`, draw(measure, part, index, sex));
    }
    const add = (parts: readonly Neighbourhood[], of: readonly Sex[]): Cell => ({
      numerator: sum(parts, (part) => sum(of, (sex) => cells.get(`${part.code}/${sex}`)?.numerator ?? 0)),
      denominator: sum(parts, (part) => sum(of, (sex) => cells.get(`${part.code}/${sex}`)?.denominator ?? 0)),
    });
    const status = measure.here.step?.from === year ? 'break' : '';
    const row = (code: string, cell: Cell, group: Partial<Row> = {}) =>
      countedRow(measure, code, year, cell, status, group);
    const finer = (places: readonly Place[]) =>
      withheldTogether(
        measure,
        places.map((place) => ({ place, cell: add(place.parts, sexes) })),
      ).map(({ place, cell, withheld }) =>
        withheld ? withheldRow(measure, place.code, year) : row(place.code, cell),
      );
    const groups: Row[] = [];
    if (measure.female !== undefined) {
      groups.push(...sexes.map((sex) => row(county.code, add(neighbourhoods, [sex]), { sex })));
    }
    if (measure.byFifth) {
      for (const fifth of [1, 2, 3, 4, 5]) {
        const parts = neighbourhoods.filter((part) => part.fifth === fifth);
        groups.push(row(county.code, add(parts, sexes), { deprivation_fifth: String(fifth) }));
      }
    }
    return [
      row(wales.code, drawWales(measure, index)),
      row(county.code, add(neighbourhoods, sexes)),
      ...groups,
      ...(measure.finest === 'county' ? [] : finer(wardPlaces)),
      ...(measure.finest === 'neighbourhood' ? finer(neighbourhoodPlaces) : []),
    ];
  });
}

function draw(measure: Counted, part: Neighbourhood, index: number, sex: Sex): Cell {
  const denominator = atRisk(part, index, measure.outOf, sex);
  const bySex = (measure.female ?? 0) * (sex === 'female' ? 1 : -1);
  const odds =
    logit(measure.chance) +
    measure.gradient * part.deprivation +
    (measure.rural ?? 0) * part.rurality +
    bySex +
    courseAt(measure.here, index, `here/${measure.measure}`);
  const draws = drawsFor(`count/${measure.measure}/${part.code}/${years[index]}/${sex}`);
  return { numerator: draws.successes(denominator, chanceOf(odds)), denominator };
}

function drawWales(measure: Counted, index: number): Cell {
  const here = sum(neighbourhoods, (part) => sum(sexes, (sex) => atRisk(part, index, measure.outOf, sex)));
  const denominator = here * walesScale;
  const odds = logit(measure.walesChance) + courseAt(measure.wales, index, `wales/${measure.measure}`);
  const draws = drawsFor(`count/${measure.measure}/wales/${years[index]}`);
  return { numerator: draws.successes(denominator, chanceOf(odds)), denominator };
}

/**
 * Marks the small counts, and where only one part of a whole is small, its smallest neighbour too: a single gap could
 * be worked out from the total.
 */
function withheldTogether(measure: Counted, counts: readonly { place: Place; cell: Cell }[]) {
  const limit = measure.withholdBelow ?? 0;
  const wholeOf = (place: Place) =>
    place.parts.length === 1 ? (place.parts[0]?.ward.code ?? '') : county.code;
  return counts.map((one) => {
    const siblings = counts.filter((other) => wholeOf(other.place) === wholeOf(one.place));
    const small = siblings.filter((other) => other.cell.numerator < limit);
    const next = siblings
      .filter((other) => other.cell.numerator >= limit)
      .sort((left, right) => left.cell.numerator - right.cell.numerator)[0];
    return { ...one, withheld: small.includes(one) || (small.length === 1 && next === one) };
  });
}

function countedRow(
  measure: Counted,
  code: string,
  year: number,
  { numerator, denominator }: Cell,
  status: string,
  group: Partial<Row>,
): Row {
  return {
    ...totals(measure, code, year),
    ...group,
    value: ((measure.times * numerator) / denominator).toFixed(1),
    numerator: String(numerator),
    denominator: String(denominator),
    status,
  } as Row;
}

function withheldRow(measure: Measure, code: string, year: number): Row {
  return { ...totals(measure, code, year), status: 'withheld' };
}

function totals({ measure }: Measure, code: string, year: number): Row {
  return { area_code: code, period: String(year), measure, sex: 'all', deprivation_fifth: 'all' };
}

function surveyed(measure: Surveyed): Row[] {
  return years.flatMap((year, index) => {
    if (year > (measure.lastYear ?? 9999)) return [];
    const ask = (where: 'here' | 'wales', sex: Sex | 'all'): Row => {
      const [share, asked] =
        where === 'here' ? [measure.share, measure.asked] : [measure.walesShare, measure.asked * 14];
      const people = sex === 'all' ? asked : Math.round(asked / 2);
      const bySex = sex === 'all' ? 0 : measure.female * (sex === 'female' ? 1 : -1);
      const odds = logit(share) + bySex + courseAt(measure[where], index, `${where}/${measure.measure}`);
      const draws = drawsFor(`survey/${measure.measure}/${where}/${year}/${sex}`);
      const found = draws.successes(people, chanceOf(odds));
      const [lower, upper] = wilsonLimits(found, people);
      return {
        ...totals(measure, where === 'here' ? county.code : wales.code, year),
        sex,
        value: ((100 * found) / people).toFixed(1),
        lower95: (100 * lower).toFixed(1),
        upper95: (100 * upper).toFixed(1),
      };
    };
    return (['wales', 'here'] as const).flatMap((where) => [
      ask(where, 'all'),
      ...sexes.map((sex) => ask(where, sex)),
    ]);
  });
}

function averaged(measure: Averaged): Row[] {
  return years.flatMap((year, index) =>
    (['wales', 'here'] as const).map((where) => {
      const scale = where === 'here' ? 1 : walesScale;
      // Nobody is sampled where the spread is nought: the sum is over every resident.
      const over =
        measure.over === 0 ? countyResidents(index) * scale : measure.over * (where === 'here' ? 1 : 14);
      const draws = drawsFor(`mean/${measure.measure}/${where}/${year}`);
      const mean =
        (where === 'here' ? measure.mean : measure.walesMean) +
        courseAt(measure[where], index, `${where}/${measure.measure}`) +
        (measure.spread / Math.sqrt(over)) * draws.normal();
      const numerator = Math.round(mean * over);
      return {
        ...totals(measure, where === 'here' ? county.code : wales.code, year),
        value: (numerator / over).toFixed(measure.mean < 10 ? 2 : 1),
        numerator: String(numerator),
        denominator: String(over),
      };
    }),
  );
}

function lifeExpectancy(measure: LifeExpectancy): Row[] {
  return years.flatMap((year, index) =>
    (['wales', 'here'] as const).flatMap((where) =>
      sexes.map((sex) => {
        const draws = drawsFor(`life/${where}/${sex}/${year}`);
        const margin = where === 'here' ? 0.7 : 0.1;
        const start = (sex === 'female' ? measure.women : measure.men) + (where === 'wales' ? 0.7 : 0);
        const value =
          start + courseAt(measure[where], index, `${where}/life/${sex}`) + (margin / 4) * draws.normal();
        return {
          ...totals(measure, where === 'here' ? county.code : wales.code, year),
          sex,
          value: value.toFixed(1),
          lower95: (value - margin).toFixed(1),
          upper95: (value + margin).toFixed(1),
        };
      }),
    ),
  );
}

function total(measure: Total): Row[] {
  return years.flatMap((year, index) =>
    (['wales', 'here'] as const).map((where) => {
      const denominator = measure.outOf * (where === 'here' ? 1 : walesScale) - 110 * index;
      const share = chanceOf(
        logit(where === 'here' ? measure.share : measure.walesShare) +
          courseAt(measure[where], index, `${where}/${measure.measure}`),
      );
      const numerator = Math.round(denominator * share);
      return {
        ...totals(measure, where === 'here' ? county.code : wales.code, year),
        value: ((100 * numerator) / denominator).toFixed(1),
        numerator: String(numerator),
        denominator: String(denominator),
      };
    }),
  );
}

function courseAt(course: Course, index: number, name: string): number {
  const year = years[index] ?? years[0];
  const shock = year === 2020 ? 1 : year === 2021 ? 0.5 : 0;
  const step = course.step && year >= course.step.from ? course.step.size : 0;
  const wander = (course.wander ?? 0) * drawsFor(`course/${name}/${year}`).normal();
  return (course.perYear ?? 0) * index + (course.shock ?? 0) * shock + step + wander;
}

/** 95% limits of a share, as the survey's producer would publish them (Wilson 1927). */
function wilsonLimits(found: number, asked: number): readonly [number, number] {
  const z = 1.959964;
  const share = found / asked;
  const centre = share + (z * z) / (2 * asked);
  const half = z * Math.sqrt((share * (1 - share)) / asked + (z * z) / (4 * asked * asked));
  const whole = 1 + (z * z) / asked;
  return [(centre - half) / whole, (centre + half) / whole];
}

function logit(chance: number): number {
  return Math.log(chance / (1 - chance));
}

function chanceOf(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((so, item) => so + of(item), 0);
}
