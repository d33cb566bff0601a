import { type Problem, problem } from '../records/index.ts';

/** What a validator says of one error. */
interface SchemaError {
  readonly message: string;
  readonly line: number;
  readonly xpath?: string;
}

/** Messages of the validator, and the codes by which both our languages say the same. */
const kindsOfError: readonly (readonly [pattern: RegExp, code: string, values: readonly string[]])[] = [
  [/This element is not expected\. Expected is (?:one of )?\( (.*) \)/, 'stratml.not-expected', ['expected']],
  [/This element is not expected\./, 'stratml.not-allowed', []],
  [/Missing child element\(s\)\. Expected is (?:one of )?\( (.*) \)/, 'stratml.missing', ['expected']],
  [/The attribute '([^']*)' is required but missing/, 'stratml.attribute-missing', ['attribute']],
  [/The attribute '([^']*)' is not allowed/, 'stratml.attribute-not-allowed', ['attribute']],
  [/The value '(.*)' is not an element of the set \{(.*)\}/s, 'stratml.not-a-choice', ['found', 'choices']],
  [/: '(.*)' is not a valid value of the atomic type 'xs:ID'/s, 'stratml.not-an-identifier', ['found']],
  [/: '(.*)' is not a valid value of the .*'.*date/is, 'stratml.not-a-date', ['found']],
  [/: '(.*)' is not a valid value of the .*'.*(?:number|decimal)/is, 'stratml.not-a-number', ['found']],
  [/Character content other than whitespace is not allowed/, 'stratml.text-not-allowed', []],
];

/**
 * An error of the schema as a problem: what element, on which line, what is wrong with it. An attribute outside its
 * choices is told by the validator twice; the second telling is left out.
 */
export function problemOfSchema(file: string, { message, line, xpath }: SchemaError): readonly Problem[] {
  if (/is not a valid value of the local atomic type/.test(message)) return [];
  const plain = message.trim().replaceAll(/\{[^{}]*(?::|\/)[^{}]*\}/g, '');
  const element = /Element '([^']*)'/.exec(plain)?.[1] ?? '';
  const where = { file, row: line, ...(xpath && { field: xpath.replaceAll(/[\w-]+:(?=\w)/g, '') }) };
  for (const [pattern, code, names] of kindsOfError) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const values = names.map((name, index) => [name, (found[index + 1] ?? '').replaceAll("'", '')]);
    return [problem(code, where, { line, element, ...Object.fromEntries(values) })];
  }
  return [problem('stratml.schema', where, { line, element, detail: plain })];
}
