import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, totalmem } from 'node:os';
import path from 'node:path';
import type { Comparison, Spread } from './comparison.ts';

const docs = path.join(import.meta.dirname, '..', 'docs', 'performance.md');
const baseline = path.join(import.meta.dirname, 'baseline.json');
const start = '<!-- figures: start -->';
const end = '<!-- figures: end -->';

interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGB: number;
  readonly node: string;
  readonly on: string;
}

function thisMachine(now: Date): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGB: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    on: now.toISOString().slice(0, 10),
  };
}

function rounded(figure: number): string {
  const digits = figure >= 100 ? 0 : figure >= 10 ? 1 : 2;
  return figure.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

const said = ({ min, median, max }: Spread): string =>
  `${rounded(min)} / **${rounded(median)}** / ${rounded(max)}`;

function verdictOf({ target }: Comparison): string {
  return target ? `${target.text}: ${target.isMet ? 'met' : '**missed**'}` : '';
}

function tableRow(one: Comparison): string {
  const cells = [
    one.title,
    said(one.ours),
    said(one.floor),
    one.unit,
    said(one.ratio),
    one.cpuRatio ? said(one.cpuRatio) : '',
    one.cpu ? said(one.cpu) : '',
    verdictOf(one),
  ];
  return `| ${cells.join(' | ')} |`;
}

function figures(machine: Machine, comparisons: readonly Comparison[]): string {
  const { on, cores, processor, memoryGB, node } = machine;
  const notes = comparisons.flatMap(({ title, floorTitle, notes }) => [
    `- ${title}. Floor: ${floorTitle}. ${notes.map((note) => `${note}.`).join(' ')}`.trim(),
  ]);
  return [
    `Measured on ${on}: ${cores} cores (${processor}), ${memoryGB} GB of memory, Node ${node}. Each cell: least / **median** / most.`,
    '',
    '| What | Llinyn | Floor | Unit | Ratio | Ratio of processor time | Processor time, ms | Target |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...comparisons.map(tableRow),
    '',
    ...notes,
  ].join('\n');
}

interface Baseline {
  readonly machine: Machine;
  readonly comparisons: readonly Comparison[];
}

/** Figures written down before on a machine like this; those of another cannot stand beside new ones. */
async function earlierOn(machine: Machine): Promise<readonly Comparison[]> {
  const text = await readFile(baseline, 'utf8').catch(() => undefined);
  if (text === undefined) return [];
  const earlier = JSON.parse(text) as Baseline;
  const kindOf = ({ processor, cores, node }: Machine): string => `${processor} ${cores} ${node}`;
  return kindOf(earlier.machine) === kindOf(machine) ? earlier.comparisons : [];
}

/**
 * Puts the figures into docs/performance.md, between its markers, and into bench/baseline.json. Measurements that were
 * not made this time keep the figures they had.
 */
export async function writePage(measured: readonly Comparison[], now: Date): Promise<void> {
  const machine = thisMachine(now);
  const fresh = new Map(measured.map((one) => [one.id, one]));
  const earlier = await earlierOn(machine);
  const known = new Set(earlier.map(({ id }) => id));
  const comparisons = [
    ...earlier.map((one) => fresh.get(one.id) ?? one),
    ...measured.filter(({ id }) => !known.has(id)),
  ];
  const text = await readFile(docs, 'utf8');
  const [before, after] = [text.indexOf(start), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`docs/performance.md has no ${start} … ${end}`);
  const within = `${start}\n\n${figures(machine, comparisons)}\n\n`;
  await writeFile(docs, `${text.slice(0, before)}${within}${text.slice(after)}`);
  const thousandths = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value;
  await writeFile(baseline, `${JSON.stringify({ machine, comparisons }, thousandths, 2)}\n`);
}

/** One line of the console for one comparison. */
export function lineOf(one: Comparison): string {
  const { title, ours, unit, ratio, target } = one;
  const verdict = target ? ` (${target.text}: ${target.isMet ? 'met' : 'MISSED'})` : '';
  return `${title}: ${rounded(ours.median)} ${unit}, ${rounded(ratio.median)} × the floor${verdict}`;
}
