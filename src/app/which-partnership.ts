import { type Problem, problem, type Result } from '../records/index.ts';

const refuse = (found: Problem): Result<string> => ({ ok: false, problems: [found] });

/**
 * The partnership a command is about: the one that was named, else the only one there is.
 *
 * @param known - every partnership of this installation
 * @returns its name in addresses; problems: `app.no-partnership`, `app.which-partnership`, `app.partnership-unknown`
 */
export function whichPartnership(known: readonly string[], named?: string): Result<string> {
  const [only, ...others] = known;
  if (only === undefined) return refuse(problem('app.no-partnership'));
  const all = known.join(', ');
  if (named !== undefined) {
    return known.includes(named)
      ? { ok: true, value: named }
      : refuse(problem('app.partnership-unknown', {}, { found: named, known: all }));
  }
  return others.length === 0
    ? { ok: true, value: only }
    : refuse(problem('app.which-partnership', {}, { known: all }));
}

/**
 * The same where a command takes one more word after the partnership: the first word is the partnership when there
 * are two, or when it is the name of one.
 *
 * @returns the partnership and the other word, where there is one; one more problem: `app.usage-excess`
 */
export function partnershipAndWord(
  known: readonly string[],
  words: readonly string[],
): Result<{ readonly partnership: string; readonly word: string | undefined }> {
  const [first] = words;
  const isNamed = words.length > 1 || (first !== undefined && known.includes(first));
  const which = whichPartnership(known, isNamed ? first : undefined);
  if (!which.ok) return which;
  const [word, ...excess] = isNamed ? words.slice(1) : words;
  if (excess.length > 0) {
    return { ok: false, problems: [problem('app.usage-excess', {}, { found: excess.join(' ') })] };
  }
  return { ok: true, value: { partnership: which.value, word } };
}
