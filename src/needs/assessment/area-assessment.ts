import type { Publishable } from '../../evidence/index.ts';
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

/** An assessment the public may read: worked out from what passed the gate of disclosure control, and nothing else. */
export interface PublishableAssessment extends AreaAssessment {
  readonly indicators: readonly Publishable<AssessedIndicator>[];
}
