import { sheets } from '../../demonstration/generate/kit.ts';
import { type AnyRecord, emptyValue, type RecordDefinition, recordSet } from '../../src/records/index.ts';

export const definitionsOfExample: readonly RecordDefinition[] = sheets.map(({ definition }) => definition);

/** Every record of the example county, as its kit holds it. */
export const recordsOfExample = recordSet(
  sheets.flatMap(({ definition, records }): AnyRecord[] =>
    (records as readonly { readonly code: string }[]).map((record) => ({
      kind: definition.kind,
      code: record.code,
      revision: 1,
      withdrawn: false,
      lookAgain: [],
      values: {
        ...Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)])),
        ...record,
      },
    })),
  ),
);
