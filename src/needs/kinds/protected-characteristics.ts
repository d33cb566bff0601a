/** The nine protected characteristics of the Equality Act 2010. @source EQ-02 */
export const protectedCharacteristics = [
  'age',
  'disability',
  'gender-reassignment',
  'marriage-and-civil-partnership',
  'race',
  'religion-or-belief',
  'pregnancy-and-maternity',
  'sex',
  'sexual-orientation',
] as const;
export type ProtectedCharacteristic = (typeof protectedCharacteristics)[number];
