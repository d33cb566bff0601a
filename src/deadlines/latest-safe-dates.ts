import {
  addTo,
  addWorkingDays,
  type CalendarDate,
  calendarDate,
  daysBetween,
  workingDayOnOrBefore,
} from '../calendar/index.ts';
import type { Requirement, Rulebook } from '../duties/index.ts';
import { standingOn } from '../duties/index.ts';

/** The forms a body meets in, in the order in which a plan passes through them. */
const stageOrder = ['officer', 'committee', 'executive', 'full-body'] as const;
export type MeetingForm = (typeof stageOrder)[number];

/** One meeting of a body: when it is held and by when it must have its papers. */
export interface PlannedMeeting {
  readonly code: string;
  readonly heldOn: string;
  /** Null when nobody recorded it: then the plan's own lead is counted. */
  readonly papersBy: string | null;
  readonly form: MeetingForm;
}

/** A body that has to approve, with its own calendar of meetings. */
export interface BodyToApprove {
  readonly organisation: string;
  readonly meetings: readonly PlannedMeeting[];
  /** The day on which it decided, where it has. */
  readonly decidedOn?: string | null;
}

/** What the law asks of consulting and taking advice, read from the rulebooks. */
export interface BackwardRules {
  readonly consultation: Requirement | null;
  readonly advice: Requirement | null;
}

/** What no law says and people decide for themselves. Whole numbers. */
export interface PlanningChoices {
  /** Working days from adoption to publication. */
  readonly publishingDays: number;
  /** Weeks for a body whose meetings nobody has recorded, or not as far as the target. */
  readonly approvalWeeks: number;
  /** Working days between papers and meeting, for a meeting without a day for its papers. */
  readonly paperDays: number;
  /** Weeks from the close of consultation to a revised plan that can go to the bodies. */
  readonly revisionWeeks: number;
}

/** The choices of a plan that nobody has changed. */
export const usualChoices: PlanningChoices = {
  publishingDays: 0,
  approvalWeeks: 8,
  paperDays: 5,
  revisionWeeks: 0,
};

/** What has happened or is arranged already. ISO dates. */
export interface KnownDates {
  readonly adviceSoughtOn?: string | null;
  readonly adviceReceivedOn?: string | null;
  readonly consultationOpensOn?: string | null;
  readonly consultationClosesOn?: string | null;
  readonly adoptedOn?: string | null;
  readonly publishedOn?: string | null;
}

/** The target, and all that leads to it. */
export interface BackwardPlan {
  readonly target: { readonly event: 'adoption' | 'publication'; readonly on: CalendarDate };
  readonly rules: BackwardRules;
  readonly choices: PlanningChoices;
  readonly bodies: readonly BodyToApprove[];
  readonly known: KnownDates;
  readonly today: string;
}

/** The stations on the way, latest first. */
export type SafeStep =
  | 'publish'
  | 'adopt'
  | 'approve'
  | 'papers'
  | 'consultation-closes'
  | 'consultation-opens'
  | 'advice-received'
  | 'advice-sought';

/** One station with the last day on which it still reaches the target. */
export interface LatestSafeDate {
  readonly step: SafeStep;
  /** The body whose meeting or papers it is. */
  readonly organisation: string | null;
  /** The meeting of its own calendar that is the last in time. */
  readonly meeting: string | null;
  readonly form: MeetingForm | null;
  /** Null when there is no such day: no meeting of the body falls in time. */
  readonly latest: CalendarDate | null;
  /** The day it happened, or is arranged for. */
  readonly arranged: string | null;
  /** Days from the arranged day, or from today, to the latest: negative when it is too late. Null without a latest. */
  readonly slackDays: number | null;
  readonly state: 'done' | 'fits' | 'too-late' | 'no-meeting';
  /** The requirement that sets the length, where law does. */
  readonly because: Requirement | null;
}

/**
 * Plans backwards from the day of adoption or publication: for each station the last day that still reaches it, how
 * much time is left, and which cannot be reached any more.
 *
 * Lengths of time come from the rulebooks; what law leaves open comes from the choices; each body's meetings come from
 * its own calendar. A day on which offices are closed is moved to the last working day before it, where people act.
 *
 * @returns stations in the order of time, the target last
 * @source issue 4, Time; requirements section 26; successor-regimes 1.14
 */
export function latestSafeDates(plan: BackwardPlan): readonly LatestSafeDate[] {
  const { target, choices, known, rules } = plan;
  const publishBy = target.event === 'publication' ? workingDayOnOrBefore(target.on) : null;
  const adoptBy = publishBy
    ? addWorkingDays(publishBy, -choices.publishingDays)
    : workingDayOnOrBefore(target.on);
  const bodies = plan.bodies.map((body) => stagesOf(body, adoptBy, plan));
  const papersBy = earliest([
    ...bodies.map(({ readyBy }) => readyBy),
    addTo(adoptBy, { weeks: plan.bodies.length === 0 ? -choices.approvalWeeks : 0 }),
  ]);
  const closesBy = workingDayOnOrBefore(addTo(papersBy, { weeks: -choices.revisionWeeks }));
  const opensBy = rules.consultation ? lastStart(rules.consultation, closesBy) : null;
  const opensOnWorkingDay = opensBy && workingDayOnOrBefore(opensBy);
  const adviceBy = rules.advice && opensOnWorkingDay;
  const askBy = adviceBy && rules.advice ? lastStart(rules.advice, adviceBy) : null;
  const own = { organisation: null, meeting: null, form: null, because: null };
  const steps: readonly (Unjudged | null)[] = [
    askBy && {
      ...own,
      step: 'advice-sought',
      latest: workingDayOnOrBefore(askBy),
      arranged: known.adviceSoughtOn,
      because: rules.advice,
    },
    adviceBy && {
      ...own,
      step: 'advice-received',
      latest: adviceBy,
      arranged: known.adviceReceivedOn,
      because: rules.advice,
    },
    opensOnWorkingDay && {
      ...own,
      step: 'consultation-opens',
      latest: opensOnWorkingDay,
      arranged: known.consultationOpensOn,
      because: rules.consultation,
    },
    {
      ...own,
      step: 'consultation-closes',
      latest: closesBy,
      arranged: known.consultationClosesOn,
      because: rules.consultation,
    },
    ...bodies.flatMap(({ steps: ofBody }) => ofBody),
    { ...own, step: 'adopt', latest: adoptBy, arranged: known.adoptedOn },
    publishBy && { ...own, step: 'publish', latest: publishBy, arranged: known.publishedOn },
  ];
  return steps.filter((step) => step !== null).map((step) => judged(step, plan.today));
}

type Unjudged = Omit<LatestSafeDate, 'slackDays' | 'state' | 'arranged'> & {
  readonly arranged?: string | null | undefined;
};

function earliest(days: readonly CalendarDate[]): CalendarDate {
  return days.toSorted()[0] as CalendarDate;
}

interface BodyStages {
  readonly steps: readonly Unjudged[];
  /** The day on which the plan must be ready for this body. */
  readonly readyBy: CalendarDate;
}

/** The meetings of a body that a plan must pass, last first: each needs its papers after the one before has met. */
function stagesOf(body: BodyToApprove, adoptBy: CalendarDate, { choices }: BackwardPlan): BodyStages {
  const { organisation, decidedOn = null } = body;
  const meetings = reachesTo(body.meetings, adoptBy, choices) ? body.meetings : [];
  const forms = stageOrder.filter((form) => meetings.some((meeting) => meeting.form === form));
  const own = { organisation, meeting: null, form: null, because: null };
  if (forms.length === 0) {
    const papers = workingDayOnOrBefore(addTo(adoptBy, { weeks: -choices.approvalWeeks }));
    return {
      readyBy: papers,
      steps: [
        { ...own, step: 'papers', latest: papers },
        { ...own, step: 'approve', latest: adoptBy, arranged: decidedOn },
      ],
    };
  }
  let by = adoptBy;
  const steps: Unjudged[] = [];
  for (const form of forms.toReversed()) {
    const isLast = form === forms.at(-1);
    const meeting = lastInTime(meetings, form, by);
    const at = { organisation, meeting: meeting?.code ?? null, form, because: null };
    const papers = meeting ? papersFor(meeting, choices) : null;
    const heldOn = meeting ? calendarDate(meeting.heldOn) : null;
    steps.unshift(
      { ...at, step: 'papers', latest: papers },
      { ...at, step: 'approve', latest: heldOn, arranged: isLast ? decidedOn : null },
    );
    by = papers ?? by;
  }
  return { steps, readyBy: by };
}

/** Whether a calendar of meetings goes on to a day: one that ends well before it says nothing of that time. */
function reachesTo(
  meetings: readonly PlannedMeeting[],
  day: CalendarDate,
  { approvalWeeks }: PlanningChoices,
): boolean {
  const since = addTo(day, { weeks: -approvalWeeks });
  return meetings.some(({ heldOn }) => heldOn >= since);
}

function lastInTime(meetings: readonly PlannedMeeting[], form: MeetingForm, by: CalendarDate) {
  return meetings
    .filter((meeting) => meeting.form === form && meeting.heldOn <= by)
    .toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : 1))
    .at(-1);
}

function papersFor({ heldOn, papersBy }: PlannedMeeting, { paperDays }: PlanningChoices): CalendarDate {
  return papersBy === null ? addWorkingDays(calendarDate(heldOn), -paperDays) : calendarDate(papersBy);
}

/** The last day on which a period may begin that is to be over by a day, as its rule counts. */
function lastStart({ rule }: Requirement, over: CalendarDate): CalendarDate {
  if (rule.kind !== 'period') throw new Error(`${rule.kind} is not a rule of a period`);
  const { days = 0, workingDays = 0, weeks = 0, months = 0, years = 0 } = rule.atLeast ?? rule.atMost ?? {};
  const dayAfter = rule.firstDay === 'counts' ? addTo(over, { days: 1 }) : over;
  if (workingDays > 0) return addWorkingDays(dayAfter, -workingDays);
  return addTo(dayAfter, { days: -days, weeks: -weeks, months: -months, years: -years });
}

function judged({ arranged = null, ...step }: Unjudged, today: string): LatestSafeDate {
  const { latest } = step;
  if (latest === null) return { ...step, arranged, slackDays: null, state: 'no-meeting' };
  const slackDays = daysBetween(calendarDate(arranged ?? today), latest);
  const isPast = arranged !== null && arranged <= today;
  const state = slackDays < 0 ? 'too-late' : isPast ? 'done' : 'fits';
  return { ...step, arranged, slackDays, state };
}

/**
 * The rules of consulting and advice that bind a plan on a day, the strictest where several do.
 *
 * @param duties - the duties the plan discharges, beside those of every plan
 */
export function backwardRules(
  rulebooks: readonly Rulebook[],
  duties: readonly string[],
  on: string,
): BackwardRules {
  const binding = rulebooks.flatMap(({ requirements, families }) =>
    requirements.filter(
      (each) =>
        standingOn(each, on) === 'in-force' &&
        families.some(({ id, always }) => id === each.family && (always || duties.includes(id))),
    ),
  );
  const periods = (record: string, from: string, limit: 'atLeast' | 'atMost') =>
    binding.filter(
      ({ rule }) =>
        rule.kind === 'period' && rule.record === record && rule.from === from && rule[limit] !== undefined,
    );
  return {
    consultation: strictest(periods('plan', 'consultationOpensOn', 'atLeast')),
    advice: strictest(periods('advice', 'soughtOn', 'atMost')),
  };
}

const someDay = calendarDate('2001-01-01');

/** The one that takes longest; of two that take as long, the one that binds most. */
function strictest(rows: readonly Requirement[]): Requirement | null {
  return (
    rows.toSorted((a, b) => {
      const [first, second] = [lastStart(a, someDay), lastStart(b, someDay)];
      if (first !== second) return first < second ? -1 : 1;
      return Number(b.force === 'must') - Number(a.force === 'must');
    })[0] ?? null
  );
}
