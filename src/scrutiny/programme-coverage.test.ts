import { describe, expect, it } from 'vitest';
import { given, words } from './example-records.ts';
import { isUnlooked, programmeCoverage } from './programme-coverage.ts';

const plan = {
  priority: {
    P1: { plan: 'PL1', title: words('Children') },
    P2: { plan: 'PL1', title: words('Nature') },
    P9: { plan: 'PL0', title: words('Of an older plan') },
  },
  outcome: { O1: { plan: 'PL1', title: words('Start well'), priorities: ['P1'] } },
};

function unlooked(items: Parameters<typeof given>[0][string]) {
  const { priorities, outcomes } = programmeCoverage(given({ ...plan, 'programme-item': items }), 'PL1');
  return [...priorities, ...outcomes].filter(isUnlooked).map(({ area }) => area.code);
}

describe('what nobody looks at', () => {
  it('is every priority and outcome of the plan while the programme is empty', () => {
    expect(unlooked({})).toEqual(['P1', 'P2', 'O1']);
  });

  it('does not count a priority whose outcome is looked at', () => {
    expect(unlooked({ FW1: { title: words('x'), outcomes: ['O1'], state: 'planned' } })).toEqual(['P2']);
  });

  it('counts what was dropped from the programme', () => {
    expect(unlooked({ FW1: { title: words('x'), outcomes: ['O1'], state: 'dropped' } })).toEqual([
      'P1',
      'P2',
      'O1',
    ]);
  });

  it('knows reviews too, and the ways of looking', () => {
    const { scopes, priorities } = programmeCoverage(
      given({
        ...plan,
        'scrutiny-review': { SR1: { title: words('x'), priorities: ['P2'], scopes: ['promises'] } },
      }),
      'PL1',
    );
    expect(priorities.find(({ area }) => area.code === 'P2')?.reviews.map(({ code }) => code)).toEqual([
      'SR1',
    ]);
    expect(scopes.filter((each) => !isUnlooked(each)).map(({ scope }) => scope)).toEqual(['promises']);
  });
});
