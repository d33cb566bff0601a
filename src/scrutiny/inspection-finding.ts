import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
  references,
} from '../records/index.ts';

/** Who inspects, audits or regulates; the first four are those that the guidance names. */
export const inspectorates = [
  'cssiw',
  'estyn',
  'hiw',
  'wao',
  'police',
  'fire',
  'probation',
  'other',
] as const;
export type Inspectorate = (typeof inspectorates)[number];

/**
 * One finding of a report by an inspectorate, auditor or regulator, tied to the outcomes, partners and actions it bears
 * on, and what is being done about it.
 *
 * @source SCRU-07; REP-01
 */
export const inspectionFindingDefinition = defineRecord({
  kind: 'inspection-finding',
  table: 'scrutiny.inspection_finding',
  codePrefix: 'IF',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('inspectorate', inspectorates, { needed: 'to-save' }),
    bilingualText('report', { needed: 'to-save' }),
    date('reportedOn', { needed: 'to-save' }),
    plainText('address', { max: 500 }),
    choice('sense', ['strength', 'shortcoming', 'recommendation'], { needed: 'to-save' }),
    bilingualProse('finding', { needed: 'to-publish' }),
    references('organisations', 'organisation'),
    references('priorities', 'priority'),
    references('outcomes', 'outcome'),
    references('actions', 'action'),
    references('needs', 'need'),
    bilingualProse('whatIsDone'),
    reference('responsible', 'organisation'),
    date('dueOn'),
    date('closedOn'),
    date('publishedOn'),
  ],
});
export type InspectionFinding = RecordOf<typeof inspectionFindingDefinition>;
