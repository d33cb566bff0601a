import { type Language, mutated, sayDate, sayMonth } from '../language/index.ts';
import { addTo, type CalendarDate, parseCalendarDate } from './calendar-date.ts';
import { calendarMessages } from './own-messages.ts';

/**
 * One reading of when something happened, as exactly as its source says and no more: a day `2013-05-12`, a month
 * `2013-05`, a year `2013`, or a range of these `2013-05/2013-06`.
 */
export interface Reading {
  readonly when: string;
  /** Who says so: a minute, a notice, a newspaper. Empty when nobody noted it. */
  readonly source: string;
}

/**
 * When something happened: no reading means unknown; several readings disagree and stand side by side, never blended.
 *
 * @source DESIGN rule 9
 */
export type UncertainFact = readonly Reading[];

interface Span {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

function momentSpan(text: string): Span | undefined {
  if (/^\d{4}$/.test(text)) return spanFrom(`${text}-01-01`, { years: 1 });
  if (/^\d{4}-\d{2}$/.test(text)) return spanFrom(`${text}-01`, { months: 1 });
  const day = parseCalendarDate(text);
  return day && { first: day, last: day };
}

function spanFrom(firstDay: string, length: { years?: number; months?: number }): Span | undefined {
  const first = parseCalendarDate(firstDay);
  return first && { first, last: addTo(addTo(first, length), { days: -1 }) };
}

/** The days a reading allows, or undefined when it is not a day, a month, a year or a range that runs forwards. */
export function spanOfReading(when: string): Span | undefined {
  const [from = '', to, ...rest] = when.split('/');
  if (rest.length > 0) return undefined;
  const start = momentSpan(from);
  const end = to === undefined ? start : momentSpan(to);
  return start && end && start.first <= end.last ? { first: start.first, last: end.last } : undefined;
}

/** The days that all readings together allow, or undefined when nothing is known. */
export function spanOfFact(fact: UncertainFact): Span | undefined {
  const spans = fact.map(({ when }) => spanOfReading(when)).filter((span) => span !== undefined);
  const first = spans.map((span) => span.first).toSorted()[0];
  const last = spans
    .map((span) => span.last)
    .toSorted()
    .at(-1);
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** Three answers, since a fact may not carry a verdict. */
export type Certainty = 'yes' | 'no' | 'cannot-tell';

/** Whether it happened on or before a day, for certain. */
export function isByDay(fact: UncertainFact, day: CalendarDate): Certainty {
  const span = spanOfFact(fact);
  if (!span) return 'cannot-tell';
  if (span.last <= day) return 'yes';
  return span.first > day ? 'no' : 'cannot-tell';
}

function sayOneMoment(text: string, language: Language): string {
  if (text.length === 4) return text;
  return text.length === 7 ? sayMonth(text, language) : sayDate(text, language);
}

/** One reading in words: `May 2013`, `12 Mehefin 2013`, `2013 to 2014`. */
export function sayReading(when: string, language: Language): string {
  const [from = '', to] = when.split('/');
  if (to === undefined) return sayOneMoment(from, language);
  const end = sayOneMoment(to, language);
  return calendarMessages.in(language)('reading.range', {
    from: sayOneMoment(from, language),
    to: end,
    toSoft: mutated(end, 'soft'),
  });
}

/**
 * A fact in words: every reading with its source, `or` between those that disagree. Nothing known says so.
 *
 * @example sayFact([{ when: '2013-05', source: '' }, { when: '2013-06-12', source: '' }], 'en') // 'May 2013 or 12 June 2013'
 */
export function sayFact(fact: UncertainFact, language: Language): string {
  const say = calendarMessages.in(language);
  const readings = fact.map(({ when, source }) => {
    const words = sayReading(when, language);
    return source === '' ? words : say('reading.withSource', { when: words, source });
  });
  const [first, ...others] = readings;
  if (first === undefined) return say('reading.unknown');
  return others.reduce(
    (said, next) => say('reading.or', { one: said, other: next, otherSoft: mutated(next, 'soft') }),
    first,
  );
}
