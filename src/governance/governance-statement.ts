import type { RecordSet } from '../records/index.ts';
import {
  boardRoles,
  effectivenessFactors,
  type GovernanceAnswer,
  type GovernanceItem,
  governanceAnswerDefinition,
  governanceQuestions,
  statementItems,
} from './governance-answer.ts';

/** The parts of what a partnership says of its own governance, in order. */
export const statementParts = {
  statement: statementItems,
  questions: governanceQuestions,
  roles: boardRoles,
  factors: effectivenessFactors,
} as const satisfies Readonly<Record<string, readonly GovernanceItem[]>>;
export type StatementPart = keyof typeof statementParts;

/** One thing to say, and what was last said of it. */
export interface StatementItem {
  readonly item: GovernanceItem;
  readonly answer: GovernanceAnswer | null;
}

/**
 * What the partnership says of itself, part by part: the governance statement, six questions, the five roles of a board,
 * and the seven factors it rates itself by. Of several answers the latest counts.
 *
 * @source GOV-02, GOV-11, GOV-12, GOV-14
 */
export function governanceStatement(
  records: RecordSet,
): Readonly<Record<StatementPart, readonly StatementItem[]>> {
  const answers = records
    .all(governanceAnswerDefinition)
    .toSorted((a, b) => (b.values.answeredOn ?? '').localeCompare(a.values.answeredOn ?? ''));
  const itemsOf = (items: readonly GovernanceItem[]) =>
    items.map((item) => ({ item, answer: answers.find(({ values }) => values.item === item) ?? null }));
  return {
    statement: itemsOf(statementParts.statement),
    questions: itemsOf(statementParts.questions),
    roles: itemsOf(statementParts.roles),
    factors: itemsOf(statementParts.factors),
  };
}
