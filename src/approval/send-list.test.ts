import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../duties/index.ts';
import { recordSet } from '../records/index.ts';
import { aRecord } from './example-records.ts';
import { sendList } from './send-list.ts';

const members = [
  aRecord('organisation', 'B1', { name: { cy: 'Cyngor', en: 'Council' } }),
  aRecord('seat', 'S1', { organisation: 'B1', role: 'member' }),
];

function result(requirement: object): CheckResult {
  return { families: [{ verdicts: [{ word: 'not-met', requirement }] }] } as unknown as CheckResult;
}

const ministers = result({
  id: 'sip.consultation.ministers',
  sends: { what: 'draft-plan', to: 'welsh-ministers' },
  rule: { kind: 'claim' },
});
const named = result({
  id: 'psb.plan.sent',
  rule: {
    kind: 'record',
    record: 'publication',
    where: { what: 'plan' },
    holds: [{ allOf: ['welsh-ministers', 'auditor-general'], across: ['sentTo'] }],
  },
});

function lines(
  checked: CheckResult,
  ...records: Parameters<typeof recordSet>[0] extends Iterable<infer R> ? R[] : never
) {
  return sendList(checked, recordSet([...members, ...records]), { plan: 'PL1', today: '2026-11-01' }).map(
    ({ what, to, standing, requirement }) => [
      what,
      to.office ?? to.organisation.code,
      standing,
      requirement?.id,
    ],
  );
}

describe('who is to have what', () => {
  it('is the councillors, every member, and whom a rule names', () => {
    expect(lines(ministers)).toEqual([
      ['draft-plan', 'welsh-ministers', 'not-sent', 'sip.consultation.ministers'],
      ['draft-plan', 'all-councillors', 'not-sent', undefined],
      ['plan', 'B1', 'not-sent', undefined],
    ]);
    expect(lines(named)).toContainEqual(['plan', 'auditor-general', 'not-sent', 'psb.plan.sent']);
  });

  it('has been sent, and has arrived only with a day of receipt', () => {
    const sent = { plan: 'PL1', what: 'draft-plan', office: 'welsh-ministers', sentOn: '2026-10-01' };
    const standing = (values: object) =>
      lines(ministers, aRecord('sending', 'SN1', { ...sent, ...values })).find(
        ([, to]) => to === 'welsh-ministers',
      )?.[2];
    expect(standing({})).toBe('sent');
    expect(standing({ receivedOn: '2026-10-02' })).toBe('received');
    expect(standing({ sentOn: null })).toBe('not-sent');
  });

  it('counts an office that the publication says it was sent to', () => {
    const out = aRecord('publication', 'PB1', { plan: 'PL1', what: 'plan', sentTo: ['auditor-general'] });
    expect(lines(named, out)).toContainEqual(['plan', 'auditor-general', 'sent', 'psb.plan.sent']);
  });

  it('lists whomever else something was sent to, once', () => {
    const sent = ['SN1', 'SN2'].map((code) =>
      aRecord('sending', code, {
        plan: 'PL1',
        what: 'annual-report',
        office: 'scrutiny-committee',
        sentOn: '2026-10-01',
      }),
    );
    expect(lines(ministers, ...sent).filter(([, to]) => to === 'scrutiny-committee')).toHaveLength(1);
  });
});
