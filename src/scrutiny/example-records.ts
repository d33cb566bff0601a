import { evidenceItemDefinition } from '../needs/index.ts';
import { organisationDefinition, seatDefinition } from '../partnership/index.ts';
import {
  actionDefinition,
  contributionDefinition,
  milestoneDefinition,
  outcomeDefinition,
  priorityDefinition,
} from '../plan/index.ts';
import {
  type AnyRecord,
  emptyValue,
  type FieldValue,
  type RecordDefinition,
  type RecordSet,
  recordSet,
} from '../records/index.ts';
import { scrutinyDefinitions } from './index.ts';

type Values = Readonly<Record<string, FieldValue>>;

const definitions: readonly RecordDefinition[] = [
  organisationDefinition,
  seatDefinition,
  evidenceItemDefinition,
  priorityDefinition,
  outcomeDefinition,
  actionDefinition,
  contributionDefinition,
  milestoneDefinition,
  ...scrutinyDefinitions,
];

/** Both languages of a text that only a test reads. */
export function words(text: string): { readonly cy: string; readonly en: string } {
  return { cy: `${text} (cy)`, en: text };
}

/** Records for a test: by kind and code, with the fields that matter; the others are empty. */
export function given(byKind: Readonly<Record<string, Readonly<Record<string, Values>>>>): RecordSet {
  return recordSet(
    Object.entries(byKind).flatMap(([kind, byCode]) =>
      Object.entries(byCode).map(([code, values]) => recordOf(kind, code, values)),
    ),
  );
}

function recordOf(kind: string, code: string, values: Values): AnyRecord {
  const definition = definitions.find((each) => each.kind === kind);
  if (!definition) throw new Error(`No kind ${kind}`);
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  return { kind, code, revision: 1, withdrawn: false, lookAgain: [], values: { ...empty, ...values } };
}
