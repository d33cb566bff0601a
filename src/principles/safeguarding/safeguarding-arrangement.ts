import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  type RecordOf,
  reference,
  references,
} from '../../records/index.ts';

/**
 * The bodies that section 28 of the Children Act 2004 binds, each under its letter, in the order of the section.
 *
 * @source SAFE-02; DUTY-63; 002 Annex 2
 */
export const boundToSafeguard = [
  'local-authority',
  'health-board',
  'nhs-trust',
  'police',
  'transport-police',
  'probation',
  'youth-offending-team',
  'secure-institution',
  'youth-support-provider',
] as const;
export type BoundToSafeguard = (typeof boundToSafeguard)[number];

/**
 * How one body discharges its functions with regard to the need to safeguard children and promote their welfare, also
 * where others provide services for it; and what it does for children at risk from their parents’ misuse of substances.
 *
 * @source SAFE-02, SAFE-03; DUTY-63
 */
export const safeguardingArrangementDefinition = defineRecord({
  kind: 'safeguarding-arrangement',
  table: 'principles.safeguarding_arrangement',
  codePrefix: 'SG',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    choice('boundAs', boundToSafeguard),
    bilingualProse('functions', { needed: 'to-publish' }),
    bilingualProse('contracted'),
    bilingualProse('parentalMisuse'),
    bilingualText('leadRole'),
    references('evidence', 'evidence-item'),
    date('reviewedOn'),
  ],
});
export type SafeguardingArrangement = RecordOf<typeof safeguardingArrangementDefinition>;
