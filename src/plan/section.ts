import { sectionTopics } from '../duties/index.ts';
import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  defineRecord,
  type RecordOf,
  reference,
  wholeNumber,
} from '../records/index.ts';

/** The five parts of a single integrated plan; the fourth holds two strategies. @source PLAN-01; 000 Ch2 */
export const planParts = [
  'vision',
  'analysis',
  'action-plan',
  'information-strategy',
  'engagement-strategy',
  'assurance',
  'other',
] as const;
export type PlanPart = (typeof planParts)[number];

/**
 * A section of a plan, with the topics it covers: where the check looks for required content.
 *
 * @source PLAN-01, PLAN-11; DUTY-02
 */
export const sectionDefinition = defineRecord({
  kind: 'section',
  table: 'plan.section',
  codePrefix: 'T',
  calledBy: 'title',
  fields: [
    reference('plan', 'plan', { needed: 'to-save' }),
    choice('part', planParts, { needed: 'to-save' }),
    bilingualText('title', { needed: 'to-save' }),
    bilingualProse('text', { needed: 'to-publish' }),
    wholeNumber('position', { min: 1, max: 999 }),
    choices('topics', sectionTopics, { public: false }),
  ],
});
export type Section = RecordOf<typeof sectionDefinition>;
