import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
} from '../../records/index.ts';
import { childPovertyAims } from './aims.ts';

/**
 * How one Welsh authority means to contribute to ending child poverty: what it wants to achieve, which of its functions
 * it will use, which broad aims it takes up, and where the strategy can be read. What it does is in its actions.
 *
 * @source POV-02
 */
export const childPovertyStrategyDefinition = defineRecord({
  kind: 'child-poverty-strategy',
  table: 'needs.child_poverty_strategy',
  codePrefix: 'TP',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    choices('aims', childPovertyAims),
    bilingualProse('objectives'),
    bilingualProse('functions'),
    choice('publishedIn', ['plan', 'own-document', 'not-published']),
    plainText('readAt'),
    date('publishedOn'),
  ],
});
export type ChildPovertyStrategy = RecordOf<typeof childPovertyStrategyDefinition>;
