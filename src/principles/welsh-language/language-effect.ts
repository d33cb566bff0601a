import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  type RecordOf,
  reference,
  references,
  yesNo,
} from '../../records/index.ts';

/** What the effect is on: chances to use Welsh, and Welsh being treated no less favourably than English. @source LANG-07 */
export const languageAspects = ['opportunities', 'no-less-favourable'] as const;
export type LanguageAspect = (typeof languageAspects)[number];

/**
 * What a plan, or part of it, is expected to do to the Welsh language, how that could be made more positive and a harm
 * smaller; and whether it belongs to the regeneration of communities.
 *
 * @source LANG-06, LANG-07
 */
export const languageEffectDefinition = defineRecord({
  kind: 'language-effect',
  table: 'principles.language_effect',
  codePrefix: 'LE',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('plan', 'plan', { needed: 'to-save' }),
    references('priorities', 'priority'),
    references('outcomes', 'outcome'),
    references('actions', 'action'),
    choice('aspect', languageAspects, { needed: 'to-save' }),
    choice('effect', ['positive', 'negative', 'none', 'not-known'], { needed: 'to-publish' }),
    bilingualProse('reason'),
    bilingualProse('morePositive'),
    bilingualProse('lessHarm'),
    yesNo('regeneration'),
    references('evidence', 'evidence-item'),
    date('consideredOn'),
  ],
});
export type LanguageEffect = RecordOf<typeof languageEffectDefinition>;
