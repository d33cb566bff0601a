import type { ClaimFact, FactRecord, Facts } from './facts.ts';
import type { Rule } from './rule-kinds.ts';
import { type Requirement, type Rulebook, requirementSpec } from './rulebook.ts';

/** A record with good defaults, for tests and measurements. */
export function aRecord(
  kind: string,
  code: string,
  fields: Readonly<Record<string, unknown>> = {},
  links: Readonly<Record<string, readonly string[]>> = {},
): FactRecord {
  return { kind, code, title: { cy: code, en: code }, fields, links };
}

/** Facts about plan `P`, which is adopted, on 1 March 2013, unless told otherwise. */
export function someFacts(records: readonly FactRecord[], more: Partial<Facts> = {}): Facts {
  const byKind = new Map<string, FactRecord[]>();
  const all = records.some(({ kind }) => kind === 'plan')
    ? records
    : [aRecord('plan', 'P', { state: 'adopted' }), ...records];
  for (const record of all) byKind.set(record.kind, [...(byKind.get(record.kind) ?? []), record]);
  return { on: '2013-03-01', plan: 'P', records: byKind, claims: [], ...more };
}

/** A claim that has been made and not confirmed. */
export function aClaim(requirement: string, more: Partial<ClaimFact> = {}): ClaimFact {
  return {
    code: 'C1',
    requirement,
    target: { kind: 'section', code: 'S1' },
    text: { cy: 'Yma', en: 'Here' },
    claimedBy: 'O1',
    confirmedBy: null,
    state: 'claimed',
    targetRevision: null,
    ...more,
  };
}

/** A requirement around a rule. */
export function aRequirement(rule: Rule, more: Readonly<Record<string, unknown>> = {}): Requirement {
  return requirementSpec.parse({
    id: 'test.rule',
    family: 'test',
    wording: { cy: 'Geiriad', en: 'Wording' },
    citation: { document: 'source', section: { cy: 'Pennod 1', en: 'Chapter 1' }, paragraph: '1' },
    force: 'should',
    from: '2012-06',
    rows: ['PLAN-01'],
    part: 'plan',
    rule,
    mend: { cy: 'Cywirwch', en: 'Mend' },
    ...more,
  });
}

/** A rulebook around requirements of one family that always applies. */
export function aRulebook(requirements: readonly Requirement[], more: Partial<Rulebook> = {}): Rulebook {
  const name = { cy: 'Enw', en: 'Name' };
  return {
    id: 'test',
    headings: {},
    name,
    instrument: name,
    edition: '1',
    date: '2012-06',
    documents: { source: name },
    replaces: [],
    keeps: [],
    standing: [],
    names: {
      plan: {
        cy: { radical: 'cynllun', gender: 'm', plural: 'cynlluniau' },
        en: { singular: 'plan', plural: 'plans' },
      },
      partnership: {
        cy: { radical: 'bwrdd', gender: 'm', plural: 'byrddau' },
        en: { singular: 'board', plural: 'boards' },
      },
    },
    families: [{ id: 'test', name, always: true, statutory: true }],
    requirements,
    timeline: [],
    conflicts: [],
    ...more,
  };
}

/**
 * Facts of a large plan, the same every time: for measuring how long a check takes.
 *
 * @param size - about how many records there should be
 */
export function largePlanFacts(size: number): Facts {
  const actions = Math.max(1, Math.floor(size / 7));
  const outcomes = Math.max(1, Math.floor(actions / 8));
  const records: FactRecord[] = [
    aRecord('plan', 'P', {
      state: 'adopted',
      duties: ['community-strategy', 'health-and-wellbeing'],
      priorityLimit: 5,
    }),
    aRecord('organisation', 'O1', { kind: 'local-authority' }),
    aRecord('seat', 'ST1', { role: 'member', startsOn: '2012-01-01' }, { organisation: ['O1'] }),
    aRecord('indicator', 'I1', { dataset: 'D1' }),
    aRecord(
      'need',
      'N1',
      { story: { cy: 'Stori', en: 'Story' }, basis: 'need', strength: 'strong' },
      { indicators: ['I1'] },
    ),
    aRecord('priority', 'P1', { highest: 'yes' }, { plan: ['P'], needs: ['N1'] }),
  ];
  for (let n = 1; n <= outcomes; n += 1) {
    records.push(
      aRecord(
        'outcome',
        `OC${n}`,
        {},
        { plan: ['P'], priorities: ['P1'], needs: n % 5 ? ['N1'] : [], indicators: ['I1'] },
      ),
    );
  }
  for (let n = 1; n <= actions; n += 1) {
    const action = { action: [`A${n}`] };
    records.push(
      aRecord(
        'action',
        `A${n}`,
        {
          owner: n % 9 ? 'Name' : null,
          startsOn: '2013-04-01',
          endsOn: '2015-03-31',
          prevention: 'prevention',
        },
        { outcomes: [`OC${(n % outcomes) + 1}`], measures: [`M${n}`], lead: ['O1'] },
      ),
      aRecord(
        'contribution',
        `CT${n}`,
        { state: 'agreed', consentOn: '2013-01-01', corporatePlan: 'Plan' },
        { ...action, organisation: ['O1'] },
      ),
      aRecord('milestone', `MS${n}`, { dueOn: '2014-03-31', metOn: null }, action),
      aRecord(
        'resource',
        `R${n}`,
        { kind: 'money', amountPence: 100_000 },
        { ...action, organisation: ['O1'] },
      ),
      aRecord('risk', `RK${n}`, { likelihood: 'low' }, action),
      aRecord('performance-measure', `M${n}`, { latestOn: '2013-02-01', updateEveryMonths: 3 }),
    );
  }
  return someFacts(records);
}
