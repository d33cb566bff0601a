import type { Services } from '../../access/web/index.ts';
import { latestEntry } from '../../performance/store/index.ts';
import { briefly } from '../../platform/briefly.ts';
import { changeMark } from '../../platform/database/index.ts';
import type { AnnualReport } from '../../reporting/index.ts';
import { gatherReportGround, type ReportGround, type ReportPlace } from '../store/index.ts';

/**
 * So long a ground is kept at most, though nothing in the partnership has changed: figures that wait for their hour come
 * out meanwhile, and datasets that partnerships share get releases.
 */
const keptFor = 5 * 60_000;
const grounds = briefly<ReportGround | undefined>(keptFor);

/** The schema in which texts, answers, signposts and feedback of reports are kept: none of them is in a ground. */
const ownTables = 'reporting';

/**
 * The ground of a report for the pages on which it is written: gathered once, and again when something outside the
 * reports has changed. Whoever freezes gathers it anew.
 */
export async function keptReportGround(
  { db, dataFolder }: Pick<Services, 'db' | 'dataFolder'>,
  place: ReportPlace,
  report: AnnualReport,
): Promise<ReportGround | undefined> {
  const { partnershipId, today } = place;
  const mark = await changeMark(db, partnershipId, { besides: ownTables });
  const figuresUpTo = await latestEntry(db, partnershipId);
  const key = [dataFolder, partnershipId, report.code, report.revision, mark, figuresUpTo, today].join(' ');
  return grounds.of(key, () => gatherReportGround(place, report));
}
