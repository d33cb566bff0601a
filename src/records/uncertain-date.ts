import { spanOfReading, type UncertainFact } from '../calendar/index.ts';

/** When something happened, as exactly as the sources say and no more; readings that disagree stand side by side. */
export type UncertainDate = UncertainFact;

/**
 * Reads the written form: readings parted by `;`, each with its source in square brackets, like
 * `2013-05 [minute 214]; 2013-06-12 [county newspaper]`.
 *
 * @returns the readings, or null when a part is not a day, a month, a year or a range that runs forwards
 * @source DESIGN rule 9, "Unknown is not absent"
 */
export function readUncertainDate(text: string): UncertainDate | null {
  const readings: UncertainDate[number][] = [];
  for (const part of text.split(/;(?![^[]*\])/).map((piece) => piece.trim())) {
    if (part === '') continue;
    const match = /^(\S+)(?:\s*\[([^\]]*)\])?$/.exec(part);
    const when = match?.[1] ?? '';
    if (!match || !spanOfReading(when)) return null;
    readings.push({ when, source: (match[2] ?? '').trim() });
  }
  return readings;
}

/** The written form that `readUncertainDate` reads. */
export function writeUncertainDate(readings: UncertainDate): string {
  return readings.map(({ when, source }) => (source ? `${when} [${source}]` : when)).join('; ');
}
