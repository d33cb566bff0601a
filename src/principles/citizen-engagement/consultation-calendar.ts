import { spanOfFact } from '../../calendar/index.ts';
import { planDefinition } from '../../plan/index.ts';
import type { AnyRecord, RecordSet } from '../../records/index.ts';
import {
  type ConsultationAudience,
  type ConsultationExercise,
  consultationExerciseDefinition,
} from './consultation-exercise.ts';

/** One consultation in the calendar; the plan’s own has no record of its own. */
export interface ConsultationHeld {
  readonly record: AnyRecord;
  /** ISO dates, both included. */
  readonly opensOn: string;
  readonly closesOn: string;
  readonly audiences: readonly ConsultationAudience[];
  readonly jointWith: readonly AnyRecord[];
  /** Others that ask the same people on some of the same days, and are not held together with it. */
  readonly clashes: readonly {
    readonly record: AnyRecord;
    readonly audiences: readonly ConsultationAudience[];
  }[];
}

type Window = Omit<ConsultationHeld, 'clashes'>;

/**
 * Every consultation that reaches people here, in the order in which they open, with those that would ask the same people
 * at the same time. An exercise that says which plan it is about stands for that plan’s own dates.
 *
 * @source CONS-14
 */
export function consultationCalendar(records: RecordSet): readonly ConsultationHeld[] {
  const exercises = records.all(consultationExerciseDefinition);
  const windows = [
    ...exercises.flatMap((exercise) => windowOf(exercise, exercises)),
    ...plansOwn(records, new Set(exercises.map(({ values }) => values.plan))),
  ].toSorted((a, b) => a.opensOn.localeCompare(b.opensOn) || a.closesOn.localeCompare(b.closesOn));
  return windows.map((held) => ({ ...held, clashes: clashesOf(held, windows) }));
}

function windowOf(exercise: ConsultationExercise, all: readonly ConsultationExercise[]): readonly Window[] {
  const { opensOn, closesOn, audiences, jointName } = exercise.values;
  if (opensOn === null || closesOn === null) return [];
  const together = all.filter(
    (other) => other !== exercise && jointName !== '' && other.values.jointName === jointName,
  );
  return [{ record: exercise, opensOn, closesOn, audiences, jointWith: together }];
}

function plansOwn(records: RecordSet, held: ReadonlySet<string | null>): readonly Window[] {
  return records.all(planDefinition).flatMap((plan): readonly Window[] => {
    const opens = spanOfFact(plan.values.consultationOpensOn)?.first;
    const closes = spanOfFact(plan.values.consultationClosesOn)?.last;
    if (held.has(plan.code) || !opens || !closes) return [];
    return [{ record: plan, opensOn: opens, closesOn: closes, audiences: ['everyone'], jointWith: [] }];
  });
}

function clashesOf(held: Window, all: readonly Window[]): ConsultationHeld['clashes'] {
  return all
    .filter(({ record }) => record !== held.record && !held.jointWith.includes(record))
    .filter(({ opensOn, closesOn }) => opensOn <= held.closesOn && held.opensOn <= closesOn)
    .map((other) => ({ record: other.record, audiences: askedTwice(held.audiences, other.audiences) }))
    .filter(({ audiences }) => audiences.length > 0);
}

/** Everyone is asked by a consultation for everyone: then those of the other are asked twice. */
function askedTwice(
  one: readonly ConsultationAudience[],
  other: readonly ConsultationAudience[],
): readonly ConsultationAudience[] {
  if (one.includes('everyone')) return other;
  if (other.includes('everyone')) return one;
  return one.filter((audience) => other.includes(audience));
}
