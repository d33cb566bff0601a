import { describe, expect, it } from 'vitest';
import { type Acting, type Role, roles } from '../access/index.ts';
import { type AnyRecord, type FieldValue, recordSet } from '../records/index.ts';
import { reportingKinds } from '../reporting/index.ts';
import { mayAdd, refusalOf } from './policy.ts';

function record(kind: string, code: string, values: Record<string, FieldValue>): AnyRecord {
  return { kind, code, revision: 1, withdrawn: false, lookAgain: [], values };
}

function acting(role: Role, organisation: string | null): Acting {
  const actor = { id: 'a', name: 'A', language: 'cy' as const, memberships: [] };
  return { actor, partnershipId: 'p', role, organisation };
}

const records = recordSet([
  record('organisation', 'B1', {}),
  record('organisation', 'B2', {}),
  record('action', 'A1', { lead: 'B1' }),
  record('action', 'A2', { lead: 'B2' }),
]);

/** One record of every kind whose organisation is the one asked for. */
const ofOrganisation: Readonly<Record<string, (organisation: string) => Record<string, FieldValue>>> = {
  outcome: () => ({}),
  section: () => ({}),
  need: () => ({}),
  indicator: () => ({}),
  organisation: () => ({}),
  action: (lead) => ({ lead }),
  milestone: (organisation) => ({ action: organisation === 'B1' ? 'A1' : 'A2' }),
  risk: (organisation) => ({ action: organisation === 'B1' ? 'A1' : 'A2' }),
  resource: (organisation) => ({ organisation }),
  'performance-measure': (organisation) => ({ organisation }),
  contribution: (organisation) => ({ organisation, state: 'agreed', consentOn: '2026-01-01' }),
};

const everything = row('own other');
const nothing = row('. .');

/** What a role may do to every kind, before what is different of one. */
function row(of: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(ofOrganisation).map((kind) => [kind, of]));
}

/** Who may change a record of a kind: own organisation's, then another's. A dot stands for a refusal. */
const table: Readonly<Record<Role, Readonly<Record<string, string>>>> = {
  administrator: { ...everything, contribution: 'own .' },
  coordinator: { ...everything, contribution: 'own .' },
  analyst: { ...nothing, need: 'own other', indicator: 'own other' },
  'delivery-lead': {
    ...nothing,
    action: 'own .',
    milestone: 'own .',
    risk: 'own .',
    resource: 'own .',
    'performance-measure': 'own .',
    contribution: 'own .',
  },
  clerk: nothing,
  assessor: nothing,
  'scrutiny-officer': nothing,
  viewer: nothing,
};

describe('who may change which record', () => {
  it.each(roles.flatMap((role) => Object.keys(ofOrganisation).map((kind) => [role, kind] as const)))(
    'as %s, of %s',
    (role, kind) => {
      const mayChange = (organisation: string) => {
        const before = record(kind, 'X1', ofOrganisation[kind]?.(organisation) ?? {});
        const asked = { kind, before, after: before.values };
        return refusalOf(acting(role, 'B1'), asked, records) === null;
      };
      const found = `${mayChange('B1') ? 'own' : '.'} ${mayChange('B2') ? 'other' : '.'}`;
      expect(found).toBe(table[role][kind]);
    },
  );

  it('lets nobody move a record of theirs to another organisation, or take another’s over', () => {
    const own = record('action', 'A1', { lead: 'B1' });
    const lead = acting('delivery-lead', 'B1');
    expect(refusalOf(lead, { kind: 'action', before: own, after: { lead: 'B2' } }, records)).not.toBeNull();
    const others = record('contribution', 'C1', { organisation: 'B2', state: 'agreed' });
    const taken = { kind: 'contribution', before: others, after: { organisation: 'B1', state: 'agreed' } };
    for (const role of roles) expect(refusalOf(acting(role, 'B1'), taken, records)).not.toBeNull();
  });

  it('lets the coordinator ask any partner for a contribution, and agree it for none', () => {
    const ask = (state: string, consentOn: string | null) =>
      refusalOf(
        acting('coordinator', null),
        { kind: 'contribution', before: null, after: { organisation: 'B2', state, consentOn } },
        records,
      );
    expect(ask('proposed', null)).toBeNull();
    expect(ask('agreed', null)).toBe('contribution-of-another');
    expect(ask('proposed', '2026-02-01')).toBe('contribution-of-another');
  });

  it('keeps claims to the page of their requirement: only the claiming body can take one back', () => {
    const claim = record('claim', 'D1', { claimedBy: 'B1', state: 'claimed' });
    for (const role of roles) {
      const person = acting(role, 'B1');
      expect(mayAdd(person, 'claim')).toBe(false);
      expect(refusalOf(person, { kind: 'claim', before: claim, after: claim.values }, records)).toBe('claim');
    }
    const withdrawal = { kind: 'claim', before: claim, after: null };
    expect(refusalOf(acting('coordinator', 'B1'), withdrawal, records)).toBeNull();
    expect(refusalOf(acting('coordinator', 'B2'), withdrawal, records)).toBe('claim');
    expect(refusalOf(acting('administrator', null), withdrawal, records)).toBe('claim');
  });

  it('lets an assessor write opinions and nothing else', () => {
    const added = {
      kind: 'opinion',
      before: null,
      after: { lane: 'inspector', writtenBy: 'assessor', author: 'a' },
    };
    expect(refusalOf(acting('assessor', null), added, records)).toBeNull();
    expect(refusalOf(acting('coordinator', null), added, records)).toBe('opinion');
    for (const kind of [
      'recommendation-response',
      'recommendation',
      'claim',
      'dissent',
      'outcome',
      'opinion',
    ])
      expect(mayAdd(acting('assessor', null), kind)).toBe(kind === 'opinion');
    const response = { kind: 'recommendation-response', before: null, after: {} };
    expect(refusalOf(acting('assessor', null), response, records)).toBe('response-of-another');
    const promise = { kind: 'contribution', before: null, after: { state: 'proposed', organisation: 'B1' } };
    expect(refusalOf(acting('assessor', null), promise, records)).toBe('role');
  });

  it('lets scrutiny alone write for scrutiny, and the organisation that was asked alone answer', () => {
    const recommendation = { kind: 'recommendation', before: null, after: { title: { cy: 'x', en: 'x' } } };
    const asked = { recommendation: 'RC1', organisation: 'B2', dueOn: '2026-03-01', state: 'awaited' };
    const held = record('recommendation-response', 'RQ1', asked);
    const answer = {
      kind: 'recommendation-response',
      before: held,
      after: { ...asked, state: 'refused', answer: { cy: 'Na', en: 'No' } },
    };
    for (const role of roles) {
      const isScrutiny = role === 'scrutiny-officer';
      expect(refusalOf(acting(role, null), recommendation, records)).toBe(isScrutiny ? null : 'scrutiny');
      expect(mayAdd(acting(role, 'B1'), 'recommendation')).toBe(isScrutiny);
      const ask = { kind: 'recommendation-response', before: null, after: asked };
      expect(refusalOf(acting(role, null), ask, records)).toBe(isScrutiny ? null : 'response-of-another');
      expect(refusalOf(acting(role, 'B1'), answer, records)).toBe('response-of-another');
    }
    expect(refusalOf(acting('delivery-lead', 'B2'), answer, records)).toBeNull();
    const moved = { ...answer, after: { ...answer.after, dueOn: '2027-03-01' } };
    expect(refusalOf(acting('delivery-lead', 'B2'), moved, records)).toBe('response-of-another');
    const finding = { kind: 'inspection-finding', before: null, after: {} };
    expect(refusalOf(acting('scrutiny-officer', null), finding, records)).toBeNull();
    expect(refusalOf(acting('coordinator', null), finding, records)).toBeNull();
  });

  it('leaves the annual report, and the reasons for what it leaves out, to whoever keeps the report', () => {
    for (const kind of reportingKinds) {
      const added = { kind, before: null, after: {} };
      const taken = { kind, before: record(kind, 'X1', {}), after: null };
      for (const role of roles) {
        const keeps = role === 'administrator' || role === 'coordinator';
        expect([kind, role, refusalOf(acting(role, 'B1'), added, records)]).toEqual([
          kind,
          role,
          keeps ? null : 'report',
        ]);
        expect(refusalOf(acting(role, 'B1'), taken, records)).toBe(keeps ? null : 'report');
        expect(mayAdd(acting(role, 'B1'), kind)).toBe(keeps);
      }
    }
  });

  it('lets an organisation alone say where it sees a decision of the board otherwise', () => {
    const values = { organisation: 'B2', decision: 'PD1', position: 'dissent' };
    const held = record('reservation', 'RV1', values);
    for (const role of ['administrator', 'coordinator', 'analyst', 'delivery-lead'] as const) {
      const asked = { kind: 'reservation', before: null, after: values };
      expect(refusalOf(acting(role, 'B2'), asked, records)).toBeNull();
      expect(refusalOf(acting(role, 'B1'), asked, records)).toBe('dissent');
      expect(refusalOf(acting(role, 'B1'), { ...asked, before: held, after: null }, records)).toBe('dissent');
    }
    expect(mayAdd(acting('viewer', 'B2'), 'reservation')).toBe(false);
  });

  it('lets nobody who acts for a provider write the decision to commission from it', () => {
    const declared = recordSet([
      record('organisation', 'B1', {}),
      record('meeting', 'MT1', { heldOn: '2026-03-12' }),
      record('interest', 'IR1', {
        organisation: 'B1',
        actions: ['A1'],
        declaredOn: '2026-01-01',
        endsOn: null,
      }),
    ]);
    const after = { meeting: 'MT1', matter: 'commissioning', actions: ['A1'] };
    const asked = { kind: 'decision', before: null, after };
    expect(refusalOf(acting('coordinator', 'B1'), asked, declared)).toBe('provider');
    expect(refusalOf(acting('administrator', 'B1'), asked, declared)).toBe('provider');
    expect(refusalOf(acting('coordinator', 'B2'), asked, declared)).toBeNull();
    expect(refusalOf(acting('coordinator', null), asked, declared)).toBeNull();
    const about = { ...asked, after: { ...after, actions: ['A2'] } };
    expect(refusalOf(acting('coordinator', 'B1'), about, declared)).toBeNull();
  });

  it('leaves the calendar, interests and barriers of a member to that member and the board’s secretary', () => {
    const change = { kind: 'body-meeting', before: null, after: { organisation: 'B2' } };
    for (const kind of ['body-meeting', 'interest', 'barrier', 'follow-up']) {
      expect(refusalOf(acting('delivery-lead', 'B2'), { ...change, kind }, records)).toBeNull();
      expect(refusalOf(acting('delivery-lead', 'B1'), { ...change, kind }, records)).toBe(
        'not-your-organisation',
      );
      expect(refusalOf(acting('coordinator', null), { ...change, kind }, records)).toBeNull();
    }
    const minutes = { kind: 'meeting', before: null, after: {} };
    expect(refusalOf(acting('delivery-lead', 'B1'), minutes, records)).toBe('role');
  });

  it('lets an organisation tell its own story and lessons, and leaves challenges to whoever runs the plan', () => {
    const told = { before: null, after: { organisation: 'B2' } };
    for (const kind of ['contribution-story', 'lesson']) {
      expect(mayAdd(acting('delivery-lead', 'B2'), kind)).toBe(true);
      expect(refusalOf(acting('delivery-lead', 'B2'), { ...told, kind }, records)).toBeNull();
      expect(refusalOf(acting('delivery-lead', 'B1'), { ...told, kind }, records)).toBe(
        'not-your-organisation',
      );
    }
    const challenge = { ...told, kind: 'challenge' };
    expect(refusalOf(acting('delivery-lead', 'B2'), challenge, records)).toBe('role');
    expect(refusalOf(acting('coordinator', null), challenge, records)).toBeNull();
  });
});
