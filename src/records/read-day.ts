import { date } from './field.ts';
import type { Problem } from './problem.ts';
import { readField } from './read-field.ts';

/** A day that somebody wrote in a form. */
export interface DayRead {
  /** ISO; empty where nothing was written, or nothing that names a day. */
  readonly day: string;
  readonly problems: readonly Problem[];
}

/**
 * Reads a day as people write it, like every form and kit here: `31 March 2026`, `31ain o Fawrth 2026`, `2026-03-31`.
 *
 * @param field - name of the input, by which the form places the problem
 */
export function readDay(text: string | undefined, field: string): DayRead {
  const { value, problems } = readField(date('day'), { day: text });
  return {
    day: typeof value === 'string' ? value : '',
    problems: problems.map((each) => ({ ...each, where: { field } })),
  };
}
