import {
  bilingualProse,
  bilingualText,
  choice,
  defineRecord,
  type RecordOf,
  reference,
  references,
} from '../records/index.ts';
import { capacities } from './meeting.ts';

/** What a decision is about; the rulebooks ask for some of these by name. */
export const decisionMatters = [
  'invitation',
  'objectives',
  'assessment',
  'plan-draft',
  'plan',
  'amended-plan',
  'amendment-consultation',
  'merger',
  'collaboration',
  'commissioning',
  'performance',
  'streamlining',
  'governance',
  'terms-of-reference',
  'crime-and-disorder',
  'early-years',
  'other',
] as const;
export type DecisionMatter = (typeof decisionMatters)[number];

/**
 * What a meeting decided and why: who took part, who withdrew, and which actions or groups it is about. Where an
 * organisation sees it otherwise, that is a reservation of its own.
 *
 * @source GOV-16, GOV-18; APPR-05; COMM-08
 */
export const decisionDefinition = defineRecord({
  kind: 'decision',
  table: 'governance.decision',
  codePrefix: 'PD',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('meeting', 'meeting', { needed: 'to-save' }),
    choice('matter', decisionMatters, { needed: 'to-save' }),
    choice('takenBy', ['board', 'sub-group'], { needed: 'to-save' }),
    choice('capacity', capacities),
    bilingualProse('text', { needed: 'to-publish' }),
    bilingualProse('reasons', { needed: 'to-publish' }),
    references('tookPart', 'organisation'),
    references('withdrew', 'organisation'),
    references('actions', 'action'),
    references('groups', 'group'),
  ],
});
export type Decision = RecordOf<typeof decisionDefinition>;
