import type { RecordSet } from '../records/index.ts';
import { type AnnualReport, annualReportDefinition } from './annual-report.ts';
import { type ReportAnswer, reportAnswerDefinition } from './report-answer.ts';
import { partsToWrite, type ReportPart } from './report-part.ts';
import { type ReportText, reportTextDefinition } from './report-text.ts';

/** How far a part has come: nobody has written, somebody has, it lacks a language, it is agreed. */
export type PartState = 'not-begun' | 'to-write' | 'one-language' | 'drafted' | 'agreed';

export interface PartStanding {
  readonly part: ReportPart;
  readonly state: PartState;
  readonly texts: readonly ReportText[];
}

/** The texts of a report in one part, in the order their writers gave them. */
export function textsOfPart(texts: readonly ReportText[], part: ReportPart): readonly ReportText[] {
  const place = ({ values }: ReportText) => values.position ?? Number.MAX_SAFE_INTEGER;
  return texts.filter(({ values }) => values.part === part).toSorted((a, b) => place(a) - place(b));
}

export function textsOfReport(records: RecordSet, report: string): readonly ReportText[] {
  return records.all(reportTextDefinition).filter(({ values }) => values.report === report);
}

export function answersOfReport(records: RecordSet, report: string): readonly ReportAnswer[] {
  return records.all(reportAnswerDefinition).filter(({ values }) => values.report === report);
}

/** Annual reports of a partnership, newest year first. */
export function reportsByYear(records: RecordSet): readonly AnnualReport[] {
  return records
    .all(annualReportDefinition)
    .toSorted((a, b) => (b.values.yearEnds ?? '').localeCompare(a.values.yearEnds ?? ''));
}

/** How far each part has come that a report needs a word on: the task list of whoever writes it. @source REP-01 */
export function partStandings(texts: readonly ReportText[]): readonly PartStanding[] {
  return partsToWrite.map((part) => {
    const own = textsOfPart(texts, part);
    return { part, texts: own, state: stateOf(own) };
  });
}

function stateOf(texts: readonly ReportText[]): PartState {
  if (texts.length === 0) return 'not-begun';
  const said = texts.map(({ values }) => values);
  if (said.some(({ text }) => text.cy.trim() === '' && text.en.trim() === '')) return 'to-write';
  if (
    said.some(({ text, title }) => [text, title].some(({ cy, en }) => cy.trim() === '' || en.trim() === ''))
  )
    return 'one-language';
  return said.every(({ state }) => state === 'agreed') ? 'agreed' : 'drafted';
}
