import type { Language } from '../language/index.ts';
import type { Problem } from '../records/index.ts';
import { publishingMessages } from './messages.ts';

/** A problem of publishing in words: what and why, and how to mend it. */
export function sayProblem(
  { code, values }: Problem,
  language: Language,
): { readonly what: string; readonly mend: string } {
  const key = `problem.${code}`;
  const mendKey = `${key}.mend`;
  if (!publishingMessages.has(key) || !publishingMessages.has(mendKey))
    throw new Error(`No words for the problem "${code}"`);
  const say = publishingMessages.in(language);
  return {
    what: say(key, { ...values, wording: String(values[language] ?? '') }),
    mend: say(mendKey, values),
  };
}
