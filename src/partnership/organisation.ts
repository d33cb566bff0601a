import {
  bilingualProse,
  bilingualText,
  choice,
  codes,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
} from '../records/index.ts';

export const organisationKinds = [
  'local-authority',
  'health-board',
  'nhs-trust',
  'police',
  'police-and-crime-commissioner',
  'fire-and-rescue',
  'natural-resources',
  'national-park',
  'probation',
  'voluntary-council',
  'community-council',
  'welsh-government',
  'education',
  'housing',
  'youth-offending-team',
  'health-council',
  'public-health',
  'diocesan-authority',
  'childrens-commissioner',
  'language-body',
  'inspectorate',
  'criminal-justice-board',
  'voluntary-organisation',
  'culture-and-sport',
  'employment-service',
  'business',
  'other',
] as const;
export type OrganisationKind = (typeof organisationKinds)[number];

/**
 * A public body or other organisation: the areas it serves, when it opened and closed, who took over, and whom it
 * speaks for where it speaks for others.
 *
 * @source LAW-04; GOV-03, GOV-05, GOV-34
 */
export const organisationDefinition = defineRecord({
  kind: 'organisation',
  table: 'partnership.organisation',
  codePrefix: 'B',
  calledBy: 'name',
  fields: [
    bilingualText('name', { needed: 'to-save' }),
    choice('kind', organisationKinds, { needed: 'to-save' }),
    plainText('website'),
    date('openedOn'),
    date('closedOn'),
    reference('successor', 'organisation'),
    codes('areasServed'),
    bilingualProse('speaksFor'),
  ],
});
export type Organisation = RecordOf<typeof organisationDefinition>;
