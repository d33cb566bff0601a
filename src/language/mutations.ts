/** The three ways in which the first letter of a Welsh word changes with what stands before it. */
export type Mutation = 'soft' | 'nasal' | 'aspirate';

/** Longest beginnings first: ch, dd, ng, ph and th are letters of their own and do not mutate. */
const table: readonly (readonly [radical: string, soft: string, nasal: string, aspirate: string])[] = [
  ['ch', 'ch', 'ch', 'ch'],
  ['dd', 'dd', 'dd', 'dd'],
  ['ff', 'ff', 'ff', 'ff'],
  ['ng', 'ng', 'ng', 'ng'],
  ['ph', 'ph', 'ph', 'ph'],
  ['th', 'th', 'th', 'th'],
  ['ll', 'l', 'll', 'll'],
  ['rh', 'r', 'rh', 'rh'],
  ['p', 'b', 'mh', 'ph'],
  ['t', 'd', 'nh', 'th'],
  ['c', 'g', 'ngh', 'ch'],
  ['b', 'f', 'm', 'b'],
  ['d', 'dd', 'n', 'd'],
  ['g', '', 'ng', 'g'],
  ['m', 'f', 'm', 'm'],
];
const columns: Readonly<Record<Mutation, 1 | 2 | 3>> = { soft: 1, nasal: 2, aspirate: 3 };

function likeCase(model: string, text: string): string {
  const first = model.charAt(0);
  return first !== '' && first === first.toUpperCase() && first !== first.toLowerCase()
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text;
}

/**
 * A Welsh word after something that mutates it. For names of things from rulebooks, never for names of people, bodies or
 * places.
 *
 * @source CYMRAEG section 3
 * @example mutated('cynllun', 'soft') // 'gynllun'
 */
export function mutated(word: string, mutation: Mutation): string {
  const lower = word.toLowerCase();
  const row = table.find(([radical]) => lower.startsWith(radical));
  if (!row) return word;
  return likeCase(word, row[columns[mutation]] + word.slice(row[0].length));
}

export type Gender = 'm' | 'f';

/** The name of a thing that a rulebook supplies, such as *cynllun integredig sengl*. */
export interface Noun {
  readonly radical: string;
  readonly gender: Gender;
  readonly plural: string;
}

const startsWithVowel = /^[aeiouyâêîôûŵŷáéíóúhÂÊÎÔÛŴŶAEIOUYH]/;
/** w before a, e, i, o, r or l is a consonant (*y wers, y wlad*); before y it is a vowel (*yr wythnos*). */
const startsWithVowelW = /^w(?![aeiorl])/i;

/** With the article: *y cynllun*, *y strategaeth*, *yr asesiad*, *y flaenoriaeth*. */
export function withArticle({ radical, gender }: Noun): string {
  const softens = gender === 'f' && !/^(ll|rh)/i.test(radical);
  const form = softens ? mutated(radical, 'soft') : radical;
  const vowel = startsWithVowel.test(form) || startsWithVowelW.test(form);
  return `${vowel ? 'yr' : 'y'} ${form}`;
}

/**
 * The values a Welsh message may ask for about one noun: `{plan}`, `{planSoft}`, `{planNasal}`, `{planAspirate}`,
 * `{planThe}`, `{planPlural}`.
 *
 * @source CYMRAEG section 4
 */
export function nounValues<const Name extends string>(
  name: Name,
  noun: Noun,
): Record<Name | `${Name}${'Soft' | 'Nasal' | 'Aspirate' | 'The' | 'Plural'}`, string> {
  return {
    [name]: noun.radical,
    [`${name}Soft`]: mutated(noun.radical, 'soft'),
    [`${name}Nasal`]: mutated(noun.radical, 'nasal'),
    [`${name}Aspirate`]: mutated(noun.radical, 'aspirate'),
    [`${name}The`]: withArticle(noun),
    [`${name}Plural`]: noun.plural,
  } as Record<Name | `${Name}${'Soft' | 'Nasal' | 'Aspirate' | 'The' | 'Plural'}`, string>;
}

/** Every form that a Welsh word can take after something that mutates it, for search; the word itself first. */
export function formsOf(radical: string): readonly string[] {
  const forms = (['soft', 'nasal', 'aspirate'] as const).map((mutation) => mutated(radical, mutation));
  const withH = /^[aeiouwy]/i.test(radical) ? [`h${radical}`] : [];
  return [...new Set([radical, ...forms, ...withH])].filter((form) => form !== '');
}

const backwards: readonly (readonly [typed: string, radicals: readonly string[]])[] = [
  ['ngh', ['c']],
  ['mh', ['p']],
  ['nh', ['t']],
  ['ph', ['p', 'ph']],
  ['th', ['t', 'th']],
  ['ch', ['ch', 'c']],
  ['dd', ['d']],
  ['ff', ['ff']],
  ['ll', ['ll']],
  ['rh', ['rh']],
  ['ng', ['g']],
  ['b', ['b', 'p']],
  ['d', ['d', 't']],
  ['g', ['g', 'c']],
  ['f', ['b', 'm']],
  ['m', ['m', 'b']],
  ['n', ['n', 'd', 'gn']],
  ['l', ['l', 'll', 'gl']],
  ['r', ['r', 'rh', 'gr']],
  ['h', ['', 'h']],
];

/** The words that a typed, perhaps mutated, word may be a form of, for search; the word itself is always one. */
export function radicalsOf(typed: string): readonly string[] {
  const lower = typed.toLowerCase();
  if (/^[aeiouwy]/.test(lower)) return [lower, `g${lower}`];
  const row = backwards.find(([start]) => lower.startsWith(start));
  if (!row) return [lower];
  const [start, radicals] = row;
  return [...new Set([lower, ...radicals.map((radical) => radical + lower.slice(start.length))])];
}
