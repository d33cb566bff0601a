import { formTokenField, problemOf } from '../../access/web/index.ts';
import { dateFromParts } from '../../calendar/index.ts';
import { type Components, componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { type Language, sayDate } from '../../language/index.ts';
import { titleOf } from '../../needs/web/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { performanceMeasureDefinition } from '../../performance/index.ts';
import { calledOf, type Problem, type RecordSet } from '../../records/index.ts';
import { updateMessages } from '../update-messages.ts';
import { itemDefinitions, offeredStates } from '../updates/item-standing.ts';
import { patternOfNumbers } from '../updates/number-pattern.ts';
import { hasPassedItsDay } from '../updates/passed-day.ts';
import { type AskedItem, type Draft, emptyDraft } from '../updates/read-draft.ts';
import type { UpdateItem } from '../updates/update.ts';
import { type UsualRange, usualRange } from '../updates/usual-range.ts';
import { asksMoreThanChange } from '../updates/what-is-asked.ts';
import { writeSeen } from './seen-item.ts';
import { sayFigure, sayPeriodOf, sayState, sayUsual, updateProblemWords } from './update-words.ts';

/** What the fields of an item draw on: its records, and what was typed and found wrong when it was sent before. */
export interface AnswerContents {
  readonly language: Language;
  readonly records: RecordSet;
  readonly form: Readonly<Record<string, string>>;
  readonly problems: readonly Problem[];
  readonly today: string;
  /** A correction changes something: it cannot say that nothing changed. */
  readonly isCorrection?: boolean;
}

/** What the form draws besides. */
export interface FormContents extends AnswerContents {
  readonly items: readonly AskedItem[];
  readonly csrfToken: string;
  readonly here: string;
  /** Names the sending, so that the same form sent twice is taken once. */
  readonly sending: string;
  readonly organisation: string | null;
}

/** The name of a part of one item’s answer in the form: `action-A1-state`. */
export function fieldName({ kind, code }: UpdateItem, part: string): string {
  return `${kind}-${code}-${part}`;
}

/** What the form says of one item. */
export function draftIn(form: Readonly<Record<string, string>>, item: UpdateItem): Draft {
  const said = (part: string) => form[fieldName(item, part)] ?? '';
  const parts = [said('met-year'), said('met-month'), said('met-day')] as const;
  const isDated = parts.some((part) => part.trim() !== '');
  return {
    ...emptyDraft,
    state: said('state') || (isDated && item.kind === 'milestone' ? 'met' : ''),
    words: said('words'),
    noChange: said('same') === 'yes',
    honestAnswer: said('honestAnswer'),
    metOn:
      isDated && said('state') !== 'not-yet'
        ? (dateFromParts(...parts) ??
          parts
            .toReversed()
            .filter((part) => part.trim() !== '')
            .join(' '))
        : '',
    value: said('value'),
    numerator: said('numerator'),
    denominator: said('denominator'),
    likelihood: said('likelihood'),
    impact: said('impact'),
  };
}

/** The same of the whole form: one button says that nothing changed in what asks for no more than that. */
export function draftOfForm(form: Readonly<Record<string, string>>, asked: AskedItem, today: string): Draft {
  const draft = draftIn(form, asked.item);
  const isRest = form['rest'] === 'yes' && !asksMoreThanChange(asked, today);
  return isRest ? { ...draft, noChange: true } : draft;
}

/** What an item is called, in the reader’s language. */
export function titleOfItem(records: RecordSet, { kind, code }: UpdateItem, language: Language): string {
  const record = records.find(kind, code);
  return record ? titleOf(calledOf(itemDefinitions[kind], record), language) || code : code;
}

/** So many things that ask only whether they have changed stand open; more are folded away, each below its title. */
const openUpTo = 3;

/**
 * The form with everything that is due, filled in from last time. It is drawn for a telephone: what asks for an answer
 * stands open, what only may have changed is folded, and one button says that none of it has.
 *
 * @source PAGES 4.9; issue 5, "two minutes a month"
 */
export function updateForm(contents: FormContents): Html {
  const { language, items, csrfToken, here, sending, organisation, records, today } = contents;
  const say = updateMessages.in(language);
  const ui = componentsIn(language);
  const asking = items.filter((item) => asksMoreThanChange(item, today));
  const quiet = items.filter((item) => !asksMoreThanChange(item, today));
  const draw = quiet.length > openUpTo ? foldedPart : itemPart;
  const body = organisation === null ? undefined : records.find(organisationDefinition.kind, organisation);
  const named = body ? titleOf(calledOf(organisationDefinition, body), language) : '';
  return html`<form method="post" action="${here}" novalidate>${formTokenField(csrfToken)}
<input type="hidden" name="act" value="send"><input type="hidden" name="sending" value="${sending}">
${asking.length > 0 && html`<h2 class="govuk-heading-m">${say('asking.title', { n: asking.length })}</h2>`}
${asking.map((item, index) => itemPart(contents, item, index + 1))}
${quiet.length > 0 && html`<h2 class="govuk-heading-m">${say('quiet.title', { n: quiet.length })}</h2><p class="govuk-body">${say('quiet.lead')}</p>`}
${quiet.map((item, index) => draw(contents, item, asking.length + index + 1))}
<div class="govuk-button-group ll-update__send">${ui.button({ text: named === '' ? say('send') : say('send.for', { organisation: named }), preventDoubleClick: true })}
${quiet.length > 0 && ui.button({ text: say('rest.send'), name: 'rest', value: 'yes', classes: 'govuk-button--secondary', preventDoubleClick: true })}</div>
</form>`;
}

function itemPart(contents: AnswerContents, asked: AskedItem, number: number): Html {
  const { language, records } = contents;
  const { item } = asked;
  const id = fieldName(item, 'title');
  return html`<section class="ll-update" aria-labelledby="${id}">
<h3 class="govuk-heading-s" id="${id}"><span class="govuk-caption-m">${captionOf(asked, number, language)}</span> ${titleOfItem(records, item, language)}</h3>
${partBelowTitle(contents, asked, lastTime(asked, language))}
</section>`;
}

/** The same below its title and how it stood, which are all that is seen of it until it is opened. */
function foldedPart(contents: AnswerContents, asked: AskedItem, number: number): Html {
  const { language, records } = contents;
  const { item, standing } = asked;
  const id = fieldName(item, 'title');
  return html`<section class="ll-update ll-update--folded" aria-labelledby="${id}">${componentsIn(
    language,
  ).details({
    summaryText: html`<span id="${id}">${titleOfItem(records, item, language)}</span> <span class="ll-update__last">${standing.state === null ? lastTime(asked, language) : sayState(standing.state, language)}</span>`,
    text: partBelowTitle(contents, asked, captionOf(asked, number, language)),
    open: isTouched(contents, asked),
  })}</section>`;
}

function captionOf({ item }: AskedItem, number: number, language: Language): string {
  const say = updateMessages.in(language);
  return say('item.caption', { number, kind: say(`kind.${item.kind}`), code: item.code });
}

function partBelowTitle(contents: AnswerContents, asked: AskedItem, first: Html | string): Html {
  const { language, today } = contents;
  const { item, dueOn, unchanged, isQuestioned } = asked;
  const say = updateMessages.in(language);
  return html`<p class="govuk-body">${first}${hasPassedItsDay(asked, today) && html`<br><strong>${say('due.passed', { date: sayDate(dueOn ?? '', language) })}</strong>`}${isQuestioned && html`<br>${say('unchanged', { n: unchanged })}`}</p>
<input type="hidden" name="item" value="${item.kind} ${item.code}"><input type="hidden" name="${fieldName(item, 'seen')}" value="${writeSeen(asked, language)}">
${answerFields(contents, asked)}`;
}

/** Whether something was typed of an item, or found wrong with it, when the form was sent before. */
function isTouched({ form, problems, language }: AnswerContents, { item, standing }: AskedItem): boolean {
  const before = {
    state: standing.state ?? 'open',
    words: standing.words[language],
    likelihood: `${standing.likelihood ?? ''}`,
    impact: `${standing.impact ?? ''}`,
    same: '',
  };
  return (
    problems.some(({ where }) => where.field?.startsWith(fieldName(item, '')) === true) ||
    Object.entries(before).some(([part, was]) => (form[fieldName(item, part)] ?? was).trim() !== was.trim())
  );
}

/** The fields by which one item is answered. */
export function answerFields(contents: AnswerContents, asked: AskedItem): Html {
  return asked.item.kind === 'performance-measure'
    ? figureFields(contents, asked)
    : standingFields(contents, asked);
}

/** What was said last time, in one line. */
function lastTime({ item, standing, lastFigure, dueOn }: AskedItem, language: Language): Html | string {
  const say = updateMessages.in(language);
  if (item.kind === 'performance-measure') {
    return lastFigure
      ? say('last.figure', {
          figure: sayFigure(lastFigure, language),
          date: sayDate(lastFigure.to, language),
        })
      : say('last.none');
  }
  if (item.kind === 'milestone')
    return dueOn === null ? nothing : say('due', { date: sayDate(dueOn, language) });
  return standing.state === null
    ? say('last.none')
    : say('last.state', { state: sayState(standing.state, language) });
}

function standingFields(contents: AnswerContents, asked: AskedItem): Html {
  const { item } = asked;
  return html`${item.kind === 'milestone' ? milestoneFields(contents, asked) : stateRadios(contents, asked)}
${item.kind === 'risk' && scaleFields(contents, asked)}${wordsField(contents, asked)}${honestField(contents, asked)}${!contents.isCorrection && sameBox(contents, asked)}`;
}

/** The problem of one part of an item, to be spread into its field. */
function problemAt({ problems, language }: AnswerContents, item: UpdateItem, part: string) {
  return problemOf(problems, fieldName(item, part), language, updateProblemWords);
}

function typed({ form }: AnswerContents, item: UpdateItem, part: string, before = ''): string {
  return form[fieldName(item, part)] ?? before;
}

function stateRadios(contents: AnswerContents, asked: AskedItem): Html {
  const { item, standing } = asked;
  const { language } = contents;
  const say = updateMessages.in(language);
  const offered = offeredStates[item.kind];
  const isOther = standing.state !== null && !offered.includes(standing.state);
  const states = isOther ? [standing.state ?? '', ...offered] : offered;
  return componentsIn(language).radios({
    name: fieldName(item, 'state'),
    idPrefix: fieldName(item, 'state'),
    value: typed(contents, item, 'state', standing.state ?? (item.kind === 'risk' ? 'open' : '')),
    fieldset: {
      legend: {
        text: say(item.kind === 'risk' ? 'risk.question' : 'state.question'),
        classes: 'govuk-fieldset__legend--s',
      },
      describedBy: fieldName(item, 'title'),
    },
    items: states.map((state) => ({ value: state, text: sayState(state, language) })),
    ...problemAt(contents, item, 'state'),
  });
}

function milestoneFields(contents: AnswerContents, { item }: AskedItem): Html {
  const { language } = contents;
  const say = updateMessages.in(language);
  const ui = componentsIn(language);
  const radios = ui.radios({
    name: fieldName(item, 'state'),
    idPrefix: fieldName(item, 'state'),
    value: typed(contents, item, 'state'),
    fieldset: {
      legend: { text: say('milestone.question'), classes: 'govuk-fieldset__legend--s' },
      describedBy: fieldName(item, 'title'),
    },
    items: ['met', 'not-yet'].map((state) => ({ value: state, text: sayState(state, language) })),
    ...problemAt(contents, item, 'state'),
  });
  const id = fieldName(item, 'met');
  const part = (name: 'day' | 'month' | 'year') => ({
    name: `${id}-${name}`,
    label: say(`date.${name}`),
    value: typed(contents, item, `met-${name}`),
    classes: name === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
  });
  const date = ui.dateInput({
    id,
    fieldset: { legend: { text: say('met.day'), classes: 'govuk-fieldset__legend--s' } },
    hint: { text: say('met.hint') },
    items: [part('day'), part('month'), part('year')],
    ...problemAt(contents, item, 'metOn'),
  });
  return html`${radios}${date}`;
}

function scaleFields(contents: AnswerContents, { item, standing }: AskedItem): Html {
  const { language } = contents;
  const say = updateMessages.in(language);
  return html`${(['likelihood', 'impact'] as const).map((part) =>
    componentsIn(language).input({
      id: fieldName(item, part),
      name: fieldName(item, part),
      label: { text: say(`risk.${part}`), classes: 'govuk-label--s' },
      inputmode: 'numeric',
      classes: 'govuk-input--width-2',
      value: typed(contents, item, part, standing[part] === null ? '' : String(standing[part])),
      ...problemAt(contents, item, part),
    }),
  )}`;
}

function wordsField(contents: AnswerContents, asked: AskedItem): Html {
  const { language, problems } = contents;
  const { item, standing } = asked;
  const say = updateMessages.in(language);
  const ui = componentsIn(language);
  const before = standing.words[language];
  const value = typed(contents, item, 'words', before);
  const isAsked = problems.some(({ where }) => where.field === fieldName(item, 'words'));
  const area = ui.textarea({
    id: fieldName(item, 'words'),
    name: fieldName(item, 'words'),
    rows: 3,
    label: { text: say('words'), classes: 'govuk-label--s' },
    hint: { text: say('words.hint') },
    value,
    ...problemAt(contents, item, 'words'),
  });
  const isOpen =
    isAsked ||
    value !== before ||
    (standing.state !== null && ['slipping', 'stuck', 'paused'].includes(standing.state));
  return isOpen ? area : ui.details({ summaryText: say('words.add'), text: area });
}

function honestField(contents: AnswerContents, { item, unchanged, isQuestioned }: AskedItem): Html {
  if (!isQuestioned) return nothing;
  const { language } = contents;
  const say = updateMessages.in(language);
  return componentsIn(language).textarea({
    id: fieldName(item, 'honestAnswer'),
    name: fieldName(item, 'honestAnswer'),
    rows: 2,
    label: { text: say('honest'), classes: 'govuk-label--s' },
    hint: { text: say('honest.hint', { n: unchanged }) },
    value: typed(contents, item, 'honestAnswer'),
    ...problemAt(contents, item, 'honestAnswer'),
  });
}

function sameBox(contents: AnswerContents, { item }: AskedItem): Html {
  const { language, form, records } = contents;
  const say = updateMessages.in(language);
  const name = fieldName(item, 'same');
  return componentsIn(language).checkboxes({
    name,
    idPrefix: name,
    items: [
      {
        value: 'yes',
        text: html`${say('no-change')}<span class="govuk-visually-hidden">: ${titleOfItem(records, item, language)}</span>`,
        checked: form[name] === 'yes',
      },
    ],
  });
}

function figureFields(contents: AnswerContents, asked: AskedItem): Html {
  const { language, records } = contents;
  const { item, past, isShare, period } = asked;
  const say = updateMessages.in(language);
  const range = usualRange(past, { isShare });
  const far = (part: 'value' | 'numerator' | 'denominator') =>
    part === 'value' ? range : usualRange(asked.pastCounts[part], { isShare: false });
  const unit = records.one(performanceMeasureDefinition, item.code)?.values.unit[language] ?? '';
  const field = (part: 'value' | 'numerator' | 'denominator', label: string) =>
    checkedAsTyped(language, far(part), {
      id: fieldName(item, part),
      name: fieldName(item, part),
      label: { text: label, classes: 'govuk-label--s' },
      inputmode: part === 'value' ? 'decimal' : 'numeric',
      classes: 'govuk-input--width-10',
      value: typed(contents, item, part),
      ...problemAt(contents, item, part),
    });
  const valueLabel = unit === '' ? say('figure.value') : say('figure.unit', { unit });
  return html`<p class="govuk-body">${period && say('figure.of', { period: sayPeriodOf(period, language) })}${range && html`<br>${say('usual', { range: sayUsual(range, language, isShare) })}`}</p>
${isShare ? html`${field('numerator', say('figure.numerator'))}${field('denominator', say('figure.denominator'))}` : field('value', valueLabel)}`;
}

/**
 * A field that says, as somebody types and without a script, that a number lies far from the usual: the browser holds it
 * against a pattern, and the style sheet shows the words. Sending asks once more.
 */
function checkedAsTyped(
  language: Language,
  range: UsualRange | null,
  field: Parameters<Components['input']>[0],
): Html {
  const pattern = range === null ? undefined : patternOfNumbers(range);
  const input = componentsIn(language).input({ ...field, ...(pattern && { pattern }) });
  if (range === null || pattern === undefined) return input;
  const words = updateMessages.in(language)('figure.far', { range: sayUsual(range, language, false) });
  return html`<div class="ll-typed">${input}<div role="status"><p class="govuk-body ll-typed__far">${words}</p></div></div>`;
}
