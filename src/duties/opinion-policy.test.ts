import { describe, expect, it } from 'vitest';
import { type Role, roles } from '../access/index.ts';
import { mayBringOpinion, mayWriteOpinions } from './opinion-policy.ts';

const opinion = (values: Record<string, string>) => ({
  kind: 'opinion',
  code: 'OP1',
  revision: 1,
  withdrawn: false,
  lookAgain: [],
  values,
});
const inspectors = { lane: 'inspector', writtenBy: 'assessor', author: 'sioned' };
const scrutinys = { lane: 'scrutiny', writtenBy: 'assessor', author: 'sioned' };
const published = { lane: 'inspector', writtenBy: 'partnership' };

function acting(role: Role, id = 'sioned') {
  return { role, actor: { id, name: 'Sioned', language: 'cy' as const, memberships: [] } };
}

/** The roles that may add such an opinion, change it and take it back. */
function whoMay(values: Record<string, string>) {
  return roles.filter((role) =>
    [
      [null, values],
      [opinion(values), { ...values, verdict: 'partly' }],
      [opinion(values), null],
    ].every(([before, after]) =>
      mayBringOpinion(
        acting(role),
        before as ReturnType<typeof opinion> | null,
        after as typeof values | null,
      ),
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
      expect(mayBringOpinion(acting(role), opinion(inspectors), published)).toBe(false);
      expect(mayBringOpinion(acting(role), opinion(published), inspectors)).toBe(false);
    }
  });

  it('is changed and taken back by the one who wrote it, and by no other assessor', () => {
    for (const [role, held] of [
      ['assessor', inspectors],
      ['assessor', scrutinys],
      ['scrutiny-officer', scrutinys],
    ] as const) {
      const another = acting(role, 'gwen');
      expect(mayBringOpinion(another, opinion(held), { ...held, verdict: 'met' })).toBe(false);
      expect(mayBringOpinion(another, opinion(held), { ...held, author: 'gwen' })).toBe(false);
      expect(mayBringOpinion(another, opinion(held), null)).toBe(false);
      expect(mayBringOpinion(another, null, held)).toBe(false);
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
