import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
  references,
  wholeNumber,
} from '../../records/index.ts';
import { reaches } from './study.ts';

/** What analytical work is done with. A post is named by what it is, never by who holds it. @source INFO-02, INFO-04 */
export const analyticalResourceTypes = [
  'post',
  'team',
  'tool',
  'dataset',
  'data-observatory',
  'centre-of-expertise',
  'network',
  'official-analysts',
] as const;

/** What analysts know how to do. @source INFO-02 */
export const analyticalSkills = [
  'statistics',
  'geography',
  'forecasting',
  'economics',
  'survey-design',
  'qualitative-research',
  'evaluation',
  'data-linkage',
  'presentation',
  'research-in-welsh',
  'information-governance',
] as const;
export type AnalyticalSkill = (typeof analyticalSkills)[number];

/**
 * A post, team, tool, dataset or service that the partnership can use for analysis: who brings it, with which skills, for
 * how many days a month, and what it works on now.
 *
 * @source INFO-01, INFO-02, INFO-04, INFO-10; SYS-17
 */
export const analyticalResourceDefinition = defineRecord({
  kind: 'analytical-resource',
  table: 'needs.analytical_resource',
  codePrefix: 'AR',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('resourceType', analyticalResourceTypes, { needed: 'to-save' }),
    reference('organisation', 'organisation'),
    choice('reach', reaches),
    bilingualProse('description'),
    choices('skills', analyticalSkills),
    choices('skillsLacking', analyticalSkills),
    plainText('dataset'),
    wholeNumber('daysAMonth', { min: 0, max: 1000 }),
    bilingualProse('access', { max: 2000 }),
    references('needs', 'need'),
    references('studies', 'study'),
  ],
});
export type AnalyticalResource = RecordOf<typeof analyticalResourceDefinition>;
