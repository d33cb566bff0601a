import { describe, expect, it } from 'vitest';
import { given, words } from './example-records.ts';
import { prioritiesWithoutGroup, themedGroupsOn } from './themed-groups.ts';

const records = given({
  priority: { P1: { title: words('One') }, P2: { title: words('Two') } },
  group: {
    GR1: {
      tier: 'working-group',
      remits: ['health', 'engagement'],
      priorities: ['P1'],
      reach: ['universal', 'targeted', 'preventative'],
    },
    GR2: { tier: 'sub-group', remits: ['crime'], reach: ['universal'] },
    GR3: { tier: 'partnership', remits: ['health'], priorities: ['P2'] },
    GR4: { tier: 'working-group', remits: ['health'], priorities: ['P2'], endsOn: '2026-01-01' },
    GR5: { tier: 'working-group', remits: ['information'], priorities: ['P2'] },
  },
});
const themed = themedGroupsOn(records, '2026-06-01');

describe('working groups on a theme', () => {
  it('own their priorities, and say of which kind of service no partner takes part', () => {
    const found = themed.map(({ group, priorities, lacks }) => [
      group.code,
      priorities.map(({ code }) => code),
      lacks,
    ]);
    expect(found).toEqual([
      ['GR1', ['P1'], []],
      ['GR2', [], ['targeted', 'preventative']],
    ]);
  });

  it('leave priorities that none of them owns', () => {
    expect(prioritiesWithoutGroup(records, themed).map(({ code }) => code)).toEqual(['P2']);
  });
});
