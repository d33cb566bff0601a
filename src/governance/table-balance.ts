import {
  membersOn,
  type Organisation,
  type OrganisationKind,
  organisationDefinition,
  type Seat,
  seatDefinition,
  seatsOn,
} from '../partnership/index.ts';
import { actionDefinition } from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';

/** The seats a board is not a board without, and the kinds of organisation that can fill each. @source GOV-03; 000 Ch1 */
const coreKinds = {
  'local-authority': ['local-authority'],
  police: ['police', 'police-and-crime-commissioner'],
  health: ['health-board', 'nhs-trust'],
  'voluntary-council': ['voluntary-council'],
  'welsh-government': ['welsh-government'],
} as const satisfies Readonly<Record<string, readonly OrganisationKind[]>>;
export type CoreSeat = keyof typeof coreKinds;

/** Who can speak for the local authority at the core seat: a political leader or a chief executive. */
const leaders = ['political-leader', 'chief-executive'];

/** A core seat and those who fill it; none is a gap. */
export interface CoreSeatStanding {
  readonly core: CoreSeat;
  readonly seats: readonly Seat[];
}

/** Which core seats are filled on a day. @source GOV-03 */
export function coreSeatsOn(records: RecordSet, on: string): readonly CoreSeatStanding[] {
  const seats = seatsOn(records, on).filter(({ values }) => values.role !== 'observer');
  return (Object.keys(coreKinds) as CoreSeat[]).map((core) => ({
    core,
    seats: seats.filter((seat) => fills(core, seat, records)),
  }));
}

function fills(core: CoreSeat, { values }: Seat, records: RecordSet): boolean {
  const kind = records.one(organisationDefinition, values.organisation)?.values.kind;
  if (kind === null || kind === undefined) return false;
  if (!(coreKinds[core] as readonly OrganisationKind[]).includes(kind)) return false;
  return core !== 'local-authority' || values.seniority === null || leaders.includes(values.seniority);
}

/**
 * What is looked at for the weight of one organisation: its seats, its chairs of today, every term of a chair or vice-chair
 * so far, the actions it leads.
 */
export type BalanceOf = 'seats' | 'members' | 'chairs' | 'chair-terms' | 'actions';

/** How many of something the local authorities hold together, of how many in all. */
export interface Balance {
  readonly of: BalanceOf;
  readonly held: number;
  readonly all: number;
  /** Whether they hold more than half: a board that one side leads must not be one that it rules. */
  readonly isMajority: boolean;
}

/**
 * How much of the board's weight is the local authorities': seats with a say, member organisations, seats of a chair or
 * vice-chair, the terms of chairs and vice-chairs from the first on record until this day, and actions of the plan.
 *
 * @source GOV-04
 */
export function balanceOn(records: RecordSet, on: string): readonly Balance[] {
  const authorities = new Set(
    records
      .all(organisationDefinition)
      .filter(({ values }) => values.kind === 'local-authority')
      .map(({ code }) => code),
  );
  const voting = seatsOn(records, on).filter(({ values }) => values.role !== 'observer');
  const chairs = voting.filter(({ values }) => isOfChair(values));
  const terms = records
    .all(seatDefinition)
    .filter(({ values }) => isOfChair(values) && (values.startsOn === null || values.startsOn <= on));
  const holdersOf = (seats: readonly Seat[]) => seats.map(({ values }) => values.organisation);
  const leads = records.all(actionDefinition).map(({ values }) => values.lead);
  const counted: readonly (readonly [BalanceOf, readonly (string | null)[]])[] = [
    ['seats', holdersOf(voting)],
    ['members', membersOn(records, on).map(({ code }) => code)],
    ['chairs', holdersOf(chairs)],
    ['chair-terms', holdersOf(terms)],
    ['actions', leads.filter((code) => code !== null)],
  ];
  return counted.map(([of, codes]) => {
    const held = codes.filter((code) => code !== null && authorities.has(code)).length;
    return { of, held, all: codes.length, isMajority: held * 2 > codes.length };
  });
}

function isOfChair({ role }: Seat['values']): boolean {
  return role === 'chair' || role === 'vice-chair';
}

/** A seat on the board with what is not recorded of its holder. */
export interface SeatOnBoard {
  readonly seat: Seat;
  readonly organisation: Organisation | null;
  readonly lacks: readonly ('holder' | 'seniority' | 'mandate' | 'deputy')[];
}

/**
 * Every seat of a day with what is lacking: a representative must be senior enough to speak, decide and commit.
 *
 * @source GOV-06
 */
export function seatsWithGaps(records: RecordSet, on: string): readonly SeatOnBoard[] {
  return seatsOn(records, on).map((seat) => {
    const { holder, seniority, mandate, mandatePence, deputyPost, organisation } = seat.values;
    const isSaid = mandate.cy + mandate.en !== '' || mandatePence !== null;
    return {
      seat,
      organisation: records.one(organisationDefinition, organisation) ?? null,
      lacks: [
        ...(holder === '' ? (['holder'] as const) : []),
        ...(seniority === null ? (['seniority'] as const) : []),
        ...(isSaid ? [] : (['mandate'] as const)),
        ...(deputyPost.cy + deputyPost.en === '' ? (['deputy'] as const) : []),
      ],
    };
  });
}
