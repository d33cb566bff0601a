import { areaKinds } from './area-type.ts';

/** A code that has been checked: an official nine-character code, or one a partnership made for its own areas. */
export type AreaCode = string & { readonly areaCode: unique symbol };

const official = /^[A-Z](?:\d\d|[A-Z]{2})\d{6}$/;
const own = /^[A-Z][A-Z0-9]{0,7}-[A-Z0-9-]{1,24}$/;
const prefixes: ReadonlySet<string> = new Set(areaKinds.flatMap((one) => [...one.prefixes]));

/**
 * Reads a code as it stands in a file: capitals and outer blanks do not matter, everything else does.
 *
 * @returns the code, or nothing when it is neither an official code nor a partnership's own (`PA-N1`)
 * @source GEO-01; ONS nine-character codes: letter, two-figure entity, six-figure instance
 */
export function readAreaCode(written: string): AreaCode | undefined {
  const code = written.trim().toUpperCase();
  if (official.test(code)) return prefixes.has(code.slice(0, 3)) ? (code as AreaCode) : undefined;
  return own.test(code) ? (code as AreaCode) : undefined;
}

/** A code written in our own code or read back from our own table. Throws where it is not one. */
export function areaCode(written: string): AreaCode {
  const code = readAreaCode(written);
  if (!code) throw new Error(`Not an area code: "${written}"`);
  return code;
}

/** Whether the code is an official one rather than a partnership's own. */
export function isOfficial(code: AreaCode): boolean {
  return official.test(code);
}

/**
 * The known code a mistyped one most likely stands for: figures lost after the entity (`W0199` for `W01000199`), the
 * letter O for nought, or one character wrong, missing, added or exchanged with its neighbour.
 */
export function nearestCode(written: string, known: Iterable<string>): string | undefined {
  const typed = written.trim().toUpperCase();
  if (typed === '') return undefined;
  const figures =
    typed.slice(0, 1) + typed.slice(1).replaceAll('O', '0').replaceAll('I', '1').replaceAll('L', '1');
  const padded = /^[A-Z]\d{3,8}$/.test(figures)
    ? figures.slice(0, 3) + figures.slice(3).padStart(6, '0')
    : figures;
  let near: string | undefined;
  let longer: string | undefined;
  for (const code of known) {
    if (code === padded) return code;
    if (near === undefined && isOneSlipApart(figures, code)) near = code;
    const lost = figures.length >= 5 && code.endsWith(figures.slice(-3)) && isWithin(figures, code);
    if (lost && (longer === undefined || code < longer)) longer = code;
  }
  return near ?? longer;
}

/** Whether one text is the other with some characters lost. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

function isOneSlipApart(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  let start = 0;
  while (start < left.length && left[start] === right[start]) start++;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  const [leftMiddle, rightMiddle] = [
    left.slice(start, left.length - end),
    right.slice(start, right.length - end),
  ];
  if (leftMiddle.length <= 1 && rightMiddle.length <= 1) return true;
  return leftMiddle.length === 2 && rightMiddle === `${leftMiddle[1]}${leftMiddle[0]}`;
}
