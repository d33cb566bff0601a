import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './bilingual.ts';

/** The texts of one folder in one language, by key. */
export type MessageTexts = Readonly<Record<string, string>>;

/** Something wrong with one message. */
export interface MessageFault {
  readonly key: string;
  readonly language: Language;
  readonly what: string;
}

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** Kinds of element in the parsed form of a message. */
const kind = { literal: 0, select: 5, plural: 6, pound: 7, tag: 8 } as const;

/** Suffixes of a noun's forms: `{planSoft}` in Welsh is `{plan}` in English. */
const nounForm = /(Soft|Nasal|Aspirate|The|Plural)$/;

const welshCategories = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** A literal with the plural category it stands in, if any. */
interface Piece {
  readonly text: string;
  readonly category: string | undefined;
}

interface Reading {
  readonly placeholders: ReadonlySet<string>;
  readonly plurals: readonly (readonly string[])[];
  readonly pieces: readonly Piece[];
}

function parse(text: string): readonly Element[] | undefined {
  try {
    return new IntlMessageFormat(text, 'en-GB', undefined, { ignoreTag: true }).getAst();
  } catch {
    return undefined;
  }
}

function read(elements: readonly Element[]): Reading {
  const placeholders = new Set<string>();
  const plurals: string[][] = [];
  const pieces: Piece[] = [];
  const walk = (parts: readonly Element[], category: string | undefined): void => {
    let text = '';
    for (const element of parts) {
      const { type } = element;
      if (type === kind.literal) text += element.value;
      else if (type === kind.pound) text += '#';
      else if (type === kind.select || type === kind.plural) {
        placeholders.add(element.value);
        if (type === kind.plural && element.pluralType === 'cardinal')
          plurals.push(Object.keys(element.options));
        for (const [name, option] of Object.entries(element.options)) {
          walk(option.value, type === kind.plural ? name : category);
        }
        text += ' ';
      } else if (type === kind.tag) walk(element.children, category);
      else {
        placeholders.add(element.value);
        text += `{${element.value}}`;
      }
    }
    if (text !== '') pieces.push({ text, category });
  };
  walk(elements, undefined);
  return { placeholders, plurals, pieces };
}

function namesOf(reading: Reading): string {
  const names = [...reading.placeholders].map((name) => name.replace(nounForm, ''));
  return [...new Set(names)].toSorted().join(', ');
}

/** English words of dates, `a(c)` and their like: signs that `Intl` wrote the Welsh. */
const notWelsh =
  /a\(c\)|\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|July|August|September|October|November|December)\b|\b(AM|PM)\b/;

/** Names of months that are words of other things in Welsh text are left out: March, May, June and April. */
const welshRules: readonly { readonly what: string; readonly isBroken: (piece: Piece) => boolean }[] = [
  { what: 'has a straight apostrophe: write ’', isBroken: ({ text }) => text.includes("'") },
  { what: 'has words that Intl or English put there', isBroken: ({ text }) => notWelsh.test(text) },
  {
    what: 'says mlynedd after 2, 3, 4 or 6: that is flynedd or blynedd',
    isBroken: ({ text, category }) =>
      /\bmlynedd\b/.test(text) && ['two', 'few', 'many', '=2', '=3', '=4', '=6'].includes(category ?? ''),
  },
  {
    what: 'says blwyddyn after a number above 1: that is blynedd',
    isBroken: ({ text, category }) =>
      /#\s*(b|f|m)lwyddyn\b/.test(text) && !['zero', 'one', '=1'].includes(category ?? 'one'),
  },
  {
    what: 'says blynedd in the form other: that is mlynedd, with =4 beside it',
    isBroken: ({ text, category }) => /#\s*blynedd\b/.test(text) && category === 'other',
  },
  { what: 'has an ampersand', isBroken: ({ text }) => text.includes('&') },
];

function faultsOfOne(key: string, language: Language, text: string): MessageFault[] {
  const fault = (what: string): MessageFault => ({ key, language, what });
  if (text.trim() === '') return [fault('is empty')];
  const faults: MessageFault[] = [];
  if (/\b(TODO|PLACEHOLDER|xxx|FIXME)\b/.test(text)) faults.push(fault('is unfinished'));
  if (/'\{(?!')(?![^}]*\}')/.test(text)) faults.push(fault('has a straight apostrophe before a brace'));
  const elements = parse(text);
  if (!elements) return [...faults, fault('does not parse')];
  if (language === 'en') return faults;
  const { plurals, pieces } = read(elements);
  for (const categories of plurals) {
    const lacking = welshCategories.filter((category) => !categories.includes(category));
    if (lacking.length > 0) faults.push(fault(`lacks the plural forms ${lacking.join(', ')}`));
  }
  for (const { what, isBroken } of welshRules) if (pieces.some(isBroken)) faults.push(fault(what));
  return faults;
}

/**
 * What is wrong with the messages of one folder, by the rules that a machine can be sure of.
 *
 * @source CYMRAEG section 15, the rows whose level is error
 */
export function checkMessages(texts: Readonly<Record<Language, MessageTexts>>): readonly MessageFault[] {
  const faults: MessageFault[] = [];
  for (const key of new Set([...Object.keys(texts.cy), ...Object.keys(texts.en)])) {
    const [cy, en] = [texts.cy[key], texts.en[key]];
    if (cy === undefined) faults.push({ key, language: 'cy', what: 'is missing' });
    else faults.push(...faultsOfOne(key, 'cy', cy));
    if (en === undefined) faults.push({ key, language: 'en', what: 'is missing' });
    else faults.push(...faultsOfOne(key, 'en', en));
    if (cy === undefined || en === undefined) continue;
    const [welsh, english] = [parse(cy), parse(en)];
    if (welsh && english && namesOf(read(welsh)) !== namesOf(read(english))) {
      faults.push({
        key,
        language: 'cy',
        what: `has other placeholders: ${namesOf(read(welsh))}, not ${namesOf(read(english))}`,
      });
    }
    if (saysYesToTheWrongQuestion(key, cy, texts.cy)) {
      faults.push({ key, language: 'cy', what: 'is Ie or Nage, but its question does not open with Ai' });
    }
  }
  return faults;
}

/** `question.agree.yes` belongs to `question.agree`. */
function saysYesToTheWrongQuestion(key: string, text: string, all: MessageTexts): boolean {
  if (!/^(Ie|Nage)$/.test(text.trim())) return false;
  const question = all[key.slice(0, key.lastIndexOf('.'))];
  return question === undefined || !/^Ai\b/.test(question);
}

/** Whether a text holds words at all, beside placeholders, numbers and signs. */
export function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text.replace(/\{[^{}]*\}/g, ''));
}
