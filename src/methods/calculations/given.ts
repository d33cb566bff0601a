import { Refusal } from '../refusal.ts';

/** An input of a method that came as JSON: its fields by name. */
export type Given = Readonly<Record<string, unknown>>;

/** @throws Refusal when it is not an object */
export function givenObject(given: unknown): Given {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given as Given;
  throw new Refusal('methods.given-not-object', 'An input is an object with a field for each column');
}

/**
 * A number of an input.
 *
 * @param otherwise - where the field is not there; null is a missing number, NaN
 * @throws Refusal when it is something else
 */
export function givenNumber(given: Given, name: string, otherwise = Number.NaN): number {
  const value = given[name];
  if (value === undefined) return otherwise;
  if (value === null) return Number.NaN;
  if (typeof value === 'number') return value;
  throw new Refusal('methods.given-not-number', `Not a number: ${name}`, { column: name });
}

/** Rows of an input, or those of another field. @throws Refusal when it is not a list of objects */
export function givenRows(given: Given, name = 'rows'): readonly Given[] {
  const rows = given[name];
  if (!Array.isArray(rows)) {
    throw new Refusal('methods.given-not-list', `Not a list: ${name}`, { column: name });
  }
  return rows.map(givenObject);
}

/** As JSON has it: a missing number is null. */
export function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
