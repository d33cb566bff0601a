import { byte, powersOfTen } from './csv-bytes.ts';

/** Significant digits of a written number: what a double can be trusted with, and what R writes. */
const significant = 15;
const least = 1e-7;
const most = 1e15;
/** Bytes that a number may take, with those it needs for a moment. */
export const roomForNumber = 32;

/** The digits of 0000 to 9999, four to a word, first digit first. */
const fourDigits = Uint32Array.from({ length: 10_000 }, (_, number) =>
  [...String(number).padStart(4, '0')].reduce((word, digit) => word * 256 + digit.charCodeAt(0), 0),
);

/**
 * Writes a number as text: nothing for NaN, otherwise 15 significant digits without noughts behind them. A number that was
 * written with at most 15 digits is written the same again.
 *
 * @param view - of the bytes, with room for a number from `to` on
 * @returns where the text ends
 */
export function writeNumber(bytes: Uint8Array, view: DataView, to: number, value: number): number {
  if (Number.isNaN(value)) return to;
  if (value === 0) {
    bytes[to] = byte.zero;
    return to + 1;
  }
  const size = Math.abs(value);
  if (size < least || size >= most) return writeRare(bytes, to, value);
  let start = to;
  if (value < 0) bytes[start++] = byte.minus;
  // The product is right to half a unit of the 53rd binary place, well below the 15th decimal one.
  let whole = wholeDigits(size);
  let scaled = Math.floor(size * (powersOfTen[significant - whole] as number) + 0.5);
  if (scaled === most) {
    whole += 1;
    scaled = most / 10;
  }
  return whole > 0
    ? withWhole(bytes, view, start, scaled, whole)
    : belowOne(bytes, view, start, scaled, -whole);
}

/** Very small, very large and infinite numbers are few: their text may be made. */
function writeRare(bytes: Uint8Array, to: number, value: number): number {
  const text = Number.isFinite(value) ? String(value) : value > 0 ? 'Inf' : '-Inf';
  for (let at = 0; at < text.length; at += 1) bytes[to + at] = text.charCodeAt(at);
  return to + text.length;
}

function withWhole(bytes: Uint8Array, view: DataView, start: number, scaled: number, whole: number): number {
  // The digits leave room for the point, which then goes in before the decimals.
  placeDigits(view, start, scaled);
  for (let at = start; at < start + whole; at += 1) bytes[at] = bytes[at + 1] as number;
  const point = start + whole;
  bytes[point] = byte.point;
  let last = start + significant;
  while (bytes[last] === byte.zero) last -= 1;
  return last > point ? last + 1 : point;
}

function belowOne(bytes: Uint8Array, view: DataView, start: number, scaled: number, noughts: number): number {
  const point = start + 1;
  placeDigits(view, point + noughts, scaled);
  for (let at = start; at <= point + noughts; at += 1) bytes[at] = byte.zero;
  bytes[point] = byte.point;
  let last = point + noughts + significant;
  while (bytes[last] === byte.zero) last -= 1;
  return last + 1;
}

/** Writes a nought and the 15 digits of a whole number from 10¹⁴ on. */
function placeDigits(view: DataView, to: number, whole: number): void {
  const high = (whole / 1e8) | 0;
  const low = (whole - high * 1e8) | 0;
  const first = (high / 10_000) | 0;
  const third = (low / 10_000) | 0;
  view.setUint32(to, fourDigits[first] as number);
  view.setUint32(to + 4, fourDigits[high - first * 10_000] as number);
  view.setUint32(to + 8, fourDigits[third] as number);
  view.setUint32(to + 12, fourDigits[low - third * 10_000] as number);
}

/** How many digits stand before the point: 1 for 1 to 9, 0 for 0.1 to 0.9, −1 for 0.01 to 0.09. */
function wholeDigits(size: number): number {
  // Shares and percentages are most of what is written; a loop would have to guess when to stop.
  if (size < 1) {
    if (size >= 0.1) return 0;
    if (size >= 0.01) return -1;
    let noughts = 3;
    while (size * (powersOfTen[noughts] as number) < 1) noughts += 1;
    return 1 - noughts;
  }
  if (size < 100) return size < 10 ? 1 : 2;
  let digits = 3;
  while (size >= (powersOfTen[digits] as number)) digits += 1;
  return digits;
}
