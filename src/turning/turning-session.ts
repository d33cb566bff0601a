import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  decimal,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
  references,
} from '../records/index.ts';

/** Of a whole population, shared by partners; or of one service’s effect on its users. @source PERF-01 */
export const accountabilities = ['population', 'performance'] as const;
export type Accountability = (typeof accountabilities)[number];

/**
 * One sitting in which a group turned a curve: its answers to the seven questions of Results-Based Accountability, for an
 * outcome and one of its indicators or for a performance measure, in one review period. The next period has a session of
 * its own, so that what was answered before stays as it was.
 *
 * @source PERF-02; SYS-05; Annex X
 */
export const turningSessionDefinition = defineRecord({
  kind: 'turning-session',
  table: 'turning.session',
  codePrefix: 'TS',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('accountability', accountabilities, { needed: 'to-save' }),
    reference('outcome', 'outcome'),
    reference('indicator', 'indicator'),
    reference('measure', 'performance-measure'),
    plainText('period', { needed: 'to-save', max: 60 }),
    date('heldOn'),
    reference('group', 'group'),
    bilingualProse('conditions'),
    bilingualProse('picture'),
    bilingualProse('howMeasured'),
    bilingualProse('customers'),
    bilingualProse('betterOff'),
    bilingualProse('deliveredWell'),
    bilingualProse('story'),
    bilingualProse('partnersRole'),
    references('organisations', 'organisation'),
    bilingualProse('whatWorks'),
    bilingualProse('proposal'),
    references('actions', 'action'),
    plainText('baselinePeriod', { max: 60 }),
    plainText('figurePeriod', { max: 60 }),
    decimal('figureValue'),
    choice('state', ['open', 'closed'], { needed: 'to-save' }),
  ],
});
export type TurningSession = RecordOf<typeof turningSessionDefinition>;
