import { accessMessages } from '../access/messages.ts';
import { dutiesMessages } from '../duties/messages.ts';
import { evidenceMessages } from '../evidence/messages.ts';
import { kitMessages } from '../kit/messages.ts';
import type { Language, MessageValues } from '../language/index.ts';
import { platformMessages } from '../platform/messages.ts';
import { publishingMessages } from '../publishing/messages.ts';
import type { Place, Problem } from '../records/index.ts';
import { recordsMessages } from '../records/messages.ts';
import { appMessages } from './messages.ts';

/** Words of any folder, when which one has a key is only known from data. */
interface Words {
  in(language: Language): (key: never, values?: MessageValues) => string;
  has(key: string): boolean;
}

const everyFolder: readonly Words[] = [
  appMessages,
  accessMessages,
  kitMessages,
  recordsMessages,
  evidenceMessages,
  dutiesMessages,
  publishingMessages,
  platformMessages,
];

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
  const all = {
    file: where.file ?? '',
    row: where.row ?? 0,
    column: where.column ?? '',
    field: where.field ?? '',
    ...values,
  };
  return `${at}${say(`problem.${code}`, all)}\n  ${say(`problem.${code}.mend`, all)}`;
}

/** More than anybody reads on a console; the first ones mended, most of the others go. */
const mostSaid = 40;

export function sayProblems(
  problems: readonly Problem[],
  language: Language,
  write: (line: string) => void,
): void {
  for (const problem of problems.slice(0, mostSaid)) write(sayProblem(problem, language));
  const more = problems.length - mostSaid;
  if (more > 0) write(appMessages.in(language)('cli.more', { n: more }));
}
