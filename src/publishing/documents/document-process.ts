// A process of its own, begun by made-apart.ts: is told the content of a plan or an assessment, answers with its documents, and ends.
import { assessmentFormat } from '../assessment/published-assessment.ts';
import { documentsOfAssessment } from './documents-of-assessment.ts';
import { documentsOfPlan } from './documents-of-plan.ts';
import type { DocumentAnswer, DocumentOrder } from './made-apart.ts';

const answer = (what: DocumentAnswer): void => {
  process.send?.(what, () => process.disconnect());
};

// Ctrl-C reaches every process of the terminal. Whoever began this one says whether it is still wanted.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
process.once('message', async ({ content, hash }: DocumentOrder) => {
  try {
    const documents =
      content.format === assessmentFormat
        ? await documentsOfAssessment(content, hash)
        : await documentsOfPlan(content, hash);
    answer({ documents });
  } catch (error) {
    answer({ failure: error instanceof Error ? error.message : String(error) });
  }
});
