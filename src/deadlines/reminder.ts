import { addTo, calendarDate, daysBetween, weekdayOf } from '../calendar/index.ts';
import type { Language } from '../language/index.ts';
import { dayOf, isOpen, type Obligation } from './obligation.ts';
import { type AtWork, concerns } from './whose.ts';

/** How often reminders may come: together once a day, together on Mondays, not at all. */
export const frequencies = ['daily', 'weekly', 'never'] as const;
export type Frequency = (typeof frequencies)[number];

/** How many days before a date somebody can be reminded. */
export const reminderDays = [30, 14, 7, 1] as const;

/** Which reminders a person wants. */
export interface ReminderPreference {
  readonly frequency: Frequency;
  readonly days: readonly number[];
  /** Whether to be reminded every week of what is past its date. */
  readonly overdue: boolean;
  /** Only what is theirs to keep, or every date of the partnership. */
  readonly scope: 'mine' | 'all';
  /** The language of the messages; null: that of the account. */
  readonly language: Language | null;
}

/** What a person gets who has said nothing. */
export const usualPreference: ReminderPreference = {
  frequency: 'daily',
  days: reminderDays,
  overdue: true,
  scope: 'mine',
  language: null,
};

/** One occasion on which a person is reminded of a date. It comes once. */
export interface Occasion {
  readonly obligation: Obligation;
  readonly dueOn: string;
  /** `before-30`, or `overdue-2` in the third week after the date. */
  readonly occasion: string;
}

/**
 * The reminders that are due to a person today. A day that was missed, because nobody ran the program, is made up for by
 * the next occasion; nobody gets two for one date at once.
 *
 * @source issue 4, Time
 */
export function occasionsFor(
  obligations: readonly Obligation[],
  person: AtWork,
  preference: ReminderPreference,
  today: string,
): readonly Occasion[] {
  if (preference.frequency === 'never') return [];
  return obligations.flatMap((obligation) => {
    const dueOn = dayOf(obligation);
    if (!dueOn || !isOpen(obligation)) return [];
    if (preference.scope === 'mine' && !concerns(obligation, person)) return [];
    const occasion = occasionOf(obligation, preference, today);
    return occasion === null ? [] : [{ obligation, dueOn, occasion }];
  });
}

function occasionOf(
  { state, on }: Obligation,
  { days, overdue }: ReminderPreference,
  today: string,
): string | null {
  if (!on) return null;
  if (state === 'overdue') {
    const late = daysBetween(on.latest, calendarDate(today));
    return overdue ? `overdue-${Math.floor((late - 1) / 7)}` : null;
  }
  const left = daysBetween(calendarDate(today), on.earliest);
  const reached = days.filter((each) => left <= each).toSorted((a, b) => a - b)[0];
  return reached === undefined ? null : `before-${reached}`;
}

/** The day on which a reminder made today goes out: today, or the next Monday for who wants them weekly. */
export function sendingDay(frequency: Frequency, today: string): string {
  const day = calendarDate(today);
  return frequency === 'weekly' ? addTo(day, { days: (8 - weekdayOf(day)) % 7 }) : day;
}

const firstWaitMs = 5 * 60_000;
const longestWaitMs = 12 * 60 * 60_000;
/** Together some two days. */
const mostAttempts = 10;

/** How long to wait before a message is tried again, in milliseconds; null when it is given up. */
export function waitAfter(attempts: number): number | null {
  if (attempts >= mostAttempts) return null;
  return Math.min(longestWaitMs, firstWaitMs * 2 ** (attempts - 1));
}
