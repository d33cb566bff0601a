import type { Language, MessageValues } from '../../language/index.ts';
import type { Calculation, CalculationColumn, CalculationOption } from '../calculations/calculation.ts';
import { calculations } from '../calculations/index.ts';
import { methodsMessages } from '../messages.ts';

type Say = (key: string, values?: MessageValues) => string;

/** Words of a method by its name: the catalogue is data, so that keys are known only from it. */
function speaker(language: Language): Say {
  return methodsMessages.in(language) as Say;
}

/** Every method, a line each. */
export function listOfMethods(language: Language): readonly string[] {
  const say = speaker(language);
  const rows = calculations.map(({ name }): [string, string] => [name, say(`calc.${name}.title`)]);
  return [...inTwoColumns(rows), '', say('calc.list.help')];
}

/** The catalogue for a program. */
export function methodsAsJson(language: Language): string {
  const say = speaker(language);
  const methods = calculations.map(({ name, shape, isAcrossRows = false, inputs, outputs, options }) => ({
    name,
    title: say(`calc.${name}.title`),
    answers: say(`calc.${name}.answers`),
    shape,
    isAcrossRows,
    inputs: inputs.map((column) => ({ ...column, words: say(`calc.column.${column.name}`) })),
    outputs: outputs.map((column) => ({ ...column, words: say(`calc.column.${column.name}`) })),
    options: options.map((option) => ({ ...option, words: say(`calc.option.${option.name}`) })),
  }));
  return JSON.stringify(methods, null, 2);
}

/** How `llinyn calc` itself is used. */
export function helpOnCalc(language: Language): readonly string[] {
  const say = speaker(language);
  const common = inTwoColumns([
    ['--list', say('calc.option.list')],
    ['--help', say('calc.option.help')],
    ['--by', say('calc.option.by')],
    ['--json', say('calc.option.json')],
    ['--language', say('calc.option.language')],
  ]);
  const usage = say('calc.help.usage', { method: 'METHOD' });
  return [usage, '', say('calc.help.options'), ...common, '', ...listOfMethods(language)];
}

/** The columns and options of a method. */
export function helpOnMethod(calculation: Calculation, language: Language): readonly string[] {
  const { name, shape, isAcrossRows = false, inputs, outputs, options } = calculation;
  const say = speaker(language);
  const column = (each: CalculationColumn): [string, string] => {
    const what = say(`calc.column.${each.name}`);
    return [each.name, each.isNeeded ? say('calc.help.needed', { what }) : what];
  };
  const option = ({ name: flag, usual = '', choices }: CalculationOption): [string, string] => {
    const what = say(`calc.option.${flag}`);
    if (choices) return [`--${flag}`, say('calc.help.choices', { what, choices: choices.join(', '), usual })];
    return [`--${flag}`, usual === '' ? what : say('calc.help.usual', { what, usual })];
  };
  const common: [string, string][] = [
    ['--json', say('calc.option.json')],
    ['--language', say('calc.option.language')],
  ];
  if (shape === 'group' || isAcrossRows) common.unshift(['--by', say('calc.option.by')]);
  return [
    say(`calc.${name}.title`),
    say(`calc.${name}.answers`),
    '',
    say('calc.help.usage', { method: name }),
    '',
    say('calc.help.reads'),
    ...inTwoColumns(inputs.map(column)),
    '',
    say('calc.help.writes'),
    ...inTwoColumns(outputs.map(column)),
    '',
    say('calc.help.options'),
    ...inTwoColumns([...options.map(option), ...common]),
    '',
    say(shape === 'row' ? 'calc.help.row' : 'calc.help.group'),
  ];
}

function inTwoColumns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`);
}
