import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { proportions } from '../src/methods/proportion.ts';
import { rates } from '../src/methods/rate.ts';
import { type Comparison, compared, type Extent, inTurns, timed } from './comparison.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/**
 * What the R package PHEindicatormethods did on a machine of this class, in rows a second, and how many times that is
 * asked for.
 */
const reference = {
  proportion: { perSecond: 2_100_000, times: 10 },
  rate: { perSecond: 360_000, times: 50 },
} as const;
const rowsOfTable = 1_000_000;
const leastOfCalc = 1_000_000;

const llinyn = path.join(import.meta.dirname, '..', 'bin', 'llinyn.ts');

interface Columns {
  readonly counts: Float64Array;
  readonly totals: Float64Array;
}

/** Counts and totals in no order, the same every time; one count in ten is below ten. */
function someColumns(rows: number): Columns {
  const counts = new Float64Array(rows);
  const totals = new Float64Array(rows);
  let state = 1;
  for (let row = 0; row < rows; row += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    totals[row] = 100 + (state % 19_900);
    counts[row] = row % 10 === 0 ? state % 10 : state % (totals[row] as number);
  }
  return { counts, totals };
}

function newColumns(rows: number) {
  const column = () => new Float64Array(rows);
  return { value: column(), lower: column(), upper: column(), factor: column() };
}

const million = (perSecond: number): string => `${(perSecond / 1e6).toFixed(1)} million rows/s`;

async function inMemory(
  method: keyof typeof reference,
  work: (columns: Columns, into: ReturnType<typeof newColumns>) => void,
  { isQuick }: Extent,
): Promise<Comparison> {
  const rows = 1_000_000;
  const columns = someColumns(rows);
  const into = newColumns(rows);
  const justWritten = (): void => {
    for (let row = 0; row < rows; row += 1) {
      const count = columns.counts[row] as number;
      const total = columns.totals[row] as number;
      into.value[row] = count / total;
      into.lower[row] = count;
      into.upper[row] = total;
    }
  };
  for (let turn = 0; turn < 3; turn += 1) work(columns, into);
  const pairs = await inTurns(
    isQuick ? 5 : 30,
    () => timed(justWritten),
    () => timed(() => work(columns, into)),
  );
  const figures = compared(pairs);
  // By processor time: what else the machine does is no fault of the method.
  const perSecond = (rows / (figures.cpu ?? figures.ours).median) * 1000;
  const { perSecond: theirs, times } = reference[method];
  return {
    id: `methods-${method}`,
    title: `Method ${method}: ${rows.toLocaleString('en-GB')} rows in memory, with both limits`,
    floorTitle: 'Each row read, divided and written, without limits',
    unit: 'ms',
    ...figures,
    target: { text: `≥ ${million(theirs * times)}`, isMet: perSecond >= theirs * times },
    notes: [
      `${million(perSecond)}, ${(perSecond / theirs).toFixed(1)} times PHEindicatormethods in R (${million(theirs)})`,
    ],
  };
}

/** Runs a program with a file on its standard input. */
async function fed(words: readonly string[], file: string): Promise<void> {
  const input = openSync(file, 'r');
  try {
    const child = spawn(process.execPath, words, { stdio: [input, 'ignore', 'inherit'] });
    const [status] = await once(child, 'exit');
    if (status !== 0) throw new Error(`It ended with ${status}: ${words.join(' ')}`);
  } finally {
    closeSync(input);
  }
}

const copyProgram = "process.stdin.on('data', (bytes) => process.stdout.write(bytes))";

async function endToEnd({ isQuick }: Extent): Promise<Comparison> {
  return inTemporaryFolder(async (folder) => {
    const rows = isQuick ? rowsOfTable : 3 * rowsOfTable;
    const file = path.join(folder, 'table.csv');
    const { counts, totals } = someColumns(rows);
    const lines = Array.from(counts, (count, row) => `${row},${count},${totals[row]}`);
    await writeFile(file, `row,numerator,denominator\n${lines.join('\n')}\n`);
    const pairs = await inTurns(
      isQuick ? 2 : 7,
      () => timed(() => fed(['-e', copyProgram], file)),
      () => timed(() => fed([llinyn, 'calc', 'proportion'], file)),
    );
    // The processor time of a child is not its parent's: by the clock.
    const { ours, floor, ratio } = compared(pairs);
    const perSecond = (rows / ours.median) * 1000;
    return {
      id: 'calc-proportion',
      title: `llinyn calc proportion: a table of ${rows.toLocaleString('en-GB')} rows, from start to end of the program`,
      floorTitle: 'Node starts and copies the table',
      unit: 'ms',
      ours,
      floor,
      ratio,
      target: { text: `≥ ${million(leastOfCalc)}`, isMet: perSecond >= leastOfCalc },
      notes: [`${million(perSecond)}, five figures a row`],
    };
  });
}

/** How many rows a second the methods of proportions and rates work out: in memory, and over a table. */
export async function measureMethods(extent: Extent): Promise<Comparison[]> {
  return [
    await inMemory(
      'proportion',
      ({ counts, totals }, into) => proportions(counts, totals, 100, 0.95, into),
      extent,
    ),
    await inMemory('rate', ({ counts, totals }, into) => rates(counts, totals, 100_000, 0.95, into), extent),
    await endToEnd(extent),
  ];
}
