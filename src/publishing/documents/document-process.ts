// A process of its own, begun by made-apart.ts: is told the content of a plan, an assessment or an annual report, or one document, answers with what it made, and ends.
import { annualReportFormat } from '../annual-report/published-annual-report.ts';
import { assessmentFormat } from '../assessment/published-assessment.ts';
import { documentsOfAnnualReport } from './documents-of-annual-report.ts';
import { documentsOfAssessment } from './documents-of-assessment.ts';
import { documentsOfPlan } from './documents-of-plan.ts';
import type { DocumentAnswer, DocumentOrder } from './made-apart.ts';
import { isSingleDocument, singleDocument } from './single-document.ts';

function documentsOf(
  content: DocumentOrder['content'],
  hash: string,
): Promise<Extract<DocumentAnswer, { readonly documents: unknown }>['documents']> {
  if (isSingleDocument(content)) return singleDocument(content);
  if (content.format === assessmentFormat) return documentsOfAssessment(content, hash);
  if (content.format === annualReportFormat) return documentsOfAnnualReport(content, hash);
  return documentsOfPlan(content, hash);
}

const answer = (what: DocumentAnswer): void => {
  process.send?.(what, () => process.disconnect());
};

// Ctrl-C reaches every process of the terminal. Whoever began this one says whether it is still wanted.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
process.once('message', async ({ content, hash }: DocumentOrder) => {
  try {
    answer({ documents: await documentsOf(content, hash) });
  } catch (error) {
    answer({ failure: error instanceof Error ? error.message : String(error) });
  }
});
