import type { Language } from '../language/index.ts';
import type { Problem } from '../records/index.ts';
import { stratmlMessages } from './messages.ts';

/** A problem of a StratML file in words: where, what and why, how to mend. */
export interface SaidStratMlProblem {
  readonly place: string;
  readonly what: string;
  readonly mend: string;
}

/** Says a problem of this folder; nothing for those of others. */
export function sayStratMlProblem(
  { code, where, values }: Problem,
  language: Language,
): SaidStratMlProblem | undefined {
  const say = stratmlMessages.in(language);
  const [what, mend] = [`problem.${code}`, `problem.${code}.mend`];
  if (!stratmlMessages.has(what) || !stratmlMessages.has(mend)) return undefined;
  const { file = '', row, field } = where;
  const place =
    row === undefined
      ? file
      : say(field === undefined ? 'place.line' : 'place.element', { file, line: row, path: field ?? '' });
  return { place, what: say(what, { ...values, file }), mend: say(mend, { ...values, file }) };
}
