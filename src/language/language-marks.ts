import { type Bilingual, type Language, otherLanguage } from './bilingual.ts';

/**
 * The characters that Unicode has for the language of plain text: a language tag and its letters, a cancelled tag. A reader
 * of plain text never sees them. They travel with the words through messages, lists and titles; whoever writes a page or a
 * document turns them into what its format has for a language.
 *
 * @source Unicode 16, 23.9 Tag Characters
 */
const tag = '\u{E0001}';
const cancelled = `${tag}\u{E007F}`;
const tagged: Readonly<Record<Language, string>> = {
  cy: `${tag}\u{E0063}\u{E0079}`,
  en: `${tag}\u{E0065}\u{E006E}`,
};
const markedPart = new RegExp(`(${tagged.cy}|${tagged.en})([^${tag}]*)(?:${cancelled})?`, 'gu');
// Only after a tag: the letters alone are also those of the flag of Wales.
const anyMark = new RegExp(`${tagged.cy}|${tagged.en}|${cancelled}|${tag}`, 'gu');

/** A piece of a text, and its language where that is not the language of what it stands in. */
export interface PartOfText {
  readonly text: string;
  readonly language?: Language;
}

/** A line of a longer text: what makes it an item of a list, its words, what comes after them. */
const line = /^([^\S\n]*(?:- )?)(\S.*?)([^\S\n]*)$/gmu;

/**
 * Words that are in a language of their own wherever they stand. Writers of pages and documents say so to readers’ programs.
 * Each line is marked by itself, so that a longer text can be parted into paragraphs and lists.
 */
export function markedAs(language: Language, text: string): string {
  return withoutMarks(text).replace(line, `$1${tagged[language]}$2${cancelled}$3`);
}

/**
 * A text in the reader’s language; where it is held only in the other, in that, and marked as being in it. To be shown, not
 * stored: what is stored or compared is asked of the text itself.
 *
 * @source WCAG 2.2, 3.1.2 Language of Parts; LANG-03
 */
export function inEither(text: Bilingual, language: Language): string {
  if (text[language].trim() !== '') return text[language];
  const other = otherLanguage(language);
  return markedAs(other, text[other]);
}

/** Whether some part of a text is marked as being in a language of its own. */
export function hasMarks(text: string): boolean {
  return text.includes(tag);
}

/** A text as the parts that one language each is spoken in, for those who write pages and documents. */
export function partsByLanguage(text: string): readonly PartOfText[] {
  if (!hasMarks(text)) return [{ text }];
  const parts: PartOfText[] = [];
  let at = 0;
  for (const found of text.matchAll(markedPart)) {
    parts.push({ text: withoutMarks(text.slice(at, found.index)) });
    const [whole, begins, words = ''] = found;
    parts.push({ text: words, language: begins === tagged.cy ? 'cy' : 'en' });
    at = found.index + whole.length;
  }
  parts.push({ text: withoutMarks(text.slice(at)) });
  return parts.filter(({ text: words }) => words !== '');
}

/** The words alone, for where a language cannot be said: the title of a tab, an attribute, a mail, a cell of a sheet. */
export function withoutMarks(text: string): string {
  return hasMarks(text) ? text.replace(anyMark, '') : text;
}
