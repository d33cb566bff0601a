import { addTo, calendarDate } from '../calendar/index.ts';
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
  | 'told'
  | 'end-moved'
  | 'milestone-moved'
  | 'milestone-met'
  | 'reviewed'
  | 'recommended'
  | 'answered'
  | 'found';

/** What was told of an action, a promise or a milestone for one month. */
export interface MonthlyUpdate {
  readonly kind: string;
  readonly code: string;
  /** `2026-03`. */
  readonly month: string;
  readonly state: string | null;
  readonly words: Bilingual;
  readonly noChange: boolean;
}

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
 * @param updates - what was told of them month by month
 * @source SCRU-05; issue 5, scrutiny members' view of any promise over time
 */
export function promiseStory(
  records: RecordSet,
  { action, contributions }: PromiseRecords,
  changes: readonly RowChange[],
  updates: readonly MonthlyUpdate[] = [],
): readonly PromiseEvent[] {
  const told = [
    ...changes.flatMap(eventsOfChange),
    ...eventsOfUpdates(updates),
    ...scrutinyOf(
      records,
      action.code,
      contributions.map(({ code }) => code),
    ),
  ];
  return told.toSorted((a, b) => a.on.localeCompare(b.on));
}

/** Columns in which a record says something, by kind. */
const saidIn: Readonly<Record<string, string>> = { action: 'progress', contribution: 'answer' };
/** Columns that hold what was promised, by kind. */
const promisedIn: Readonly<Record<string, string>> = { action: 'title', contribution: 'promise' };
const unsaid: Bilingual = { cy: '', en: '' };

function eventsOfChange(change: RowChange): readonly PromiseEvent[] {
  return change.kind === 'milestone'
    ? eventsOfMilestone(change)
    : [
        ...wordsOfPromise(change),
        ...stateOfPromise(change),
        ...endOfPromise(change),
        ...saidOfPromise(change),
      ];
}

function eventOf(
  { at, kind, code }: RowChange,
  sort: PromiseEventSort,
  { from = null, to = null, words = null }: Partial<Pick<PromiseEvent, 'from' | 'to' | 'words'>>,
): PromiseEvent {
  return { on: at.slice(0, 10), sort, kind, code, from, to, words };
}

function wordsOfPromise(change: RowChange): readonly PromiseEvent[] {
  const { kind, before, after } = change;
  const column = promisedIn[kind];
  if (after === null || column === undefined) return [];
  const words = bilingualOf(after, column);
  if (before === null) return [eventOf(change, 'made', { to: textOf(after, 'state'), words })];
  return isSameText(bilingualOf(before, column), words) ? [] : [eventOf(change, 'reworded', { words })];
}

function stateOfPromise(change: RowChange): readonly PromiseEvent[] {
  return change.before === null ? [] : moved(change, 'state', 'state');
}

function endOfPromise(change: RowChange): readonly PromiseEvent[] {
  return change.before === null || change.kind !== 'action' ? [] : moved(change, 'ends_on', 'end-moved');
}

function saidOfPromise(change: RowChange): readonly PromiseEvent[] {
  const { kind, before, after } = change;
  const column = saidIn[kind];
  if (after === null || column === undefined) return [];
  const words = bilingualOf(after, column);
  const was = before === null ? unsaid : bilingualOf(before, column);
  return isSameText(words, was) || isSameText(words, unsaid) ? [] : [eventOf(change, 'said', { words })];
}

function eventsOfMilestone(change: RowChange): readonly PromiseEvent[] {
  const { before, after } = change;
  if (after === null) return [];
  const words = bilingualOf(after, 'title');
  const metOn = textOf(after, 'met_on');
  const met =
    metOn === null || metOn === textOf(before, 'met_on')
      ? []
      : [
          {
            ...eventOf(change, 'milestone-met', { from: textOf(after, 'due_on'), to: metOn, words }),
            on: metOn,
          },
        ];
  const again = before === null ? [] : moved(change, 'due_on', 'milestone-moved');
  return [...again.map((event) => ({ ...event, words })), ...met];
}

/** A column that holds something else than before. */
function moved(change: RowChange, column: string, sort: PromiseEventSort): readonly PromiseEvent[] {
  const [from, to] = [textOf(change.before, column), textOf(change.after, column)];
  return from === to || change.after === null ? [] : [eventOf(change, sort, { from, to })];
}

/** What was told of a month: the last day of it is when it was so. */
function eventsOfUpdates(updates: readonly MonthlyUpdate[]): readonly PromiseEvent[] {
  return updates
    .filter(({ noChange }) => !noChange)
    .map(({ kind, code, month, state, words }) => ({
      on: endOfMonth(month),
      sort: 'told',
      kind,
      code,
      from: null,
      to: state,
      words: isSameText(words, unsaid) ? null : words,
    }));
}

function endOfMonth(month: string): string {
  return addTo(addTo(calendarDate(`${month}-01`), { months: 1 }), { days: -1 });
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
