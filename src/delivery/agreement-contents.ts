import { performanceMeasureDefinition } from '../performance/index.ts';
import {
  type Action,
  actionDefinition,
  type Milestone,
  milestoneDefinition,
  outcomeDefinition,
  type Resource,
  resourceDefinition,
  type ServiceAgreement,
} from '../plan/index.ts';
import type { AnyRecord, RecordSet } from '../records/index.ts';

/** One action of a Local Service Agreement with its milestones, money and measures. */
export interface AgreedAction {
  readonly action: Action;
  readonly milestones: readonly Milestone[];
  readonly resources: readonly Resource[];
  readonly measures: readonly AnyRecord[];
  /** Planned money of all years, in pence. */
  readonly plannedPence: number;
}

/** What a Local Service Agreement holds: a selected set of the plan, with everything that hangs on it. */
export interface AgreementContents {
  readonly outcomes: readonly AnyRecord[];
  readonly actions: readonly AgreedAction[];
  /** Other boards that are party to it, as they were written. */
  readonly otherBoards: { readonly cy: readonly string[]; readonly en: readonly string[] };
  readonly plannedPence: number;
}

/**
 * A Local Service Agreement as the selected set it is: nothing is written twice, so it cannot differ from the plan.
 *
 * @source PLAN-24; SYS-19
 */
export function agreementContents(records: RecordSet, { values }: ServiceAgreement): AgreementContents {
  const actions = values.actions.flatMap((code) => {
    const action = records.one(actionDefinition, code);
    return action ? [agreedAction(records, action)] : [];
  });
  return {
    outcomes: values.outcomes.flatMap((code) => records.find(outcomeDefinition.kind, code) ?? []),
    actions,
    otherBoards: { cy: boardsIn(values.otherBoards.cy), en: boardsIn(values.otherBoards.en) },
    plannedPence: actions.reduce((sum, { plannedPence }) => sum + plannedPence, 0),
  };
}

function agreedAction(records: RecordSet, action: Action): AgreedAction {
  const resources = records.all(resourceDefinition).filter(({ values }) => values.action === action.code);
  return {
    action,
    milestones: records
      .all(milestoneDefinition)
      .filter(({ values }) => values.action === action.code)
      .toSorted((a, b) => ((a.values.dueOn ?? '9') < (b.values.dueOn ?? '9') ? -1 : 1)),
    resources,
    measures: action.values.measures.flatMap(
      (code) => records.find(performanceMeasureDefinition.kind, code) ?? [],
    ),
    plannedPence: resources.reduce((sum, { values }) => sum + (values.amountPence ?? 0), 0),
  };
}

/** Boards are written one after another with semicolons between. */
function boardsIn(text: string): readonly string[] {
  return text
    .split(';')
    .map((board) => board.trim())
    .filter((board) => board !== '');
}
