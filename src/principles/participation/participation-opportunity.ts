import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  date,
  defineRecord,
  type RecordOf,
  reference,
  references,
  wholeNumber,
  yesNo,
} from '../../records/index.ts';

/** Where children and young people can take part. @source CYP-06, CYP-07, CYP-12 */
export const opportunitySettings = [
  'everyday-services',
  'childrens-forum',
  'young-peoples-forum',
  'particular-group',
  'youth-forum',
  'other',
] as const;
export type OpportunitySetting = (typeof opportunitySettings)[number];

/** The three sides of a service in which they have a say. @source CYP-05 */
export const participationStages = ['planning', 'delivering', 'reviewing'] as const;
export type ParticipationStage = (typeof participationStages)[number];

/** What makes a forum like the young people it speaks for. @source CYP-07 */
export const forumCoverages = ['places', 'ages', 'genders', 'specialist-needs', 'marginalised'] as const;
export type ForumCoverage = (typeof forumCoverages)[number];

/**
 * One way for children and young people to take part: in a service they use, in a forum, in a group of their own. A county
 * youth forum says besides whom it speaks for, who supports it and who hears it.
 *
 * @source CYP-05, CYP-06, CYP-07, CYP-12
 */
export const participationOpportunityDefinition = defineRecord({
  kind: 'participation-opportunity',
  table: 'principles.participation_opportunity',
  codePrefix: 'YO',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('setting', opportunitySettings, { needed: 'to-save' }),
    bilingualProse('description', { needed: 'to-publish' }),
    reference('organisation', 'organisation'),
    choices('stages', participationStages),
    wholeNumber('fromAge', { min: 0, max: 25 }),
    wholeNumber('toAge', { min: 0, max: 25 }),
    yesNo('withoutMeetings'),
    choices('covers', forumCoverages),
    bilingualProse('notReached'),
    bilingualProse('support'),
    choices('heardBy', ['local', 'national']),
    bilingualText('nationalLinks', { max: 400 }),
    references('evidence', 'evidence-item'),
    date('startsOn'),
    date('endsOn'),
  ],
});
export type ParticipationOpportunity = RecordOf<typeof participationOpportunityDefinition>;
