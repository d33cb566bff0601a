import type { UsualRange } from './usual-range.ts';

/**
 * A pattern, as an HTML field takes it, of the numbers in a range: so a browser says of itself, as somebody types, that a
 * number lies outside. Whole parts are looked at alone; thousands may be marked by a comma, and a percentage by its sign.
 *
 * @returns nothing where the range reaches below nought, which no pattern of digits can say
 * @source issue 5, "numbers checked against history as typed"
 */
export function patternOfNumbers({ low, high }: UsualRange): string | undefined {
  if (low < 0 || high < low || high > Number.MAX_SAFE_INTEGER) return undefined;
  const [lowest, highest] = [Math.floor(low), Math.floor(high)];
  const wholes = Array.from({ length: String(highest).length }, (_, place) => place + 1).flatMap((digits) => {
    const from = Math.max(lowest, digits === 1 ? 0 : 10 ** (digits - 1));
    const to = Math.min(highest, 10 ** digits - 1);
    return from > to ? [] : digitsBetween(String(from), String(to)).map(withCommas);
  });
  return ` *(${wholes.join('|')})([.][0-9]*)? *%? *`;
}

const anyDigit = '[0-9]';

/** What each digit may be, for every number between two of the same length. */
function digitsBetween(from: string, to: string): readonly (readonly string[])[] {
  if (from === '') return [[]];
  const [low = '', high = ''] = [from[0], to[0]];
  const below = from.slice(1);
  const above = to.slice(1);
  const led = (digit: string, rest: readonly (readonly string[])[]) => rest.map((each) => [digit, ...each]);
  if (low === high) return led(low, digitsBetween(below, above));
  // Where every number that begins so is in the range, the first digit alone decides.
  const first = /^0*$/.test(below) ? Number(low) : Number(low) + 1;
  const last = /^9*$/.test(above) ? Number(high) : Number(high) - 1;
  return [
    ...(first > Number(low) ? led(low, digitsBetween(below, '9'.repeat(below.length))) : []),
    ...(first > last ? [] : led(digitFrom(first, last), [[...below].map(() => anyDigit)])),
    ...(last < Number(high) ? led(high, digitsBetween('0'.repeat(above.length), above)) : []),
  ];
}

function digitFrom(first: number, last: number): string {
  return first === last ? String(first) : `[${first}-${last}]`;
}

function withCommas(digits: readonly string[]): string {
  return digits
    .map((digit, place) => ((digits.length - place) % 3 === 0 && place > 0 ? `,?${digit}` : digit))
    .join('');
}
