import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { someFacts } from '../../src/duties/example-facts.ts';
import {
  checkPlan,
  type RuleSetting,
  ruleSettingDefinition,
  withLocalRules,
} from '../../src/duties/index.ts';
import { readRulebooks } from '../../src/duties/store/index.ts';
import { emptyValue } from '../../src/records/index.ts';

const read = await readRulebooks(path.resolve(import.meta.dirname, '../../rulebooks'));
if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
const rulebooks = read.value;

/** What was proposed in 2012 and 2007, each part of it a rule, by the row of the catalogue. */
const proposed: Readonly<Record<string, readonly string[]>> = {
  'PROP-01': ['board.convened', 'board.core', 'board.others', 'board.shared-duty'],
  'PROP-02': ['plan.joint', 'plan.beside-land-use'],
  'PROP-03': [
    'functions.assessment',
    'functions.priorities',
    'functions.consult',
    'functions.adopt',
    'functions.deliver',
    'functions.groups',
    'functions.report',
    'functions.account',
    'functions.review',
  ],
  'PROP-04': ['board.joint', 'board.delivery-groups'],
  'PROP-05': [
    'assessment.joint',
    'assessment.incorporates',
    'assessment.directed',
    'assessment.neighbourhoods',
  ],
  'PROP-06': ['bodies.adopt', 'bodies.corporate-plans'],
  'PROP-07': ['poor-plan.scrutiny', 'poor-plan.remade'],
  'PROP-08': ['scrutiny.before-adoption'],
  'PROP-09': ['assessment.before-elections', 'plan.after-elections'],
  'PROP-10': ['audit'],
  'PROP-11': [
    'plan.participation',
    'consultees.fire',
    'consultees.national-parks',
    'consultees.higher-education',
    'consultees.further-education',
    'consultees.community-councils',
    'consultees.landlords',
    'consultees.government',
    'consultees.police',
    'consultees.probation',
    'consultees.work-and-pensions',
  ],
};
const cooperating = [
  'local-authorities',
  'fire',
  'national-parks',
  'health-boards',
  'nhs-trusts',
  'police',
  'transport',
  'community-councils',
];

const rules = [
  ...Object.entries(proposed).map(
    ([row, ids]) => [row, 'wales-2013-proposals', ids.map((id) => `proposed.${id}`)] as const,
  ),
  ['PROP-12', 'wales-2007-draft', cooperating.map((id) => `vision.proposals.co-operate.${id}`)] as const,
];

/** A proposal that an administrator brings into force as law. */
function promotion(code: string, values: Partial<RuleSetting['values']>): RuleSetting {
  const empty = ruleSettingDefinition.fields.map((field) => [field.name, emptyValue(field)]);
  return {
    kind: 'rule-setting',
    code,
    revision: 1,
    withdrawn: false,
    lookAgain: [],
    values: { ...Object.fromEntries(empty), what: 'in-force', force: 'must', ...values },
  };
}

describe.each(rules)('%s', (row, id, expected) => {
  const rulebook = rulebooks.find((each) => each.id === id);
  const requirements = (rulebook?.requirements ?? []).filter(({ rows }) => rows.includes(row));
  const on = id === 'wales-2007-draft' ? '2009-06-01' : '2014-06-01';
  const facts = someFacts([], { on });

  it('is shown as a proposal, part by part, and never becomes a finding', () => {
    expect(requirements.map((each) => each.id).toSorted()).toEqual([...expected].toSorted());
    const result = checkPlan(rulebook ? [rulebook] : [], facts);
    const shown = result.proposals.map(({ requirement }) => requirement.id);
    expect(expected.filter((each) => !shown.includes(each))).toEqual([]);
    expect(result.findings.filter(({ verdict }) => expected.includes(verdict.requirement.id))).toEqual([]);
  });

  it('is asked of the plan once an administrator brings it into force', () => {
    const settings = expected.map((rule, index) =>
      promotion(`RS${index}`, { rulebook: id, rule, startsOn: on }),
    );
    const settled = withLocalRules(rulebook ? [rulebook] : [], settings);
    const result = checkPlan(settled, facts);
    const asked = result.families.flatMap(({ verdicts }) =>
      verdicts.map(({ requirement }) => requirement.id),
    );
    expect(expected.filter((each) => !asked.includes(each))).toEqual([]);
    expect(result.proposals.filter(({ requirement }) => expected.includes(requirement.id))).toEqual([]);
  });
});
