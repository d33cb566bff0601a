import type { Language } from './bilingual.ts';
import { languageMessages } from './own-messages.ts';

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(least: number, most: number): Intl.NumberFormat {
  const key = `${least}/${most}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
  formats.set(key, format);
  return format;
}

/**
 * A number as both languages write it: `1,234.5`, `−3`.
 *
 * @param decimals - how many decimal places, always that many; without it, as many as the number has, three at most
 * @source CYMRAEG section 8
 */
export function sayNumber(value: number, decimals?: number): string {
  const text = formatOf(decimals ?? 0, decimals ?? 3).format(value);
  return text.replace('-', '−').replace(/^−(0(\.0+)?)$/, '$1');
}

/** A percentage with its sign; the value is in hundredths: `sayPercent(71.4)` is `71.4%`. */
export function sayPercent(percent: number, decimals = 1): string {
  return `${sayNumber(percent, decimals)}%`;
}

/** A number with its unit: behind it, or before it where it is pounds: `41 homes`, `£592`. */
export function sayInUnit(value: number, unit: string, decimals?: number): string {
  const number = sayNumber(value, decimals);
  const named = unit.trim();
  if (named === '£') return number.startsWith('−') ? `−£${number.slice(1)}` : `£${number}`;
  return `${number} ${named}`.trim();
}

/** A share of a whole as a percentage. A share of nothing has no percentage. */
export function sayShare(part: number, whole: number, decimals = 1): string | undefined {
  return whole === 0 ? undefined : sayPercent((100 * part) / whole, decimals);
}

/** `2,310 of 3,236`, `2,310 o 3,236`. */
export function sayPartOfWhole(part: number, whole: number, language: Language): string {
  return languageMessages.in(language)('partOfWhole', { part: sayNumber(part), whole: sayNumber(whole) });
}

/** `69.8 to 72.9`, `69.8 i 72.9`: limits of an interval, with the same decimals. */
export function sayRange(low: number, high: number, language: Language, decimals?: number): string {
  return languageMessages.in(language)('range', {
    low: sayNumber(low, decimals),
    high: sayNumber(high, decimals),
  });
}

const pencePerPound = 100;
const million = 1_000_000;
const billion = 1000 * million;

/** An exact sum of money for tables: `£1,234` and `£1,234.50`. The same in both languages. */
export function sayMoney(pence: number): string {
  const pounds = formatOf(pence % pencePerPound === 0 ? 0 : 2, 2).format(Math.abs(pence) / pencePerPound);
  return `${pence < 0 ? '−' : ''}£${pounds}`;
}

/** A sum of money for sentences: from a million up in millions, `£1.24 million`, `£1.24 miliwn`. */
export function sayMoneyInWords(pence: number, language: Language): string {
  const pounds = Math.abs(pence) / pencePerPound;
  if (pounds < million) return sayMoney(Math.round(pence / pencePerPound) * pencePerPound);
  const inBillions = pounds >= billion;
  const amount = formatOf(0, 2).format(pounds / (inBillions ? billion : million));
  const words = languageMessages.in(language)(inBillions ? 'billion' : 'million', { amount });
  return pence < 0 ? `−${words}` : words;
}
