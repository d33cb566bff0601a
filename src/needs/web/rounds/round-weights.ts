import {
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
import { address } from '../../../language/index.ts';
import { type Problem, problem } from '../../../records/index.ts';
import { type Criterion, criterionDefinition } from '../../index.ts';
import { titleOf } from '../assessment-page.ts';
import { saveTogether } from '../saved-together.ts';
import { type OpenedRound, openRound, roundFrame, roundHref, roundNavigation } from './opened-round.ts';
import { roundMessages, roundProblemWords } from './round-messages.ts';

/** A weight as it was written, from 0 to 10; null when it is none. */
export function readWeight(text: string): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,2}(\.\d{1,3})?$/.test(trimmed)) return null;
  const weight = Number(trimmed);
  return weight <= 10 ? weight : null;
}

/** The criteria of a round with what they mean and weigh; a coordinator changes them until it is decided. */
export const roundWeightsPage: Handler = async (request) => {
  const opened = await openRound(request);
  return opened ? weightsPage(request, opened, []) : notFound();
};

function weightsPage(request: PageRequest, opened: OpenedRound, problems: readonly Problem[]) {
  const { language, partnershipId, form, csrfToken } = request;
  const say = roundMessages.in(language);
  const ui = componentsIn(language);
  const { round, result, mayRun } = opened;
  const mayChange = mayRun && round.values.state === 'open';
  const partnership = partnershipId ?? '';
  const title = say('weights.title');
  const one = ({ code, values }: Criterion) => {
    const name = titleOf(values.title, language);
    const href = address('work.record.edit', language, { partnership, kind: 'criterion', code });
    return html`<h2 class="govuk-heading-s">${name}</h2><p class="govuk-body">${titleOf(values.meaning, language)}</p>
      ${
        mayChange
          ? html`${ui.input({
              id: `weight_${code}`,
              name: `weight_${code}`,
              label: {
                text: html`${say('weights.field')}<span class="govuk-visually-hidden">: ${name}</span>`,
              },
              value: form[`weight_${code}`] ?? String(values.weight ?? 0),
              inputmode: 'decimal',
              classes: 'govuk-input--width-3',
              ...problemOf(problems, `weight_${code}`, language, roundProblemWords),
            })}<p class="govuk-body"><a class="govuk-link" href="${href}">${say('weights.edit')}<span class="govuk-visually-hidden">: ${name}</span></a></p>`
          : html`<p class="govuk-body">${say('field.weight', { weight: String(values.weight ?? 0) })}</p>`
      }`;
  };
  const add = address(
    'work.record.new',
    language,
    { partnership, kind: 'criterion' },
    { query: { round: round.code } },
  );
  const save = html`<p class="govuk-body"><a class="govuk-link" href="${add}">${say('weights.add')}</a></p>${ui.button({ text: say('weights.save'), preventDoubleClick: true })}`;
  const criteria = result.criteria.map(one);
  const main = html`${problemSummary(problems, language, roundProblemWords)}
    <h1 class="govuk-heading-l">${title}</h1>
    ${roundNavigation(request, 'work.round.weights')}
    <p class="govuk-body">${say(round.values.state === 'decided' ? 'weights.decided' : 'weights.lead')}</p>
    ${mayChange ? html`<form method="post" novalidate>${formTokenField(csrfToken)}${criteria}${save}</form>` : criteria}`;
  return page(title, main, roundFrame(request, opened, problems));
}

/** Saves the weights of a round, all or none. */
export const saveRoundWeights: Handler = async (request) => {
  const opened = await openRound(request);
  if (!opened) return notFound();
  const say = roundMessages.in(request.language);
  if (!opened.mayRun) return forbidden(say('refused.not-coordinator'));
  if (opened.round.values.state === 'decided') return forbidden(say('refused.decided'));
  const read = opened.result.criteria.map((criterion) => {
    const text = request.form[`weight_${criterion.code}`] ?? '';
    return { criterion, text, weight: readWeight(text) };
  });
  const wrong = read
    .filter(({ weight }) => weight === null)
    .map(({ criterion, text }) =>
      problem('rounds.not-a-weight', { field: `weight_${criterion.code}` }, { found: text }),
    );
  const first = read[0]?.criterion.code ?? '';
  const none = read.every(({ weight }) => weight === 0)
    ? [problem('rounds.no-weight', { field: `weight_${first}` })]
    : [];
  const problems = [...wrong, ...none];
  if (problems.length > 0) return weightsPage(request, opened, problems);
  const changed = read.filter(({ criterion, weight }) => criterion.values.weight !== weight);
  const saved = await saveTogether(
    request,
    changed.map(({ criterion, weight }) => ({
      definition: criterionDefinition,
      code: criterion.code,
      values: { ...criterion.values, weight },
      expectedRevision: criterion.revision,
    })),
  );
  if (!saved.ok) return weightsPage(request, opened, saved.problems);
  return redirect(roundHref(request, 'work.round'), say('weights.saved'));
};
