import { type Problem, problem } from '../records/index.ts';
import { commonPasswords } from './common-passwords.ts';

/** Shortest password, in characters. @source NIST SP 800-63B-4 section 3.1.1.2; NCSC password guidance */
export const shortestPassword = 12;
/** Longest one: a bound on work, not on people. */
export const longestPassword = 200;

/** Letters and digits only, lower case, so that `Password-1234!` is known for what it is. */
function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function isOneRun(text: string): boolean {
  const steps = new Set<number>();
  for (let position = 1; position < text.length; position += 1) {
    steps.add(text.charCodeAt(position) - text.charCodeAt(position - 1));
  }
  const [step = 0] = steps;
  return steps.size <= 1 && Math.abs(step) <= 1;
}

/**
 * Whether a new password will do: long enough, and none of those that everybody tries first. Nothing is asked about
 * capitals, digits or signs, and spaces are welcome.
 *
 * @param about - what an attacker knows of the person: e-mail address, name
 * @returns the problem, on the field `password`, or null
 */
export function problemWithPassword(password: string, about: readonly string[] = []): Problem | null {
  const where = { field: 'password' };
  const length = [...password].length;
  if (length < shortestPassword) {
    return problem('access.password-too-short', where, { least: shortestPassword, length });
  }
  if (length > longestPassword) return problem('access.password-too-long', where, { most: longestPassword });
  const text = bare(password);
  const known = about.map(bare).filter((word) => word.length >= 4);
  const withoutKnown = known.reduce((left, word) => left.replaceAll(word, ''), text);
  const repeated = new Set(text).size <= 3;
  if (repeated || isOneRun(text) || commonPasswords.has(text))
    return problem('access.password-common', where);
  if (known.length > 0 && withoutKnown !== text && withoutKnown.length < 6) {
    return problem('access.password-about-you', where);
  }
  return null;
}
