import {
  type Answer,
  forbidden,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  problemOf,
  problemSummary,
  redirect,
} from '../../../access/web/index.ts';
import { componentsIn, html } from '../../../design-system/index.ts';
import { type Problem, problem } from '../../../records/index.ts';
import { dissentDefinition } from '../../index.ts';
import { titleOf } from '../assessment-page.ts';
import { firstFreeNumber, saveTogether } from '../saved-together.ts';
import { type OpenedRound, openRound, organisationName, roundFrame, roundHref } from './opened-round.ts';
import { roundMessages, roundProblemWords } from './round-messages.ts';

/** An organisation that would have decided otherwise says so here, for itself. */
export const dissentPage: Handler = async (request) => {
  const opened = await openRound(request);
  if (!opened) return notFound();
  return refusalOf(request, opened) ?? formPage(request, opened, []);
};

function refusalOf({ language }: PageRequest, { organisation, round }: OpenedRound): Answer | null {
  if (round.values.state !== 'decided') return notFound();
  return organisation === null ? forbidden(roundMessages.in(language)('refused.no-organisation')) : null;
}

function formPage(request: PageRequest, opened: OpenedRound, problems: readonly Problem[]): Answer {
  const { language, form, csrfToken } = request;
  const say = roundMessages.in(language);
  const ui = componentsIn(language);
  const title = say('dissent.title');
  const { records, organisation, result } = opened;
  const needs = [...result.order, ...result.notRanked];
  const main = html`${problemSummary(problems, language, roundProblemWords)}
    <h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body">${say('dissent.lead', { organisation: organisationName(records, organisation, language) })}</p>
    <form method="post" novalidate>${formTokenField(csrfToken)}
    ${ui.select({
      id: 'need',
      name: 'need',
      label: { text: say('dissent.need'), classes: 'govuk-label--s' },
      items: [
        { value: '', text: say('dissent.whole') },
        ...needs.map(({ need }) => ({
          value: need.code,
          text: `${need.code} ${titleOf(need.values.title, language)}`,
          selected: need.code === form['need'],
        })),
      ],
    })}
    ${ui.textarea({
      id: 'text',
      name: 'text',
      rows: 5,
      label: { text: say('dissent.text'), classes: 'govuk-label--s' },
      hint: { text: say('decision.how.hint') },
      value: form['text'] ?? '',
      ...problemOf(problems, 'text', language, roundProblemWords),
    })}
    ${ui.button({ text: say('dissent.save'), preventDoubleClick: true })}</form>`;
  return page(title, main, roundFrame(request, opened, problems));
}

/** Records a dissent in the name of the reader's organisation, and of no other. */
export const saveDissent: Handler = async (request) => {
  const opened = await openRound(request);
  if (!opened) return notFound();
  const refused = refusalOf(request, opened);
  if (refused) return refused;
  const { form, language, services } = request;
  const text = (form['text'] ?? '').trim();
  if (text === '') return formPage(request, opened, [problem('rounds.no-text', { field: 'text' })]);
  const { result, round, organisation } = opened;
  const need = [...result.order, ...result.notRanked].find((each) => each.need.code === form['need']);
  const saved = await saveTogether(request, [
    {
      definition: dissentDefinition,
      code: `DS${await firstFreeNumber(request, dissentDefinition)}`,
      values: {
        round: round.code,
        need: need?.need.code ?? null,
        organisation,
        text: { cy: '', en: '', [language]: text },
        writtenOn: services.today(),
      },
      expectedRevision: null,
    },
  ]);
  if (!saved.ok) return formPage(request, opened, saved.problems);
  return redirect(roundHref(request, 'work.round'), roundMessages.in(language)('dissent.saved'));
};
