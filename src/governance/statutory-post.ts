import {
  isOpen,
  type Organisation,
  organisationDefinition,
  type Seat,
  seatDefinition,
  seatsOn,
} from '../partnership/index.ts';
import type { RecordSet } from '../records/index.ts';
import { plainName } from './plain-name.ts';
import {
  leadPostTasks,
  type PostTask,
  type PostTaskKind,
  postTaskDefinition,
  representativeTasks,
} from './post-task.ts';

type Standing = Seat['values']['standing'][number];
export type StatutoryPost = Exclude<NonNullable<Seat['values']['statutoryPost']>, 'none'>;

/** One condition of a post: it is met by any one of these. */
interface PostRule {
  readonly kind: NonNullable<Organisation['values']['kind']>;
  readonly asks: readonly (readonly Standing[])[];
  /** Things that cannot be true of its holder. */
  readonly bars: readonly Standing[];
}

/**
 * Which body each lead post belongs to, what must be true of its holder, and what must not.
 *
 * @source GOV-24, GOV-25; 002 9.3–9.4, 9.9–9.10, 9.13, Annex 2 s27
 */
const postRules: Readonly<Record<StatutoryPost, PostRule>> = {
  'cyp-lead-director': {
    kind: 'local-authority',
    asks: [
      ['on-corporate-team', 'is-chief-executive'],
      ['answers-to-chief-executive', 'is-chief-executive'],
      ['independent-of-operations', 'social-services-director', 'chief-education-officer'],
    ],
    bars: ['operational-role', 'not-an-officer'],
  },
  'cyp-lead-member': {
    kind: 'local-authority',
    asks: [['on-executive'], ['functions-of-lead-director']],
    bars: ['officer-of-the-body'],
  },
  'lhb-lead-officer': { kind: 'health-board', asks: [['officer-of-the-body']], bars: ['not-an-officer'] },
  'lhb-lead-member': { kind: 'health-board', asks: [['not-an-officer']], bars: ['officer-of-the-body'] },
  'nhs-lead-executive': { kind: 'nhs-trust', asks: [['officer-of-the-body']], bars: ['not-an-officer'] },
  'nhs-lead-non-executive': {
    kind: 'nhs-trust',
    asks: [['not-an-officer']],
    bars: ['officer-of-the-body'],
  },
};
/** The two lead posts of each kind of body: an officer of it, and a member who is not one. Nobody is both. */
const officerAndMember: readonly (readonly StatutoryPost[])[] = [
  ['cyp-lead-director', 'cyp-lead-member'],
  ['lhb-lead-officer', 'lhb-lead-member'],
  ['nhs-lead-executive', 'nhs-lead-non-executive'],
];
export const leadPosts = Object.keys(postRules) as readonly StatutoryPost[];

/** Whether a condition of a post is met; nothing recorded of its holder is not the same as not met. */
export type ConditionState = 'met' | 'not-met' | 'not-recorded';

export interface PostCondition {
  readonly condition: Standing;
  readonly state: ConditionState;
}

/** A task of a post: when it was last done, and whether it is late. */
export interface PostTaskStanding {
  readonly task: PostTaskKind;
  readonly latest: PostTask | null;
  readonly isLate: boolean;
}

/** How a lead post of one body stands on a day. */
export interface PostStanding {
  readonly post: StatutoryPost;
  readonly organisation: Organisation;
  /** The seat whose holder fills it; null while it is vacant. */
  readonly seat: Seat | null;
  /** While it is vacant: who held it last, and since when nobody does. */
  readonly before: Seat | null;
  readonly conditions: readonly PostCondition[];
  readonly clashes: readonly Standing[];
  /** Lead posts of the same body that its holder has too, though nobody can be both. */
  readonly combined: readonly Seat[];
  /** Marked as the single officer with overall responsibility for children's services. @source GOV-27; 002 9.22 */
  readonly isOverallLead: boolean;
  readonly tasks: readonly PostTaskStanding[];
}

/**
 * Every lead post that the bodies on record must fill, with its holder or its vacancy, its conditions and its tasks.
 *
 * @param on - ISO date
 * @source GOV-24, GOV-25, GOV-26; 002 9.3–9.13
 */
export function postStandingsOn(records: RecordSet, on: string): readonly PostStanding[] {
  const open = records.all(organisationDefinition).filter((body) => isOpen(body, on));
  return leadPosts.flatMap((post) =>
    open
      .filter(({ values }) => values.kind === postRules[post].kind)
      .map((organisation) => postStanding(records, post, organisation, on)),
  );
}

function postStanding(
  records: RecordSet,
  post: StatutoryPost,
  organisation: Organisation,
  on: string,
): PostStanding {
  const isOfPost = ({ values }: Seat) =>
    values.statutoryPost === post && values.organisation === organisation.code;
  const seat = seatsOn(records, on).find((each) => isOfPost(each) && each.values.holder !== '') ?? null;
  const before = seat === null ? lastOf(records.all(seatDefinition).filter(isOfPost)) : null;
  return {
    post,
    organisation,
    seat,
    before,
    conditions: seat === null ? [] : conditionsOf(post, seat),
    clashes: seat === null ? [] : clashesOf(post, seat),
    combined: seat === null ? [] : combinedWith(records, post, seat, on),
    isOverallLead:
      post === 'nhs-lead-executive' &&
      seat !== null &&
      seat.values.standing.includes('overall-responsibility-for-children'),
    tasks: tasksOf(records, leadPostTasks, seat ?? before, on),
  };
}

function lastOf(seats: readonly Seat[]): Seat | null {
  return seats.toSorted((a, b) => (b.values.endsOn ?? '~').localeCompare(a.values.endsOn ?? '~'))[0] ?? null;
}

function conditionsOf(post: StatutoryPost, { values }: Seat): readonly PostCondition[] {
  return postRules[post].asks.flatMap((anyOf): PostCondition[] => {
    const [condition] = anyOf;
    if (condition === undefined) return [];
    if (anyOf.some((each) => values.standing.includes(each))) return [{ condition, state: 'met' }];
    return [{ condition, state: values.standing.length === 0 ? 'not-recorded' : 'not-met' }];
  });
}

function clashesOf(post: StatutoryPost, { values }: Seat): readonly Standing[] {
  return postRules[post].bars.filter((each) => values.standing.includes(each));
}

function combinedWith(records: RecordSet, post: StatutoryPost, seat: Seat, on: string): readonly Seat[] {
  const others = officerAndMember.find((pair) => pair.includes(post))?.filter((each) => each !== post) ?? [];
  return seatsOn(records, on).filter(
    ({ values }) =>
      others.some((other) => other === values.statutoryPost) &&
      values.organisation === seat.values.organisation &&
      isSamePerson(values.holder, seat.values.holder),
  );
}

function isSamePerson(one: string, other: string): boolean {
  return plainName(one) !== '' && plainName(one) === plainName(other);
}

/** A representative without a lead post, and how the duty that all representatives have stands. */
export interface RepresentativeStanding {
  readonly seat: Seat;
  readonly tasks: readonly PostTaskStanding[];
}

/**
 * Every seat of a day with a say and without a lead post: its holder, too, promotes partnership, and explains joint
 * decisions in their own agency.
 *
 * @param on - ISO date
 * @source GOV-28; 002 9.23
 */
export function representativesOn(records: RecordSet, on: string): readonly RepresentativeStanding[] {
  return seatsOn(records, on)
    .filter(({ values }) => values.role !== 'observer' && (values.statutoryPost ?? 'none') === 'none')
    .map((seat) => ({ seat, tasks: tasksOf(records, representativeTasks, seat, on) }));
}

function tasksOf(
  records: RecordSet,
  kinds: readonly PostTaskKind[],
  seat: Seat | null,
  on: string,
): readonly PostTaskStanding[] {
  const all = records.all(postTaskDefinition).filter(({ values }) => values.seat === seat?.code);
  return kinds.map((task) => {
    const latest =
      all
        .filter(({ values }) => values.task === task)
        .toSorted((a, b) => (b.values.doneOn ?? '').localeCompare(a.values.doneOn ?? ''))[0] ?? null;
    const dueOn = latest?.values.dueOn ?? null;
    return { task, latest, isLate: latest === null || (dueOn !== null && dueOn < on) };
  });
}
