import type { Bilingual } from '../language/index.ts';

/**
 * Everything a check may know, as it stood when the check was made. The engine reads nothing else, so that the same
 * facts always give the same verdicts.
 *
 * Three states of not having something are kept apart:
 * - a kind with no entry in `records`, or a field with no entry in `fields`: nobody has recorded it → *cannot tell*;
 * - an entry that is null, an empty text or an empty list: it was asked for and there is none → *not met*;
 * - a link with no entry in `links`: there is no such link.
 *
 * @source DESIGN, rule of substance 9; LAW-01
 */
export interface Facts {
  /** ISO date: the law as it stands on this day. */
  readonly on: string;
  /** Code of the plan that is checked. */
  readonly plan: string;
  readonly records: ReadonlyMap<string, readonly FactRecord[]>;
  readonly claims: readonly ClaimFact[];
  /** ISO date on which the newest edition of the needs assessment was frozen; null or absent when none has been. */
  readonly assessmentOn?: string | null;
}

export interface FactRecord {
  readonly kind: string;
  readonly code: string;
  readonly title: Bilingual;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Field name → codes of the records it points to. */
  readonly links: Readonly<Record<string, readonly string[]>>;
  /** Counts up with every change: a claim remembers which one it looked at. */
  readonly revision?: number;
}

/** "We discharge it here": a body's word, beside a rule that looks for itself. */
export interface ClaimFact {
  readonly code: string;
  /** Id of the requirement. */
  readonly requirement: string;
  readonly target: RecordRef;
  readonly text: Bilingual;
  /** Code of the organisation that claims, and of the one that confirmed. */
  readonly claimedBy: string;
  readonly confirmedBy: string | null;
  readonly state: 'claimed' | 'confirmed' | 'disputed';
  /** Revision of the target when the claim was made. */
  readonly targetRevision: number | null;
  /** ISO date on which somebody last looked at it: law or an assessment that is younger asks for another look. */
  readonly lookedAtOn?: string | null;
  /** Mark of the requirement as it was then; null when nobody wrote it down. */
  readonly requirementVersion?: string | null;
}

export interface RecordRef {
  readonly kind: string;
  readonly code: string;
}

/** How much of a text is there: in both languages, in one, not at all, or nobody has recorded it. */
export type Filled = 'both' | 'one' | 'none' | 'unknown';

/** Judges a field's value; a value that is not bilingual text counts as both when it is there. */
export function howFilled(value: unknown): Filled {
  if (value === undefined) return 'unknown';
  if (value === null) return 'none';
  if (typeof value === 'string') return value.trim() === '' ? 'none' : 'both';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : 'both';
  if (typeof value === 'object' && ('cy' in value || 'en' in value)) {
    const { cy, en } = value as Partial<Record<'cy' | 'en', unknown>>;
    const there = [cy, en].filter((text) => typeof text === 'string' && text.trim() !== '').length;
    return there === 2 ? 'both' : there === 1 ? 'one' : 'none';
  }
  return 'both';
}

/** The values of a field as a list of words: true and false read as `yes` and `no`; null and absent give none. */
export function valuesOf(value: unknown): readonly string[] {
  if (value === undefined || value === null || value === '') return [];
  if (Array.isArray(value)) return value.flatMap(valuesOf);
  if (value === true) return ['yes'];
  if (value === false) return ['no'];
  return [String(value)];
}

/** Codes a record points to by one of its fields, whether the field is held as a link or as a value. */
export function codesIn(record: FactRecord, field: string): readonly string[] {
  return record.links[field] ?? valuesOf(record.fields[field]);
}
