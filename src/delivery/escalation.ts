import { addTo, type CalendarDate, calendarDate } from '../calendar/index.ts';
import { type Partnership, type Seat, seatsOn } from '../partnership/index.ts';
import { type Ownership, ownershipDefinition } from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';

/** After how many days without an answer each step is taken, counted from the day somebody was asked. */
export interface SilenceLimits {
  readonly reminder: number;
  readonly seat: number;
  readonly board: number;
}

/** What holds where a partnership has set nothing. @source issue 5, Delivery */
export const usualSilence: SilenceLimits = { reminder: 7, seat: 14, board: 28 };

/** The days a partnership has set, and the usual ones for the rest. */
export function silenceLimits(partnership: Partnership | undefined): SilenceLimits {
  return {
    reminder: partnership?.values.ownerReminderDays ?? usualSilence.reminder,
    seat: partnership?.values.ownerSeatDays ?? usualSilence.seat,
    board: partnership?.values.ownerBoardDays ?? usualSilence.board,
  };
}

/** The steps silence goes up by, from the person to the board. */
export const escalationSteps = ['reminder', 'seat', 'board'] as const;
export type EscalationStep = (typeof escalationSteps)[number];

/** The field of an ownership that keeps the day of each step. */
const dayOfStep = {
  reminder: 'remindedOn',
  seat: 'escalatedOn',
  board: 'boardOn',
} as const satisfies Record<EscalationStep, keyof Ownership['values']>;

/** Where one who was asked stands on the way up: each step with the day it falls due and the day it was taken. */
export interface SilenceStanding {
  readonly ownership: Ownership;
  readonly steps: readonly {
    readonly step: EscalationStep;
    readonly dueOn: CalendarDate;
    readonly takenOn: string | null;
  }[];
}

/** Everybody who was asked and has not answered, those asked first before the others. @source issue 5, Delivery */
export function silences(records: RecordSet, limits: SilenceLimits): readonly SilenceStanding[] {
  return records
    .all(ownershipDefinition)
    .flatMap((ownership) => {
      const { state, askedOn } = ownership.values;
      if (state !== 'asked' || askedOn === null) return [];
      const asked = calendarDate(askedOn);
      const steps = escalationSteps.map((step) => ({
        step,
        dueOn: addTo(asked, { days: limits[step] }),
        takenOn: ownership.values[dayOfStep[step]],
      }));
      return [{ ownership, steps }];
    })
    .toSorted((a, b) => (a.ownership.values.askedOn ?? '').localeCompare(b.ownership.values.askedOn ?? ''));
}

/** An ownership with the steps that are due and have not been taken: what is to be saved. */
export interface Escalated {
  readonly ownership: Ownership;
  readonly taken: readonly EscalationStep[];
  readonly values: Ownership['values'];
}

/**
 * The steps that silence asks for today. Each is taken once and keeps its day; a day that was missed is made up for. It
 * goes to the seat of the organisation that was asked; an organisation without a seat passes straight to the board.
 *
 * @param today - ISO date
 * @source issue 5, Delivery
 */
export function escalationsDue(
  records: RecordSet,
  limits: SilenceLimits,
  today: string,
): readonly Escalated[] {
  return silences(records, limits).flatMap(({ ownership, steps }) => {
    const seat = seatAbove(records, ownership.values.organisation, today);
    const due = steps
      .filter(({ dueOn, takenOn }) => takenOn === null && dueOn <= today)
      .filter(({ step }) => step !== 'seat' || seat !== undefined);
    if (due.length === 0) return [];
    const days = Object.fromEntries(due.map(({ step }) => [dayOfStep[step], today]));
    const goesToSeat = due.some(({ step }) => step === 'seat');
    return [
      {
        ownership,
        taken: due.map(({ step }) => step),
        values: { ...ownership.values, ...days, ...(goesToSeat && { escalatedTo: seat?.code ?? null }) },
      },
    ];
  });
}

/** Most able to move an organisation first. */
const bySeniority = ['chief-executive', 'executive-director', 'political-leader', 'senior-manager'] as const;

/** The seat of an organisation that hears of its people’s silence; none where it has no seat today. */
export function seatAbove(records: RecordSet, organisation: string | null, today: string): Seat | undefined {
  const rank = ({ values }: Seat) => {
    const place = (bySeniority as readonly (string | null)[]).indexOf(values.seniority);
    return place === -1 ? bySeniority.length : place;
  };
  return seatsOn(records, today)
    .filter(({ values }) => values.organisation === organisation && values.role !== 'observer')
    .toSorted((a, b) => rank(a) - rank(b))[0];
}
