import { describe, expect, it } from 'vitest';
import type { Acting, Role } from '../access/index.ts';
import type { AnyRecord, FieldValue } from '../records/index.ts';
import { mayBringApproval } from './approval-policy.ts';

function person(role: Role, organisation: string | null): Acting {
  return {
    person: { id: '1', name: 'Nia', email: 'nia@example.org' },
    role,
    organisation,
  } as unknown as Acting;
}

function values(state: string, more: Readonly<Record<string, FieldValue>> = {}): Record<string, FieldValue> {
  return {
    organisation: 'B1',
    plan: 'PL1',
    form: 'due-form',
    state,
    resolution: { cy: '', en: '' },
    ...more,
  };
}

function standing(of: Readonly<Record<string, FieldValue>>): AnyRecord {
  return { kind: 'approval', code: 'AL1', revision: 1, withdrawn: false, lookAgain: [], values: of };
}

const decided = values('approved', { decidedOn: '2026-03-05' });

describe('who records an approval', () => {
  it('lets people of the body record what it decided', () => {
    expect(mayBringApproval(person('delivery-lead', 'B1'), null, decided)).toBe(true);
    expect(mayBringApproval(person('coordinator', 'B1'), standing(values('awaited')), decided)).toBe(true);
  });

  it('lets whoever runs the plan ask a body, and nothing more', () => {
    expect(mayBringApproval(person('coordinator', 'B9'), null, values('awaited'))).toBe(true);
    expect(mayBringApproval(person('administrator', null), null, decided)).toBe(false);
    const dated = values('awaited', { decidedOn: '2026-03-05' });
    expect(mayBringApproval(person('coordinator', 'B9'), null, dated)).toBe(false);
  });

  it('keeps what a body decided from everyone else, whatever their role', () => {
    for (const role of ['administrator', 'coordinator', 'delivery-lead'] as const) {
      expect(mayBringApproval(person(role, 'B9'), standing(decided), values('awaited'))).toBe(false);
      expect(mayBringApproval(person(role, 'B9'), standing(decided), null)).toBe(false);
    }
  });

  it('does not let an approval be handed from another body to one’s own', () => {
    const taken = { ...decided, organisation: 'B9' };
    expect(mayBringApproval(person('delivery-lead', 'B9'), standing(decided), taken)).toBe(false);
  });

  it('asks for more than a viewer or an analyst of the body', () => {
    expect(mayBringApproval(person('viewer', 'B1'), null, decided)).toBe(false);
    expect(mayBringApproval(person('analyst', 'B1'), null, decided)).toBe(false);
  });
});
