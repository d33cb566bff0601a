import {
  type Action,
  actionDefinition,
  type Milestone,
  milestoneDefinition,
  planDefinition,
} from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';
import { type BoardBlock, blockOf, type LateLine } from './board-page.ts';
import { namedOrganisation } from './named-record.ts';

function isOpen(records: RecordSet, action: Action | undefined): action is Action {
  if (!action) return false;
  const { state, plan } = action.values;
  return (
    state !== 'done' &&
    state !== 'stopped' &&
    records.one(planDefinition, plan)?.values.state !== 'superseded'
  );
}

/** Whether an action is past its end, or whoever leads it says that it slips or is stuck. @param on - ISO date */
export function isActionLate(records: RecordSet, action: Action, on: string): boolean {
  const { state, endsOn } = action.values;
  const isPast = endsOn !== null && endsOn < on;
  return isOpen(records, action) && (isPast || state === 'slipping' || state === 'stuck');
}

/** Whether a milestone of an action under way is past its day and not met. @param on - ISO date */
export function isMilestoneLate(records: RecordSet, { values }: Milestone, on: string): boolean {
  const isPast = values.metOn === null && values.dueOn !== null && values.dueOn < on;
  return isPast && isOpen(records, records.one(actionDefinition, values.action));
}

/** Actions and milestones that are late, by the organisation that leads them, most first. @source PERF-08; PAGES 4.10 */
export function lateBlock(records: RecordSet, on: string): BoardBlock<LateLine> {
  const actions = records.all(actionDefinition).filter((action) => isActionLate(records, action, on));
  const milestones = records
    .all(milestoneDefinition)
    .filter((milestone) => isMilestoneLate(records, milestone, on));
  const leadOf = ({ values }: Milestone) => records.one(actionDefinition, values.action)?.values.lead ?? null;
  const byLead = Map.groupBy(actions, ({ values }) => values.lead);
  const milestonesByLead = Map.groupBy(milestones, leadOf);
  const lines = [...new Set([...byLead.keys(), ...milestonesByLead.keys()])]
    .map((code) => ({
      organisation: namedOrganisation(records, code),
      actions: byLead.get(code)?.length ?? 0,
      milestones: milestonesByLead.get(code)?.length ?? 0,
    }))
    .toSorted((a, b) => b.actions + b.milestones - a.actions - a.milestones);
  return blockOf(lines, actions.length + milestones.length);
}
