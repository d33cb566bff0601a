import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  codes,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
} from '../records/index.ts';

/** As what a body is invited. @source DUTY-06; CONS-03 */
export const invitedAs = ['partner', 'co-operating-body', 'consultee', 'participant'] as const;

/** What came back; none while nobody has replied. @source CONS-03 */
export const invitationReplies = ['none', 'agreed', 'declined', 'advice-given'] as const;

/** In what form a body had what it was asked about. @source PLAN-26; PART-06 */
export const sentFormats = ['paper', 'html', 'pdf', 'docx', 'easy-read', 'young-people'] as const;

/**
 * A body invited to take part in a plan or asked about it: when, about which duties, and what it said. It is an
 * organisation, or an office or people that are no organisation. It keeps which version of the plan it was sent, in which
 * languages and formats.
 *
 * @source CONS-03
 */
export const invitationDefinition = defineRecord({
  kind: 'invitation',
  table: 'governance.invitation',
  codePrefix: 'IV',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('organisation', 'organisation'),
    bilingualText('office'),
    choice('as', invitedAs, { needed: 'to-save' }),
    codes('duties'),
    codes('requirements'),
    reference('plan', 'plan', { needed: 'to-save' }),
    choice('means', ['letter', 'email', 'meeting', 'telephone', 'online']),
    plainText('version', { max: 40 }),
    choices('languages', ['cy', 'en']),
    choices('formats', sentFormats),
    date('invitedOn'),
    date('remindedOn'),
    date('repliedOn'),
    choice('reply', invitationReplies, { needed: 'to-save' }),
    bilingualProse('note'),
  ],
});
export type Invitation = RecordOf<typeof invitationDefinition>;
