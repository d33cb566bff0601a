import { describe, expect, it } from 'vitest';
import { type Organisation, organisationDefinition } from '../partnership/index.ts';
import { given, words } from './example-records.ts';
import { countInvited, invitationToWrite, invitedSoFar } from './invited.ts';
import { type RequiredBody, requiredBodiesSpec } from './required-bodies.ts';

const name = { cy: 'Heddlu', en: 'Police' };
const [crime, children, residents] = requiredBodiesSpec.parse({
  bodies: [
    { requirement: 'crime.a', part: 'partner', name, kinds: ['police'] },
    { requirement: 'cyp.b', part: 'consultee', name, kinds: ['police'] },
    { requirement: 'cs.residents', part: 'voice', name, open: true },
  ],
}).bodies as [RequiredBody, RequiredBody, RequiredBody];

const rulebook = {
  requirements: [
    { id: 'crime.a', family: 'crime-and-disorder' },
    { id: 'cyp.b', family: 'children-and-young-people' },
    { id: 'cs.residents', family: 'community-strategy' },
  ],
} as unknown as Parameters<typeof invitedSoFar>[0]['rulebook'];
const sent = { plan: 'PL1', organisation: 'B3', as: 'partner', invitedOn: '2026-01-05', reply: 'none' };

function asked(invitation: Parameters<typeof given>[0][string], forPeople = false) {
  const records = given({ organisation: { B3: { name: words('Police') } }, invitation });
  const organisation = forPeople ? null : policeIn(records);
  const reasons = forPeople ? [residents] : [crime, children];
  return invitedSoFar({ records, plan: 'PL1', rulebook }, { organisation, reasons });
}

function policeIn(records: ReturnType<typeof given>): Organisation {
  const found = records.one(organisationDefinition, 'B3');
  if (!found) throw new Error('No police');
  return found;
}

const rows = (reasons: readonly { readonly requirement: string }[]) =>
  reasons.map(({ requirement }) => requirement);

describe('how far a body has been asked', () => {
  it('is not at all without an invitation, or with one that was not sent', () => {
    expect(asked({}).state).toBe('not-yet');
    const written = asked({ IV1: { ...sent, duties: ['crime-and-disorder'], invitedOn: null } });
    expect([written.state, rows(written.notYetAbout)]).toEqual(['not-yet', ['crime.a', 'cyp.b']]);
    expect(written.invitations).toHaveLength(1);
  });

  it('is in part where a duty that asks for the body was left out', () => {
    const part = asked({ IV1: { ...sent, duties: ['crime-and-disorder'], reply: 'agreed' } });
    expect([part.state, rows(part.notYetAbout)]).toEqual(['in-part', ['cyp.b']]);
  });

  it('waits until every invitation has a reply', () => {
    const two = (reply: string) => ({
      IV1: { ...sent, duties: ['crime-and-disorder'], reply: 'agreed' },
      IV2: { ...sent, requirements: ['cyp.b'], reply },
    });
    expect(asked(two('none')).state).toBe('waiting');
    expect(asked(two('declined')).state).toBe('replied');
  });

  it('does not count an invitation about another plan, or to another body', () => {
    const duties = ['crime-and-disorder', 'children-and-young-people'];
    expect(asked({ IV1: { ...sent, duties, plan: 'PL2' } }).state).toBe('not-yet');
    expect(asked({ IV1: { ...sent, duties, organisation: 'B4' } }).state).toBe('not-yet');
  });

  it('finds people who are no organisation by the row that names them', () => {
    const invitation = { ...sent, organisation: null, requirements: ['cs.residents'] };
    expect(asked({ IV1: invitation }, true).state).toBe('waiting');
    expect(asked({ IV1: { ...invitation, organisation: 'B3' } }, true).state).toBe('not-yet');
  });

  it('is counted by state', () => {
    expect(countInvited([asked({}), asked({}), asked({ IV1: sent })])).toEqual({
      'not-yet': 2,
      'in-part': 1,
      waiting: 0,
      replied: 0,
    });
  });
});

describe('an invitation that is to be written', () => {
  it('names an organisation’s duties, and its closest part', () => {
    const organisation = policeIn(given({ organisation: { B3: { name: words('Police') } } }));
    expect(invitationToWrite({ rulebook }, organisation, [children, crime])).toEqual({
      as: 'partner',
      duties: ['children-and-young-people', 'crime-and-disorder'],
      requirements: [],
    });
  });

  it('names the rows where there is no organisation', () => {
    expect(invitationToWrite({ rulebook }, null, [residents])).toEqual({
      as: 'participant',
      duties: [],
      requirements: ['cs.residents'],
    });
  });
});
