import type { AssessedArea, AssessedIndicator } from './assessed-indicator.ts';
import type { RankedNeed } from './ranked-needs.ts';

/** The needs assessment of one area. */
export interface AreaAssessment {
  readonly area: AssessedArea;
  readonly indicators: readonly AssessedIndicator[];
  readonly needs: readonly RankedNeed[];
  /** Indicators that raise a question no need answers yet. */
  readonly unanswered: readonly AssessedIndicator[];
}
