import Fastify from 'fastify';
import { describe, expect, test } from 'vitest';
import map from '../../src/language/addresses.json' with { type: 'json' };
import {
  address,
  addressKinds,
  addressNames,
  alternateOf,
  codeOfSlug,
  isReservedSlug,
  kindOfWord,
  kindWord,
  matchAddress,
  routesOf,
  sameIn,
  slugWithCode,
} from '../../src/language/index.ts';

const values = {
  partnership: 'dyffryn-arian',
  slug: 'dechrau-da-o7',
  code: 'O7',
  kind: 'outcome',
  version: 'v3',
  since: 'v2',
  file: 'plan.pdf',
  token: 'a1',
  step: '2',
  number: '3',
  release: 'r4',
  import: 'i1',
  job: 'j1',
  need: 'N1',
  person: 'p1',
  rulebook: 'lsb-2012',
  requirement: 'LSB-1',
};
const withLanguage = addressNames.filter((name) => name !== 'site.welcome');

describe('the address map', () => {
  test('every word is lower case, unaccented and hyphenated, and no word has two meanings', () => {
    const words = Object.entries(map.words).flat();
    for (const word of words) expect(word).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(new Set(words).size).toBe(words.length);
  });

  test('every word of the map is used', () => {
    const used = new Set([
      ...Object.values(map.addresses).flatMap((path) => path.split('/')),
      ...Object.values(map.kinds),
    ]);
    expect(Object.keys(map.words).filter((word) => !used.has(word))).toEqual([]);
  });

  test('no two addresses share a pattern', () => {
    const shapes = addressNames.map((name) => map.addresses[name].replace(/:(?!kind|version)[^/]+/g, ':'));
    expect(shapes.filter((shape, position) => shapes.indexOf(shape) !== position)).toEqual([]);
  });

  test.each(withLanguage)('%s differs by language and leads to its twin and back', (name) => {
    const welsh = address(name, 'cy', values);
    const english = address(name, 'en', values);
    expect(welsh.slice(3) === english.slice(3)).toBe(['site.home', 'public.home'].includes(name));
    expect(sameIn('en', welsh)).toBe(english);
    expect(sameIn('cy', english)).toBe(welsh);
    expect(alternateOf(welsh)).toBe(english);
    expect(matchAddress(welsh)).toMatchObject({ name, language: 'cy', path: welsh });
    expect(matchAddress(english)).toMatchObject({ name, language: 'en', path: english });
  });

  test.each(withLanguage)('%s with the words of the other language redirects to its own words', (name) => {
    const mixed = `/en${address(name, 'cy', values).slice(3)}`;
    expect(matchAddress(mixed)?.path).toBe(address(name, 'en', values));
  });

  test('a web server takes every pattern and finds the page we meant', async () => {
    const server = Fastify();
    for (const name of addressNames) {
      const twins = name === 'public.outcome' || name === 'public.outcomes' ? (['json', 'csv'] as const) : [];
      for (const { pattern, twin } of routesOf(name, twins)) {
        server.get(pattern, () => ({ name, twin }));
      }
    }
    for (const name of withLanguage) {
      for (const language of ['cy', 'en'] as const) {
        const answer = await server.inject(address(name, language, values));
        expect(answer.json()).toEqual({ name });
      }
    }
    for (const name of ['public.outcome', 'public.outcomes'] as const) {
      const path = address(name, 'cy', values, { twin: 'json' });
      expect((await server.inject(path)).json()).toEqual({ name, twin: 'json' });
      expect(sameIn('en', path)).toBe(address(name, 'en', values, { twin: 'json' }));
    }
  });

  test('a kind of record has a word in each language', () => {
    for (const kind of addressKinds) {
      for (const language of ['cy', 'en'] as const)
        expect(kindOfWord(kindWord(kind, language), language)).toBe(kind);
    }
    expect(kindWord('action', 'cy')).toBe('camau');
    expect(kindOfWord('actions', 'cy')).toBeUndefined();
  });

  test('the language switch keeps filters and drops page cursors', () => {
    const path = address('public.actions', 'en', values, { query: { partner: 'X1', page: 3, state: '' } });
    expect(path).toBe('/en/dyffryn-arian/plan/actions?partner=X1&page=3');
    expect(sameIn('cy', path)).toBe('/cy/dyffryn-arian/cynllun/camau?partner=X1');
  });

  test('slugs lose accents and keep their code', () => {
    expect(slugWithCode('Tŷ, iechyd a’r môr', 'O7')).toBe('ty-iechyd-a-r-mor-o7');
    expect(codeOfSlug('ty-iechyd-a-r-mor-o7')).toBe('O7');
    expect(isReservedSlug('mewngofnodi')).toBe(true);
    expect(isReservedSlug('dyffryn-arian')).toBe(false);
  });

  test('an address without a value it needs is a mistake of ours', () => {
    expect(() => address('public.outcome', 'en', { partnership: 'x' })).toThrow(/:slug/);
    expect(() => address('work.records', 'en', { partnership: 'x', kind: 'thing' })).toThrow(/kind/);
  });
});
