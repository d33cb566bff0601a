import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AssessmentReport } from '../../src/needs/index.ts';
import { temporaryFolder } from '../test-database.ts';
import { dataFolder, hasData } from './data-folder.ts';

/*
 * A city, a rural county and a valleys borough, assessed by command from the files as they were published, beside the same
 * figures worked out here from the rows, without any of our methods.
 */
const project = path.resolve(import.meta.dirname, '../..');
const ours = path.join(import.meta.dirname, 'three-authorities');
const wales = 'W92000004';

const figures = [
  'la-indicators/employment-rate.csv',
  'la-indicators/healthy-life-expectancy.csv',
  'la-indicators/children-in-relative-poverty.csv',
  'la-indicators/claimant-count.csv',
  'la-indicators/gross-median-weekly-pay.csv',
  'la-indicators/cigarette-smokers.csv',
  'la-indicators/modelled-unemployment.csv',
  'la-indicators/gross-disposable-household-income-per-head.csv',
  'la-indicators/gross-value-added.csv',
  'la-indicators/net-additions-to-the-housing-stock-wales.csv',
  'statswales-exports/life_expectancy_la_sex_1991-93_to_2010-12.csv',
  'census2021/household_overcrowding_lsoa21.csv',
  'statswales3-cube/fact_table.csv',
  'nhs-wales-performance/ae_waiting_time_lhb_monthly.csv',
];
const codeLists = [
  'statswales3-reference/geog_alt_ids.csv',
  'statswales3-cube/yearcode_lookup.csv',
  'statswales3-cube/measure.csv',
  'statswales3-cube/rowref_lookup.csv',
];
const areas = [
  'geography/la_names_bilingual.csv',
  'geography/la21_to_lhb22.csv',
  'geography/lsoa21_to_ward24_la24.csv',
].map((file) => path.join(dataFolder, file));

type Row = Readonly<Record<string, string>>;

const read = new Map<string, Promise<readonly Row[]>>();

function rowsOf(file: string): Promise<readonly Row[]> {
  const known =
    read.get(file) ??
    readFile(path.join(dataFolder, file), 'utf8').then((text) => parse(text, { columns: true, bom: true }));
  read.set(file, known);
  return known;
}

/** What a figure is, as a row has it; limits nothing where none were published. */
interface Published {
  readonly value: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly start: string;
}

/** The figures of an area, oldest first. */
function seriesOf(rows: readonly Row[], area: string, named: string): readonly Published[] {
  const limit = (text: string | undefined) => (text ? Number(text) : null);
  return rows
    .filter((row) => row['areacd'] === area && row['indicator'] === named)
    .map((row) => ({
      value: Number(row['observation']),
      lower: limit(row['lci_95']),
      upper: limit(row['uci_95']),
      start: (row['period'] ?? '').slice(0, 10),
    }))
    .toSorted((a, b) => (a.start < b.start ? -1 : 1));
}

/** Wilson (1927), in per cent. */
function wilson(x: number, n: number) {
  const z = 1.959963984540054;
  const [p, middle] = [x / n, x / n + z ** 2 / (2 * n)];
  const half = z * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
  const whole = 1 + z ** 2 / n;
  return { value: 100 * p, lower: (100 * (middle - half)) / whole, upper: (100 * (middle + half)) / whole };
}

/** How a figure stands to another of which more is worse. */
function wordBeside({ lower, upper }: ReturnType<typeof wilson>, other: number) {
  if (other < lower) return 'worse';
  return other > upper ? 'better' : 'similar';
}

/** Student's two-sided 5 per cent points, from the tables, by degrees of freedom. */
const student: Readonly<Record<number, number>> = { 3: 3.182446, 4: 2.776445, 5: 2.570582, 8: 2.306004 };

/** Whether a line through equally spaced figures rises or falls by more than chance, by the normal equations. */
function slopeWord(points: readonly Omit<Published, 'start'>[]): 'up' | 'down' | 'no-clear-change' {
  const hasLimits = points.every(({ lower, upper }) => lower !== null && upper !== null);
  const w = points.map(({ lower, upper }) => (hasLimits ? ((upper ?? 0) - (lower ?? 0)) ** -2 : 1));
  const sum = (of: (at: number) => number) => points.reduce((total, _, at) => total + of(at), 0);
  const y = points.map(({ value }) => value);
  const [s, sx, sy] = [
    sum((i) => w[i] ?? 0),
    sum((i) => (w[i] ?? 0) * i),
    sum((i) => (w[i] ?? 0) * (y[i] ?? 0)),
  ];
  const [sxx, sxy] = [sum((i) => (w[i] ?? 0) * i * i), sum((i) => (w[i] ?? 0) * i * (y[i] ?? 0))];
  const slope = (s * sxy - sx * sy) / (s * sxx - sx ** 2);
  const start = (sy - slope * sx) / s;
  const left = sum((i) => (w[i] ?? 0) * ((y[i] ?? 0) - start - slope * i) ** 2) / (points.length - 2);
  const t = slope / Math.sqrt((left * s) / (s * sxx - sx ** 2));
  const bar = student[points.length - 2];
  if (bar === undefined) throw new Error(`No table for ${points.length} points`);
  return Math.abs(t) < bar ? 'no-clear-change' : t > 0 ? 'up' : 'down';
}

describe.skipIf(!hasData)('three real authorities, assessed by command alone', { timeout: 120_000 }, () => {
  const home = temporaryFolder('llinyn-authorities');
  const downloads = path.join(home, 'downloads');

  function llinyn(...words: string[]): Promise<{ readonly status: number; readonly out: string }> {
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        [path.join(project, 'bin/llinyn.ts'), ...words, '--data', path.join(home, 'data')],
        {
          cwd: project,
          maxBuffer: 64 * 1024 * 1024,
          env: { ...process.env, DATABASE_URL: '', LANG: 'en' },
        },
        (error, out) => resolve({ status: Number(error?.code ?? 0), out }),
      );
    });
  }
  async function assess(area: string) {
    const { status, out } = await llinyn('assess', 'caerdydd', area, '--json');
    if (status !== 0) throw new Error(out);
    return JSON.parse(out) as AssessmentReport;
  }
  const indicatorOf = (report: AssessmentReport, code: string) => {
    const found = report.indicators.find((each) => each.code === code);
    if (!found) throw new Error(`No indicator ${code} was assessed`);
    return found;
  };

  beforeAll(async () => {
    await mkdir(downloads);
    for (const file of [...figures, ...codeLists]) {
      await copyFile(path.join(dataFolder, file), path.join(downloads, path.basename(file)));
    }
    for (const mappings of [
      path.join(import.meta.dirname, 'ynys-mon/mappings'),
      path.join(ours, 'mappings'),
    ]) {
      for (const file of await readdir(mappings)) {
        await copyFile(path.join(mappings, file), path.join(downloads, file));
      }
    }
    const kit = await llinyn('import', 'kit', path.join(ours, 'kit'));
    const files = figures.map((file) => path.join(downloads, path.basename(file)));
    const brought = await llinyn('import', 'evidence', '--partnership', 'caerdydd', ...areas, ...files);
    expect([kit, brought]).toMatchObject([{ status: 0 }, { status: 0 }]);
  }, 180_000);

  describe.each([
    ['a city', 'W06000015', 'W11000029'],
    ['a rural county', 'W06000002', 'W11000023'],
    ['a valleys borough', 'W06000024', 'W11000030'],
  ])('%s', (_, area, board) => {
    let report: AssessmentReport;
    const indicator = (code: string) => indicatorOf(report, code);
    beforeAll(async () => {
      report = await assess(area);
    }, 60_000);

    it.each([
      ['I1', 'employment-rate', 'Employment rate', 'higher'],
      ['I2', 'healthy-life-expectancy', 'Male healthy life expectancy', 'higher'],
      ['I3', 'healthy-life-expectancy', 'Female healthy life expectancy', 'higher'],
      ['I8', 'cigarette-smokers', 'Cigarette smokers', 'lower'],
      ['I16', 'modelled-unemployment', 'Modelled unemployment rate', 'lower'],
    ])(
      'has the published figure and limits of %s (%s: %s), and stands to Wales as they say',
      async (code, file, named, better) => {
        const rows = await rowsOf(`la-indicators/${file}.csv`);
        const here = seriesOf(rows, area, named).at(-1);
        const there = seriesOf(rows, wales, named).at(-1);
        if (!here || !there) throw new Error(`${file} has no figure`);
        const { latest, comparison } = indicator(code);
        expect(latest).toMatchObject({ value: here.value, lower95: here.lower, upper95: here.upper });
        expect(comparison).toMatchObject({ area: wales, figure: { value: there.value } });
        // One decimal was published; the rest is noise of binary fractions.
        const [low, high, beside] = [here.lower, here.upper, there.value].map((each) =>
          Math.round((each ?? 0) * 10),
        );
        const isBelow = (beside ?? 0) > (high ?? 0);
        const isSimilar = !isBelow && (beside ?? 0) >= (low ?? 0);
        const word = isSimilar ? 'similar' : isBelow === (better === 'higher') ? 'worse' : 'better';
        expect(comparison?.word).toBe(word);
      },
    );

    it.each([
      ['I1', 'employment-rate', 'Employment rate', { up: 'better', down: 'worse' }],
      ['I5', 'claimant-count', 'Claimant Count', { up: 'worse', down: 'better' }],
      ['I7', 'gross-median-weekly-pay', 'Gross median weekly pay', { up: 'rising', down: 'falling' }],
      ['I16', 'modelled-unemployment', 'Modelled unemployment rate', { up: 'worse', down: 'better' }],
    ])(
      'has the trend of %s (%s) that least squares through ten years give',
      async (code, file, named, words) => {
        const series = seriesOf(await rowsOf(`la-indicators/${file}.csv`), area, named).slice(-10);
        const slope = slopeWord(series);
        const { trend } = indicator(code);
        expect(trend).toMatchObject({
          state: 'tested',
          points: 10,
          word: slope === 'no-clear-change' ? slope : words[slope],
        });
      },
    );

    it('tests no trend of three-year averages that overlap, nor of four years', () => {
      for (const code of ['I2', 'I3', 'I4']) {
        expect(indicator(code).trend).toEqual({ state: 'refused', reason: 'too-short' });
      }
    });

    it('names the periods of three years that a trend of life expectancy rests on', () => {
      const { latest, trend } = indicator('I19');
      expect(latest).toMatchObject({ periodStart: '2010-01-01', periodEnd: '2012-12-31' });
      // 20 averages of three years hold seven that do not overlap: every third from the last.
      expect(trend).toMatchObject({ state: 'tested', points: 7, word: 'better' });
    });

    it('compares no number with Wales', async () => {
      const [rows, codes] = await Promise.all([
        rowsOf('statswales3-cube/fact_table.csv'),
        rowsOf('statswales3-reference/geog_alt_ids.csv'),
      ]);
      const own = codes.find((row) => row['alternate_id'] === area)?.['item_id'];
      const last = rows.find(
        (row) =>
          row['AreaCode'] === own &&
          row['YearCode'] === '202324' &&
          row['RowRef'] === '1' &&
          row['Measure'] === '1',
      );
      expect(indicator('I13')).toMatchObject({ latest: { value: Number(last?.['Data']) }, comparison: null });
    });

    it('adds up households short of a room, with Wilson limits, and the gap between fifths of small areas', async () => {
      const [rows, lookup] = await Promise.all([
        rowsOf('census2021/household_overcrowding_lsoa21.csv'),
        rowsOf('geography/lsoa21_to_ward24_la24.csv'),
      ]);
      const own = new Set(
        lookup.filter((row) => row['ltla24_code'] === area).map((row) => row['lsoa21_code']),
      );
      const overcrowded = (isOwn: (row: Row) => boolean) =>
        rows
          .filter((row) => row['occupancy_rating'] === '-1 (overcrowded)' && isOwn(row))
          .map((row) => ({ x: Number(row['n']), n: Number(row['total_households']) }))
          .toSorted((a, b) => a.x / a.n - b.x / b.n);
      const small = overcrowded((row) => own.has(row['lsoa21_code']));
      const add = (those: typeof small) =>
        wilson(
          those.reduce((sum, { x }) => sum + x, 0),
          those.reduce((sum, { n }) => sum + n, 0),
        );
      const whole = add(small);
      const fifth = Math.floor(small.length / 5);
      const [best, worst] = [add(small.slice(0, fifth)), add(small.slice(-fifth))];
      const { latest, gap } = indicator('I10');
      expect(small.length).toBe(own.size);
      expect(latest?.value).toBeCloseTo(whole.value, 8);
      expect(latest?.lower95).toBeCloseTo(whole.lower, 8);
      expect(latest?.upper95).toBeCloseTo(whole.upper, 8);
      expect(gap?.best.value).toBeCloseTo(best.value, 8);
      expect(gap?.worst.value).toBeCloseTo(worst.value, 8);
      expect(gap?.difference).toBeCloseTo(worst.value - best.value, 8);
      const low = Math.hypot(worst.value - worst.lower, best.upper - best.value);
      expect(gap?.lower95).toBeCloseTo(worst.value - best.value - low, 8);
      const wholeOfWales = overcrowded(() => true);
      const { comparison } = indicator('I10');
      expect(wholeOfWales.length).toBe(1917);
      expect(comparison?.area).toBe(wales);
      expect(comparison?.figure.value).toBeCloseTo(add(wholeOfWales).value, 8);
      expect(comparison?.word).toBe(wordBeside(whole, add(wholeOfWales).value));
    });

    it('has the latest month of the health board there is now as that board’s, never as its own', async () => {
      const rows = await rowsOf('nhs-wales-performance/ae_waiting_time_lhb_monthly.csv');
      const last = rows
        .filter((row) => row['health_board_code'] === board && row['target'] === '4hr')
        .toSorted((a, b) => ((a['month'] ?? '') < (b['month'] ?? '') ? -1 : 1))
        .at(-1);
      const { missing, latest, larger, comparison } = indicator('I15');
      expect({ missing, latest, comparison }).toEqual({ missing: 'no-rows', latest: null, comparison: null });
      expect(larger).toMatchObject({
        area: board,
        figure: {
          numerator: Number(last?.['within_target']),
          denominator: Number(last?.['attendances']),
          periodStart: '2025-07-01',
          periodEnd: '2025-07-31',
        },
      });
    });

    it('ranks needs by what was tested and by nothing else', () => {
      const isWorse = (code: string) => indicator(code).comparison?.word === 'worse';
      const gotWorse = (code: string) => {
        const { trend } = indicator(code);
        return trend.state === 'tested' && trend.word === 'worse';
      };
      const those: Readonly<Record<string, readonly string[]>> = {
        N1: ['I4', 'I5', 'I6', 'I7'],
        N2: ['I2', 'I3', 'I8', 'I14', 'I15'],
        N3: ['I1', 'I16', 'I17'],
        N4: ['I10', 'I12', 'I18'],
      };
      for (const { code, reasons } of report.needs) {
        const said = (reason: string) =>
          reasons.flatMap((each) => (each.code === reason && each.indicator ? [each.indicator] : []));
        expect([code, said('worse-than-comparator')]).toEqual([code, those[code]?.filter(isWorse)]);
        expect([code, said('getting-worse')]).toEqual([code, those[code]?.filter(gotWorse)]);
      }
      expect(report.needs.map(({ rank }) => rank)).toEqual(report.needs.map(({ rank }) => rank).toSorted());
    });

    it('lists indicators as people count them', () => {
      const codes = report.indicators.map(({ code }) => Number(code.slice(1)));
      expect(codes).toEqual(codes.toSorted((a, b) => a - b));
    });
  });

  it('sets July beside July: the board of the valleys has seven since its boundaries of 2019', async () => {
    const rows = await rowsOf('nhs-wales-performance/ae_waiting_time_lhb_monthly.csv');
    const julys = rows
      .filter((row) => row['health_board_code'] === 'W11000030' && row['target'] === '4hr')
      .filter((row) => row['month']?.slice(5, 7) === '07')
      .toSorted((a, b) => ((a['month'] ?? '') < (b['month'] ?? '') ? -1 : 1))
      .map((row) => wilson(Number(row['within_target']), Number(row['attendances'])));
    const slope = slopeWord(julys);
    const { trend, comparison } = indicatorOf(await assess('W11000030'), 'I15');
    expect(julys.length).toBe(7);
    expect(trend).toMatchObject({
      state: 'tested',
      points: 7,
      word: { up: 'better', down: 'worse', 'no-clear-change': 'no-clear-change' }[slope],
    });
    expect(comparison).toMatchObject({ area: wales, word: 'worse' });
  });
});
