import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar/index.ts';
import { eachSaidOnce, feedEntries, isPublicDate } from './feed-events.ts';
import type { ArrangedDate } from './obligation.ts';
import type { RecordNames } from './obligation-words.ts';

const names: RecordNames = { kind: (kind) => kind, field: (_, field) => field, knows: () => true };

function aMeeting(on: string, given: Partial<ArrangedDate> = {}): ArrangedDate {
  const day = calendarDate(on);
  return {
    type: 'arranged',
    what: 'meeting',
    id: `meeting/MT1/heldOn/${on}`,
    state: 'upcoming',
    on: { earliest: day, latest: day },
    place: { kind: 'meeting', code: 'MT1', field: 'heldOn' },
    title: { cy: 'Y bwrdd', en: 'The board' },
    organisations: [],
    startsAt: '14:00',
    ...given,
  };
}

const english = { language: 'en', today: '2027-06-01' } as const;

describe('the dates of a feed', () => {
  it('begin at the hour on the clocks of Wales where a meeting has one', () => {
    const [entry] = feedEntries([aMeeting('2027-06-30')], names, english);
    expect(entry).toMatchObject({
      summary: 'Meeting: The board',
      startsAt: new Date('2027-06-30T13:00:00Z'),
    });
    const [whole] = feedEntries([aMeeting('2027-06-30', { startsAt: 'afternoon' })], names, english);
    expect(whole?.startsAt).toBeNull();
  });

  it('stay for three months after they were dealt with, and say so', () => {
    const met = (on: string) => aMeeting(on, { state: 'met' });
    expect(feedEntries([met('2027-02-28')], names, english)).toEqual([]);
    expect(feedEntries([met('2027-03-01')], names, english)).toMatchObject([
      { summary: 'Done: Meeting: The board' },
    ]);
  });

  it('are told to the public once, where several rules say the same of one day', () => {
    const dates = [aMeeting('2027-06-30'), aMeeting('2027-06-30', { id: 'other' }), aMeeting('2027-07-01')];
    expect(eachSaidOnce(dates, names)).toEqual([dates[0], dates[2]]);
  });

  it('are public for meetings of the board, not for those of one body or for papers', () => {
    const open = new Set<string>();
    expect(isPublicDate(aMeeting('2027-06-30'), open)).toBe(true);
    expect(isPublicDate(aMeeting('2027-06-30', { what: 'papers' }), open)).toBe(false);
    expect(isPublicDate(aMeeting('2027-06-30', { what: 'body-meeting' }), open)).toBe(false);
  });
});
