import { approvalDefinitions } from '../approval/index.ts';
import { governanceDefinitions } from '../governance/index.ts';
import { needsDefinitions } from '../needs/index.ts';
import { partnershipDefinitions } from '../partnership/index.ts';
import { performanceDefinitions } from '../performance/index.ts';
import { planDefinitions } from '../plan/index.ts';
import {
  emptyValue,
  type FieldValue,
  type RecordDefinition,
  type RecordSet,
  recordSet,
} from '../records/index.ts';
import { reportingDefinitions } from '../reporting/index.ts';
import { principlesDefinitions } from './index.ts';

type Values = Readonly<Record<string, FieldValue>>;

const definitions: readonly RecordDefinition[] = [
  ...partnershipDefinitions,
  ...needsDefinitions,
  ...performanceDefinitions,
  ...planDefinitions,
  ...governanceDefinitions,
  ...approvalDefinitions,
  ...reportingDefinitions,
  ...principlesDefinitions,
];

/** Both languages of a text that only a test reads. */
export function words(text: string): FieldValue {
  return { cy: text, en: text };
}

/** Records for a test: by kind and code, with the fields that matter; the others are empty. */
export function given(byKind: Readonly<Record<string, Readonly<Record<string, Values>>>>): RecordSet {
  return recordSet(
    Object.entries(byKind).flatMap(([kind, byCode]) => {
      const definition = definitions.find((each) => each.kind === kind);
      if (!definition) throw new Error(`No kind ${kind}`);
      const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
      return Object.entries(byCode).map(([code, values]) => ({
        kind,
        code,
        revision: 1,
        withdrawn: false,
        lookAgain: [],
        values: { ...empty, ...values },
      }));
    }),
  );
}
