import type { Bilingual } from '../language/index.ts';
import {
  type Action,
  actionDefinition,
  type Contribution,
  contributionDefinition,
  milestoneDefinition,
} from '../plan/index.ts';
import { type RecordSet, referencesOf } from '../records/index.ts';
import { hearingDefinition } from './hearing.ts';
import { inspectionFindingDefinition } from './inspection-finding.ts';
import { recommendationDefinition } from './recommendation.ts';
import { recommendationResponseDefinition } from './recommendation-response.ts';
import { scrutinyReviewDefinition } from './scrutiny-review.ts';

/** One change of a row as history keeps it, by column. */
export interface RowChange {
  /** ISO instant. */
  readonly at: string;
  readonly kind: string;
  readonly code: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** What can be told of a promise. */
export type PromiseEventSort =
  | 'made'
  | 'reworded'
  | 'state'
  | 'said'
  | 'end-moved'
  | 'milestone-moved'
  | 'milestone-met'
  | 'reviewed'
  | 'recommended'
  | 'answered'
  | 'found';

/** One thing that happened to a promise, on a day. */
export interface PromiseEvent {
  /** ISO date. */
  readonly on: string;
  readonly sort: PromiseEventSort;
  readonly kind: string;
  readonly code: string;
  /** What it was before: a state or a date; null where there was nothing. */
  readonly from: string | null;
  readonly to: string | null;
  readonly words: Bilingual | null;
}

/** The records whose history makes up that of an action: itself, what partners promised to it, and its milestones. */
export interface PromiseRecords {
  readonly action: Action;
  readonly contributions: readonly Contribution[];
  readonly milestones: readonly { readonly kind: 'milestone'; readonly code: string }[];
}

/** What belongs to the promise of one action. */
export function promiseRecords(records: RecordSet, code: string): PromiseRecords | undefined {
  const action = records.one(actionDefinition, code);
  if (!action) return undefined;
  return {
    action,
    contributions: records.all(contributionDefinition).filter(({ values }) => values.action === code),
    milestones: records.all(milestoneDefinition).filter(({ values }) => values.action === code),
  };
}

/**
 * What was promised and all that became of it, oldest first: every state it had, every date that moved, what was said,
 * and what scrutiny and inspectors made of it.
 *
 * @param changes - of the action, its contributions and its milestones, in any order
 * @source SCRU-05; issue 5, scrutiny members' view of any promise over time
 */
export function promiseStory(
  records: RecordSet,
  { action, contributions }: PromiseRecords,
  changes: readonly RowChange[],
): readonly PromiseEvent[] {
  const told = [
    ...changes.flatMap(eventsOfChange),
    ...scrutinyOf(
      records,
      action.code,
      contributions.map(({ code }) => code),
    ),
  ];
  return told.toSorted((a, b) => a.on.localeCompare(b.on));
}

const stateColumn = 'state';
/** Columns in which a record says something, by kind. */
const saidIn: Readonly<Record<string, string>> = { action: 'progress', contribution: 'answer' };
const calledIn: Readonly<Record<string, string>> = {
  action: 'title',
  contribution: 'promise',
  milestone: 'title',
};

function eventsOfChange({ at, kind, code, before, after }: RowChange): readonly PromiseEvent[] {
  if (after === null) return [];
  const event = (
    sort: PromiseEventSort,
    from: string | null,
    to: string | null,
    words: Bilingual | null = null,
  ): PromiseEvent => ({ on: at.slice(0, 10), sort, kind, code, from, to, words });
  const called = bilingualOf(after, calledIn[kind] ?? 'title');
  const found: PromiseEvent[] = [];
  if (before === null) {
    if (kind !== 'milestone') found.push(event('made', null, textOf(after, stateColumn), called));
  } else {
    const was = bilingualOf(before, calledIn[kind] ?? 'title');
    if (kind !== 'milestone' && !isSameText(was, called))
      found.push(event('reworded', was.cy, called.cy, called));
    if (textOf(before, stateColumn) !== textOf(after, stateColumn))
      found.push(event('state', textOf(before, stateColumn), textOf(after, stateColumn)));
    if (kind === 'action' && textOf(before, 'ends_on') !== textOf(after, 'ends_on'))
      found.push(event('end-moved', textOf(before, 'ends_on'), textOf(after, 'ends_on')));
    if (kind === 'milestone' && textOf(before, 'due_on') !== textOf(after, 'due_on'))
      found.push(event('milestone-moved', textOf(before, 'due_on'), textOf(after, 'due_on'), called));
  }
  if (kind === 'milestone' && textOf(before, 'met_on') !== textOf(after, 'met_on') && textOf(after, 'met_on'))
    found.push(event('milestone-met', textOf(after, 'due_on'), textOf(after, 'met_on'), called));
  const column = saidIn[kind];
  if (column) {
    const said = bilingualOf(after, column);
    const saidBefore = before ? bilingualOf(before, column) : { cy: '', en: '' };
    if (!isSameText(said, saidBefore) && (said.cy !== '' || said.en !== ''))
      found.push(event('said', null, null, said));
  }
  return found;
}

/** What reviews, recommendations, answers and inspections have to do with an action or with promises to it. */
function scrutinyOf(
  records: RecordSet,
  action: string,
  contributions: readonly string[],
): readonly PromiseEvent[] {
  const event = (
    sort: PromiseEventSort,
    { kind, code }: { readonly kind: string; readonly code: string },
    on: string | null,
    words: Bilingual,
    to: string | null = null,
  ): readonly PromiseEvent[] => (on === null ? [] : [{ on, sort, kind, code, from: null, to, words }]);
  const reviews = records
    .all(scrutinyReviewDefinition)
    .filter(({ values }) => values.actions.includes(action));
  const recommended = records
    .all(recommendationDefinition)
    .filter(
      (each) =>
        each.values.actions.includes(action) ||
        referencesOf(each, 'contributions').some((code) => contributions.includes(code)),
    );
  const codes = new Set(recommended.map(({ code }) => code));
  return [
    ...reviews.flatMap((each) => event('reviewed', each, each.values.reportedOn, each.values.title)),
    ...records
      .all(hearingDefinition)
      .filter(({ values }) => reviews.some(({ code }) => code === values.review))
      .flatMap((each) => event('reviewed', each, each.values.heldOn, each.values.title)),
    ...recommended.flatMap((each) => event('recommended', each, each.values.madeOn, each.values.title)),
    ...records
      .all(recommendationResponseDefinition)
      .filter(({ values }) => codes.has(values.recommendation ?? ''))
      .flatMap((each) =>
        event('answered', each, each.values.answeredOn, each.values.answer, each.values.state),
      ),
    ...records
      .all(inspectionFindingDefinition)
      .filter(({ values }) => values.actions.includes(action))
      .flatMap((each) => event('found', each, each.values.reportedOn, each.values.title)),
  ];
}

function textOf(row: RowChange['after'], column: string): string | null {
  const value = row?.[column];
  return value === null || value === undefined || value === '' ? null : String(value);
}

function bilingualOf(row: NonNullable<RowChange['after']>, column: string): Bilingual {
  return { cy: textOf(row, `${column}_cy`) ?? '', en: textOf(row, `${column}_en`) ?? '' };
}

function isSameText(a: Bilingual, b: Bilingual): boolean {
  return a.cy === b.cy && a.en === b.en;
}
