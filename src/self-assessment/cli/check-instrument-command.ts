import { readFile } from 'node:fs/promises';
import type { Language } from '../../language/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import { statementsOf } from '../instrument.ts';
import { selfAssessmentMessages } from '../messages.ts';
import { readInstrument } from '../store/index.ts';

interface CheckContext<Status extends number> {
  readonly language: Language;
  /** Report as JSON instead of words. */
  readonly json: boolean;
  readonly out: (text: string) => void;
  /** Says what is wrong, and answers with the exit status of it. */
  readonly fail: (problems: readonly Problem[]) => Status;
}

/**
 * `llinyn instrument check FILE…`: reads files in which instruments are written, and names every mistake in them with its
 * file, line and field, as rulebooks are read.
 *
 * @returns 0 when every file is an instrument, 2 when one is not
 * @source SELF-01; issue 5 "instruments as data"
 */
export async function checkInstrumentCommand<Status extends number>(
  files: readonly string[],
  { language, json, out, fail }: CheckContext<Status>,
): Promise<Status | 0> {
  const read = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file, 'utf8').catch(() => undefined);
      if (text === undefined)
        return { ok: false as const, problems: [problem('instrument.file-missing', { file })] };
      return readInstrument(file, text);
    }),
  );
  const problems = read.flatMap((each) => (each.ok ? [] : each.problems));
  if (problems.length > 0) return fail(problems);
  const found = read.flatMap((each) =>
    each.ok
      ? [
          {
            id: each.value.id,
            edition: each.value.edition,
            answeredBy: each.value.answeredBy,
            principles: each.value.principles.length,
            statements: statementsOf(each.value).length,
          },
        ]
      : [],
  );
  if (json) out(JSON.stringify({ done: true, instruments: found }, null, 2));
  else for (const each of found) out(selfAssessmentMessages.in(language)('check.good', each));
  return 0;
}
