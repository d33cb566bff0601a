import { accountOf } from '../../access/store/index.ts';
import { type Handler, notFound, type PageRequest } from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { address, sayDate } from '../../language/index.ts';
import { recordLink, titleOf } from '../../needs/web/index.ts';
import { organisationDefinition, partnershipDefinition, seatDefinition } from '../../partnership/index.ts';
import type { Ownership } from '../../plan/index.ts';
import { ownedThing } from '../../plan/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { type SilenceStanding, silenceLimits, silences } from '../escalation.ts';
import { deliveryMessages } from '../messages.ts';
import { type ThingToOwn, thingsToOwn } from '../owned-things.ts';
import { type Answerer, mayAnswer } from '../ownership-answer.ts';
import { updateMessages } from '../update-messages.ts';
import { type DeliverySources, deliveryPage } from './delivery-frame.ts';

interface Shown {
  readonly request: PageRequest;
  readonly records: RecordSet;
  readonly answerer: Answerer;
  readonly mayAsk: boolean;
}

/** Who has accepted what, who is silent and how far that has gone up, and what nobody has accepted. @source PLAN-07; issue 5, Delivery */
export function ownershipPage(sources: DeliverySources): Handler {
  return async (request) => {
    const { services, partnershipId } = request;
    if (!partnershipId) return notFound();
    const records = await services.records.load(services.db, partnershipId);
    const shown = { request, records, answerer: await answererOf(request), mayAsk: mayAskOwners(request) };
    const limits = silenceLimits(records.one(partnershipDefinition, partnershipId));
    const say = deliveryMessages.in(request.language);
    const things = thingsToOwn(records);
    const unowned = things.filter(({ standing }) => standing === 'declined' || standing === 'nobody');
    const accepted = things.filter(({ standing }) => standing === 'accepted');
    const main = html`<p class="govuk-body">${say('ownership.counts', { accepted: accepted.length, total: things.length })}</p>
<p class="govuk-body">${say('ownership.limits', { ...limits })}</p>
${silentTable(shown, silences(records, limits))}
${unownedTable(shown, unowned)}
${
  accepted.length > 0 &&
  componentsIn(request.language).details({
    summaryText: say('ownership.accepted-count', { n: accepted.length }),
    text: acceptedTable(shown, accepted),
  })
}
${shown.mayAsk && waysOn(request)}`;
    return deliveryPage(request, sources, 'work.ownership', main);
  };
}

function waysOn({ language, partnershipId }: PageRequest): Html {
  const partnership = partnershipId ?? '';
  const team = address('work.team', language, { partnership });
  const links = address('work.updates.links', language, { partnership });
  return html`<ul class="govuk-list govuk-list--spaced"><li><a class="govuk-link" href="${team}">${deliveryMessages.in(language)('team.title')}</a></li>
<li><a class="govuk-link" href="${links}">${updateMessages.in(language)('links.title')}</a></li></ul>`;
}

/** Who is asking, with the address they may have been asked at. */
export async function answererOf({ acting, services }: PageRequest): Promise<Answerer> {
  const account = acting && (await accountOf(services.db, acting.actor.id));
  return {
    email: account?.email ?? '',
    role: acting?.role ?? 'viewer',
    organisation: acting?.organisation ?? null,
  };
}

/** Whoever runs the plan asks people to own things. */
export function mayAskOwners({ acting }: PageRequest): boolean {
  return acting?.role === 'coordinator' || acting?.role === 'administrator';
}

function silentTable(shown: Shown, silent: readonly SilenceStanding[]): Html {
  const { request } = shown;
  const say = deliveryMessages.in(request.language);
  if (silent.length === 0)
    return html`<h2 class="govuk-heading-m">${say('ownership.silent')}</h2><p class="govuk-body">${say('ownership.nobody-silent')}</p>`;
  return dataTable({
    language: request.language,
    caption: say('ownership.silent'),
    columns: [
      { text: say('ownership.thing') },
      { text: say('ownership.asked') },
      { text: say('ownership.step.reminder') },
      { text: say('ownership.step.seat') },
      { text: say('ownership.step.board') },
      { text: say('ownership.next') },
    ],
    rows: silent.map(({ ownership, steps }) => [
      thingOf(shown, ownership),
      askedCell(shown, ownership),
      ...steps.map(({ step, dueOn, takenOn }) => stepCell(shown, ownership, step === 'seat', takenOn, dueOn)),
      nextCell(shown, ownership),
    ]),
  });
}

function stepCell(
  { request, records }: Shown,
  { values }: Ownership,
  isSeat: boolean,
  takenOn: string | null,
  dueOn: string,
): Html {
  const { language } = request;
  const say = deliveryMessages.in(language);
  if (takenOn === null) return html`${say('ownership.due', { date: sayDate(dueOn, language) })}`;
  const seat = isSeat ? records.one(seatDefinition, values.escalatedTo) : undefined;
  const where = seat && html`<br>${titleOf(seat.values.post, language)}`;
  return html`${say('ownership.taken', { date: sayDate(takenOn, language) })}${where ?? nothing}`;
}

function thingOf({ request, records }: Shown, ownership: Ownership): Html {
  const owned = ownedThing(ownership);
  const record = owned && records.find(owned.kind, owned.code);
  return record ? recordLink(request, record) : html`${titleOf(ownership.values.title, request.language)}`;
}

function askedCell({ request, records, mayAsk }: Shown, { values }: Ownership): Html {
  const { language } = request;
  const say = deliveryMessages.in(language);
  const organisation = records.one(organisationDefinition, values.organisation);
  return html`${organisation && titleOf(organisation.values.name, language)}${mayAsk && values.person !== '' && html`<br>${values.person}`}${values.askedOn && html`<br>${say('ownership.asked-on', { date: sayDate(values.askedOn, language) })}`}`;
}

/** What the reader can do about it: answer, where they were asked; ask somebody else, where they run the plan. */
function nextCell(shown: Shown, ownership: Ownership): Html {
  const { request, answerer, mayAsk } = shown;
  const { language, partnershipId } = request;
  const say = deliveryMessages.in(language);
  const title = titleOf(ownership.values.title, language);
  const answerHref = address('work.ownership.answer', language, {
    partnership: partnershipId ?? '',
    code: ownership.code,
  });
  const links = [
    mayAnswer(answerer, ownership) && linkTo(answerHref, say('ownership.do-answer'), title),
    mayAsk && askLink(shown, ownedThing(ownership), say('ownership.ask-another'), title),
  ].filter((link) => link !== false && link !== nothing);
  if (links.length === 0) return html`${say('ownership.waiting')}`;
  return html`<ul class="govuk-list govuk-list--spaced">${links.map((link) => html`<li>${link}</li>`)}</ul>`;
}

function linkTo(href: string, words: string, about: string): Html {
  return html`<a class="govuk-link" href="${href}">${words}<span class="govuk-visually-hidden">: ${about}</span></a>`;
}

function askLink(
  { request }: Shown,
  owned: { readonly kind: string; readonly code: string } | null,
  words: string,
  about: string,
): Html {
  if (!owned) return nothing;
  const { language, partnershipId } = request;
  const href = address(
    'work.ownership.ask',
    language,
    { partnership: partnershipId ?? '' },
    { query: { kind: owned.kind, code: owned.code } },
  );
  return linkTo(href, words, about);
}

function unownedTable(shown: Shown, things: readonly ThingToOwn[]): Html {
  const { request, records, mayAsk } = shown;
  const { language } = request;
  const say = deliveryMessages.in(language);
  if (things.length === 0)
    return html`<h2 class="govuk-heading-m">${say('ownership.unowned')}</h2><p class="govuk-body">${say('ownership.all-owned')}</p>`;
  return dataTable({
    language,
    caption: say('ownership.unowned'),
    columns: [
      { text: say('ownership.thing') },
      { text: say('ownership.belongs') },
      { text: say('ownership.standing') },
      ...(mayAsk ? [{ text: say('ownership.next') }] : []),
    ],
    rows: things.map((thing) => {
      const organisation = records.one(organisationDefinition, thing.organisation);
      return [
        recordLink(request, thing.record),
        organisation ? titleOf(organisation.values.name, language) : say('ownership.no-organisation'),
        standingCell(shown, thing),
        ...(mayAsk
          ? [askLink(shown, thing.owned, say('ownership.ask'), titleOf(thing.record.values.title, language))]
          : []),
      ];
    }),
  });
}

function standingCell({ request }: Shown, { standing, ownership }: ThingToOwn): Html {
  const { language } = request;
  const say = deliveryMessages.in(language);
  if (standing !== 'declined' || !ownership) return html`${say('ownership.nobody-asked')}`;
  const { answeredOn, reason } = ownership.values;
  const when = answeredOn
    ? say('ownership.declined-on', { date: sayDate(answeredOn, language) })
    : say('ownership.declined');
  return html`${when}${titleOf(reason, language) !== '' && html`<br>${titleOf(reason, language)}`}`;
}

function acceptedTable(shown: Shown, things: readonly ThingToOwn[]): Html {
  const { request, mayAsk } = shown;
  const { language } = request;
  const say = deliveryMessages.in(language);
  return dataTable({
    language,
    caption: say('ownership.accepted'),
    columns: [
      { text: say('ownership.thing') },
      { text: say('ownership.owner') },
      { text: say('ownership.since') },
      ...(mayAsk ? [{ text: say('ownership.next') }] : []),
    ],
    rows: things.flatMap((thing) => {
      const { ownership } = thing;
      if (!ownership) return [];
      return [
        [
          recordLink(request, thing.record),
          askedCell(shown, ownership),
          ownership.values.answeredOn ? sayDate(ownership.values.answeredOn, language) : '',
          ...(mayAsk
            ? [
                askLink(
                  shown,
                  thing.owned,
                  say('ownership.hand-over'),
                  titleOf(thing.record.values.title, language),
                ),
              ]
            : []),
        ],
      ];
    }),
  });
}
