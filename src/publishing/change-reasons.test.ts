import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOfReasons, reasonInput, reasonsIn, reasonsKept, reasonsOfChange } from './change-reasons.ts';

const why = { cy: 'Llai o arian.', en: 'Less money.' };
const change = { kind: 'action', code: 'A2' };

describe('reasons for what changed', () => {
  it('are read of the version and of every change, and nothing where nothing is said', () => {
    const form = {
      why_cy: ' ',
      why_en: '',
      [reasonInput('cy', change)]: ' Llai o arian. ',
      [reasonInput('en', change)]: 'Less money.',
      [reasonInput('cy', { kind: 'outcome', code: 'O1' })]: '',
      [reasonInput('en', { kind: 'outcome', code: 'O1' })]: '',
    };
    expect(reasonsIn(form)).toEqual({ whyOf: [{ ...change, why }] });
    expect(reasonsIn({ why_cy: why.cy, why_en: why.en })).toEqual({ why });
  });

  it('are read back whatever code a record has', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9:._-]{1,12}$/), (code) => {
        const one = { kind: 'performance-measure', code };
        const form = { [reasonInput('cy', one)]: why.cy, [reasonInput('en', one)]: why.en };
        expect(reasonsIn(form).whyOf).toEqual([{ ...one, why }]);
      }),
    );
  });

  it('are in both languages or not at all', () => {
    const half = { cy: '', en: 'Less money.' };
    expect(problemsOfReasons('PL1', { why: half, whyOf: [{ ...change, why: half }] })).toMatchObject([
      { code: 'publishing.why-in-one-language', where: { record: 'plan PL1' } },
      { code: 'publishing.why-in-one-language', where: { record: 'action A2' } },
    ]);
    expect(problemsOfReasons('PL1', { why, whyOf: [{ ...change, why }] })).toEqual([]);
  });

  it('are kept only of what the version changes', () => {
    const reasons = {
      why,
      whyOf: [
        { ...change, why },
        { kind: 'outcome', code: 'O1', why },
      ],
    };
    expect(reasonsKept(reasons, [change])).toEqual({ why, whyOf: [{ ...change, why }] });
    expect(reasonsKept(reasons, null)).toEqual({ why });
  });

  it('are told of one change for every version in between', () => {
    const other = { cy: 'Eto.', en: 'Again.' };
    const versions = [{ whyOf: [{ ...change, why: other }] }, { why }, { whyOf: [{ ...change, why }] }];
    expect(reasonsOfChange(versions, change)).toEqual([other, why]);
  });
});
