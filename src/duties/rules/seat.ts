import { z } from 'zod';
import type { FactIndex } from '../fact-index.ts';
import { codesIn, type FactRecord, valuesOf } from '../facts.ts';
import { readDateRange } from '../uncertain-date.ts';
import { cannotTell, type Item, type Judgement, judge, reason, refOf } from '../verdict.ts';
import { selected } from './selection.ts';
import { fieldName, kindName, whereSpec } from './spec.ts';

const organisationKinds = [
  'local-authority',
  'health-board',
  'nhs-trust',
  'police',
  'police-and-crime-commissioner',
  'fire-and-rescue',
  'natural-resources',
  'national-park',
  'probation',
  'voluntary-council',
  'community-council',
  'welsh-government',
  'education',
  'housing',
  'business',
  'other',
] as const;

const statutoryPosts = [
  'cyp-lead-director',
  'cyp-lead-member',
  'lhb-lead-officer',
  'lhb-lead-member',
  'nhs-lead-executive',
  'nhs-lead-non-executive',
] as const;

/** Kinds of body sit at the table, or statutory posts are held. */
export const seatSpec = z
  .strictObject({
    kind: z
      .literal('seat')
      .describe('A kind of body has a seat, or a statutory post is held, on the day of the check.'),
    of: z
      .array(z.union([z.enum(organisationKinds), z.array(z.enum(organisationKinds)).min(2)]))
      .min(1)
      .optional()
      .describe(
        'Kinds of organisation that must each have a seat; a list inside the list means any one of them.',
      ),
    posts: z
      .array(z.enum(statutoryPosts))
      .min(1)
      .optional()
      .describe('Statutory posts that must each have a holder.'),
    observers: z.boolean().default(false).describe('Whether an observer counts as seated.'),
    quorum: z
      .strictObject({ record: kindName, where: whereSpec.optional(), on: fieldName, present: fieldName })
      .optional()
      .describe(
        'Every member is at each record of a kind: `on` holds its day, `present` the organisations that were there.',
      ),
  })
  .refine((spec) => spec.of !== undefined || spec.posts !== undefined || spec.quorum !== undefined, {
    params: { code: 'rulebook.seat-needs-body-or-post' },
  });
export type SeatRule = z.output<typeof seatSpec>;

/** @source GOV-03, GOV-24, DUTY-12, DUTY-23 */
export function judgeSeat(rule: SeatRule, index: FactIndex): Judgement {
  const seats = index.of('seat');
  if (!seats) return cannotTell([{ kind: 'seat' }], reason('kind-unknown'));
  if (rule.quorum) return judgeQuorum(rule.quorum, seats, index);
  const kinds = rule.of?.map((kind) => (Array.isArray(kind) ? kind : [kind])) ?? [];
  if (kinds.length > 0 && !index.of('organisation')) {
    return cannotTell([{ kind: 'organisation' }], reason('kind-unknown'));
  }
  return judge([
    ...kinds.map((kind) => seatItem(kind, rule, seats, index)),
    ...(rule.posts ?? []).map((post) => postItem(post, seats, index)),
  ]);
}

/** Whether every body with a say on the day was at each of the meetings. */
function judgeQuorum(
  { record, where, on, present }: NonNullable<SeatRule['quorum']>,
  seats: readonly FactRecord[],
  index: FactIndex,
): Judgement {
  const chosen = selected(index, record, where, 0);
  if ('word' in chosen) return chosen;
  return judge(
    chosen.records.map((meeting): Item => {
      const ref = { kind: meeting.kind, code: meeting.code };
      const day = readDateRange(meeting.fields[on]);
      if (!day) {
        return { state: 'unknown', place: { ...ref, field: on }, reason: reason('date-not-given') };
      }
      if (meeting.fields[present] === undefined && meeting.links[present] === undefined) {
        return { state: 'unknown', place: { ...ref, field: present }, reason: reason('field-unknown') };
      }
      const counted = seats.filter(
        (seat) => seat.fields['role'] !== 'observer' && heldOn(seat, day.latest, index) !== 'no',
      );
      const members = counted.flatMap((seat) => codesIn(seat, 'organisation'));
      const besides = [...counted, ...seats.flatMap((seat) => organisationOf(seat, index) ?? [])].map(refOf);
      const there = codesIn(meeting, present);
      if (members.every((code) => there.includes(code))) return { state: 'there', used: [ref], besides };
      return { state: 'lacking', place: { ...ref, field: present }, besides, reason: reason('not-quorate') };
    }),
  );
}

function seatItem(
  kinds: readonly string[],
  rule: SeatRule,
  seats: readonly FactRecord[],
  index: FactIndex,
): Item {
  const fitting = seats.filter((seat) => {
    const organisation = organisationOf(seat, index);
    if (!organisation || !valuesOf(organisation.fields['kind']).some((kind) => kinds.includes(kind)))
      return false;
    return rule.observers || seat.fields['role'] !== 'observer';
  });
  return fromHeld(fitting, index, { kind: 'seat', field: 'organisation', value: kinds[0] });
}

function postItem(post: string, seats: readonly FactRecord[], index: FactIndex): Item {
  const fitting = seats.filter((seat) => valuesOf(seat.fields['statutoryPost']).includes(post));
  const place = { kind: 'seat', field: 'statutoryPost', value: post };
  const vacant = fitting.find((seat) => seat.fields['holder'] === null || seat.fields['holder'] === '');
  const filled = fitting.filter((seat) => seat !== vacant);
  if (filled.length === 0 && vacant) {
    return {
      state: 'lacking',
      place: { kind: 'seat', code: vacant.code, field: 'holder', value: post },
      reason: reason('post-vacant'),
    };
  }
  return fromHeld(filled, index, place);
}

function fromHeld(fitting: readonly FactRecord[], index: FactIndex, place: NonNullable<Item['place']>): Item {
  const states = fitting.map((seat) => ({ seat, state: heldOn(seat, index.facts.on, index) }));
  const now = states.filter(({ state }) => state === 'yes').map(({ seat }) => seat);
  const besides = fitting.flatMap((seat) => organisationOf(seat, index) ?? []).map(refOf);
  if (now.length > 0) return { state: 'there', used: now.map(refOf), besides };
  const unsure = states.find(({ state }) => state === 'unknown');
  if (unsure) {
    return {
      state: 'unknown',
      place: { kind: 'seat', code: unsure.seat.code, field: 'startsOn' },
      besides,
      reason: reason('date-uncertain'),
    };
  }
  return {
    state: 'lacking',
    place,
    besides: [...fitting.map(refOf), ...besides],
    reason: reason(fitting.length > 0 ? 'seat-ended' : 'no-seat'),
  };
}

/**
 * Whether a seat is held on a day; a seat with no dates at all counts as held, since somebody recorded it. It ends with
 * its organisation.
 *
 * @source LAW-04
 */
function heldOn(seat: FactRecord, on: string, index: FactIndex): 'yes' | 'no' | 'unknown' {
  const organisation = organisationOf(seat, index);
  const states = [
    isWithin(seat.fields['startsOn'], seat.fields['endsOn'], on),
    isWithin(organisation?.fields['openedOn'], organisation?.fields['closedOn'], on),
  ];
  if (states.includes('no')) return 'no';
  return states.includes('unknown') ? 'unknown' : 'yes';
}

/** Whether a day lies between two others, as far as they are known; one that nobody recorded sets no limit. */
function isWithin(first: unknown, last: unknown, on: string): 'yes' | 'no' | 'unknown' {
  const [starts, ends] = [readDateRange(first), readDateRange(last)];
  if (starts && starts.earliest > on) return 'no';
  if (ends && ends.latest < on) return 'no';
  if ((starts && starts.latest > on) || (ends && ends.earliest < on)) return 'unknown';
  return 'yes';
}

/** The organisation a seat belongs to. */
export function organisationOf(seat: FactRecord, index: FactIndex): FactRecord | undefined {
  const code = codesIn(seat, 'organisation')[0];
  return code === undefined ? undefined : index.find('organisation', code);
}

/** Seats with a say, held on the day of the check. */
export function membersNow(index: FactIndex): readonly FactRecord[] {
  return (index.of('seat') ?? []).filter(
    (seat) => seat.fields['role'] !== 'observer' && heldOn(seat, index.facts.on, index) !== 'no',
  );
}
