import { describe, expect, it } from 'vitest';
import { given, words } from './example-records.ts';
import { recommendationStandings, recommendationsAbout } from './recommendation-standing.ts';

const today = '2026-11-01';

function standingOf(response: Parameters<typeof given>[0][string][string]) {
  const records = given({
    recommendation: { RC1: { title: words('A room'), madeOn: '2026-06-22', actions: ['A1'] } },
    'recommendation-response': { RQ1: { recommendation: 'RC1', organisation: 'B1', ...response } },
  });
  return recommendationStandings(records, today)[0]?.responses[0];
}

describe('how a recommendation stands', () => {
  it('is overdue from the day after its answer was due, and no longer once it is answered', () => {
    expect(standingOf({ state: 'awaited', dueOn: '2026-10-31' })?.isOverdue).toBe(true);
    expect(standingOf({ state: 'awaited', dueOn: '2026-11-01' })?.isOverdue).toBe(false);
    expect(standingOf({ state: 'refused', dueOn: '2026-10-31' })?.isOverdue).toBe(false);
  });

  it('lacks a reason where it was refused or accepted in part without one', () => {
    expect(standingOf({ state: 'refused' })?.lacks).toEqual(['reason']);
    expect(standingOf({ state: 'refused', answer: words('No money') })?.lacks).toEqual([]);
    expect(standingOf({ state: 'accepted-in-part' })?.lacks).toEqual(['reason', 'owner', 'action-by']);
  });

  it('is late when what was accepted is not done by its day', () => {
    const accepted = { state: 'accepted', owner: words('Head of housing'), actionBy: '2026-10-31' };
    expect(standingOf(accepted)).toMatchObject({ isActionLate: true, lacks: [] });
    expect(standingOf({ ...accepted, doneOn: '2026-10-20' })?.isActionLate).toBe(false);
  });

  it('is to be looked at again from its day until scrutiny has looked', () => {
    const of = (lookAgainOn: string, followedUpOn: string | null) =>
      recommendationStandings(
        given({ recommendation: { RC1: { title: words('A room'), lookAgainOn, followedUpOn } } }),
        today,
      )[0]?.isToBeLookedAt;
    expect(of('2026-11-01', null)).toBe(true);
    expect(of('2026-11-02', null)).toBe(false);
    expect(of('2026-10-01', '2026-09-30')).toBe(true);
    expect(of('2026-10-01', '2026-10-01')).toBe(false);
  });

  it('stands with the actions, outcomes and promises that it is about, the newest first', () => {
    const standings = recommendationStandings(
      given({
        recommendation: {
          RC1: { title: words('Old'), madeOn: '2026-01-01', actions: ['A1'] },
          RC2: { title: words('New'), madeOn: '2026-05-01', actions: ['A1', 'A2'] },
          RC3: { title: words('Other'), madeOn: '2026-03-01', outcomes: ['O1'] },
        },
      }),
      today,
    );
    const codes = (found: typeof standings) => found.map(({ recommendation }) => recommendation.code);
    expect(codes(recommendationsAbout(standings, 'actions', 'A1'))).toEqual(['RC2', 'RC1']);
    expect(codes(recommendationsAbout(standings, 'outcomes', 'O1'))).toEqual(['RC3']);
  });
});
