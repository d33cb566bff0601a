import { languages, radicalsOf, sayMonthName } from '../language/index.ts';
import { type CalendarDate, dateFromParts } from './calendar-date.ts';

/**
 * What a text that somebody typed says of a day: the day it names, or the two days between which its figures alone do
 * not decide, as people here mean it (day first) and as some spreadsheets write it (month first).
 */
export type WrittenDay =
  | { readonly day: CalendarDate }
  | { readonly either: readonly [CalendarDate, CalendarDate] };

const inFigures = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;
const inWords = /^(\d{1,2})(?:st|nd|rd|th|af|ail|il|ydd|fed|eg|ain)?\s+(?:o\s+|of\s+)?(\p{L}+)\s+(\d{4})$/iu;
const monthFirst = /^(\p{L}+)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu;
const monthAlone = /^(\p{L}+)\s+(\d{4})$/u;

/**
 * The day that people write in figures or in words of either language: `2026-03-31`, `31/03/2026`, `31.3.2026`,
 * `31 March 2026`, `31ain o Fawrth 2026`, `March 31, 2026`.
 *
 * @returns undefined when it names no day of the calendar. `03/04/2026` is never guessed at: both days are given.
 * @source DESIGN rule 9: what is not known is never guessed
 */
export function readWrittenDay(text: string): WrittenDay | undefined {
  const written = text.trim();
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written) ?? [];
  if (year !== '') return only(dateFromParts(year, month, date));
  const figures = inFigures.exec(written);
  if (figures) return fromFigures(figures[1] ?? '', figures[3] ?? '', figures[4] ?? '');
  const words = inWords.exec(written);
  if (words) return only(fromWords(words[3], words[2], words[1]));
  const turned = monthFirst.exec(written);
  return turned ? only(fromWords(turned[3], turned[1], turned[2])) : undefined;
}

/**
 * The month that people write in words of either language, `March 2026`, `Maw 2026`, as `2026-03`.
 *
 * @returns undefined when it is not the name of a month and a year
 */
export function readWrittenMonth(text: string): string | undefined {
  const [, name = '', year = ''] = monthAlone.exec(text.trim()) ?? [];
  return fromWords(year, name, '1')?.slice(0, 7);
}

function only(day: CalendarDate | undefined): WrittenDay | undefined {
  // There was no year 0, and PostgreSQL refuses it.
  return day === undefined || day.startsWith('0000') ? undefined : { day };
}

function fromFigures(first: string, second: string, year: string): WrittenDay | undefined {
  const dayFirst = dateFromParts(year, second, first);
  const monthFirst = dateFromParts(year, first, second);
  if (dayFirst && monthFirst && dayFirst !== monthFirst) return { either: [dayFirst, monthFirst] };
  return only(dayFirst);
}

function fromWords(year = '', name = '', date = ''): CalendarDate | undefined {
  const month = monthNamed(name);
  return month === undefined ? undefined : dateFromParts(year, String(month), date);
}

/** 1 to 12: whole names and their first three letters or more, Welsh ones also after `o`, as in `o Fawrth`. */
function monthNamed(name: string): number | undefined {
  if (name.length < 3) return undefined;
  const forms = radicalsOf(name);
  const found = new Set(
    monthNames.filter(([whole]) => forms.some((form) => whole.startsWith(form))).map(([, month]) => month),
  );
  return found.size === 1 ? [...found][0] : undefined;
}

const monthNames = languages.flatMap((language) =>
  Array.from(
    { length: 12 },
    (_, index) => [sayMonthName(index + 1, language).toLowerCase(), index + 1] as const,
  ),
);
