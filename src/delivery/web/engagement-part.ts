import type { PageRequest } from '../../access/web/index.ts';
import { componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { sayPercent } from '../../language/index.ts';
import { recordLinks } from '../../needs/web/index.ts';
import { performanceMeasureDefinition } from '../../performance/index.ts';
import { newestValues } from '../../performance/store/index.ts';
import { actionDefinition } from '../../plan/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { engagementItems, engagementScore } from '../engagement.ts';
import { deliveryMessages } from '../messages.ts';

/** How current and complete the scorecard of the partnership is, with what would raise it. @source issue 5, Delivery: engagement score */
export async function engagementPart(request: PageRequest, records: RecordSet, today: string): Promise<Html> {
  const { services, partnershipId, language } = request;
  const say = deliveryMessages.in(language);
  const measures = records.all(performanceMeasureDefinition).map(({ code }) => code);
  const newest = await newestValues(services.db, partnershipId ?? '', measures);
  const latestOn = new Map([...newest].map(([code, { periodEnd }]) => [code, periodEnd]));
  const actions = records.all(actionDefinition).map(({ code }) => code);
  const score = engagementScore(engagementItems(records, { actions, measures }, latestOn, today));
  if (score.denominator === 0) return nothing;
  const { numerator, denominator } = score;
  return html`<h2 class="govuk-heading-m">${say('engagement.title')}</h2>
<p class="govuk-body">${say('engagement.score', { percent: sayPercent((100 * numerator) / denominator, 0), numerator, denominator })}</p>
${score.wouldRaise.length > 0 && html`<h3 class="govuk-heading-s">${say('engagement.raise')}</h3>`}
${score.wouldRaise.map(({ part, items }) =>
  componentsIn(language).details({
    summaryText: say('engagement.lacks', { what: say(`engagement.part.${part}`), n: items.length }),
    text: recordLinks(
      request,
      items.flatMap(({ kind, code }) => records.find(kind, code) ?? []),
      say('none'),
    ),
  }),
)}`;
}
