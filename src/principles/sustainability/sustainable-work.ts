import {
  bilingualProse,
  bilingualText,
  choices,
  defineRecord,
  type RecordOf,
  references,
} from '../../records/index.ts';

/** What actions against climate change, and to live with it, are about. @source SD-03; 004 1.27–1.28 */
export const climateThemes = [
  'emissions-facilities',
  'emissions-vehicles',
  'emissions-homes',
  'emissions-business',
  'emissions-transport',
  'flood',
  'summer-water',
  'heat',
  'health',
  'habitat',
  'awareness',
  'local-procurement',
] as const;
export type ClimateTheme = (typeof climateThemes)[number];

/** The three aims of services that last. @source SD-04; 003 Ch4 */
export const serviceAims = ['long-term-wellbeing', 'safe-effective-efficient', 'within-limits'] as const;
export type ServiceAim = (typeof serviceAims)[number];

/**
 * What actions of the plan do about the climate, and for which aims of services that last.
 *
 * @source SD-03, SD-04
 */
export const sustainableWorkDefinition = defineRecord({
  kind: 'sustainable-work',
  table: 'principles.sustainable_work',
  codePrefix: 'SW',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    references('actions', 'action'),
    choices('climate', climateThemes),
    choices('aims', serviceAims),
    bilingualProse('description', { needed: 'to-publish' }),
  ],
});
export type SustainableWork = RecordOf<typeof sustainableWorkDefinition>;
