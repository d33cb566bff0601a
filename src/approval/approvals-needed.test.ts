import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CheckResult, checkPlan, factsFromRecords, type Verdict } from '../duties/index.ts';
import { readRulebooks } from '../duties/store/index.ts';
import { organisationDefinition, seatDefinition } from '../partnership/index.ts';
import { type Plan, planDefinition } from '../plan/index.ts';
import { type AnyRecord, recordSet } from '../records/index.ts';
import { approvalsNeeded } from './approvals-needed.ts';
import { aRecord } from './example-records.ts';

function ruled(id: string, rule: Verdict['requirement']['rule'], word: Verdict['word'] = 'not-met') {
  return { rulebook: 'test', word, requirement: { id, family: 'test', rule } } as unknown as Verdict;
}

function result(...verdicts: readonly Verdict[]): CheckResult {
  return { families: [{ rulebook: 'test', verdicts }], findings: [] } as unknown as CheckResult;
}

const dueForm = ruled('due-form', {
  kind: 'approval',
  by: ['local-authority', 'health-board'],
  form: 'due-form',
});
const everyone = ruled('everyone', { kind: 'approval', by: 'members', form: 'consideration' });

const county = [
  ...(
    [
      ['B1', 'local-authority'],
      ['B2', 'health-board'],
      ['B3', 'housing'],
    ] as const
  ).flatMap(([code, kind]) => [
    aRecord('organisation', code, { kind, name: { cy: code, en: code } }),
    aRecord('seat', `S${code}`, { organisation: code, role: 'member' }),
  ]),
  aRecord('organisation', 'B4', { kind: 'health-board' }),
];
const plan = aRecord('plan', 'PL1', { state: 'approval', adoptBy: '2027-02-01' }) as unknown as Plan;
const whole = {
  plan: 'PL1',
  organisation: 'B1',
  state: 'approved',
  meeting: 'BM1',
  decidedOn: '2026-10-01',
  resolution: { cy: 'Cymeradwywyd', en: 'Approved' },
};
const needed = (checked: CheckResult, records: Parameters<typeof recordSet>[0] = county) =>
  approvalsNeeded(checked, recordSet(records), { plan, today: '2026-11-01' });

describe('the bodies that must approve a plan', () => {
  it('are the members that a rule names by their kind; no seat, no say', () => {
    expect(needed(result(dueForm)).map(({ organisation }) => organisation.code)).toEqual(['B1', 'B2']);
  });

  it('are nobody where a rule does not apply to the plan', () => {
    expect(needed(result(ruled('other', dueForm.requirement.rule, 'not-applicable')))).toEqual([]);
  });

  it('are asked for the stronger form where two rules ask them', () => {
    const forms = needed(result(everyone, dueForm)).map(({ organisation, form, asked }) => [
      organisation.code,
      form,
      asked.length,
    ]);
    expect(forms).toEqual([
      ['B1', 'due-form', 2],
      ['B2', 'due-form', 2],
      ['B3', 'consideration', 1],
    ]);
  });

  it.each([
    ['approved', {}, true, []],
    ['conditional', { state: 'conditional' }, false, []],
    ['approved', { resolution: { cy: '', en: '' }, meeting: null }, false, ['meeting', 'resolution']],
  ] as const)('have given it only when it is approved in full: %s %o', (_state, values, isGiven, lacking) => {
    const [body] = needed(result(dueForm), [...county, aRecord('approval', 'AL1', { ...whole, ...values })]);
    expect(body?.isGiven).toBe(isGiven);
    expect(body?.lacking).toEqual(lacking);
  });

  it('have not given it by a consideration where due form is asked for, nor for another plan', () => {
    const [body] = needed(result(dueForm), [
      ...county,
      aRecord('approval', 'AL1', { ...whole, plan: 'PL2' }),
    ]);
    expect(body?.standing).toBe('not-asked');
  });

  it('have to decide again once the plan is revised: what was decided before is told, and does not count', () => {
    const revised = (changedOn: string, plan = 'PL1') =>
      aRecord('state-change', 'SG9', { plan, from: 'approval', to: 'revised', changedOn });
    const bodyOf = (...more: readonly AnyRecord[]) =>
      needed(result(dueForm), [...county, aRecord('approval', 'AL1', whole), ...more])[0];
    expect(bodyOf(revised('2026-10-02'))).toMatchObject({
      isGiven: false,
      approval: null,
      standing: 'not-asked',
      earlier: { code: 'AL1' },
    });
    expect(bodyOf(revised('2026-10-01'))).toMatchObject({ isGiven: true, earlier: null });
    expect(bodyOf(revised('2026-10-02', 'PL2'))).toMatchObject({ isGiven: true });
    const again = aRecord('approval', 'AL2', { ...whole, decidedOn: '2026-10-20' });
    expect(bodyOf(revised('2026-10-02'), again)).toMatchObject({
      isGiven: true,
      approval: { code: 'AL2' },
      earlier: { code: 'AL1' },
    });
  });

  it('meet next when papers can still be sent', () => {
    const meetings = ['2026-12-10', '2026-11-05'].map((heldOn, index) =>
      aRecord('body-meeting', `BM${index + 1}`, {
        organisation: 'B1',
        heldOn,
        papersBy: heldOn === '2026-11-05' ? '2026-10-29' : heldOn,
      }),
    );
    const [body, other] = needed(result(dueForm), [...county, ...meetings]);
    expect(body?.nextMeeting?.values.heldOn).toBe('2026-12-10');
    expect(other?.nextMeeting).toBeNull();
  });

  it('are both councils where a plan is made by two', () => {
    const second = [
      aRecord('organisation', 'B9', { kind: 'local-authority' }),
      aRecord('seat', 'SB9', { organisation: 'B9', role: 'member' }),
    ];
    const byCouncils = ruled('councils', { kind: 'approval', by: ['local-authority'], form: 'due-form' });
    const whole9 = aRecord('approval', 'AL9', { ...whole, organisation: 'B9' });
    const bodies = needed(result(byCouncils), [...county, ...second, whole9]);
    expect(bodies.map(({ organisation, form, isGiven }) => [organisation.code, form, isGiven])).toEqual([
      ['B1', 'due-form', false],
      ['B9', 'due-form', true],
    ]);
  });
});

describe('the bodies that must approve under the guidance of 2012', async () => {
  const read = await readRulebooks(path.resolve(import.meta.dirname, '../../rulebooks'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
  const rulebooks = read.value.filter(({ id }) => id === 'wales-lsb-2012');
  const kinds = [
    'local-authority',
    'health-board',
    'police',
    'fire-and-rescue',
    'probation',
    'housing',
  ] as const;
  const members = kinds.flatMap((kind) => [
    aRecord('organisation', kind, { kind, name: { cy: kind, en: kind } }),
    aRecord('seat', `S-${kind}`, { organisation: kind, role: 'member' }),
  ]);

  function inDueForm(duty: string) {
    const own = aRecord('plan', 'PL1', { state: 'approval', duties: [duty] });
    const facts = factsFromRecords(
      recordSet([...members, own]),
      [organisationDefinition, seatDefinition, planDefinition],
      { on: '2014-06-01', plan: 'PL1', datasets: [] },
    );
    const bodies = approvalsNeeded(checkPlan(rulebooks, facts), recordSet([...members, own]), {
      plan: own as unknown as Plan,
      today: '2014-06-01',
    });
    expect(bodies.map(({ organisation }) => organisation.code).toSorted()).toEqual([...kinds].toSorted());
    return bodies.filter(({ form }) => form === 'due-form').map(({ organisation }) => organisation.code);
  }

  it.each([
    ['community-strategy', ['local-authority']],
    ['health-and-wellbeing', ['local-authority', 'health-board']],
    ['crime-and-disorder', ['local-authority', 'health-board', 'police', 'fire-and-rescue', 'probation']],
    ['children-and-young-people', ['local-authority']],
  ] as const)('follow from the duty %s, and every other member considers and agrees it', (duty, bodies) => {
    expect(inDueForm(duty).toSorted()).toEqual([...bodies].toSorted());
  });
});
