import { expect, it } from 'vitest';
import { given, words } from '../example-records.ts';
import { linkedFrameworks } from './linked-frameworks.ts';

const of = (sort: string, byKind: Parameters<typeof given>[0] = {}) =>
  linkedFrameworks(given(byKind)).find((each) => each.sort === sort);

it('what the plan answers to is told kind by kind, with what of the plan is linked to it', () => {
  const found = of('public-health-framework', {
    'linked-framework': {
      LK1: {
        sort: 'public-health-framework',
        heading: words('Less smoking'),
        outcomes: ['O1'],
        actions: ['A1'],
      },
      LK2: { sort: 'health-challenge', priorities: ['P1'] },
    },
    priority: { P1: {} },
    outcome: { O1: {} },
    action: { A1: {} },
  });
  expect(
    found?.frameworks.map(({ record, linkedTo }) => [record.code, linkedTo.map(({ code }) => code)]),
  ).toEqual([['LK1', ['O1', 'A1']]]);
});

it('the code of confidentiality and the national frameworks are missed while nobody records them', () => {
  for (const sort of [
    'confidentiality-code',
    'safeguarding-board-plan',
    'public-health-framework',
    'health-challenge',
    'environment-strategy',
  ])
    expect(of(sort), sort).toMatchObject({ isExpected: true, frameworks: [] });
});

it('what was only proposed can be linked and is never missed', () => {
  expect(of('sustainable-development-body')).toMatchObject({ isExpected: false });
  expect(of('auditor-general')).toMatchObject({ isExpected: false });
});

it('what is on record among the plans around this one is not missed here', () => {
  const found = of('public-health-framework', {
    'related-plan': {
      RP1: { planKind: 'public-health-framework' },
      RP2: { planKind: 'public-health-framework', state: 'abolished' },
    },
  });
  expect(found?.plans.map(({ code }) => code)).toEqual(['RP1']);
});
