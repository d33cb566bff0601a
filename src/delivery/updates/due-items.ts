import { type Acting, roleMay } from '../../access/index.ts';
import { addTo, type CalendarDate, calendarDate } from '../../calendar/index.ts';
import { type PerformanceMeasure, performanceMeasureDefinition } from '../../performance/index.ts';
import {
  type Action,
  acceptedOwnership,
  actionDefinition,
  contributionDefinition,
  isAgreedState,
  milestoneDefinition,
  type Ownership,
  ownedThing,
  ownershipDefinition,
  planDefinition,
  projectDefinition,
  riskDefinition,
} from '../../plan/index.ts';
import type { AnyRecord, RecordSet } from '../../records/index.ts';
import { organisationOfItem } from './item-standing.ts';
import { nameOfItem, type UpdateItem, type UpdateItemKind } from './update.ts';
import { lastDayOf, monthOf, monthsBetween } from './update-month.ts';

/** Somebody who sends updates: who they are in the partnership, and the address by which things are given to them. */
export interface Updater extends Pick<Acting, 'role' | 'organisation'> {
  readonly email: string;
}

/** The period a measure’s next figure is of. */
export interface FigurePeriod {
  readonly from: string;
  readonly to: string;
}

/** One thing a person is asked about in a month. */
export interface DueItem {
  readonly item: UpdateItem;
  readonly record: AnyRecord;
  readonly organisation: string | null;
  /** The day it is due; null where it has none. */
  readonly dueOn: string | null;
  /** Of a measure: the period whose figure is wanted. */
  readonly period: FigurePeriod | null;
}

/** A risk is looked at again after so many months. @source GOV-36 */
const monthsBetweenReviews = 3;

/** What a measure’s figures reach up to: by code, the last day of the newest. */
export type FiguresReach = ReadonlyMap<string, string>;

/**
 * Everything one person is asked about in a month: what they have accepted, and what their organisation answers for and
 * nobody has accepted yet, if they lead its delivery. A body’s part in an action it leads itself is told with the action,
 * so that nothing is collected twice.
 *
 * @source PERF-05; PAGES 4.9
 */
export function dueItems(
  records: RecordSet,
  updater: Updater,
  month: string,
  figures: FiguresReach,
): readonly DueItem[] {
  const owners = acceptedOwners(records);
  return allDue(records, month, figures).filter(({ item, organisation }) =>
    isAmongThoseOf(updater, owners.get(nameOfItem(item)), organisation),
  );
}

/** Everything that is due in a month, whoever answers for it. */
export function allDue(records: RecordSet, month: string, figures: FiguresReach): readonly DueItem[] {
  return [
    ...dueActions(records, month),
    ...dueMilestones(records, month),
    ...dueContributions(records, month),
    ...dueProjects(records, month),
    ...dueRisks(records, month),
    ...dueMeasures(records, month, figures),
  ];
}

/** Who has accepted what: of several for one thing the one asked last. */
function acceptedOwners(records: RecordSet): ReadonlyMap<string, Ownership> {
  const owners = new Map<string, Ownership>();
  for (const ownership of records.all(ownershipDefinition)) {
    const owned = ownership.values.state === 'accepted' ? ownedThing(ownership) : null;
    const known = owned && owners.get(nameOfItem(owned));
    const isNewer = (known?.values.askedOn ?? '') <= (ownership.values.askedOn ?? '');
    if (owned && isNewer) owners.set(nameOfItem(owned), ownership);
  }
  return owners;
}

function isAmongThoseOf(
  updater: Updater,
  owner: Ownership | undefined,
  organisation: string | null,
): boolean {
  if (owner?.values.person) return sameAddress(owner.values.person, updater.email);
  if (updater.role !== 'delivery-lead' || updater.organisation === null) return false;
  return (owner?.values.organisation ?? organisation) === updater.organisation;
}

/** Nobody’s address is nobody’s: an owner without one is not whoever has none either. */
function sameAddress(one: string, other: string): boolean {
  return one !== '' && one.toLowerCase() === other.toLowerCase();
}

/**
 * Whether a person may send an update of an item: its owner, whoever acts for its organisation, and those who keep the
 * plan for all. A promise is only ever told of by the body that made it.
 *
 * @source DESIGN rule 4; GOV-07, GOV-08
 */
export function mayUpdate(records: RecordSet, updater: Updater, item: UpdateItem): boolean {
  if (!roleMay(updater.role, 'updates.send')) return false;
  if (sameAddress(acceptedOwnership(records, item)?.values.person ?? '', updater.email)) return true;
  const organisation = organisationOfItem(records, item);
  if (updater.organisation !== null && organisation === updater.organisation) return true;
  const keepsThePlan = updater.role === 'coordinator' || updater.role === 'administrator';
  return keepsThePlan && item.kind !== 'contribution';
}

/** One item, due or not, with the day it is due; nothing where it is not there. */
export function dueItem(
  records: RecordSet,
  { kind, code }: UpdateItem,
  period: FigurePeriod | null,
): DueItem | undefined {
  const record = records.find(kind, code);
  if (!record) return undefined;
  const day = record.values[kind === 'milestone' ? 'dueOn' : 'endsOn'];
  const dueOn = typeof day === 'string' ? day : null;
  return due(records, record, { dueOn, ...(period && { period }) });
}

function due(
  records: RecordSet,
  record: AnyRecord,
  more: { readonly dueOn?: string | null; readonly period?: FigurePeriod } = {},
): DueItem {
  const item = { kind: record.kind as UpdateItemKind, code: record.code };
  return {
    item,
    record,
    organisation: organisationOfItem(records, item),
    dueOn: more.dueOn ?? null,
    period: more.period ?? null,
  };
}

/** Whether an action runs in a month: begun, not over, and of a plan that is not superseded. */
function isUnderWay(records: RecordSet, action: Action | undefined, month: string): boolean {
  if (!action) return false;
  const { state, startsOn, plan } = action.values;
  if (state === 'done' || state === 'stopped') return false;
  if (startsOn !== null && startsOn > lastDayOf(month)) return false;
  return records.one(planDefinition, plan)?.values.state !== 'superseded';
}

function dueActions(records: RecordSet, month: string): readonly DueItem[] {
  return records
    .all(actionDefinition)
    .filter((action) => isUnderWay(records, action, month))
    .map((action) => due(records, action, { dueOn: action.values.endsOn }));
}

function dueMilestones(records: RecordSet, month: string): readonly DueItem[] {
  return records
    .all(milestoneDefinition)
    .filter(
      ({ values }) =>
        values.metOn === null &&
        values.dueOn !== null &&
        values.dueOn <= lastDayOf(month) &&
        isUnderWay(records, records.one(actionDefinition, values.action), month),
    )
    .map((milestone) => due(records, milestone, { dueOn: milestone.values.dueOn }));
}

function dueContributions(records: RecordSet, month: string): readonly DueItem[] {
  return records
    .all(contributionDefinition)
    .filter(({ values }) => {
      const action = records.one(actionDefinition, values.action);
      const isOver = values.deliveryState === 'done' || values.deliveryState === 'stopped';
      const isToldWithAction = action?.values.lead === values.organisation;
      return (
        isAgreedState(values.state) && !isOver && !isToldWithAction && isUnderWay(records, action, month)
      );
    })
    .map((contribution) => due(records, contribution));
}

function dueProjects(records: RecordSet, month: string): readonly DueItem[] {
  return records
    .all(projectDefinition)
    .filter(
      ({ values }) =>
        values.state !== 'done' &&
        values.state !== 'stopped' &&
        (values.startsOn === null || values.startsOn <= lastDayOf(month)),
    )
    .map((project) => due(records, project, { dueOn: project.values.endsOn }));
}

function dueRisks(records: RecordSet, month: string): readonly DueItem[] {
  return records
    .all(riskDefinition)
    .filter(
      ({ values }) =>
        values.state !== 'closed' &&
        (values.reviewedOn === null ||
          monthsBetween(monthOf(values.reviewedOn), month) >= monthsBetweenReviews),
    )
    .map((risk) => due(records, risk));
}

function dueMeasures(records: RecordSet, month: string, figures: FiguresReach): readonly DueItem[] {
  return records.all(performanceMeasureDefinition).flatMap((measure) => {
    const period = nextPeriod(measure, figures.get(measure.code) ?? measure.values.latestOn, month);
    return period === null ? [] : [due(records, measure, { dueOn: period.to, period })];
  });
}

/**
 * The period whose figure a measure needs next, once it is over; null before that, and for measures without a rhythm,
 * still to be developed or worked out from others.
 *
 * @param reach - last day of the newest figure; null when there is none yet
 */
export function nextPeriod(
  { values }: PerformanceMeasure,
  reach: string | null,
  month: string,
): FigurePeriod | null {
  const months = values.updateEveryMonths;
  const isWorkedOut = values.formula !== '' || values.standing === 'data-development';
  if (months === null || isWorkedOut) return null;
  const from = reach === null ? firstPeriodStart(months, month) : dayAfter(reach);
  const to = addTo(addTo(from, { months }), { days: -1 });
  return to <= lastDayOf(month) ? { from, to } : null;
}

/** A measure that has no figure yet begins with the period that ends with the month before. */
function firstPeriodStart(months: number, month: string): CalendarDate {
  return addTo(calendarDate(`${month}-01`), { months: -months });
}

function dayAfter(day: string): CalendarDate {
  return addTo(calendarDate(day), { days: 1 });
}
