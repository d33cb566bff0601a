import { isCalendarDate } from '../calendar/index.ts';
import { bodyMeetingDefinition, meetingDefinition } from '../governance/index.ts';
import { planDefinition } from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';
import { type ArrangedDate, stateOfDay } from './obligation.ts';

/**
 * Meetings still to come, of the board and of each body, the days their papers must be ready, and reviews arranged.
 *
 * @param today - ISO date
 */
export function arrangedDates(records: RecordSet, today: string): readonly ArrangedDate[] {
  const meetings = records
    .all(meetingDefinition)
    .filter(({ values }) => values.state !== 'cancelled')
    .flatMap((meeting) => {
      const { title, heldOn, papersBy, startsAt } = meeting.values;
      const of = { kind: meeting.kind, code: meeting.code, title, organisations: [], today };
      return [
        ...arranged({ ...of, what: 'papers', field: 'papersBy', on: papersBy, startsAt: null }),
        ...arranged({ ...of, what: 'meeting', field: 'heldOn', on: heldOn, startsAt: startsAt || null }),
      ];
    });
  const ofBodies = records.all(bodyMeetingDefinition).flatMap((meeting) => {
    const { title, heldOn, papersBy, organisation } = meeting.values;
    const organisations = organisation === null ? [] : [organisation];
    const of = { kind: meeting.kind, code: meeting.code, title, organisations, today, startsAt: null };
    return [
      ...arranged({ ...of, what: 'body-papers', field: 'papersBy', on: papersBy }),
      ...arranged({ ...of, what: 'body-meeting', field: 'heldOn', on: heldOn }),
    ];
  });
  const reviews = records
    .all(planDefinition)
    .filter(({ values }) => values.state !== 'superseded')
    .flatMap(({ kind, code, values }) =>
      arranged({
        kind,
        code,
        title: values.title,
        organisations: [],
        today,
        startsAt: null,
        what: 'review',
        field: 'reviewDueOn',
        on: values.reviewDueOn,
      }),
    );
  return [...meetings, ...ofBodies, ...reviews];
}

interface Arranged extends Pick<ArrangedDate, 'what' | 'title' | 'organisations' | 'startsAt'> {
  readonly kind: string;
  readonly code: string;
  readonly field: string;
  readonly on: string | null;
  readonly today: string;
}

function arranged(given: Arranged): readonly ArrangedDate[] {
  const { kind, code, field, on, today, what, title, organisations, startsAt } = given;
  if (on === null || !isCalendarDate(on) || on < today) return [];
  return [
    {
      type: 'arranged',
      what,
      id: [kind, code, field, on].join('/'),
      state: stateOfDay(on, today),
      on: { earliest: on, latest: on },
      place: { kind, code, field },
      title,
      organisations,
      startsAt,
    },
  ];
}
