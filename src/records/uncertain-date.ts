import {
  readWrittenDay,
  readWrittenMonth,
  spanOfReading,
  type UncertainFact,
  type WrittenDay,
} from '../calendar/index.ts';

/** When something happened, as exactly as the sources say and no more; readings that disagree stand side by side. */
export type UncertainDate = UncertainFact;

/**
 * Reads the written form: readings parted by `;`, each with its source in square brackets, like
 * `2013-05 [minute 214]; 12 June 2013 [county newspaper]`.
 *
 * @returns the readings, with days and months in figures from the year down; null when a part is not a day, a month, a
 *   year or a range that runs forwards; or the two days between which the figures of a part do not decide
 * @source DESIGN rule 9, "Unknown is not absent"
 */
export function readUncertainDate(
  text: string,
): UncertainDate | Extract<WrittenDay, { either: unknown }> | null {
  const readings: UncertainDate[number][] = [];
  for (const part of text.split(/;(?![^[]*\])/).map((piece) => piece.trim())) {
    if (part === '') continue;
    const match = /^([^[\]]*[^[\]\s])(?:\s*\[([^\]]*)\])?$/.exec(part);
    const when = readWhen(match?.[1] ?? '');
    if (when === undefined || typeof when === 'object') return when ?? null;
    readings.push({ when, source: (match?.[2] ?? '').trim() });
  }
  return readings;
}

function readWhen(text: string): string | Extract<WrittenDay, { either: unknown }> | undefined {
  if (spanOfReading(text)) return text;
  const day = readWrittenDay(text);
  if (day === undefined) return readWrittenMonth(text);
  return 'either' in day ? day : day.day;
}

/** The written form that `readUncertainDate` reads. */
export function writeUncertainDate(readings: UncertainDate): string {
  return readings.map(({ when, source }) => (source ? `${when} [${source}]` : when)).join('; ');
}
