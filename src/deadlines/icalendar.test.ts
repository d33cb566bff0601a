import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../tests/icalendar-reader.ts';
import { addTo, calendarDate } from '../calendar/index.ts';
import { markedAs } from '../language/index.ts';
import { type CalendarEvent, writeCalendar } from './icalendar.ts';

function anEvent(given: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    uid: 'a/b/2027-05-06@llinyn',
    on: calendarDate('2027-05-06'),
    startsAt: null,
    summary: 'Cyhoeddi’r cynllun',
    description: '',
    url: null,
    sequence: 0,
    changedAt: new Date('2026-11-22T10:00:00Z'),
    certain: true,
    ...given,
  };
}

const written = (...events: CalendarEvent[]) =>
  writeCalendar({ name: 'Llinyn: dyddiadau', language: 'cy', events });

describe('a calendar feed', () => {
  it('is a calendar with its name, and an event for each date', () => {
    const [event, ...others] = readCalendar(
      written(anEvent({ url: 'https://llinyn.example/cy/x?y=1' })),
    ).events;
    expect(others).toEqual([]);
    expect(event).toEqual({
      UID: ['a/b/2027-05-06@llinyn'],
      DTSTAMP: ['20261122T100000Z'],
      'LAST-MODIFIED': ['20261122T100000Z'],
      SEQUENCE: ['0'],
      'DTSTART;VALUE=DATE': ['20270506'],
      'DTEND;VALUE=DATE': ['20270507'],
      'SUMMARY;LANGUAGE=cy': ['Cyhoeddi’r cynllun'],
      'URL;VALUE=URI': ['https://llinyn.example/cy/x?y=1'],
      STATUS: ['CONFIRMED'],
      TRANSP: ['TRANSPARENT'],
    });
  });

  it('an all-day date ends on the next day, also at the end of February', () => {
    const [event] = readCalendar(written(anEvent({ on: calendarDate('2028-02-29') }))).events;
    expect(event?.['DTEND;VALUE=DATE']).toEqual(['20280301']);
  });

  it('a meeting with a time is a moment in UTC, in summer an hour before the clocks of Wales', () => {
    const [event] = readCalendar(written(anEvent({ startsAt: new Date('2027-05-06T13:00:00Z') }))).events;
    expect(event?.['DTSTART']).toEqual(['20270506T130000Z']);
  });

  it('a day that is not certain is tentative', () => {
    expect(readCalendar(written(anEvent({ certain: false }))).events[0]?.['STATUS']).toEqual(['TENTATIVE']);
  });

  it('the same dates give the same text, byte for byte', () => {
    expect(written(anEvent())).toBe(written(anEvent()));
  });

  it('whatever is written comes out of a strict reader again', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 }).map((each) =>
      // Control characters have no place in a calendar; line ends become one kind.
      [...each].filter((character) => character >= ' ' && character !== '\u007f').join(''),
    );
    fc.assert(
      fc.property(text, text, fc.nat(5000), fc.nat(30), (summary, description, days, sequence) => {
        const event = anEvent({
          summary,
          description: `${description}\n${summary}`,
          on: addTo(calendarDate('2020-01-01'), { days }),
          sequence,
        });
        const [read] = readCalendar(written(event)).events;
        expect(read?.['SUMMARY;LANGUAGE=cy']).toEqual([summary]);
        expect(read?.['DESCRIPTION;LANGUAGE=cy']).toEqual([`${description}\n${summary}`]);
      }),
    );
  });

  it('a value cannot break out of its line', () => {
    const [event] = readCalendar(
      written(anEvent({ summary: 'A\r\nEND:VEVENT\r\nBEGIN:VALARM; ,\\' })),
    ).events;
    expect(event?.['SUMMARY;LANGUAGE=cy']).toEqual(['A\nEND:VEVENT\nBEGIN:VALARM; ,\\']);
  });

  it('holds the words of a title alone, not the mark of its language', () => {
    const [event] = readCalendar(written(anEvent({ summary: markedAs('en', 'The board') }))).events;
    expect(event?.['SUMMARY;LANGUAGE=cy']).toEqual(['The board']);
  });
});
