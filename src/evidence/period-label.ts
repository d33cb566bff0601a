/** A stretch of time as a figure covers it, both ends included, as ISO calendar dates. */
export interface Period {
  readonly start: string;
  readonly end: string;
  /** As the source writes it, without outer blanks. */
  readonly label: string;
}

/** How the file writes day and month when both could be either; the order must be said, never guessed per row. */
export const dateStyles = ['day-first', 'month-first'] as const;
export type DateStyle = (typeof dateStyles)[number];

/** What a date such as 2009-10-01 means: the day itself, or the month, quarter or year that begins on it. */
export const dateSpans = ['day', 'month', 'quarter', 'year'] as const;
export type DateSpan = (typeof dateSpans)[number];

const monthsIn: Readonly<Record<Exclude<DateSpan, 'day'>, number>> = { month: 1, quarter: 3, year: 12 };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const welshMonths = [
  'ionawr',
  'chwefror',
  'mawrth',
  'ebrill',
  'mai',
  'mehefin',
  'gorffennaf',
  'awst',
  'medi',
  'hydref',
  'tachwedd',
  'rhagfyr',
];

type Reading = (parts: readonly string[], style: DateStyle) => readonly [string, string] | undefined;

/** Tried in this order; the first whose pattern fits decides, even when it then cannot read the label. */
const readings: readonly (readonly [RegExp, Reading])[] = [
  [/^(\d{4})$/, ([year]) => years(Number(year), 1)],
  [/^(\d{4})-(\d\d)-(\d\d)\/p(\d+)([ymd])$/, readInterval],
  [
    /^(\d{4})-(\d\d)-(\d\d)(?:[t ]\d\d:\d\d(?::\d\d)?z?)?$/,
    ([y, m, d]) => oneDay(Number(y), Number(m), Number(d)),
  ],
  [/^(\d{4})-(\d\d)-(\d\d) ?(?:\/|to|i|–) ?(\d{4})-(\d\d)-(\d\d)$/, readFromTo],
  [/^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/, readSlashed],
  [/^(\d{4})-(\d\d)$/, ([year, next]) => yearOrMonth(Number(year), next ?? '')],
  [/^(?:fy ?)?(\d{4}) ?[/–] ?(\d\d|\d{4})$/, ([year, next]) => financialYear(Number(year), next ?? '')],
  [/^(\d{4}) ?[-–] ?(\d{4})$/, ([first, last]) => yearSpan(Number(first), Number(last))],
  [/^(\d{4}) (?:to|i) (\d{4})$/, ([first, last]) => yearSpan(Number(first), Number(last))],
  [/^(?:fy ?)?(\d\d)\/(\d\d)$/, ([year, next]) => financialYear(century(Number(year)), next ?? '')],
  [/^(\d{4})(\d\d)$/, ([year, next]) => sixFigures(Number(year), next ?? '')],
  [/^(\d{4})[ -]?q([1-4])$/, ([year, quarter]) => monthsFrom(Number(year), Number(quarter) * 3 - 2, 3)],
  [
    /^(?:q|ch)([1-4])[ -]?(\d{4})$/,
    ([quarter, year]) => monthsFrom(Number(year), Number(quarter) * 3 - 2, 3),
  ],
  [/^(\d{4})m(\d\d)$/, ([year, month]) => monthsFrom(Number(year), Number(month), 1)],
  [/^([a-zŵŷâêîôû]{3,11})[ -](\d\d|\d{4})$/, readNamedMonth],
  [
    /^(\d{1,2}) ([a-zŵŷâêîôû]{3,11}) (\d{4})$/,
    ([d, m, y]) => oneDay(Number(y), monthNumber(m ?? ''), Number(d)),
  ],
];

/**
 * What stretch of time a label stands for: `2020`, `2014-15` and `2014/15` and `FY 14/15` and `201415` (April to
 * March), `2011-01-01/P3Y`, `2011-2013`, `2014-2015`, `2009-10-01`, `Jan-21`, `2021 Q3`, `31/03/2020`.
 *
 * Two readings need care. `2014-2015`, two whole years next to each other, is taken for two calendar years unless the
 * mapping says that the file writes financial years so. `2011-12` is the financial year; months are written `2011-12`
 * only where the second part does not follow the first (`2011-10`).
 *
 * @param reading - `dateSpan`: what a date stands for. A date on which no month, quarter or year begins is then not read
 * @returns the period, or nothing where the label cannot be read or names no real date
 */
export function readPeriod(
  written: string,
  {
    dateStyle = 'day-first',
    financialSpans = false,
    dateSpan = 'day',
  }: { dateStyle?: DateStyle; financialSpans?: boolean; dateSpan?: DateSpan } = {},
): Period | undefined {
  const label = written.trim();
  const text = label.toLowerCase().replace(/^\((.*)\)$/, '$1');
  const span = /^(\d{4}) ?[-–] ?(\d{4})$/.exec(text);
  if (financialSpans && span && Number(span[2]) === Number(span[1]) + 1) {
    const [start, end] = monthsFrom(Number(span[1]), 4, 12) ?? ['', ''];
    return { start, end, label };
  }
  for (const [pattern, read] of readings) {
    const found = pattern.exec(text);
    if (!found) continue;
    const ends = read(found.slice(1), dateStyle);
    if (!ends) return undefined;
    const [start, end] = ends;
    return start === end && dateSpan !== 'day' ? beginningOn(start, dateSpan) : { start, end, label };
  }
  return undefined;
}

/** The month, quarter or year that begins on a day, written as an interval, since its date would be read as a day. */
function beginningOn(day: string, span: Exclude<DateSpan, 'day'>): Period | undefined {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const count = monthsIn[span];
  const ends = monthsFrom(year, month, count);
  if (!ends || date !== 1 || (span === 'quarter' && month % count !== 1)) return undefined;
  return { start: ends[0], end: ends[1], label: `${day}/P${count}M` };
}

function years(first: number, count: number): readonly [string, string] | undefined {
  return monthsFrom(first, 1, count * 12);
}

function yearSpan(first: number, last: number): readonly [string, string] | undefined {
  return last >= first && last - first < 100 ? years(first, last - first + 1) : undefined;
}

function financialYear(first: number, next: string): readonly [string, string] | undefined {
  const follows = next.length === 2 ? Number(next) === (first + 1) % 100 : Number(next) === first + 1;
  return follows ? monthsFrom(first, 4, 12) : undefined;
}

function yearOrMonth(year: number, next: string): readonly [string, string] | undefined {
  return financialYear(year, next) ?? monthsFrom(year, Number(next), 1);
}

function sixFigures(year: number, next: string): readonly [string, string] | undefined {
  return yearOrMonth(year, next);
}

function century(shortYear: number): number {
  return shortYear < 60 ? 2000 + shortYear : 1900 + shortYear;
}

function readInterval([year, month, day, count, unit]: readonly string[]):
  | readonly [string, string]
  | undefined {
  const start = oneDay(Number(year), Number(month), Number(day))?.[0];
  if (!start || Number(count) < 1) return undefined;
  const steps = Number(count);
  const after = new Date(`${start}T00:00:00Z`);
  if (unit === 'y') after.setUTCFullYear(after.getUTCFullYear() + steps);
  if (unit === 'm') after.setUTCMonth(after.getUTCMonth() + steps);
  if (unit === 'd') after.setUTCDate(after.getUTCDate() + steps);
  after.setUTCDate(after.getUTCDate() - 1);
  return [start, iso(after)];
}

function readFromTo(parts: readonly string[]): readonly [string, string] | undefined {
  const [y1, m1, d1, y2, m2, d2] = parts.map(Number);
  const start = oneDay(y1 ?? 0, m1 ?? 0, d1 ?? 0)?.[0];
  const end = oneDay(y2 ?? 0, m2 ?? 0, d2 ?? 0)?.[0];
  return start && end && start <= end ? [start, end] : undefined;
}

function readSlashed(
  [first, second, year]: readonly string[],
  style: DateStyle,
): readonly [string, string] | undefined {
  const [day, month] = style === 'day-first' ? [first, second] : [second, first];
  return oneDay(Number(year), Number(month), Number(day));
}

function readNamedMonth([name, year]: readonly string[]): readonly [string, string] | undefined {
  const full = (year ?? '').length === 2 ? century(Number(year)) : Number(year);
  return monthsFrom(full, monthNumber(name ?? ''), 1);
}

function monthNumber(name: string): number {
  const english = months.findIndex((month) => name.startsWith(month) || name === 'sept');
  if (english >= 0 && name === 'sept') return 9;
  return (english >= 0 ? english : welshMonths.indexOf(name)) + 1;
}

function monthsFrom(year: number, month: number, count: number): readonly [string, string] | undefined {
  if (month < 1 || month > 12 || year < 1000) return undefined;
  return [iso(new Date(Date.UTC(year, month - 1, 1))), iso(new Date(Date.UTC(year, month - 1 + count, 0)))];
}

function oneDay(year: number, month: number, day: number): readonly [string, string] | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1000 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return [iso(date), iso(date)];
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}
