import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  defineRecord,
  plainText,
  type RecordOf,
  references,
} from '../../records/index.ts';

/** The nine protected characteristics, and the groups the guidance names beside them. @source EQ-02; NEED-04, NEED-20, NEED-21; LANG-02, LANG-04 */
export const needGroups = [
  'everyone',
  'age',
  'disability',
  'gender-reassignment',
  'marriage-and-civil-partnership',
  'race',
  'religion-or-belief',
  'pregnancy-and-maternity',
  'sex',
  'sexual-orientation',
  'welsh-speakers',
  'children-and-young-people',
  'looked-after-children',
  'carers',
  'low-income',
  'rural',
  'children-in-need',
  'disabled-children',
  'children-in-justice',
  'additional-learning-needs',
  'learning-difficulties',
  'mental-health',
  'refugees',
  'anti-social-behaviour',
  'other-languages',
  'other-vulnerable',
] as const;
export type NeedGroup = (typeof needGroups)[number];

/**
 * A finding about a population and place, supported by observations (through its indicators) and by voice. A need
 * without its story is incomplete.
 *
 * @source NEED-05, NEED-08, NEED-10, NEED-12
 */
export const needDefinition = defineRecord({
  kind: 'need',
  table: 'needs.need',
  codePrefix: 'N',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    bilingualProse('summary', { needed: 'to-publish' }),
    bilingualProse('story', { needed: 'to-publish' }),
    plainText('area'),
    choices('groups', needGroups),
    choice('basis', ['need', 'demand', 'both']),
    choice('strength', ['strong', 'moderate', 'limited', 'anecdotal']),
    bilingualProse('caveat'),
    references('indicators', 'indicator'),
    bilingualProse('otherEvidence'),
    bilingualProse('voice'),
  ],
});
export type Need = RecordOf<typeof needDefinition>;
