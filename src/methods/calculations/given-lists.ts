import { Refusal } from '../refusal.ts';
import type { Given } from './given.ts';

/** Numbers of an input; true and false count as 1 and 0. @throws Refusal when it is not a list of them */
export function givenNumbers(given: Given, name: string): readonly number[] {
  const values = given[name];
  if (!Array.isArray(values)) {
    throw new Refusal('methods.given-not-list', `Not a list: ${name}`, { column: name });
  }
  return values.map((value: unknown) => {
    if (value === null) return Number.NaN;
    if (typeof value === 'boolean') return value ? 1 : 0;
    if (typeof value === 'number') return value;
    throw new Refusal('methods.given-not-number', `Not a number: ${name}`, { column: name });
  });
}

/** A text of an input, or what is usual where it is not there. @throws Refusal when it is something else */
export function givenText(given: Given, name: string, usual: string): string {
  const value = given[name];
  if (value === undefined || value === null) return usual;
  if (typeof value === 'string') return value;
  throw new Refusal('methods.given-not-text', `Not a text: ${name}`, { column: name });
}
