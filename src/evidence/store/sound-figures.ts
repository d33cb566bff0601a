import type { MeasureKind } from '../dataset.ts';
import type { NumberRole } from '../mapping.ts';
import type { Parts } from './typed-query.ts';

/** The figures of some rows by what they are, and which of these are there. */
export type FiguresOf = (role: NumberRole) => {
  readonly values: Float64Array;
  /** A bit for each row that has a figure. */
  readonly present: Uint8Array;
};

/**
 * A test of rows that costs a fraction of all the checks, for nearly every row is sound.
 *
 * @returns what writes 1 for each row that passes every check and has no status, and 0 for others, of which some may
 *   pass, too; nothing where no short test says so much. All figures are finite.
 */
export function soundFigures(
  parts: Parts,
): ((figuresOf: FiguresOf, rows: number, sound: Uint8Array) => void) | undefined {
  const [kind, another] = parts.kinds;
  if (!parts.areNumbers || parts.hasStatus || parts.worksOutValue) return undefined;
  if (kind === undefined || another !== undefined || !parts.numbers.has('value')) return undefined;
  const tests = testsOf(kind, parts);
  const needed = [...parts.numbers];
  return (figuresOf, rows, sound) => {
    sound.fill(1, 0, rows);
    for (const role of needed) keepPresent(figuresOf(role).present, rows, sound);
    for (const test of tests) test(figuresOf, rows, sound);
  };
}

type Test = (figuresOf: FiguresOf, rows: number, sound: Uint8Array) => void;

function testsOf(kind: MeasureKind, { numbers }: Parts): Test[] {
  const [least, most] = boundsByKind[kind];
  const tests: Test[] = [within('value', least, most)];
  if (kind === 'count') tests.push(areWhole);
  if (numbers.has('numerator')) tests.push(within('numerator', 0, Number.POSITIVE_INFINITY));
  if (numbers.has('denominator'))
    tests.push(within('denominator', Number.MIN_VALUE, Number.POSITIVE_INFINITY));
  if (kind === 'proportion' && numbers.has('numerator') && numbers.has('denominator')) tests.push(areShares);
  if (numbers.has('lower95')) tests.push(inOrder('lower95', 'value'));
  if (numbers.has('upper95')) tests.push(inOrder('value', 'upper95'));
  return tests;
}

const boundsByKind: Readonly<Record<MeasureKind, readonly [least: number, most: number]>> = {
  percentage: [0, 100],
  proportion: [0, 100],
  rate: [0, Number.POSITIVE_INFINITY],
  count: [0, Number.POSITIVE_INFINITY],
  other: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
};

/** A row that lacks a figure may be sound all the same; the checks say. */
function keepPresent(present: Uint8Array, rows: number, sound: Uint8Array): void {
  for (let row = 0; row < rows; row++) {
    if ((((present[row >>> 3] as number) >>> (row & 7)) & 1) === 0) sound[row] = 0;
  }
}

function within(role: NumberRole, least: number, most: number): Test {
  return (figuresOf, rows, sound) => {
    const { values } = figuresOf(role);
    for (let row = 0; row < rows; row++) {
      const value = values[row] as number;
      if (!(value >= least && value <= most)) sound[row] = 0;
    }
  };
}

function areWhole(figuresOf: FiguresOf, rows: number, sound: Uint8Array): void {
  const { values } = figuresOf('value');
  for (let row = 0; row < rows; row++) {
    const value = values[row] as number;
    if (value !== Math.floor(value)) sound[row] = 0;
  }
}

/** Half a point, where the check itself allows a little more: multiplied out, figures are rounded otherwise. */
function areShares(figuresOf: FiguresOf, rows: number, sound: Uint8Array): void {
  const { values } = figuresOf('value');
  const { values: numerators } = figuresOf('numerator');
  const { values: denominators } = figuresOf('denominator');
  for (let row = 0; row < rows; row++) {
    const numerator = numerators[row] as number;
    const denominator = denominators[row] as number;
    const apart = Math.abs((values[row] as number) * denominator - 100 * numerator);
    if (!(numerator <= denominator && apart <= 0.5 * denominator)) sound[row] = 0;
  }
}

function inOrder(lower: NumberRole, upper: NumberRole): Test {
  return (figuresOf, rows, sound) => {
    const { values: lowers } = figuresOf(lower);
    const { values: uppers } = figuresOf(upper);
    for (let row = 0; row < rows; row++) {
      if (!((lowers[row] as number) <= (uppers[row] as number))) sound[row] = 0;
    }
  };
}
