import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportReport } from '../../src/evidence/store/index.ts';
import type { AssessmentReport } from '../../src/needs/index.ts';
import { temporaryFolder } from '../test-database.ts';
import { dataFolder, hasData } from './data-folder.ts';

const project = path.resolve(import.meta.dirname, '../..');
const ours = path.join(import.meta.dirname, 'ynys-mon');
const anglesey = 'W06000001';
const wales = 'W92000004';

/** What a user downloads, in the order it came out; the mapping of each stands beside it. */
const figures = [
  'la-indicators/employment-rate.csv',
  'la-indicators/healthy-life-expectancy.csv',
  'la-indicators/vintages/children-in-relative-poverty__2025-09-23.csv',
  'la-indicators/vintages/children-in-relative-poverty__2026-01-12.csv',
  'la-indicators/children-in-relative-poverty.csv',
  'wimd/wimd2019_lsoa11.csv',
  'population/lsoa11_persons_single_year_2020.csv',
  'statswales3-cube/fact_table.csv',
  'health-maps-wales/raw/cvd_mortality_la.csv',
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
  'geography/lsoa11_lookup_wimd2019.csv',
  'geography/lsoa11_to_lsoa21_la22.csv',
  'geography/lsoa21_to_ward24_la24.csv',
  'geography/msoa11_to_msoa21_la22.csv',
  'boundaries/la24.geojson',
  'boundaries/lhb22.geojson',
  'boundaries/lsoa11.geojson',
].map((file) => path.join(dataFolder, file));

interface Ended {
  readonly status: number;
  readonly out: string;
  /** What went wrong, in words. */
  readonly said: string;
}

interface Row extends Record<string, string> {
  readonly areacd: string;
  readonly indicator: string;
  readonly period: string;
  readonly observation: string;
  readonly lci_95: string;
  readonly uci_95: string;
}

async function rowsOf(file: string): Promise<Record<string, string>[]> {
  return parse(await readFile(path.join(dataFolder, file), 'utf8'), { columns: true, bom: true });
}

describe.skipIf(!hasData)(
  'from real files to a published plan, by command alone',
  { timeout: 180_000 },
  () => {
    const home = temporaryFolder('llinyn-ynys-mon');
    const downloads = path.join(home, 'downloads');
    const site = path.join(home, 'site');
    const files = figures.map((file) => path.join(downloads, path.basename(file)));
    let first: readonly ImportReport[];
    let county: AssessmentReport;

    function llinyn(...words: string[]): Promise<Ended> {
      return new Promise((resolve) => {
        execFile(
          process.execPath,
          [path.join(project, 'bin/llinyn.ts'), ...words, '--data', path.join(home, 'data')],
          {
            cwd: project,
            maxBuffer: 64 * 1024 * 1024,
            env: { ...process.env, DATABASE_URL: '', LANG: 'en' },
          },
          (error, out, said) => resolve({ status: Number(error?.code ?? 0), out, said: said || out }),
        );
      });
    }
    const bring = (...words: string[]) => llinyn('import', 'evidence', '--partnership', 'ynys-mon', ...words);
    const indicator = (code: string) => {
      const found = county.indicators.find((each) => each.code === code);
      if (!found) throw new Error(`No indicator ${code} was assessed`);
      return found;
    };

    beforeAll(async () => {
      await mkdir(downloads);
      for (const file of [...figures, ...codeLists]) {
        await writeFile(
          path.join(downloads, path.basename(file)),
          await readFile(path.join(dataFolder, file)),
        );
      }
      for (const file of await readdir(path.join(ours, 'mappings'))) {
        await copyFile(path.join(ours, 'mappings', file), path.join(downloads, file));
      }
    });

    it('takes the kit in, and a second time changes nothing', async () => {
      const kit = path.join(ours, 'kit');
      expect(await llinyn('import', 'kit', kit)).toMatchObject({ status: 0 });
      const again = await llinyn('import', 'kit', kit, '--json');
      expect(JSON.parse(again.out)).toMatchObject({ done: true, changedAnything: false });
    });

    it('takes in areas of every kind from lookups, and outlines of three', async () => {
      const { status, out } = await bring('--json', ...areas);
      const reports = JSON.parse(out) as ImportReport[];
      expect(reports.map(({ outcome }) => outcome)).toEqual(areas.map(() => 'areas-imported'));
      expect(reports.flatMap(({ problems }) => problems)).toEqual([]);
      const outlines = reports.slice(6).map(({ geography }) => geography?.boundaries);
      expect(outlines).toEqual([22, 7, 1909]);
      expect(status).toBe(0);
    });

    it('takes in ten files with their mappings, and refuses the one whose definition changed', async () => {
      const { status, out } = await bring('--json', ...files);
      first = JSON.parse(out) as ImportReport[];
      const refused = first.filter(({ outcome }) => outcome === 'refused');
      expect(refused.map(({ file }) => file)).toEqual(['children-in-relative-poverty.csv']);
      expect(refused[0]?.problems.map(({ code }) => code)).toEqual(['evidence.definition-changed']);
      expect(first.filter(({ outcome }) => outcome === 'imported').length).toBe(9);
      expect(status).toBe(2);
      const release = (name: string) => first.find(({ dataset }) => dataset === name)?.release;
      expect(release('wimd-2019')).toMatchObject({ areas: 1909, areaTypes: ['lsoa-2011'] });
      expect(release('ae-waiting')).toMatchObject({ areas: 10, periodEnd: '2025-07-31' });
      expect(release('health-visitor-contacts')).toMatchObject({ areas: 23, periodEnd: '2024-03-31' });
    });

    describe('the changed definition, told to be meant, with two files again and a bad one', () => {
      let status: number;
      let reports: readonly ImportReport[];

      beforeAll(async () => {
        const bad = path.join(downloads, 'employment-rate-typed-by-hand.csv');
        const good = await readFile(path.join(dataFolder, figures[0] ?? ''), 'utf8');
        const [heading, firstRow = '', ...rest] = good.split('\n');
        await writeFile(bad, [heading, firstRow.replace(',72.5,', ',"72,5",'), ...rest].join('\n'));
        await copyFile(
          path.join(ours, 'mappings/employment-rate.mapping.yaml'),
          bad.replace('.csv', '.mapping.yaml'),
        );
        const again = [files[4] ?? '', files[0] ?? '', files[6] ?? ''];
        const ended = await bring('--confirm-definition', '--json', ...again, bad);
        status = ended.status;
        reports = JSON.parse(ended.out) as ImportReport[];
      });

      it('is taken in beside the two releases before it', () => {
        const [report] = reports;
        expect([report?.outcome, report?.release?.publishedOn]).toEqual(['imported', '2026-06-01']);
        expect(new Set([report?.release?.hash, ...first.map((each) => each.release?.hash)]).size).toBe(11);
      });

      it('changes nothing of the files that come again, and says in which row and column the bad one is wrong', () => {
        expect(reports.slice(1).map(({ outcome }) => outcome)).toEqual([
          'already-here',
          'already-here',
          'refused',
        ]);
        expect(reports[3]?.problems).toMatchObject([
          {
            code: 'evidence.value-decimal-comma',
            where: { row: 2, column: 'observation' },
            values: { found: '72,5' },
            mend: expect.stringMatching(/./),
          },
        ]);
        expect(status).toBe(2);
      });
    });

    describe('the assessment of the county', () => {
      beforeAll(async () => {
        county = JSON.parse((await llinyn('assess', 'ynys-mon', '--json')).out) as AssessmentReport;
      });

      it('gives the latest employment rate with its published limits, its trend, and Wales beside it', async () => {
        const rows = (await rowsOf('la-indicators/employment-rate.csv')) as Row[];
        const latest = (code: string) =>
          rows
            .filter((row) => row.areacd === code && row.indicator === 'Employment rate')
            .toSorted((a, b) => (a.period < b.period ? -1 : 1))
            .at(-1);
        const here = latest(anglesey);
        const there = latest(wales);
        if (!here || !there) throw new Error('The source file has no employment rate for Anglesey and Wales');
        const { latest: figure, comparison, trend, series } = indicator('I1');
        expect(county.area).toMatchObject({ code: anglesey, name: { cy: 'Ynys Môn' } });
        expect(figure).toMatchObject({
          value: Number(here.observation),
          lower95: Number(here.lci_95),
          upper95: Number(here.uci_95),
          periodStart: here.period.slice(0, 10),
        });
        expect(comparison).toMatchObject({ area: wales, figure: { value: Number(there.observation) } });
        const isWithin =
          Number(here.lci_95) <= Number(there.observation) &&
          Number(there.observation) <= Number(here.uci_95);
        expect(comparison?.word).toBe(isWithin ? 'similar' : 'better');
        expect(series.length).toBe(20);
        expect(trend).toMatchObject({ state: 'tested', points: 10 });
      });

      it('reads children in poverty from the newest release only', async () => {
        const rows = (await rowsOf('la-indicators/children-in-relative-poverty.csv')) as Row[];
        const own = rows.filter(
          (row) => row.areacd === anglesey && row.indicator.endsWith('before housing costs'),
        );
        const { series } = indicator('I4');
        expect(series.map(({ value }) => value)).toEqual(
          own.toSorted((a, b) => (a.period < b.period ? -1 : 1)).map((row) => Number(row.observation)),
        );
      });

      it('adds the people of the small areas up to the county', async () => {
        const [people, lookup] = await Promise.all([
          rowsOf('population/lsoa11_persons_single_year_2020.csv'),
          rowsOf('geography/lsoa11_lookup_wimd2019.csv'),
        ]);
        const inCounty = new Set(
          lookup.filter((row) => row['la_code'] === anglesey).map((row) => row['lsoa11_code']),
        );
        const total = people
          .filter((row) => inCounty.has(row['lsoa11_code']))
          .reduce((sum, row) => sum + Number(row['total_population']), 0);
        expect(inCounty.size).toBe(44);
        expect(indicator('I6')).toMatchObject({
          latest: { value: total },
          methods: ['added-up', 'published'],
        });
      });

      it('names the tests that the figures cannot carry', () => {
        expect(indicator('I2')).toMatchObject({ trend: { state: 'refused' }, gapRefused: 'no-counts' });
        expect(indicator('I8').trend).toMatchObject({ state: 'refused', reason: 'uneven-spacing' });
        expect(indicator('I9').missing).toBe('no-rows');
      });

      it('keeps a withheld figure withheld', () => {
        const hidden = indicator('I8').series.filter(({ status }) => status === 'withheld');
        expect(hidden).toMatchObject([{ period: '2009', value: null }]);
        expect(indicator('I8').series.map(({ period }) => period)).toEqual(
          Array.from({ length: 11 }, (_, year) => String(2001 + year)),
        );
      });

      it('reads the bilingual cube at the row and measure the indicator names', async () => {
        const [rows, codes] = await Promise.all([
          rowsOf('statswales3-cube/fact_table.csv'),
          rowsOf('statswales3-reference/geog_alt_ids.csv'),
        ]);
        const own = codes.find((row) => row['alternate_id'] === anglesey)?.['item_id'];
        const [last] = rows
          .filter((row) => row['AreaCode'] === own && row['RowRef'] === '1' && row['Measure'] === '1')
          .toSorted((a, b) => ((a['YearCode'] ?? '') < (b['YearCode'] ?? '') ? 1 : -1));
        expect(indicator('I7').latest?.value).toBe(Number(last?.['Data']));
      });
    });

    it('assesses a health board from its first month, after the boundaries of 2019', async () => {
      const { out } = await llinyn('assess', 'ynys-mon', 'W11000031', '--json');
      const board = JSON.parse(out) as AssessmentReport;
      const waits = board.indicators.find(({ code }) => code === 'I9');
      expect(board.area.type).toBe('health-board-2019');
      expect(waits?.series[0]?.periodStart).toBe('2019-04-01');
      expect(waits?.latest).toMatchObject({ numerator: expect.any(Number), denominator: expect.any(Number) });
      expect(waits?.trend.state).toBe('tested');
    });

    it('checks the plan: nothing stops publication, and what is not agreed is said', async () => {
      const { status, out } = await llinyn('check', 'ynys-mon', '--json', '--fail-on', 'stops-publication');
      const result = JSON.parse(out) as { plan: string; findings: { severity: string; word: string }[] };
      expect(result.plan).toBe('PL1');
      expect(result.findings.filter(({ severity }) => severity === 'stops-publication')).toEqual([]);
      expect(result.findings.some(({ severity }) => severity === 'legal-duty')).toBe(true);
      expect(status).toBe(0);
    });

    describe('the published plan', () => {
      let written: readonly string[];
      const pageOfIndicator = (language: 'cy' | 'en', code: string) => {
        const folder = `${language}/ynys-mon/${language === 'cy' ? 'dangosyddion' : 'indicators'}/`;
        const found = written.find((file) => file.startsWith(folder) && file.endsWith(`-${code}/index.html`));
        return readFile(path.join(site, found ?? `${folder}${code}`), 'utf8');
      };

      beforeAll(async () => {
        const { status, said } = await llinyn('publish', 'ynys-mon', '--out', site);
        expect([status, said]).toEqual([0, expect.stringContaining(site)]);
        written = (await readdir(site, { recursive: true })).toSorted();
      });

      it('is there in both languages, as pages, PDF, Word and JSON', () => {
        for (const ending of ['.pdf', '.docx', '.json']) {
          expect([ending, written.filter((file) => file.endsWith(ending)).length > 0]).toEqual([
            ending,
            true,
          ]);
        }
        const pages = (language: string) =>
          written.filter((file) => file.startsWith(`${language}${path.sep}`) && file.endsWith('.html'))
            .length;
        expect(pages('cy')).toBeGreaterThan(20);
        expect(pages('cy')).toBe(pages('en'));
      });

      it('shows the employment rate, its range and a chart, in each language', async () => {
        const { latest } = indicator('I1');
        for (const language of ['cy', 'en'] as const) {
          const html = await pageOfIndicator(language, 'i1');
          const shown = [
            '<svg',
            `lang="${language}"`,
            `${latest?.value}`,
            `${latest?.lower95}`,
            `${latest?.upper95}`,
          ];
          expect([language, shown.filter((part) => !html.includes(part))]).toEqual([language, []]);
        }
      });

      it('draws a map of the small areas of the deprivation index', async () => {
        const [drawing = ''] =
          (await pageOfIndicator('en', 'i5'))
            .match(/<svg class="ll-drawing ll-wide".*?<\/svg>/gs)
            ?.slice(-1) ?? [];
        const outlines = drawing.match(/<path class="ll-d-area[^>]*>/g)?.join('') ?? '';
        expect(outlines.match(/Z/g)?.length ?? 0).toBeGreaterThanOrEqual(44);
      });
    });
  },
);
