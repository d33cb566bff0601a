import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculatedSeries, formulaProblems, inputsNearAndFar, readFormulas } from './calculated-measure.ts';
import { type Formula, inputsOf, parseFormula, workOut, writeFormula } from './formula.ts';

function read(text: string): Formula {
  const result = parseFormula(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function problemIn(text: string) {
  const result = parseFormula(text);
  const [found] = result.ok ? [] : result.problems;
  return found && [found.code, found.values['position'], found.values['found']];
}

const code = fc.stringMatching(/^[A-Z][A-Z0-9]{0,3}$/);
const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.nat({ max: 10_000 }).map((number): Formula => ({ is: 'number', number: number / 8 })),
    code.map((measure): Formula => ({ is: 'measure', code: measure })),
    fc.array(tie('formula'), { minLength: 1, maxLength: 3 }).map((of): Formula => ({ is: 'sum', of })),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/'), tie('formula'), tie('formula'))
      .map(([by, left, right]): Formula => ({ is: 'operation', by, left, right })),
  ),
}));

describe('a formula', () => {
  it('reads back as it was written, however it is put together', () => {
    fc.assert(
      fc.property(formula, (each) => {
        const text = writeFormula(each);
        fc.pre(text.length <= 500);
        expect(read(text)).toEqual(each);
      }),
    );
  });

  it('comes to the same as the arithmetic it stands for', () => {
    fc.assert(
      fc.property(formula, fc.dictionary(code, fc.integer({ min: -50, max: 50 })), (each, values) => {
        const known = new Map(inputsOf(each).map((name) => [name, values[name] ?? 7]));
        const worked = workOut(each, (name) => known.get(name) ?? null);
        const text = writeFormula(each)
          .replaceAll('sum(', 'add(')
          .replace(/[A-Z][A-Z0-9]*/g, (name) => `(${known.get(name)})`);
        const add = (...parts: number[]) => parts.reduce((sum, part) => sum + part, 0);
        const expected: number = new Function('add', `return ${text}`)(add);
        expect(worked.value).toEqual(Number.isFinite(expected) ? expected : null);
      }),
    );
  });

  it('never does anything with a text but read it, and refuses with the place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const result = parseFormula(text);
        expect(result.ok || result.problems.length).toBeTruthy();
      }),
    );
    expect(problemIn('F1 + process.exit()')).toEqual(['performance.formula-character', 6, 'p']);
    expect(problemIn('F1 +')).toEqual(['performance.formula-expected', 5, '']);
    expect(problemIn('F1 F2')).toEqual(['performance.formula-left-over', 4, 'F2']);
    expect(problemIn('(F1 + F2')).toEqual(['performance.formula-sign-expected', 9, '']);
    expect(problemIn('F1 * * F2')).toEqual(['performance.formula-expected', 6, '*']);
    expect(problemIn('('.repeat(60))).toEqual(['performance.formula-deep', 51, '(']);
    expect(problemIn('1'.repeat(501))?.[0]).toBe('performance.formula-too-long');
    expect(problemIn('  ')?.[0]).toBe('performance.formula-empty');
  });

  it('takes the signs of the page and of the keyboard for the same, and × before +', () => {
    expect(read('F1 − F2 × 2 ÷ F3')).toEqual(read('F1 - ((F2*2)/F3)'));
    expect(workOut(read('-F1 + 10'), () => 4)).toEqual({ value: 6 });
  });

  it('says which inputs are missing rather than count them as nought', () => {
    expect(workOut(read('sum(F1, F2, F3)'), (each) => (each === 'F1' ? 5 : null))).toEqual({
      value: null,
      because: 'missing',
      missing: ['F2', 'F3'],
    });
    expect(workOut(read('F1 / F2'), (each) => (each === 'F1' ? 5 : 0))).toMatchObject({
      because: 'division-by-zero',
    });
  });
});

describe('calculated measures', () => {
  const measure = (name: string, text: string) => ({ code: name, values: { formula: text } });
  const quarter = (start: string, end: string, value: number) => ({
    periodStart: start,
    periodEnd: end,
    value,
  });
  const [first, second] = [
    ['2026-01-01', '2026-03-31'],
    ['2026-04-01', '2026-06-30'],
  ] as const;
  const measures = [
    measure('F1', ''),
    measure('F2', ''),
    measure('F3', '100 * F1 / F2'),
    measure('F4', 'F3 + 1'),
    measure('F5', 'F6'),
    measure('F6', 'F5 * 2'),
    measure('F7', 'F99 + F1'),
    measure('F8', 'F1 +'),
  ];
  const series: Readonly<Record<string, ReturnType<typeof quarter>[]>> = {
    F1: [quarter(...first, 30), quarter(...second, 40)],
    F2: [quarter(...first, 60)],
  };

  it('are worked out period by period, through other calculated ones, with their inputs shown', () => {
    expect(inputsNearAndFar('F4', readFormulas(measures)).toSorted()).toEqual(['F1', 'F2', 'F3']);
    expect(calculatedSeries('F4', readFormulas(measures), (each) => series[each] ?? [])).toEqual([
      {
        periodStart: first[0],
        periodEnd: first[1],
        value: 51,
        inputs: [{ code: 'F3', value: 50 }],
        because: null,
      },
      {
        periodStart: second[0],
        periodEnd: second[1],
        value: null,
        inputs: [{ code: 'F3', value: null }],
        because: 'missing',
      },
    ]);
  });

  it('are refused when they lead back to themselves, name what nobody knows or cannot be read', () => {
    expect(
      formulaProblems(measures).map(({ code: problem, where, values }) => [
        problem,
        where.record,
        values['chain'] ?? values['code'] ?? values['position'],
      ]),
    ).toEqual([
      ['performance.formula-circle', 'performance-measure F5', 'F5 → F6 → F5'],
      ['performance.formula-circle', 'performance-measure F6', 'F6 → F5 → F6'],
      ['performance.formula-unknown', 'performance-measure F7', 'F99'],
      ['performance.formula-expected', 'performance-measure F8', 5],
    ]);
    expect(calculatedSeries('F5', readFormulas(measures), () => [])).toEqual([]);
  });

  it('never run for ever, whatever the formulas', () => {
    const names = ['F1', 'F2', 'F3', 'F4'];
    const some = fc.array(fc.subarray(names), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(some, (inputs) => {
        const those = names.map((name, place) => measure(name, inputs[place]?.join(' + ') ?? ''));
        const circular = new Set(formulaProblems(those).map(({ where }) => where.record?.split(' ')[1]));
        for (const name of names) {
          const made = calculatedSeries(name, readFormulas(those), () => [quarter(...first, 1)]);
          if (circular.has(name)) expect(made).toEqual([]);
        }
      }),
    );
  });
});
