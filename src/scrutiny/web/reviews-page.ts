import { type Handler, notFound, type PageRequest } from '../../access/web/index.ts';
import {
  componentsIn,
  dataTable,
  type Html,
  html,
  stateTag,
  type WorkState,
} from '../../design-system/index.ts';
import { addLink, recordLink, recordLinks, titleOf } from '../../needs/web/index.ts';
import type { AnyRecord, RecordSet } from '../../records/index.ts';
import { type Hearing, hearingDefinition } from '../hearing.ts';
import { scrutinyMessages } from '../messages.ts';
import { recommendationStandings } from '../recommendation-standing.ts';
import { scrutinyCommitteeDefinition } from '../scrutiny-committee.ts';
import { type ScrutinyReview, scrutinyReviewDefinition } from '../scrutiny-review.ts';
import { scrutinyPageMessages } from './page-messages.ts';
import { recommendationTable } from './recommendations-page.ts';
import {
  addresseeName,
  type DrawView,
  dayOrNone,
  hrefOf,
  inScrutiny,
  keepsScrutiny,
  openScrutiny,
  paragraphs,
  type ScrutinySources,
} from './scrutiny-frame.ts';

const looks: Readonly<Record<NonNullable<ScrutinyReview['values']['state']>, WorkState>> = {
  gathering: 'on-course',
  writing: 'on-course',
  reported: 'done',
  closed: 'done',
};

/** Reviews, the newest first. @source SCRU-05 */
export const drawReviews: DrawView = (request, { records, on }) => {
  const { language } = request;
  const say = scrutinyPageMessages.in(language);
  const word = scrutinyMessages.in(language);
  const standings = recommendationStandings(records, on);
  const reviews = records
    .all(scrutinyReviewDefinition)
    .toSorted((a, b) => (b.values.startedOn ?? '').localeCompare(a.values.startedOn ?? ''));
  const add = keepsScrutiny(request) && addLink(request, 'scrutiny-review', say('reviews.add'));
  if (reviews.length === 0) return html`<p class="govuk-body">${say('reviews.none')}</p>${add}`;
  return html`${dataTable({
    language,
    caption: say('reviews.title'),
    captionHidden: true,
    columns: [
      { text: say('review.one') },
      { text: word('field.scrutiny-review.committee') },
      { text: word('field.scrutiny-review.state') },
      { text: word('field.scrutiny-review.reportedOn') },
      { text: say('review.recommendations'), numeric: true },
    ],
    rows: reviews.map(({ code, values }) => {
      const committee = records.one(scrutinyCommitteeDefinition, values.committee);
      return [
        html`<a class="govuk-link" href="${hrefOf(request, 'work.scrutiny.review', { code })}">${code} ${titleOf(values.title, language)}</a>`,
        committee ? recordLink(request, committee) : say('none'),
        reviewState(request, values.state),
        dayOrNone(request, values.reportedOn),
        String(standings.filter(({ recommendation }) => recommendation.values.review === code).length),
      ];
    }),
  })}${add}`;
};

function reviewState({ language }: PageRequest, state: ScrutinyReview['values']['state']): Html | string {
  if (state === null) return scrutinyPageMessages.in(language)('none');
  return stateTag(looks[state], scrutinyMessages.in(language)(`option.scrutiny-review.state.${state}`));
}

/** One review: what it asks, what it heard and read, what it found and recommends. */
export function reviewPage(sources: ScrutinySources): Handler {
  return async (request) => {
    const { records, on } = await openScrutiny(request, sources);
    const review = records.one(scrutinyReviewDefinition, request.params['code']);
    if (!review) return notFound();
    const say = scrutinyPageMessages.in(request.language);
    const word = scrutinyMessages.in(request.language);
    const title = titleOf(review.values.title, request.language);
    const standings = recommendationStandings(records, on).filter(
      ({ recommendation }) => recommendation.values.review === review.code,
    );
    const main = html`<span class="govuk-caption-l">${say('review.one')} ${review.code}</span>
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${reviewState(request, review.values.state)}</p>
${paragraphs(review.values.question, request)}
${scopeOf(request, records, review)}
${heard(request, records, review)}
<h2 class="govuk-heading-m">${word('field.scrutiny-review.conclusions')}</h2>
${review.values.conclusions[request.language] === '' ? html`<p class="govuk-body">${say('review.no-conclusions')}</p>` : paragraphs(review.values.conclusions, request)}
${recommendationTable(request, records, say('review.recommendations'), standings)}
<p class="govuk-body">${recordLink(request, review)}</p>`;
    return inScrutiny(request, title, main, { parent: 'reviews' });
  };
}

function scopeOf(request: PageRequest, records: RecordSet, { values }: ScrutinyReview): Html {
  const say = scrutinyPageMessages.in(request.language);
  const word = scrutinyMessages.in(request.language);
  const found = (kind: string, codes: readonly string[]): readonly AnyRecord[] =>
    codes.flatMap((code) => records.find(kind, code) ?? []);
  const committee = records.one(scrutinyCommitteeDefinition, values.committee);
  const row = (key: string, value: Html | string) => ({ key: { text: key }, value: { text: value } });
  const bears = [
    ...found('priority', values.priorities),
    ...found('outcome', values.outcomes),
    ...found('action', values.actions),
  ];
  const evidence = [
    ...found('evidence-item', values.evidence),
    ...found('indicator', values.indicators),
    ...found('performance-measure', values.measures),
  ];
  return html`${componentsIn(request.language).summaryList({
    rows: [
      row(word('field.scrutiny-review.committee'), committee ? recordLink(request, committee) : say('none')),
      row(
        word('field.scrutiny-review.scopes'),
        values.scopes.map((scope) => word(`option.scrutiny-review.scopes.${scope}`)).join(', ') ||
          say('none'),
      ),
      row(word('field.scrutiny-review.method'), paragraphs(values.method, request)),
      row(say('recommendation.about'), recordLinks(request, bears, say('recommendation.unlinked'))),
      row(word('field.scrutiny-review.evidence'), recordLinks(request, evidence, say('review.no-evidence'))),
      row(word('field.scrutiny-review.reportedOn'), reportOf(request, values)),
      row(say('review.items'), recordLinks(request, found('programme-item', values.items), say('none'))),
    ],
  })}`;
}

/** When it reported, and where the report is. */
function reportOf(request: PageRequest, { reportedOn, address }: ScrutinyReview['values']): Html {
  const isOutside = /^https?:\/\//.test(address);
  const text = scrutinyPageMessages.in(request.language)('review.report');
  return html`${dayOrNone(request, reportedOn)}${isOutside ? html`<br><a class="govuk-link" href="${address}">${text}</a>` : address !== '' && html`<br>${address}`}`;
}

function heard(request: PageRequest, records: RecordSet, review: ScrutinyReview): Html {
  const hearings = records.all(hearingDefinition).filter(({ values }) => values.review === review.code);
  const say = scrutinyPageMessages.in(request.language);
  if (hearings.length === 0)
    return html`<h2 class="govuk-heading-m">${say('review.heard')}</h2><p class="govuk-body">${say('review.nobody-heard')}</p>`;
  return html`<h2 class="govuk-heading-m">${say('review.heard')}</h2>${hearings.map(
    (hearing) => html`<h3 class="govuk-heading-s">${recordLink(request, hearing)}</h3>
<p class="govuk-body">${dayOrNone(request, hearing.values.heldOn)}</p>
${witnesses(request, records, hearing)}
${paragraphs(hearing.values.heard, request)}`,
  )}`;
}

/** Who gave account, in which seats, who else was heard, and the evidence they brought. @source SCRU-05 */
function witnesses(request: PageRequest, records: RecordSet, { values }: Hearing): Html {
  const word = scrutinyMessages.in(request.language);
  const found = (kind: string, codes: readonly string[]) =>
    codes.flatMap((code) => records.find(kind, code) ?? []);
  const facts: readonly (readonly ['organisations' | 'seats' | 'witnesses' | 'evidence', Html | string])[] = [
    ['organisations', values.organisations.map((code) => addresseeName(request, records, code)).join(', ')],
    ['seats', recordLinks(request, found('seat', values.seats), '')],
    ['witnesses', titleOf(values.witnesses, request.language)],
    ['evidence', recordLinks(request, found('evidence-item', values.evidence), '')],
  ];
  const told = facts.filter(([, value]) => (typeof value === 'string' ? value : value.markup) !== '');
  return html`<ul class="govuk-list">${told.map(([name, value]) => html`<li>${word(`field.hearing.${name}`)}: ${value}</li>`)}</ul>`;
}
