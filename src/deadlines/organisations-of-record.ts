import { type RecordDefinition, type RecordSet, referencesOf } from '../records/index.ts';

/** Records that belong to an organisation through the action they serve. */
const throughAction = 'action';

/**
 * The organisations a record is for: those its own fields name, else those that lead the action it belongs to.
 *
 * @returns codes; none for what is for the whole partnership
 */
export function organisationsOfRecord(
  records: RecordSet,
  definitions: readonly RecordDefinition[],
): (record: { readonly kind: string; readonly code: string }) => readonly string[] {
  const fieldsTo = new Map(
    definitions.map(({ kind, fields }) => [
      kind,
      fields.flatMap((field) =>
        (field.type === 'reference' || field.type === 'references') && field.to === 'organisation'
          ? [field.name]
          : [],
      ),
    ]),
  );
  const named = (kind: string, code: string): readonly string[] => {
    const record = records.find(kind, code);
    return record ? (fieldsTo.get(kind) ?? []).flatMap((field) => referencesOf(record, field)) : [];
  };
  return ({ kind, code }) => {
    const own = named(kind, code);
    const record = records.find(kind, code);
    const found =
      own.length > 0 || !record
        ? own
        : referencesOf(record, throughAction).flatMap((action) => named('action', action));
    return [...new Set(found)];
  };
}
