import {
  bilingualProse,
  choice,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
} from '../records/index.ts';
import { verdictWords } from './verdict.ts';

/**
 * What a body that is judged says to it: its own words beside a verdict, which they never alter. It keeps the verdict
 * it answered, so that a reader sees when the two no longer belong together.
 *
 * @source requirements section 0.4; DUTY-02; SELF-02
 */
export const replyDefinition = defineRecord({
  kind: 'reply',
  table: 'duties.reply',
  codePrefix: 'RP',
  calledBy: 'text',
  fields: [
    plainText('requirement', { needed: 'to-save' }),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    bilingualProse('text', { needed: 'to-save', max: 5000 }),
    choice('verdict', verdictWords),
    date('repliedOn'),
  ],
});
export type Reply = RecordOf<typeof replyDefinition>;
