import {
  type Answer,
  formTokenField,
  type Handler,
  type PageRequest,
  problemOf,
  problemSummary,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, html } from '../../design-system/index.ts';
import { firstFreeNumber, saveTogether, titleOf } from '../../needs/web/index.ts';
import { membersOn } from '../../partnership/index.ts';
import { actionDefinition } from '../../plan/index.ts';
import { type Problem, problem, readDay } from '../../records/index.ts';
import { recommendationDefinition } from '../recommendation.ts';
import { recommendationResponseDefinition } from '../recommendation-response.ts';
import { scrutinyCommitteeDefinition } from '../scrutiny-committee.ts';
import { scrutinyReviewDefinition } from '../scrutiny-review.ts';
import { scrutinyPageMessages, scrutinyProblemWords } from './page-messages.ts';
import {
  hrefOf,
  inScrutiny,
  type OpenedScrutiny,
  openScrutiny,
  type ScrutinySources,
} from './scrutiny-frame.ts';

/** Value of the tick box that asks the board as a whole. */
const theBoard = 'board';

/** A recommendation, and whom it asks to answer by when, on one page. @source SCRU-06 */
export function recommendPage(sources: ScrutinySources): Handler {
  return async (request) => showForm(request, await openScrutiny(request, sources), []);
}

function showForm(request: PageRequest, opened: OpenedScrutiny, problems: readonly Problem[]): Answer {
  const { language, form, query, csrfToken } = request;
  const say = scrutinyPageMessages.in(language);
  const ui = componentsIn(language);
  const { records, on } = opened;
  const at = (field: string) => problemOf(problems, field, language, scrutinyProblemWords);
  const sent = (name: string) => form[name] ?? query[name] ?? '';
  const action = records.one(actionDefinition, sent('action'));
  const asked = (form['asked'] ?? '').split('; ');
  const text = (name: 'title' | 'reason', rows: number) =>
    (['cy', 'en'] as const).map((side) =>
      ui.textarea({
        id: `${name}_${side}`,
        name: `${name}_${side}`,
        rows,
        label: { text: say(`recommend.${name}.${side}`), classes: 'govuk-label--s' },
        value: form[`${name}_${side}`] ?? '',
        attributes: { lang: side },
        ...at(`${name}_${side}`),
      }),
    );
  const chooseFrom = (
    name: 'committee' | 'review',
    options: readonly {
      readonly code: string;
      readonly values: { readonly title: { cy: string; en: string } };
    }[],
    none: boolean,
  ) =>
    ui.select({
      id: name,
      name,
      label: { text: say(`recommend.${name}`), classes: 'govuk-label--s' },
      items: [
        ...(none ? [{ value: '', text: say('none') }] : []),
        ...options.map(({ code, values }) => ({
          value: code,
          text: titleOf(values.title, language),
          selected: sent(name) === code,
        })),
      ],
      ...at(name),
    });
  const title = say('recommend.title');
  const main = html`${problemSummary(problems, language, scrutinyProblemWords)}
<h1 class="govuk-heading-l">${title}</h1>
${action && html`<p class="govuk-body-l">${say('recommend.action', { action: titleOf(action.values.title, language) })}</p>`}
<form method="post" novalidate>${formTokenField(csrfToken)}
${action && html`<input type="hidden" name="action" value="${action.code}">`}
${text('title', 2)}${text('reason', 4)}
${chooseFrom('committee', records.all(scrutinyCommitteeDefinition), false)}
${chooseFrom('review', records.all(scrutinyReviewDefinition), true)}
${ui.checkboxes({
  name: 'asked',
  idPrefix: 'asked',
  fieldset: { legend: { text: say('recommend.asked'), classes: 'govuk-fieldset__legend--s' } },
  hint: { text: say('recommend.asked.hint') },
  items: [
    ...membersOn(records, on).map(({ code, values }) => ({
      value: code,
      text: titleOf(values.name, language),
      checked: asked.includes(code) || (form['asked'] === undefined && action?.values.lead === code),
    })),
    { value: theBoard, text: say('board'), checked: asked.includes(theBoard) },
  ],
  ...at('asked'),
})}
${ui.input({
  id: 'due_on',
  name: 'due_on',
  label: { text: say('recommend.due-on'), classes: 'govuk-label--s' },
  hint: { text: say('date.hint') },
  value: sent('due_on'),
  classes: 'govuk-input--width-10',
  ...at('due_on'),
})}
${ui.button({ text: say('recommend.save'), preventDoubleClick: true })}</form>`;
  return inScrutiny(request, title, main, {
    parent: 'recommendations',
    hasErrors: problems.length > 0,
    width: 'two-thirds',
  });
}

/** Keeps the recommendation and asks each organisation for its answer, all or nothing. */
export function saveRecommendation(sources: ScrutinySources): Handler {
  return async (request) => {
    const opened = await openScrutiny(request, sources);
    const { form } = request;
    const text = (name: string) => (form[name] ?? '').trim();
    const pair = (name: string) => ({ cy: text(`${name}_cy`), en: text(`${name}_en`) });
    const asked = text('asked')
      .split(';')
      .map((code) => code.trim())
      .filter((code) => code !== '');
    const dueOn = readDay(form['due_on'], 'due_on');
    const problems = problemsOf({
      title: pair('title'),
      asked,
      dueOn,
      committee: text('committee'),
    });
    if (problems.length > 0) return showForm(request, opened, problems);
    const code = `RC${await firstFreeNumber(request, recommendationDefinition)}`;
    const first = await firstFreeNumber(request, recommendationResponseDefinition);
    const saved = await saveTogether(request, [
      {
        definition: recommendationDefinition,
        code,
        values: {
          title: pair('title'),
          reason: pair('reason'),
          committee: text('committee'),
          review: text('review') || null,
          madeOn: opened.on,
          actions: text('action') === '' ? [] : [text('action')],
        },
        expectedRevision: null,
      },
      ...asked.map((organisation, position) => ({
        definition: recommendationResponseDefinition,
        code: `RQ${first + position}`,
        values: {
          title: titleOfResponse(pair('title')),
          recommendation: code,
          organisation: organisation === theBoard ? null : organisation,
          dueOn: dueOn.day,
          state: 'awaited',
        },
        expectedRevision: null,
      })),
    ]);
    if (!saved.ok) return showForm(request, opened, saved.problems);
    return redirect(
      hrefOf(request, 'work.scrutiny.recommendation', { code }),
      scrutinyPageMessages.in(request.language)('recommend.saved'),
    );
  };
}

/** As much of the recommendation as a title holds. */
function titleOfResponse({ cy, en }: { readonly cy: string; readonly en: string }) {
  return { cy: cy.slice(0, 200), en: en.slice(0, 200) };
}

function problemsOf(given: {
  readonly title: { readonly cy: string; readonly en: string };
  readonly asked: readonly string[];
  readonly dueOn: ReturnType<typeof readDay>;
  readonly committee: string;
}): readonly Problem[] {
  return [
    ...(['cy', 'en'] as const)
      .filter((side) => given.title[side] === '')
      .map((side) => problem(`scrutiny.no-title-${side}`, { field: `title_${side}` })),
    ...(['cy', 'en'] as const)
      .filter((side) => given.title[side].length > 400)
      .map((side) => problem('scrutiny.title-too-long', { field: `title_${side}` }, { max: 400 })),
    ...(given.committee === '' ? [problem('scrutiny.no-committee', { field: 'committee' })] : []),
    ...(given.asked.length === 0 ? [problem('scrutiny.nobody-asked', { field: 'asked' })] : []),
    ...given.dueOn.problems,
    ...(given.dueOn.day === '' && given.dueOn.problems.length === 0
      ? [problem('records.required', { field: 'due_on' }, { as: 'date' })]
      : []),
  ];
}
