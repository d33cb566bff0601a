import { describe, expect, it } from 'vitest';
import { roles } from '../access/index.ts';
import { mayBringOpinion, mayWriteOpinions } from './opinion-policy.ts';

const opinion = (values: Record<string, string>) => ({
  kind: 'opinion',
  code: 'OP1',
  revision: 1,
  withdrawn: false,
  lookAgain: [],
  values,
});
const inspectors = { lane: 'inspector', writtenBy: 'assessor' };
const scrutinys = { lane: 'scrutiny', writtenBy: 'assessor' };
const published = { lane: 'inspector', writtenBy: 'partnership' };

/** The roles that may add such an opinion, change it and take it back. */
function whoMay(values: Record<string, string>) {
  return roles.filter((role) =>
    [
      [null, values],
      [opinion(values), { ...values, verdict: 'partly' }],
      [opinion(values), null],
    ].every(([before, after]) =>
      mayBringOpinion({ role }, before as ReturnType<typeof opinion> | null, after as typeof values | null),
    ),
  );
}

describe('an opinion of an assessor', () => {
  it('is written by the assessor, by scrutiny in its own lane alone, and by nobody who is looked at', () => {
    expect(whoMay(inspectors)).toEqual(['assessor']);
    expect(whoMay(scrutinys)).toEqual(['scrutiny-officer', 'assessor']);
  });

  it('is written down by those who run the partnership only as what was published', () => {
    expect(whoMay(published)).toEqual(['administrator', 'coordinator']);
    expect(whoMay({ lane: 'inspector' })).toEqual(['administrator', 'coordinator']);
  });

  it('does not become one of the partnership, nor the other way about', () => {
    for (const role of roles) {
      expect(mayBringOpinion({ role }, opinion(inspectors), published)).toBe(false);
      expect(mayBringOpinion({ role }, opinion(published), inspectors)).toBe(false);
    }
  });

  it('is offered to whoever may write one', () => {
    expect(roles.filter((role) => mayWriteOpinions({ role }))).toEqual([
      'administrator',
      'coordinator',
      'scrutiny-officer',
      'assessor',
    ]);
  });
});
