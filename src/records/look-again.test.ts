import { describe, expect, it } from 'vitest';
import { type AnyRecord, bilingualText, defineRecord, textsToLookAtAgain } from './index.ts';

const definition = defineRecord({
  kind: 'thing',
  table: 'test.thing',
  codePrefix: 'X',
  calledBy: 'title',
  fields: [bilingualText('title')],
});

function stored(cy: string, en: string, lookAgain: readonly string[] = []): AnyRecord {
  return {
    kind: 'thing',
    code: 'X1',
    revision: 1,
    withdrawn: false,
    lookAgain,
    values: { title: { cy, en } },
  };
}
const after = (cy: string, en: string) => ({ title: { cy, en } });

describe('the other language of a text', () => {
  it('is to be looked at again when only one language changed', () => {
    expect(textsToLookAtAgain(definition, stored('Tŷ', 'House'), after('Tai', 'House'))).toEqual([
      'title.en',
    ]);
    expect(textsToLookAtAgain(definition, stored('Tŷ', 'House'), after('Tŷ', 'Houses'))).toEqual([
      'title.cy',
    ]);
  });
  it('is not when both changed, nothing changed, or the record is new', () => {
    expect(textsToLookAtAgain(definition, stored('Tŷ', 'House'), after('Tai', 'Houses'))).toEqual([]);
    expect(textsToLookAtAgain(definition, stored('Tŷ', 'House'), after('Tŷ', 'House'))).toEqual([]);
    expect(textsToLookAtAgain(definition, null, after('Tŷ', 'House'))).toEqual([]);
  });
  it('is not when it is only now written for the first time, or not written at all', () => {
    expect(textsToLookAtAgain(definition, stored('Tŷ', ''), after('Tŷ', 'House'))).toEqual([]);
    expect(textsToLookAtAgain(definition, stored('Tŷ', ''), after('Tai', ''))).toEqual([]);
  });
  it('stays so until it is changed too or somebody checks it', () => {
    const before = stored('Tai', 'House', ['title.en']);
    expect(textsToLookAtAgain(definition, before, after('Tai', 'House'))).toEqual(['title.en']);
    expect(textsToLookAtAgain(definition, before, after('Tai', 'Houses'))).toEqual(['title.cy']);
    expect(textsToLookAtAgain(definition, before, after('Tai', 'House'), ['title.en'])).toEqual([]);
  });
});
