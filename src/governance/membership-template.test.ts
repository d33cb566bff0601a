import { describe, expect, it } from 'vitest';
import { fiveBodies, given, words } from './example-records.ts';
import { groupDefinition } from './group.ts';
import { groupBesideTemplate, membershipTemplatesSpec } from './membership-template.ts';

const name = { cy: 'x', en: 'x' };
const [template] = membershipTemplatesSpec.parse({
  templates: [
    {
      id: 't',
      name,
      source: name,
      places: [
        { name: { cy: 'Cyfarwyddwr', en: 'Director' }, kinds: ['local-authority'] },
        { name: { cy: 'Aelod', en: 'Member' }, kinds: ['local-authority'] },
        { name: { cy: 'Dau gorff', en: 'Two bodies' }, kinds: ['police', 'fire-and-rescue'], atLeast: 2 },
        { name: { cy: 'Rhieni', en: 'Parents' } },
      ],
    },
  ],
}).templates;

function beside(members: readonly string[]) {
  const records = given({ ...fiveBodies, group: { GR1: { name: words('x'), members } } });
  const group = records.one(groupDefinition, 'GR1');
  if (!group || !template) throw new Error('No group or no template');
  const { places, others } = groupBesideTemplate(records, group, template);
  return {
    states: places.map(({ state }) => state),
    members: places.map((place) => place.members.map(({ code }) => code).join(' ')),
    others: others.map(({ code }) => code),
  };
}

describe('a group beside a template', () => {
  it('fills every place that one of its members is of the kind for', () => {
    expect(beside(['B1', 'B3', 'B4'])).toEqual({
      states: ['filled', 'filled', 'filled', 'for-people'],
      members: ['B1', 'B1', 'B3 B4', ''],
      others: [],
    });
  });

  it('leaves a place open until enough are there', () => {
    const { states, members } = beside(['B3']);
    expect([states[0], states[2], members[2]]).toEqual(['open', 'open', 'B3']);
  });

  it('names members for whom the template has no place', () => {
    expect(beside(['B1', 'B2', 'B5']).others).toEqual(['B2', 'B5']);
  });
});
