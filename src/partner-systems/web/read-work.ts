import {
  allDue,
  type DueItem,
  isMonth,
  itemDefinitions,
  mayUpdate,
  monthOf,
  nameOfItem,
  offeredStates,
  organisationOfItem,
  type UpdateItemKind,
} from '../../delivery/index.ts';
import { askedAgain, itemsTold, openUpdates } from '../../delivery/store/index.ts';
import {
  type MeasureValue,
  type PerformanceMeasure,
  performanceMeasureDefinition,
} from '../../performance/index.ts';
import { entriesOf, newestValues } from '../../performance/store/index.ts';
import { type AnyRecord, problem, type RecordSet } from '../../records/index.ts';
import { actingOfKey } from '../api-key.ts';
import { titleOfItem, workItemOf } from '../work-item.ts';
import { type PartnerAnswer, type PartnerRequest, refused } from './partner-route.ts';

/** The most items of one part of a list, and how many where nobody says. */
export const mostItems = 500;
export const usualItems = 100;

/** What is due this month, or the month asked for, of the key’s organisation, and not told yet. @source PERF-05 */
export async function readDue(request: PartnerRequest): Promise<PartnerAnswer> {
  const { services, key, query } = request;
  const month = query['month'] ?? monthOf(services.today());
  if (!isMonth(month)) return refused(400, problem('update.month-unreadable', {}, { found: month }));
  const { partnershipId } = key;
  const { records, reach } = await openUpdates(services, partnershipId);
  const updater = actingOfKey(key);
  const due = allDue(records, month, reach).filter(({ item }) => mayUpdate(records, updater, item));
  const told = await itemsTold(
    services.db,
    partnershipId,
    due.map(({ item }) => item),
    month,
  );
  const open = due.filter(({ item }) => !told.has(nameOfItem(item)));
  return inParts(request, open, (part) => describeDue(request, month, part));
}

async function describeDue({ services, key }: PartnerRequest, month: string, part: readonly DueItem[]) {
  const { items } = await askedAgain(services, key.partnershipId, month, part);
  return items.map(({ item, record, dueOn, period, standing, basedOn }) => ({
    item,
    title: titleOfItem(record),
    dueOn,
    period,
    ...standing,
    states: item.kind === 'milestone' ? ['met', 'not-yet'] : offeredStates[item.kind],
    basedOn,
  }));
}

/** The items of one kind that the key’s organisation answers for. */
export function listItems(kind: UpdateItemKind) {
  return async (request: PartnerRequest): Promise<PartnerAnswer> => {
    const records = await recordsOf(request);
    const own = ownItems(records, request, kind);
    return inParts(request, own, async (part) => part.map((record) => workItemOf(records, record)));
  };
}

/** One of them, tagged with its revision. */
export function readItem(kind: UpdateItemKind) {
  return async (request: PartnerRequest): Promise<PartnerAnswer> => {
    const records = await recordsOf(request);
    const { code = '' } = request.params;
    const record = ownItems(records, request, kind).find((each) => each.code === code);
    if (!record) return refused(404, problem('api.nothing-there'));
    return { type: 'found', body: { item: workItemOf(records, record) }, tag: String(record.revision) };
  };
}

function recordsOf({ services, key }: PartnerRequest): Promise<RecordSet> {
  return services.records.load(services.db, key.partnershipId);
}

function ownItems(records: RecordSet, { key }: PartnerRequest, kind: UpdateItemKind): readonly AnyRecord[] {
  return records
    .ofKind(itemDefinitions[kind].kind)
    .filter(({ code }) => organisationOfItem(records, { kind, code }) === key.organisation);
}

/** The measures of the key’s organisation, each with its newest value. */
export async function listMeasures(request: PartnerRequest): Promise<PartnerAnswer> {
  const own = measuresOf(await recordsOf(request), request);
  return inParts(request, own, async (part) => {
    const { services, key } = request;
    const codes = part.map(({ code }) => code);
    const newest = await newestValues(services.db, key.partnershipId, codes);
    return part.map((measure) => measureOf(measure, newest.get(measure.code)));
  });
}

function measuresOf(records: RecordSet, { key }: PartnerRequest): readonly PerformanceMeasure[] {
  return records
    .all(performanceMeasureDefinition)
    .filter(({ values }) => values.organisation === key.organisation);
}

function measureOf({ code, values }: PerformanceMeasure, newest: MeasureValue | undefined) {
  const { title, unit, figure, updateEveryMonths, target } = values;
  return { code, title, unit, figure, updateEveryMonths, target, latest: newest ? valueShown(newest) : null };
}

/** Every value entered for one of its measures, newest first, what was returned or corrected too. */
export async function listValues(request: PartnerRequest): Promise<PartnerAnswer> {
  const { services, key, params } = request;
  const own = measuresOf(await recordsOf(request), request);
  const measure = own.find(({ code }) => code === params['code']);
  if (!measure) return refused(404, problem('api.nothing-there'));
  const entries = await entriesOf(services.db, key.partnershipId, measure.code);
  return inParts(request, entries, async (part) => part.map(valueShown));
}

/** A value without who entered and who signed it. */
function valueShown(value: MeasureValue) {
  const { number, measure, area, periodStart, periodEnd, numerator, denominator, note, standing } = value;
  const { releaseAt, enteredAt, corrects, besides } = value;
  return {
    ...{ number, measure, area, periodStart, periodEnd, value: value.value, numerator, denominator },
    ...{ note, standing, releaseAt, enteredAt, corrects, besides },
  };
}

/** A part of a list, and where the next begins. */
async function inParts<Item>(
  { path, query }: PartnerRequest,
  all: readonly Item[],
  describe: (part: readonly Item[]) => Promise<readonly object[]>,
): Promise<PartnerAnswer> {
  const limit = numberIn(query['limit'], usualItems);
  if (limit === undefined || limit < 1 || limit > mostItems)
    return refused(400, problem('api.limit-wrong', {}, { most: mostItems }));
  const offset = numberIn(query['offset'], 0);
  if (offset === undefined) return refused(400, problem('api.offset-wrong'));
  const end = offset + limit;
  const asked = new URLSearchParams({ ...query, limit: String(limit), offset: String(end) });
  const next = end < all.length ? `${path.split('?')[0]}?${asked}` : null;
  const items = await describe(all.slice(offset, end));
  return { type: 'found', body: { total: all.length, items, next } };
}

function numberIn(text: string | undefined, usual: number): number | undefined {
  if (text === undefined) return usual;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
