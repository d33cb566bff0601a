import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  type RecordOf,
  reference,
  references,
  yesNo,
} from '../records/index.ts';

export const projectStates = ['planned', 'under-way', 'paused', 'done', 'stopped'] as const;
export type ProjectState = (typeof projectStates)[number];

/**
 * A piece of work with a beginning and an end that crosses organisations and serves one action or several, watched by a
 * group of the governance.
 *
 * @source PERF-12, PERF-13; SYS-01
 */
export const projectDefinition = defineRecord({
  kind: 'project',
  table: 'delivery.project',
  codePrefix: 'PJ',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    bilingualProse('purpose'),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    references('partners', 'organisation'),
    references('actions', 'action'),
    reference('monitoringGroup', 'group'),
    date('startsOn'),
    date('endsOn'),
    choice('state', projectStates),
    bilingualProse('progress', { public: false }),
    yesNo('restricted', { public: false }),
  ],
});
export type Project = RecordOf<typeof projectDefinition>;
