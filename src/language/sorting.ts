import type { Language } from './bilingual.ts';

/** Between two letters it says: these meet by chance and are not one letter of the Welsh alphabet. */
const joiner = '\u034F';

/**
 * Names in which n and g, or r and h, are two letters. `Llan` + g always is, so those are not listed.
 *
 * @source CYMRAEG section 9
 */
const metByChance: readonly string[] = [
  'Ban|gor',
  'Blaen|garw',
  'Blaen|gwynfi',
  'Ffynnon|groyw',
  'Hen|goed',
  'Mwyn|glawdd',
  'Pen|gam',
  'Pwll|gwyn|gyll',
  'Ton|gwynlais',
  'Gran|getown',
  'Lan|gstone',
  'Rin|gland',
  'Aber|honddu',
  'Sir|hywi',
];

const keys = new Map(
  metByChance.map((name) => [name.replaceAll('|', '').toLowerCase(), name.replaceAll('|', joiner)] as const),
);
const locales: Readonly<Record<Language, string>> = { cy: 'cy', en: 'en-GB' };
const collators: Partial<Record<Language, Intl.Collator>> = {};

/** Made when first needed: both would lengthen every start. */
function collatorOf(language: Language): Intl.Collator {
  collators[language] ??= new Intl.Collator(locales[language], { numeric: true });
  return collators[language];
}

/**
 * What to sort a text by; never shown, never stored.
 *
 * @param place - a place name of Wales: a leading *Y* or *Yr* does not count
 */
export function sortKey(text: string, language: Language, place = false): string {
  if (language === 'en') return text;
  const words = place ? text.replace(/^Yr? /, '') : text;
  return words.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const listed = keys.get(word.toLowerCase());
    return listed ?? word.replace(/^(llan)(g)/i, `$1${joiner}$2`);
  });
}

/** Orders texts as a reader of the language expects, numbers by their size. */
export function compareIn(language: Language, place = false): (a: string, b: string) => number {
  const collator = collatorOf(language);
  return (a, b) => collator.compare(sortKey(a, language, place), sortKey(b, language, place));
}

/** Things in the order of their names in one language. Sort first, page afterwards. */
export function sortedByName<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
  language: Language,
  place = false,
): Thing[] {
  const compare = compareIn(language, place);
  return things.toSorted((a, b) => compare(nameOf(a), nameOf(b)));
}

const digraphs = ['ch', 'dd', 'ff', 'ng', 'll', 'ph', 'rh', 'th'];

/** The heading of an A to Y index that a text stands under: `Ch` for Chwarae, `L` for Lerpwl. */
export function indexLetter(text: string, language: Language, place = false): string {
  const key = sortKey(text, language, place)
    .normalize('NFD')
    .replace(/[\u0300-\u034E]/g, '')
    .toLowerCase();
  const letter = language === 'cy' && digraphs.includes(key.slice(0, 2)) ? key.slice(0, 2) : key.slice(0, 1);
  return letter.charAt(0).toUpperCase() + letter.slice(1);
}
