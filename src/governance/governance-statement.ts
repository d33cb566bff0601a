import type { RecordSet } from '../records/index.ts';
import {
  boardRoles,
  dutiesTowardPartnerships,
  effectivenessFactors,
  type GovernanceAnswer,
  type GovernanceItem,
  governanceAnswerDefinition,
  governanceQuestions,
  hubDimensions,
  ownershipResponsibilities,
  statementItems,
  wholeSystemBase,
  wholeSystemBoard,
  wholeSystemPartnerships,
} from './governance-answer.ts';

/** The parts of what a partnership says of its own governance, in order. */
const statementParts = {
  statement: statementItems,
  questions: governanceQuestions,
  roles: boardRoles,
  ownership: ownershipResponsibilities,
  factors: effectivenessFactors,
  systemBoard: wholeSystemBoard,
  systemPartnerships: wholeSystemPartnerships,
  systemBase: wholeSystemBase,
  hub: hubDimensions,
  towardPartnerships: dutiesTowardPartnerships,
} as const satisfies Readonly<Record<string, readonly GovernanceItem[]>>;
export type StatementPart = keyof typeof statementParts;

/** The parts that every board answers; the others are templates, to choose from. */
const askedParts: readonly StatementPart[] = ['statement', 'questions', 'roles', 'ownership', 'factors'];

/** One thing to say, and what was last said of it. */
export interface StatementItem {
  readonly item: GovernanceItem;
  readonly answer: GovernanceAnswer | null;
}

/**
 * What the partnership says of itself, part by part: the governance statement, six questions, the five roles of a board, its
 * four responsibilities for the plan, and the seven factors it rates itself by; then what earlier guidance offers, the whole
 * system of 2010 and the hub of 2007. Of several answers the latest counts.
 *
 * @source GOV-02, GOV-11, GOV-12, GOV-14, GOV-19, GOV-20, GOV-22, GOV-23
 */
export function governanceStatement(
  records: RecordSet,
): Readonly<Record<StatementPart, readonly StatementItem[]>> {
  const answers = records
    .all(governanceAnswerDefinition)
    .toSorted((a, b) => (b.values.answeredOn ?? '').localeCompare(a.values.answeredOn ?? ''));
  const parts = Object.entries(statementParts).map(([part, items]) => [
    part,
    items.map((item) => ({ item, answer: answers.find(({ values }) => values.item === item) ?? null })),
  ]);
  return Object.fromEntries(parts);
}

/** How many of the things that every board says of itself nobody has said. */
export function countUnanswered(records: RecordSet): number {
  const said = governanceStatement(records);
  return askedParts.flatMap((part) => said[part]).filter(({ answer }) => answer === null).length;
}
