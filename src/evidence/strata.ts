/**
 * Ways in which the figures of an indicator can be told apart: the nine protected characteristics, deprivation, the
 * Welsh language, rural and urban, and the neighbourhoods of the area.
 *
 * @source NEED-08, NEED-09; EQ-02; LANG-02
 */
export const strata = [
  'age',
  'disability',
  'gender-reassignment',
  'marriage-and-civil-partnership',
  'race',
  'religion-or-belief',
  'pregnancy-and-maternity',
  'sex',
  'sexual-orientation',
  'deprivation-fifth',
  'welsh-language',
  'rural-urban',
  'neighbourhood',
] as const;
export type Stratum = (typeof strata)[number];
