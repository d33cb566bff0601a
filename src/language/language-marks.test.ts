import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareIn, hasMarks, inEither, markedAs, partsByLanguage, withoutMarks } from './index.ts';

describe('a text in the reader’s language, or in the other', () => {
  test('stands as it is where it is there', () => {
    expect(inEither({ cy: 'Cartrefi', en: 'Homes' }, 'cy')).toBe('Cartrefi');
    expect(inEither({ cy: 'Cartrefi', en: '' }, 'cy')).toBe('Cartrefi');
    expect(inEither({ cy: '', en: ' ' }, 'cy').trim()).toBe('');
  });

  test('says which language it is in where it is only in the other', () => {
    const said = inEither({ cy: ' ', en: 'Homes' }, 'cy');
    expect(partsByLanguage(said)).toEqual([{ text: 'Homes', language: 'en' }]);
    expect(partsByLanguage(inEither({ cy: 'Cartrefi', en: '' }, 'en'))).toEqual([
      { text: 'Cartrefi', language: 'cy' },
    ]);
  });
});

describe('words marked as being in a language', () => {
  test('keep their mark inside a sentence', () => {
    const said = `Gweler ${markedAs('en', 'Warm homes')} (P2) a ${markedAs('en', 'Fresh air')}`;
    expect(partsByLanguage(said)).toEqual([
      { text: 'Gweler ' },
      { text: 'Warm homes', language: 'en' },
      { text: ' (P2) a ' },
      { text: 'Fresh air', language: 'en' },
    ]);
    expect(withoutMarks(said)).toBe('Gweler Warm homes (P2) a Fresh air');
  });

  test('keep it in every paragraph and line that a longer text is parted into', () => {
    const [first = '', second = '', third = ''] = markedAs('cy', 'Yn gyntaf.\n\n- Yna\n- Wedyn').split(/\n+/);
    expect(partsByLanguage(first)).toEqual([{ text: 'Yn gyntaf.', language: 'cy' }]);
    expect(second.startsWith('- ')).toBe(true);
    expect(partsByLanguage(third.slice(2))).toEqual([{ text: 'Wedyn', language: 'cy' }]);
  });

  test('keep it where their end was cut off, and are never marked twice', () => {
    expect(
      partsByLanguage(markedAs('en', 'Warm homes').slice(0, markedAs('en', 'Warm').lastIndexOf('m') + 1)),
    ).toEqual([{ text: 'Warm', language: 'en' }]);
    expect(markedAs('en', markedAs('en', 'Homes'))).toBe(markedAs('en', 'Homes'));
  });

  test('stand in order among the others', () => {
    expect(['b', markedAs('en', 'a'), 'c'].toSorted(compareIn('cy')).map(withoutMarks)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });

  test('the flag of Wales, which is written with the same letters, stays', () => {
    const flag = '\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}';
    expect(hasMarks(flag)).toBe(false);
    expect(partsByLanguage(markedAs('cy', `Cymru ${flag}`))).toEqual([
      { text: `Cymru ${flag}`, language: 'cy' },
    ]);
  });

  test('no word is lost, whatever anybody writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, text) => {
        const said = before + markedAs('en', text);
        expect(withoutMarks(said)).toBe(before + text);
        expect(
          partsByLanguage(said)
            .map((part) => part.text)
            .join(''),
        ).toBe(before + text);
      }),
    );
  });
});
