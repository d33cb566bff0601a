import { performanceMeasureDefinition } from '../../performance/index.ts';
import {
  actionDefinition,
  contributionDefinition,
  milestoneDefinition,
  projectDefinition,
  riskDefinition,
} from '../../plan/index.ts';
import {
  type AnyRecord,
  type FieldValue,
  isBilingual,
  type RecordDefinition,
  type RecordSet,
} from '../../records/index.ts';
import type { ItemStanding, UpdateItem, UpdateItemKind } from './update.ts';

/** The kinds of record that updates are about. */
export const itemDefinitions: Readonly<Record<UpdateItemKind, RecordDefinition>> = {
  action: actionDefinition,
  milestone: milestoneDefinition,
  contribution: contributionDefinition,
  project: projectDefinition,
  risk: riskDefinition,
  'performance-measure': performanceMeasureDefinition,
};

/** States a person can choose each month, from well to badly; what stops a thing for good is a decision, not an update. */
export const offeredStates: Readonly<Record<UpdateItemKind, readonly string[]>> = {
  action: ['on-course', 'slipping', 'stuck', 'done'],
  contribution: ['on-course', 'slipping', 'stuck', 'done'],
  project: ['under-way', 'paused', 'done'],
  milestone: [],
  risk: ['open', 'closed'],
  'performance-measure': [],
};

/** How badly it goes, for each state: a higher number is worse. */
const badness: Readonly<Record<string, number>> = { slipping: 1, paused: 1, stuck: 2, stopped: 3 };

/** Where a record keeps the part of it that updates change. */
const fieldsOf: Readonly<Record<UpdateItemKind, Partial<Record<keyof ItemStanding, string>>>> = {
  action: { state: 'state', words: 'progress' },
  contribution: { state: 'deliveryState', words: 'progress' },
  project: { state: 'state', words: 'progress' },
  milestone: { metOn: 'metOn' },
  risk: { state: 'state', likelihood: 'likelihood', impact: 'impact' },
  'performance-measure': {},
};

/** How an item stands by its record. */
export function standingOf(kind: UpdateItemKind, values: Readonly<Record<string, FieldValue>>): ItemStanding {
  const fields = fieldsOf[kind];
  const of = (part: keyof ItemStanding): FieldValue => values[fields[part] ?? ''] ?? null;
  const words = of('words');
  const number = (part: 'likelihood' | 'impact'): number | null => {
    const value = of(part);
    return typeof value === 'number' ? value : null;
  };
  const text = (part: 'state' | 'metOn'): string | null => {
    const value = of(part);
    return typeof value === 'string' ? value : null;
  };
  return {
    state: text('state'),
    words: isBilingual(words) ? words : { cy: '', en: '' },
    metOn: text('metOn'),
    likelihood: number('likelihood'),
    impact: number('impact'),
  };
}

/**
 * The values of a record once an update stands. Words left out keep those there were: who writes in one language leaves
 * the other as it is, and the record then marks it to be looked at again.
 *
 * @param today - the day of a risk’s review
 */
export function valuesAfter(
  kind: UpdateItemKind,
  values: Readonly<Record<string, FieldValue>>,
  said: ItemStanding,
  today: string,
): Readonly<Record<string, FieldValue>> {
  const before = standingOf(kind, values);
  const after: ItemStanding = {
    state: said.state ?? before.state,
    words: { cy: said.words.cy || before.words.cy, en: said.words.en || before.words.en },
    metOn: said.metOn ?? before.metOn,
    likelihood: said.likelihood ?? before.likelihood,
    impact: said.impact ?? before.impact,
  };
  const changed = Object.entries(fieldsOf[kind]).map(([part, field]) => [
    field,
    after[part as keyof ItemStanding],
  ]);
  return {
    ...values,
    ...Object.fromEntries(changed),
    ...(kind === 'risk' && { reviewedOn: today }),
  };
}

/** Whether two standings say the same; words that one of them leaves out do not count. */
export function sameStanding(one: ItemStanding, other: ItemStanding): boolean {
  const sameWords = (side: 'cy' | 'en') =>
    one.words[side] === '' || other.words[side] === '' || one.words[side] === other.words[side];
  return (
    one.state === other.state &&
    one.metOn === other.metOn &&
    one.likelihood === other.likelihood &&
    one.impact === other.impact &&
    sameWords('cy') &&
    sameWords('en')
  );
}

/** Whether it goes worse than before: an explanation is asked for. */
export function isWorse(before: ItemStanding, after: ItemStanding): boolean {
  const rank = ({ state }: ItemStanding) => badness[state ?? ''] ?? 0;
  const score = ({ likelihood, impact }: ItemStanding) => (likelihood ?? 0) * (impact ?? 0);
  return rank(after) > rank(before) || score(after) > score(before);
}

/** The organisation that answers for an item; null when nobody has said. */
export function organisationOfItem(records: RecordSet, { kind, code }: UpdateItem): string | null {
  const { values } = records.find(kind, code) ?? { values: {} };
  const own = textOf(values, kind === 'action' ? 'lead' : 'organisation');
  if (own !== null || (kind !== 'milestone' && kind !== 'risk')) return own;
  return records.one(actionDefinition, textOf(values, 'action'))?.values.lead ?? null;
}

function textOf(values: AnyRecord['values'], field: string): string | null {
  const value = values[field];
  return typeof value === 'string' && value !== '' ? value : null;
}
