import {
  type Answer,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
} from '../../access/web/index.ts';
import {
  componentsIn,
  dataTable,
  type Html,
  html,
  nothing,
  subNavigation,
} from '../../design-system/index.ts';
import { type AddressKind, address, inEither, sayDate } from '../../language/index.ts';
import { recordLink, titleOf } from '../../needs/web/index.ts';
import { organisationDefinition, seatDefinition } from '../../partnership/index.ts';
import type { RecordSet } from '../../records/index.ts';
import type { AgendaItem } from '../agenda-item.ts';
import { type Meeting, meetingDefinition } from '../meeting.ts';
import { wasHeld } from '../meeting-held.ts';
import { type DecisionInFull, type MeetingInFull, meetingInFull } from '../meeting-in-full.ts';
import { governanceMessages } from '../messages.ts';
import { latePaper } from '../paper-late.ts';
import type { SittingCapacity } from '../sitting-capacity.ts';
import { standingItemsLacking } from '../standing-items.ts';
import { hrefOf, inGovernance, lacking, nameOf, paragraphs, seatLink } from './governance-frame.ts';
import { followUpTable, meetingHref } from './meetings-page.ts';
import { type GovernanceSources, type OpenedGovernance, openGovernance } from './opened-governance.ts';
import { governancePageMessages } from './page-messages.ts';

/** A meeting that was asked for, with everything around it. */
export interface OpenedMeeting extends OpenedGovernance {
  readonly full: MeetingInFull;
}

/** The meeting of the address; nothing where there is none. */
export async function openMeeting(
  request: PageRequest,
  sources: GovernanceSources,
): Promise<OpenedMeeting | null> {
  const opened = await openGovernance(request, sources);
  const meeting = opened.records.one(meetingDefinition, request.params['code']);
  if (!meeting) return null;
  return { ...opened, full: meetingInFull(opened.records, meeting, opened.requiredOn) };
}

/** A page below that of a meeting. */
export function inMeeting(request: PageRequest, title: string, main: Html, meeting?: MeetingInFull): Answer {
  const say = governancePageMessages.in(request.language);
  const parents = [
    { text: say('meetings.title'), href: hrefOf(request, 'work.meetings') },
    ...(meeting
      ? [{ text: nameOf(meeting.meeting, request), href: meetingHref(request, meeting.meeting.code) }]
      : []),
  ];
  return inGovernance(request, title, main, parents);
}

/**
 * One meeting from agenda to minutes, for the screen and for paper: who was there, in what capacity, what was decided
 * and why, who saw it otherwise, and what is to be done.
 *
 * @source GOV-16, GOV-18; APPR-05
 */
export function meetingPage(sources: GovernanceSources): Handler {
  return async (request) => {
    const opened = await openMeeting(request, sources);
    if (!opened) return notFound();
    const { full, records } = opened;
    const title = nameOf(full.meeting, request);
    const main = html`<h1 class="govuk-heading-l">${title}</h1>
      ${parts(request, full)}
      ${boardPageLink(request, full)}
      ${findings(request, full)}
      ${particulars(request, full)}
      ${whoWasThere(request, full, records)}
      ${agenda(request, full, records)}
      ${decisions(request, full, records)}
      ${arising(request, opened)}
      ${minutes(request, full)}`;
    return inMeeting(request, title, main);
  };
}

/** The one side of paper for this meeting. @source PAGES 4.10 */
function boardPageLink({ language, partnershipId }: PageRequest, { meeting }: MeetingInFull): Html {
  if (meeting.values.body !== 'board' || meeting.values.state === 'cancelled') return nothing;
  const href = address('work.board-page.meeting', language, {
    partnership: partnershipId ?? '',
    code: meeting.code,
  });
  return html`<p class="govuk-body"><a class="govuk-link" href="${href}">${governancePageMessages.in(language)('meeting.boardPage')}</a></p>`;
}

/** Only the board's secretary records who was there and what was decided. */
export function isSecretary({ acting }: PageRequest): boolean {
  return acting?.role === 'administrator' || acting?.role === 'coordinator';
}

/** What the secretary can do here. */
function parts(request: PageRequest, { meeting }: MeetingInFull): Html {
  const { language, partnershipId } = request;
  const say = governancePageMessages.in(language);
  if (!isSecretary(request)) return nothing;
  const partnership = partnershipId ?? '';
  const add = (kind: AddressKind) =>
    address('work.record.new', language, { partnership, kind }, { query: { meeting: meeting.code } });
  return subNavigation(say('meeting.do'), [
    {
      text: say('meeting.attendance'),
      href: address('work.meeting.attendance', language, { partnership, code: meeting.code }),
    },
    { text: say('meeting.addItem'), href: add('agenda-item') },
    {
      text: say('meeting.addDecision'),
      href: address('work.meeting.decision', language, { partnership, code: meeting.code }),
    },
    { text: say('meeting.addFollowUp'), href: add('follow-up') },
    {
      text: say('meeting.edit'),
      href: address('work.record.edit', language, { partnership, kind: 'meeting', code: meeting.code }),
    },
  ]);
}

function findings(request: PageRequest, { findings: found }: MeetingInFull): Html {
  const say = governancePageMessages.in(request.language);
  if (found.length === 0) return nothing;
  return html`<div class="govuk-inset-text"><p class="govuk-body"><strong>${say('meeting.findings', { n: found.length })}</strong></p><ul class="govuk-list govuk-list--bullet">${found.map((each) => html`<li>${say(`finding.${each}`)}</li>`)}</ul></div>`;
}

function particulars(request: PageRequest, { meeting, group, quorum, sitting }: MeetingInFull): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  const word = governanceMessages.in(language);
  const { heldOn, startsAt, place, papersBy, state, capacity } = meeting.values;
  const rows: readonly (readonly [string, Html | string])[] = [
    [say('meeting.group'), group ? recordLink(request, group) : say('none')],
    [
      say('meetings.date'),
      heldOn === null ? say('none') : html`${sayDate(heldOn, language)}${startsAt && html`, ${startsAt}`}`,
    ],
    [word('field.meeting.place'), inEither(place, language) || say('none')],
    [word('field.meeting.papersBy'), papersBy === null ? say('none') : sayDate(papersBy, language)],
    [word('field.meeting.state'), state === null ? say('none') : word(`option.meeting.state.${state}`)],
    [
      say('meetings.capacity'),
      html`${capacity === null ? say('none') : word(`option.meeting.capacity.${capacity}`)}${whoLacks(request, sitting)}`,
    ],
    [say('meeting.quorum'), quorumInWords(request, { quorum, state })],
  ];
  return componentsIn(language).summaryList({
    rows: rows.map(([key, value]) => ({ key: { text: key }, value: { text: value } })),
  });
}

function quorumInWords(
  request: PageRequest,
  {
    quorum,
    state,
  }: Pick<MeetingInFull, 'quorum'> & { readonly state: MeetingInFull['meeting']['values']['state'] },
): Html | string {
  const say = governancePageMessages.in(request.language);
  const { needed, present, members, isQuorate } = quorum;
  if (needed === null) return say('meeting.quorum.none', { members });
  const counts = say('meeting.quorum.counts', { needed, members });
  if (!wasHeld({ state })) return counts;
  const there = say('meeting.quorum.there', { present });
  return html`${counts} ${isQuorate ? there : lacking(there)}`;
}

/** Why a meeting cannot sit in the capacity it claims: who is no member, who was not there, who is not on record. */
export function whoLacks(request: PageRequest, sitting: SittingCapacity): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  if (sitting.may) return nothing;
  const { notMembers, absent, unrecorded } = sitting;
  const list = (heading: string, names: readonly (Html | string)[]) =>
    names.length > 0 &&
    html`<p class="govuk-body">${heading}</p><ul class="govuk-list govuk-list--bullet">${names.map((name) => html`<li>${name}</li>`)}</ul>`;
  return html`<div class="govuk-inset-text"><p class="govuk-body">${lacking(say('capacity.refused'))}</p>${list(
    say('capacity.notMembers'),
    notMembers.map((body) => nameOf(body, request)),
  )}${list(
    say('capacity.absent'),
    absent.map((body) => nameOf(body, request)),
  )}${list(
    say('capacity.unrecorded'),
    unrecorded.map((name) => name[language]),
  )}</div>`;
}

function whoWasThere(request: PageRequest, { meeting, members }: MeetingInFull, records: RecordSet): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  const { present, apologies, deputies, state } = meeting.values;
  if (state === 'planned' || state === 'called') return nothing;
  const forWhom = deputies.flatMap((code) => records.one(seatDefinition, code) ?? []);
  return html`${dataTable({
    language,
    caption: say('meeting.there'),
    columns: [{ text: say('posts.organisation') }, { text: say('meeting.attended') }],
    rows: members.map((body) => [
      recordLink(request, body),
      present.includes(body.code)
        ? say('meeting.attended.there')
        : lacking(
            say(apologies.includes(body.code) ? 'meeting.attended.apologies' : 'meeting.attended.absent'),
          ),
    ]),
  })}${forWhom.length > 0 && html`<p class="govuk-body">${say('meeting.deputies')}</p><ul class="govuk-list govuk-list--bullet">${forWhom.map((seat) => html`<li>${seatLink(request, seat)}${titleOf(seat.values.deputyPost, language) !== '' && html`: ${titleOf(seat.values.deputyPost, language)}`}</li>`)}</ul>`}`;
}

function agenda(request: PageRequest, full: MeetingInFull, records: RecordSet): Html {
  const { agenda: items } = full;
  const say = governancePageMessages.in(request.language);
  const heading = html`<h2 class="govuk-heading-m">${say('meeting.agenda')}</h2>`;
  if (items.length === 0)
    return html`${heading}<p class="govuk-body">${say('meeting.noAgenda')}</p>${standingItems(request, full)}`;
  return html`${heading}<ol class="govuk-list govuk-list--number govuk-list--spaced">${items.map((item) => html`<li>${agendaItem(request, item, full.meeting, records)}</li>`)}</ol>${standingItems(request, full)}`;
}

/** For the secretary, before the meeting: one button for the items that stand on every agenda. */
function standingItems(request: PageRequest, { meeting, agenda: items }: MeetingInFull): Html {
  const { language, partnershipId, csrfToken } = request;
  const { state, body } = meeting.values;
  const isToCome = state === 'planned' || state === 'called';
  if (!isSecretary(request) || !isToCome || body !== 'board') return nothing;
  if (standingItemsLacking(items).length === 0) return nothing;
  const where = { partnership: partnershipId ?? '', code: meeting.code };
  return html`<form method="post" action="${address('work.meeting.standing-items', language, where)}">${formTokenField(csrfToken)}${componentsIn(
    language,
  ).button({
    text: governancePageMessages.in(language)('meeting.standing'),
    classes: 'govuk-button--secondary',
  })}</form>`;
}

/** The last day for papers and the day on which a paper came, where that was later. */
function paperLate({ language }: PageRequest, item: AgendaItem, meeting: Meeting): Html {
  const late = latePaper(meeting, item);
  if (!late) return nothing;
  const say = governancePageMessages.in(language);
  const days = { date: sayDate(late.givenOn, language), due: sayDate(late.dueOn, language) };
  return html`<br>${lacking(say('meeting.paperLate', days))}`;
}

function agendaItem(request: PageRequest, item: AgendaItem, meeting: Meeting, records: RecordSet): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  const word = governanceMessages.in(language);
  const { sort, organisation, paper, paperAddress, minute, capacity } = item.values;
  const body = records.one(organisationDefinition, organisation);
  const paperName = inEither(paper, language);
  const kind = sort === null ? '' : word(`option.agenda-item.sort.${sort}`);
  const said = [
    kind !== nameOf(item, request) && kind,
    body && say('meeting.broughtBy', { organisation: nameOf(body, request) }),
    capacity &&
      capacity !== 'board' &&
      say('meeting.sittingAs', { capacity: word(`option.meeting.capacity.${capacity}`) }),
  ].filter(Boolean);
  return html`<strong>${nameOf(item, request)}</strong>${said.map((each) => html`<br>${each}`)}${
    paperName !== '' &&
    html`<br>${say('meeting.paper')} ${paperAddress === '' ? paperName : html`<a class="govuk-link" href="${paperAddress}">${paperName}</a>`}`
  }${paperLate(request, item, meeting)}${paragraphs(minute, request)}`;
}

function decisions(
  request: PageRequest,
  { decisions: all, meeting }: MeetingInFull,
  records: RecordSet,
): Html {
  const say = governancePageMessages.in(request.language);
  const heading = html`<h2 class="govuk-heading-m">${say('meeting.decisions')}</h2>`;
  if (all.length === 0) return html`${heading}<p class="govuk-body">${say('meeting.noDecisions')}</p>`;
  return html`${heading}${all.map((each) => decision(request, each, meeting.values.capacity, records))}`;
}

function decision(
  request: PageRequest,
  { decision: taken, capacity, sitting, quorum, reservations, conflicts }: DecisionInFull,
  ofMeeting: string | null,
  records: RecordSet,
): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  const word = governanceMessages.in(language);
  const { matter, text, reasons, withdrew, groups } = taken.values;
  const withdrawn = withdrew.flatMap((code) => records.one(organisationDefinition, code) ?? []);
  const about = groups.flatMap((code) => records.find('group', code) ?? []);
  return html`<section aria-labelledby="${taken.code}"><h3 class="govuk-heading-s" id="${taken.code}">${recordLink(request, taken)}</h3>
    ${matter && html`<p class="govuk-body">${say('meeting.matter')} ${word(`option.decision.matter.${matter}`)}</p>`}
    ${paragraphs(text, request)}
    <p class="govuk-body"><strong>${say('meeting.reasons')}</strong></p>${(reasons.cy + reasons.en).trim() === '' ? html`<p class="govuk-body">${lacking(say('finding.decision-without-reasons'))}</p>` : paragraphs(reasons, request)}
    ${capacity !== ofMeeting && html`<p class="govuk-body">${say('meeting.sittingAs', { capacity: word(`option.meeting.capacity.${capacity}`) })}</p>`}
    ${whoLacks(request, sitting)}
    ${about.length > 0 && html`<p class="govuk-body">${say('meeting.aboutGroups')}</p><ul class="govuk-list govuk-list--bullet">${about.map((each) => html`<li>${recordLink(request, each)}</li>`)}</ul>`}
    ${withdrawn.length > 0 && html`<p class="govuk-body"><strong>${say('meeting.withdrew')}</strong> ${withdrawn.map((body) => nameOf(body, request)).join(', ')}</p>`}
    ${mustWithdraw(request, conflicts)}
    ${!quorum.isQuorate && html`<p class="govuk-body">${say('meeting.quorumOfDecision')} ${quorumInWords(request, { quorum, state: 'held' })}</p>`}
    ${reservations.map((each) => reservation(request, each, records))}
    ${seeOtherwise(request, taken.code)}</section>`;
}

function mustWithdraw(request: PageRequest, conflicts: DecisionInFull['conflicts']): Html {
  const say = governancePageMessages.in(request.language);
  if (conflicts.length === 0) return nothing;
  return html`<p class="govuk-body"><strong>${say('meeting.mustWithdraw')}</strong></p>${dataTable({
    language: request.language,
    caption: say('meeting.mustWithdraw'),
    captionHidden: true,
    columns: [
      { text: say('posts.organisation') },
      { text: say('meeting.interest') },
      { text: say('meeting.kept') },
    ],
    rows: conflicts.map(({ organisation, interests, tookPart }) => [
      recordLink(request, organisation),
      html`<ul class="govuk-list govuk-list--spaced">${interests.map((each) => html`<li>${recordLink(request, each)}</li>`)}</ul>`,
      tookPart ? lacking(say('meeting.kept.no')) : say('meeting.kept.yes'),
    ]),
  })}`;
}

function reservation(
  request: PageRequest,
  each: DecisionInFull['reservations'][number],
  records: RecordSet,
): Html {
  const { language } = request;
  const { position, organisation, text } = each.values;
  const body = records.one(organisationDefinition, organisation);
  const said = position && governanceMessages.in(language)(`option.reservation.position.${position}`);
  return html`<blockquote class="govuk-inset-text"><p class="govuk-body"><strong>${nameOf(body, request)}</strong>${said && html`: ${said}`}<br>${nameOf(each, request)}</p>${paragraphs(text, request)}</blockquote>`;
}

/** Only for those who can speak for an organisation. */
function seeOtherwise({ language, partnershipId, acting }: PageRequest, decisionCode: string): Html {
  const organisation = acting?.organisation ?? null;
  if (organisation === null || acting?.role === 'viewer' || acting?.role === 'clerk') return nothing;
  const href = address(
    'work.record.new',
    language,
    { partnership: partnershipId ?? '', kind: 'reservation' },
    { query: { decision: decisionCode, organisation } },
  );
  return html`<p class="govuk-body"><a class="govuk-link" href="${href}">${governancePageMessages.in(language)('meeting.otherwise')}</a></p>`;
}

function arising(request: PageRequest, { full, records, on }: OpenedMeeting): Html {
  const say = governancePageMessages.in(request.language);
  const then = { records, on: full.meeting.values.heldOn ?? on };
  return html`${followUpTable(request, { records, on }, full.followUps, say('meeting.arising'))}${followUpTable(request, then, full.carriedOver, say('meeting.carriedOver'))}`;
}

function minutes(request: PageRequest, { meeting }: MeetingInFull): Html {
  const text = paragraphs(meeting.values.minutes, request);
  if (text.markup === '') return nothing;
  return html`<h2 class="govuk-heading-m">${governancePageMessages.in(request.language)('meeting.minutes')}</h2>${text}`;
}
