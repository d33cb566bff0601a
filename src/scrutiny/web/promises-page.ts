import { type Handler, notFound, type PageRequest } from '../../access/web/index.ts';
import { isCalendarDate } from '../../calendar/index.ts';
import { dataTable, type Html, html } from '../../design-system/index.ts';
import { type AddressKind, address, sayDate, sayNumber } from '../../language/index.ts';
import { recordLink, titleOf } from '../../needs/web/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { performanceMeasureDefinition } from '../../performance/index.ts';
import { valuesOf } from '../../performance/store/index.ts';
import { actionDefinition, contributionDefinition, leadHasAgreed } from '../../plan/index.ts';
import { planMessages } from '../../plan/messages.ts';
import type { RecordSet } from '../../records/index.ts';
import { scrutinyMessages } from '../messages.ts';
import { type PromiseEvent, type PromiseRecords, promiseRecords, promiseStory } from '../promise-story.ts';
import { recommendationStandings, recommendationsAbout } from '../recommendation-standing.ts';
import { promiseChanges, promiseUpdates } from '../store/promise-changes.ts';
import { scrutinyPageMessages } from './page-messages.ts';
import { recommendationTable } from './recommendations-page.ts';
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

/** Every action with who leads it and how it stands: the way to the story of each. */
export const drawPromises: DrawView = (request, { records, plan, on }) => {
  const { language } = request;
  const say = scrutinyPageMessages.in(language);
  const word = planMessages.in(language);
  const standings = recommendationStandings(records, on);
  const actions = records.all(actionDefinition).filter(({ values }) => values.plan === plan);
  const promises = Map.groupBy(records.all(contributionDefinition), ({ values }) => values.action);
  const hasAgreed = (action: string, lead: string) =>
    leadHasAgreed(
      lead,
      (promises.get(action) ?? []).map(({ values }) => values),
    );
  if (actions.length === 0) return html`<p class="govuk-body">${say('promises.none')}</p>`;
  return dataTable({
    language,
    caption: say('promises.caption'),
    columns: [
      { text: say('promises.action') },
      { text: say('promises.led') },
      { text: word('field.action.state') },
      { text: say('promises.recommendations'), numeric: true },
    ],
    rows: actions.map(({ code, values }) => [
      html`<a class="govuk-link" href="${hrefOf(request, 'work.scrutiny.promise', { code })}">${code} ${titleOf(values.title, language)}</a>`,
      values.lead === null
        ? lacking(say('promises.nobody'))
        : html`${addresseeName(request, records, values.lead)}${hasAgreed(code, values.lead) ? '' : html`<br>${lacking(say('promises.proposed-lead'))}`}`,
      values.state === null ? say('none') : word(`option.action.state.${values.state}`),
      String(recommendationsAbout(standings, 'actions', code).length),
    ]),
  });
};

/** What was promised, and everything that became of it, in order of time. @source SCRU-05, SCRU-06 */
export function promisePage(sources: ScrutinySources): Handler {
  return async (request) => {
    const { services, partnershipId, language, params } = request;
    const { records, on } = await openScrutiny(request, sources);
    const promise = promiseRecords(records, params['code'] ?? '');
    if (!promise) return notFound();
    const { action } = promise;
    const story = promiseStory(
      records,
      promise,
      await promiseChanges(services.db, partnershipId ?? '', promise),
      await promiseUpdates(services.db, partnershipId ?? '', promise),
    );
    const say = scrutinyPageMessages.in(language);
    const title = titleOf(action.values.title, language);
    const standings = recommendationsAbout(recommendationStandings(records, on), 'actions', action.code);
    const main = html`<span class="govuk-caption-l">${say('promise.caption', { code: action.code })}</span>
<h1 class="govuk-heading-l">${title}</h1>
${paragraphs(action.values.description, request)}
${promised(request, records, promise)}
${await figures(request, records, action.values.measures)}
${recommendationTable(request, records, say('promise.recommendations'), standings)}
${keepsScrutiny(request) && html`<p class="govuk-body"><a class="govuk-link" href="${recommendHref(request, action.code)}">${say('promise.recommend')}</a></p>`}
${storyTable(request, records, story)}`;
    return inScrutiny(request, title, main, { parent: 'promises' });
  };
}

function recommendHref({ language, partnershipId }: PageRequest, action: string): string {
  return address(
    'work.scrutiny.recommend',
    language,
    { partnership: partnershipId ?? '' },
    { query: { action } },
  );
}

function promised(request: PageRequest, records: RecordSet, { contributions }: PromiseRecords): Html {
  const { language } = request;
  const say = scrutinyPageMessages.in(language);
  const word = planMessages.in(language);
  if (contributions.length === 0)
    return html`<h2 class="govuk-heading-m">${say('promise.promised')}</h2><p class="govuk-body">${lacking(say('promise.nothing'))}</p>`;
  return dataTable({
    language,
    caption: say('promise.promised'),
    columns: [
      { text: say('promise.words') },
      { text: say('promise.by') },
      { text: word('field.contribution.state') },
    ],
    rows: contributions.map(({ code, values }) => [
      html`${code} ${titleOf(values.promise, language)}`,
      addresseeName(request, records, values.organisation),
      values.state === null ? say('none') : word(`option.contribution.state.${values.state}`),
    ]),
  });
}

/** As many periods of each measure as a scrutiny member can take in. */
const periodsShown = 4;

async function figures(request: PageRequest, records: RecordSet, codes: readonly string[]): Promise<Html> {
  const { services, partnershipId, language } = request;
  const say = scrutinyPageMessages.in(language);
  const measures = codes.flatMap((code) => records.one(performanceMeasureDefinition, code) ?? []);
  if (measures.length === 0)
    return html`<h2 class="govuk-heading-m">${say('promise.figures')}</h2><p class="govuk-body">${lacking(say('promise.no-figures'))}</p>`;
  const values = await valuesOf(services.db, partnershipId ?? '', {
    measures: codes,
    reader: 'work',
    last: periodsShown,
  });
  return dataTable({
    language,
    caption: say('promise.figures'),
    columns: [{ text: say('promise.measure') }, { text: say('promise.latest') }],
    rows: measures.map((measure) => {
      const own = values.filter((value) => value.measure === measure.code);
      return [
        recordLink(request, measure),
        own.length === 0
          ? lacking(say('promise.no-values'))
          : html`<ul class="govuk-list">${own.map(
              ({ value, periodEnd }) =>
                html`<li>${say('promise.value', { date: sayDate(periodEnd, language), value: sayNumber(value) })}</li>`,
            )}</ul>`,
      ];
    }),
  });
}

function storyTable(request: PageRequest, records: RecordSet, story: readonly PromiseEvent[]): Html {
  const { language } = request;
  const say = scrutinyPageMessages.in(language);
  return dataTable({
    language,
    caption: say('story.title'),
    columns: [{ text: say('story.when') }, { text: say('story.what') }, { text: say('story.record') }],
    rows: story.map((event) => [
      dayOrNone(request, event.on),
      eventInWords(request, event),
      recordCell(request, records, event),
    ]),
  });
}

function recordCell(request: PageRequest, records: RecordSet, { kind, code }: PromiseEvent): Html {
  const record = records.find(kind, code);
  const organisation = records.one(organisationDefinition, String(record?.values['organisation'] ?? ''));
  const href = hrefOf(request, 'work.record', { kind: kind as AddressKind, code });
  return html`<a class="govuk-link" href="${href}">${code}</a>${organisation && html` ${titleOf(organisation.values.name, request.language)}`}`;
}

function eventInWords({ language }: PageRequest, event: PromiseEvent): Html {
  const say = scrutinyPageMessages.in(language);
  const words = event.words === null ? '' : titleOf(event.words, language);
  const from = valueInWords(event, event.from, language);
  const to = valueInWords(event, event.to, language);
  const change = from === '' ? to : say('story.change', { from, to });
  const isOfValues = [
    'state',
    'end-moved',
    'milestone-moved',
    'milestone-met',
    'made',
    'answered',
    'told',
  ].includes(event.sort);
  return html`<strong>${say(`story.${event.sort}`)}</strong>${isOfValues && change !== '' && html`: ${change}`}${words !== '' && html`<br>${words}`}`;
}

/** A state or a day as people say it. */
function valueInWords(
  { kind, sort }: PromiseEvent,
  value: string | null,
  language: PageRequest['language'],
): string {
  if (value === null || sort === 'reworded') return '';
  if (isCalendarDate(value)) return sayDate(value, language);
  const key = `option.${kind}.state.${value}`;
  if (planMessages.has(key)) return planMessages.in(language)(key as 'option.action.state.done');
  if (scrutinyMessages.has(key))
    return scrutinyMessages.in(language)(key as 'option.recommendation-response.state.refused');
  return value;
}
