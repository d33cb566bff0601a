import map from './addresses.json' with { type: 'json' };
import { isLanguage, type Language, otherLanguage } from './bilingual.ts';

/** An entry of the map, such as `public.outcome`. */
export type AddressName = keyof typeof map.addresses;

/** A kind of record that has addresses of its own, such as `outcome`. */
export type AddressKind = keyof typeof map.kinds;

/** Values for the `:names` of a pattern. `kind` takes a kind of record, not its word. */
export type AddressParams = Readonly<Record<string, string | number>>;

/** What stands behind the question mark; empty values are left out. */
export type AddressQuery = Readonly<Record<string, string | number | undefined>>;

/** The machine-readable forms of a page, written as an ending of its address. */
export type Twin = 'json' | 'csv' | 'pdf' | 'docx' | 'xlsx' | 'ics';

export interface MatchedAddress {
  readonly name: AddressName;
  readonly language: Language;
  readonly params: Readonly<Record<string, string>>;
  /** The same address with every word in the language of its prefix: where it differs from the path asked for, redirect. */
  readonly path: string;
}

const welshOf: Readonly<Record<string, string>> = map.words;
const englishOf: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(map.words).map(([english, welsh]) => [welsh, english]),
);
const wordOfKind: Readonly<Record<string, string>> = map.kinds;
const kindOf: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(map.kinds).map(([kind, word]) => [word, kind]),
);

/** Query values that mean nothing in the other language, where the order of a list differs. */
const cursors = ['page', 'after', 'before'];

export const addressNames = Object.keys(map.addresses) as readonly AddressName[];
export const addressKinds = Object.keys(map.kinds) as readonly AddressKind[];

function inLanguage(word: string, language: Language): string {
  const welsh = welshOf[word];
  if (welsh === undefined) throw new Error(`No Welsh word for "${word}" in the address map`);
  return language === 'cy' ? welsh : word;
}

function englishWord(segment: string): string | undefined {
  if (Object.hasOwn(welshOf, segment)) return segment;
  return Object.hasOwn(englishOf, segment) ? englishOf[segment] : undefined;
}

/** The word that stands for a kind of record in addresses: `outcome` is `outcomes`, `canlyniadau`. */
export function kindWord(kind: AddressKind, language: Language): string {
  return inLanguage(map.kinds[kind], language);
}

/** The kind of record that an address word stands for, in one language. */
export function kindOfWord(word: string, language: Language): AddressKind | undefined {
  const english = language === 'cy' ? englishOf[word] : word;
  return english === undefined ? undefined : (kindOf[english] as AddressKind | undefined);
}

function segmentsOf(name: AddressName): readonly string[] {
  return map.addresses[name].split('/').filter((segment) => segment !== '');
}

function isParam(segment: string): boolean {
  return segment.startsWith(':');
}

/**
 * The path of a page in one language.
 *
 * @param params - one value for every `:name` of the pattern; `kind` takes a kind of record
 * @param more - what stands behind the question mark; an ending for a machine-readable twin
 * @throws Error when a value is missing, empty, or no kind of record: a link to it would lead nowhere
 * @example address('public.outcome', 'cy', { partnership: 'dyffryn-arian', slug: 'dechrau-da-o7' })
 */
export function address(
  name: AddressName,
  language: Language,
  params: AddressParams = {},
  more: { readonly query?: AddressQuery; readonly twin?: Twin } = {},
): string {
  const written = segmentsOf(name).map((segment) => {
    if (segment === '{lang}') return language;
    if (!isParam(segment)) return inLanguage(segment, language);
    const value = params[segment.slice(1)];
    if (value === undefined || value === '') throw new Error(`Address ${name} needs ${segment}`);
    if (segment !== ':kind') return encodeURIComponent(value);
    const word = wordOfKind[value];
    if (word === undefined) throw new Error(`No kind of record "${value}" in the address map`);
    return inLanguage(word, language);
  });
  const ending = more.twin ? `.${more.twin}` : '';
  return `/${written.join('/')}${ending}${queryOf(more.query)}`;
}

function queryOf(query: AddressQuery = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.append(key, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

function routeSegment(segment: string, language: Language): string {
  if (segment === '{lang}') return language;
  if (segment === ':version') return ':version(^v\\d+$)';
  if (segment === ':kind') {
    const words = addressKinds.map((kind) => kindWord(kind, language));
    return `:kind(^(?:${words.join('|')})$)`;
  }
  return isParam(segment) ? segment : inLanguage(segment, language);
}

/**
 * The patterns under which a web server registers an address: one for each language, or one where the address has none.
 * A `:kind` arrives as its word: see `kindOfWord`.
 *
 * @param twins - also answer these endings, as patterns of their own
 */
export function routesOf(
  name: AddressName,
  twins: readonly Twin[] = [],
): readonly { readonly language: Language | undefined; readonly pattern: string; readonly twin?: Twin }[] {
  const segments = segmentsOf(name);
  if (segments.length === 0) return [{ language: undefined, pattern: '/' }];
  return (['cy', 'en'] as const).flatMap((language) => {
    const pattern = `/${segments.map((segment) => routeSegment(segment, language)).join('/')}`;
    return [
      { language, pattern },
      ...twins.map((twin) => ({ language, pattern: `${pattern}.${twin}`, twin })),
    ];
  });
}

const literal = 0;
const limited = 1;
const free = 2;

function openness(segment: string): number {
  if (!isParam(segment)) return literal;
  return segment === ':kind' || segment === ':version' ? limited : free;
}

function byLiteralFirst(a: readonly string[], b: readonly string[]): number {
  for (const [position, segment] of a.entries()) {
    const difference = openness(segment) - openness(b[position] ?? '');
    if (difference !== 0) return difference;
  }
  return 0;
}

type AddressPattern = { readonly name: AddressName; readonly segments: readonly string[] };

// Sorted within each length: patterns of different lengths have no order.
const patternsByLength = new Map(
  [
    ...Map.groupBy(
      addressNames.map((name): AddressPattern => ({ name, segments: segmentsOf(name) })),
      ({ segments }) => segments.length,
    ),
  ].map(([length, patterns]) => [
    length,
    patterns.toSorted((a, b) => byLiteralFirst(a.segments, b.segments)),
  ]),
);

function paramOf(segment: string, value: string): string | undefined {
  if (segment === ':version') return /^v\d+$/.test(value) ? value : undefined;
  if (segment !== ':kind') return value;
  const word = englishWord(value);
  return word === undefined ? undefined : kindOf[word];
}

function paramsIn(pattern: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [position, segment] of pattern.entries()) {
    const value = given[position] ?? '';
    if (segment === '{lang}') continue;
    if (isParam(segment)) {
      const param = paramOf(segment, value);
      if (param === undefined || param === '') return undefined;
      params[segment.slice(1)] = param;
    } else if (englishWord(value) !== segment) return undefined;
  }
  return params;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const twinEnding = /\.(json|csv|pdf|docx|xlsx|ics)$/;

/**
 * Which page a path is, whichever of the two languages its words are in: the prefix decides the language. `path` in the
 * answer has every word in that language; redirect there when it is not the path that was asked for.
 */
export function matchAddress(pathAndQuery: string): MatchedAddress | undefined {
  const question = pathAndQuery.indexOf('?');
  const path = question < 0 ? pathAndQuery : pathAndQuery.slice(0, question);
  const query = question < 0 ? '' : pathAndQuery.slice(question);
  if (path === '/' || path === '')
    return { name: 'site.welcome', language: 'cy', params: {}, path: `/${query}` };
  return matched(path, '', query) ?? matchedTwin(path, query);
}

function matchedTwin(path: string, query: string): MatchedAddress | undefined {
  const ending = twinEnding.exec(path)?.[0];
  return ending === undefined ? undefined : matched(path.slice(0, -ending.length), ending, query);
}

function matched(path: string, ending: string, query: string): MatchedAddress | undefined {
  const given = path
    .split('/')
    .filter((segment) => segment !== '')
    .map(decoded);
  const language = given[0];
  if (!isLanguage(language)) return undefined;
  for (const { name, segments } of patternsByLength.get(given.length) ?? []) {
    const params = paramsIn(segments, given);
    if (params)
      return { name, language, params, path: `${address(name, language, params)}${ending}${query}` };
  }
  return undefined;
}

/**
 * The same page in the other (or the named) language, for the language switch. Keeps version and filters; drops page
 * cursors, since the two languages sort differently. An unknown path leads to the start page of the language.
 */
export function sameIn(language: Language, pathAndQuery: string): string {
  const page = matchAddress(pathAndQuery);
  if (!page) return address('site.home', language);
  const [ownPath = '', search = ''] = page.path.split('?', 2);
  const kept = new URLSearchParams(search);
  for (const cursor of cursors) kept.delete(cursor);
  const ending = twinEnding.exec(ownPath)?.[0] ?? '';
  const base = address(page.name, language, page.params);
  const query = kept.toString();
  return `${base.endsWith(ending) ? base : base + ending}${query === '' ? '' : `?${query}`}`;
}

/** The same page in the other language than that of the path. */
export function alternateOf(pathAndQuery: string): string {
  const page = matchAddress(pathAndQuery);
  return sameIn(otherLanguage(page?.language ?? 'en'), pathAndQuery);
}

/** Whether a partnership may not take this as the name in its addresses, because a page of the site has it. */
export function isReservedSlug(slug: string): boolean {
  return englishWord(slug) !== undefined || isLanguage(slug) || ['api', 'assets', 'health'].includes(slug);
}

/**
 * A readable last part of an address: the title without accents, then the code, which alone decides.
 *
 * @example slugWithCode('Tŷ a chartref', 'O7') // 'ty-a-chartref-o7'
 */
export function slugWithCode(title: string, code: string): string {
  const words = slugOf(title);
  return words === '' ? code.toLowerCase() : `${words}-${code.toLowerCase()}`;
}

/** A text as a part of an address: lower case, no accents, words joined by hyphens, at most 60 characters. */
export function slugOf(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.split(/[^a-z0-9]+/).filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length + 1 > 60) break;
    slug = slug === '' ? word : `${slug}-${word}`;
  }
  return slug;
}

/** The code at the end of a slug, in capitals: `children-start-well-o7` is `O7`. */
export function codeOfSlug(slug: string): string {
  return slug.slice(slug.lastIndexOf('-') + 1).toUpperCase();
}
