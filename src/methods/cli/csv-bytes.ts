/** The bytes that part a table. */
export const byte = {
  quote: 0x22,
  comma: 0x2c,
  newline: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  point: 0x2e,
  minus: 0x2d,
  zero: 0x30,
  nine: 0x39,
} as const;

/** Powers of ten that a double holds exactly. */
export const powersOfTen = Float64Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
