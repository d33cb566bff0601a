import { updateMessages } from '../../delivery/update-messages.ts';
import type { Language, MessageValues } from '../../language/index.ts';
import { performanceMessages } from '../../performance/messages.ts';
import type { Problem } from '../../records/index.ts';
import { recordsMessages } from '../../records/messages.ts';
import { partnerMessages } from '../messages.ts';
import type { PlacedProblem } from './partner-route.ts';

const sources = [partnerMessages, updateMessages, performanceMessages, recordsMessages] as const;

/** Words for the problems of keys, updates and values, whichever folder has them. */
export const partnerProblemWords = {
  has: (key: string) => sources.some((messages) => messages.has(key)),
  in:
    (language: Language) =>
    (key: string, values?: MessageValues): string => {
      const source = sources.find((messages) => messages.has(key)) ?? partnerMessages;
      return (source.in(language) as (key: string, values?: MessageValues) => string)(key, values);
    },
};

function told({ code, values }: Problem, language: Language) {
  const say = partnerProblemWords.in(language);
  return {
    code,
    title: say(`problem.${code}`, values),
    detail: say(`problem.${code}.mend`, values),
  };
}

/** What is wrong in each place of what was sent, in one language. */
export function errorsOf(problems: readonly PlacedProblem[], language: Language) {
  return problems.map(({ problem, pointer }) => ({
    ...told(problem, language),
    ...(pointer !== undefined && { pointer }),
  }));
}

/**
 * A problem as programs read it: in the language they ask for, with its name in both.
 *
 * @param more - members besides those of the standard
 * @source RFC 9457
 */
export function problemBody(
  status: number,
  problem: Problem,
  language: Language,
  more: Readonly<Record<string, unknown>> = {},
) {
  const { code, title, detail } = told(problem, language);
  return {
    type: `/api/v1/openapi.json#${code}`,
    title,
    status,
    detail,
    code,
    words: { cy: told(problem, 'cy').title, en: told(problem, 'en').title },
    ...more,
  };
}
