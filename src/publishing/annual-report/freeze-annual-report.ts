import { isInBothLanguages } from '../../language/index.ts';
import {
  type AssessmentPart,
  assessmentPartDefinition,
  needDefinition,
  standingOfParts,
} from '../../needs/index.ts';
import { actionDefinition, outcomeDefinition } from '../../plan/index.ts';
import { type RecordSet, referencesOf } from '../../records/index.ts';
import {
  type AnnualReport,
  answersOfReport,
  type BalanceFinding,
  balanceFindings,
  type FindingStanding,
  findingStandings,
  type ReportResult,
  type ReportText,
  type ReportYear,
  reportParts,
  type ToldText,
  textsOfPart,
  textsOfReport,
} from '../../reporting/index.ts';
import { changesBetween } from '../changes.ts';
import { strategicIndicators } from '../child-poverty.ts';
import { latestInWords } from '../print/indicator-blocks.ts';
import type { PublishedPlan } from '../published-plan.ts';
import { restrictedInPlan } from '../records-of-plan.ts';
import { statutoryPlans } from '../statutory-plans.ts';
import {
  annualReportFormat,
  type PublishedAnnualReport,
  type ReportedChanges,
  type StatutoryReview,
} from './published-annual-report.ts';
import { yearParticipation } from './year-participation.ts';
import {
  agreementsOf,
  feedbackOn,
  inBoth,
  type SaidState,
  signpostsOf,
  yearActions,
  yearGovernance,
  yearReviews,
  yearScrutiny,
} from './year-record.ts';

/** Everything an annual report is made from. */
export interface AnnualReportInput {
  readonly records: RecordSet;
  readonly report: AnnualReport;
  /** The plan as it stands, in the shape of a version: restricted actions and what nobody has accepted stay out. */
  readonly plan: PublishedPlan;
  /** The version in force in the year and the newest one; null where fewer than two have been published. */
  readonly versions: { readonly before: PublishedPlan; readonly after: PublishedPlan } | null;
  /** Every result up to a day (ISO date), what got worse first. */
  readonly resultsUpTo: (day: string) => readonly ReportResult[];
  /** What was said of actions and promises, in the order it was sent. */
  readonly said: readonly SaidState[];
}

/** The year of a report; days that nobody gave are open ends. */
export function yearOfReport({ values }: AnnualReport): ReportYear {
  return { starts: values.yearStarts ?? '0000-01-01', ends: values.yearEnds ?? '9999-12-31' };
}

/**
 * Freezes an annual report: the record of the year with the texts and answers written beside it. The same input always
 * gives the same value.
 *
 * @param as - the number of the edition and the day; 0 for the report as it stands
 * @source REP-01; issue 5 "Annual report generated from the record"
 */
export function freezeAnnualReport(
  input: AnnualReportInput,
  as: { readonly edition: number; readonly frozenOn: string },
): PublishedAnnualReport {
  const { records, report, plan, said } = input;
  const year = yearOfReport(report);
  // Of a year that is not over yet, only what has come so far.
  const soFar = { ...year, ends: earlier(year.ends, as.frozenOn) };
  const results = input.resultsUpTo(soFar.ends);
  const actions = yearActions(records, plan, soFar, said);
  const stories = (plan.contributionStories ?? []).filter(({ text, title, evidence }) =>
    [text, title, evidence].every(isInBothLanguages),
  );
  const without: PublishedAnnualReport = {
    format: annualReportFormat,
    partnership: { slug: plan.partnership.slug, name: plan.partnership.name },
    plan: { code: plan.plan.code, title: plan.plan.title, vision: plan.plan.vision },
    areas: plan.plan.areas,
    report: { code: report.code, title: report.values.title, yearStarts: year.starts, yearEnds: year.ends },
    ...as,
    texts: toldTexts(textsOfReport(records, report.code)),
    outcomes: plan.outcomes.map(({ code, title, longTermBenefit, indicators }) => ({
      code,
      title,
      longTermBenefit,
      indicators,
    })),
    results,
    actions,
    restricted: restrictedInPlan(records, plan.plan.code),
    stories,
    organisations: plan.organisations.map(({ code, name }) => ({ code, name })),
    strategies: plan.sections.flatMap(({ part, title }) =>
      part === 'information-strategy' || part === 'engagement-strategy' ? [{ part, title }] : [],
    ),
    participation: plan.duties
      .filter(({ id }) => id.includes('participation'))
      .map(({ wording, verdict, citation }) => ({ wording, verdict, citation })),
    participationRecord: yearParticipation(records, plan.plan.code, soFar),
    governance: yearGovernance(records, plan, year),
    scrutiny: yearScrutiny(records, year, as.frozenOn),
    reviews: yearReviews(records, plan.plan.code, year),
    changes: reportedChanges(input.versions),
    statutory: statutoryReviews(records, plan, as.frozenOn),
    agreements: agreementsOf(records, plan.plan.code),
    signposts: signpostsOf(records, report.code),
    feedback: feedbackOn(records, plan.plan.code, year, as.frozenOn),
    answers: [],
    releases: plan.releases,
    rulebook: plan.dutiesAsAt && { name: plan.dutiesAsAt.rulebook, on: plan.dutiesAsAt.on },
  };
  return { ...without, answers: printedAnswers(standingsOf(without, records)) };
}

function earlier(day: string, other: string): string {
  return day.localeCompare(other) <= 0 ? day : other;
}

/** The texts as the report prints them: part by part, each in the order its writers gave. */
function toldTexts(texts: readonly ReportText[]): readonly ToldText[] {
  return reportParts.flatMap((part) =>
    textsOfPart(texts, part).map(({ code, values }) => ({
      code,
      part,
      title: values.title,
      text: values.text,
      outcomes: values.outcomes,
      indicators: values.indicators,
      measures: values.measures,
      actions: values.actions,
      contributions: values.contributions,
    })),
  );
}

/** Where a report is unfair against the record it was made from. @source REP-02 */
export function findingsOf(content: PublishedAnnualReport): readonly BalanceFinding[] {
  const { report, texts, results, actions, outcomes, stories } = content;
  return balanceFindings({
    year: { starts: report.yearStarts, ends: report.yearEnds },
    texts,
    results,
    actions,
    outcomes,
    storied: new Set(stories.map(({ outcome }) => outcome)),
  });
}

/** Every finding with its answer. */
export function standingsOf(content: PublishedAnnualReport, records: RecordSet): readonly FindingStanding[] {
  return findingStandings(findingsOf(content), answersOfReport(records, content.report.code));
}

function printedAnswers(standings: readonly FindingStanding[]): PublishedAnnualReport['answers'] {
  return standings.flatMap(({ finding: { rule, about, title }, answer }) =>
    answer
      ? [
          {
            rule,
            about: about?.code ?? '',
            title,
            reason: answer.values.reason,
            answeredOn: answer.values.answeredOn ?? '',
          },
        ]
      : [],
  );
}

function reportedChanges(versions: AnnualReportInput['versions']): ReportedChanges {
  if (!versions) return { between: null, changes: [] };
  const { before, after } = versions;
  const named = ({ version, publishedOn }: PublishedPlan) => ({ number: version, publishedOn });
  const reasons = after.whyOf ?? [];
  return {
    between: { before: named(before), after: named(after) },
    changes: changesBetween(before, after).map(({ kind, code, title, change }) => ({
      kind,
      code,
      title,
      change,
      why: reasons.find((reason) => reason.kind === kind && reason.code === code)?.why ?? null,
    })),
  };
}

/** Statutory plans of which law asks a review or a report each year. @source REP-05, REP-06, REP-07 */
const reviewedEachYear = ['health-and-wellbeing', 'children-and-young-people', 'crime-and-disorder'];

function statutoryReviews(records: RecordSet, plan: PublishedPlan, on: string): readonly StatutoryReview[] {
  return statutoryPlans(plan)
    .filter(({ code }) => reviewedEachYear.includes(code))
    .map(({ code, name, outcomes, indicators, actions }) => ({
      code,
      name,
      outcomes: outcomes.map((each) => each.code),
      indicators: indicators.map((each) => each.code),
      actions: actions.map((each) => each.code),
      assessments: assessmentsBehind(records, code, on),
      childPoverty: [
        ...outcomes.filter((each) => servesChildPoverty(records, outcomeDefinition.kind, each.code)),
        ...actions.filter((each) => servesChildPoverty(records, actionDefinition.kind, each.code)),
      ].map((each) => each.code),
      ...(code === 'children-and-young-people' && { povertyIndicators: povertyIndicators(plan) }),
    }));
}

/** Which parts of the needs assessment each statutory plan rests on. @source NEED-03; DUTY-20 */
const restsOn: Readonly<Record<string, readonly AssessmentPart['values']['part'][]>> = {
  'health-and-wellbeing': ['health-and-wellbeing'],
  'children-and-young-people': ['children-and-young-people'],
  'crime-and-disorder': ['crime-and-disorder', 'substance-misuse'],
};

/** The newest of each of them, as it stands on the day of the report. @source REP-07; DUTY-26 */
function assessmentsBehind(
  records: RecordSet,
  plan: string,
  on: string,
): NonNullable<StatutoryReview['assessments']> {
  return standingOfParts(records.all(assessmentPartDefinition), on)
    .filter(({ part }) => restsOn[plan]?.includes(part))
    .flatMap(({ newest, word }) => {
      if (!newest || !isInBothLanguages(newest.values.title)) return [];
      const { title, asAt, nextDueOn, summary, viewsSought, needs } = newest.values;
      return [
        {
          ...{ title, asAt, nextDueOn },
          isOverdue: word === 'overdue',
          summary: inBoth(summary),
          viewsSought: inBoth(viewsSought),
          needs: needs
            .flatMap((code) => records.one(needDefinition, code)?.values.title ?? [])
            .filter(isInBothLanguages),
        },
      ];
    });
}

/** Each strategic indicator of child poverty with its latest figure in words. @source POV-04 */
function povertyIndicators(plan: PublishedPlan): NonNullable<StatutoryReview['povertyIndicators']> {
  return strategicIndicators(plan).map(({ name, own }) => ({
    name,
    own: own.map((indicator) => ({
      title: indicator.title,
      latest: { cy: latestInWords(indicator, 'cy'), en: latestInWords(indicator, 'en') },
    })),
  }));
}

function servesChildPoverty(records: RecordSet, kind: string, code: string): boolean {
  const record = records.find(kind, code);
  return record !== undefined && referencesOf(record, 'childPovertyAims').length > 0;
}
