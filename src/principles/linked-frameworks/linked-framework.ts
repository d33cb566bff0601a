import {
  bilingualProse,
  bilingualText,
  choice,
  choices,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
  references,
} from '../../records/index.ts';

/**
 * What the plan answers to that is no plan of the area: national frameworks, a code, and the plan of the board that keeps
 * children safe. The last two were only ever proposed.
 *
 * @source SYS-08, SYS-46, SYS-47, SYS-49; SAFE-01
 */
export const linkedFrameworkSorts = [
  'safeguarding-board-plan',
  'public-health-framework',
  'health-challenge',
  'environment-strategy',
  'confidentiality-code',
  'other',
  'sustainable-development-body',
  'auditor-general',
] as const;
export type LinkedFrameworkSort = (typeof linkedFrameworkSorts)[number];

/** The five themes of the Environment Strategy for Wales. @source SYS-47; 004 2.24 */
export const environmentThemes = [
  'climate-change',
  'resource-use',
  'biodiversity',
  'local-environment',
  'hazards',
] as const;

/**
 * A framework or code, or one heading of it, with what of the plan is linked to it and how far it is followed.
 *
 * @source SYS-08, SYS-46, SYS-47, SYS-49; SAFE-01
 */
export const linkedFrameworkDefinition = defineRecord({
  kind: 'linked-framework',
  table: 'principles.linked_framework',
  codePrefix: 'LK',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('sort', linkedFrameworkSorts, { needed: 'to-save' }),
    bilingualText('heading'),
    choices('environmentThemes', environmentThemes),
    reference('organisation', 'organisation'),
    date('startsOn'),
    date('endsOn'),
    references('priorities', 'priority'),
    references('outcomes', 'outcome'),
    references('actions', 'action'),
    bilingualProse('howLinked', { needed: 'to-publish' }),
    choice('followed', ['yes', 'in-part', 'no']),
    date('lookedAtOn'),
    plainText('address', { max: 400 }),
  ],
});
export type LinkedFramework = RecordOf<typeof linkedFrameworkDefinition>;
