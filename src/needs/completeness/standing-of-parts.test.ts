import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aRecordOf, inBoth } from '../example-records.ts';
import {
  type AssessmentPart,
  assessmentPartDefinition,
  characteristicsOf,
  protectedCharacteristics,
  standingOfParts,
} from '../index.ts';

const part = (code: string, values: Partial<AssessmentPart['values']>) =>
  aRecordOf(assessmentPartDefinition, code, { part: 'crime-and-disorder', ...values });
const wordFor = (parts: readonly AssessmentPart[]) =>
  standingOfParts(parts, '2026-11-01').find(({ part: name }) => name === 'crime-and-disorder')?.word;

describe('the parts of the one assessment', () => {
  it('are each absent until somebody records them', () => {
    expect(new Set(standingOfParts([], '2026-11-01').map(({ word }) => word))).toEqual(new Set(['absent']));
    expect(standingOfParts([], '2026-11-01').map(({ part: name }) => name)).not.toContain('other');
  });

  it('are current until the next is due, and overdue from the day after', () => {
    expect(wordFor([part('AP1', { asAt: '2026-01-31', nextDueOn: '2026-11-01' })])).toBe('current');
    expect(wordFor([part('AP1', { asAt: '2025-10-31', nextDueOn: '2026-10-31' })])).toBe('overdue');
    expect(wordFor([part('AP1', { asAt: '2026-01-31' })])).toBe('current');
    expect(wordFor([part('AP1', { nextDueOn: '2027-01-31' })])).toBe('undated');
  });

  it('stand as the newest of their kind does, whatever the order and not counting what was withdrawn', () => {
    const old = part('AP1', { asAt: '2024-01-31', nextDueOn: '2025-01-31' });
    const fresh = part('AP2', { asAt: '2026-01-31', nextDueOn: '2027-01-31' });
    expect(wordFor([old, fresh])).toBe('current');
    expect(wordFor([fresh, old])).toBe('current');
    expect(wordFor([old, { ...fresh, withdrawn: true }])).toBe('overdue');
  });
});

describe('the nine protected characteristics in a part', () => {
  it('are covered, or left out with a reason, or passed over in silence: each exactly one of these', () => {
    const some = fc.subarray([...protectedCharacteristics]);
    fc.assert(
      fc.property(some, some, fc.constantFrom('', 'Rheswm'), (covered, notCovered, why) => {
        const said = characteristicsOf(part('AP1', { covered, notCovered, whyNot: inBoth(why, why) }));
        expect([...said.covered, ...said.reasoned, ...said.silent].toSorted()).toEqual(
          [...protectedCharacteristics].toSorted(),
        );
      }),
    );
  });

  it('are passed over when left out without a reason', () => {
    const said = characteristicsOf(part('AP1', { covered: ['age'], notCovered: ['sex'] }));
    expect(said.silent).toContain('sex');
    expect(said.reasoned).toEqual([]);
  });
});
