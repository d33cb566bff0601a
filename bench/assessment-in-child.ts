// Assessments of so many areas, or only the reading of the figures, in a process of its own: its memory is its own too.
import { DuckDBInstance } from '@duckdb/node-api';
import { openEvidence } from '../src/evidence/store/index.ts';
import { type Area, areaType } from '../src/geography/index.ts';
import { assessAreas } from '../src/needs/store/index.ts';
import { openDatabase } from '../src/platform/database/index.ts';
import { evidenceFiles } from '../src/platform/evidence-files/index.ts';
import { localAuthorities, recordsToAssess, walesInDetail } from './assessment-data.ts';
import { timed } from './comparison.ts';
import { peakMemory } from './peak-memory.ts';
import { partnership } from './record-store.ts';

async function readOnly(paths: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const db = await instance.connect();
  for (const file of paths) {
    const columns = 'area_code, period_label, measure, value, numerator, denominator';
    const result = await db.stream(`SELECT ${columns} FROM read_parquet('${file}')`);
    for await (const chunk of result) chunk.getColumnVector(3);
  }
  db.closeSync();
  instance.closeSync();
}

const [who = '', dataFolder = '', datasets = ''] = process.argv.slice(2);
const opened = await openDatabase({ dataFolder });
const files = evidenceFiles(dataFolder);
const evidence = await openEvidence({ db: opened.db, files, partnership });
const register = walesInDetail();
const records = recordsToAssess(Number(datasets));
const wales = register.ofType(areaType('wales')).filter(({ code }) => code.startsWith('W'));
const areasOf: Readonly<Record<string, readonly Area[]>> = {
  one: localAuthorities.slice(13, 14),
  wales,
  all: localAuthorities,
};
const names = Array.from({ length: Number(datasets) }, (_, place) => `part-${place + 1}`);
const releases = await Promise.all(names.map((name) => evidence.latestRelease?.(name)));
const paths = releases.flatMap((release) => (release ? [files.pathOf(release.hash)] : []));
const counted = { areas: 0, withFigures: 0, trends: 0, slopes: 0, intervals: 0 };
const taken = await timed(async () => {
  if (who === 'floor') return readOnly(paths);
  for (const { indicators } of await assessAreas(records, evidence, register, areasOf[who] ?? [])) {
    counted.areas += 1;
    for (const { latest, trend, inequality, smallAreas } of indicators) {
      if (latest) counted.withFigures += 1;
      if (trend.state === 'tested') counted.trends += 1;
      if (inequality.state === 'worked-out' && inequality.slope.state === 'worked-out') counted.slopes += 1;
      counted.intervals += smallAreas.length;
    }
  }
});
process.stdout.write(JSON.stringify({ ...taken, peakMemory: peakMemory(), ...counted }));
evidence.close();
await opened.close();
