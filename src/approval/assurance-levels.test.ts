import { expect, it } from 'vitest';
import { type AnyRecord, recordSet } from '../records/index.ts';
import { assuranceByLevel } from './assurance-levels.ts';
import { aRecord } from './example-records.ts';

const plan = 'PL1';
const opinion = (code: string, lane: string): AnyRecord => ({
  ...aRecord('opinion', code),
  values: { lane },
});

it('what is published, what scrutiny thinks and what the Welsh Government says are three levels of assurance', () => {
  const levels = assuranceByLevel(
    recordSet([
      aRecord('publication', 'PB1', { plan, what: 'annual-report', publishedOn: '2026-03-01' }),
      aRecord('publication', 'PB2', { plan, what: 'draft-plan', publishedOn: '2026-03-01' }),
      aRecord('publication', 'PB3', { plan, what: 'plan' }),
      aRecord('sending', 'SN1', { plan, office: 'scrutiny-committee', sentOn: '2026-03-01' }),
      aRecord('sending', 'SN2', { plan, office: 'welsh-ministers', sentOn: '2026-03-01' }),
      aRecord('sending', 'SN3', { plan, office: 'welsh-ministers' }),
      aRecord('advice', 'AV1', { plan, adviser: 'welsh-ministers' }),
      aRecord('advice', 'AV2', { plan: 'PL2', adviser: 'welsh-ministers' }),
      opinion('OP1', 'scrutiny'),
      opinion('OP2', 'inspector'),
      opinion('OP3', 'peer-partnership'),
    ]),
    plan,
  );
  const codes = Object.entries(levels).map(([level, records]) => [level, records.map(({ code }) => code)]);
  expect(codes).toEqual([
    ['public', ['PB1']],
    ['local-authority', ['SN1', 'OP1']],
    ['welsh-government', ['SN2', 'AV1', 'OP2']],
  ]);
});
