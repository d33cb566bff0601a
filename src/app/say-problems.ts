import { accessMessages } from '../access/messages.ts';
import { updateMessages } from '../delivery/update-messages.ts';
import { dutiesMessages } from '../duties/messages.ts';
import { evidenceMessages } from '../evidence/messages.ts';
import { governanceMessages } from '../governance/messages.ts';
import { sayPlace } from '../kit/index.ts';
import { kitMessages } from '../kit/messages.ts';
import type { Language, MessageValues } from '../language/index.ts';
import { methodsMessages } from '../methods/messages.ts';
import { platformMessages } from '../platform/messages.ts';
import { publishingMessages } from '../publishing/messages.ts';
import type { Place, Problem } from '../records/index.ts';
import { recordsMessages } from '../records/messages.ts';
import { selfAssessmentMessages } from '../self-assessment/messages.ts';
import { stratmlMessages } from '../stratml/messages.ts';
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
  governanceMessages,
  updateMessages,
  evidenceMessages,
  dutiesMessages,
  methodsMessages,
  publishingMessages,
  platformMessages,
  stratmlMessages,
  selfAssessmentMessages,
];

function placeOf(where: Place, language: Language): string {
  const { file, row, column, record, field } = where;
  // Law and questions written as data have lines and fields, told as editors tell them; a table has rows and columns.
  if (file?.endsWith('.yaml')) return [file, row, field].filter((part) => part !== undefined).join(': ');
  if (file !== undefined)
    return sayPlace({ ...where, ...((column ?? field) && { column: column ?? field }) }, language);
  return [row, column ?? field, record].filter((part) => part !== undefined).join(': ');
}

/** A problem in words, part by part: where, what and why, how to mend. */
export function sayProblemInParts(
  { code, where, values }: Problem,
  language: Language,
): { readonly place: string; readonly what: string; readonly mend: string } {
  const words = everyFolder.find((messages) => messages.has(`problem.${code}`));
  const place = placeOf(where, language);
  if (!words) return { place, what: `${code} ${JSON.stringify(values)}`, mend: '' };
  const say = words.in(language) as (key: string, values?: MessageValues) => string;
  const all = {
    file: where.file ?? '',
    row: where.row ?? 0,
    column: where.column ?? '',
    field: where.field ?? '',
    ...values,
  };
  return { place, what: say(`problem.${code}`, all), mend: say(`problem.${code}.mend`, all) };
}

/** A problem as a person reads it on a console. */
export function sayProblem(found: Problem, language: Language): string {
  const { place, what, mend } = sayProblemInParts(found, language);
  return [place === '' ? what : `${place}\n  ${what}`, ...(mend === '' ? [] : [`  ${mend}`])].join('\n');
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
