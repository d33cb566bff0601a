import { performanceMeasureDefinition } from '../../performance/index.ts';
import { valuesOf } from '../../performance/store/index.ts';
import { planDefinition } from '../../plan/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import { type AnnualReport, annualReportDefinition, type FindingStanding } from '../../reporting/index.ts';
import {
  type AnnualReportInput,
  freezeAnnualReport,
  standingsOf,
  yearOfReport,
} from '../annual-report/freeze-annual-report.ts';
import type { PublishedAnnualReport } from '../annual-report/published-annual-report.ts';
import { readyToFreezeReport } from '../annual-report/ready-to-freeze-report.ts';
import type { SaidState } from '../annual-report/year-record.ts';
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
 * Gathers an annual report from the record.
 *
 * @returns undefined where there is no such report, or its plan is not there
 */
export async function gatherAnnualReport(
  place: ReportPlace,
  report: AnnualReport,
): Promise<GatheredReport | undefined> {
  const { db, partnershipId, today, now } = place;
  const plan = report.values.plan ?? '';
  const gathered = await place.gather(plan);
  const { records } = gathered;
  const own = records.one(annualReportDefinition, report.code);
  if (!own || !records.one(planDefinition, plan)) return undefined;
  const measures = records.all(performanceMeasureDefinition).map(({ code }) => code);
  const reader = { publicAt: now.toISOString() };
  const input: AnnualReportInput = {
    records,
    report: own,
    plan: freeze({ ...gathered, slug: partnershipId, plan, version: 0, publishedOn: today }),
    versions: await versionsBeside(place, own),
    values: Map.groupBy(await valuesOf(db, partnershipId, { measures, reader }), ({ measure }) => measure),
    said: await place.said(),
  };
  const living = freezeAnnualReport(input, { edition: 0, frozenOn: today });
  const standings = standingsOf(living, records);
  return {
    input,
    living,
    standings,
    problems: [
      ...(gathered.disclosure?.problems ?? []),
      ...(gathered.unsaidOfData ?? []),
      ...(own.values.yearStarts !== null && (own.values.yearEnds ?? '') < own.values.yearStarts
        ? [problem('annual-report.year-backwards', { record: `annual-report ${own.code}` })]
        : []),
      ...readyToFreezeReport(living, standings),
    ],
  };
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
