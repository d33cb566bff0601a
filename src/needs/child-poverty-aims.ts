/** The broad aims for eradicating child poverty, (a) to (m); their texts are in the rulebook. @source POV-01 */
export const childPovertyAims = [
  'income',
  'material-deprivation',
  'parents-employment',
  'parents-skills',
  'attainment',
  'parenting',
  'health',
  'housing',
  'communities',
  'culture-and-leisure',
  'education-and-training',
  'young-employment',
  'participation',
] as const;
export type ChildPovertyAim = (typeof childPovertyAims)[number];

/** The strategic objectives of the national strategy. @source POV-03 */
export const childPovertyObjectives = ['workless-households', 'skills', 'inequalities'] as const;
export type ChildPovertyObjective = (typeof childPovertyObjectives)[number];
