import { inEither } from '../../language/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import { aboutOf, type FindingStanding, type ReportText } from '../../reporting/index.ts';
import type { PublishedAnnualReport } from './published-annual-report.ts';

/**
 * Everything that stops an annual report from being frozen: a finding of the balance check that is neither mended nor
 * answered, and any text that stands in one language only.
 *
 * @returns an empty list when it may be frozen
 * @source REP-02; LANG-03
 */
export function readyToFreezeReport(
  content: PublishedAnnualReport,
  standings: readonly FindingStanding[],
): readonly Problem[] {
  const unanswered = standings.filter(({ answer }) => answer === null);
  return [
    ...unanswered.map(({ finding }) =>
      problem(
        'annual-report.finding-unanswered',
        finding.about ? { record: `${finding.about.kind} ${finding.about.code}` } : {},
        {
          rule: finding.rule,
          about: aboutOf(finding),
          title_cy: finding.title.cy,
          title_en: finding.title.en,
        },
      ),
    ),
    ...halfTexts(content).map((record) =>
      problem(
        'annual-report.one-language',
        { record: record.name },
        { record: record.name, text: record.text },
      ),
    ),
  ];
}

/** Texts with words in them that nobody has agreed: what is only drafted does not go out. @source REP-01 */
export function textsNotAgreed(texts: readonly ReportText[]): readonly Problem[] {
  return texts
    .filter(({ values: { state, text } }) => state !== 'agreed' && (text.cy.trim() || text.en.trim()) !== '')
    .map(({ code, values: { title } }) =>
      problem(
        'annual-report.text-not-agreed',
        { record: `report-text ${code}` },
        { title_cy: inEither(title, 'cy'), title_en: inEither(title, 'en') },
      ),
    );
}

interface HalfText {
  /** Code of the record the text belongs to, or the part of the report. */
  readonly name: string;
  readonly text: string;
}

/** Every text of the report that stands in one language only. */
export function halfTexts(value: unknown, name = ''): readonly HalfText[] {
  if (Array.isArray(value)) return value.flatMap((each) => halfTexts(each, name));
  if (value === null || typeof value !== 'object') return [];
  const { cy, en, code } = value as Readonly<Record<string, unknown>>;
  if (typeof cy === 'string' && typeof en === 'string') {
    const isHalf = (cy.trim() === '') !== (en.trim() === '');
    return isHalf ? [{ name, text: (cy.trim() === '' ? en : cy).slice(0, 80) }] : [];
  }
  const own = typeof code === 'string' ? code : name;
  return Object.entries(value).flatMap(([key, each]) => halfTexts(each, own === '' ? key : own));
}
