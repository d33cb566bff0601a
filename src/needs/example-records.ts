import { type AnyRecord, emptyValue, type RecordDefinition, type RecordOf } from '../records/index.ts';

/** A record with every field empty but those given, for tests. */
export function aRecordOf<D extends RecordDefinition>(
  definition: D,
  code: string,
  values: Partial<RecordOf<D>['values']> = {},
): RecordOf<D> {
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  const record: AnyRecord = {
    kind: definition.kind,
    code,
    revision: 1,
    withdrawn: false,
    lookAgain: [],
    values: { ...empty, ...values },
  };
  return record as unknown as RecordOf<D>;
}

/** A text in both languages. */
export function inBoth(cy: string, en: string) {
  return { cy, en };
}
