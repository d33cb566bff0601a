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

/**
 * What the partnership says of its own governance: one part of the statement, one question, one role or one factor.
 *
 * @source GOV-02, GOV-11, GOV-12, GOV-14, GOV-38
 */
export const governanceAnswerDefinition = defineRecord({
  kind: 'governance-answer',
  table: 'governance.governance_answer',
  codePrefix: 'GA',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('item', [...statementItems, ...governanceQuestions, ...boardRoles, ...effectivenessFactors], {
      needed: 'to-save',
    }),
    bilingualProse('text', { needed: 'to-publish' }),
    bilingualProse('evidence'),
    plainText('evidenceAddress', { max: 500 }),
    wholeNumber('rating', { min: 1, max: 4 }),
    reference('organisation', 'organisation'),
    date('answeredOn'),
  ],
});
export type GovernanceAnswer = RecordOf<typeof governanceAnswerDefinition>;
export type GovernanceItem = NonNullable<GovernanceAnswer['values']['item']>;
