import {
  bilingualProse,
  bilingualText,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
} from '../../records/index.ts';

/**
 * The story behind the figure of one period: why it is what it is, as one organisation tells it. A partner who sees it
 * otherwise writes a story of their own that dissents from it; both are shown.
 *
 * @source NEED-05
 */
export const storyDefinition = defineRecord({
  kind: 'story',
  table: 'needs.story',
  codePrefix: 'H',
  calledBy: 'title',
  fields: [
    reference('indicator', 'indicator', { needed: 'to-save' }),
    bilingualText('title', { needed: 'to-save' }),
    plainText('period', { needed: 'to-save', max: 60 }),
    bilingualProse('text', { needed: 'to-publish' }),
    reference('organisation', 'organisation', { needed: 'to-publish' }),
    date('writtenOn', { needed: 'to-publish' }),
    reference('dissentsFrom', 'story'),
  ],
});
export type Story = RecordOf<typeof storyDefinition>;
