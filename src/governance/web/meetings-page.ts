import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { address, sayDate, sayPartOfWhole } from '../../language/index.ts';
import { addLink, recordLink, titleOf } from '../../needs/web/index.ts';
import { type FollowUp, followUpDefinition } from '../follow-up.ts';
import { type Meeting, meetingDefinition } from '../meeting.ts';
import { type MeetingInFull, meetingInFull } from '../meeting-in-full.ts';
import { governanceMessages } from '../messages.ts';
import { type DrawView, lacking, nameOf } from './governance-frame.ts';
import type { OpenedGovernance } from './opened-governance.ts';
import { governancePageMessages } from './page-messages.ts';

/** Where the page of one meeting is. */
export function meetingHref({ language, partnershipId }: PageRequest, code: string): string {
  return address('work.meeting', language, { partnership: partnershipId ?? '', code });
}

/** Meetings to come, meetings held with what they decided, and what is still to be done. */
export const drawMeetings: DrawView = (request, { records, on, requiredOn }) => {
  const say = governancePageMessages.in(request.language);
  const all = records
    .all(meetingDefinition)
    .map((meeting) => meetingInFull(records, meeting, requiredOn))
    .toSorted((a, b) => dayOf(b.meeting).localeCompare(dayOf(a.meeting)));
  const isHeld = ({ meeting }: MeetingInFull) =>
    meeting.values.state === 'held' || meeting.values.state === 'minutes-agreed';
  const open = records
    .all(followUpDefinition)
    .filter(({ values }) => values.doneOn === null)
    .toSorted((a, b) => (a.values.dueOn ?? '~').localeCompare(b.values.dueOn ?? '~'));
  return html`${addLink(request, 'meeting', say('meetings.add'))}
    ${meetingTable(
      request,
      say('meetings.toCome'),
      all.filter((each) => !isHeld(each)),
    )}
    ${meetingTable(request, say('meetings.held'), all.filter(isHeld))}
    ${followUpTable(request, { records, on }, open)}`;
};

function dayOf({ values }: Meeting): string {
  return values.heldOn ?? '';
}

function meetingTable(request: PageRequest, caption: string, meetings: readonly MeetingInFull[]): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  const word = governanceMessages.in(language);
  if (meetings.length === 0)
    return html`<h2 class="govuk-heading-m">${caption}</h2><p class="govuk-body">${say('meetings.none')}</p>`;
  return dataTable({
    language,
    caption,
    columns: [
      { text: say('meetings.meeting') },
      { text: say('meetings.date') },
      { text: say('meetings.capacity') },
      { text: say('meetings.present') },
      { text: say('meetings.decisions') },
      { text: say('meetings.findings') },
    ],
    rows: meetings.map(({ meeting, quorum, decisions, findings }) => {
      const { heldOn, capacity, state } = meeting.values;
      return [
        html`<a class="govuk-link" href="${meetingHref(request, meeting.code)}">${nameOf(meeting, request)}</a>`,
        heldOn === null ? say('none') : sayDate(heldOn, language),
        capacity === null ? say('none') : word(`option.meeting.capacity.${capacity}`),
        state === 'planned' || state === 'called' || state === 'cancelled'
          ? word(`option.meeting.state.${state}`)
          : sayPartOfWhole(quorum.present, quorum.members, language),
        decisions.length === 0
          ? say('none')
          : html`<ul class="govuk-list">${decisions.map(({ decision }) => html`<li>${nameOf(decision, request)}</li>`)}</ul>`,
        findings.length === 0
          ? say('meetings.nothing')
          : html`<ul class="govuk-list">${findings.map((each) => html`<li>${lacking(say(`finding.${each}`))}</li>`)}</ul>`,
      ];
    }),
  });
}

/** Actions arising with their owners; those that were late on the day are said to be. */
export function followUpTable(
  request: PageRequest,
  { records, on }: Pick<OpenedGovernance, 'records' | 'on'>,
  followUps: readonly FollowUp[],
  caption = governancePageMessages.in(request.language)('meetings.followUps'),
): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  if (followUps.length === 0) return nothing;
  return dataTable({
    language,
    caption,
    columns: [
      { text: say('meetings.followUp') },
      { text: say('meetings.owner') },
      { text: say('meetings.due') },
      { text: say('meetings.done') },
      { text: say('meetings.communicated') },
    ],
    rows: followUps.map((each) => {
      const { organisation, dueOn, doneOn, communicated } = each.values;
      const isLate = doneOn === null && dueOn !== null && dueOn < on;
      return [
        recordLink(request, each),
        nameOf(records.find('organisation', organisation ?? ''), request),
        dueOn === null ? say('none') : sayDate(dueOn, language),
        doneOn !== null
          ? sayDate(doneOn, language)
          : isLate
            ? lacking(say('meetings.late'))
            : say('meetings.notYet'),
        titleOf(communicated, language) || say('meetings.notTold'),
      ];
    }),
  });
}
