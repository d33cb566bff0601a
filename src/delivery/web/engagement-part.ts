import type { PageRequest } from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { address, sayPercent } from '../../language/index.ts';
import { recordLinks, titleOf } from '../../needs/web/index.ts';
import { performanceMeasureDefinition } from '../../performance/index.ts';
import { newestValues } from '../../performance/store/index.ts';
import { actionDefinition } from '../../plan/index.ts';
import type { RecordSet } from '../../records/index.ts';
import {
  type EngagementScore,
  engagementItems,
  engagementScore,
  type ScoredCard,
  scoredCards,
} from '../engagement.ts';
import { deliveryMessages } from '../messages.ts';

/**
 * How current and complete the partnership’s work is, and each scorecard of a partner, an outcome and a priority, with
 * what would raise it.
 *
 * @source issue 5, Delivery: engagement score
 */
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
<p class="govuk-body">${say('engagement.score', { percent: percentOf(score), numerator, denominator })}</p>
${score.wouldRaise.length > 0 && html`<h3 class="govuk-heading-s">${say('engagement.raise')}</h3>`}
${whatWouldRaise(request, records, score)}
${cardsTable(request, records, scoredCards(records, latestOn, today))}`;
}

function percentOf({ numerator, denominator }: EngagementScore): string {
  return sayPercent((100 * numerator) / denominator, 0);
}

/** Each part that something lacks, opening on what lacks it: the way to mend it. */
function whatWouldRaise(
  request: PageRequest,
  records: RecordSet,
  { wouldRaise }: Pick<EngagementScore, 'wouldRaise'>,
): readonly Html[] {
  const { language } = request;
  const say = deliveryMessages.in(language);
  return wouldRaise.map(({ part, items }) =>
    componentsIn(language).details({
      summaryText: say('engagement.lacks', { what: say(`engagement.part.${part}`), n: items.length }),
      text: recordLinks(
        request,
        items.flatMap(({ kind, code }) => records.find(kind, code) ?? []),
        say('none'),
      ),
    }),
  );
}

/** A scorecard says what would raise it most, and no more. */
const partsOfCard = 2;

function cardsTable(request: PageRequest, records: RecordSet, cards: readonly ScoredCard[]): Html {
  if (cards.length === 0) return nothing;
  const { language, partnershipId } = request;
  const say = deliveryMessages.in(language);
  return dataTable({
    language,
    caption: say('engagement.cards'),
    columns: [
      { text: say('engagement.card') },
      { text: say('engagement.share'), numeric: true },
      { text: say('engagement.raise') },
    ],
    rows: cards.map(({ kind, code, score }) => {
      const href = address('work.scorecard', language, { partnership: partnershipId ?? '', kind, code });
      const { numerator, denominator, wouldRaise } = score;
      return [
        html`<a class="govuk-link" href="${href}">${nameOf(records, kind, code, language)}</a><span class="ll-figure-cell__more">${say(`engagement.kind.${kind}`)}</span>`,
        html`${percentOf(score)}<span class="ll-figure-cell__more">${say('engagement.of', { numerator, denominator })}</span>`,
        wouldRaise.length === 0
          ? say('none')
          : html`${whatWouldRaise(request, records, { wouldRaise: wouldRaise.slice(0, partsOfCard) })}`,
      ];
    }),
  });
}

function nameOf(
  records: RecordSet,
  kind: ScoredCard['kind'],
  code: string,
  language: PageRequest['language'],
): string {
  const values = records.find(kind, code)?.values;
  const name = values?.['name'] ?? values?.['title'];
  return name ? titleOf(name as { cy: string; en: string }, language) : code;
}
