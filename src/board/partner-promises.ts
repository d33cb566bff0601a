import { organisationOfItem, riskRegister } from '../delivery/index.ts';
import { performanceMeasureDefinition, type Standing } from '../performance/index.ts';
import {
  actionDefinition,
  contributionDefinition,
  isAgreedState,
  milestoneDefinition,
  planDefinition,
  projectDefinition,
  riskDefinition,
} from '../plan/index.ts';
import type { AnyRecord, RecordSet } from '../records/index.ts';
import { recommendationResponseDefinition, responseStanding } from '../scrutiny/index.ts';
import { isActionLate, isMilestoneLate } from './late-block.ts';

/** What an organisation can have promised. @source PERF-07, PERF-13; APPR-04 */
const promisedDefinitions = [
  contributionDefinition,
  actionDefinition,
  milestoneDefinition,
  projectDefinition,
  performanceMeasureDefinition,
  riskDefinition,
  recommendationResponseDefinition,
] as const;
export type PromisedKind = (typeof promisedDefinitions)[number]['kind'];

/** One thing that an organisation has promised, with how it stands. */
export interface PartnerPromise {
  readonly kind: PromisedKind;
  readonly record: AnyRecord;
  /**
   * As its own kind calls it; for a contribution how its part goes, before that whether it was agreed. Of a milestone and a
   * measure the state is none of their fields.
   */
  readonly state: { readonly field: string; readonly value: string } | null;
  /** Of a measure: what a test says of its figures. */
  readonly standing: Standing | null;
  readonly dueOn: string | null;
  readonly isLate: boolean;
  /** Nothing is owed of it any more. */
  readonly isDone: boolean;
  /** The day somebody last told of it; of a measure the last day of its newest figure. */
  readonly toldOn: string | null;
  /** Of an agreed contribution: the document of the organisation’s own that has it; empty where none does. @source APPR-04 */
  readonly ownPlan: string | null;
}

/** What is known besides the records. */
export interface PromisesKnown {
  /** By name of an item (`action A1`), the day somebody last told of it. */
  readonly told: ReadonlyMap<string, string>;
  /** By code of a measure, the last day of its newest figure. */
  readonly figures: ReadonlyMap<string, string>;
  /** By code of a measure, how it stands. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** ISO date. */
  readonly on: string;
}

/**
 * Everything an organisation has promised, in every plan that still runs: what is late first, what falls due soonest before
 * what falls due later, what is done last.
 *
 * @source PERF-07, PERF-13; APPR-04; GOV-07
 */
export function partnerPromises(
  records: RecordSet,
  organisation: string,
  known: PromisesKnown,
): readonly PartnerPromise[] {
  const lateOf = lateness(records, known);
  return promisedDefinitions
    .flatMap(({ kind }) => records.ofKind(kind).map((record) => ({ kind, record })))
    .filter(
      ({ kind, record }) => organisationOf(records, kind, record) === organisation && isOpen(records, record),
    )
    .map(({ kind, record }): PartnerPromise => {
      const { values, code } = record;
      const dueOn = values['dueOn'] ?? values['endsOn'] ?? null;
      return {
        kind,
        record,
        state: stateOf(record),
        dueOn: typeof dueOn === 'string' ? dueOn : null,
        isLate: lateOf(kind, record),
        isDone: isDone(record),
        standing: known.standings.get(code) ?? null,
        toldOn: toldOn(records, record, known),
        ownPlan: ownPlanOf(records, record),
      };
    })
    .toSorted(
      (a, b) =>
        Number(b.isLate) - Number(a.isLate) ||
        Number(a.isDone) - Number(b.isDone) ||
        (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9'),
    );
}

function organisationOf(records: RecordSet, kind: PromisedKind, record: AnyRecord): string | null {
  if (kind !== 'recommendation-response') return organisationOfItem(records, { kind, code: record.code });
  const { organisation } = record.values;
  return typeof organisation === 'string' ? organisation : null;
}

/** Of a plan that is over nothing is owed any more; a risk that is closed and a part that was declined are no promises. */
function isOpen(records: RecordSet, { kind, code, values }: AnyRecord): boolean {
  if (kind === 'risk' && values['state'] === 'closed') return false;
  if (kind === 'contribution' && values['state'] === 'declined') return false;
  const action = records.one(actionDefinition, kind === 'action' ? code : textOf(values['action']));
  const plan = action && records.one(planDefinition, action.values.plan);
  return plan?.values.state !== 'superseded';
}

function isDone({ values }: AnyRecord): boolean {
  const states = [values['state'], values['deliveryState']];
  return (
    Boolean(values['metOn'] ?? values['doneOn']) || states.includes('done') || states.includes('stopped')
  );
}

/** A body’s part in an action it leads itself is told with the action. @source PAGES 4.9 */
function toldOn(records: RecordSet, { kind, code, values }: AnyRecord, known: PromisesKnown): string | null {
  const own =
    known.told.get(`${kind} ${code}`) ?? (kind === 'performance-measure' ? known.figures.get(code) : null);
  if (own || kind !== 'contribution') return own ?? null;
  const action = records.one(actionDefinition, textOf(values['action']));
  const isToldWithAction = action !== undefined && action.values.lead === values['organisation'];
  return (isToldWithAction && known.told.get(`action ${action.code}`)) || null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function stateOf({ kind, values }: AnyRecord): PartnerPromise['state'] {
  const fields = kind === 'contribution' ? ['deliveryState', 'state'] : ['state'];
  for (const field of fields) {
    const value = textOf(values[field]);
    if (value !== null) return { field, value };
  }
  return null;
}

function ownPlanOf(records: RecordSet, { kind, code }: AnyRecord): string | null {
  if (kind !== 'contribution') return null;
  const values = records.one(contributionDefinition, code)?.values;
  return values && isAgreedState(values.state) ? values.corporatePlan.trim() : null;
}

/** Whether a thing is late, asked for the kind of thing it is. */
function lateness(
  records: RecordSet,
  { standings, on }: PromisesKnown,
): (kind: PromisedKind, record: AnyRecord) => boolean {
  const risksBehind = new Set(
    riskRegister(records, on)
      .filter(({ late }) => late > 0)
      .map(({ risk }) => risk.code),
  );
  return (kind, { code }) => {
    switch (kind) {
      case 'action': {
        const action = records.one(actionDefinition, code);
        return action !== undefined && isActionLate(records, action, on);
      }
      case 'milestone': {
        const milestone = records.one(milestoneDefinition, code);
        return milestone !== undefined && isMilestoneLate(records, milestone, on);
      }
      case 'contribution': {
        const values = records.one(contributionDefinition, code)?.values;
        const isBehind = values?.deliveryState === 'slipping' || values?.deliveryState === 'stuck';
        return isBehind && isAgreedState(values.state);
      }
      case 'project': {
        const values = records.one(projectDefinition, code)?.values;
        const isOver = values?.state === 'done' || values?.state === 'stopped';
        return values !== undefined && !isOver && values.endsOn !== null && values.endsOn < on;
      }
      case 'performance-measure':
        return standings.get(code) === 'stale';
      case 'risk':
        return risksBehind.has(code);
      case 'recommendation-response': {
        const response = records.one(recommendationResponseDefinition, code);
        if (!response) return false;
        const { isOverdue, isActionLate: isDoingLate } = responseStanding(response, on);
        return isOverdue || isDoingLate;
      }
    }
  };
}
