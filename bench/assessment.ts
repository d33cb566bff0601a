import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { importEvidence } from '../src/evidence/store/index.ts';
import {
  indicatorsPerDataset,
  localAuthorities,
  smallAreasInWales,
  walesInDetail,
  writeAssessmentFiles,
} from './assessment-data.ts';
import { type Comparison, compared, type Extent, inTurns, type Taken } from './comparison.ts';
import { partnership, withRecordStore } from './record-store.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

const program = path.join(import.meta.dirname, 'assessment-in-child.ts');
/** Megabytes. */
const mostMemory = 2000;

const sizes = [
  { who: 'one', title: 'one local authority', seconds: 3 },
  { who: 'wales', title: 'Wales as one area', seconds: undefined },
  { who: 'all', title: `all ${localAuthorities.length} local authorities`, seconds: 30 },
] as const;

interface ChildTaken extends Taken {
  readonly peakMemory: number;
  readonly withFigures: number;
  readonly trends: number;
  readonly slopes: number;
  readonly intervals: number;
}

async function importAll(folder: string, dataFolder: string, datasets: number): Promise<void> {
  const files = await writeAssessmentFiles(folder, datasets);
  const register = walesInDetail();
  await withRecordStore(dataFolder, async (store) => {
    for (const file of files) {
      const now = new Date();
      const report = await importEvidence({ ...store, partnership, actor: 'bench', now, file, register });
      if (report.outcome !== 'imported') throw new Error(JSON.stringify(report.problems.slice(0, 3)));
    }
  });
}

async function inChild(who: string, dataFolder: string, datasets: number): Promise<ChildTaken> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    program,
    who,
    dataFolder,
    String(datasets),
  ]);
  return JSON.parse(stdout) as ChildTaken;
}

async function measureSize(
  { who, title, seconds }: (typeof sizes)[number],
  dataFolder: string,
  datasets: number,
  times: number,
): Promise<Comparison> {
  const ours: ChildTaken[] = [];
  const pairs = await inTurns(
    times,
    () => inChild('floor', dataFolder, datasets),
    async () => {
      const taken = await inChild(who, dataFolder, datasets);
      ours.push(taken);
      return taken;
    },
  );
  const figures = compared(pairs);
  const peak = Math.max(...ours.map(({ peakMemory }) => peakMemory));
  const [first] = ours;
  const count = (n: number | undefined): string => (n ?? 0).toLocaleString('en-GB');
  return {
    id: `assessment-${who}`,
    title: `Full assessment of ${title}: ${datasets * indicatorsPerDataset} indicators, ${count(smallAreasInWales)} small areas, ten years`,
    floorTitle: 'DuckDB hands over the figures of all areas, and nothing is done with them',
    unit: 'ms',
    ...figures,
    // By processor time: what else the machine does is no fault of the assessment. One core would take as long.
    ...(seconds !== undefined && {
      target: {
        text: `< ${seconds} s of processor time, < ${mostMemory} MB`,
        isMet: figures.cpu.median < seconds * 1000 && peak < mostMemory,
      },
    }),
    notes: [
      `${count(first?.withFigures)} indicators with figures, ${count(first?.trends)} trends, ${count(first?.slopes)} slope indices, ${count(first?.intervals)} figures of small areas with limits; peak memory ${Math.round(peak)} MB; in a new process each time`,
    ],
  };
}

/** How long the full assessment takes of one area, of Wales and of every local authority, and how much memory. */
export async function measureAssessment({ isQuick }: Extent): Promise<Comparison[]> {
  const datasets = isQuick ? 2 : 10;
  return inTemporaryFolder(async (folder) => {
    const dataFolder = path.join(folder, 'data');
    await importAll(folder, dataFolder, datasets);
    const comparisons: Comparison[] = [];
    for (const size of sizes)
      comparisons.push(await measureSize(size, dataFolder, datasets, isQuick ? 1 : 3));
    return comparisons;
  });
}
