import { isCalendarDate } from '../calendar/index.ts';

/** A part of JSON Schema 2020-12, in the few words that our shapes use. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Where something sent is not as its schema says. */
export interface Departure {
  /** JSON Pointer, like `/updates/0/month`. @source RFC 6901 */
  readonly pointer: string;
  readonly what:
    | 'missing'
    | 'unknown'
    | 'kind'
    | 'choice'
    | 'too-long'
    | 'too-many'
    | 'too-few'
    | 'form'
    | 'number';
  /** What would have been right, as the schema has it. */
  readonly expected: string;
}

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/**
 * Holds what was sent against the schema by which it is described, so that the description cannot say anything else than
 * the program does.
 *
 * @param schemas - by name, what `$ref` refers to
 * @source OpenAPI 3.1; JSON Schema 2020-12
 */
export function departuresFrom(
  value: unknown,
  schema: JsonSchema,
  schemas: Readonly<Record<string, JsonSchema>>,
  pointer = '',
): readonly Departure[] {
  const { $ref, anyOf } = schema;
  if (typeof $ref === 'string') {
    const named = schemas[$ref.split('/').at(-1) ?? ''];
    if (!named) throw new Error(`No schema ${$ref}`);
    return departuresFrom(value, named, schemas, pointer);
  }
  if (Array.isArray(anyOf)) {
    const found = (anyOf as JsonSchema[]).map((each) => departuresFrom(value, each, schemas, pointer));
    return found.find((each) => each.length === 0) ?? found[0] ?? [];
  }
  const kinds: readonly unknown[] = [schema['type'] ?? []].flat();
  const kind = kindOf(value);
  const isKind = kinds.some((each) => each === kind || (each === 'integer' && Number.isInteger(value)));
  if (kinds.length > 0 && !isKind) return [{ pointer, what: 'kind', expected: kinds.join(', ') }];
  const choice = schema['enum'];
  if (Array.isArray(choice) && !choice.includes(value))
    return [{ pointer, what: 'choice', expected: choice.join(', ') }];
  if (typeof value === 'string') return inText(value, schema, pointer);
  if (typeof value === 'number') return inNumber(value, schema, pointer);
  if (Array.isArray(value)) return inList(value, schema, schemas, pointer);
  return kind === 'object' ? inMembers(value as Members, schema, schemas, pointer) : [];
}

function inText(text: string, { maxLength, pattern, format }: JsonSchema, pointer: string) {
  const found: Departure[] = [];
  if (typeof maxLength === 'number' && text.length > maxLength)
    found.push({ pointer, what: 'too-long', expected: String(maxLength) });
  if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(text))
    found.push({ pointer, what: 'form', expected: pattern });
  if (format === 'date' && !isCalendarDate(text))
    found.push({ pointer, what: 'form', expected: '2026-03-31' });
  return found;
}

function inNumber(number: number, { minimum, maximum }: JsonSchema, pointer: string): readonly Departure[] {
  const least = typeof minimum === 'number' ? minimum : Number.NEGATIVE_INFINITY;
  const most = typeof maximum === 'number' ? maximum : Number.POSITIVE_INFINITY;
  return number < least || number > most ? [{ pointer, what: 'number', expected: `${least}–${most}` }] : [];
}

function inList(
  list: readonly unknown[],
  { minItems, maxItems, items }: JsonSchema,
  schemas: Readonly<Record<string, JsonSchema>>,
  pointer: string,
): readonly Departure[] {
  if (typeof minItems === 'number' && list.length < minItems)
    return [{ pointer, what: 'too-few', expected: String(minItems) }];
  if (typeof maxItems === 'number' && list.length > maxItems)
    return [{ pointer, what: 'too-many', expected: String(maxItems) }];
  return list.flatMap((item, index) =>
    departuresFrom(item, (items ?? {}) as JsonSchema, schemas, `${pointer}/${index}`),
  );
}

type Members = Readonly<Record<string, unknown>>;

function inMembers(
  members: Members,
  { required, properties, additionalProperties }: JsonSchema,
  schemas: Readonly<Record<string, JsonSchema>>,
  pointer: string,
): readonly Departure[] {
  const known = (properties ?? {}) as Readonly<Record<string, JsonSchema>>;
  const missing = ((required ?? []) as readonly string[])
    .filter((name) => !Object.hasOwn(members, name))
    .map((name): Departure => ({ pointer: `${pointer}/${name}`, what: 'missing', expected: name }));
  const inside = Object.entries(members).flatMap(([name, member]): readonly Departure[] => {
    const schema = Object.hasOwn(known, name) ? known[name] : undefined;
    if (schema) return departuresFrom(member, schema, schemas, `${pointer}/${name}`);
    if (additionalProperties !== false) return [];
    return [{ pointer: `${pointer}/${name}`, what: 'unknown', expected: Object.keys(known).join(', ') }];
  });
  return [...missing, ...inside];
}
