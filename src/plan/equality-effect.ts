import { protectedCharacteristics } from '../needs/index.ts';
import {
  bilingualProse,
  bilingualText,
  choice,
  defineRecord,
  type RecordOf,
  reference,
  references,
} from '../records/index.ts';

/** What is expected for people who share a characteristic. @source EQ-03 */
export const equalityEffects = ['positive', 'negative', 'none', 'not-known'] as const;

/**
 * What an assessment expects for one protected characteristic: the effect, the figures and other evidence that say so,
 * and what would lessen a harm.
 *
 * @source EQ-02, EQ-03
 */
export const equalityEffectDefinition = defineRecord({
  kind: 'equality-effect',
  table: 'plan.equality_effect',
  codePrefix: 'EF',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('assessment', 'equality-impact-assessment', { needed: 'to-save' }),
    choice('characteristic', protectedCharacteristics, { needed: 'to-save' }),
    choice('effect', equalityEffects, { needed: 'to-publish' }),
    references('indicators', 'indicator'),
    references('evidence', 'evidence-item'),
    bilingualProse('reason'),
    bilingualProse('mitigation'),
  ],
});
export type EqualityEffect = RecordOf<typeof equalityEffectDefinition>;
