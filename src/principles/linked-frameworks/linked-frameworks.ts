import { relatedPlanDefinition } from '../../plan/index.ts';
import type { AnyRecord, RecordSet } from '../../records/index.ts';
import {
  type LinkedFramework,
  type LinkedFrameworkSort,
  linkedFrameworkDefinition,
  linkedFrameworkSorts,
} from './linked-framework.ts';

/** One framework, with what of the plan is linked to it. */
export interface FrameworkLinked {
  readonly record: LinkedFramework;
  readonly linkedTo: readonly AnyRecord[];
}

/** Everything of one sort. */
export interface LinkedOfSort {
  readonly sort: LinkedFrameworkSort;
  /** False: nobody has to have it, so that nothing is missing without it. */
  readonly isExpected: boolean;
  readonly frameworks: readonly FrameworkLinked[];
  /** On record among the plans around this one: nobody has to write the same down twice. */
  readonly plans: readonly AnyRecord[];
}

const notExpected: readonly LinkedFrameworkSort[] = [
  'other',
  'sustainable-development-body',
  'auditor-general',
];

/** What the plan answers to, sort by sort, with sorts that nobody has recorded yet. @source SYS-08, SYS-46, SYS-47, SYS-49 */
export function linkedFrameworks(records: RecordSet): readonly LinkedOfSort[] {
  const all = records.all(linkedFrameworkDefinition);
  return linkedFrameworkSorts.map((sort) => ({
    sort,
    isExpected: !notExpected.includes(sort),
    frameworks: all
      .filter(({ values }) => values.sort === sort)
      .map((record) => ({ record, linkedTo: linkedTo(records, record) })),
    plans: records
      .all(relatedPlanDefinition)
      .filter(({ values }) => (values.planKind as string) === sort && values.state !== 'abolished'),
  }));
}

function linkedTo(records: RecordSet, { values }: LinkedFramework): readonly AnyRecord[] {
  const found = (kind: string, codes: readonly string[]) =>
    codes.flatMap((code) => records.find(kind, code) ?? []);
  return [
    ...found('priority', values.priorities),
    ...found('outcome', values.outcomes),
    ...found('action', values.actions),
  ];
}
