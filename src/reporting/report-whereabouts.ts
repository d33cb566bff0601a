import { publicationDefinition, sendingDefinition } from '../approval/index.ts';
import { addTo, calendarDate } from '../calendar/index.ts';
import { membersOn, type Organisation } from '../partnership/index.ts';
import type { RecordOf, RecordSet } from '../records/index.ts';
import type { AnnualReport } from './annual-report.ts';

/** A report on its way to somebody. */
export type SentReport = RecordOf<typeof sendingDefinition>;
type ReportOnSite = RecordOf<typeof publicationDefinition>;

/** Offices that every annual report goes to besides the members: the government, and elected members. */
const offices = ['welsh-ministers', 'all-councillors'] as const;

/** On whose website a report stands, and who has had it. */
export interface ReportWhereabouts {
  /** Every member of the board, with what is recorded of its website; empty where nothing is. */
  readonly sites: readonly {
    readonly member: Organisation;
    readonly publications: readonly ReportOnSite[];
  }[];
  /** Offices it goes to, with what is recorded of sending it; empty where it has not been sent. */
  readonly offices: readonly {
    readonly office: (typeof offices)[number];
    readonly sendings: readonly SentReport[];
  }[];
  /** Sent to anybody else: community planning partners, scrutiny, the auditor. */
  readonly others: readonly SentReport[];
}

/**
 * Where a report has gone: the website of every member, the government, elected members and whoever else. What went out
 * in the twelve months after its year is of this report, and what nobody gave a day.
 *
 * @param today - ISO date: members are those with a seat on it
 * @source REP-03
 */
export function whereaboutsOf(records: RecordSet, report: AnnualReport, today: string): ReportWhereabouts {
  const { plan, yearEnds } = report.values;
  const from = yearEnds ?? '0000-01-01';
  const to = yearEnds === null ? '9999-12-31' : addTo(calendarDate(yearEnds), { months: 12 });
  const isOf = (of: string | null, what: string | null, day: string | null) =>
    of === plan && what === 'annual-report' && (day === null || (from < day && day <= to));
  const publications = records
    .all(publicationDefinition)
    .filter(({ values }) => isOf(values.plan, values.what, values.publishedOn));
  const sent = records
    .all(sendingDefinition)
    .filter(({ values }) => isOf(values.plan, values.what, values.sentOn));
  return {
    sites: membersOn(records, today).map((member) => ({
      member,
      publications: publications.filter(({ values }) => values.organisation === member.code),
    })),
    offices: offices.map((office) => ({
      office,
      sendings: sent.filter(({ values }) => values.office === office),
    })),
    others: sent.filter(({ values }) => !offices.some((office) => office === values.office)),
  };
}
