import {
  type Answer,
  forbidden,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  problemOf,
  problemSummary,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, type Html, html } from '../../design-system/index.ts';
import { saveTogether, titleOf } from '../../needs/web/index.ts';
import { type Seat, seatsOn } from '../../partnership/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import { type Capacity, capacities, type Meeting, meetingDefinition } from '../meeting.ts';
import { wasHeld } from '../meeting-held.ts';
import { governanceMessages } from '../messages.ts';
import { type SittingCapacity, sittingCapacity } from '../sitting-capacity.ts';
import { nameOf } from './governance-frame.ts';
import { inMeeting, isSecretary, type OpenedMeeting, openMeeting } from './meeting-page.ts';
import { meetingProblemWords } from './meeting-problems.ts';
import { meetingHref } from './meetings-page.ts';
import type { GovernanceSources } from './opened-governance.ts';
import { governancePageMessages } from './page-messages.ts';

const states = ['planned', 'called', 'held', 'minutes-agreed', 'cancelled'] as const;
const answers = ['there', 'apologies', 'absent'] as const;

/** Who was there, in what capacity the meeting sat, and how far it has come: one form, filled in at the table. */
export function attendancePage(sources: GovernanceSources): Handler {
  return async (request) => {
    const opened = await openMeeting(request, sources);
    if (!opened) return notFound();
    if (!isSecretary(request))
      return forbidden(governancePageMessages.in(request.language)('meeting.secretary'));
    return formPage(request, opened, valuesOf(opened), []);
  };
}

/**
 * Saves attendance. The capacity of the strategy group is refused, naming who lacks, unless every responsible authority
 * is a member and is there.
 *
 * @source GOV-16
 */
export function saveAttendance(sources: GovernanceSources): Handler {
  return async (request) => {
    const opened = await openMeeting(request, sources);
    if (!opened) return notFound();
    if (!isSecretary(request))
      return forbidden(governancePageMessages.in(request.language)('meeting.secretary'));
    const asked = submitted(request, opened);
    const { meeting } = opened.full;
    const after: Meeting = { ...meeting, values: { ...meeting.values, ...asked } };
    const required = opened.requiredOn(meeting.values.heldOn ?? '');
    const sitting = sittingCapacity(opened.records, after, asked.capacity, required);
    if (wasHeld(after.values) && !sitting.may)
      return formPage(request, opened, asked, [capacityRefused(request, sitting)]);
    const saved = await saveTogether(request, [
      {
        definition: meetingDefinition,
        code: meeting.code,
        values: after.values,
        expectedRevision: Number(request.form['revision'] ?? '0'),
      },
    ]);
    if (!saved.ok) return formPage(request, opened, asked, saved.problems);
    return redirect(
      meetingHref(request, meeting.code),
      governancePageMessages.in(request.language)('meeting.saved'),
    );
  };
}

/** Who keeps a meeting from sitting as the strategy group, as the problem of the field of its capacity. */
export function capacityRefused(
  request: PageRequest,
  { notMembers, absent, unrecorded }: SittingCapacity,
): Problem {
  const names = [
    ...[...notMembers, ...absent].map((body) => nameOf(body, request)),
    ...unrecorded.map((name) => name[request.language]),
  ];
  return problem('governance.capacity-refused', { field: 'capacity' }, { who: names.join(', ') });
}

type Attendance = Pick<Meeting['values'], 'present' | 'apologies' | 'seats' | 'deputies'> & {
  readonly state: (typeof states)[number];
  readonly capacity: Capacity;
};

function valuesOf({ full }: OpenedMeeting): Attendance {
  const { present, apologies, seats, deputies, state, capacity } = full.meeting.values;
  return { present, apologies, seats, deputies, state: state ?? 'planned', capacity: capacity ?? 'board' };
}

function submitted({ form }: PageRequest, { full }: OpenedMeeting): Attendance {
  const answered = (answer: (typeof answers)[number]) =>
    full.members.map(({ code }) => code).filter((code) => form[`body-${code}`] === answer);
  const listed = (name: string) => (form[name] ?? '').split('; ').filter((code) => code !== '');
  return {
    present: answered('there'),
    apologies: answered('apologies'),
    seats: [...new Set([...listed('seats'), ...listed('deputies')])],
    deputies: listed('deputies'),
    state: states.find((each) => each === form['state']) ?? 'planned',
    capacity: capacities.find((each) => each === form['capacity']) ?? 'board',
  };
}

function formPage(
  request: PageRequest,
  opened: OpenedMeeting,
  values: Attendance,
  problems: readonly Problem[],
): Answer {
  const { language, csrfToken } = request;
  const say = governancePageMessages.in(language);
  const word = governanceMessages.in(language);
  const ui = componentsIn(language);
  const { meeting } = opened.full;
  const title = say('attendance.title');
  const main = html`${problemSummary(problems, language, meetingProblemWords)}
    <span class="govuk-caption-l">${nameOf(meeting, request)}</span><h1 class="govuk-heading-l">${title}</h1>
    <form method="post" novalidate>${formTokenField(csrfToken)}
    <input type="hidden" name="revision" value="${String(meeting.revision)}">
    ${opened.full.members.map((body) => attendanceOf(request, body, values))}
    ${seatBoxes(request, opened, 'seats', values.seats)}
    ${ui.details({
      summaryText: say('attendance.deputies'),
      open: values.deputies.length > 0,
      text: seatBoxes(request, opened, 'deputies', values.deputies),
    })}
    ${ui.select({
      id: 'capacity',
      name: 'capacity',
      label: { text: say('meetings.capacity'), classes: 'govuk-label--s' },
      hint: { text: say('attendance.capacity.hint') },
      items: capacities.map((value) => ({
        value,
        text: word(`option.meeting.capacity.${value}`),
        selected: value === values.capacity,
      })),
      ...problemOf(problems, 'capacity', language, meetingProblemWords),
    })}
    ${ui.select({
      id: 'state',
      name: 'state',
      label: { text: word('field.meeting.state'), classes: 'govuk-label--s' },
      items: states.map((value) => ({
        value,
        text: word(`option.meeting.state.${value}`),
        selected: value === values.state,
      })),
    })}
    ${ui.button({ text: say('attendance.save'), preventDoubleClick: true })}</form>`;
  return inMeeting(request, title, main, opened.full);
}

function attendanceOf(
  request: PageRequest,
  body: OpenedMeeting['full']['members'][number],
  { present, apologies }: Attendance,
): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  const chosen = present.includes(body.code)
    ? 'there'
    : apologies.includes(body.code)
      ? 'apologies'
      : 'absent';
  return componentsIn(language).radios({
    name: `body-${body.code}`,
    idPrefix: `body-${body.code}`,
    value: chosen,
    classes: 'govuk-radios--inline govuk-radios--small',
    fieldset: { legend: { text: nameOf(body, request), classes: 'govuk-fieldset__legend--s' } },
    items: answers.map((value) => ({ value, text: say(`meeting.attended.${value}`) })),
  });
}

/** The seats that somebody came for, or of those the ones for which it was a deputy. @source GOV-06 */
function seatBoxes(
  request: PageRequest,
  { records, full }: OpenedMeeting,
  name: 'seats' | 'deputies',
  chosen: readonly string[],
): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  const codes = new Set(full.members.map(({ code }) => code));
  const own = seatsOn(records, full.meeting.values.heldOn ?? '').filter(
    ({ values }) => codes.has(values.organisation ?? '') && values.role !== 'observer',
  );
  const deputyOf = ({ values }: Seat) => titleOf(values.deputyPost, language);
  return componentsIn(language).checkboxes({
    name,
    idPrefix: name,
    values: chosen,
    classes: 'govuk-checkboxes--small',
    fieldset: {
      legend: {
        text: say(`attendance.${name}`),
        classes: name === 'seats' ? 'govuk-fieldset__legend--s' : 'govuk-visually-hidden',
      },
    },
    hint: { text: say(`attendance.${name}.hint`) },
    items: own.map((seat) => ({
      value: seat.code,
      text: nameOf(seat, request),
      ...(name === 'deputies' && deputyOf(seat) !== '' && { hint: { text: deputyOf(seat) } }),
    })),
  });
}
