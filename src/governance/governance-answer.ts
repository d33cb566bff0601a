import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
  wholeNumber,
} from '../records/index.ts';

/** What a governance statement must cover. @source GOV-11; 002 3.26 */
export const statementItems = [
  'leadership',
  'roles-of-partners',
  'engaging-partners',
  'accountability-lines',
  'trust-and-vision',
  'two-way-communication',
] as const;

/** Six questions of good governance. @source GOV-12; 004 3.19 */
export const governanceQuestions = [
  'purpose-and-outcomes',
  'functions-and-roles',
  'values-and-standards',
  'decisions-and-risk',
  'capacity-and-capability',
  'engagement-and-accountability',
] as const;

/** The five roles of the board, each with its evidence. @source GOV-02; 000 Ch1 */
export const boardRoles = [
  'agree-priorities',
  'achieve-improvement',
  'fit-structures',
  'challenge',
  'report-annually',
] as const;

/** Seven factors by which a partnership rates how well it works. @source GOV-14; 000 Intro */
export const effectivenessFactors = [
  'factor-leadership',
  'factor-accountability',
  'factor-direction',
  'factor-structures',
  'factor-funding',
  'factor-performance',
  'factor-engagement',
] as const;

/** How the board owns the plan, each with who sees to it. @source GOV-19; 000 Ch2 */
export const ownershipResponsibilities = [
  'own-produce',
  'own-delivery',
  'own-scrutiny',
  'own-barriers',
] as const;

/** What a board does in a whole system of partnerships. @source GOV-20; 003 Fig 1 */
export const wholeSystemBoard = [
  'system-review',
  'system-oversight',
  'system-progress',
  'system-barriers',
  'system-problems',
  'system-gaps',
  'system-government',
  'system-region',
  'system-governance',
] as const;

/** What the partnerships below a board do in that system. @source GOV-20; 003 Fig 1 */
export const wholeSystemPartnerships = [
  'joint-delivery',
  'joint-communication',
  'joint-budgets',
  'joint-performance',
  'joint-working',
] as const;

/** What board and partnerships share. @source GOV-20; 003 Fig 1 */
export const wholeSystemBase = [
  'base-team',
  'base-engagement',
  'base-observatory',
  'base-protocols',
  'base-scrutiny',
] as const;

/** Six dimensions of the board as hub. @source GOV-22; 004 3.1 */
export const hubDimensions = [
  'hub-vision',
  'hub-executives',
  'hub-intelligence',
  'hub-resources',
  'hub-engagement',
  'hub-integration',
] as const;

/** What the board does for the partnerships on one theme each. @source GOV-23; 004 3.16 */
export const dutiesTowardPartnerships = [
  'toward-horizontal',
  'toward-vertical',
  'toward-challenge',
  'toward-waste',
  'toward-teams',
  'toward-knowledge',
  'toward-engagement',
] as const;

/**
 * What the partnership says of its own governance: one part of the statement, one question, role or factor, or one part of a
 * template from earlier guidance, with the organisation or group that sees to it.
 *
 * @source GOV-02, GOV-11, GOV-12, GOV-14, GOV-19, GOV-20, GOV-22, GOV-23, GOV-38
 */
export const governanceAnswerDefinition = defineRecord({
  kind: 'governance-answer',
  table: 'governance.governance_answer',
  codePrefix: 'GA',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice(
      'item',
      [
        ...statementItems,
        ...governanceQuestions,
        ...boardRoles,
        ...ownershipResponsibilities,
        ...effectivenessFactors,
        ...wholeSystemBoard,
        ...wholeSystemPartnerships,
        ...wholeSystemBase,
        ...hubDimensions,
        ...dutiesTowardPartnerships,
      ],
      { needed: 'to-save' },
    ),
    bilingualProse('text', { needed: 'to-publish' }),
    bilingualProse('evidence'),
    plainText('evidenceAddress', { max: 500 }),
    wholeNumber('rating', { min: 1, max: 4 }),
    reference('organisation', 'organisation'),
    reference('group', 'group'),
    date('answeredOn'),
  ],
});
export type GovernanceAnswer = RecordOf<typeof governanceAnswerDefinition>;
export type GovernanceItem = NonNullable<GovernanceAnswer['values']['item']>;
