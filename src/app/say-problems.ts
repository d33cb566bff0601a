import { accessMessages } from '../access/messages.ts';
import type { Language, MessageValues } from '../language/index.ts';
import { platformMessages } from '../platform/messages.ts';
import type { Place, Problem } from '../records/index.ts';
import { appMessages } from './messages.ts';

/** Words of any folder, when which one has a key is only known from data. */
interface Words {
  in(language: Language): (key: never, values?: MessageValues) => string;
  has(key: string): boolean;
}

const everyFolder: readonly Words[] = [appMessages, accessMessages, platformMessages];

function placeOf({ file, sheet, row, column, record, field }: Place): string {
  return [file, sheet, row, column ?? field, record].filter((part) => part !== undefined).join(': ');
}

/** A problem as a person reads it: where, what and why, how to mend. */
export function sayProblem({ code, where, values }: Problem, language: Language): string {
  const words = everyFolder.find((messages) => messages.has(`problem.${code}`));
  const place = placeOf(where);
  const at = place === '' ? '' : `${place}\n  `;
  if (!words) return `${at}${code} ${JSON.stringify(values)}`;
  const say = words.in(language) as (key: string, values?: MessageValues) => string;
  return `${at}${say(`problem.${code}`, values)}\n  ${say(`problem.${code}.mend`, values)}`;
}

export function sayProblems(
  problems: readonly Problem[],
  language: Language,
  write: (line: string) => void,
): void {
  for (const problem of problems) write(sayProblem(problem, language));
}
