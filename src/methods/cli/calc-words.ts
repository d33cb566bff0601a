import { type Problem, problem, type Result } from '../../records/index.ts';
import type { Calculation } from '../calculations/calculation.ts';
import { calculations } from '../calculations/index.ts';

/** What was asked of `llinyn calc`. */
export type CalcWords =
  | { readonly asked: 'list' }
  | { readonly asked: 'help' }
  | { readonly asked: 'help-on-method'; readonly calculation: Calculation }
  | {
      readonly asked: 'work';
      readonly calculation: Calculation;
      readonly options: Readonly<Record<string, string>>;
      readonly by: readonly string[];
    };

const switches = ['--list', '--help', '-h'];

/**
 * Reads the words behind `llinyn calc`. Each method has its own options, so they can only be read once it is known.
 *
 * @returns problems where a method or option does not exist
 */
export function readCalcWords(words: readonly string[]): Result<CalcWords> {
  const refused = (code: string, values: Problem['values']): Result<CalcWords> => ({
    ok: false,
    problems: [problem(code, {}, values)],
  });
  if (words.includes('--list')) return { ok: true, value: { asked: 'list' } };
  const isHelp = words.includes('--help') || words.includes('-h');
  const others = words.filter((word) => !switches.includes(word));
  const read = readOptions(others);
  const [name, ...more] = read.plain;
  if (name === undefined) {
    return isHelp ? { ok: true, value: { asked: 'help' } } : refused('methods.calc-method-missing', {});
  }
  const calculation = calculations.find((each) => each.name === name);
  if (!calculation) {
    const known = calculations.map((each) => each.name).join(', ');
    return refused('methods.calc-method-unknown', { found: name, known });
  }
  if (isHelp) return { ok: true, value: { asked: 'help-on-method', calculation } };
  const method = calculation.name;
  if (more.length > 0) return refused('methods.calc-words-many', { found: more.join(' '), method });
  const { by: byText, ...options } = read.options;
  for (const [option, value] of Object.entries(read.options)) {
    const known = calculation.options.find((each) => each.name === option);
    if (!known && option !== 'by')
      return refused('methods.calc-option-unknown', { found: `--${option}`, method });
    if (value === undefined) {
      if (known?.type !== 'yes-no') return refused('methods.calc-option-empty', { found: `--${option}` });
      options[option] = 'yes';
    } else if (known?.choices && !known.choices.includes(value)) {
      return refused('methods.option-not-a-choice', {
        option,
        found: value,
        choices: known.choices.join(', '),
      });
    }
  }
  const by = byText?.split(',').map((column) => column.trim()) ?? [];
  const isAlone = calculation.shape === 'row' && !calculation.isAcrossRows;
  if (by.length > 0 && isAlone) return refused('methods.calc-by-not-here', { method });
  return { ok: true, value: { asked: 'work', calculation, options: onlyGiven(options), by } };
}

interface ReadWords {
  readonly plain: readonly string[];
  /** Without a value where none stood behind the option. */
  readonly options: Record<string, string | undefined>;
}

/** Words by themselves, and options as `--name value`, `--name=value` or `--name`. */
function readOptions(words: readonly string[]): ReadWords {
  const plain: string[] = [];
  const options: Record<string, string | undefined> = {};
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as string;
    const [, name, value] = /^--([^=]+)(?:=([\s\S]*))?$/.exec(word) ?? [];
    if (name === undefined) plain.push(word);
    else if (value !== undefined) options[name] = value;
    else if (words[at + 1]?.startsWith('--') === false && !isSwitch(name, words[at + 1])) {
      options[name] = words[at + 1];
      at += 1;
    } else options[name] = undefined;
  }
  return { plain, options };
}

/** Whether an option stands by itself: one of yes or no for some method, before a word that is neither. */
function isSwitch(name: string, next: string | undefined): boolean {
  const isYesNo = calculations.some(({ options }) =>
    options.some((option) => option.name === name && option.type === 'yes-no'),
  );
  return isYesNo && next !== 'yes' && next !== 'no';
}

function onlyGiven(options: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(options).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
