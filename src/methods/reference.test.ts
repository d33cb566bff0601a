import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { byarInterval } from './poisson.ts';
import { proportion } from './proportion.ts';
import { quantileOf } from './quantile.ts';
import { rate } from './rate.ts';
import { wilsonInterval } from './wilson.ts';

const vectors = path.join(process.env.LLINYN_SHARED_DATA ?? '../shared/data', 'methods-vectors');
const present = existsSync(vectors);
if (!present) console.warn(`Reference vectors are not here (${vectors}): comparison with them is skipped`);

interface Case {
  readonly id: string;
  readonly given: Record<string, never>;
  readonly expected: Record<string, number | null> & { readonly error?: string };
}

function casesOf(name: string): readonly Case[] {
  return present ? JSON.parse(readFileSync(path.join(vectors, `${name}.json`), 'utf8')).cases : [];
}

const fraction = (confidence: number) => (confidence > 1 ? confidence / 100 : confidence);

function expectClose(actual: number, expected: number | null | undefined): void {
  if (expected === null || expected === undefined) return;
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(Math.max(1e-9, Math.abs(expected) * 1e-6));
}

describe.skipIf(!present)('published reference values', () => {
  it.each(casesOf('wilson'))('Wilson: $id', ({ given, expected }) => {
    const { numerator, denominator, confidence } = given as unknown as Record<string, number>;
    const work = () => wilsonInterval(numerator ?? 0, denominator ?? 0, fraction(confidence ?? 0.95));
    if (expected.error !== undefined) return expect(work).toThrow(RangeError);
    expectClose(work().lower, expected.lower);
    expectClose(work().upper, expected.upper);
  });

  it.each(casesOf('byars'))('Byar: $id', ({ given, expected }) => {
    const { count, confidence } = given as unknown as Record<string, number>;
    const work = () => byarInterval(count ?? 0, fraction(confidence ?? 0.95));
    if (expected.error !== undefined) return expect(work).toThrow(RangeError);
    expectClose(work().lower, expected.lower);
    expectClose(work().upper, expected.upper);
  });

  it.each(casesOf('proportion').filter(isComplete))('proportion: $id', ({ given, expected }) => {
    const { numerator, denominator, multiplier } = given as unknown as Record<string, number>;
    const at = (confidence: number) =>
      proportion(numerator ?? 0, denominator ?? 0, multiplier ?? 1, confidence);
    if (expected.error !== undefined) return expect(() => at(0.95)).toThrow(RangeError);
    expectClose(at(0.95).value, expected.value);
    expectClose(at(0.95).lower, expected.lower95);
    expectClose(at(0.95).upper, expected.upper95);
    expectClose(at(0.998).lower, expected.lower998);
    expectClose(at(0.998).upper, expected.upper998);
  });

  it.each(casesOf('rate').filter(isComplete))('rate: $id', ({ given, expected }) => {
    const { numerator, denominator, multiplier } = given as unknown as Record<string, number>;
    const at = (confidence: number) => rate(numerator ?? 0, denominator ?? 0, multiplier ?? 1, confidence);
    if (expected.error !== undefined) return expect(() => at(0.95)).toThrow(RangeError);
    expectClose(at(0.95).value, expected.value);
    expectClose(at(0.95).lower, expected.lower95);
    expectClose(at(0.95).upper, expected.upper95);
    expectClose(at(0.998).lower, expected.lower998);
    expectClose(at(0.998).upper, expected.upper998);
  });

  it.each(casesOf('quantile'))('quantile: $id', ({ given, expected }) => {
    const { quantiles, invert, rows } = given as unknown as {
      quantiles: number;
      invert: boolean;
      rows: readonly { value: number | null }[];
    };
    const values = rows.map((row) => row.value);
    if (expected.error !== undefined) return;
    expect(quantileOf(values, quantiles, invert)).toEqual(
      (expected as unknown as { quantile: unknown }).quantile,
    );
  });
});

/** A missing input gives a missing value: that is decided before a method is called. */
function isComplete({ given }: Case): boolean {
  const { numerator, denominator } = given as unknown as Record<string, number | null | undefined>;
  return numerator != null && denominator != null;
}
