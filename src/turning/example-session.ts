import { type AnyRecord, emptyValue, type FieldValue, type RecordDefinition } from '../records/index.ts';
import { type TurningIdea, turningIdeaDefinition } from './turning-idea.ts';
import { type TurningSession, turningSessionDefinition } from './turning-session.ts';

type Values = Readonly<Record<string, FieldValue>>;

/** A record for a test: the fields that matter, the others empty. */
export function recordOf(definition: RecordDefinition, code: string, values: Values): AnyRecord {
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  const { kind } = definition;
  return { kind, code, revision: 3, withdrawn: false, lookAgain: [], values: { ...empty, ...values } };
}

/** A session for a test: the fields that matter, the others empty. */
export function sessionWith(code: string, values: Partial<TurningSession['values']>): TurningSession {
  return recordOf(turningSessionDefinition, code, values) as unknown as TurningSession;
}

/** An idea for a test: the fields that matter, the others empty. */
export function ideaWith(code: string, values: Partial<TurningIdea['values']>): TurningIdea {
  return recordOf(turningIdeaDefinition, code, values) as unknown as TurningIdea;
}
