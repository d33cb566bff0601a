import {
  bilingualPair,
  type Components,
  componentsIn,
  type Html,
  html,
  joined,
  nothing,
} from '../design-system/index.ts';
import type { Language } from '../language/index.ts';
import {
  columnName,
  columnsOf,
  type Field,
  type Problem,
  type RecordDefinition,
  type SubmittedTexts,
} from '../records/index.ts';
import { type LongChoiceItem, longChoice } from './long-choice.ts';
import { editingMessages } from './messages.ts';
import type { RecordWords } from './record-words.ts';

/** Something a reference field can point at; those of one organisation are a group. */
export type ReferenceChoice = LongChoiceItem;

export interface RecordFormOptions {
  readonly definition: RecordDefinition;
  readonly language: Language;
  readonly words: RecordWords;
  /** What the fields hold now, by column heading: stored or just submitted. */
  readonly texts: SubmittedTexts;
  /** Texts to look at again, like `title.cy`. */
  readonly lookAgain: readonly string[];
  readonly problems: readonly Problem[];
  /** Says a problem in words. */
  readonly sayProblem: (problem: Problem) => string;
  /** Says what would mend it. */
  readonly sayMend: (problem: Problem) => string;
  /** What each kind of reference can point at. */
  readonly choicesOf: (kind: string) => readonly ReferenceChoice[];
  /** Known codes for a field of codes or a plain text; null where any can be written. */
  readonly codesOf: (field: string) => readonly ReferenceChoice[] | null;
  readonly csrfToken: string;
  /** Suggested or fixed code; a record keeps the code it has. */
  readonly code: { readonly value: string; readonly fixed: boolean };
  readonly revision: number | null;
  /** The acting body, named on the button: "Save for Arian Health Board". */
  readonly savesFor: string | null;
  readonly cancelHref: string;
}

/**
 * The form of any record, from its definition: plain GOV.UK form, everything works without script. Languages stand
 * side by side, the writer's own first; a name in one language is enough to save.
 *
 * @source PAGES section 4.8
 */
export function recordForm(options: RecordFormOptions): Html {
  const { definition, language, words } = options;
  const say = editingMessages.in(language);
  const ui = componentsIn(language);
  return html`<form method="post" novalidate>
    <input type="hidden" name="_csrf" value="${options.csrfToken}">
    ${options.revision === null ? nothing : html`<input type="hidden" name="revision" value="${options.revision}">`}
    ${codeField(options)}
    ${joined(definition.fields.filter(({ guarded }) => !guarded).map((field) => fieldOf(field, options)))}
    ${lookAgainField(options)}
    <div class="govuk-button-group">
      ${ui.button({
        text: options.savesFor ? say('form.saveFor', { organisation: options.savesFor }) : say('form.save'),
        name: 'then',
        value: 'back',
      })}
      ${
        options.revision === null
          ? ui.button({
              text: say('form.saveAndAdd'),
              name: 'then',
              value: 'add',
              classes: 'govuk-button--secondary',
            })
          : nothing
      }
      <a class="govuk-link" href="${options.cancelHref}">${say('form.cancel', {
        kind: words.kind(definition.kind, 'many', language),
      })}</a>
    </div>
  </form>`;
}

/** The problems at the top of the page, each a link to its field. */
export function problemSummary(options: RecordFormOptions): Html {
  if (options.problems.length === 0) return nothing;
  return componentsIn(options.language).errorSummary({
    errorList: options.problems.map((problem) => ({
      text: saidAt(problem, options, options.sayProblem(problem)),
      href: `#${columnOf(problem, options)}`,
    })),
  });
}

/** Where a problem is shown: a name that is missing in both languages is asked for in the reader’s own. */
function columnOf(problem: Problem, { definition, language }: RecordFormOptions): string {
  const { column = 'code', field } = problem.where;
  const named = definition.fields.find(({ name }) => name === field);
  const isBilingual = named?.type === 'text' && named.bilingual;
  return isBilingual && problem.code === 'records.required'
    ? `${columnName(named.name)}_${language}`
    : column;
}

/** A problem with the name of its field before it: the summary stands far from the field. */
function saidAt(problem: Problem, { definition, language, words }: RecordFormOptions, said: string): string {
  const field = definition.fields.find(
    (each) => each.name === problem.where.field || columnsOf(each).includes(problem.where.column ?? ''),
  );
  if (!field) return said;
  const label = words.field(definition.kind, field.name, language);
  return editingMessages.in(language)('form.problemAt', { field: label, problem: said });
}

function codeField(options: RecordFormOptions): Html {
  const say = editingMessages.in(options.language);
  if (options.code.fixed) return html`<input type="hidden" name="code" value="${options.code.value}">`;
  return componentsIn(options.language).input({
    id: 'code',
    name: 'code',
    value: options.code.value,
    classes: 'govuk-input--width-10',
    label: { text: say('form.code'), classes: 'govuk-label--s' },
    hint: { text: say('form.code.hint') },
    ...errorOn('code', options),
  });
}

function errorOn(
  column: string,
  options: RecordFormOptions,
): { readonly errorMessage?: { readonly text: string } } {
  const problem = options.problems.find((candidate) => columnOf(candidate, options) === column);
  return problem ? { errorMessage: { text: inFull(problem, options) } } : {};
}

/** What is wrong and what would mend it: two sentences, each whole. */
function inFull(problem: Problem, options: RecordFormOptions): string {
  return `${options.sayProblem(problem)} ${options.sayMend(problem)}`;
}

function fieldOf(field: Field, options: RecordFormOptions): Html {
  const { definition, language, words } = options;
  const ui = componentsIn(language);
  const say = editingMessages.in(language);
  const column = columnsOf(field)[0] ?? field.name;
  const label = words.field(definition.kind, field.name, language);
  const hint = words.hint(definition.kind, field.name, language);
  const value = options.texts[column] ?? '';
  const shared = {
    id: column,
    name: column,
    value,
    label: { text: label, classes: 'govuk-label--s' },
    ...(hint ? { hint: { text: hint } } : {}),
    ...errorOn(column, options),
  };
  const optionText = (option: string) => words.option(definition.kind, field.name, option, language);
  switch (field.type) {
    case 'text':
      if (field.bilingual) return pairOf(field, label, hint, options);
      return plainTextOf(field, shared, options);
    case 'choice':
      if (field.options.length > 7) {
        return ui.select({
          ...shared,
          items: [
            { value: '', text: say('form.notChosen'), selected: value === '' },
            ...field.options.map((option) => ({
              value: option,
              text: optionText(option),
              selected: option === value,
            })),
          ],
        });
      }
      return ui.radios({
        name: column,
        idPrefix: column,
        value,
        classes: 'govuk-radios--small',
        fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
        ...(hint ? { hint: { text: hint } } : {}),
        ...errorOn(column, options),
        items: field.options.map((option) => ({ value: option, text: optionText(option) })),
      });
    case 'yes-no':
      return ui.radios({
        name: column,
        idPrefix: column,
        value,
        classes: 'govuk-radios--inline govuk-radios--small',
        fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
        ...(hint ? { hint: { text: hint } } : {}),
        ...errorOn(column, options),
        items: ['yes', 'no'].map((option) => ({ value: option, text: optionText(option) })),
      });
    case 'choices':
      return checkboxesOf(
        column,
        label,
        hint,
        value,
        field.options.map((option) => ({ code: option, title: optionText(option) })),
        options,
      );
    case 'references': {
      const targets = options.choicesOf(field.to);
      return targets.length === 0
        ? nothingToChoose(label, field.to, options)
        : checkboxesOf(
            column,
            label,
            hint,
            value,
            targets.map((each) => ({ ...each, title: `${each.code} – ${each.title}` })),
            options,
          );
    }
    case 'reference':
      return ui.select({
        ...shared,
        items: [
          { value: '', text: say('form.notChosen'), selected: value === '' },
          ...options.choicesOf(field.to).map(({ code, title }) => ({
            value: code,
            text: `${code} – ${title}`,
            selected: code === value,
          })),
        ],
      });
    case 'date':
      return ui.input({
        ...shared,
        classes: 'govuk-input--width-10',
        hint: { text: joinedHint(hint, say('form.date.hint')) },
      });
    case 'uncertain-date':
      return ui.input({ ...shared, hint: { text: joinedHint(hint, say('form.uncertainDate.hint')) } });
    case 'number':
      return ui.input({
        ...shared,
        classes: 'govuk-input--width-10',
        inputmode: field.whole ? 'numeric' : 'decimal',
        spellcheck: false,
      });
    case 'money':
      return ui.input({
        ...shared,
        classes: 'govuk-input--width-10',
        inputmode: 'decimal',
        prefix: { text: '£' },
        spellcheck: false,
      });
    case 'codes': {
      const known = options.codesOf(field.name);
      return known
        ? checkboxesOf(column, label, hint, value, withStored(known, listed(value)), options)
        : ui.textarea({
            ...shared,
            value: listed(value).join('\n'),
            rows: 3,
            hint: { text: joinedHint(hint, say('form.codes.hint')) },
          });
    }
  }
}

function plainTextOf(
  field: Field & { type: 'text' },
  shared: Parameters<Components['input']>[0],
  options: RecordFormOptions,
): Html {
  const ui = componentsIn(options.language);
  const known = options.codesOf(field.name);
  const { value = '' } = shared;
  if (!known) return field.long ? ui.textarea({ ...shared, rows: 5 }) : ui.input(shared);
  return ui.select({
    ...shared,
    items: [
      { value: '', text: editingMessages.in(options.language)('form.notChosen'), selected: value === '' },
      ...withStored(known, listed(value)).map(({ code, title }) => ({
        value: code,
        text: title,
        selected: code === value,
      })),
    ],
  });
}

function joinedHint(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function listed(value: string): readonly string[] {
  return value
    .split(/[;\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** What can be chosen, and what is stored though nobody offers it: saving a form must lose nothing. */
function withStored(
  known: readonly ReferenceChoice[],
  stored: readonly string[],
): readonly ReferenceChoice[] {
  const others = stored.filter((code) => !known.some((choice) => choice.code === code));
  return [...known, ...others.map((code) => ({ code, title: code }))];
}

function pairOf(
  field: Field & { type: 'text' },
  label: string,
  hint: string,
  options: RecordFormOptions,
): Html {
  const column = columnName(field.name);
  const texts = { cy: options.texts[`${column}_cy`] ?? '', en: options.texts[`${column}_en`] ?? '' };
  const errorOf = (language: Language) => {
    const problem = options.problems.find((each) => columnOf(each, options) === `${column}_${language}`);
    return problem ? { [language]: inFull(problem, options) } : {};
  };
  return bilingualPair({
    language: options.language,
    name: column,
    legend: label,
    ...(hint ? { hint } : {}),
    values: texts,
    errors: { ...errorOf('cy'), ...errorOf('en') },
    ...(field.long ? { rows: 8 } : {}),
  });
}

function checkboxesOf(
  column: string,
  label: string,
  hint: string,
  value: string,
  items: readonly ReferenceChoice[],
  options: RecordFormOptions,
): Html {
  const chosen = listed(value);
  if (items.length > mostAtOnce) {
    const { errorMessage } = errorOn(column, options);
    return longChoice({
      language: options.language,
      name: column,
      legend: label,
      hint,
      chosen,
      items,
      ...(errorMessage && { error: errorMessage }),
    });
  }
  return componentsIn(options.language).checkboxes({
    name: column,
    idPrefix: column,
    values: [...chosen],
    classes: 'govuk-checkboxes--small',
    fieldset: { legend: { text: label, classes: 'govuk-fieldset__legend--s' } },
    ...(hint ? { hint: { text: hint } } : {}),
    ...errorOn(column, options),
    items: items.map(({ code, title }) => ({ value: code, text: title })),
  });
}

/** A longer list is folded, but for what is chosen. */
const mostAtOnce = 12;

function nothingToChoose(label: string, kind: string, options: RecordFormOptions): Html {
  const say = editingMessages.in(options.language);
  return html`<div class="govuk-form-group"><p class="govuk-label govuk-label--s">${label}</p>
    <p class="govuk-hint">${say('form.nothingToChoose', { kind: options.words.kind(kind, 'many', options.language) })}</p></div>`;
}

/** One tick for each text left behind by a change in the other language. */
function lookAgainField(options: RecordFormOptions): Html {
  if (options.lookAgain.length === 0) return nothing;
  const say = editingMessages.in(options.language);
  return componentsIn(options.language).checkboxes({
    name: 'checked',
    idPrefix: 'checked',
    values: [],
    fieldset: { legend: { text: say('form.lookAgain'), classes: 'govuk-fieldset__legend--s' } },
    hint: { text: say('form.lookAgain.hint') },
    items: options.lookAgain.map((key) => {
      const [field = '', textLanguage = 'cy'] = key.split('.');
      const label = options.words.field(options.definition.kind, field, options.language);
      return {
        value: key,
        text: say(textLanguage === 'cy' ? 'form.lookAgain.cy' : 'form.lookAgain.en', { field: label }),
      };
    }),
  });
}
