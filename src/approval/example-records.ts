import { governanceDefinitions } from '../governance/index.ts';
import { partnershipDefinitions } from '../partnership/index.ts';
import { planDefinitions } from '../plan/index.ts';
import { type AnyRecord, emptyValue, type RecordDefinition } from '../records/index.ts';
import { approvalDefinitions } from './index.ts';

const definitions: readonly RecordDefinition[] = [
  ...partnershipDefinitions,
  ...planDefinitions,
  ...governanceDefinitions,
  ...approvalDefinitions,
];

/** A record with the values given and every other field empty, for tests. */
export function aRecord(kind: string, code: string, values: AnyRecord['values'] = {}): AnyRecord {
  const fields = definitions.find((definition) => definition.kind === kind)?.fields ?? [];
  const empty = Object.fromEntries(fields.map((field) => [field.name, emptyValue(field)]));
  return { kind, code, revision: 1, withdrawn: false, lookAgain: [], values: { ...empty, ...values } };
}
