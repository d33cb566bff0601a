import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patternOfNumbers } from './number-pattern.ts';

/** As a browser holds a whole field against its pattern. */
const matches = (range: { readonly low: number; readonly high: number }, text: string) =>
  new RegExp(`^(?:${patternOfNumbers(range)})$`, 'v').test(text);

test('a number matches exactly when its whole part lies in the range, with commas or without', () => {
  const whole = fc.integer({ min: 0, max: 3_000_000 });
  fc.assert(
    fc.property(whole, whole, whole, (one, other, number) => {
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      const isInside = number >= low && number <= high;
      expect(matches({ low, high }, String(number))).toBe(isInside);
      expect(matches({ low, high }, number.toLocaleString('en-GB'))).toBe(isInside);
    }),
  );
});

test('decimals, blanks and the sign of a percentage are no mistake, and words are', () => {
  const range = { low: 71.4, high: 88.2 };
  for (const text of ['71', '80.25', ' 88 ', '79.9%', '79.9 %'])
    expect(matches(range, text), text).toBe(true);
  for (const text of ['70.9', '89', '8o', '7,9', '800']) expect(matches(range, text), text).toBe(false);
});

test('there is none of a range that reaches below nought', () => {
  expect(patternOfNumbers({ low: -3, high: 8 })).toBeUndefined();
});
