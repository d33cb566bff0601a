/** What PostgreSQL sends as text, turned into the value our code sees. */
type Parser = (text: string) => unknown;

function wholeNumber(text: string): number | string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : text;
}

function moment(text: string): string {
  const iso = text.replace(' ', 'T').replace(/([+-]\d\d)(:?\d\d)?$/, (_, hours: string, minutes?: string) => {
    const rest = minutes?.replace(':', '') ?? '00';
    return hours.slice(1) === '00' && rest === '00' ? 'Z' : `${hours}:${rest}`;
  });
  return iso;
}

const asWritten: Parser = (text) => text;

/**
 * By PostgreSQL type number. Dates stay calendar dates (`2026-03-03`) and moments ISO text with every microsecond
 * (`2026-03-03T10:42:00.123456Z`), so that no time zone of the machine can move them; `bigint` and `numeric` are
 * numbers (a `bigint` beyond 2^53 stays text rather than lose a digit; sums of pence are `numeric`).
 */
export const valueParsers: Readonly<Record<number, Parser>> = {
  20: wholeNumber,
  1700: Number,
  1082: asWritten,
  1083: asWritten,
  1114: (text) => text.replace(' ', 'T'),
  1184: moment,
  1186: asWritten,
};

/** Type numbers of the arrays whose elements those are. */
export const arrayElementTypes: Readonly<Record<number, number>> = {
  1016: 20,
  1231: 1700,
  1182: 1082,
  1183: 1083,
  1115: 1114,
  1185: 1184,
  1187: 1186,
};

function arrayElement(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (Array.isArray(value)) return arrayLiteral(value);
  return `"${String(parameterValue(value)).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

function arrayLiteral(values: readonly unknown[]): string {
  return `{${values.map(arrayElement).join(',')}}`;
}

/**
 * A query parameter as the embedded engine takes it, by the same rules as the server's driver: a list is an SQL
 * array, any other object is JSON, everything else its text.
 */
export function parameterValue(value: unknown): string | Uint8Array | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Uint8Array) return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return arrayLiteral(value);
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}
