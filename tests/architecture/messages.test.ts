import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { checkMessages, hasWords } from '../../src/language/index.ts';
import allowed from './same-in-both-languages.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = globSync('src/**/messages/{cy,en}.json', { cwd: root }).map((file) => dirname(file));

function textsOf(folder: string, language: 'cy' | 'en'): Record<string, string> {
  return JSON.parse(readFileSync(join(root, folder, `${language}.json`), 'utf8'));
}

describe.each([...new Set(folders)].toSorted())('%s', (folder) => {
  const texts = { cy: textsOf(folder, 'cy'), en: textsOf(folder, 'en') };

  test('says everything in both languages, by the rules of Welsh', () => {
    const faults = checkMessages(texts).map(({ key, language, what }) => `${key} (${language}) ${what}`);
    expect(faults).toEqual([]);
  });

  test('is nowhere English in the Welsh', () => {
    const same = Object.keys(texts.cy).filter(
      (key) =>
        texts.cy[key] === texts.en[key] &&
        hasWords(texts.cy[key] ?? '') &&
        !allowed.texts.includes(texts.cy[key] ?? ''),
    );
    expect(same.map((key) => `${key}: ${texts.cy[key]}`)).toEqual([]);
  });
});

describe('the check of messages', () => {
  const faultsOf = (cy: string, en = 'x') =>
    checkMessages({ cy: { k: cy }, en: { k: en } }).map(({ what }) => what);

  test.each([
    ['{n, plural, one {# cam} other {# cam}}', '{n, plural, one {# step} other {# steps}}', /plural forms/],
    ["Mae'r cynllun", 'x', /straight apostrophe/],
    ["o'{name}", '{name}', /before a brace/],
    ['Conwy a(c) Môn', 'x', /Intl/],
    ['{planSoft}', '{other}', /placeholders/],
    ['{n', '{n}', /parse/],
    ['', 'x', /empty/],
  ])('finds the fault in %s', (cy, en, what) => {
    expect(faultsOf(cy, en).join()).toMatch(what);
  });

  test('knows a year from years', () => {
    const years = (two: string, other: string) =>
      faultsOf(
        `{n, plural, zero {x} one {# flwyddyn} two {${two}} few {# blynedd} =4 {4 blynedd} many {# blynedd} other {${other}}}`,
        '{n}',
      );
    expect(years('# flynedd', '# mlynedd')).toEqual([]);
    expect(years('# mlynedd', '# mlynedd')).toHaveLength(1);
    expect(years('# flynedd', '# blynedd')).toHaveLength(1);
    expect(years('# flwyddyn', '# mlynedd')).toHaveLength(1);
  });

  test('lets the forms of a noun differ, and yes only answer its question', () => {
    expect(faultsOf('i {planSoft}', 'to {plan}')).toEqual([]);
    const question = { 'q.yes': 'Ie', q: 'Oes cynllun?' };
    expect(checkMessages({ cy: question, en: { 'q.yes': 'Yes', q: 'Is there a plan?' } })).toHaveLength(1);
  });
});
