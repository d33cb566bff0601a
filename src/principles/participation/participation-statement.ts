import {
  bilingualProse,
  bilingualText,
  choices,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
  wholeNumber,
} from '../../records/index.ts';
import { participationMedia } from './participation-work.ts';

/**
 * What is in place to promote and support the participation of children and young people, where it is published, and when
 * somebody last looked whether it still holds.
 *
 * @source CYP-10; DUTY-60
 */
export const participationStatementDefinition = defineRecord({
  kind: 'participation-statement',
  table: 'principles.participation_statement',
  codePrefix: 'YA',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('plan', 'plan', { needed: 'to-save' }),
    bilingualProse('text', { needed: 'to-publish' }),
    reference('organisation', 'organisation'),
    reference('section', 'section'),
    reference('reportText', 'report-text'),
    choices('media', participationMedia),
    plainText('address', { max: 400 }),
    date('reviewedOn'),
    wholeNumber('reviewMonths', { min: 1, max: 60 }),
  ],
});
export type ParticipationStatement = RecordOf<typeof participationStatementDefinition>;
