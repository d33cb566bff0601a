import type { Handler, PageRequest } from '../../access/web/index.ts';
import { dataTable, emptyState, type Html, html } from '../../design-system/index.ts';
import { recordLink, titleOf } from '../../needs/web/index.ts';
import { planMessages } from '../../plan/messages.ts';
import type { RecordSet } from '../../records/index.ts';
import { contributionsToOutcomes, type OutcomeShared } from '../contributions-to-outcomes.ts';
import { turningPageMessages } from './page-messages.ts';
import { inTurning, nameOf } from './turning-frame.ts';

/**
 * Each partner’s contribution to each shared outcome, whether it was delivered, and the story told of it.
 *
 * @source PERF-07, PERF-16
 */
export const contributionsPage: Handler = async (request) => {
  const { language, services, partnershipId } = request;
  const say = turningPageMessages.in(language);
  const records = await services.records.load(services.db, partnershipId ?? '');
  const title = say('contributions.title');
  const shared = contributionsToOutcomes(records);
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body-l">${say('contributions.lead')}</p>
    <p class="govuk-inset-text">${say('stories.caution')}</p>
    ${shared.length === 0 && emptyState(say('contributions.noOutcomes'))}
    ${shared.map((each) => outcomePart(request, records, each))}`;
  return inTurning(request, title, main);
};

function outcomePart(request: PageRequest, records: RecordSet, shared: OutcomeShared): Html {
  const { language } = request;
  const say = turningPageMessages.in(language);
  const { outcome, parts, promised, delivered } = shared;
  const name = nameOf(outcome, request);
  if (parts.length === 0) {
    return html`<h2 class="govuk-heading-m">${name}</h2><p class="govuk-body">${say('contributions.none')}</p>`;
  }
  return html`${dataTable({
    language,
    caption: name,
    columns: [
      { text: say('contributions.partner') },
      { text: say('contributions.promise') },
      { text: say('contributions.state') },
      { text: say('contributions.story') },
    ],
    rows: parts.flatMap(({ organisation, promises, stories }) => {
      const partner = nameOf(records.find('organisation', organisation), request);
      const told = html`${stories.map((story) => html`<div>${recordLink(request, story)}</div>`)}`;
      if (promises.length === 0) return [[partner, say('none'), say('none'), told]];
      return promises.map(({ contribution, action }, position) => [
        partner,
        html`${titleOf(contribution.values.promise, language)}<br>${recordLink(request, action)}`,
        stateOf(request, contribution.values.deliveryState),
        position === 0 ? told : '',
      ]);
    }),
  })}<p class="govuk-body">${say('contributions.tally', { delivered, promised })}</p>`;
}

type DeliveryState =
  OutcomeShared['parts'][number]['promises'][number]['contribution']['values']['deliveryState'];

function stateOf({ language }: PageRequest, state: DeliveryState): Html | string {
  if (state === null) {
    return html`<span class="ll-missing">${turningPageMessages.in(language)('contributions.unsaid')}</span>`;
  }
  return planMessages.in(language)(`option.contribution.deliveryState.${state}`);
}
