import {
  bilingualProse,
  bilingualText,
  choice,
  codes,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  wholeNumber,
} from '../records/index.ts';

/** Silence is not waited out for longer than a year. */
const daysOfSilence = { min: 1, max: 366 } as const;

/**
 * A board of organisations for one or more areas: the boundary of tenancy. Each partnership holds exactly one
 * record of this kind, whose code is the partnership's own.
 *
 * @source GOV-01; 000 Ch1
 */
export const partnershipDefinition = defineRecord({
  kind: 'partnership',
  table: 'partnership.partnership',
  codePrefix: 'P',
  calledBy: 'name',
  fields: [
    bilingualText('name', { needed: 'to-save' }),
    bilingualText('shortName', { needed: 'to-publish', max: 60 }),
    choice('status', ['non-statutory', 'statutory']),
    codes('areas', { needed: 'to-publish' }),
    bilingualProse('termsOfReference'),
    plainText('contactEmail'),
    date('startsOn'),
    date('endsOn'),
    wholeNumber('ownerReminderDays', { ...daysOfSilence, public: false }),
    wholeNumber('ownerSeatDays', { ...daysOfSilence, public: false }),
    wholeNumber('ownerBoardDays', { ...daysOfSilence, public: false }),
  ],
});
export type Partnership = RecordOf<typeof partnershipDefinition>;
