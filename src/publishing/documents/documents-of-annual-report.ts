import { languages } from '../../language/index.ts';
import { annualReportDocument } from '../annual-report/annual-report-document.ts';
import { annualReportHtml } from '../annual-report/annual-report-html.ts';
import type { PublishedAnnualReport } from '../annual-report/published-annual-report.ts';
import { reportFiles } from '../annual-report/report-files.ts';
import type { MadeDocument } from './documents-of-plan.ts';
import { planDocx } from './plan-docx.ts';
import { planPdf } from './plan-pdf.ts';
import { sameBytes } from './same-bytes.ts';

/**
 * The documents of an annual report in both languages: one page that stands by itself, PDF and Word. The same content
 * always gives the same bytes.
 *
 * @param hash - of the content, which the documents name
 * @throws DocumentFailure when one of them cannot be made
 * @source requirements section 25 "LSB annual report"
 */
export async function documentsOfAnnualReport(
  content: PublishedAnnualReport,
  hash: string,
): Promise<readonly MadeDocument[]> {
  const made: MadeDocument[] = [];
  for (const language of languages) {
    const document = annualReportDocument(content, hash, language);
    const names = reportFiles(content, language);
    made.push(
      { name: names.html, bytes: Buffer.from(annualReportHtml(content, hash, language)) },
      { name: names.pdf, bytes: planPdf(document) },
      { name: names.docx, bytes: Buffer.from(sameBytes(await planDocx(document), content.frozenOn)) },
    );
  }
  return made;
}
