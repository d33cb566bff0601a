import type { Language, MessageValues } from '../../language/index.ts';
import { problem, type Result } from '../../records/index.ts';
import type { Calculation } from '../calculations/calculation.ts';
import { methodsMessages } from '../messages.ts';
import { Refusal } from '../refusal.ts';

/**
 * A method over a JSON array of inputs.
 *
 * @param text - the array; each input shaped as `Calculation.one` says
 * @returns a JSON array of results in the same order, a line each; `{ "error": "…" }` where an input must be refused
 */
export function calcJson(text: string, calculation: Calculation, language: Language): Result<string> {
  let inputs: unknown;
  try {
    inputs = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [problem('methods.json-unreadable', {}, { detail })] };
  }
  if (!Array.isArray(inputs)) return { ok: false, problems: [problem('methods.json-not-list')] };
  const results = inputs.map((given: unknown) => JSON.stringify(resultOf(calculation, given, language)));
  return { ok: true, value: `[${results.join(',\n')}]` };
}

function resultOf(calculation: Calculation, given: unknown, language: Language): unknown {
  try {
    return calculation.one(given);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { error: wordsOf(error, language) };
  }
}

/** Why a method refuses, in the language asked for where its refusal has a name. */
function wordsOf(error: RangeError, language: Language): string {
  if (!(error instanceof Refusal) || !methodsMessages.has(`problem.${error.code}`)) return error.message;
  const say = methodsMessages.in(language) as (key: string, values?: MessageValues) => string;
  return say(`problem.${error.code}`, error.values);
}
