import { readWrittenDay } from '../calendar/index.ts';
import type { Bilingual } from '../language/index.ts';
import type { Field, TextForm } from './field.ts';
import { type Problem, problem } from './problem.ts';
import {
  emptyValue,
  type FieldValue,
  isBilingual,
  isEmptyValue,
  type RecordDefinition,
} from './record-definition.ts';
import { readUncertainDate, writeUncertainDate } from './uncertain-date.ts';

/** What a person or a file submitted for one record: text by column heading. */
export type SubmittedTexts = Readonly<Record<string, string | undefined>>;

/** What came of reading one field. */
export interface FieldReading {
  readonly value: FieldValue;
  readonly problems: readonly Problem[];
}
type Accept = (value: FieldValue) => FieldReading;
type Refuse = (code: string, values?: Record<string, string | number>) => FieldReading;

/** camelCase to the snake_case of columns and kit headings. */
export function columnName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * The headings a field has in a kit sheet and a form: two for a bilingual text, one for all others. Money is written
 * in pounds there, so a field like `amountPence` has the heading `amount_pounds`.
 */
export function columnsOf(field: Field): readonly string[] {
  const column = columnName(field.name);
  if (field.type === 'money') return [column.replace(/_pence$/, '_pounds')];
  return field.type === 'text' && field.bilingual ? [`${column}_cy`, `${column}_en`] : [column];
}

/**
 * Reads the fields of one record from submitted text. Collects every problem; place each in the file or form by
 * `where.column` (the heading) and `where.field` (the field's name).
 */
export function readFields(
  definition: Pick<RecordDefinition, 'fields'>,
  submitted: SubmittedTexts,
): { readonly values: Record<string, FieldValue>; readonly problems: readonly Problem[] } {
  const values: Record<string, FieldValue> = {};
  const problems: Problem[] = [];
  for (const field of definition.fields) {
    const read = readField(field, submitted);
    values[field.name] = read.value;
    problems.push(...read.problems);
    if (field.needed === 'to-save' && read.problems.length === 0 && isEmptyValue(read.value)) {
      problems.push(at(field, 'records.required', { as: howGiven(field) }));
    }
  }
  return { values, problems };
}

/** How a field is filled in, so that who left it empty is told what to do. */
function howGiven(field: Field): 'bilingual' | 'choice' | 'choices' | 'date' | 'text' {
  switch (field.type) {
    case 'text':
      return field.bilingual ? 'bilingual' : 'text';
    case 'choice':
    case 'reference':
    case 'yes-no':
      return 'choice';
    case 'choices':
    case 'references':
      return 'choices';
    case 'date':
    case 'uncertain-date':
      return 'date';
    default:
      return 'text';
  }
}

/** Reads one field; an unreadable text gives the empty value and a problem that quotes it. */
export function readField(field: Field, submitted: SubmittedTexts): FieldReading {
  if (field.type === 'text' && field.bilingual) return readBilingual(field, submitted);
  const text = tidy(submitted[columnsOf(field)[0] ?? field.name]);
  if (text === '') return { value: emptyValue(field), problems: [] };
  const read = readText(field, text);
  if (read.problems.length > 0) return { value: emptyValue(field), problems: read.problems };
  return read;
}

function readBilingual(field: Field & { type: 'text' }, submitted: SubmittedTexts): FieldReading {
  const column = columnName(field.name);
  const value: Bilingual = { cy: tidy(submitted[`${column}_cy`]), en: tidy(submitted[`${column}_en`]) };
  const problems = (['cy', 'en'] as const)
    .filter((language) => value[language].length > field.max)
    .map((language) =>
      problem(
        'records.too-long',
        { field: field.name, column: `${column}_${language}` },
        { max: field.max, length: value[language].length },
      ),
    );
  return { value, problems };
}

function readForm(
  { read, problem: wrong }: TextForm,
  text: string,
  refuse: Refuse,
  accept: Accept,
): FieldReading {
  const written = read(text);
  if (written !== undefined) return accept(written);
  if (typeof wrong === 'string') return refuse(wrong);
  const { code, values } = wrong(text);
  return refuse(code, values);
}

function readText(field: Field, text: string): FieldReading {
  const refuse: Refuse = (code, values = {}) => ({
    value: null,
    problems: [at(field, code, { found: text.slice(0, 80), ...values })],
  });
  const accept: Accept = (value) => ({ value, problems: [] });
  switch (field.type) {
    case 'text': {
      if (text.length > field.max) return refuse('records.too-long', { max: field.max, length: text.length });
      return field.form ? readForm(field.form, text, refuse, accept) : accept(text);
    }
    case 'choice': {
      const option = optionMeant(field.options, text);
      return option === undefined
        ? refuse('records.not-a-choice', { choices: field.options.join(', ') })
        : accept(option);
    }
    case 'choices': {
      const wrong = list(text).filter((item) => optionMeant(field.options, item) === undefined);
      return wrong.length > 0
        ? refuse('records.not-a-choice', { found: wrong.join(', '), choices: field.options.join(', ') })
        : accept([...new Set(list(text).map((item) => optionMeant(field.options, item) ?? item))]);
    }
    case 'codes':
    case 'references':
      return accept(list(text));
    case 'reference':
      return accept(text);
    case 'date':
      return readDate(text, accept, refuse);
    case 'uncertain-date': {
      const read = readUncertainDate(text);
      if (read === null) return refuse('records.not-an-uncertain-date');
      return 'either' in read ? refuseEither(read.either, refuse) : accept(read);
    }
    case 'number':
      return readNumber(field, text, accept, refuse);
    case 'money': {
      const pence = readPence(text);
      return pence === null ? refuse('records.not-money') : accept(pence);
    }
    case 'yes-no': {
      const answer = text.toLowerCase();
      return answer === 'yes' || answer === 'no' ? accept(answer === 'yes') : refuse('records.not-yes-or-no');
    }
  }
}

function readDate(text: string, accept: Accept, refuse: Refuse): FieldReading {
  const read = readWrittenDay(text);
  if (read === undefined) return refuse('records.not-a-date');
  return 'either' in read ? refuseEither(read.either, refuse) : accept(read.day);
}

/** The two days are given as kits write them, so that one can be copied. */
function refuseEither([one, other]: readonly [string, string], refuse: Refuse): FieldReading {
  return refuse('records.date-of-two-readings', { one, other });
}

/** The option a text names, whatever its capitals and spaces: `On course` is `on-course`. */
function optionMeant(options: readonly string[], text: string): string | undefined {
  const plain = text.toLowerCase().replace(/[\s_]+/g, '-');
  return (
    options.find((option) => option === text) ?? options.find((option) => option.toLowerCase() === plain)
  );
}

function readNumber(
  field: Field & { type: 'number' },
  text: string,
  accept: Accept,
  refuse: Refuse,
): FieldReading {
  // Commas only between thousands: "1,5" is a decimal comma to some, and must not become 15.
  if (!/^[-−]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(text)) return refuse('records.not-a-number');
  const number = Number(text.replaceAll(',', '').replace('−', '-')) + 0;
  if (!Number.isFinite(number)) return refuse('records.not-a-number');
  if (field.whole && !Number.isSafeInteger(number)) return refuse('records.not-a-whole-number');
  if (field.min !== undefined && number < field.min) return refuse('records.too-small', { min: field.min });
  if (field.max !== undefined && number > field.max) return refuse('records.too-large', { max: field.max });
  return accept(number);
}

/** Pence from pounds as people write them: `£1,240,000`, `1240000.50`. */
export function readPence(text: string): number | null {
  const match = /^£?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?$/.exec(text.replaceAll(' ', ''));
  if (!match) return null;
  const pence =
    Number((match[1] ?? '').replaceAll(',', '')) * 100 + Number((match[2] ?? '').padEnd(2, '0') || 0);
  return Number.isSafeInteger(pence) ? pence : null;
}

/** Pounds as kits and forms write them; `readPence` reads them back. */
export function writePence(pence: number): string {
  const pounds = Math.floor(pence / 100);
  const rest = pence % 100;
  return rest === 0 ? String(pounds) : `${pounds}.${String(rest).padStart(2, '0')}`;
}

/** The texts by column heading that `readField` reads back to the same value. */
export function writeField(field: Field, value: FieldValue): Record<string, string> {
  const [column = field.name, second = column] = columnsOf(field);
  if (isBilingual(value)) return { [column]: value.cy, [second]: value.en };
  return { [column]: writeText(field, value) };
}

function writeText(field: Field, value: Exclude<FieldValue, Bilingual>): string {
  if (value === null) return '';
  if (field.type === 'money') return writePence(Number(value));
  if (field.type === 'yes-no') return value === true ? 'yes' : 'no';
  if (field.type === 'uncertain-date') return writeUncertainDate(value as never);
  if (Array.isArray(value)) return value.join('; ');
  if (typeof value === 'number') return writeNumber(value);
  return String(value);
}

/** A number in digits alone: very large and very small ones have no exponent. */
function writeNumber(number: number): string {
  const text = String(number);
  if (!text.includes('e')) return text;
  return number.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 100 });
}

function list(text: string): string[] {
  return [...new Set(text.split(/[;\n]/).map((item) => item.trim()))].filter((item) => item !== '');
}

/** One kind of line end, letters composed, and none of the signs that neither a database nor a workbook can hold. */
function tidy(text: string | undefined): string {
  return (text ?? '').toWellFormed().replace(/\r\n?/g, '\n').replace(unwritable, '').normalize('NFC').trim();
}

const unwritable = /[^\P{Cc}\t\n]|[\uFFFE\uFFFF]/gu;

function at(field: Field, code: string, values: Record<string, string | number> = {}): Problem {
  return problem(code, { field: field.name, column: columnsOf(field)[0] ?? field.name }, values);
}
