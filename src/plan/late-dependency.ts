import type { AnyRecord, RecordSet } from '../records/index.ts';
import { type Dependency, dependencyDefinition } from './dependency.ts';

/** Why what something waits for is late: its own day is past, or it comes only after the day it is needed. */
export type Lateness = 'overdue' | 'after-needed';

/** A dependency with what is waited for and whether that is late. */
export interface DependencyStanding {
  readonly dependency: Dependency;
  /** What is waited for. */
  readonly on: AnyRecord | undefined;
  /** The day it is expected; null where nobody has said. */
  readonly expectedOn: string | null;
  readonly isDone: boolean;
  readonly late: Lateness | null;
}

/**
 * What one action or project waits for, each with whether that is late.
 *
 * @param today - ISO date
 * @source PLAN-07; PERF-13
 */
export function dependenciesOf(
  records: RecordSet,
  { kind, code }: { readonly kind: 'action' | 'project'; readonly code: string },
  today: string,
): readonly DependencyStanding[] {
  return records
    .all(dependencyDefinition)
    .filter(({ values }) => values[kind] === code)
    .map((dependency) => standingOf(records, dependency, today));
}

function standingOf(records: RecordSet, dependency: Dependency, today: string): DependencyStanding {
  const { onAction, onMilestone, onProject, neededBy } = dependency.values;
  const milestone = onMilestone ? records.find('milestone', onMilestone) : undefined;
  const on =
    milestone ??
    (onAction ? records.find('action', onAction) : undefined) ??
    (onProject ? records.find('project', onProject) : undefined);
  const day = on?.values[milestone ? 'dueOn' : 'endsOn'];
  const expectedOn = typeof day === 'string' ? day : null;
  const isDone = milestone ? typeof milestone.values['metOn'] === 'string' : on?.values['state'] === 'done';
  return {
    dependency,
    on,
    expectedOn,
    isDone,
    late: isDone ? null : latenessOf(expectedOn, neededBy, today),
  };
}

function latenessOf(expectedOn: string | null, neededBy: string | null, today: string): Lateness | null {
  if (expectedOn !== null && expectedOn < today) return 'overdue';
  if (neededBy !== null && (neededBy < today || (expectedOn !== null && expectedOn > neededBy)))
    return 'after-needed';
  return null;
}
