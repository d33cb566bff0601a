import { type Bilingual, inEither, type Language, otherLanguage } from '../language/index.ts';
import { componentsIn } from './govuk.ts';
import { type Html, html } from './html.ts';
import { designMessages } from './messages.ts';

/** How far a text of one language is; a change in the other marks it *look again*. */
export type TextState = 'draft' | 'ready' | 'checked' | 'look-again';

export interface BilingualPairOptions {
  /** The language of the page; its input comes first. */
  readonly language: Language;
  /** The inputs are called `name_cy` and `name_en`; their states `name_cy_state` and `name_en_state`. */
  readonly name: string;
  readonly legend: string;
  readonly hint?: string;
  readonly values: Bilingual;
  /** Without states no state is asked for. */
  readonly states?: Readonly<Record<Language, TextState>>;
  readonly errors?: Partial<Bilingual>;
  readonly rows?: number;
  readonly max?: number;
  /** Labels of the two inputs; the names of the languages unless given. */
  readonly labels?: Bilingual;
}

/**
 * One text in both languages, side by side where there is room. A text in one language is enough to save.
 *
 * @source PAGES section 4.8; LANG-03
 */
export function bilingualPair(options: BilingualPairOptions): Html {
  const { language, name, legend, hint } = options;
  const { fieldset } = componentsIn(language);
  const order = [language, otherLanguage(language)];
  const hintId = `${name}-hint`;
  return fieldset({
    classes: 'll-pair',
    legend: { text: legend, classes: 'govuk-fieldset__legend--s' },
    ...(hint && { describedBy: hintId }),
    html: html`${hint && html`<div id="${hintId}" class="govuk-hint">${hint}</div>`}<div class="ll-pair__inputs">${order.map((of) => half(options, of))}</div>`,
  });
}

function half(options: BilingualPairOptions, of: Language): Html {
  const { language, name, values, errors, labels, rows, max } = options;
  const say = designMessages.in(language);
  const { input, textarea, characterCount } = componentsIn(language);
  const id = `${name}_${of}`;
  const error = errors?.[of];
  const field = {
    id,
    name: id,
    value: values[of],
    label: { text: labels?.[of] ?? say(`pair.${of}`), classes: 'govuk-label--s' },
    attributes: { lang: of },
    ...(error && {
      errorMessage: { text: say('pair.error', { language: say(`pair.${of}`), problem: error }) },
    }),
  };
  const control =
    rows === undefined
      ? input({ ...field, spellcheck: true })
      : max === undefined
        ? textarea({ ...field, rows, spellcheck: true })
        : characterCount({ ...field, rows, maxlength: max, spellcheck: true });
  return html`<div class="ll-pair__half">${control}${stateOf(options, of)}</div>`;
}

const settable: readonly TextState[] = ['draft', 'ready', 'checked'];

function stateOf({ language, name, states }: BilingualPairOptions, of: Language): Html | undefined {
  const state = states?.[of];
  if (!state) return undefined;
  const say = designMessages.in(language);
  const { radios } = componentsIn(language);
  const shown = state === 'look-again' ? ([...settable, 'look-again'] as const) : settable;
  return radios({
    name: `${name}_${of}_state`,
    classes: 'govuk-radios--small govuk-radios--inline ll-pair__state',
    value: state,
    fieldset: {
      legend: { text: say('pair.state', { language: say(`pair.${of}`) }), classes: 'govuk-visually-hidden' },
    },
    items: shown.map((value) => ({ value, text: say(`pair.state.${value}`) })),
  });
}

/** A text as words, such as a heading or a choice: one of the other language is marked, and says which it is in. */
export function textInWords(text: Bilingual, language: Language): string {
  const other = otherLanguage(language);
  if (text[language].trim() !== '' || text[other].trim() === '') return text[language];
  return `${inEither(text, language)} ${designMessages.in(language)(`pair.only.${other}`)}`;
}

/** A text in the language of the page, or in the other with its `lang` and a tag: for work pages, never public ones. */
export function textOrOther(text: Bilingual, language: Language): Html {
  if (text[language].trim() !== '') return html`${text[language]}`;
  const other = otherLanguage(language);
  const say = designMessages.in(language);
  if (text[other].trim() === '') return html`<span class="ll-missing">${say('pair.none')}</span>`;
  return html`${inEither(text, language)} <span class="ll-missing">${say(`pair.only.${other}`)}</span>`;
}
