import { describe, expect, it } from 'vitest';
import type { PageRequest } from '../../access/web/index.ts';
import { aRecord, aRequirement, aRulebook, someFacts } from '../example-facts.ts';
import { checkPlan } from '../index.ts';
import { ruleSpec } from '../rule-kinds.ts';
import { compareView } from './compare-view.ts';
import type { CheckOfPlan } from './plan-check.ts';

const seat = aRequirement(ruleSpec.parse({ kind: 'seat', of: ['police'] }), {
  part: 'partnership',
  wording: { cy: 'Mae sedd i’r heddlu.', en: 'The police have a seat.' },
});
const proposal = aRequirement(seat.rule, { ...seat, force: 'proposed' });
const ended = aRequirement(seat.rule, { ...seat, from: '2006', to: '2012-05' });
const rulebooks = Object.entries({ older: seat, newer: seat, other: seat, ended, proposals: proposal }).map(
  ([id, requirement]) => aRulebook([requirement], { id, name: { cy: `Llyfr ${id}`, en: `Book ${id}` } }),
);
const facts = someFacts([aRecord('organisation', 'O1', { kind: 'police' }), aRecord('seat', 'S1', {})]);
const check: CheckOfPlan = async (_services, _partnership, { rulebooks: asked = [] }) => ({
  plan: { code: 'P', title: { cy: 'Cynllun', en: 'Plan' } },
  rulebooks,
  records: {} as never,
  result: checkPlan(
    rulebooks.filter(({ id }) => asked.includes(id)),
    facts,
  ),
});

/** The part of the page for a query: it reads nothing else of the request. */
async function shown(query: Record<string, string>, language: 'cy' | 'en' = 'en', of: CheckOfPlan = check) {
  const request = { language, query, partnershipId: 'arian', services: {} } as unknown as PageRequest;
  return String(await compareView(request, rulebooks, of));
}

describe('two rulebooks beside the plan', () => {
  it('shows what each asks, in both languages, and nothing of the others', async () => {
    const english = await shown({ first: 'older', second: 'newer' });
    expect(english).toContain('The police have a seat.');
    expect(english).toContain('The partnership: 1 in the first, 1 in the second');
    expect(english).not.toContain('Book other: ');
    expect(await shown({ first: 'older', second: 'newer' }, 'cy')).toContain('Mae sedd i’r heddlu.');
  });

  it('offers two different rulebooks, and asks for two when the same one is chosen twice', async () => {
    const first = await shown({});
    expect(first.match(/selected/g)).toHaveLength(2);
    expect(first).not.toContain('Choose two different rulebooks.');
    expect(await shown({ first: 'older', second: 'older' })).toContain('Choose two different rulebooks.');
  });

  it('compares on the day that is asked for, and leads to the last day of a rulebook that has ended', async () => {
    expect(await shown({ first: 'older', second: 'ended', on: '2013-03-01' })).toContain(
      'Book ended: nothing of it stands on this day. Its last day was 31 May 2012.',
    );
    const welsh = await shown({ first: 'older', second: 'ended', on: '2013-03-01' }, 'cy');
    expect(welsh).toContain('Ei ddiwrnod olaf oedd: 31 Mai 2012.');
    expect(welsh).toContain('on=2012-05-31#compare');
    expect(welsh).toContain('value="2013-03-01"');
  });

  it('counts and names what one of them only proposes', async () => {
    const english = await shown({ first: 'older', second: 'proposals' });
    expect(english).toContain('The partnership: 1 in the first, 1 in the second');
    expect(english).toContain('The police have a seat.');
    expect(english.match(/Proposed<\/li>/g)).toHaveLength(1);
  });

  it('says so when there is no plan to compare them on', async () => {
    expect(await shown({ first: 'older', second: 'newer' }, 'en', async () => null)).toContain(
      'There is no plan to check yet.',
    );
  });
});
