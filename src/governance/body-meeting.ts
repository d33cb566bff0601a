import { bilingualText, choice, date, defineRecord, type RecordOf, reference } from '../records/index.ts';

/**
 * A meeting of a member organisation's own: the calendar that approvals and latest safe dates are reckoned by.
 *
 * @source APPR-01; issue 4 "Time"
 */
export const bodyMeetingDefinition = defineRecord({
  kind: 'body-meeting',
  table: 'governance.body_meeting',
  codePrefix: 'BM',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    bilingualText('body', { needed: 'to-save' }),
    date('heldOn', { needed: 'to-save' }),
    date('papersBy'),
    choice('form', ['full-body', 'executive', 'committee', 'officer'], { needed: 'to-save' }),
  ],
});
export type BodyMeeting = RecordOf<typeof bodyMeetingDefinition>;
