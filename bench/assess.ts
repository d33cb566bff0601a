import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { chosenGroups, indicatorDefinition } from '../src/evidence/index.ts';
import { type Evidence, importEvidence, openEvidence } from '../src/evidence/store/index.ts';
import { type Area, type AreaRegister, areaType } from '../src/geography/index.ts';
import { loadAreaRegister } from '../src/geography/store/index.ts';
import { assessAreas } from '../src/needs/store/assess-area.ts';
import { partnershipDefinition } from '../src/partnership/index.ts';
import { type ContentStore, evidenceFiles } from '../src/platform/evidence-files/index.ts';
import { type AnyRecord, emptyValue, type RecordSet, recordSet } from '../src/records/index.ts';
import { type Comparison, compared, type Extent, inTurns, timed } from './comparison.ts';
import { withDemonstration } from './demonstration-program.ts';
import { partnership, withRecordStore } from './record-store.ts';
import { firstSmallArea, smallAreaCount, wales, walesWithSmallAreas } from './small-areas.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

const indicatorCount = 20;

interface ToAssess {
  readonly records: RecordSet;
  readonly evidence: Evidence;
  readonly files: ContentStore;
  readonly register: AreaRegister;
  readonly area: Area;
}

/** The query for the figures of one indicator: its rows of the file of its latest release. */
interface Reading {
  readonly query: string;
  readonly values: readonly string[];
}

async function readingsOf({ records, evidence, files }: ToAssess): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const { values } of records.all(indicatorDefinition)) {
    const found = await evidence.observations({ dataset: values.dataset, limit: 1 });
    if (!found) continue;
    const groups = Object.entries(chosenGroups(values.breakdown));
    const conditions = groups.map(([name], place) => ` AND "breakdown_${name}" = $${place + 2}`);
    readings.push({
      query: `SELECT * FROM read_parquet('${files.pathOf(found.release.hash)}') WHERE measure = $1${conditions.join('')}`,
      values: [values.measure, ...groups.map(([, value]) => value)],
    });
  }
  return readings;
}

/** Runs the queries and takes the figures out of DuckDB. @returns how many there were */
async function readOnly(readings: readonly Reading[]): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:');
  const db = await instance.connect();
  let read = 0;
  for (const { query, values } of readings) {
    const rows = await db.runAndReadAll(query, [...values]);
    read += rows.getRows().length;
  }
  db.closeSync();
  instance.closeSync();
  return read;
}

async function assessed(
  what: ToAssess,
  { id, title, times }: { readonly id: string; readonly title: string; readonly times: number },
): Promise<Comparison> {
  const { records, evidence, register, area } = what;
  const readings = await readingsOf(what);
  const figures = await readOnly(readings);
  // Not `assessArea`, which keeps what it has found.
  const assess = () => assessAreas(records, evidence, register, [area]);
  const [assessment] = await assess();
  const indicators = assessment?.indicators ?? [];
  const withFigures = indicators.filter(({ latest, smallAreas }) => latest || smallAreas.length > 0);
  const pairs = await inTurns(
    times,
    () => timed(() => readOnly(readings)),
    () => timed(assess),
  );
  return {
    id,
    title,
    floorTitle: 'One DuckDB query for the figures of each indicator, read into memory',
    unit: 'ms',
    ...compared(pairs),
    notes: [
      `${withFigures.length} of ${indicators.length} indicators with figures; ${figures.toLocaleString('en-GB')} figures read`,
    ],
  };
}

async function ofTheDemonstration(times: number): Promise<Comparison> {
  return inTemporaryFolder((dataFolder) =>
    withDemonstration(dataFolder, async ({ services }, county) => {
      const { db } = services;
      const files = evidenceFiles(dataFolder);
      const register = await loadAreaRegister(db, county);
      const records = await services.records.load(db, county);
      const [own] = records.all(partnershipDefinition);
      const area = register.find(own?.values.areas[0] ?? '', areaType('local-authority'));
      if (!area) throw new Error('The demonstration has no county');
      const evidence = await openEvidence({ db, files, partnership: county });
      try {
        return await assessed(
          { records, evidence, files, register, area },
          { id: 'assess-demonstration', title: 'Assess the demonstration county', times },
        );
      } finally {
        evidence.close();
      }
    }),
  );
}

const measureNames = Array.from({ length: indicatorCount }, (_, place) => `share-${place + 1}`);

/** Ten years of twenty measures for every small area of Wales, and for Wales. */
async function writeWales(csv: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const db = await instance.connect();
  await db.run(`COPY (
    SELECT CASE WHEN a < 0 THEN '${wales.code}' ELSE 'W01' || (${firstSmallArea} + a) END AS area, 2015 + y AS period,
      'share-' || (m + 1) AS measure, round(100 * n / 1000, 1) AS value, n AS numerator, 1000 AS denominator
    FROM (SELECT *, ((a + 1) * 7919 + y * 31 + m * 101) % 900 + 50 AS n
      FROM range(-1, ${smallAreaCount}) a(a), range(10) y(y), range(${indicatorCount}) m(m))
  ) TO '${csv}' (HEADER)`);
  db.closeSync();
  instance.closeSync();
  const measures = measureNames.map(
    (name) => `  ${name}: { kind: proportion, unit: "%", label: { cy: Cyfran, en: Share } }`,
  );
  await writeFile(
    csv.replace(/\.csv$/, '.mapping.yaml'),
    `dataset: { id: wales, title: { cy: Cymru, en: Wales }, unit: "%" }
areas: [lsoa-2021, wales]
columns: { area: area, period: period, measure: measure, value: value, numerator: numerator, denominator: denominator }
measures:
${measures.join('\n')}
`,
  );
}

function indicatorsOfWales(): RecordSet {
  return recordSet(
    measureNames.map((measure, place): AnyRecord => {
      const empty = indicatorDefinition.fields.map((field) => [field.name, emptyValue(field)] as const);
      const said = { dataset: 'wales', measure, method: 'proportion', polarity: 'lower-is-better' };
      return {
        kind: 'indicator',
        code: `I${place + 1}`,
        revision: 1,
        withdrawn: false,
        lookAgain: [],
        values: { ...Object.fromEntries(empty), ...said },
      };
    }),
  );
}

async function ofWales(times: number): Promise<Comparison> {
  return inTemporaryFolder((folder) =>
    withRecordStore(path.join(folder, 'data'), async ({ db, files }) => {
      const file = path.join(folder, 'wales.csv');
      await writeWales(file);
      const register = walesWithSmallAreas();
      const now = new Date();
      const report = await importEvidence({ db, files, partnership, actor: 'bench', now, file, register });
      if (report.outcome !== 'imported') throw new Error(JSON.stringify(report.problems.slice(0, 3)));
      const evidence = await openEvidence({ db, files, partnership });
      try {
        return await assessed(
          { records: indicatorsOfWales(), evidence, files, register, area: wales },
          {
            id: 'assess-wales',
            title: `Assess Wales: ${smallAreaCount.toLocaleString('en-GB')} small areas, ten years, ${indicatorCount} indicators`,
            times,
          },
        );
      } finally {
        evidence.close();
      }
    }),
  );
}

/** How long a needs assessment takes beside reading the figures it needs. */
export async function measureAssess({ isQuick }: Extent): Promise<Comparison[]> {
  const times = isQuick ? 2 : 5;
  return [await ofTheDemonstration(times), await ofWales(times)];
}
