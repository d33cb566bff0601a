/**
 * When something happened, as exactly as the sources say and no more: a day (`2013-05-12`), a month (`2013-05`), a
 * year (`2013`) or a range of any of these (`2013-05/2013-06`). Readings that disagree stand side by side.
 *
 * @source DESIGN rule 9, "Unknown is not absent"
 */
export interface DateReading {
  readonly when: string;
  /** Who says so: a minute, a notice, a newspaper. Empty when nobody noted it. */
  readonly source: string;
}
export type UncertainDate = readonly DateReading[];

const moment = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

function isRealMoment(text: string): boolean {
  if (!moment.test(text)) return false;
  if (text.length < 10) return true;
  const date = new Date(`${text}T00:00:00Z`);
  return date.toISOString().slice(0, 10) === text;
}

/**
 * Reads the written form: readings parted by `;`, each with its source in square brackets, like
 * `2013-05 [minute 214]; 2013-06-12 [county newspaper]`.
 *
 * @returns the readings, or null when a part is not a date, a month, a year or a range that runs forwards
 */
export function readUncertainDate(text: string): UncertainDate | null {
  const readings: DateReading[] = [];
  for (const part of text.split(';').map((piece) => piece.trim())) {
    if (part === '') continue;
    const match = /^(\S+)(?:\s*\[([^\]]*)\])?$/.exec(part);
    if (!match) return null;
    const when = match[1] ?? '';
    const ends = when.split('/');
    if (ends.length > 2 || !ends.every(isRealMoment)) return null;
    if (ends.length === 2 && firstDay(when) > lastDay(when)) return null;
    readings.push({ when, source: (match[2] ?? '').trim() });
  }
  return readings;
}

/** The written form that `readUncertainDate` reads. */
export function writeUncertainDate(readings: UncertainDate): string {
  return readings.map(({ when, source }) => (source ? `${when} [${source}]` : when)).join('; ');
}

/** The earliest day a reading allows. */
export function firstDay(when: string): string {
  const start = when.split('/')[0] ?? '';
  return start.length === 4 ? `${start}-01-01` : start.length === 7 ? `${start}-01` : start;
}

/** The latest day a reading allows. */
export function lastDay(when: string): string {
  const end = when.split('/').at(-1) ?? '';
  if (end.length === 4) return `${end}-12-31`;
  if (end.length === 7) {
    const [year, month] = end.split('-').map(Number);
    return new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10);
  }
  return end;
}

/** The span of days all readings together allow, or null when there is no reading. */
export function spanOf(readings: UncertainDate): { readonly from: string; readonly to: string } | null {
  if (readings.length === 0) return null;
  const from = readings.map(({ when }) => firstDay(when)).reduce((a, b) => (a < b ? a : b));
  const to = readings.map(({ when }) => lastDay(when)).reduce((a, b) => (a > b ? a : b));
  return { from, to };
}

/** The day, when there is one reading and it names a day. */
export function certainDay(readings: UncertainDate): string | null {
  const span = spanOf(readings);
  return span && span.from === span.to ? span.from : null;
}
