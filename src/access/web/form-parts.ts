import { componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import type { Language, MessageValues } from '../../language/index.ts';
import type { Problem } from '../../records/index.ts';
import { accessMessages } from '../messages.ts';

/** The hidden field that shows a form is ours. */
export function formTokenField(token: string): Html {
  return html`<input type="hidden" name="_csrf" value="${token}">`;
}

/** Words for problems, of whichever folder has them. */
interface ProblemWords {
  in(language: Language): (key: never, values?: MessageValues) => string;
  has(key: string): boolean;
}

/** A problem in words: what is wrong, and how to mend it. */
function inWords({ code, values }: Problem, language: Language, words: ProblemWords): string {
  const source = [words, accessMessages].find((messages) => messages.has(`problem.${code}`));
  if (!source) throw new Error(`No words for ${code}`);
  const say = source.in(language) as (key: string, values?: MessageValues) => string;
  return `${say(`problem.${code}`, values)} ${say(`problem.${code}.mend`, values)}`;
}

/**
 * The box at the top of a form that lists what must be mended, each leading to its field; nothing without problems.
 *
 * @param words - messages of the folder whose problems these are, besides those of access
 */
export function problemSummary(
  problems: readonly Problem[],
  language: Language,
  words: ProblemWords = accessMessages,
): Html {
  if (problems.length === 0) return nothing;
  return componentsIn(language).errorSummary({
    errorList: problems.map((problem) => ({
      text: inWords(problem, language, words),
      ...(problem.where.field && { href: `#${problem.where.field}` }),
    })),
  });
}

/** What to spread into a field: its problem, if it has one. */
export function problemOf(
  problems: readonly Problem[],
  field: string,
  language: Language,
  words: ProblemWords = accessMessages,
) {
  const found = problems.find((problem) => problem.where.field === field);
  return found ? { errorMessage: { text: inWords(found, language, words) } } : {};
}
