import { describe, expect, it } from 'vitest';
import { given } from './example-records.ts';
import { postStandingsOn, representativesOn } from './statutory-post.ts';
import { balanceOn, coreSeatsOn, seatsWithGaps } from './table-balance.ts';

const organisation = { B1: { kind: 'local-authority' }, B2: { kind: 'health-board' } };
const director = {
  organisation: 'B1',
  statutoryPost: 'cyp-lead-director',
  holder: 'x',
  role: 'member',
  startsOn: '2024-01-01',
};

function directorOn(seat: Record<string, string | readonly string[] | null>, on = '2026-06-01') {
  const records = given({ organisation, seat: { S1: { ...director, ...seat } } });
  return postStandingsOn(records, on).find(({ post }) => post === 'cyp-lead-director');
}

describe('a lead post', () => {
  it('is asked of every body that must fill it, and of no body that is not there', () => {
    const posts = postStandingsOn(given({ organisation }), '2026-06-01');
    expect(posts.map(({ post, organisation: { code } }) => `${post} ${code}`)).toEqual([
      'cyp-lead-director B1',
      'cyp-lead-member B1',
      'lhb-lead-officer B2',
      'lhb-lead-member B2',
    ]);
    const closed = { ...organisation, B2: { kind: 'health-board', closedOn: '2025-12-31' } };
    expect(postStandingsOn(given({ organisation: closed }), '2026-06-01')).toHaveLength(2);
  });

  it('is vacant when its seat has ended, has not begun, or has no holder; then it says who was there before', () => {
    expect(directorOn({})?.seat?.code).toBe('S1');
    expect(directorOn({ endsOn: '2026-05-31' })).toMatchObject({ seat: null, before: { code: 'S1' } });
    expect(directorOn({ startsOn: '2026-06-02' })?.seat).toBeNull();
    expect(directorOn({ holder: '' })?.seat).toBeNull();
  });

  it('finds one person in two posts of a body that nobody can hold together', () => {
    const member = { ...director, statutoryPost: 'cyp-lead-member', holder: ' X ' };
    const combinedIn = (seat: Record<string, string>) => {
      const records = given({ organisation, seat: { S1: director, S2: { ...member, ...seat } } });
      const posts = postStandingsOn(records, '2026-06-01');
      return posts.filter(({ combined }) => combined.length > 0).map(({ post }) => post);
    };
    expect(combinedIn({})).toEqual(['cyp-lead-director', 'cyp-lead-member']);
    expect(combinedIn({ holder: 'y' })).toEqual([]);
    expect(combinedIn({ organisation: 'B2' })).toEqual([]);
    expect(combinedIn({ endsOn: '2026-05-31' })).toEqual([]);
  });

  it('says of each condition whether it is met, or that nobody recorded it', () => {
    expect(directorOn({})?.conditions.map(({ state }) => state)).toEqual(Array(3).fill('not-recorded'));
    const asked = directorOn({ standing: ['is-chief-executive'] })?.conditions;
    expect(asked?.map(({ state }) => state)).toEqual(['met', 'met', 'not-met']);
    expect(
      directorOn({
        standing: ['on-corporate-team', 'answers-to-chief-executive', 'social-services-director'],
      })?.conditions.every(({ state }) => state === 'met'),
    ).toBe(true);
  });

  it('cannot be held with an operational role', () => {
    expect(directorOn({ standing: ['operational-role'] })?.clashes).toEqual(['operational-role']);
    expect(directorOn({ standing: ['social-services-director'] })?.clashes).toEqual([]);
  });

  it('shows which of its tasks are late or were never done', () => {
    const records = given({
      organisation,
      seat: { S1: director },
      'post-task': {
        PT1: { seat: 'S1', task: 'participation', doneOn: '2026-01-01', dueOn: '2027-01-01' },
        PT2: { seat: 'S1', task: 'self-assessment', doneOn: '2023-01-01', dueOn: '2025-01-01' },
      },
    });
    const tasks = postStandingsOn(records, '2026-06-01')[0]?.tasks ?? [];
    const late = new Map(tasks.map(({ task, isLate }) => [task, isLate]));
    expect(late.get('participation')).toBe(false);
    expect(late.get('self-assessment')).toBe(true);
    expect(late.get('outcome-focus')).toBe(true);
  });
});

it('an NHS lead executive director can be marked as the single officer responsible for children’s services', () => {
  const marked = (statutoryPost: string, standing: readonly string[]) => {
    const records = given({
      organisation: { B1: { kind: 'nhs-trust' } },
      seat: { S1: { ...director, statutoryPost, standing } },
    });
    return postStandingsOn(records, '2026-06-01').filter(({ isOverallLead }) => isOverallLead).length;
  };
  const overall = ['officer-of-the-body', 'overall-responsibility-for-children'];
  expect(marked('nhs-lead-executive', overall)).toBe(1);
  expect(marked('nhs-lead-executive', ['officer-of-the-body'])).toBe(0);
  expect(marked('nhs-lead-non-executive', overall)).toBe(0);
});

describe('every other representative', () => {
  const seat = {
    S1: director,
    S2: { organisation: 'B2', role: 'member' },
    S3: { organisation: 'B2', role: 'observer' },
    S4: { organisation: 'B2', role: 'member', statutoryPost: 'none', endsOn: '2026-05-31' },
  };
  const task = { seat: 'S2', task: 'explain-decisions', doneOn: '2026-03-01', dueOn: '2026-09-01' };

  it('promotes partnership and explains joint decisions in their own agency: what was done, and what never was', () => {
    const records = given({ organisation, seat, 'post-task': { PT1: task } });
    const found = representativesOn(records, '2026-06-01').map(({ seat: { code }, tasks }) => [
      code,
      tasks.map((each) => [each.task, each.latest?.code ?? null, each.isLate]),
    ]);
    expect(found).toEqual([
      [
        'S2',
        [
          ['promote-partnership', null, true],
          ['explain-decisions', 'PT1', false],
        ],
      ],
    ]);
  });

  it('is late once the day of the next time has passed', () => {
    const records = given({ organisation, seat, 'post-task': { PT1: task } });
    expect(representativesOn(records, '2026-09-02')[0]?.tasks[1]?.isLate).toBe(true);
  });
});

describe('the table', () => {
  const seat = (organisationCode: string, more = {}) => ({
    organisation: organisationCode,
    role: 'member',
    holder: 'x',
    ...more,
  });

  it('has its core seats only where somebody with a say, and senior enough for the council, holds them', () => {
    const core = (seats: Parameters<typeof given>[0][string]) =>
      coreSeatsOn(given({ organisation, seat: seats }), '2026-06-01')
        .filter((each) => each.seats.length > 0)
        .map((each) => each.core);
    expect(core({ S1: seat('B1', { seniority: 'political-leader' }), S2: seat('B2') })).toEqual([
      'local-authority',
      'health',
    ]);
    expect(core({ S1: seat('B1', { seniority: 'senior-manager' }) })).toEqual([]);
    expect(core({ S2: seat('B2', { role: 'observer' }) })).toEqual([]);
  });

  it('is out of balance where the council holds more than half of the seats, the chairs or the actions', () => {
    const records = given({
      organisation,
      seat: { S1: seat('B1'), S2: seat('B2', { role: 'chair' }), S3: seat('B1') },
      action: { A1: { lead: 'B1' }, A2: { lead: 'B2' } },
    });
    const balance = new Map(balanceOn(records, '2026-06-01').map((each) => [each.of, each]));
    expect(balance.get('seats')).toMatchObject({ held: 2, all: 3, isMajority: true });
    expect(balance.get('chairs')).toMatchObject({ held: 0, all: 1, isMajority: false });
    expect(balance.get('actions')).toMatchObject({ held: 1, all: 2, isMajority: false });
  });

  it('weighs the chairs of every term so far, not only those of today', () => {
    const term = (body: string, startsOn: string, endsOn: string | null) => ({
      organisation: body,
      role: 'chair',
      holder: 'x',
      startsOn,
      endsOn,
    });
    const records = given({
      organisation,
      seat: {
        S1: term('B1', '2020-01-01', '2021-12-31'),
        S2: term('B1', '2022-01-01', '2023-12-31'),
        S3: term('B2', '2024-01-01', null),
        S4: term('B2', '2027-01-01', null),
      },
    });
    const balance = new Map(balanceOn(records, '2026-06-01').map((each) => [each.of, each]));
    expect(balance.get('chairs')).toMatchObject({ held: 0, all: 1 });
    expect(balance.get('chair-terms')).toMatchObject({ held: 2, all: 3, isMajority: true });
  });

  it('says what is not recorded of the holder of a seat', () => {
    const records = given({
      organisation,
      seat: { S1: seat('B1', { mandatePence: 0, seniority: 'other' }), S2: seat('B2', { holder: '' }) },
    });
    expect(seatsWithGaps(records, '2026-06-01').map(({ lacks }) => lacks)).toEqual([
      ['deputy'],
      ['holder', 'seniority', 'mandate', 'deputy'],
    ]);
  });
});
