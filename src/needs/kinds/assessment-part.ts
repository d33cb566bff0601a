import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  date,
  defineRecord,
  type RecordOf,
  reference,
  references,
} from '../../records/index.ts';
import { protectedCharacteristics } from './protected-characteristics.ts';

/** The assessments that law or guidance asks for as parts of the one living assessment. @source NEED-03, NEED-20 */
export const assessmentParts = [
  'health-and-wellbeing',
  'crime-and-disorder',
  'childcare-sufficiency',
  'nursery-education',
  'play-sufficiency',
  'substance-misuse',
  'children-and-young-people',
  'housing',
  'welsh-language',
  'other',
] as const;
export type AssessmentPartName = (typeof assessmentParts)[number];

/** Assessment frameworks that partners may adopt, or one of their own. @source NEED-25; SYS-09, SYS-11 */
export const assessmentFrameworks = [
  'joint-assessment-family-framework',
  'common-assessment-framework',
  'own',
] as const;

/**
 * A labelled part of the one living needs assessment: its legal basis, the day it describes, when the next is due, the
 * needs it holds, how views were sought, which protected characteristics it covers or why not, and which frameworks of
 * assessment were adopted for it; what was changed in them, or what their own is, is told in `frameworks`.
 *
 * @source NEED-03, NEED-20, NEED-24, NEED-25; EQ-04
 */
export const assessmentPartDefinition = defineRecord({
  kind: 'assessment-part',
  table: 'needs.assessment_part',
  codePrefix: 'AP',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('part', assessmentParts, { needed: 'to-publish' }),
    bilingualText('legalBasis', { max: 400 }),
    reference('organisation', 'organisation'),
    date('asAt', { needed: 'to-publish' }),
    date('nextDueOn'),
    bilingualProse('summary'),
    references('needs', 'need'),
    bilingualProse('viewsSought'),
    choices('adoptedFrameworks', assessmentFrameworks),
    bilingualProse('frameworks'),
    choices('covered', protectedCharacteristics),
    choices('notCovered', protectedCharacteristics),
    bilingualProse('whyNot'),
  ],
});
export type AssessmentPart = RecordOf<typeof assessmentPartDefinition>;
