import { type Language, sayDate } from '../../language/index.ts';
import type { ReportPart, ReportResult } from '../../reporting/index.ts';
import { type ChapterBlock, heading, line, prose } from '../chapters.ts';
import { sayMeasured, sayPeriodLabel, sayValue } from '../figure-words.ts';
import { annualReportMessages } from './annual-report-messages.ts';
import type { PublishedAnnualReport } from './published-annual-report.ts';

/** What writing a chapter needs: the report and the language. */
export interface ReportContext {
  readonly content: PublishedAnnualReport;
  readonly language: Language;
}

export function sayIn({ language }: ReportContext) {
  return annualReportMessages.in(language);
}

/** An organisation by its code. */
export function organisationName({ content, language }: ReportContext, code: string | null): string {
  const found = content.organisations.find((each) => each.code === code);
  return found?.name[language] ?? annualReportMessages.in(language)('not-said');
}

export function dayOr({ language }: ReportContext, date: string | null): string {
  return date === null ? annualReportMessages.in(language)('data.not-recorded') : sayDate(date, language);
}

/** One figure with its unit and its period; nothing where there is none. */
export function sayResultFigure(
  { language }: ReportContext,
  { unit, decimals }: ReportResult,
  figure: ReportResult['figures'][number] | undefined,
): string {
  if (!figure) return '–';
  const value =
    decimals === null
      ? sayMeasured(figure.value, unit, language)
      : sayValue({ unit, decimals }, figure.value, language);
  return `${value} (${sayPeriodLabel(figure.period, language)})`;
}

/** The name by which a text can be found again in an edited Word file. */
export function textBookmark(language: Language, code: string): string {
  return `llinyn_${language}_${code}`;
}

/** The texts of officers in a part, each under its heading, so marked that an edited Word file can be read back. */
export function textsIn({ content, language }: ReportContext, part: ReportPart): readonly ChapterBlock[] {
  return content.texts
    .filter((text) => text.part === part && text.text[language].trim() !== '')
    .flatMap(({ code, title, text }) => {
      const blocks = prose(text[language]);
      const name = textBookmark(language, code);
      const marked = blocks.map((block, position) => ({
        ...block,
        ...(position === 0 && { opens: name }),
        ...(position === blocks.length - 1 && { closes: name }),
      }));
      return [heading(1, title[language]), ...marked];
    });
}

/** The texts of a part, or that nobody has written one. */
export function writtenOr(context: ReportContext, part: ReportPart): readonly ChapterBlock[] {
  const texts = textsIn(context, part);
  return texts.length > 0 ? texts : line(sayIn(context)('untold'));
}
