import type { Services } from '../../access/web/index.ts';
import {
  checkPlan,
  dayOfCheck,
  dutyMap,
  factsFromRecords,
  type PlanState,
  type Rulebook,
  ruleSettingDefinition,
  rulesFollowed,
  withLocalRules,
} from '../../duties/index.ts';
import { readRulebooks } from '../../duties/store/index.ts';
import type { AskedCheck, CheckOfPlan, PlanCheck } from '../../duties/web/index.ts';
import { datasets } from '../../evidence/store/index.ts';
import type { Bilingual } from '../../language/index.ts';
import { latestEntry, withNewestFigures } from '../../performance/store/index.ts';
import { type AnyRecord, calledOf, NotUsable, type RecordSet, recordSet } from '../../records/index.ts';
import type { RecordStore } from '../../records/store/index.ts';
import {
  type BrokenThread,
  brokenByRecord,
  brokenThreads,
  nodeId,
  planAtWork,
  type Thread,
  threadOf,
  threadRulebook,
} from '../index.ts';
import { newestAssessmentOn } from './newest-assessment.ts';

/** Rulebook a plan is checked against unless it names another. */
export const usualRulebook = 'wales-lsb-2012';

const readBefore = new Map<string, Promise<readonly Rulebook[]>>();

/**
 * The rulebooks in a folder, read once for the life of the program.
 *
 * @throws NotUsable with every mistake, when one of them is not valid: an administrator has edited it
 */
export function rulebooksIn(folder: string): Promise<readonly Rulebook[]> {
  const known = readBefore.get(folder);
  if (known) return known;
  const reading = readRulebooks(folder).then((read) => {
    if (read.ok) return read.value;
    throw new NotUsable(read.problems);
  });
  readBefore.set(folder, reading);
  return reading;
}

/** Checks a plan with all the facts there are: records, claims, datasets with figures, rulebooks. */
export const checkOfPlan: CheckOfPlan = async (services, partnershipId, asked) => {
  const records = await services.records.load(services.db, partnershipId);
  return checkRecords(services, partnershipId, records, asked);
};

/** The records as they would be with a plan in another state of its life. */
function asIfIn(records: RecordSet, plan: AnyRecord, state: PlanState): RecordSet {
  const moved = { ...plan, values: { ...plan.values, state } };
  const all = records.kinds.flatMap((kind) => records.ofKind(kind));
  return recordSet(all.map((record) => (record === plan ? moved : record)));
}

/** Checks already made: of records that are still the latest, with the day, the plan and the datasets they were made for. */
const madeBefore = new WeakMap<RecordSet, Map<string, Promise<PlanCheck>>>();

/** The same for records already loaded. Asked again about the same ones, it answers what it found before. */
export async function checkRecords(
  services: Pick<Services, 'db' | 'records' | 'rulebooksFolder' | 'today'>,
  partnershipId: string,
  records: RecordSet,
  asked: AskedCheck,
): Promise<PlanCheck | null> {
  const code = planAtWork(records, asked.plan);
  const plan = code === undefined ? undefined : records.find('plan', code);
  if (!plan) return null;
  const { inState, ...asItIs } = asked;
  if (inState !== undefined) {
    return checkRecords(services, partnershipId, asIfIn(records, plan, inState), asItIs);
  }
  const catalogue = await datasets(services.db, partnershipId);
  const shipped = await rulebooksIn(services.rulebooksFolder);
  const follows = String(plan.values['rulebook'] || usualRulebook);
  const { state, endsOn } = plan.values;
  const given = {
    on:
      asked.on ??
      dayOfCheck(
        { state: String(state), endsOn: typeof endsOn === 'string' ? endsOn : null },
        shipped.find(({ id }) => id === follows),
        services.today(),
      ),
    plan: plan.code,
    datasets: catalogue.map(({ description }) => ({ code: description.id, title: description.title })),
    assessmentOn: await newestAssessmentOn(services.db, partnershipId),
  };
  const made = madeBefore.get(records) ?? new Map<string, Promise<PlanCheck>>();
  madeBefore.set(records, made);
  const wanted = asked.rulebooks ?? [follows, threadRulebook];
  const settings = records.all(ruleSettingDefinition);
  const hasMeasures = records.ofKind('performance-measure').length > 0;
  const figuresUpTo = hasMeasures ? await latestEntry(services.db, partnershipId) : 0;
  const key = JSON.stringify([
    services.rulebooksFolder,
    given,
    wanted,
    asked.rulebooks === undefined,
    figuresUpTo,
  ]);
  // Somebody who asks for certain rulebooks is shown those and no other.
  const rulebooks =
    asked.rulebooks === undefined
      ? rulesFollowed(shipped, wanted, settings)
      : withLocalRules(
          shipped.filter(({ id }) => wanted.includes(id)),
          settings,
        );
  const known = made.get(key) ?? check(services, partnershipId, records, plan, given, rulebooks);
  made.set(key, known);
  known.catch(() => made.delete(key));
  return known;
}

async function check(
  { db, records: store }: Pick<Services, 'db' | 'records'>,
  partnershipId: string,
  records: RecordSet,
  plan: AnyRecord,
  given: Parameters<typeof factsFromRecords>[2],
  rulebooks: readonly Rulebook[],
): Promise<PlanCheck> {
  const withFigures = await withNewestFigures(db, partnershipId, records, 'work');
  return {
    plan: { code: plan.code, title: plan.values['title'] as Bilingual },
    rulebooks,
    records,
    result: checkPlan(rulebooks, factsFromRecords(withFigures, store.definitions, given)),
  };
}

/** The thread of a plan that was checked, with every break at its record. */
export interface CheckedThread {
  readonly check: PlanCheck;
  readonly thread: Thread;
  readonly broken: readonly BrokenThread[];
}

export async function threadOfPlan(
  services: Services,
  partnershipId: string,
  asked: { readonly plan?: string } = {},
): Promise<CheckedThread | null> {
  const check = await checkOfPlan(services, partnershipId, asked);
  if (!check) return null;
  const catalogue = await datasets(services.db, partnershipId);
  return checkedThread(
    check,
    services.records,
    catalogue.map(({ description }) => ({ code: description.id, title: description.title })),
  );
}

/** Puts the breaks of a check on the thread of its records. */
export function checkedThread(
  check: PlanCheck,
  store: RecordStore,
  evidence: readonly { readonly code: string; readonly title: Bilingual }[],
): CheckedThread {
  const titleOf = (kind: string, code: string) => {
    const record = check.records.find(kind, code);
    const definition = store.definition(kind);
    return record && definition ? calledOf(definition, record) : undefined;
  };
  const broken = brokenThreads(check.result, titleOf);
  const byRecord = brokenByRecord(broken);
  const thread = threadOf(check.records, store.definitions, {
    datasets: evidence,
    duties: dutyMap(check.result).map((row) => ({
      code: row.requirement,
      title: row.wording,
      dischargedBy: row.where,
      // A duty not met is a finding of the checks; the breaks of the thread are those of its own rulebook.
      breaks: [],
    })),
    breaksOf: (kind, code) => (byRecord.get(nodeId(kind, code)) ?? []).map(({ rule }) => rule),
  });
  return { check, thread, broken };
}
