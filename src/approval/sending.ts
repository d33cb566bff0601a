import {
  bilingualText,
  choice,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
} from '../records/index.ts';
import { publishedThings, recipients } from './publication.ts';

/**
 * A plan, an assessment or a report on its way to somebody who is to have it, with what proves that it was sent and that
 * it arrived.
 *
 * @source CONS-05; REP-03; APPR-07
 */
export const sendingDefinition = defineRecord({
  kind: 'sending',
  table: 'approval.sending',
  codePrefix: 'SN',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('plan', 'plan', { needed: 'to-save' }),
    choice('what', publishedThings, { needed: 'to-save' }),
    plainText('version', { max: 40 }),
    reference('organisation', 'organisation'),
    choice('office', recipients),
    choice('means', ['email', 'post', 'by-hand', 'online', 'meeting']),
    date('sentOn'),
    plainText('receiptReference', { public: false }),
    date('receivedOn'),
  ],
});
export type Sending = RecordOf<typeof sendingDefinition>;
