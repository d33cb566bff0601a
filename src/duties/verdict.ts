import type { MessageValues } from '../language/index.ts';
import type { RecordRef } from './facts.ts';

/** What a check can say of one requirement. */
export const verdictWords = [
  'met',
  'partly',
  'not-met',
  'not-yet-due',
  'not-applicable',
  'cannot-tell',
] as const;
export type VerdictWord = (typeof verdictWords)[number];

/** Why, as a code and values; the words are the message `reason.<code>`. */
export interface Reason {
  readonly code: string;
  readonly values: MessageValues;
}

/** A place where something can be written or mended. Without a code: a record of this kind still to be made. */
export interface FactPlace {
  readonly kind: string;
  readonly code?: string | undefined;
  readonly field?: string | undefined;
  /** What the place must hold: the part, the topic, the kind of body, the post. */
  readonly value?: string | undefined;
}

/** What one rule says of the facts, before claims and due states are looked at. */
export interface Judgement {
  readonly word: VerdictWord;
  readonly reasons: readonly Reason[];
  /** Records that the verdict rests on. */
  readonly used: readonly RecordRef[];
  /** Records looked at besides: whose seat it is, the election a time is counted from, the way a link goes. */
  readonly besides: readonly RecordRef[];
  /** Facts nobody has recorded, without which the verdict cannot be carried. */
  readonly missing: readonly FactPlace[];
  /** Places that fall short: where to mend. */
  readonly gaps: readonly FactPlace[];
  readonly have: number;
  readonly needed: number;
}

/** One thing a rule looked at, and how it stood. */
export interface Item {
  readonly state: 'there' | 'half' | 'lacking' | 'unknown';
  readonly used?: readonly RecordRef[];
  readonly besides?: readonly RecordRef[];
  /** The place to mend when lacking or half; the fact to find out when unknown. */
  readonly place?: FactPlace;
  readonly reason?: Reason;
}

/** What names a record in an explanation. */
export function refOf({ kind, code }: RecordRef): RecordRef {
  return { kind, code };
}

/** Each record once, in the order they first came. */
export function distinctRefs(refs: readonly RecordRef[]): readonly RecordRef[] {
  return [...new Map(refs.map((ref) => [`${ref.kind} ${ref.code}`, ref])).values()];
}

export function reason(code: string, values: MessageValues = {}): Reason {
  return { code, values };
}

/**
 * Adds up what a rule looked at, by one table for every kind of rule:
 * everything there → met; nothing there and nothing unknown → not met; only unknown things in the way → cannot tell;
 * something there and something lacking → partly.
 *
 * @param items - at least one; a rule with nothing to look at says so itself
 */
export function judge(items: readonly Item[]): Judgement {
  const count = { there: 0, half: 0, lacking: 0, unknown: 0 };
  for (const item of items) count[item.state] += 1;
  const word = wordFor(count);
  return {
    word,
    reasons: [reason('counted', { have: count.there, needed: items.length }), ...distinct(items)],
    used: items.flatMap((item) => item.used ?? []),
    besides: distinctRefs(items.flatMap((item) => item.besides ?? [])),
    missing: placesOf(items, (item) => item.state === 'unknown'),
    gaps: placesOf(items, (item) => item.state === 'lacking' || item.state === 'half'),
    have: count.there,
    needed: items.length,
  };
}

function wordFor(count: Record<Item['state'], number>): VerdictWord {
  const total = count.there + count.half + count.lacking + count.unknown;
  if (count.there === total) return 'met';
  if (count.lacking + count.half === 0) return 'cannot-tell';
  return count.there + count.half > 0 ? 'partly' : 'not-met';
}

function placesOf(items: readonly Item[], which: (item: Item) => boolean): FactPlace[] {
  return items.flatMap((item) => (which(item) && item.place ? [item.place] : []));
}

/** Reasons of the items, each once: two hundred actions with the same lack are one reason. */
function distinct(items: readonly Item[]): Reason[] {
  const seen = new Map<string, Reason>();
  for (const { reason: why } of items) {
    if (why) seen.set(`${why.code} ${JSON.stringify(why.values)}`, why);
  }
  return [...seen.values()];
}

/** A judgement that rests on one thing only. */
export function judgeOne(item: Item): Judgement {
  return judge([item]);
}

/** Nobody records this kind of fact: the verdict names it. */
export function cannotTell(missing: readonly FactPlace[], why: Reason): Judgement {
  return {
    word: 'cannot-tell',
    reasons: [why],
    used: [],
    besides: [],
    missing,
    gaps: [],
    have: 0,
    needed: 1,
  };
}

/** There is nothing here for the rule to be about. */
export function notApplicable(why: Reason): Judgement {
  return {
    word: 'not-applicable',
    reasons: [why],
    used: [],
    besides: [],
    missing: [],
    gaps: [],
    have: 0,
    needed: 0,
  };
}
