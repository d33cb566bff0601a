import { hasMarks, type Language, partsByLanguage, withoutMarks } from '../language/index.ts';
import type { Html } from './html.ts';
import { designMessages } from './messages.ts';
import { renderComponent } from './templates.ts';

/** Words of a component: plain text, which is escaped, or markup of ours. */
export type Words = string | Html;

interface Extras {
  readonly classes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

interface Text extends Extras {
  readonly text: Words;
}

export interface Label extends Text {
  readonly for?: string;
  readonly isPageHeading?: boolean;
}

export interface Legend {
  readonly text: Words;
  readonly classes?: string;
  readonly isPageHeading?: boolean;
}

export interface FieldsetOptions extends Extras {
  readonly legend?: Legend;
  readonly describedBy?: string;
  readonly role?: string;
  readonly html?: Html;
}

interface Hint extends Text {
  readonly id?: string;
}

export interface ErrorMessageOptions extends Text {
  readonly id?: string;
  readonly visuallyHiddenText?: string;
}

interface FormGroup extends Extras {
  readonly beforeInput?: { readonly text: Words };
  readonly afterInput?: { readonly text: Words };
}

interface Field extends Extras {
  readonly id?: string;
  readonly name: string;
  readonly value?: string;
  readonly label: Label;
  readonly hint?: Hint;
  readonly errorMessage?: ErrorMessageOptions;
  readonly describedBy?: string;
  readonly disabled?: boolean;
  readonly formGroup?: FormGroup;
}

export interface ButtonOptions extends Extras {
  readonly text: Words;
  readonly href?: string;
  readonly type?: 'submit' | 'button' | 'reset';
  readonly name?: string;
  readonly value?: string;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly preventDoubleClick?: boolean;
  readonly isStartButton?: boolean;
}

export interface InputOptions extends Field {
  readonly type?: string;
  readonly inputmode?: string;
  readonly autocomplete?: string;
  readonly autocapitalize?: string;
  readonly pattern?: string;
  readonly spellcheck?: boolean;
  readonly prefix?: Text;
  readonly suffix?: Text;
}

export interface TextareaOptions extends Field {
  readonly rows?: number;
  readonly autocomplete?: string;
  readonly spellcheck?: boolean;
}

export interface CharacterCountOptions extends TextareaOptions {
  readonly maxlength: number;
  readonly threshold?: number;
}

export interface SelectOptions extends Field {
  readonly items: readonly {
    readonly value?: string;
    readonly text: string;
    readonly selected?: boolean;
    readonly disabled?: boolean;
    readonly attributes?: Readonly<Record<string, string>>;
  }[];
}

export interface ChoiceItem {
  readonly value: string;
  readonly text: Words;
  readonly id?: string;
  readonly name?: string;
  readonly hint?: { readonly text: Words };
  readonly checked?: boolean;
  readonly disabled?: boolean;
  readonly conditional?: { readonly html: Html };
  readonly behaviour?: 'exclusive';
  readonly label?: Extras;
  readonly attributes?: Readonly<Record<string, string>>;
}

interface Choices extends Extras {
  readonly name: string;
  readonly idPrefix?: string;
  readonly fieldset?: FieldsetOptions;
  readonly hint?: Hint;
  readonly errorMessage?: ErrorMessageOptions;
  readonly formGroup?: Extras;
  readonly items: readonly (ChoiceItem | { readonly divider: string } | false | null | undefined)[];
}

export interface RadiosOptions extends Choices {
  readonly value?: string;
}

export interface CheckboxesOptions extends Choices {
  readonly values?: readonly string[];
  readonly describedBy?: string;
}

export interface DateInputOptions extends Extras {
  readonly id: string;
  readonly namePrefix?: string;
  readonly fieldset?: FieldsetOptions;
  readonly hint?: Hint;
  readonly errorMessage?: ErrorMessageOptions;
  readonly formGroup?: Extras;
  readonly items?: readonly {
    readonly name: string;
    readonly label?: string;
    readonly value?: string;
    readonly classes?: string;
    readonly error?: boolean;
    readonly autocomplete?: string;
  }[];
}

export interface FileUploadOptions extends Field {
  readonly multiple?: boolean;
}

export interface ErrorSummaryOptions extends Extras {
  readonly titleText?: Words;
  readonly descriptionText?: Words;
  readonly errorList: readonly { readonly text: Words; readonly href?: string }[];
  readonly disableAutoFocus?: boolean;
}

export interface DetailsOptions extends Extras {
  readonly summaryText: Words;
  readonly text: Words;
  readonly id?: string;
  readonly open?: boolean;
}

export interface NotificationBannerOptions extends Text {
  readonly titleText?: Words;
  readonly titleId?: string;
  readonly titleHeadingLevel?: string;
  readonly type?: 'success';
  readonly role?: string;
  readonly disableAutoFocus?: boolean;
}

export interface PanelOptions extends Extras {
  readonly titleText: Words;
  readonly headingLevel?: number;
  readonly text?: Words;
}

export interface TableCell extends Extras {
  readonly text?: Words;
  readonly format?: 'numeric';
  readonly colspan?: number;
  readonly rowspan?: number;
}

export interface TableOptions extends Extras {
  readonly caption?: string;
  readonly captionClasses?: string;
  readonly head?: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
  readonly firstCellIsHeader?: boolean;
}

interface SummaryAction extends Text {
  readonly href: string;
  readonly visuallyHiddenText?: string;
}

export interface SummaryListOptions extends Extras {
  readonly card?: Extras & {
    readonly title?: { readonly text: Words; readonly headingLevel?: number; readonly classes?: string };
    readonly actions?: { readonly items: readonly SummaryAction[]; readonly classes?: string };
  };
  readonly rows: readonly {
    readonly key: { readonly text: Words; readonly classes?: string };
    readonly value: { readonly text: Words; readonly classes?: string };
    readonly actions?: { readonly items: readonly SummaryAction[]; readonly classes?: string };
    readonly classes?: string;
  }[];
}

export interface TaskListOptions extends Extras {
  readonly idPrefix?: string;
  readonly items: readonly {
    readonly title: { readonly text: Words; readonly classes?: string };
    readonly hint?: { readonly text: Words };
    readonly href?: string;
    readonly classes?: string;
    readonly status: { readonly text?: Words; readonly tag?: Text; readonly classes?: string };
  }[];
}

interface PaginationStep {
  readonly href: string;
  readonly text?: Words;
  readonly labelText?: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

interface PaginationItem {
  readonly number?: string;
  readonly href?: string;
  readonly current?: boolean;
  readonly ellipsis?: boolean;
  readonly visuallyHiddenText?: string;
}

export interface PaginationOptions extends Extras {
  readonly items?: readonly (PaginationItem | false | null | undefined)[];
  readonly previous?: PaginationStep;
  readonly next?: PaginationStep;
  readonly landmarkLabel?: string;
}

export interface BreadcrumbsOptions extends Extras {
  readonly items: readonly { readonly text: Words; readonly href?: string }[];
  readonly collapseOnMobile?: boolean;
  readonly labelText?: string;
}

export interface LanguageNavigationOptions extends Extras {
  readonly ariaLabel?: string;
  readonly items: readonly {
    readonly text: string;
    readonly lang: Language;
    readonly href?: string;
    readonly current?: boolean;
    readonly attributes?: Readonly<Record<string, string>>;
  }[];
}

export interface GenericHeaderOptions extends Extras {
  readonly url?: string;
  readonly logoText: Words;
  readonly containerClasses?: string;
}

interface WithError {
  readonly errorMessage?: ErrorMessageOptions | undefined;
}

/** The components of GOV.UK Frontend, with the words that they bring themselves in one language. */
export interface Components {
  backLink(options: { readonly href: string; readonly text?: Words } & Extras): Html;
  breadcrumbs(options: BreadcrumbsOptions): Html;
  button(options: ButtonOptions): Html;
  characterCount(options: CharacterCountOptions): Html;
  checkboxes(options: CheckboxesOptions): Html;
  dateInput(options: DateInputOptions): Html;
  details(options: DetailsOptions): Html;
  errorMessage(options: ErrorMessageOptions): Html;
  errorSummary(options: ErrorSummaryOptions): Html;
  fieldset(options: FieldsetOptions): Html;
  fileUpload(options: FileUploadOptions): Html;
  genericHeader(options: GenericHeaderOptions): Html;
  input(options: InputOptions): Html;
  insetText(options: Text & { readonly id?: string }): Html;
  languageNavigation(options: LanguageNavigationOptions): Html;
  notificationBanner(options: NotificationBannerOptions): Html;
  pagination(options: PaginationOptions): Html;
  panel(options: PanelOptions): Html;
  passwordInput(options: Field & { readonly autocomplete?: string }): Html;
  radios(options: RadiosOptions): Html;
  select(options: SelectOptions): Html;
  skipLink(options: { readonly text?: Words; readonly href?: string } & Extras): Html;
  summaryList(options: SummaryListOptions): Html;
  table(options: TableOptions): Html;
  tag(options: Text): Html;
  taskList(options: TaskListOptions): Html;
  textarea(options: TextareaOptions): Html;
  warningText(options: Text & { readonly iconFallbackText?: string }): Html;
}

type Choice = SelectOptions['items'][number];

/**
 * A choice of a list holds words alone, of one language: where all of them are in the other, a code before them aside, it
 * says so for the whole choice.
 */
function inOneLanguage(choice: Choice): Choice {
  if (!choice?.text || !hasMarks(choice.text)) return choice;
  const spoken = partsByLanguage(choice.text).filter(({ text }) => /\p{Ll}/u.test(text));
  const lang = spoken.length === 1 && spoken[0]?.language;
  const text = withoutMarks(choice.text);
  return lang ? { ...choice, text, attributes: { ...choice.attributes, lang } } : { ...choice, text };
}

function makeComponents(language: Language): Components {
  const say = designMessages.in(language);
  const error = (options: ErrorMessageOptions): ErrorMessageOptions => ({
    visuallyHiddenText: say('error.prefix'),
    ...options,
  });
  const field = <Options extends WithError>(options: Options): Options =>
    options.errorMessage ? { ...options, errorMessage: error(options.errorMessage) } : options;
  /** The template says these itself in English, part of it for screen readers only. */
  const step = (given: PaginationStep | undefined, text: string): PaginationStep | undefined =>
    given && language === 'cy' ? { text, ...given } : given;
  const dateItems = () => [
    { name: 'day', label: say('date.day'), classes: 'govuk-input--width-2' },
    { name: 'month', label: say('date.month'), classes: 'govuk-input--width-2' },
    { name: 'year', label: say('date.year'), classes: 'govuk-input--width-4' },
  ];

  return {
    backLink: (options) => renderComponent('back-link', { text: say('back'), ...options }),
    breadcrumbs: (options) =>
      renderComponent('breadcrumbs', { labelText: say('breadcrumbs.label'), ...options }),
    button: (options) => renderComponent('button', options),
    characterCount: (options) =>
      renderComponent('character-count', {
        textareaDescriptionText: say('characters.limit'),
        ...field(options),
      }),
    checkboxes: (options) => renderComponent('checkboxes', field(options)),
    dateInput: (options) =>
      renderComponent('date-input', { ...field(options), items: options.items ?? dateItems() }),
    details: (options) => renderComponent('details', options),
    errorMessage: (options) => renderComponent('error-message', error(options)),
    errorSummary: (options) =>
      renderComponent('error-summary', { titleText: say('error.title'), ...options }),
    fieldset: (options) => renderComponent('fieldset', options),
    fileUpload: (options) => renderComponent('file-upload', field(options)),
    genericHeader: (options) => renderComponent('generic-header', options),
    input: (options) => renderComponent('input', field(options)),
    insetText: (options) => renderComponent('inset-text', options),
    languageNavigation: (options) =>
      renderComponent('language-navigation', { ariaLabel: say('language.label'), ...options }),
    notificationBanner: (options) =>
      renderComponent('notification-banner', {
        titleText: say(options.type === 'success' ? 'notification.success' : 'notification.important'),
        ...options,
      }),
    pagination: (options) =>
      renderComponent('pagination', {
        landmarkLabel: say('pagination.label'),
        ...options,
        items: options.items?.map(
          (item) =>
            item && {
              visuallyHiddenText: item.number && say('pagination.page', { number: item.number }),
              ...item,
            },
        ),
        previous: step(options.previous, say('pagination.previous')),
        next: step(options.next, say('pagination.next')),
      }),
    panel: (options) => renderComponent('panel', options),
    passwordInput: (options) =>
      renderComponent('password-input', {
        showPasswordText: say('password.show'),
        hidePasswordText: say('password.hide'),
        showPasswordAriaLabelText: say('password.showLabel'),
        hidePasswordAriaLabelText: say('password.hideLabel'),
        ...field(options),
      }),
    radios: (options) => renderComponent('radios', field(options)),
    select: (options) =>
      renderComponent('select', field({ ...options, items: options.items?.map(inOneLanguage) })),
    skipLink: (options) => renderComponent('skip-link', { text: say('skip'), ...options }),
    summaryList: (options) => renderComponent('summary-list', options),
    table: (options) => renderComponent('table', options),
    tag: (options) => renderComponent('tag', options),
    taskList: (options) => renderComponent('task-list', options),
    textarea: (options) => renderComponent('textarea', field(options)),
    warningText: (options) =>
      renderComponent('warning-text', { iconFallbackText: say('warning'), ...options }),
  };
}

const made = { cy: makeComponents('cy'), en: makeComponents('en') };

/**
 * The components of GOV.UK Frontend, typed.
 *
 * @example const { button } = componentsIn('cy'); button({ text: 'Cadw a pharhau' })
 */
export function componentsIn(language: Language): Components {
  return made[language];
}
