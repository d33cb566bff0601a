// A process of its own, begun by made-apart.ts: is told the content of a plan, answers with its documents, and ends.
import { documentsOfPlan } from './documents-of-plan.ts';
import type { DocumentAnswer, DocumentOrder } from './made-apart.ts';

const answer = (what: DocumentAnswer): void => {
  process.send?.(what, () => process.disconnect());
};

// Ctrl-C reaches every process of the terminal. Whoever began this one says whether it is still wanted.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
process.once('message', async (order: DocumentOrder) => {
  try {
    answer({ documents: await documentsOfPlan(order.content, order.hash) });
  } catch (error) {
    answer({ failure: error instanceof Error ? error.message : String(error) });
  }
});
