import { bilingualText, choice, date, defineRecord, type RecordOf, reference } from '../records/index.ts';

/**
 * An election of an organisation that is elected: clocks of the law run from the ordinary ones.
 *
 * @source LAW-07; issue 4 "Time"
 */
export const electionDefinition = defineRecord({
  kind: 'election',
  table: 'governance.election',
  codePrefix: 'EL',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    date('heldOn', { needed: 'to-save' }),
    choice('kind', ['ordinary', 'by-election'], { needed: 'to-save' }),
  ],
});
export type Election = RecordOf<typeof electionDefinition>;
