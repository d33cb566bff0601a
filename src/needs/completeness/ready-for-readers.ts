import { isInBothLanguages } from '../../language/index.ts';
import {
  type AnyRecord,
  type Field,
  isBilingual,
  isEmptyValue,
  type Problem,
  problem,
  type RecordDefinition,
} from '../../records/index.ts';
import { type EvidenceItem, evidenceItemDefinition, isAnecdotal } from '../kinds/evidence-item.ts';

/** The records of a kind that may be shown to the public, and why the rest may not. */
export interface ReadyForReaders<Shown extends AnyRecord> {
  readonly published: readonly Shown[];
  readonly refused: readonly Problem[];
}

/**
 * Parts records of a kind into those the public may read and those that wait: for a field that publication needs, or
 * for a text in the other language. Withdrawn records are in neither.
 *
 * @param definition - of the kind all of them are
 * @returns the published ones with every field; it is the page that leaves out fields that are not public
 * @source LANG-03; NEED-18
 */
export function readyForReaders<Shown extends AnyRecord>(
  definition: RecordDefinition,
  records: readonly Shown[],
): ReadyForReaders<Shown> {
  const judged = records
    .filter(({ withdrawn }) => !withdrawn)
    .map((record) => ({ record, problems: definition.fields.flatMap((field) => lacking(record, field)) }));
  return {
    published: judged.filter(({ problems }) => problems.length === 0).map(({ record }) => record),
    refused: judged.flatMap(({ problems }) => problems),
  };
}

/**
 * The evidence the public may read. An anecdote without its caveat is refused: readers would take it for more than it
 * is.
 *
 * @source NEED-12, NEED-18
 */
export function publishedEvidence(items: readonly EvidenceItem[]): ReadyForReaders<EvidenceItem> {
  const { published, refused } = readyForReaders(evidenceItemDefinition, items);
  const needsCaveat = (item: EvidenceItem) => isAnecdotal(item) && isEmptyValue(item.values.caveat);
  return {
    published: published.filter((item) => !needsCaveat(item)),
    refused: [
      ...refused,
      ...published
        .filter(needsCaveat)
        .map(({ kind, code }) =>
          problem(
            'needs.anecdote-without-caveat',
            { record: `${kind} ${code}`, field: 'caveat' },
            { record: code },
          ),
        ),
    ],
  };
}

function lacking(record: AnyRecord, field: Field): readonly Problem[] {
  if (field.public === false) return [];
  const value = record.values[field.name] ?? null;
  const place = { record: `${record.kind} ${record.code}`, field: field.name };
  const values = { record: record.code, field: field.name };
  if (isEmptyValue(value)) {
    return (field.needed ?? 'no') === 'no' ? [] : [problem('needs.field-missing', place, values)];
  }
  if (isBilingual(value) && !isInBothLanguages(value)) {
    return [problem('needs.one-language', place, values)];
  }
  return [];
}
