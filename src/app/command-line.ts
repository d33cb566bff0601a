import { Command, CommanderError } from 'commander';
import type { Language } from '../language/index.ts';
import { FolderAlreadyOpen } from '../platform/data-folder/index.ts';
import { StoreNewerThanProgram } from '../platform/database/index.ts';
import { type Problem, problem } from '../records/index.ts';
import { languageFrom, readConfiguration } from './configuration.ts';
import { appMessages } from './messages.ts';
import { sayProblems } from './say-problems.ts';

/** How a command ended. @source DESIGN, Interfaces that others rely on */
export const exitStatus = { done: 0, findings: 1, badInput: 2, couldNotRun: 3 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a command reads and writes: the real console, or a test's. */
export interface Console {
  readonly environment: Environment;
  out(line: string): void;
  error(line: string): void;
  /** Resolves when the person or the machine asks the program to stop. */
  untilStopped(): Promise<void>;
}

/** The language is needed before the options are read: the help is written in it. */
function languageOf(words: readonly string[], environment: Environment): Language {
  const at = words.findIndex((word) => word === '--language' || word.startsWith('--language='));
  const given = at < 0 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1]);
  return languageFrom(environment, given);
}

/** A fault of the machine that a person can do something about, as a problem. */
function expectedProblem(error: unknown): Problem | undefined {
  if (error instanceof FolderAlreadyOpen) return error.problem;
  if (error instanceof StoreNewerThanProgram) return problem('platform.store-newer-than-program');
  return undefined;
}

interface ServeWords {
  readonly data?: string;
  readonly host?: string;
  readonly port?: string;
  readonly demo?: boolean;
}

/**
 * Runs one command.
 *
 * @param words - what stands behind `llinyn`
 * @returns the exit status; nothing here ends the process
 */
export async function runCommand(words: readonly string[], console: Console): Promise<ExitStatus> {
  const language = languageOf(words, console.environment);
  const say = appMessages.in(language);
  let status: ExitStatus = exitStatus.done;
  const fail = (problems: readonly Problem[]): void => {
    sayProblems(problems, language, console.error);
    status = exitStatus.badInput;
  };

  const llinyn = new Command('llinyn')
    .description(say('cli.description'))
    .exitOverride()
    .configureOutput({
      writeOut: (text) => console.out(text.trimEnd()),
      writeErr: () => undefined,
    });

  const command = (parent: Command, name: string, key: Parameters<typeof say>[0]): Command =>
    parent
      .command(name)
      .description(say(key))
      .option('--data <folder>', say('cli.data'))
      .option('--language <language>', say('cli.language'));

  command(llinyn, 'serve', 'cli.serve')
    .option('--port <number>', say('cli.port'))
    .option('--host <address>', say('cli.host'))
    .option('--demo', say('cli.demo'))
    .action(async (given: ServeWords) => {
      const configuration = readConfiguration(console.environment, given);
      if (!configuration.ok) return fail(configuration.problems);
      const { serve } = await import('./serve.ts');
      const site = await serve(configuration.value, {
        language,
        demo: given.demo ?? false,
        say: (line) => console.out(line),
      });
      if (!site.ok) return fail(site.problems);
      await console.untilStopped();
      console.out(say('cli.stopping'));
      await site.value.stop();
    });

  try {
    await llinyn.parseAsync(words, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitStatus.done;
      fail([problem('app.usage', {}, { detail: error.message.replace(/^error: /, '') })]);
      return exitStatus.badInput;
    }
    const expected = expectedProblem(error);
    if (!expected) throw error;
    sayProblems([expected], language, console.error);
    return exitStatus.couldNotRun;
  }
}
