import { evidenceSourceTypes } from '../../evidence/index.ts';
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
  uncertainDate,
} from '../../records/index.ts';
import { needGroups } from './need.ts';

/**
 * What evidence tells of besides the size of a need: the people and services the guidance asks about.
 *
 * @source NEED-17, NEED-20; LANG-04
 */
export const evidenceSubjects = [
  'health',
  'development',
  'well-being',
  'current-provision',
  'predicted-demand',
  'views-of-children',
  'views-of-families',
  'views-of-communities',
  'views-of-users',
  'views-of-staff',
  'users-behaviour',
  'working-together',
  'commissioning',
  'workforce',
  'resources-for-prevention',
  'language-choice',
] as const;
export type EvidenceSubject = (typeof evidenceSubjects)[number];

/** Those whose services the evidence comes from. @source NEED-20 */
export const evidenceProviders = [
  'education',
  'social-services',
  'leisure',
  'housing',
  'health-body',
  'schools',
  'police',
  'youth-offending-team',
  'voluntary-or-community',
  'private-provider',
  'government',
  'other',
] as const;
export type EvidenceProvider = (typeof evidenceProviders)[number];

/** Strengths of evidence, strongest first. @source NEED-12 */
export const evidenceStrengths = ['strong', 'moderate', 'limited', 'anecdotal'] as const;

/**
 * Evidence that is not figures of a dataset: who made it and when, what it says, about whom, how strong it is, and
 * the needs it supports. An anecdote carries a caveat, and stands only where nothing more robust does.
 *
 * @source NEED-11, NEED-12, NEED-15, NEED-17, NEED-20; SYS-02, SYS-03
 */
export const evidenceItemDefinition = defineRecord({
  kind: 'evidence-item',
  table: 'needs.evidence_item',
  codePrefix: 'E',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('source', evidenceSourceTypes, { needed: 'to-publish' }),
    bilingualProse('finding', { needed: 'to-publish' }),
    bilingualText('producer', { needed: 'to-publish' }),
    uncertainDate('madeOn'),
    plainText('area'),
    choices('groups', needGroups),
    choice('strength', evidenceStrengths, { needed: 'to-publish' }),
    bilingualProse('caveat'),
    references('needs', 'need'),
    bilingualProse('transferability'),
    plainText('readAt', { max: 500 }),
    plainText('licence'),
    bilingualProse('limitations'),
    choices('about', evidenceSubjects),
    choice('provider', evidenceProviders),
    reference('registeredSource', 'evidence-source'),
  ],
});
export type EvidenceItem = RecordOf<typeof evidenceItemDefinition>;

/** Whether the evidence is only what somebody said, by its source or by its grade. */
export function isAnecdotal({ values }: EvidenceItem): boolean {
  return values.source === 'anecdote' || values.strength === 'anecdotal';
}
