import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  plainText,
  type RecordOf,
} from '../records/index.ts';
import { verdictWords } from './verdict.ts';

/** Those who look from outside, each in a column of their own. */
export const assessorLanes = ['peer-partnership', 'scrutiny', 'inspector'] as const;
export type AssessorLane = (typeof assessorLanes)[number];

/** Who writes an opinion down: the assessor, or the partnership from what the assessor published. */
const opinionWriters = ['assessor', 'partnership'] as const;

/**
 * What an assessor from outside thinks of one requirement: a peer partnership, scrutiny or an inspector. It is kept
 * beside the self-assessment and never over it. What an assessor wrote, nobody who is looked at can change, nor any
 * other assessor.
 *
 * @source SELF-03, SELF-04, SCRU-01; DUTY-02
 */
export const opinionDefinition = defineRecord({
  kind: 'opinion',
  table: 'duties.opinion',
  codePrefix: 'OP',
  calledBy: 'assessor',
  fields: [
    plainText('requirement', { needed: 'to-save' }),
    choice('lane', assessorLanes, { needed: 'to-save' }),
    bilingualText('assessor', { needed: 'to-save' }),
    choice('writtenBy', opinionWriters),
    plainText('author', { public: false, guarded: 'writer' }),
    choice('verdict', verdictWords, { needed: 'to-save' }),
    date('formedOn', { needed: 'to-save' }),
    bilingualProse('text', { max: 5000 }),
    bilingualText('source', { needed: 'to-publish' }),
  ],
});
export type Opinion = RecordOf<typeof opinionDefinition>;
