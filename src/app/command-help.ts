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
        : `${command.name()} ${command.usage().replace('[options]', '').trim()}`.trim(),
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
  return withHelp(command, language).helpCommand(
    'help [command]',
    appMessages.in(language)('cli.help.command'),
  );
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
