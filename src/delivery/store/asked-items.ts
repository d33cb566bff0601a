import type { Services } from '../../access/web/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import {
  type MeasureValue,
  type PerformanceMeasure,
  performanceMeasureDefinition,
} from '../../performance/index.ts';
import { newestValues, valuesOf } from '../../performance/store/index.ts';
import { ownershipDefinition, planDefinition } from '../../plan/index.ts';
import { changeMark, type Database } from '../../platform/database/index.ts';
import { type RecordDefinition, type RecordSet, recordSet } from '../../records/index.ts';
import type { RecordStore } from '../../records/store/index.ts';
import { type DueItem, dueItem, dueItems, type FiguresReach, type Updater } from '../updates/due-items.ts';
import { itemDefinitions, standingOf } from '../updates/item-standing.ts';
import type { AskedItem } from '../updates/read-draft.ts';
import { isQuestioned, unchangedMonths } from '../updates/unchanged-months.ts';
import { type KeptUpdate, nameOfItem, type UpdateFigure } from '../updates/update.ts';
import { monthsFrom } from '../updates/update-month.ts';
import { itemsTold, updatesOf } from './read-updates.ts';

/** The page of updates is asked for by many at once: it reads only the kinds it is about, not a whole partnership. */
const definitionsRead: readonly RecordDefinition[] = [
  organisationDefinition,
  planDefinition,
  ownershipDefinition,
  ...Object.values(itemDefinitions),
];

/** How many months back the history of an item is looked at, and how many figures of a measure. */
const monthsBack = 12;
const figuresBack = 24;

/** What one person is asked about in one month. */
export interface AskedOf {
  readonly records: RecordSet;
  /** Still to be told. */
  readonly items: readonly AskedItem[];
  /** How many were told already. */
  readonly told: number;
  /** The newest update of each item, by its name, whoever sent it. */
  readonly last: ReadonlyMap<string, KeptUpdate>;
}

interface KeptRecords {
  readonly mark: string;
  readonly records: RecordSet;
}

/** What was read last, by database, store and partnership: between two changes many people open their page. */
const kept = new WeakMap<Database, WeakMap<RecordStore, Map<string, KeptRecords>>>();

/** The records that updates are about, read anew once something in the partnership has changed. */
export async function recordsOfUpdates(
  { db, records }: Pick<Services, 'db' | 'records'>,
  partnershipId: string,
): Promise<RecordSet> {
  const mark = await changeMark(db, partnershipId);
  const ofDatabase = kept.get(db) ?? new WeakMap<RecordStore, Map<string, KeptRecords>>();
  kept.set(db, ofDatabase);
  const ofStore = ofDatabase.get(records) ?? new Map<string, KeptRecords>();
  ofDatabase.set(records, ofStore);
  const known = ofStore.get(partnershipId);
  if (known?.mark === mark) return known.records;
  const lists = [];
  for (const definition of definitionsRead) lists.push(await records.list(db, partnershipId, definition));
  const read = recordSet(lists.flat());
  ofStore.set(partnershipId, { mark, records: read });
  return read;
}

/** What is the same for every person of a partnership: its records, and up to when its measures have figures. */
export interface OpenedUpdates {
  readonly records: RecordSet;
  readonly reach: FiguresReach;
}

/** Reads what updates are about, once for however many people. */
export async function openUpdates(
  services: Pick<Services, 'db' | 'records'>,
  partnershipId: string,
): Promise<OpenedUpdates> {
  const records = await recordsOfUpdates(services, partnershipId);
  const measures = records.all(performanceMeasureDefinition).map(({ code }) => code);
  const newest = await newestValues(services.db, partnershipId, measures);
  return { records, reach: new Map([...newest].map(([code, value]) => [code, value.periodEnd])) };
}

/** Everything one person is asked about in a month, with what is known of it. @source PAGES 4.9 */
export async function askedOf(
  { db }: Pick<Services, 'db'>,
  partnershipId: string,
  { records, reach }: OpenedUpdates,
  updater: Updater,
  month: string,
): Promise<AskedOf> {
  const due = dueItems(records, updater, month, reach);
  const items = due.map(({ item }) => item);
  const told = await itemsTold(db, partnershipId, items, month);
  const open = due.filter(({ item }) => !told.has(nameOfItem(item)));
  return {
    records,
    told: due.length - open.length,
    ...(await withWhatIsKnown(db, partnershipId, month, open)),
  };
}

/**
 * The same for the items a form speaks of: they may have been told, or be no longer due, since it was drawn. An item that
 * is not there is left out.
 */
export async function askedAgain(
  services: Pick<Services, 'db' | 'records'>,
  partnershipId: string,
  month: string,
  named: readonly Pick<DueItem, 'item' | 'period'>[],
): Promise<AskedOf> {
  const records = await recordsOfUpdates(services, partnershipId);
  const due = named.flatMap(({ item, period }) => {
    const again = dueItem(records, item, period);
    return again ? [again] : [];
  });
  return { records, told: 0, ...(await withWhatIsKnown(services.db, partnershipId, month, due)) };
}

/** Adds to items what was said of them before. */
async function withWhatIsKnown(
  db: Database,
  partnershipId: string,
  month: string,
  due: readonly DueItem[],
): Promise<Pick<AskedOf, 'items' | 'last'>> {
  const items = due.map(({ item }) => item);
  const before = await updatesOf(db, partnershipId, items, monthsFrom(month, -monthsBack));
  const byItem = Map.groupBy(before, ({ item }) => nameOfItem(item));
  const measures = items.flatMap(({ kind, code }) => (kind === 'performance-measure' ? [code] : []));
  const values = Map.groupBy(
    await valuesOf(db, partnershipId, { measures, reader: 'work', last: figuresBack }),
    ({ measure }) => measure,
  );
  return {
    items: due.map((each) =>
      askedItem(each, month, byItem.get(nameOfItem(each.item)) ?? [], values.get(each.item.code) ?? []),
    ),
    last: new Map([...byItem].flatMap(([name, [newest]]) => (newest ? [[name, newest]] : []))),
  };
}

function askedItem(
  due: DueItem,
  month: string,
  updates: readonly KeptUpdate[],
  values: readonly MeasureValue[],
): AskedItem {
  const { item, record, period } = due;
  const isMeasure = item.kind === 'performance-measure';
  const past = values.filter(({ periodEnd }) => period === null || periodEnd < period.from);
  const ofPeriod = values.find(
    ({ periodStart, periodEnd }) => periodStart === period?.from && periodEnd === period.to,
  );
  return {
    ...due,
    standing: standingOf(item.kind, record.values),
    basedOn: isMeasure ? (ofPeriod?.number ?? null) : record.revision,
    unchanged: unchangedMonths(updates, month),
    isQuestioned: isQuestioned(updates, month),
    past: isMeasure ? past.map(({ value }) => value) : [],
    pastCounts: {
      numerator: past.flatMap(({ numerator }) => numerator ?? []),
      denominator: past.flatMap(({ denominator }) => denominator ?? []),
    },
    lastFigure: isMeasure ? lastFigureOf(record as PerformanceMeasure, past) : null,
    isShare: isMeasure && isShare(record as PerformanceMeasure),
  };
}

/** Whether a measure is told as a part of a whole. */
function isShare({ values }: PerformanceMeasure): boolean {
  return values.figure === null ? values.denominator !== null : values.figure === 'percentage';
}

/** The newest figure: of its values over time, else what a kit brought without a history. */
function lastFigureOf({ values }: PerformanceMeasure, past: readonly MeasureValue[]): UpdateFigure | null {
  const newest = past.at(-1);
  if (newest) {
    const { value, numerator, denominator, periodStart, periodEnd } = newest;
    return { value, numerator, denominator, from: periodStart, to: periodEnd };
  }
  const { latestValue, numerator, denominator, latestOn } = values;
  return latestOn === null || latestValue === null
    ? null
    : { value: latestValue, numerator, denominator, from: latestOn, to: latestOn };
}
