import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Calculation } from './calculation.ts';
import { calculation as directRate } from './directly-standardised-rate.ts';
import { calculation as funnelPlot } from './funnel-plot.ts';
import { calculation as indirectRate } from './indirectly-standardised-rate.ts';
import { calculation as indirectRatio } from './indirectly-standardised-ratio.ts';
import { calculation as lifeExpectancy } from './life-expectancy.ts';
import { calculation as proportion } from './proportion.ts';
import { calculation as rate } from './rate.ts';
import { calculation as slopeIndex } from './slope-index-of-inequality.ts';

const vectors = path.join(process.env['LLINYN_SHARED_DATA'] ?? '../shared/data', 'methods-vectors');
const present = existsSync(vectors);
if (!present) console.warn(`Reference vectors are not here (${vectors}): comparison with them is skipped`);

interface Allowed {
  readonly relative?: number;
  readonly absolute?: number;
}

interface Case {
  readonly id: string;
  readonly function?: string;
  readonly given: Record<string, unknown>;
  readonly expected: Record<string, unknown> & { readonly error?: string };
  readonly tolerance?: Allowed & Readonly<Record<string, unknown>>;
}

interface Vectors {
  readonly cases: readonly Case[];
  readonly default_tolerance: Allowed;
}

function vectorsOf(name: string): Vectors {
  return present
    ? JSON.parse(readFileSync(path.join(vectors, `${name}.json`), 'utf8'))
    : { cases: [], default_tolerance: {} };
}

/** Every expected figure is there, within what the case allows; positions of a list are those of the expected. */
function expectLike(actual: unknown, expected: unknown, allowed: Allowed, at: string): void {
  if (Array.isArray(expected)) {
    expected.forEach((each, place) => {
      // In categories a null is one that the case does not give.
      if (each === null && at.includes('significance')) return;
      expectLike(matching(actual, each, place), each, allowed, `${at}[${place}]`);
    });
  } else if (typeof expected === 'object' && expected !== null) {
    for (const [name, value] of Object.entries(expected)) {
      expectLike(
        (actual as Record<string, unknown>)[name],
        value,
        allowedFor(allowed, name),
        `${at}.${name}`,
      );
    }
  } else if (typeof expected === 'number') {
    expect(typeof actual, at).toBe('number');
    const difference = Math.abs((actual as number) - expected);
    expect(difference, at).toBeLessThanOrEqual(
      Math.max(allowed.absolute ?? 0, Math.abs(expected) * (allowed.relative ?? 0)),
    );
  } else expect(actual, at).toEqual(expected);
}

/** Life expectancies are given for every other age: they are looked up by it. */
function matching(actual: unknown, expected: unknown, place: number): unknown {
  const list = actual as readonly Record<string, unknown>[];
  const age = (expected as Record<string, unknown> | null)?.['age_from'];
  return age === undefined ? list[place] : list.find((each) => each['age_from'] === age);
}

function allowedFor(allowed: Allowed, name: string): Allowed {
  const own = (allowed as Record<string, unknown>)[name];
  return typeof own === 'object' && own !== null ? (own as Allowed) : allowed;
}

function check({ one }: Calculation, { given, expected, tolerance }: Case, usual: Allowed): void {
  if (expected.error !== undefined) {
    expect(() => one(given)).toThrow(RangeError);
    return;
  }
  expectLike(one(given), expected, { ...usual, ...tolerance }, '');
}

describe
  .skipIf(!present)
  .each([directRate, indirectRate, indirectRatio, slopeIndex, funnelPlot, lifeExpectancy])(
  'reference values of $name',
  (calculation) => {
    const { cases, default_tolerance } = vectorsOf(calculation.name);

    it.each(cases)('$id', (each) => check(calculation, each, default_tolerance));
  },
);

describe.skipIf(!present)('reference values on Welsh data', () => {
  const { cases, default_tolerance } = vectorsOf('reference-runs-wales');
  const calculations: Record<string, Calculation> = {
    proportion,
    rate,
    'slope-index-of-inequality': slopeIndex,
  };

  it.each(cases)('$id: $label', (each) => {
    const calculation = calculations[each.function ?? ''] as Calculation;
    const { rows, ...once } = each.given as { rows: readonly Record<string, unknown>[] };
    if (calculation === slopeIndex) return check(calculation, each, default_tolerance);
    const found = rows.map(({ area, ...row }) => ({
      area,
      ...(calculation.one({ ...once, ...row }) as object),
    }));
    expectLike({ rows: found }, each.expected, default_tolerance, '');
  });
});
