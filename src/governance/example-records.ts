import { organisationDefinition, partnershipDefinition, seatDefinition } from '../partnership/index.ts';
import {
  actionDefinition,
  contributionDefinition,
  planDefinition,
  priorityDefinition,
  resourceDefinition,
} from '../plan/index.ts';
import {
  type AnyRecord,
  emptyValue,
  type FieldValue,
  type RecordDefinition,
  type RecordSet,
  recordSet,
} from '../records/index.ts';
import { governanceDefinitions } from './index.ts';

type Values = Readonly<Record<string, FieldValue>>;
type Given = Readonly<Record<string, Values>>;

const definitions: readonly RecordDefinition[] = [
  partnershipDefinition,
  organisationDefinition,
  seatDefinition,
  actionDefinition,
  contributionDefinition,
  resourceDefinition,
  planDefinition,
  priorityDefinition,
  ...governanceDefinitions,
];

/** Both languages of a text that only a test reads. */
export function words(text: string): FieldValue {
  return { cy: text, en: text };
}

/** Records for a test: by kind and code, with the fields that matter; the others are empty. */
export function given(byKind: Readonly<Record<string, Given>>): RecordSet {
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

/** A board of five bodies: the council, a health board, the police, fire and rescue, probation. */
export const fiveBodies = {
  organisation: {
    B1: { name: words('Council'), kind: 'local-authority' },
    B2: { name: words('Health'), kind: 'health-board' },
    B3: { name: words('Police'), kind: 'police' },
    B4: { name: words('Fire'), kind: 'fire-and-rescue' },
    B5: { name: words('Probation'), kind: 'probation' },
  },
  seat: Object.fromEntries(
    ['B1', 'B2', 'B3', 'B4', 'B5'].map((organisation, index) => [
      `S${index + 1}`,
      { organisation, role: 'member', holder: 'x', startsOn: '2020-01-01' },
    ]),
  ),
} as const;
