import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { openQuickStore, type TestStore, temporaryFolder } from '../../../tests/test-database.ts';
import { partnershipMigrations } from '../../partnership/store/migrations.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { evidenceFiles } from '../../platform/evidence-files/index.ts';
import { evidenceMigrations, openEvidence, releasesOf } from '../store/index.ts';
import { type EvidenceContext, type EvidenceOptions, importEvidenceCommand } from './index.ts';

const heading = 'code,period,sex,value,low,high';
const good = ['W06000001,2020,F,50,40,60', 'W06000002,2020,F,51,41,61', 'W06000002,2021,F,[c],,'];
const wrong = 'W06000003,2020,F,70,40,60';
const mapping = (dataset: string): string => `
dataset: { id: ${dataset}, title: { cy: Prawf, en: Trial }, unit: "%" }
areas: [local-authority]
columns: { code: area, period: period, sex: "dimension:sex", value: value, low: lower95, high: upper95 }
`;
/** The same as the mapping says, as metadata. */
const metadata = (dataset: string): object => ({
  '@context': 'http://www.w3.org/ns/csvw',
  url: 'figures.csv',
  'llinyn:dataset': dataset,
  'dc:title': [
    { '@value': 'Prawf', '@language': 'cy' },
    { '@value': 'Trial', '@language': 'en' },
  ],
  'dc:issued': '2025-03-20',
  'llinyn:unit': '%',
  'llinyn:areas': ['local-authority'],
  tableSchema: {
    columns: [
      { titles: 'code', propertyUrl: 'sdmx-dimension:refArea' },
      { titles: { en: 'period', cy: 'cyfnod' }, propertyUrl: 'sdmx-dimension:refPeriod' },
      { titles: ['sex'], 'llinyn:role': 'dimension:sex' },
      { name: 'value', propertyUrl: 'sdmx-measure:obsValue' },
      { titles: 'low', 'llinyn:role': 'lower95' },
      { titles: 'high', 'llinyn:role': 'upper95' },
    ],
  },
});

describe('the command that imports evidence', () => {
  let store: TestStore;
  const folder = temporaryFolder('llinyn-command');
  const files = evidenceFiles(folder);
  let turn = 0;

  beforeAll(async () => {
    store = await openQuickStore([...partnershipMigrations, ...evidenceMigrations]);
    await transaction(store.db, theSystem, (db) =>
      sql`insert into partnership.partnership (partnership_id, code) values ('dyffryn', 'dyffryn')`.execute(
        db,
      ),
    );
  });

  function aFile(rows: readonly string[], said: (dataset: string) => string | object = mapping) {
    const dataset = `trial-${++turn}`;
    const file = path.join(folder, `${dataset}.csv`);
    const description = said(dataset);
    writeFileSync(file, `${[heading, ...rows].join('\n')}\n`);
    if (typeof description === 'string')
      writeFileSync(path.join(folder, `${dataset}.mapping.yaml`), description);
    else writeFileSync(`${file}-metadata.json`, JSON.stringify(description));
    return { file, dataset };
  }

  async function run(
    paths: readonly string[],
    options: Partial<EvidenceOptions> = {},
    how: Partial<EvidenceContext> = {},
  ): Promise<{ code: number; printed: string[] }> {
    const printed: string[] = [];
    const now = new Date('2026-04-09T09:00:00Z');
    const print = (text: string): void => void printed.push(text);
    const code = await importEvidenceCommand(
      { paths, partnership: 'dyffryn', actor: 'sioned', ...options },
      { db: store.db, files, now, language: 'en', json: false, print, ...how },
    );
    return { code, printed };
  }

  it('says what went in, and on the second time that it is here already', async () => {
    const { file, dataset } = aFile(good);
    const first = await run([file]);
    const [release] = await releasesOf(store.db, 'dyffryn', dataset);
    expect(first.code).toBe(0);
    expect(first.printed).toEqual([
      `Imported: ${dataset}.csv`,
      `Dataset: ${dataset}`,
      `Release: ${release?.hash}`,
      'Published: 9 April 2026',
      'Areas: 2. Period: 1 January 2020 to 31 December 2021.',
      'Rows read: 3. Figures: 3. Rows left out: 0.',
      'Not ready to publish: the dataset does not name its source. Say it under dataset, source in the mapping.',
      'Not ready to publish: the dataset does not name its licence. Say it under dataset, licence in the mapping.',
      'Not ready to publish: nobody has said when the producer published this release. Say it under published in the mapping.',
      'Counts below 5, and what would give them away, go out as [c]: nobody has said the source, the producer and the licence, so the figures are not known to have been controlled.',
    ]);
    const second = await run([file]);
    expect(second.code).toBe(0);
    expect(second.printed[0]).toBe(`Nothing to do: ${dataset}.csv`);
    expect(await releasesOf(store.db, 'dyffryn', dataset)).toHaveLength(1);
  });

  it('refuses a file with its rows, columns and ways to mend, and goes on to the next', async () => {
    const [bad, next] = [aFile([...good, wrong]), aFile(good)];
    const { code, printed } = await run([bad.file, next.file]);
    expect(code).toBe(2);
    expect(printed).toContain(`Nothing was imported from: ${bad.dataset}.csv`);
    expect(printed.find((line) => line.startsWith('Row 5, column “value”:'))).toContain('70');
    expect(printed).toContain(`Imported: ${next.dataset}.csv`);
    expect(await releasesOf(store.db, 'dyffryn', bad.dataset)).toEqual([]);
  });

  it('writes out five problems of a kind and counts the rest', async () => {
    const many = Array.from({ length: 9 }, (_, year) => `W06000003,${1990 + year},F,70,40,60`);
    const { printed } = await run([aFile(many).file]);
    expect(printed.filter((line) => line.startsWith('Row '))).toHaveLength(5);
    expect(printed).toContain('4 more rows like this');
  });

  it('says how to mend what it points out, once for all that is mended alike', async () => {
    const file = path.join(folder, `bare-${++turn}.csv`);
    writeFileSync(file, 'areacd,year,numerator,denominator\nW06000001,2020,1,4\n');
    const { code, printed } = await run([file]);
    expect(code).toBe(0);
    const mend = 'Check it, and save a mapping if it is wrong.';
    expect(printed.filter((line) => line === mend)).toHaveLength(1);
    expect(printed.find((line) => line.startsWith('No column holds values.'))).toContain(
      'If the file has values, say which column holds them',
    );
  });

  it('tells columns that were taken for the same in one line', async () => {
    const file = path.join(folder, `wide-${++turn}.csv`);
    writeFileSync(file, 'ltla21_code,name,district,north,south\nW06000001,A,B,5,6\n');
    const { printed } = await run([file]);
    const told = printed.filter((line) => line.startsWith('There is no metadata'));
    expect(told).toEqual([
      expect.stringContaining('this column was taken for area: ltla21_code.'),
      expect.stringContaining('these columns hold, and they are left out: name, district, north, south.'),
    ]);
  });

  it('speaks Welsh where Welsh is asked for', async () => {
    const { printed } = await run([aFile([wrong]).file], {}, { language: 'cy' });
    expect(printed.join(' ')).not.toMatch(/\b(?:the|row|imported)\b/i);
  });

  it('reports to a program with codes, places and words', async () => {
    const { file, dataset } = aFile([...good, wrong]);
    const { code, printed } = await run([file], {}, { json: true });
    expect(code).toBe(2);
    expect(printed).toHaveLength(1);
    expect(JSON.parse(printed[0] ?? '')).toMatchObject([
      {
        outcome: 'refused',
        file: `${dataset}.csv`,
        problemCounts: { 'evidence.value-outside-interval': 1 },
        problems: [
          {
            code: 'evidence.value-outside-interval',
            where: { row: 5, column: 'value' },
            what: expect.stringContaining('70'),
            mend: expect.any(String),
          },
        ],
      },
    ]);
  });

  it('keeps the good rows on demand and gives the others back, each file its own', async () => {
    const [one, two] = [aFile([...good, wrong]), aFile([...good, wrong])];
    const rejected = path.join(folder, 'rejected.csv');
    const { code } = await run([one.file, two.file], { acceptPartial: true, rejected });
    expect(code).toBe(0);
    const [first, second] = [rejected, path.join(folder, 'rejected-2.csv')].map((file) =>
      readFileSync(file, 'utf8').split('\n'),
    );
    expect(first?.[0]).toBe(`\ufeff${heading},source_row,problem`);
    expect(first?.[1]?.startsWith(`${wrong},`)).toBe(true);
    expect(second).toEqual(first);
    expect((await releasesOf(store.db, 'dyffryn', one.dataset))[0]).toMatchObject({
      rows: 3,
      rejectedRows: 1,
    });
  });

  it('reads a file by its CSV on the Web metadata as it does by a mapping', async () => {
    const [mapped, described] = [aFile(good), aFile(good, metadata)];
    expect((await run([mapped.file, described.file])).code).toBe(0);
    const [byMapping] = await releasesOf(store.db, 'dyffryn', mapped.dataset);
    const [byMetadata] = await releasesOf(store.db, 'dyffryn', described.dataset);
    expect(byMetadata?.hash).toBe(byMapping?.hash);
    expect(byMetadata).toMatchObject({ publishedOn: '2025-03-20', breakdowns: ['sex'], rows: 3 });
    const evidence = await openEvidence({ db: store.db, files, partnership: 'dyffryn' });
    try {
      const found = await evidence.observations({ dataset: described.dataset });
      expect(found?.observations.map((one) => [one.areaCode, one.value, one.status, one.sourceRow])).toEqual([
        ['W06000001', 50, null, 2],
        ['W06000002', 51, null, 3],
        ['W06000002', null, 'withheld', 4],
      ]);
    } finally {
      evidence.close();
    }
  });

  it('takes metadata named on the command line', async () => {
    const { file, dataset } = aFile(good, () => '');
    const elsewhere = path.join(folder, 'elsewhere.json');
    writeFileSync(elsewhere, JSON.stringify(metadata(dataset)));
    rmSync(file.replace(/csv$/, 'mapping.yaml'));
    expect((await run([file], { metadata: elsewhere })).code).toBe(0);
    expect(await releasesOf(store.db, 'dyffryn', dataset)).toHaveLength(1);
  });
});
