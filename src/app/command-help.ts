import type { Command, HelpConfiguration } from 'commander';
import type { Language } from '../language/index.ts';
import { type Problem, problem } from '../records/index.ts';
import { appMessages } from './messages.ts';

/** The words that `commander` writes of itself, in the language asked for. */
function helpIn(language: Language): HelpConfiguration {
  const say = appMessages.in(language);
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say('cli.help.usage'),
    'Arguments:': say('cli.help.arguments'),
    'Options:': say('cli.help.options'),
    'Commands:': say('cli.help.commands'),
  };
  return {
    subcommandTerm: (command) =>
      command.commands.length > 0
        ? command.name()
        : `${command.name()} ${command.usage().replace('[options]', '').replace('  ', ' ').trim()}`.trim(),
    styleUsage: (usage) =>
      usage
        .replace('[options]', say('cli.help.usage.options'))
        .replace('[command]', say('cli.help.usage.command')),
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: ({ description, defaultValue }) =>
      typeof defaultValue === 'string'
        ? `${description} (${say('cli.help.default', { value: defaultValue })})`
        : description,
  };
}

/** Help is asked for in words of the language too. */
export function withHelp(command: Command, language: Language): Command {
  return command
    .configureHelp(helpIn(language))
    .helpOption('-h, --help', appMessages.in(language)('cli.help'));
}

/** The same for a command that has others below it. */
export function withHelpOnOthers(command: Command, language: Language): Command {
  const say = appMessages.in(language);
  return withHelp(command, language)
    .helpCommand(`help ${say('cli.help.usage.command')}`, say('cli.help.command'))
    .option('--language <language>', say('cli.language'));
}

/**
 * The words with help asked for in the way that `commander` understands at any depth.
 *
 * @example helpAtTheEnd(['help', 'import', 'kit']) // ['import', 'kit', '--help']
 */
export function helpAtTheEnd(words: readonly string[]): readonly string[] {
  const [first, ...rest] = words;
  return first === 'help' ? [...rest, '--help'] : words;
}

/** The first word that stands where a command should and names none: help on nothing would be help on something else. */
export function unknownCommand(program: Command, words: readonly string[]): string | undefined {
  let command = program;
  for (const [at, word] of words.entries()) {
    if (command.commands.length === 0) return undefined;
    if (word.startsWith('-') || words[at - 1] === '--language' || word === 'help') continue;
    const next = command.commands.find((each) => each.name() === word);
    if (!next) return word;
    command = next;
  }
  return undefined;
}

/** An option or a word that was given with nothing in it, as from a variable that is not set. */
export function emptyWord(command: Command): string | undefined {
  const values = command.opts<Readonly<Record<string, unknown>>>();
  const option = command.options.find((each) => values[each.attributeName()] === '');
  const at = command.args.indexOf('');
  const takers = command.registeredArguments;
  const argument = at < 0 ? undefined : (takers[at] ?? takers.at(-1));
  return option?.flags ?? argument?.name();
}

const kinds: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'app.usage-option',
  'commander.unknownCommand': 'app.usage-command',
  'commander.excessArguments': 'app.usage-excess',
  'commander.missingArgument': 'app.usage-missing',
  'commander.missingMandatoryOptionValue': 'app.usage-missing',
  'commander.optionMissingArgument': 'app.usage-missing',
};

/** What `commander` could not understand, as a problem with words in both languages. */
export function usageProblem(code: string, message: string, words: readonly string[]): Problem {
  const kind = kinds[code];
  const found = kind === 'app.usage-excess' ? words.join(' ') : /'([^']+)'/.exec(message)?.[1];
  if (kind && found) return problem(kind, {}, { found });
  return problem('app.usage', {}, { detail: message.replace(/^error: /, '') });
}
