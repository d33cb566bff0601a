import {
  bilingualProse,
  bilingualText,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
  references,
} from '../records/index.ts';

/**
 * What a service or partner did towards a result for the whole population, how it is known, and what else moved the figure.
 * It names no share of the result: cause and effect are hard to ascribe, and a service answers only for its own users.
 *
 * @source PERF-01, PERF-07, PERF-16
 */
export const contributionStoryDefinition = defineRecord({
  kind: 'contribution-story',
  table: 'turning.contribution_story',
  codePrefix: 'CS',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('outcome', 'outcome', { needed: 'to-save' }),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    references('indicators', 'indicator'),
    references('actions', 'action'),
    references('measures', 'performance-measure'),
    plainText('period', { max: 60 }),
    bilingualProse('text', { needed: 'to-publish' }),
    bilingualProse('evidence', { needed: 'to-publish' }),
    references('evidenceItems', 'evidence-item'),
    bilingualProse('externalFactors', { needed: 'to-publish' }),
    date('writtenOn', { needed: 'to-publish' }),
  ],
});
export type ContributionStory = RecordOf<typeof contributionStoryDefinition>;
