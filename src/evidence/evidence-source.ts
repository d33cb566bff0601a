import {
  bilingualProse,
  bilingualText,
  choice,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
} from '../records/index.ts';
import { type DatasetDescription, frequencies } from './dataset.ts';

/** Where evidence comes from: the closed list of the guidance, and front-line staff. @source NEED-11, NEED-17 */
export const evidenceSourceTypes = [
  'official-statistics',
  'performance-system',
  'administrative-data',
  'survey',
  'inspection-or-audit',
  'annual-report',
  'evaluation',
  'best-practice',
  'academic-research',
  'data-repository',
  'qualitative',
  'participatory',
  'front-line-staff',
  'youth-forum',
  'anecdote',
] as const;

/** Systems, repositories and surveys that the guidance names. @source SYS-01 to SYS-04, SYS-24, SYS-44; NEED-11 */
export const namedSources = [
  'ffynnon',
  'infobase',
  'public-health-wales',
  'local-government-data-unit',
  'ons',
  'welsh-government',
  'satisfaction-research',
  'effective-services',
] as const;
export type NamedSource = (typeof namedSources)[number];

/**
 * A place evidence is had from again and again: a performance system, a repository, a survey, a producer of statistics.
 * Datasets and other evidence name it; its producer and licence stand for those of a dataset that says none.
 *
 * @source SYS-02, SYS-03, SYS-04, SYS-24; NEED-11; INFO-10
 */
export const evidenceSourceDefinition = defineRecord({
  kind: 'evidence-source',
  table: 'evidence.evidence_source',
  codePrefix: 'FF',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    choice('sourceType', evidenceSourceTypes, { needed: 'to-publish' }),
    choice('named', namedSources),
    bilingualText('producer', { needed: 'to-publish' }),
    reference('organisation', 'organisation'),
    bilingualProse('description'),
    bilingualProse('access'),
    plainText('readAt', { max: 500 }),
    plainText('licence'),
    choice('frequency', frequencies),
    choice('state', ['in-use', 'planned', 'ended'], { needed: 'to-publish' }),
    date('endedOn'),
  ],
});
export type EvidenceSource = RecordOf<typeof evidenceSourceDefinition>;

/**
 * A dataset with what its registered source says where the dataset itself says nothing: source, producer, licence and how
 * often.
 *
 * @source SYS-02, SYS-03, SYS-04
 */
export function asOfSource(
  dataset: Partial<DatasetDescription>,
  { values }: EvidenceSource,
): Partial<DatasetDescription> {
  const { title, producer, licence, frequency } = values;
  const inWelsh = { ...dataset.inWelsh };
  if (!dataset.source && title.cy !== '' && title.en !== '') inWelsh.source = title.cy;
  if (!dataset.producer && producer.cy !== '' && producer.en !== '') inWelsh.producer = producer.cy;
  return {
    ...dataset,
    inWelsh,
    source: dataset.source || title.en || title.cy,
    producer: dataset.producer || producer.en || producer.cy,
    licence: dataset.licence || licence,
    frequency: dataset.frequency || (frequency ?? ''),
  };
}

/** What the guidance names and nobody has registered, in the order of the list. @source SYS-02, SYS-03, SYS-24 */
export function unregisteredSources(sources: readonly EvidenceSource[]): readonly NamedSource[] {
  return namedSources.filter((name) => sources.every(({ values }) => values.named !== name));
}
