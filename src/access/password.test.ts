import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemWithPassword } from './password.ts';

const codeOf = (password: string, about: readonly string[] = []) =>
  problemWithPassword(password, about)?.code;

describe('a new password', () => {
  test('is good when it is long, whatever it is made of', () => {
    for (const password of [
      'pedair carreg ateb mwyn',
      'ŵyau ŷd a thŷ bach',
      '82 hwyaid glas!',
      '🐑🐑 mynydd uchel',
    ])
      expect(codeOf(password)).toBeUndefined();
  });

  test('is refused below 12 characters, counted as people count', () => {
    expect(codeOf('ŵŷâêîôûẁẃẅỳ')).toBe('access.password-too-short');
    expect(codeOf('')).toBe('access.password-too-short');
  });

  test('is refused when everybody tries it first, also with signs and capitals in it', () => {
    for (const password of [
      'Password-1234',
      'cyfrinair123',
      'aaaaaaaaaaaaaa',
      '123456789012',
      'abcdefghijklmnop',
      'qwertyuiop123',
    ])
      expect(codeOf(password), password).toBe('access.password-common');
  });

  test('is refused when it is little more than the person’s own name or address', () => {
    const about = ['mair.enghraifft@example.org', 'Mair Enghraifft'];
    expect(codeOf('MairEnghraifft1', about)).toBe('access.password-about-you');
    expect(codeOf('mae Mair Enghraifft yn hoffi hwylio', about)).toBeUndefined();
  });

  test('any text has an answer, and a long mixed one is always good', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        (text, name) => void problemWithPassword(text, [name]),
      ),
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...'bdfhjmprtwy'), { minLength: 8 }), (letters) => {
        const word = letters.join('');
        expect(codeOf(`${word} afal ${word}`)).toBeUndefined();
      }),
    );
  });
});
