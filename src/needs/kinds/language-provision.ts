import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  date,
  defineRecord,
  type RecordOf,
  reference,
  wholeNumber,
} from '../../records/index.ts';
import { needGroups } from './need.ts';

/**
 * Which language people choose of a service, and how far it can offer them the choice. Counts of people stay at work.
 *
 * @source LANG-02, LANG-04
 */
export const languageProvisionDefinition = defineRecord({
  kind: 'language-provision',
  table: 'needs.language_provision',
  codePrefix: 'LP',
  calledBy: 'service',
  fields: [
    bilingualText('service', { needed: 'to-save' }),
    reference('organisation', 'organisation', { needed: 'to-publish' }),
    choices('groups', needGroups),
    choice('ability', ['always', 'partly', 'on-request', 'never', 'not-known'], { needed: 'to-publish' }),
    bilingualProse('shortfall'),
    bilingualText('otherLanguages'),
    wholeNumber('peopleAsked', { min: 0, max: 10_000_000, public: false }),
    wholeNumber('choseWelsh', { min: 0, max: 10_000_000, public: false }),
    date('asAt', { needed: 'to-publish' }),
  ],
});
export type LanguageProvision = RecordOf<typeof languageProvisionDefinition>;
