import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnswerCount, meanOfMeans, type Results, resultsOf } from './aggregation.ts';

const minimum = 5;
const statements = ['s1', 's2', 's3'];

/** People by organisation, each with an answer to every statement; null for whoever cannot say. */
type Answered = Readonly<Record<string, readonly (readonly (number | null)[])[]>>;

function counted(answered: Answered): readonly AnswerCount[] {
  return Object.entries(answered).flatMap(([organisation, people]) =>
    people.flatMap((answers) =>
      answers.map((value, at) => ({ organisation, statement: statements[at] ?? '', value, n: 1 })),
    ),
  );
}

function alike(people: number, value: number): readonly (readonly number[])[] {
  return Array.from({ length: people }, () => [value, value, value]);
}

const person = fc.tuple(
  ...statements.map(() => fc.option(fc.integer({ min: 1, max: 4 }), { nil: null, freq: 3 })),
);
const anyAnswers: fc.Arbitrary<Answered> = fc.dictionary(
  fc.constantFrom('B1', 'B2', 'B3', 'B4', 'B5'),
  fc.array(person, { maxLength: 13 }),
);

/** The groups behind what is shown of one statement, as sets of organisations. */
function cutsShown(
  results: Results,
  statement: string,
  everybody: readonly string[],
): readonly Set<string>[] {
  const found = results.statements.find((each) => each.statement === statement);
  return [
    ...(found?.all ? [new Set(everybody)] : []),
    ...[...(found?.byOrganisation.keys() ?? [])].map((organisation) => new Set([organisation])),
  ];
}

function keeping(group: ReadonlySet<string>, isKept: (organisation: string) => boolean): Set<string> {
  return new Set([...group].filter(isKept));
}

/** Every group that can be had by adding and taking away whole cuts, and again of those. */
function groupsToBeHad(cuts: readonly Set<string>[]): readonly Set<string>[] {
  const had = new Map(cuts.map((cut) => [[...cut].sort().join(' '), cut]));
  for (let grown = true; grown; ) {
    grown = false;
    for (const a of [...had.values()]) {
      for (const b of [...had.values()]) {
        for (const next of [
          new Set([...a, ...b]),
          keeping(a, (each) => !b.has(each)),
          keeping(a, (each) => b.has(each)),
        ]) {
          const key = [...next].sort().join(' ');
          if (key === '' || had.has(key)) continue;
          had.set(key, next);
          grown = true;
        }
      }
    }
  }
  return [...had.values()];
}

describe('what may be shown of a self-assessment', () => {
  it('never lets a group under the minimum be worked out, whatever is taken from what', () => {
    fc.assert(
      fc.property(anyAnswers, (answered) => {
        const counts = counted(answered);
        const results = resultsOf(counts, statements, minimum);
        const everybody = Object.keys(answered);
        for (const statement of statements) {
          for (const group of groupsToBeHad(cutsShown(results, statement, everybody))) {
            const scored = counts
              .filter((count) => count.statement === statement && group.has(count.organisation))
              .filter(({ value }) => value !== null)
              .reduce((sum, { n }) => sum + n, 0);
            expect(scored === 0 || scored >= minimum, `${statement} ${[...group].join(' ')}: ${scored}`).toBe(
              true,
            );
          }
        }
        const people = (of: readonly string[]) =>
          of.reduce((sum, each) => sum + (answered[each]?.length ?? 0), 0);
        const rest = people(everybody.filter((each) => !results.shown.has(each)));
        expect(results.people === null || rest === 0 || rest >= minimum).toBe(true);
      }),
    );
  });

  it('does not depend on the order in which people answered', () => {
    fc.assert(
      fc.property(anyAnswers, fc.infiniteStream(fc.nat()), (answered, order) => {
        const counts = counted(answered);
        const keys = counts.map(() => order.next().value ?? 0);
        const shuffled = counts
          .map((count, at) => ({ count, key: keys[at] ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ count }) => count);
        expect(resultsOf(shuffled, statements, minimum)).toEqual(resultsOf(counts, statements, minimum));
      }),
    );
  });

  it('shows partners apart where each is large enough', () => {
    const results = resultsOf(counted({ B1: alike(5, 4), B2: alike(6, 1) }), statements, minimum);
    expect([...results.shown]).toEqual([
      ['B1', 5],
      ['B2', 6],
    ]);
    expect(results.statements[0]?.byOrganisation.get('B2')).toEqual({ mean: 1, n: 6 });
    expect(results.heldBack).toEqual([]);
  });

  it('hides a second partner where a small one could be told from the rest', () => {
    const results = resultsOf(
      counted({ B1: alike(9, 4), B2: alike(6, 3), B3: alike(2, 1) }),
      statements,
      minimum,
    );
    expect([...results.shown.keys()]).toEqual(['B1']);
    expect(results.heldBack).toEqual(['B2', 'B3']);
    expect(results.statements[0]?.all?.n).toBe(17);
  });

  it('shows nothing at all of fewer people than the minimum', () => {
    const results = resultsOf(counted({ B1: alike(4, 4) }), statements, minimum);
    expect(results.people).toBeNull();
    expect(results.statements.every(({ all }) => all === null)).toBe(true);
  });

  it('holds a statement back that too few could answer', () => {
    const people = [...alike(4, 4), [null, 2, 2], [null, 2, 2]];
    const [first, second] = resultsOf(counted({ B1: people }), statements, minimum).statements;
    expect(first?.all).toBeNull();
    expect(second?.all?.n).toBe(6);
  });

  it('means of a principle rest on what is shown of its statements alone', () => {
    expect(meanOfMeans([{ mean: 2, n: 9 }, null, { mean: 4, n: 5 }])).toBe(3);
    expect(meanOfMeans([null, undefined])).toBeNull();
  });
});
