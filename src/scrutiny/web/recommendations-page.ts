import { type Handler, notFound, type PageRequest } from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { sayDate, sayList } from '../../language/index.ts';
import { recordLink, recordLinks, titleOf } from '../../needs/web/index.ts';
import type { AnyRecord, RecordSet } from '../../records/index.ts';
import { inspectionFindingDefinition } from '../inspection-finding.ts';
import { scrutinyMessages } from '../messages.ts';
import type { Recommendation } from '../recommendation.ts';
import {
  type RecommendationStanding,
  type ResponseStanding,
  recommendationStandings,
} from '../recommendation-standing.ts';
import { scrutinyCommitteeDefinition } from '../scrutiny-committee.ts';
import { maySpeakForAddressee } from '../scrutiny-policy.ts';
import { scrutinyReviewDefinition } from '../scrutiny-review.ts';
import { answerStanding } from './answer-standing.ts';
import { scrutinyPageMessages } from './page-messages.ts';
import {
  addresseeName,
  type DrawView,
  dayOrNone,
  hrefOf,
  inScrutiny,
  keepsScrutiny,
  lacking,
  openScrutiny,
  paragraphs,
  type ScrutinySources,
} from './scrutiny-frame.ts';

/** Every recommendation with its answers; those that need somebody come first. @source SCRU-06 */
export const drawRecommendations: DrawView = (request, { records, on }) => {
  const say = scrutinyPageMessages.in(request.language);
  const all = recommendationStandings(records, on);
  const open = all.filter(needsSomebody);
  const rest = all.filter((each) => !needsSomebody(each));
  return html`${keepsScrutiny(request) && html`<p class="govuk-body"><a class="govuk-link" href="${hrefOf(request, 'work.scrutiny.recommend')}">${say('recommend.title')}</a></p>`}
${recommendationTable(request, records, say('recommendations.open'), open)}
${recommendationTable(request, records, say('recommendations.rest'), rest)}`;
};

/** Whether something is left to do: an answer overdue or incomplete, action late, or scrutiny to look again. */
function needsSomebody({ responses, isToBeLookedAt }: RecommendationStanding): boolean {
  return (
    isToBeLookedAt ||
    responses.length === 0 ||
    responses.some(({ isOverdue, isActionLate, lacks }) => isOverdue || isActionLate || lacks.length > 0)
  );
}

/** Recommendations in a table; nothing where there are none. */
export function recommendationTable(
  request: PageRequest,
  records: RecordSet,
  caption: string,
  standings: readonly RecommendationStanding[],
): Html {
  const { language } = request;
  const say = scrutinyPageMessages.in(language);
  if (standings.length === 0)
    return html`<h2 class="govuk-heading-m">${caption}</h2><p class="govuk-body">${say('recommendations.none')}</p>`;
  return dataTable({
    language,
    caption,
    columns: [
      { text: say('recommendation.one') },
      { text: say('recommendation.answers') },
      { text: say('recommendation.result') },
    ],
    rows: standings.map((standing) => [
      html`<a class="govuk-link" href="${hrefOf(request, 'work.scrutiny.recommendation', { code: standing.recommendation.code })}">${standing.recommendation.code} ${titleOf(standing.recommendation.values.title, language)}</a><br><span class="govuk-!-font-weight-regular">${dayOrNone(request, standing.recommendation.values.madeOn)}</span>`,
      answersCell(request, records, standing.responses),
      resultCell(request, standing),
    ]),
  });
}

function answersCell(request: PageRequest, records: RecordSet, responses: readonly ResponseStanding[]): Html {
  const say = scrutinyPageMessages.in(request.language);
  if (responses.length === 0) return lacking(say('recommendation.nobody'));
  return html`<ul class="govuk-list govuk-list--spaced">${responses.map(
    (standing) =>
      html`<li>${addresseeName(request, records, standing.response.values.organisation)}<br>${answerStanding(request, standing)}</li>`,
  )}</ul>`;
}

function resultCell(
  { language }: PageRequest,
  { recommendation, isToBeLookedAt }: RecommendationStanding,
): Html {
  const say = scrutinyPageMessages.in(language);
  const { result } = recommendation.values;
  const word = result
    ? scrutinyMessages.in(language)(`option.recommendation.result.${result}`)
    : say('recommendation.not-looked');
  return html`${word}${isToBeLookedAt && html`<br>${lacking(say('recommendation.look-again'))}`}`;
}

/** One recommendation from its reason to what came of it. */
export function recommendationPage(sources: ScrutinySources): Handler {
  return async (request) => {
    const { records, on } = await openScrutiny(request, sources);
    const standing = recommendationStandings(records, on).find(
      ({ recommendation }) => recommendation.code === request.params['code'],
    );
    if (!standing) return notFound();
    const { recommendation } = standing;
    const title = titleOf(recommendation.values.title, request.language);
    const say = scrutinyPageMessages.in(request.language);
    const main = html`<span class="govuk-caption-l">${say('recommendation.one')} ${recommendation.code}</span>
<h1 class="govuk-heading-l">${title}</h1>
${paragraphs(recommendation.values.reason, request)}
${about(request, records, standing)}
<h2 class="govuk-heading-m">${say('recommendation.answers')}</h2>
${standing.responses.length === 0 ? html`<p class="govuk-body">${lacking(say('recommendation.nobody'))}</p>` : standing.responses.map((response) => answer(request, records, response))}
<h2 class="govuk-heading-m">${say('recommendation.after')}</h2>
${after(request, standing)}
${keepsScrutiny(request) && keeping(request, recommendation)}`;
    return inScrutiny(request, title, main, { parent: 'recommendations', width: 'two-thirds' });
  };
}

function about(request: PageRequest, records: RecordSet, { recommendation }: RecommendationStanding): Html {
  const say = scrutinyPageMessages.in(request.language);
  const word = scrutinyMessages.in(request.language);
  const { madeOn, review, finding, actions, outcomes, priorities, contributions } = recommendation.values;
  const found = <Kind extends string>(kind: Kind, codes: readonly string[]): readonly AnyRecord[] =>
    codes.flatMap((code) => records.find(kind, code) ?? []);
  const from = [
    ...(records.one(scrutinyReviewDefinition, review) ? [records.one(scrutinyReviewDefinition, review)] : []),
    ...(records.one(inspectionFindingDefinition, finding)
      ? [records.one(inspectionFindingDefinition, finding)]
      : []),
  ].filter((each) => each !== undefined);
  const bears = [
    ...found('priority', priorities),
    ...found('outcome', outcomes),
    ...found('action', actions),
    ...found('contribution', contributions),
  ];
  return html`${componentsIn(request.language).summaryList({
    rows: [
      {
        key: { text: word('field.recommendation.committee') },
        value: { text: committeeOf(request, records, recommendation) },
      },
      { key: { text: word('field.recommendation.madeOn') }, value: { text: dayOrNone(request, madeOn) } },
      {
        key: { text: say('recommendation.from') },
        value: { text: recordLinks(request, from, say('none')) },
      },
      {
        key: { text: say('recommendation.about') },
        value: { text: recordLinks(request, bears, say('recommendation.unlinked')) },
      },
    ],
  })}`;
}

/** The committee that recommends; of a joint one, the authorities to any of which it may. @source SCRU-03 */
function committeeOf(request: PageRequest, records: RecordSet, { values }: Recommendation): Html | string {
  const say = scrutinyPageMessages.in(request.language);
  const word = scrutinyMessages.in(request.language);
  const committee = records.one(scrutinyCommitteeDefinition, values.committee);
  if (!committee) return say('none');
  const authorities = committee.values.authorities.map((code) => addresseeName(request, records, code));
  return html`${recordLink(request, committee)}${authorities.length > 0 && html`<br>${word('field.scrutiny-committee.authorities')}: ${sayList(authorities)}`}`;
}

function answer(request: PageRequest, records: RecordSet, standing: ResponseStanding): Html {
  const { language, acting } = request;
  const say = scrutinyPageMessages.in(language);
  const word = scrutinyMessages.in(language);
  const { code, values } = standing.response;
  const owner = titleOf(values.owner, language);
  const done = titleOf(values.actionTaken, language);
  const mayAnswer = acting !== null && maySpeakForAddressee(acting, values.organisation);
  return html`<h3 class="govuk-heading-s">${addresseeName(request, records, values.organisation)}</h3>
<p class="govuk-body">${answerStanding(request, standing)}</p>
${paragraphs(values.answer, request)}
${owner !== '' && html`<p class="govuk-body">${word('field.recommendation-response.owner')}: ${owner}${values.actionBy !== null && html`<br>${word('field.recommendation-response.actionBy')}: ${sayDate(values.actionBy, language)}`}</p>`}
${done !== '' && html`<p class="govuk-body">${word('field.recommendation-response.actionTaken')}: ${done}</p>`}
${mayAnswer && html`<p class="govuk-body"><a class="govuk-link" href="${hrefOf(request, 'work.scrutiny.response', { code })}">${say(values.state === 'awaited' ? 'response.give' : 'response.change')}<span class="govuk-visually-hidden"> ${titleOf(values.title, language)}</span></a></p>`}`;
}

function after(request: PageRequest, { recommendation, isToBeLookedAt }: RecommendationStanding): Html {
  const { language } = request;
  const say = scrutinyPageMessages.in(language);
  const word = scrutinyMessages.in(language);
  const { result, followUp, followedUpOn, effect, lookAgainOn } = recommendation.values;
  const seen = titleOf(followUp, language);
  const came = titleOf(effect, language);
  const due =
    lookAgainOn === null
      ? nothing
      : isToBeLookedAt
        ? lacking(say('recommendation.look-again-since', { date: sayDate(lookAgainOn, language) }))
        : html`${say('recommendation.look-again-on', { date: sayDate(lookAgainOn, language) })}`;
  return html`<p class="govuk-body">${result === null ? say('recommendation.not-looked') : word(`option.recommendation.result.${result}`)}${followedUpOn !== null && html` (${sayDate(followedUpOn, language)})`}<br>${due}</p>
${seen !== '' && paragraphs(followUp, request)}${came !== '' && html`<h3 class="govuk-heading-s">${word('field.recommendation.effect')}</h3>${paragraphs(effect, request)}`}`;
}

function keeping(request: PageRequest, recommendation: AnyRecord): Html {
  const say = scrutinyPageMessages.in(request.language);
  const edit = hrefOf(request, 'work.record.edit', { kind: 'recommendation', code: recommendation.code });
  return html`<ul class="govuk-list govuk-list--spaced">
<li><a class="govuk-link" href="${edit}">${say('recommendation.edit')}</a></li>
<li>${recordLink(request, recommendation)}</li></ul>`;
}
