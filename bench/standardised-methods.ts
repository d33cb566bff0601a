import {
  directlyStandardisedRates,
  directRateColumns,
  dobsonLimits,
  europeanStandardPopulation2013,
} from '../src/methods/directly-standardised-rate.ts';
import { intervalColumns } from '../src/methods/interval.ts';
import { lifeExpectancies, lifeTableAges } from '../src/methods/life-expectancy.ts';
import { slopeLimits } from '../src/methods/slope-index-limits.ts';
import {
  type SlopeModel,
  slopeIndexColumns,
  slopeIndices,
} from '../src/methods/slope-index-of-inequality.ts';
import { type Comparison, compared, type Extent, inTurns, timed } from './comparison.ts';

/** Areas in each run. */
const extent = { rates: 100_000, lifeTables: 50_000, slopes: 2000 } as const;

/** Areas a second: a hundred times what the R package does on a machine of this class. */
const targets = { rates: 270_000, lifeTables: 97_000, slopes: 350 } as const;

/** Numbers that differ from place to place, the same in every run. */
function column(length: number, least: number, most: number): Float64Array {
  return Float64Array.from({ length }, (_, at) => least + ((at * 2_654_435_761) % (most - least + 1)));
}

function startsOf(areas: number, size: number): Uint32Array {
  return Uint32Array.from({ length: areas + 1 }, (_, area) => area * size);
}

/** Reads every number of the columns once. */
function readAll(columns: readonly Float64Array[]): number {
  let sum = 0;
  for (const each of columns) for (let at = 0; at < each.length; at += 1) sum += each[at] as number;
  return sum;
}

/** How fast the methods that need many numbers for each area are, over columns in memory, on one core. */
export async function measureStandardisedMethods({ isQuick }: Extent): Promise<Comparison[]> {
  const times = isQuick ? 3 : 20;
  return [await measureRates(times), await measureLifeTables(times), ...(await measureSlopes(times))];
}

interface Measured {
  readonly id: string;
  readonly title: string;
  readonly areas: number;
  readonly target: number;
  readonly columns: readonly Float64Array[];
  readonly notes: readonly string[];
  readonly work: () => void;
}

async function measured(times: number, each: Measured): Promise<Comparison> {
  each.work();
  const pairs = await inTurns(
    times,
    () => timed(() => readAll(each.columns)),
    () => timed(each.work),
  );
  const figures = compared(pairs);
  const speed = Math.round((each.areas / figures.ours.median) * 1000);
  return {
    id: each.id,
    title: each.title,
    floorTitle: 'Every number of the columns read once',
    unit: 'ms',
    ...figures,
    target: {
      text: `≥ ${each.target.toLocaleString('en-GB')} areas a second`,
      isMet: speed >= each.target,
    },
    notes: [`${speed.toLocaleString('en-GB')} areas a second on one core`, ...each.notes],
  };
}

function measureRates(times: number): Promise<Comparison> {
  const areas = extent.rates;
  const size = europeanStandardPopulation2013.length;
  const bands = {
    counts: column(areas * size, 0, 90),
    populations: column(areas * size, 400, 9000),
    standards: Float64Array.from(
      { length: areas * size },
      (_, at) => europeanStandardPopulation2013[at % size] as number,
    ),
    starts: startsOf(areas, size),
  };
  const rates = directRateColumns(areas);
  const limits = intervalColumns(areas);
  return measured(times, {
    id: 'directly-standardised-rates',
    title: `Directly standardised rates of ${areas.toLocaleString('en-GB')} areas with limits`,
    areas,
    target: targets.rates,
    columns: [bands.counts, bands.populations, bands.standards],
    notes: [`${size} age bands an area`],
    work: () => {
      directlyStandardisedRates(bands, 100_000, rates);
      dobsonLimits(rates, 0.95, limits);
    },
  });
}

function measureLifeTables(times: number): Promise<Comparison> {
  const areas = extent.lifeTables;
  const cells = areas * lifeTableAges.length;
  const deaths = column(cells, 1, 300);
  const populations = column(cells, 2000, 9000);
  const into = { expectancy: new Float64Array(cells), standardError: new Float64Array(cells) };
  return measured(times, {
    id: 'life-expectancies',
    title: `Life tables of ${areas.toLocaleString('en-GB')} areas with standard errors`,
    areas,
    target: targets.lifeTables,
    columns: [deaths, populations],
    notes: ['20 age bands an area; expectancy and its standard error at every age'],
    work: () => lifeExpectancies(deaths, populations, into),
  });
}

async function measureSlopes(times: number): Promise<Comparison[]> {
  const models: readonly SlopeModel[] = [
    { valueType: 'rate', isTransformed: false, multiplier: 1 },
    { valueType: 'proportion', isTransformed: true, multiplier: 100 },
  ];
  const done: Comparison[] = [];
  for (const model of models) done.push(await measureSlope(times, model));
  return done;
}

function measureSlope(times: number, model: SlopeModel): Promise<Comparison> {
  const areas = extent.slopes;
  const size = 10;
  const groups = {
    populations: column(areas * size, 4000, 9000),
    values: column(areas * size, 100, 400).map((each, at) => each / 1000 + (at % size) / 50),
    standardErrors: column(areas * size, 10, 90).map((each) => each / 1000),
    starts: startsOf(areas, size),
  };
  const indices = slopeIndexColumns(areas);
  const limits = { sii: intervalColumns(areas), rii: intervalColumns(areas) };
  const line = model.isTransformed ? 'straight on the scale of log odds' : 'straight';
  return measured(times, {
    id: `slope-index-${model.valueType}`,
    title: `Slope and relative index of ${areas.toLocaleString('en-GB')} areas with limits: ${model.valueType}, line ${line}`,
    areas,
    target: targets.slopes,
    columns: [groups.populations, groups.values, groups.standardErrors],
    notes: ['Ten groups an area; limits worked out, not simulated'],
    work: () => {
      slopeIndices(groups, model, indices);
      slopeLimits(groups, model, 0.95, limits);
    },
  });
}
