import { type Handler, notFound, type PageRequest, type Services } from '../../../access/web/index.ts';
import { componentsIn, dataTable, emptyState, type Html, html } from '../../../design-system/index.ts';
import { address, sayNumber } from '../../../language/index.ts';
import type { AnyRecord, RecordSet } from '../../../records/index.ts';
import {
  actionsServing,
  answeredOf,
  type PerformanceAnswers,
  type PopulationAnswers,
  performanceAnswers,
  populationAnswers,
} from '../../views/seven-steps.ts';
import { viewMessages } from './view-messages.ts';
import { inOrderOfCode, recordLink, recordLinks, viewPage } from './view-page.ts';

/** Records in which each measure carries the newest figure there is, however it came. */
export type WithNewestFigures = (
  services: Pick<Services, 'db'>,
  partnershipId: string,
  records: RecordSet,
) => Promise<RecordSet>;

/**
 * The seven steps from talk to action: what the plan's records answer for each outcome, and below it for each action that
 * serves it.
 *
 * @source SYS-05; PERF-01
 */
export function sevenStepsPage(withNewestFigures: WithNewestFigures): Handler {
  return async (request) => {
    const { services, query } = request;
    const partnershipId = request.partnershipId ?? '';
    const stored = await services.records.load(services.db, partnershipId);
    const records = await withNewestFigures(services, partnershipId, stored);
    if (!query['outcome']) return viewPage(request, 'steps', outcomeTable(request, records));
    const outcome = records.find('outcome', query['outcome']);
    return outcome ? viewPage(request, 'steps', stepsOf(request, records, outcome)) : notFound();
  };
}

function outcomeTable(request: PageRequest, records: RecordSet): Html {
  const { language, partnershipId } = request;
  const say = viewMessages.in(language);
  const outcomes = inOrderOfCode(records.ofKind('outcome'));
  if (outcomes.length === 0) return emptyState(say('steps.noOutcomes'));
  return dataTable({
    language,
    caption: say('steps.outcomes'),
    columns: [{ text: say('steps.outcome') }, { text: say('steps.answered') }, { text: say('steps.look') }],
    rows: outcomes.map((outcome) => {
      const answered = answeredOf(populationAnswers(outcome, records));
      const href = address(
        'work.seven-steps',
        language,
        { partnership: partnershipId ?? '' },
        { query: { outcome: outcome.code } },
      );
      return [
        recordLink(request, outcome),
        say('steps.of', { answered: sayNumber(answered) }),
        html`<a class="govuk-link" href="${href}">${say('steps.open')}<span class="govuk-visually-hidden">: ${outcome.code}</span></a>`,
      ];
    }),
  });
}

function stepsOf(request: PageRequest, records: RecordSet, outcome: AnyRecord): Html {
  const { language } = request;
  const say = viewMessages.in(language);
  const actions = inOrderOfCode(actionsServing(outcome, records));
  return html`<p class="govuk-body-l">${recordLink(request, outcome)}</p>
    <h2 class="govuk-heading-m">${say('steps.population')}</h2>
    ${populationList(request, populationAnswers(outcome, records))}
    <h2 class="govuk-heading-m">${say('steps.performance')}</h2>
    <p class="govuk-body">${say('steps.fit')}</p>
    ${actions.length === 0 && html`<p class="govuk-body"><span class="ll-missing">${say('steps.noActions')}</span></p>`}
    ${actions.map((action) => {
      const answers = performanceAnswers(action, records);
      return html`<h3 class="govuk-heading-s">${recordLink(request, action)}</h3>${componentsIn(
        language,
      ).details({
        summaryText: say('steps.of', { answered: sayNumber(answeredOf(answers)) }),
        text: performanceList(request, answers),
      })}`;
    })}`;
}

function populationList(request: PageRequest, answers: PopulationAnswers): Html {
  const say = viewMessages.in(request.language);
  return html`<ol class="govuk-list govuk-list--number govuk-list--spaced">${answers.map(
    ({ step, records }) =>
      html`<li><strong>${say(`steps.population.${step}`)}</strong><br>${recordLinks(request, records, say('steps.nothing'))}</li>`,
  )}</ol>`;
}

function performanceList(request: PageRequest, answers: PerformanceAnswers): Html {
  const say = viewMessages.in(request.language);
  return html`<ol class="govuk-list govuk-list--number govuk-list--spaced">${answers.map(
    ({ step, records }) =>
      html`<li><strong>${say(`steps.performance.${step}`)}</strong><br>${recordLinks(request, records, say('steps.nothing'))}</li>`,
  )}</ol>`;
}
