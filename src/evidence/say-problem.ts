import { type Language, sayDate } from '../language/index.ts';
import type { Problem } from '../records/index.ts';
import { evidenceMessages } from './messages.ts';

/** What is wrong and why, in one sentence. */
export function sayProblem(one: Problem, language: Language): string {
  return say(`problem.${one.code}`, one, language);
}

/** How to mend it, in one sentence. */
export function sayMend(one: Problem, language: Language): string {
  const guess = one.values['suggestion'] ? `problem.${one.code}.mend-suggestion` : '';
  return say(guess !== '' && evidenceMessages.has(guess) ? guess : `problem.${one.code}.mend`, one, language);
}

function say(key: string, one: Problem, language: Language): string {
  if (!evidenceMessages.has(key)) throw new Error(`No words for ${key}`);
  const { file = '', row = 0, column = '', field = '' } = one.where;
  const { imported } = one.values;
  const dates: Problem['values'] =
    typeof imported === 'string' ? { imported: sayDate(imported, language) } : {};
  return evidenceMessages.in(language)(key, { file, row, column, field, ...one.values, ...dates });
}
