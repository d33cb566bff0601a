import { planReviewDefinition } from '../../approval/index.ts';
import {
  attendanceOfOrganisations,
  barrierDefinition,
  boardMeetingsHeld,
  decisionDefinition,
  meetingDefinition,
} from '../../governance/index.ts';
import { type Bilingual, isInBothLanguages } from '../../language/index.ts';
import {
  type ActionState,
  actionDefinition,
  actionStates,
  contributionDefinition,
  optionDefinition,
  serviceAgreementDefinition,
} from '../../plan/index.ts';
import type { RecordSet } from '../../records/index.ts';
import {
  isWithin,
  type ReportAction,
  type ReportYear,
  reportFeedbackDefinition,
  reportSignpostDefinition,
} from '../../reporting/index.ts';
import { publicScrutiny, selfEvaluationDefinition } from '../../scrutiny/index.ts';
import { selfAssessmentDefinition } from '../../self-assessment/index.ts';
import type { PublishedAction, PublishedPlan } from '../published-plan.ts';
import type {
  PublishedAnnualReport,
  ReportedGovernance,
  ReportedReview,
  ReportedScrutiny,
} from './published-annual-report.ts';

const unsaid: Bilingual = { cy: '', en: '' };

/** A text, unless it stands in one language only: what is half translated does not go out. */
export function inBoth(text: Bilingual): Bilingual {
  return isInBothLanguages(text) ? text : unsaid;
}

/** What somebody said once a month of an action or of a promise. */
export interface SaidState {
  readonly kind: string;
  readonly code: string;
  /** `2026-03`. */
  readonly month: string;
  readonly state: string | null;
  readonly words: Bilingual;
}

function isActionState(word: string | null): word is ActionState {
  return (actionStates as readonly (string | null)[]).includes(word);
}

/** The newest word on each thing up to the end of the year. */
function newestWords(said: readonly SaidState[], { ends }: ReportYear): ReadonlyMap<string, SaidState> {
  const inTime = said
    .filter(({ month, state }) => month <= ends.slice(0, 7) && state !== null)
    .toSorted((a, b) => a.month.localeCompare(b.month));
  return new Map(inTime.map((each) => [`${each.kind} ${each.code}`, each]));
}

/**
 * Actions of the plan as they stood at the end of the year, with the promises to them and the milestones due in it.
 *
 * @param said - what was said of them once a month, in the order it was sent
 * @source REP-01; PERF-05
 */
export function yearActions(
  records: RecordSet,
  plan: PublishedPlan,
  year: ReportYear,
  said: readonly SaidState[],
): readonly ReportAction[] {
  const newest = newestWords(said, year);
  return plan.actions.map((action) => {
    const word = newest.get(`action ${action.code}`);
    const hasBegun = action.startsOn === null || action.startsOn <= year.ends;
    // What is said of it today says nothing of a year before it began.
    const held = hasBegun ? (records.one(actionDefinition, action.code)?.values.state ?? null) : null;
    return {
      code: action.code,
      title: action.title,
      lead: action.lead,
      outcomes: action.outcomes,
      startsOn: action.startsOn,
      endsOn: action.endsOn,
      state: word && isActionState(word.state) ? word.state : held,
      saidIn: word?.month ?? null,
      progress: word ? inBoth(word.words) : hasBegun ? inBoth(action.progress) : unsaid,
      milestones: milestonesDue(action, year),
      promises: action.contributions.map(({ code, organisation, promise, state }) => {
        const own = records.one(contributionDefinition, code)?.values;
        const toldOf = newest.get(`contribution ${code}`)?.state ?? null;
        return {
          code,
          organisation,
          promise,
          state,
          delivery: isActionState(toldOf) ? toldOf : (own?.deliveryState ?? null),
          answer: inBoth(own?.answer ?? unsaid),
        };
      }),
    };
  });
}

function milestonesDue({ milestones }: PublishedAction, year: ReportYear): ReportAction['milestones'] {
  return milestones.flatMap(({ code, title, dueOn, metOn }) =>
    dueOn !== null && isWithin(dueOn, year)
      ? [{ code, title, dueOn, metOn: metOn !== null && metOn <= year.ends ? metOn : null }]
      : [],
  );
}

/**
 * Meetings, attendance and decisions of the year, what was decided against, and how the board looked at itself.
 *
 * @source REP-01, REP-10
 */
export function yearGovernance(
  records: RecordSet,
  plan: PublishedPlan,
  year: ReportYear,
): ReportedGovernance {
  const meetings = boardMeetingsHeld(records, year.starts, year.ends);
  return {
    meetings: meetings.map(({ code, values }) => ({
      code,
      title: values.title,
      heldOn: values.heldOn ?? '',
      present: values.present.length,
    })),
    attendance: attendanceOfOrganisations(records, meetings).map(({ organisation, asked, there }) => ({
      organisation: organisation.code,
      asked,
      there,
    })),
    decisions: records
      .all(decisionDefinition)
      .flatMap(({ code, values }) => {
        const heldOn = records.one(meetingDefinition, values.meeting)?.values.heldOn ?? null;
        const isPublic = [values.title, values.text, values.reasons].every(isInBothLanguages);
        return heldOn !== null && isWithin(heldOn, year) && isPublic
          ? [{ code, title: values.title, heldOn, text: values.text, reasons: values.reasons }]
          : [];
      })
      .toSorted((one, other) => one.heldOn.localeCompare(other.heldOn, 'en')),
    notTaken: records
      .all(optionDefinition)
      .filter(({ values }) => values.state === 'rejected' && isOfPlan(values.priorities, plan))
      .filter(({ values }) => isInBothLanguages(values.title) && isInBothLanguages(values.reason))
      .map(({ values }) => ({ title: values.title, reason: values.reason })),
    selfAssessments: records
      .all(selfAssessmentDefinition)
      .filter(({ values }) => isWithin(values.closesOn, year) && isInBothLanguages(values.findings))
      .map(({ values }) => ({
        title: values.title,
        closedOn: values.closesOn ?? '',
        findings: values.findings,
      })),
    barriers: records
      .all(barrierDefinition)
      .filter(({ values }) => isWithin(values.raisedOn, year) && isInBothLanguages(values.title))
      .map(({ values }) => ({ title: values.title, action: inBoth(values.action) })),
    selfEvaluations: records
      .all(selfEvaluationDefinition)
      .filter(({ values }) => isWithin(values.evaluatedOn, year) && isInBothLanguages(values.judgement))
      .map(({ values }) => ({
        title: values.title,
        judgement: values.judgement,
        evaluatedOn: values.evaluatedOn ?? '',
      })),
  };
}

/** Whether something is of a plan by the priorities it names; what names none is of every plan. */
function isOfPlan(named: readonly string[], { priorities }: PublishedPlan): boolean {
  return named.length === 0 || priorities.some(({ code }) => named.includes(code));
}

/**
 * What scrutiny and inspectors made public in the year, and what scrutiny means to look at next.
 *
 * @param on - ISO date: the day of the report
 * @source REP-01; SCRU-01, SCRU-07
 */
export function yearScrutiny(records: RecordSet, year: ReportYear, on: string): ReportedScrutiny {
  const told = publicScrutiny(records, on);
  return {
    reviews: told.reviews.flatMap(({ title, reportedOn, conclusions }) =>
      reportedOn !== null && isWithin(reportedOn, year) ? [{ title, reportedOn, conclusions }] : [],
    ),
    recommendations: told.recommendations.flatMap(({ code, title, madeOn, answers }) =>
      madeOn !== null && isWithin(madeOn, year)
        ? [
            {
              code,
              title,
              madeOn,
              answers: answers.map(({ organisation, state, answer, isOverdue }) => ({
                organisation,
                state,
                answer,
                isOverdue,
              })),
            },
          ]
        : [],
    ),
    findings: told.findings.flatMap(({ title, inspectorate, report, reportedOn, address, ...finding }) =>
      reportedOn !== null && isWithin(reportedOn, year)
        ? [
            {
              title,
              inspectorate: inspectorate ?? 'other',
              report,
              reportedOn,
              address,
              finding: finding.finding,
              whatIsDone: inBoth(finding.whatIsDone),
            },
          ]
        : [],
    ),
    planned: told.items
      .filter(({ state }) => state === 'planned' || state === 'under-way')
      .map(({ title, plannedFor }) => ({ title, plannedFor })),
  };
}

/** Reviews of the plan finished in the year or since: they feed the report. @source PERF-14, PERF-15 */
export function yearReviews(
  records: RecordSet,
  plan: string,
  { starts }: ReportYear,
): readonly ReportedReview[] {
  return records
    .all(planReviewDefinition)
    .filter(({ values }) => values.plan === plan && values.reviewedOn !== null && values.reviewedOn >= starts)
    .map(({ code, values }) => ({
      code,
      title: values.title,
      kind: values.reviewKind ?? 'annual',
      reviewedOn: values.reviewedOn,
      progress: inBoth(values.progress),
      impactEvidence: inBoth(values.impactEvidence),
      priorities: inBoth(values.priorities),
      structures: inBoth(values.structures),
      decision: values.decision,
      changes: inBoth(values.changes),
      duties: values.duties,
    }));
}

/** Reports of partners that this one leads to. @source REP-08, REP-11 */
export function signpostsOf(records: RecordSet, report: string): PublishedAnnualReport['signposts'] {
  return records
    .all(reportSignpostDefinition)
    .filter(({ values }) => values.reports.includes(report))
    .map(({ values }) => ({
      title: values.title,
      organisation: values.organisation ?? '',
      sort: values.sort ?? 'other',
      address: values.address,
      publishedOn: values.publishedOn,
      shows: inBoth(values.shows),
    }));
}

/** What was said of the plan and of earlier reports up to the day of this one, with the replies. @source REP-12 */
export function feedbackOn(
  records: RecordSet,
  plan: string,
  { starts }: ReportYear,
  on: string,
): PublishedAnnualReport['feedback'] {
  return records
    .all(reportFeedbackDefinition)
    .filter(({ values }) => values.plan === plan && isWithin(values.receivedOn, { starts, ends: on }))
    .map(({ values }) => ({
      title: values.title,
      office: values.office ?? '',
      receivedOn: values.receivedOn ?? '',
      feedback: inBoth(values.feedback),
      response: inBoth(values.response),
      respondedOn: values.respondedOn,
    }));
}

/** Local Service Agreements of the plan in force in the year. @source REP-09; PLAN-24 */
export function agreementsOf(records: RecordSet, plan: string): PublishedAnnualReport['agreements'] {
  return records
    .all(serviceAgreementDefinition)
    .filter(({ values }) => values.plan === plan && values.state !== 'draft')
    .map(({ values }) => ({
      title: values.title,
      forCitizens: inBoth(values.forCitizens),
      actions: values.actions,
    }));
}
