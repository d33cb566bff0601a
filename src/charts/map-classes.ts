/** Ways of cutting figures into classes: alike in number, alike in width, or where they lie apart. */
export const mapClassings = ['quantile', 'equal-interval', 'natural-breaks'] as const;
export type MapClassing = (typeof mapClassings)[number];

/** The lowest and the highest figure of a class. */
export interface ClassLimits {
  readonly low: number;
  readonly high: number;
}

/** As many classes as five shades can tell apart. */
export const mostMapClasses = 5;

/**
 * Cuts figures into five classes or fewer. Equal figures never stand in two classes, and an empty class is left out.
 *
 * @returns limits of the classes, lowest first
 * @source PAGES section 7; Fisher WD (1958), Journal of the American Statistical Association 53:789–798 (natural breaks:
 *   the classes with the least squared distance from their means)
 */
export function mapClasses(values: readonly number[], classing: MapClassing): readonly ClassLimits[] {
  const sorted = values.toSorted((a, b) => a - b);
  if (classing === 'equal-interval') return equalIntervals(sorted);
  return limitsBetween(sorted, classing === 'quantile' ? evenStarts(sorted) : naturalStarts(sorted));
}

function limitsBetween(sorted: readonly number[], starts: readonly number[]): readonly ClassLimits[] {
  return starts.map((start, position) => ({
    low: sorted[start] as number,
    high: sorted[(starts[position + 1] ?? sorted.length) - 1] as number,
  }));
}

/** Where each class begins when all hold about as many figures. */
function evenStarts(sorted: readonly number[]): readonly number[] {
  const starts: number[] = [];
  let start = 0;
  for (let number = 1; number <= mostMapClasses && start < sorted.length; number++) {
    starts.push(start);
    let end = Math.max(start + 1, Math.round((sorted.length * number) / mostMapClasses));
    while (end < sorted.length && sorted[end] === sorted[end - 1]) end++;
    start = end;
  }
  return starts;
}

/** Classes of one width between the lowest and the highest figure, each said by its own bounds. */
function equalIntervals(sorted: readonly number[]): readonly ClassLimits[] {
  const [lowest] = sorted;
  const highest = sorted.at(-1);
  if (lowest === undefined || highest === undefined) return [];
  if (lowest === highest) return [{ low: lowest, high: highest }];
  const width = (highest - lowest) / mostMapClasses;
  return Array.from({ length: mostMapClasses }, (_, position) => ({
    low: lowest + position * width,
    high: position === mostMapClasses - 1 ? highest : lowest + (position + 1) * width,
  }));
}

/**
 * Where each class begins when the figures of a class lie as near their mean as can be. Exact: one more class at a time,
 * and since the best beginning of the last class only moves up with the figures, each half of them is searched in its own part.
 */
function naturalStarts(sorted: readonly number[]): readonly number[] {
  const { values, firsts, counts } = distinct(sorted);
  const classes = Math.min(mostMapClasses, values.length);
  if (classes === 0) return [];
  const spread = spreadsOf(values, counts);
  let least = Float64Array.from(values, (_, last) => spread(0, last));
  const beginnings: Int32Array[] = [new Int32Array(values.length)];
  for (let number = 1; number < classes; number += 1) {
    const next = new Float64Array(values.length).fill(Number.POSITIVE_INFINITY);
    const begins = new Int32Array(values.length);
    bestBeginnings(number, values.length - 1, number, values.length - 1, least, spread, next, begins);
    beginnings.push(begins);
    least = next;
  }
  const starts: number[] = [];
  let last = values.length - 1;
  for (let number = classes - 1; number >= 0; number -= 1) {
    const begin = beginnings[number]?.[last] ?? 0;
    starts.unshift(firsts[begin] as number);
    last = begin - 1;
  }
  return starts;
}

/** Fills the figures from `from` to `to`, whose last class begins between `low` and `high`. */
function bestBeginnings(
  from: number,
  to: number,
  low: number,
  high: number,
  before: Float64Array,
  spread: (first: number, last: number) => number,
  into: Float64Array,
  begins: Int32Array,
): void {
  if (from > to) return;
  const middle = (from + to) >> 1;
  let best = low;
  for (let begin = low; begin <= Math.min(high, middle); begin += 1) {
    const sum = (before[begin - 1] as number) + spread(begin, middle);
    if (sum < (into[middle] as number)) {
      into[middle] = sum;
      best = begin;
    }
  }
  begins[middle] = best;
  bestBeginnings(from, middle - 1, low, best, before, spread, into, begins);
  bestBeginnings(middle + 1, to, best, high, before, spread, into, begins);
}

/** Each figure once: where it first stands among the sorted ones, and how often. */
function distinct(sorted: readonly number[]) {
  const values: number[] = [];
  const firsts: number[] = [];
  const counts: number[] = [];
  for (const [position, value] of sorted.entries()) {
    if (position > 0 && value === sorted[position - 1]) {
      counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
      continue;
    }
    values.push(value);
    firsts.push(position);
    counts.push(1);
  }
  return { values, firsts, counts };
}

/** The squared distances of any stretch of figures from their mean, from running sums about the middle figure. */
function spreadsOf(values: readonly number[], counts: readonly number[]) {
  const centre = values[values.length >> 1] ?? 0;
  const people = new Float64Array(values.length + 1);
  const sums = new Float64Array(values.length + 1);
  const squares = new Float64Array(values.length + 1);
  for (const [position, value] of values.entries()) {
    const count = counts[position] ?? 0;
    const moved = value - centre;
    people[position + 1] = (people[position] as number) + count;
    sums[position + 1] = (sums[position] as number) + count * moved;
    squares[position + 1] = (squares[position] as number) + count * moved * moved;
  }
  return (first: number, last: number): number => {
    const count = (people[last + 1] as number) - (people[first] as number);
    const sum = (sums[last + 1] as number) - (sums[first] as number);
    return Math.max(0, (squares[last + 1] as number) - (squares[first] as number) - (sum * sum) / count);
  };
}
