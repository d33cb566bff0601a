import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  type RecordOf,
  reference,
} from '../records/index.ts';

/** How an organisation stands to a decision that it did not simply share. */
export const reservationPositions = ['dissent', 'reservation', 'abstention'] as const;

/**
 * Where one organisation sees a decision otherwise, in its own words. Only that organisation writes, changes or takes
 * it back: partners are equals.
 *
 * @source APPR-05; GOV-08
 */
export const reservationDefinition = defineRecord({
  kind: 'reservation',
  table: 'governance.reservation',
  codePrefix: 'RV',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('decision', 'decision', { needed: 'to-save' }),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    choice('position', reservationPositions, { needed: 'to-save' }),
    bilingualProse('text', { needed: 'to-publish' }),
    date('writtenOn'),
  ],
});
export type Reservation = RecordOf<typeof reservationDefinition>;
