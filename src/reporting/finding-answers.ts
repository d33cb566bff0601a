import type { BalanceFinding } from './balance-check.ts';
import type { ReportAnswer } from './report-answer.ts';

/** A finding with the recorded reason why the report goes out with it, if there is one. */
export interface FindingStanding {
  readonly finding: BalanceFinding;
  readonly answer: ReportAnswer | null;
}

/** What a finding is about, as an answer names it: the code of the record, or nothing for the whole report. */
export function aboutOf({ about }: BalanceFinding): string {
  return about?.code ?? '';
}

/** Every finding with its answer: the newest that names the same rule and record. */
export function findingStandings(
  findings: readonly BalanceFinding[],
  answers: readonly ReportAnswer[],
): readonly FindingStanding[] {
  const newestFirst = answers.toSorted((a, b) =>
    (b.values.answeredOn ?? '').localeCompare(a.values.answeredOn ?? ''),
  );
  return findings.map((finding) => ({
    finding,
    answer:
      newestFirst.find(
        ({ values }) => values.finding === finding.rule && values.about === aboutOf(finding),
      ) ?? null,
  }));
}
