import {
  addTo,
  addWorkingDays,
  type CalendarDate,
  daysBetween,
  spanOfFact,
  spanOfReading,
} from '../calendar/index.ts';

/** A date as far as it is known: the first and the last day it can be. Both the same when the day is known. */
export interface DateRange {
  readonly earliest: CalendarDate;
  readonly latest: CalendarDate;
}

/** A length of time as a rule writes it, in one unit. Working days leave out weekends and the bank holidays of Wales. */
export interface Span {
  readonly days?: number | undefined;
  readonly workingDays?: number | undefined;
  readonly weeks?: number | undefined;
  readonly months?: number | undefined;
  readonly years?: number | undefined;
}

/**
 * Reads a fact that may be a day (`2012-06-15`), a month (`2012-06`), a year (`2012`), two of these with a slash
 * between, or several readings that disagree. A year may arrive as a number.
 *
 * @returns null when the value is none of these
 * @source DESIGN, rule of substance 9: unknown is not absent
 */
export function readDateRange(value: unknown): DateRange | null {
  if (typeof value === 'number') return readDateRange(String(value));
  if (typeof value === 'string') return remembered(readings, value, () => rangeOf(spanOfReading(value)));
  return isFact(value) ? rangeOf(spanOfFact(value)) : null;
}

function rangeOf(span: ReturnType<typeof spanOfReading>): DateRange | null {
  return span ? { earliest: span.first, latest: span.last } : null;
}

/** A plan repeats the same few hundred dates thousands of times: reading each once keeps a check quick. */
const readings = new Map<string, DateRange | null>();
const sums = new Map<string, CalendarDate>();
const mostRemembered = 10_000;

function remembered<Value>(known: Map<string, Value>, key: string, work: () => Value): Value {
  const held = known.get(key);
  if (held !== undefined) return held;
  const value = work();
  if (known.size >= mostRemembered) known.clear();
  known.set(key, value);
  return value;
}

function isFact(value: unknown): value is { when: string; source: string }[] {
  return (
    Array.isArray(value) &&
    value.every((each: unknown) => typeof each === 'object' && each !== null && 'when' in each)
  );
}

/** The day that lies a span after another; a month that lacks the day ends on its last (31 January + 1 month). */
export function addSpan(on: CalendarDate, span: Span): CalendarDate {
  const { days = 0, workingDays = 0, weeks = 0, months = 0, years = 0 } = span;
  return remembered(sums, `${on} ${days} ${workingDays} ${weeks} ${months} ${years}`, () =>
    workingDays === 0 ? addTo(on, { days, weeks, months, years }) : addWorkingDays(on, workingDays),
  );
}

/**
 * The day after a time so long, of which the day it begins on is the first: twelve weeks from a Monday are over on the
 * Monday after the twelfth Sunday, five working days from a Monday on the Saturday.
 */
export function dayAfter(begins: CalendarDate, span: Span): CalendarDate {
  if (span.workingDays === undefined) return addSpan(begins, span);
  return addSpan(addSpan(addSpan(begins, { days: -1 }), span), { days: 1 });
}

/** Days from the first day to the last, both counted: a consultation open on one day only lasts one day. */
export function daysInclusive(from: CalendarDate, to: CalendarDate): number {
  return daysBetween(from, to) + 1;
}

/** The number and unit of a span that a person reads: the largest unit it was written in. */
export function spanForWords(span: Span): {
  readonly n: number;
  readonly unit: 'days' | 'workingDays' | 'weeks' | 'months' | 'years';
} {
  for (const unit of ['years', 'months', 'weeks', 'workingDays', 'days'] as const) {
    const n = span[unit];
    if (n !== undefined) return { n, unit };
  }
  return { n: 0, unit: 'days' };
}
