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
import { componentsIn, type Html, html } from '../../../design-system/index.ts';
import { sayNumber } from '../../../language/index.ts';
import { type Problem, problem } from '../../../records/index.ts';
import {
  type NeedInOrder,
  needChoiceDefinition,
  needsToExplain,
  prioritisationRoundDefinition,
} from '../../index.ts';
import { titleOf } from '../assessment-page.ts';
import { firstFreeNumber, saveTogether } from '../saved-together.ts';
import { type OpenedRound, openRound, roundFrame, roundHref } from './opened-round.ts';
import { roundMessages, roundProblemWords } from './round-messages.ts';

/** A reason for each need that was ticked, and for each of the ten highest that was not. */
export const decisionPage: Handler = async (request) => {
  const opened = await openDecision(request);
  if ('type' in opened) return opened;
  return reasonsPage(request, opened, chosenIn(request.query), problemsOfChoice(opened, request.query));
};

async function openDecision(request: PageRequest): Promise<OpenedRound | Answer> {
  const opened = await openRound(request);
  if (!opened) return notFound();
  const say = roundMessages.in(request.language);
  if (!opened.mayRun) return forbidden(say('refused.not-coordinator'));
  return opened.round.values.state === 'decided' ? forbidden(say('refused.decided')) : opened;
}

function chosenIn(texts: Readonly<Record<string, string>>): readonly string[] {
  return (texts['choose'] ?? '')
    .split(';')
    .map((code) => code.trim())
    .filter((code) => code !== '');
}

/** What is wrong with how many were chosen; the limit is the round's, and the board can change it. */
function problemsOfChoice(
  { round, result }: OpenedRound,
  texts: Readonly<Record<string, string>>,
): readonly Problem[] {
  const { chosen } = needsToExplain(result, chosenIn(texts));
  const limit = round.values.priorityLimit ?? 1;
  if (chosen.length === 0) return [problem('rounds.none-chosen', {})];
  if (chosen.length <= limit) return [];
  return [problem('rounds.too-many', {}, { n: chosen.length, limit })];
}

function reasonsPage(
  request: PageRequest,
  opened: OpenedRound,
  codes: readonly string[],
  problems: readonly Problem[],
): Answer {
  const { language, csrfToken, form } = request;
  const say = roundMessages.in(language);
  const ui = componentsIn(language);
  const { chosen, leftOut } = needsToExplain(opened.result, codes);
  const title = say('decision.title');
  const main = html`${problemSummary(problems, language, roundProblemWords)}
    <h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body-l">${say('decision.lead')}</p>
    ${
      chosen.length > 0 &&
      html`<form method="post" action="${roundHref(request, 'work.round.decision')}" novalidate>${formTokenField(csrfToken)}
      <input type="hidden" name="choose" value="${codes.join('; ')}">
      <h2 class="govuk-heading-m">${say('decision.chosen')}</h2>
      ${chosen.map((ranked) => reasonField(request, ranked, problems))}
      ${leftOut.length > 0 && html`<h2 class="govuk-heading-m">${say('decision.leftOut')}</h2>`}
      ${leftOut.map((ranked) => reasonField(request, ranked, problems))}
      ${ui.textarea({
        id: 'decision',
        name: 'decision',
        rows: 4,
        label: { text: say('decision.how'), classes: 'govuk-label--m' },
        hint: { text: say('decision.how.hint') },
        value: form['decision'] ?? '',
      })}
      <p class="govuk-body">${say('decision.final')}</p>
      ${ui.button({ text: say('decision.save'), preventDoubleClick: true })}</form>`
    }`;
  return page(title, main, roundFrame(request, opened, problems));
}

function reasonField(
  { language, form }: PageRequest,
  { need, rank }: NeedInOrder,
  problems: readonly Problem[],
): Html {
  const say = roundMessages.in(language);
  const id = `reason_${need.code}`;
  return componentsIn(language).textarea({
    id,
    name: id,
    rows: 3,
    label: {
      text: `${need.code} ${titleOf(need.values.title, language)}`,
      classes: 'govuk-label--s',
    },
    hint: { text: say('decision.reason.hint', { rank: sayNumber(rank) }) },
    value: form[id] ?? '',
    ...problemOf(problems, id, language, roundProblemWords),
  });
}

/** Writes the decision down: the round is decided, each need keeps its reason and the rank it had. */
export const saveDecision: Handler = async (request) => {
  const opened = await openDecision(request);
  if ('type' in opened) return opened;
  const { form, language, services } = request;
  const { round, result } = opened;
  const codes = chosenIn(form);
  const { chosen, leftOut } = needsToExplain(result, codes);
  const explained = [...chosen, ...leftOut];
  const reasonFor = (code: string) => (form[`reason_${code}`] ?? '').trim();
  const problems = [
    ...problemsOfChoice(opened, form),
    ...explained
      .filter(({ need }) => reasonFor(need.code) === '')
      .map(({ need }) => problem('rounds.no-reason', { field: `reason_${need.code}` }, { need: need.code })),
  ];
  if (problems.length > 0) return reasonsPage(request, opened, codes, problems);
  const first = await firstFreeNumber(request, needChoiceDefinition);
  const inThisLanguage = (text: string) => ({ cy: '', en: '', [language]: text });
  const saved = await saveTogether(request, [
    {
      definition: prioritisationRoundDefinition,
      code: round.code,
      values: {
        ...round.values,
        state: 'decided',
        decidedOn: services.today(),
        decision: { ...round.values.decision, [language]: (form['decision'] ?? '').trim() },
      },
      expectedRevision: round.revision,
    },
    ...explained.map(({ need, rank }, position) => ({
      definition: needChoiceDefinition,
      code: `CH${first + position}`,
      values: {
        round: round.code,
        need: need.code,
        choice: codes.includes(need.code) ? 'chosen' : 'left-out',
        reason: inThisLanguage(reasonFor(need.code)),
        rank,
      },
      expectedRevision: null,
    })),
  ]);
  if (!saved.ok) return reasonsPage(request, opened, codes, saved.problems);
  return redirect(roundHref(request, 'work.round'), roundMessages.in(language)('decision.saved'));
};
