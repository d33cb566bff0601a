import {
  type Answer,
  file,
  frontCrumbs,
  type Handler,
  notFound,
  type PageRequest,
  page,
} from '../../access/web/index.ts';
import { html } from '../../design-system/index.ts';
import { address, sayMonth } from '../../language/index.ts';
import { partnershipDefinition } from '../../partnership/index.ts';
import { planDefinition } from '../../plan/index.ts';
import { calledOf, type RecordSet } from '../../records/index.ts';
import { eachSaidOnce, feedEntries, isPublicDate } from '../feed-events.ts';
import { writeCalendar } from '../icalendar.ts';
import { deadlineMessages } from '../messages.ts';
import { dayOf, isOpen, type Obligation } from '../obligation.ts';
import { recordNames, sayObligation, sayRange } from '../obligation-words.ts';
import { feedOfToken, gatherObligations, versionsOfEvents } from '../store/index.ts';
import { isInFeed } from '../whose.ts';
import type { DeadlineSources } from './deadline-sources.ts';

/** The feed of a person or of their organisation, for whoever has its secret address. @source issue 4, Time */
export function feedByToken(sources: DeadlineSources): Handler {
  return async (request): Promise<Answer> => {
    const { services, params } = request;
    const feed = await feedOfToken(services.db, params['token'] ?? '');
    if (!feed) return feedGone(request);
    const { obligations, records } = await gatherObligations(services, feed.partnershipId, sources.check);
    const mine = obligations.filter((each) => isInFeed(each, feed));
    return calendarFile(request, sources, {
      partnershipId: feed.partnershipId,
      shownAt: 'work.deadlines',
      records,
      obligations: mine,
    });
  };
}

function feedGone({ language }: PageRequest): Answer {
  const say = deadlineMessages.in(language);
  const main = html`<h1 class="govuk-heading-l">${say('feed.gone.title')}</h1>
<p class="govuk-body">${say('feed.gone.text')}</p>
<p class="govuk-body"><a class="govuk-link" href="${address('site.reminders', language)}">${say('link.feeds')}</a></p>`;
  return page(say('feed.gone.title'), main, { status: 410 });
}

/** The days of a partnership that everybody may know, as a page and as a feed. */
export function publicDates(sources: DeadlineSources): Handler {
  return async (request): Promise<Answer> => {
    const { services, partnershipId, language, twin } = request;
    if (!partnershipId) return notFound();
    const { obligations, records } = await gatherObligations(services, partnershipId, sources.check);
    const open = openPlans(records);
    const names = recordNames(sources.words, services.records.definitions);
    const shown = eachSaidOnce(
      obligations.filter((each) => isPublicDate(each, open)),
      names,
    );
    if (twin === 'ics')
      return calendarFile(request, sources, {
        partnershipId,
        shownAt: 'public.dates',
        records,
        obligations: shown,
      });
    const say = deadlineMessages.in(language);
    const months = Map.groupBy(shown.filter(isOpen), (each) => (dayOf(each) ?? '').slice(0, 7));
    const href = address('public.dates', language, { partnership: partnershipId }, { twin: 'ics' });
    const main = html`<h1 class="govuk-heading-l">${say('public.title')}</h1>
<p class="govuk-body-l">${say('public.intro')}</p>
<p class="govuk-body"><a class="govuk-link" href="${href}">${say('public.feed')}</a></p>
${months.size === 0 && html`<p class="govuk-body">${say('public.empty')}</p>`}
${[...months].map(
  ([month, dates]) => html`<h2 class="govuk-heading-m">${sayMonth(month, language)}</h2>
<ul class="govuk-list govuk-list--spaced">${dates.map((each) => html`<li>${each.on && html`<strong>${sayRange(each.on, language)}</strong> `}${sayObligation(each, names, language)}</li>`)}</ul>`,
)}`;
    return page(say('public.title'), main, {
      breadcrumbs: frontCrumbs(request),
      twins: [{ href, type: 'text/calendar', title: say('public.feed') }],
    });
  };
}

/** Plans that people outside may know of: those that have left the drawer. */
function openPlans(records: RecordSet): ReadonlySet<string> {
  const open = records.all(planDefinition).filter(({ values }) => values.state !== 'draft');
  return new Set(open.map(({ code }) => code));
}

interface Dates {
  readonly partnershipId: string;
  /** The page that shows the same dates. */
  readonly shownAt: 'public.dates' | 'work.deadlines';
  readonly records: RecordSet;
  readonly obligations: readonly Obligation[];
}

async function calendarFile(
  request: PageRequest,
  { words }: DeadlineSources,
  { partnershipId, shownAt, records, obligations }: Dates,
): Promise<Answer> {
  const { services, language, siteOrigin } = request;
  const names = recordNames(words, services.records.definitions);
  const today = services.today();
  const entries = feedEntries(obligations, names, { language, today });
  // What is shown in one language stands for what is shown in both: the two change together.
  const contents = feedEntries(obligations, names, { language: 'cy', today }).map(
    ({ id, summary, description, startsAt, obligation }) =>
      [id, JSON.stringify([summary, description, startsAt, obligation.on])] as const,
  );
  const versions = await versionsOfEvents(services.db, partnershipId, new Map(contents), services.now());
  const partnership = records.find(partnershipDefinition.kind, partnershipId);
  const called = partnership ? calledOf(partnershipDefinition, partnership)[language] : partnershipId;
  const body = writeCalendar({
    name: deadlineMessages.in(language)('feed.name', { partnership: called }),
    language,
    events: entries.flatMap(({ id, obligation, summary, description, startsAt }) => {
      const on = dayOf(obligation);
      const version = versions.get(id);
      if (!on || !version) return [];
      return [
        {
          uid: `${partnershipId}/${id}@llinyn`,
          on,
          startsAt,
          summary,
          description,
          url: `${siteOrigin}${address(shownAt, language, { partnership: partnershipId })}`,
          certain: obligation.on?.earliest === obligation.on?.latest,
          ...version,
        },
      ];
    }),
  });
  return file('text/calendar; charset=utf-8', body, `llinyn-${partnershipId}-${language}.ics`);
}
