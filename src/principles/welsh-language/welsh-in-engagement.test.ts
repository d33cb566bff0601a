import { expect, it } from 'vitest';
import { given, words } from '../example-records.ts';
import { welshInEngagement } from './welsh-in-engagement.ts';

const at = (byKind: Parameters<typeof given>[0]) =>
  welshInEngagement(given(byKind), { plan: 'PL1', today: '2026-04-09' });

it('bodies that work in Welsh are found at the table, in groups and among those who were asked', () => {
  const { bodies } = at({
    organisation: {
      B1: { name: words('Menter'), kind: 'language-body' },
      B2: { name: words('Urdd'), kind: 'language-body' },
      B3: { name: words('Gone'), kind: 'language-body', closedOn: '2020-01-01' },
      B4: { name: words('Council'), kind: 'local-authority' },
    },
    seat: { S1: { organisation: 'B1', role: 'member', startsOn: '2020-01-01' } },
    group: { GR1: { members: ['B1', 'B4'] }, GR2: { members: ['B2'], endsOn: '2021-01-01' } },
    invitation: {
      IV1: { plan: 'PL1', organisation: 'B2', invitedOn: '2026-01-05', languages: ['cy', 'en'] },
      IV2: { plan: 'PL2', organisation: 'B1', invitedOn: '2026-01-05' },
    },
  });
  expect(
    bodies.map(({ organisation, isSeated, groups, asked }) => [
      organisation.code,
      isSeated,
      groups.map(({ code }) => code),
      asked.map(({ code }) => code),
    ]),
  ).toEqual([
    ['B1', true, ['GR1'], []],
    ['B2', false, [], ['IV1']],
  ]);
});

it('invitations that went out without Welsh are named', () => {
  const { sent, withoutWelsh } = at({
    invitation: {
      IV1: { plan: 'PL1', invitedOn: '2026-01-05', languages: ['cy', 'en'] },
      IV2: { plan: 'PL1', invitedOn: '2026-01-05', languages: ['en'] },
      IV3: { plan: 'PL1', languages: ['en'] },
    },
  });
  expect([sent, withoutWelsh.map(({ code }) => code)]).toEqual([2, ['IV2']]);
});
