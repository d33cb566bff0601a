import type { Language, MessageValues } from '../../language/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import { methodsMessages } from '../messages.ts';
import { Refusal } from '../refusal.ts';
import { helpOnCalc, helpOnMethod, listOfMethods, methodsAsJson } from './calc-help.ts';
import { calcJson } from './calc-json.ts';
import { type CalcTable, calcTable } from './calc-table.ts';
import { readCalcWords } from './calc-words.ts';
import type { CalcStreams } from './standard-streams.ts';

export interface CalcConsole {
  readonly language: Language;
  readonly json: boolean;
  readonly streams: CalcStreams;
  out(line: string): void;
  error(line: string): void;
  /** Tells of what stands in the way of the whole command. */
  fail(problems: readonly Problem[]): void;
}

/** Of bad rows, more than anybody reads; the first ones mended, most of the others go. */
const mostSaid = 40;

/**
 * `llinyn calc METHOD < in.csv > out.csv`: a method over a table or, as JSON, over inputs one by one.
 *
 * @param words - behind `llinyn calc`, without those that every command has
 * @returns 0 done; 1 done, and rows with a problem named by their line; 2 when the words or the input cannot be
 */
export async function calcCommand(words: readonly string[], console: CalcConsole): Promise<0 | 1 | 2> {
  const { language, json, streams } = console;
  const fail = (problems: readonly Problem[]): 2 => {
    console.fail(problems);
    return 2;
  };
  const read = readCalcWords(words);
  if (!read.ok) return fail(read.problems);
  const asked = read.value;
  const print = (lines: readonly string[]): 0 => {
    for (const line of lines) console.out(line);
    return 0;
  };
  if (asked.asked === 'list') return print(json ? [methodsAsJson(language)] : listOfMethods(language));
  if (asked.asked === 'help') return print(helpOnCalc(language));
  if (asked.asked === 'help-on-method') return print(helpOnMethod(asked.calculation, language));
  const { calculation } = asked;
  const method = calculation.name;
  if (streams.isTyped) return fail([problem('methods.calc-input-none', {}, { method })]);
  if (!json) return overTable(asked, console, fail);
  const results = calcJson(await textOf(streams.input), calculation, language);
  return results.ok ? print([results.value]) : fail(results.problems);
}

async function overTable(
  table: CalcTable,
  { language, streams, error: complain }: CalcConsole,
  fail: (problems: readonly Problem[]) => 2,
): Promise<0 | 1 | 2> {
  const say = methodsMessages.in(language);
  let bad = 0;
  const told = (found: Problem): void => {
    bad += 1;
    if (bad <= mostSaid) complain(lineOf(found, language));
  };
  try {
    const done = await calcTable(table, { input: streams.input, write: streams.write, bad: told });
    if (bad > mostSaid) complain(say('calc.problems.more', { n: bad - mostSaid }));
    if (!done.ok) return fail(done.problems);
    return bad > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const method = table.calculation.name;
    return fail([
      error instanceof Refusal
        ? problem(error.code, {}, { method, ...error.values })
        : problem('methods.calc-refused', {}, { method, detail: error.message }),
    ]);
  }
}

/** A row with a problem, in one line: where, what, and what it is worth. */
function lineOf({ code, where, values }: Problem, language: Language): string {
  const say = methodsMessages.in(language) as (key: string, values?: MessageValues) => string;
  const key = `problem.${code}`;
  const row = where.row ?? 0;
  const what = methodsMessages.has(key) ? say(key, { column: where.column ?? '', row, ...values }) : code;
  return say('calc.problem', { row: String(row), what });
}

async function textOf(input: AsyncIterable<Uint8Array>): Promise<string> {
  const utf8 = new TextDecoder();
  const parts: string[] = [];
  for await (const chunk of input) parts.push(utf8.decode(chunk, { stream: true }));
  parts.push(utf8.decode());
  return parts.join('');
}
