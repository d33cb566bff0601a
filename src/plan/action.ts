import { childPovertyAims } from '../needs/index.ts';
import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
  references,
  yesNo,
} from '../records/index.ts';
import { preventionLevels } from './resource.ts';

export const actionStates = ['not-started', 'on-course', 'slipping', 'stuck', 'done', 'stopped'] as const;
export type ActionState = (typeof actionStates)[number];

/** Where an action takes place: some outside the area benefit it. @source GEO-04 */
export const actionPlaces = ['in-the-area', 'outside', 'both'] as const;

/** How widely a service is best delivered. @source GEO-05 */
export const deliveryLevels = ['locally', 'regionally', 'nationally'] as const;

/**
 * What is to be done, which outcomes it serves, and who answers for it.
 *
 * @source PLAN-05, PLAN-07, PLAN-09; POV-01; GEO-04, GEO-05
 */
export const actionDefinition = defineRecord({
  kind: 'action',
  table: 'plan.action',
  codePrefix: 'A',
  calledBy: 'title',
  fields: [
    reference('plan', 'plan', { needed: 'to-save' }),
    bilingualText('title', { needed: 'to-save' }),
    bilingualProse('description', { needed: 'to-publish' }),
    references('outcomes', 'outcome'),
    reference('lead', 'organisation'),
    plainText('owner', { public: false }),
    date('startsOn'),
    date('endsOn'),
    choice('prevention', preventionLevels),
    choice('state', actionStates),
    bilingualProse('progress'),
    references('measures', 'performance-measure'),
    choices('childPovertyAims', childPovertyAims),
    choice('takesPlace', actionPlaces),
    bilingualProse('benefitHere'),
    choice('bestDelivered', deliveryLevels),
    bilingualText('scrutinyRoute', { max: 400 }),
    yesNo('restricted', { public: false }),
  ],
});
export type Action = RecordOf<typeof actionDefinition>;
