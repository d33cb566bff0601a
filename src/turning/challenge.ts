import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  type RecordOf,
  reference,
} from '../records/index.ts';

/** Why something is challenged: early, because it is in danger or does not work; or because it does badly or stands still. */
export const challengeGrounds = [
  'objective-in-danger',
  'action-ineffective',
  'underperformance',
  'coasting',
] as const;

/**
 * A challenge of what goes badly, stands still or is in danger: what was decided, who sees to it by when, and what changed.
 *
 * @source PERF-08, PERF-09
 */
export const challengeDefinition = defineRecord({
  kind: 'challenge',
  table: 'turning.challenge',
  codePrefix: 'CE',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('grounds', challengeGrounds, { needed: 'to-save' }),
    reference('outcome', 'outcome'),
    reference('action', 'action'),
    reference('measure', 'performance-measure'),
    reference('organisation', 'organisation'),
    reference('raisedBy', 'organisation'),
    reference('meeting', 'meeting'),
    date('raisedOn', { needed: 'to-save' }),
    bilingualProse('text', { needed: 'to-publish' }),
    bilingualProse('response'),
    reference('decision', 'decision'),
    reference('owner', 'organisation'),
    date('dueOn'),
    bilingualProse('change'),
    date('changedOn'),
    choice('state', ['raised', 'decided', 'changed', 'closed'], { needed: 'to-save' }),
  ],
});
export type Challenge = RecordOf<typeof challengeDefinition>;
