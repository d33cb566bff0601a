import { Temporal } from 'temporal-polyfill';

/** A date as far as it is known: the first and the last day it can be. Both the same when the day is known. */
export interface DateRange {
  readonly earliest: string;
  readonly latest: string;
}

/** A length of time as a rule writes it. */
export interface Span {
  readonly days?: number | undefined;
  readonly weeks?: number | undefined;
  readonly months?: number | undefined;
  readonly years?: number | undefined;
}

const year = /^\d{4}$/;
const month = /^\d{4}-\d{2}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Reads a fact that may be a day (`2012-06-15`), a month (`2012-06`), a year (`2012`) or two of these with a slash
 * between (`2012-06-01/2012-08`: some time from the one to the other). A year may arrive as a number.
 *
 * @returns null when the text is none of these
 * @source DESIGN, rule of substance 9: unknown is not absent
 */
export function readDateRange(value: unknown): DateRange | null {
  if (typeof value === 'number') return readDateRange(String(value));
  if (typeof value !== 'string') return null;
  const ends = value.split('/');
  if (ends.length === 2) {
    const first = readDateRange(ends[0]);
    const last = readDateRange(ends[1]);
    if (!first || !last || first.earliest > last.latest) return null;
    return { earliest: first.earliest, latest: last.latest };
  }
  if (year.test(value)) return { earliest: `${value}-01-01`, latest: `${value}-12-31` };
  if (month.test(value)) {
    if (!isDay(`${value}-01`)) return null;
    const days = Temporal.PlainYearMonth.from(value).daysInMonth;
    return { earliest: `${value}-01`, latest: `${value}-${days}` };
  }
  return day.test(value) && isDay(value) ? { earliest: value, latest: value } : null;
}

function isDay(value: string): boolean {
  try {
    Temporal.PlainDate.from(value, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** The day that lies a span after another; a month that lacks the day ends on its last (31 January + 1 month). */
export function addSpan(on: string, span: Span): string {
  return Temporal.PlainDate.from(on)
    .add({ days: span.days ?? 0, weeks: span.weeks ?? 0, months: span.months ?? 0, years: span.years ?? 0 })
    .toString();
}

/** Days from the first day to the last, both counted: a consultation open on one day only lasts one day. */
export function daysInclusive(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days + 1;
}

/** The number and unit of a span that a person reads: the largest unit it was written in. */
export function spanForWords(span: Span): {
  readonly n: number;
  readonly unit: 'days' | 'weeks' | 'months' | 'years';
} {
  for (const unit of ['years', 'months', 'weeks', 'days'] as const) {
    const n = span[unit];
    if (n !== undefined) return { n, unit };
  }
  return { n: 0, unit: 'days' };
}
