/** What one run took: by the clock, and by the processor (user and system, all threads), both in milliseconds. */
export interface Taken {
  readonly wall: number;
  readonly cpu: number;
}

/** The least, the middle and the most of several figures. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** One thing measured beside the least it could take on the same machine at the same time. */
export interface Comparison {
  readonly id: string;
  readonly title: string;
  /** What the floor does. */
  readonly floorTitle: string;
  readonly unit: 'ms' | 'requests/s';
  readonly ours: Spread;
  readonly floor: Spread;
  /** Ours over the floor, pair by pair: by the clock, or in requests a second. */
  readonly ratio: Spread;
  /** The same by processor time, where it was measured: what others do on the machine distorts it less. */
  readonly cpuRatio?: Spread;
  /** Processor time of ours in milliseconds, where it was measured. */
  readonly cpu?: Spread;
  readonly target?: { readonly text: string; readonly isMet: boolean };
  /** Sizes, memory: what a reader needs to make sense of the figures. */
  readonly notes: readonly string[];
}

/** How much to measure. */
export interface Extent {
  readonly isQuick: boolean;
}

export function spreadOf(figures: readonly number[]): Spread {
  const sorted = figures.toSorted((a, b) => a - b);
  const at = (place: number): number => sorted[Math.floor(place)] ?? Number.NaN;
  const half = (sorted.length - 1) / 2;
  return { min: at(0), median: (at(half) + at(half + 0.5)) / 2, max: at(sorted.length - 1) };
}

export async function timed(work: () => unknown): Promise<Taken> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  await work();
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(cpu);
  return { wall, cpu: (user + system) / 1000 };
}

/** What was taken by floor and ours, in turns: what else the machine does falls on both alike. */
export interface Pairs {
  readonly floor: readonly Taken[];
  readonly ours: readonly Taken[];
}

export async function inTurns(
  times: number,
  floor: () => Promise<Taken>,
  ours: () => Promise<Taken>,
): Promise<Pairs> {
  const taken = { floor: [] as Taken[], ours: [] as Taken[] };
  for (let turn = 0; turn < times; turn += 1) {
    taken.floor.push(await floor());
    taken.ours.push(await ours());
  }
  return taken;
}

type Compared = Pick<Comparison, 'floor' | 'ours' | 'ratio'> & {
  readonly cpuRatio: Spread;
  readonly cpu: Spread;
};

/** Spreads and ratios of pairs of runs. */
export function compared({ floor, ours }: Pairs): Compared {
  const ratios = (part: keyof Taken): Spread =>
    spreadOf(ours.map((taken, turn) => taken[part] / (floor[turn]?.[part] ?? Number.NaN)));
  const spread = (taken: readonly Taken[], part: keyof Taken): Spread =>
    spreadOf(taken.map((one) => one[part]));
  return {
    floor: spread(floor, 'wall'),
    ours: spread(ours, 'wall'),
    ratio: ratios('wall'),
    cpuRatio: ratios('cpu'),
    cpu: spread(ours, 'cpu'),
  };
}
