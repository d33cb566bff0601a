import type { Acting } from '../../access/index.ts';
import type { AnyRecord, FieldValue, RecordSet } from '../../records/index.ts';
import { type PrioritisationRound, prioritisationRoundDefinition } from './round.ts';

/** Whether somebody runs rounds for the board: starts them, sets weights, writes the decision down. */
export function mayRunRounds({ role }: Pick<Acting, 'role'>): boolean {
  return role === 'administrator' || role === 'coordinator';
}

/** Why somebody cannot score in a round; the words are `refused.<reason>`. */
export type ScoreRefusal = 'no-organisation' | 'not-a-scorer' | 'closed';

/**
 * Whether a person may score in a round: for their own organisation, if it was asked to, until the closing day is over.
 *
 * @param today - ISO date
 * @returns null when they may
 * @source DESIGN rule 4: no organisation speaks for another
 */
export function refusalToScore(
  { organisation }: Pick<Acting, 'organisation'>,
  { values }: PrioritisationRound,
  today: string,
): ScoreRefusal | null {
  if (organisation === null) return 'no-organisation';
  if (!values.scorers.includes(organisation)) return 'not-a-scorer';
  const isOver = values.closesOn !== null && today > values.closesOn;
  return values.state !== 'open' || isOver ? 'closed' : null;
}

/**
 * Whether a person may bring scores or a dissent in a kit: only those of their own organisation, before and after.
 *
 * @param before - the record as it stands, or null for a new one
 * @param after - its values once changed, or null when it is to be withdrawn
 */
export function maySpeakFor(
  { organisation }: Pick<Acting, 'organisation'>,
  before: AnyRecord | null,
  after: Readonly<Record<string, FieldValue>> | null,
): boolean {
  return [before?.values, after].every(
    (values) => !values || (organisation !== null && values['organisation'] === organisation),
  );
}

/** Whether the round a record belongs to is decided: then its criteria, scores and needs stay as they were. */
export function isOfDecidedRound(
  values: Readonly<Record<string, FieldValue>> | null | undefined,
  records: RecordSet,
): boolean {
  const round = records.one(prioritisationRoundDefinition, String(values?.['round'] ?? ''));
  return round?.values.state === 'decided';
}

/** A record that a kit would add, change or withdraw. */
export interface ChangeOfRound {
  readonly kind: string;
  readonly before: AnyRecord | null;
  readonly after: Readonly<Record<string, FieldValue>> | null;
}

/** What of a round people can still put into words once the board has decided. */
const wordsOfRound: readonly string[] = ['title', 'decision'];

/**
 * What stops a kit from changing a round that is over: scores and the last day itself stand from the day after it, and
 * everything it was decided by stands from the decision. A coordinator can still move the day in the browser, by name.
 *
 * @param known - records as they are stored: a round that comes with the kit is not over
 * @param today - ISO date
 * @returns null when nothing does
 * @source NEED-14; DESIGN rule 3
 */
export function roundLock(
  change: ChangeOfRound,
  known: RecordSet,
  today: string,
): 'closed' | 'reopened' | 'decided' | null {
  const { kind, before, after } = change;
  if (kind === prioritisationRoundDefinition.kind) return before && lockOfRound(before, after, today);
  if (kind !== 'need-score' && kind !== 'criterion' && kind !== 'need-choice') return null;
  const rounds = [before?.values, after].flatMap(
    (values) => known.one(prioritisationRoundDefinition, String(values?.['round'] ?? '')) ?? [],
  );
  if (rounds.some(({ values }) => values.state === 'decided')) return 'decided';
  const isOver = rounds.some(({ values }) => values.closesOn !== null && today > values.closesOn);
  return kind === 'need-score' && isOver ? 'closed' : null;
}

/** A decided round stands; one whose last day is past keeps it, so that scoring is not opened again unseen. */
function lockOfRound(
  before: AnyRecord,
  after: ChangeOfRound['after'],
  today: string,
): 'reopened' | 'decided' | null {
  if (isRewritten(before, after)) return 'decided';
  const { state, closesOn } = before.values;
  const isOver = state === 'open' && typeof closesOn === 'string' && today > closesOn;
  const day = after?.['closesOn'] ?? null;
  return isOver && after !== null && (day === null || String(day) >= today) ? 'reopened' : null;
}

/** Whether a decided round would be anything but the same decision in other words. */
function isRewritten({ values }: AnyRecord, after: ChangeOfRound['after']): boolean {
  if (values['state'] !== 'decided') return false;
  if (after === null) return true;
  const kept = Object.keys(values).filter((name) => !wordsOfRound.includes(name));
  return kept.some((name) => JSON.stringify(values[name]) !== JSON.stringify(after[name] ?? null));
}
