import type { Bilingual } from '../language/index.ts';
import { dutiesMessages } from './messages.ts';

/** Welsh for the headings of a source, under the heading as the source prints it. */
export type Headings = Readonly<Record<string, string>>;

/** A part of a source that law and guidance number or letter: `section 12`, `Annex B`, `subsections (6) and (7)`. */
const numbered =
  /^(annex|article|chapter|figure|footnote|paragraph|part|regulation|schedule|section|subsection)(s?) (\(?[A-Z\d](?:[\dA-Z.–()a-z]|, (?=[\d(])| and (?=[\d(]))*)/i;
/** Numbers and letters that stand alone, `3.12–3.13` or `(a) to (d)`, and what parts one thing from the next. */
const bare = /^(?:[A-Z]?[\d.]+[A-Z]?|\((?:\d+|[a-z]{1,4})\)|[–,\s])+/;
const lettersTo = /^to(?= \()/;

/**
 * Where in a document a rule stands, as each language prints it: `Statutory Duties, section 12` is
 * `Dyletswyddau Statudol, adran 12`. Headings come from the rulebook, kinds of part from the messages.
 *
 * @param paragraph - as the English source has it
 * @returns the Welsh, or the words nobody has given Welsh for
 * @source LAW-01; LANG-02
 */
export function welshPlace(
  paragraph: string,
  headings: Headings,
): { readonly ok: true; readonly cy: string } | { readonly ok: false; readonly unknown: string } {
  const longestFirst = Object.keys(headings).toSorted((one, other) => other.length - one.length);
  let rest = paragraph;
  let cy = '';
  while (rest !== '') {
    const heading = longestFirst.find((each) => isAtStart(each, rest));
    const part = numbered.exec(rest);
    const written = heading ?? part?.[0] ?? lettersTo.exec(rest)?.[0] ?? bare.exec(rest)?.[0];
    if (written === undefined) return { ok: false, unknown: rest };
    if (heading !== undefined) cy += headings[heading];
    else if (part) cy += sayPart(part);
    else cy += lettersTo.test(rest) ? dutiesMessages.in('cy')('place.to') : written;
    rest = rest.slice(written.length);
  }
  return { ok: true, cy };
}

/** Both languages; where Welsh is wanting, the source's own words stand in both. */
export function printedPlace(paragraph: string, headings: Headings): Bilingual {
  const welsh = welshPlace(paragraph, headings);
  return { cy: welsh.ok ? welsh.cy : paragraph, en: paragraph };
}

function isAtStart(heading: string, text: string): boolean {
  return text.startsWith(heading) && !/^[\p{L}\d]/u.test(text.slice(heading.length));
}

function sayPart([, word = '', plural, numbers = '']: RegExpExecArray): string {
  const one = `place.${word.toLowerCase()}`;
  const key = plural ? `${one}.several` : one;
  if (!dutiesMessages.has(key)) throw new Error(`No words for the part of a source "${key}"`);
  return dutiesMessages.in('cy')(key, { n: numbers.replaceAll(' and ', ', ') });
}
