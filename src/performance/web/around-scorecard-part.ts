import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html, nothing, stateTag } from '../../design-system/index.ts';
import { sayDate, sayList } from '../../language/index.ts';
import { recordLink, sayPeriodLabel, titleOf } from '../../needs/web/index.ts';
import { planMessages } from '../../plan/messages.ts';
import type { RecordSet } from '../../records/index.ts';
import { type AroundScorecard, aroundScorecard } from '../around-scorecard.ts';
import type { OpenedBook } from './opened-book.ts';
import { performancePageMessages } from './page-messages.ts';
import { organisationName } from './scorecard-table.ts';

/**
 * What a scorecard at work tells besides figures: the stories behind them, what is done and by whom, and what may go
 * wrong. What the reader may not see is counted and not listed.
 *
 * @source requirements section 25, performance scorecard; issue 5, What the board sees
 */
export async function aroundScorecardPart(
  request: PageRequest,
  opened: OpenedBook,
  kind: 'outcome' | 'priority',
  code: string,
): Promise<Html> {
  const { services, partnershipId } = request;
  const records = await services.records.load(services.db, partnershipId ?? '');
  const around = aroundScorecard(records, kind, code);
  return html`${stories(request, opened, around)}${actions(request, opened, around)}${risks(request, around)}${unseen(request, records)}`;
}

function stories(request: PageRequest, { book }: OpenedBook, { stories: told }: AroundScorecard): Html {
  const { language } = request;
  const say = performancePageMessages.in(language);
  const indicator = (code: string | null) => book.indicators.find((each) => each.code === code);
  return html`<h2 class="govuk-heading-m">${say('around.stories')}</h2>
${
  told.length === 0
    ? html`<p class="govuk-body">${say('around.stories.none')}</p>`
    : told.map(({ values }) => {
        const about = indicator(values.indicator);
        const by = organisationName(book, values.organisation ?? '', language);
        return html`<h3 class="govuk-heading-s">${about ? titleOf(about.title, language) : titleOf(values.title, language)}</h3>
<p class="govuk-body">${titleOf(values.text, language)}</p>
<p class="govuk-hint">${say('around.stories.by', { organisation: by, period: sayPeriodLabel(values.period, language) })}</p>`;
      })
}`;
}

function actions(request: PageRequest, { book }: OpenedBook, { actions: all }: AroundScorecard): Html {
  const { language } = request;
  const say = performancePageMessages.in(language);
  const word = planMessages.in(language);
  if (all.length === 0)
    return html`<h2 class="govuk-heading-m">${say('around.actions')}</h2><p class="govuk-body">${say('around.actions.none')}</p>`;
  return dataTable({
    language,
    caption: say('around.actions'),
    columns: [
      { text: say('around.action') },
      { text: say('around.partners') },
      { text: say('head.standing') },
      { text: say('around.ends') },
    ],
    rows: all.map(({ action, partners }) => {
      const { state, endsOn } = action.values;
      return [
        recordLink(request, action),
        sayList(partners.map((partner) => organisationName(book, partner, language))) || say('none'),
        state === null ? say('none') : stateTag(state, word(`option.action.state.${state}`)),
        endsOn === null ? say('none') : sayDate(endsOn, language),
      ];
    }),
  });
}

function risks(request: PageRequest, { risks: all }: AroundScorecard): Html {
  const { language } = request;
  const say = performancePageMessages.in(language);
  if (all.length === 0)
    return html`<h2 class="govuk-heading-m">${say('around.risks')}</h2><p class="govuk-body">${say('around.risks.none')}</p>`;
  return dataTable({
    language,
    caption: say('around.risks'),
    columns: [
      { text: say('around.risk') },
      { text: say('around.score') },
      { text: say('around.mitigation') },
    ],
    rows: all.map(({ risk, score }) => [
      recordLink(request, risk),
      score === null ? say('around.notJudged') : say('around.outOf', { score }),
      titleOf(risk.values.mitigation, language) || say('none'),
    ]),
  });
}

function unseen({ language }: PageRequest, records: RecordSet): Html {
  const hidden = (records.unseen?.get('action') ?? 0) + (records.unseen?.get('risk') ?? 0);
  return hidden === 0
    ? nothing
    : html`<p class="govuk-body">${performancePageMessages.in(language)('around.unseen', { n: hidden })}</p>`;
}
