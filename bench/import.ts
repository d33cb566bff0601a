import { execFile } from 'node:child_process';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { type Comparison, compared, type Extent, inTurns, type Taken } from './comparison.ts';
import { firstSmallArea, smallAreaCount } from './small-areas.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

const target = 1.5;
/** As the memory limit of an import (1 GB) with the runtime, the record store and the file around it. */
const memoryTarget = 1600;
const program = path.join(import.meta.dirname, 'import-in-child.ts');

interface ChildTaken extends Taken {
  /** Megabytes. */
  readonly peakMemory: number;
}

/** How the columns are read, with everything declared that there is a check for. */
const mapping = `
dataset: { id: large, title: { cy: Mawr, en: Large }, unit: "%" }
areas: [lsoa-2021]
columns: { area: area, period: period, age: "dimension:age", measure: measure, value: value, numerator: numerator, denominator: denominator }
measures: { share: { kind: proportion, unit: "%", label: { cy: Cyfran, en: Share } } }
`;

/** A percentage with its numerator and denominator for every small area, twenty years, and as many ages as it takes. */
async function writeLargeCsv(rows: number, csv: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:');
  const db = await instance.connect();
  await db.run(`COPY (
    SELECT 'W01' || (${firstSmallArea} + i % ${smallAreaCount}) AS area, 2005 + (i // ${smallAreaCount}) % 20 AS period,
      i // ${smallAreaCount} // 20 AS age, 'share' AS measure, round(100 * n / d, 1) AS value, n AS numerator, d AS denominator
    FROM (SELECT i, i * 7919 % 900 AS n, 1000 + i % 977 AS d FROM range(${rows}) s(i))
  ) TO '${csv}' (HEADER)`);
  db.closeSync();
  instance.closeSync();
  await writeFile(csv.replace(/\.csv$/, '.mapping.yaml'), mapping);
}

async function inChild(who: 'floor' | 'llinyn', csv: string, folder: string): Promise<ChildTaken> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  const { stdout } = await promisify(execFile)(process.execPath, [program, who, csv, folder]);
  return JSON.parse(stdout) as ChildTaken;
}

async function importOf(rows: number, times: number): Promise<Comparison> {
  return inTemporaryFolder(async (folder) => {
    const csv = path.join(folder, 'large.csv');
    await writeLargeCsv(rows, csv);
    const peaks = { floor: 0, llinyn: 0 };
    const run = async (who: 'floor' | 'llinyn'): Promise<Taken> => {
      const taken = await inChild(who, csv, path.join(folder, 'data'));
      peaks[who] = Math.max(peaks[who], taken.peakMemory);
      return taken;
    };
    const figures = compared(
      await inTurns(
        times,
        () => run('floor'),
        () => run('llinyn'),
      ),
    );
    const megabytes = Math.round((await stat(csv)).size / 1e6);
    const perSecond = Math.round(rows / figures.ours.median);
    return {
      id: `import-${rows}`,
      title: `Import of ${rows.toLocaleString('en-GB')} observations`,
      floorTitle: 'DuckDB copies the same CSV file to Parquet, no checks',
      unit: 'ms',
      ...figures,
      target: {
        text: `≤ ${target} × the floor by both ratios, at most ${memoryTarget} MB`,
        isMet:
          Math.max(figures.ratio.median, figures.cpuRatio.median) <= target && peaks.llinyn <= memoryTarget,
      },
      notes: [
        `${megabytes} MB of CSV; ${perSecond.toLocaleString('en-GB')} thousand observations a second; peak memory ${Math.round(peaks.llinyn)} MB (floor ${Math.round(peaks.floor)} MB)`,
      ],
    };
  });
}

/** How long the import of large tidy files takes, from the file to the release in the catalogue, every check made. */
export async function measureImport({ isQuick }: Extent): Promise<Comparison[]> {
  const sizes = isQuick ? [1_000_000] : [1_000_000, 10_000_000];
  const comparisons: Comparison[] = [];
  for (const rows of sizes) comparisons.push(await importOf(rows, isQuick ? 2 : rows > 1_000_000 ? 3 : 5));
  return comparisons;
}
