import { performanceMeasureDefinition } from '../../performance/index.ts';
import { valuesOf } from '../../performance/store/index.ts';
import { planDefinition } from '../../plan/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { type Problem, problem, type RecordSet } from '../../records/index.ts';
import {
  type AnnualReport,
  type FindingStanding,
  type ReportResult,
  textsOfReport,
} from '../../reporting/index.ts';
import {
  type AnnualReportInput,
  freezeAnnualReport,
  standingsOf,
  yearOfReport,
} from '../annual-report/freeze-annual-report.ts';
import type { PublishedAnnualReport } from '../annual-report/published-annual-report.ts';
import { readyToFreezeReport, textsNotAgreed } from '../annual-report/ready-to-freeze-report.ts';
import type { SaidState } from '../annual-report/year-record.ts';
import { yearResults } from '../annual-report/year-results.ts';
import { freeze } from '../freeze.ts';
import type { GatheredPlan } from './publish.ts';
import { readPublished, versionsOf } from './versions.ts';

/** Where an annual report is gathered from. What others know of plans and updates is given. */
export interface ReportPlace {
  readonly db: Database;
  readonly dataFolder: string;
  readonly partnershipId: string;
  readonly now: Date;
  /** ISO date. */
  readonly today: string;
  /** Where the rules are that duties are checked by. */
  readonly rulebooksFolder: string;
  /** Gathers a plan as a version of it would be. */
  readonly gather: (plan: string) => Promise<GatheredPlan>;
  /** What was said of actions and promises once a month, in the order it was sent. */
  readonly said: () => Promise<readonly SaidState[]>;
}

/** Everything an edition is made from, as it is now, and everything that stops one. */
export interface GatheredReport {
  readonly input: AnnualReportInput;
  /** The report as it stands. */
  readonly living: PublishedAnnualReport;
  readonly standings: readonly FindingStanding[];
  readonly problems: readonly Problem[];
}

/**
 * What a report is made from besides its own texts, answers, signposts and feedback: dear to gather, and the same until
 * something outside the reports changes.
 */
export interface ReportGround extends Pick<AnnualReportInput, 'plan' | 'versions' | 'resultsUpTo' | 'said'> {
  /** What the figures and their datasets have in them that stops an edition. */
  readonly problems: readonly Problem[];
}

/**
 * Gathers the ground of an annual report: the plan with its figures, every result, what was said of actions.
 *
 * @returns undefined where the plan of the report is not there
 */
export async function gatherReportGround(
  place: ReportPlace,
  report: AnnualReport,
): Promise<ReportGround | undefined> {
  const { db, partnershipId, today, now } = place;
  const code = report.values.plan ?? '';
  const gathered = await place.gather(code);
  const { records, disclosure, unsaidOfData } = gathered;
  if (!records.one(planDefinition, code)) return undefined;
  const measures = records.all(performanceMeasureDefinition).map((measure) => measure.code);
  const reader = { publicAt: now.toISOString() };
  const plan = freeze({ ...gathered, slug: partnershipId, plan: code, version: 0, publishedOn: today });
  const values = Map.groupBy(
    await valuesOf(db, partnershipId, { measures, reader }),
    ({ measure }) => measure,
  );
  const known = new Map<string, readonly ReportResult[]>();
  const resultsUpTo = (day: string): readonly ReportResult[] => {
    const results = known.get(day) ?? yearResults({ records, plan, values, yearEnds: day });
    known.set(day, results);
    return results;
  };
  return {
    plan,
    versions: await versionsBeside(place, report),
    resultsUpTo,
    said: await place.said(),
    problems: [...(disclosure?.problems ?? []), ...(unsaidOfData ?? [])],
  };
}

/**
 * The report as it stands on a ground.
 *
 * @param on - the records of today, and the report among them; outside the reports they are those of the ground
 * @param today - ISO date
 */
export function reportOnGround(
  { problems, ...ground }: ReportGround,
  on: { readonly records: RecordSet; readonly report: AnnualReport },
  today: string,
): GatheredReport {
  const { records, report } = on;
  const input: AnnualReportInput = { ...ground, records, report };
  const living = freezeAnnualReport(input, { edition: 0, frozenOn: today });
  const standings = standingsOf(living, records);
  const { yearStarts, yearEnds } = report.values;
  return {
    input,
    living,
    standings,
    problems: [
      ...problems,
      ...(yearStarts !== null && (yearEnds ?? '') < yearStarts
        ? [problem('annual-report.year-backwards', { record: `annual-report ${report.code}` })]
        : []),
      ...readyToFreezeReport(living, standings),
      ...textsNotAgreed(textsOfReport(records, report.code)),
    ],
  };
}

/**
 * Gathers an annual report from the record, as it is at this moment.
 *
 * @param records - of today, the report among them
 * @returns undefined where the plan of the report is not there
 */
export async function gatherAnnualReport(
  place: ReportPlace,
  on: { readonly records: RecordSet; readonly report: AnnualReport },
): Promise<GatheredReport | undefined> {
  const ground = await gatherReportGround(place, on.report);
  return ground && reportOnGround(ground, on, place.today);
}

/** The version in force in the year of a report and the newest one, where they are two. */
async function versionsBeside(
  { db, dataFolder, partnershipId }: ReportPlace,
  report: AnnualReport,
): Promise<AnnualReportInput['versions']> {
  const newestFirst = await versionsOf(db, partnershipId, report.values.plan ?? '');
  const { ends } = yearOfReport(report);
  const after = newestFirst[0];
  const before = newestFirst.find(({ publishedOn }) => publishedOn <= ends) ?? newestFirst.at(-1);
  if (!after || !before || after.number === before.number) return null;
  return {
    before: await readPublished(dataFolder, before.contentHash),
    after: await readPublished(dataFolder, after.contentHash),
  };
}
