import { addTo, calendarDate, momentInWales } from '../calendar/index.ts';
import type { Language } from '../language/index.ts';
import { deadlineMessages } from './messages.ts';
import { dayOf, isOpen, type Obligation } from './obligation.ts';
import { type RecordNames, sayObligation, sayRange, sumOf } from './obligation-words.ts';

/** A date as a feed shows it, before it is known how often it has changed. */
export interface FeedEntry {
  readonly id: string;
  readonly obligation: Obligation;
  readonly summary: string;
  readonly description: string;
  readonly startsAt: Date | null;
}

/** How long a date that has been dealt with stays in a calendar, in days. */
const keptDays = 92;

/** The dates a feed shows: what is to be done, and what was done in the last three months. */
export function feedEntries(
  obligations: readonly Obligation[],
  names: RecordNames,
  { language, today }: { readonly language: Language; readonly today: string },
): readonly FeedEntry[] {
  const since = addTo(calendarDate(today), { days: -keptDays });
  return obligations
    .filter((each) => {
      const day = dayOf(each);
      return day !== null && (isOpen(each) || day >= since);
    })
    .map((obligation) => ({
      id: obligation.id,
      obligation,
      summary: summaryOf(obligation, names, language),
      description: descriptionOf(obligation, names, language),
      startsAt: startOf(obligation),
    }));
}

function summaryOf(obligation: Obligation, names: RecordNames, language: Language): string {
  const say = deadlineMessages.in(language);
  const what = sayObligation(obligation, names, language);
  if (obligation.state === 'met') return say('feed.done', { what });
  return obligation.state === 'overdue' ? say('feed.late', { what }) : what;
}

function descriptionOf(obligation: Obligation, names: RecordNames, language: Language): string {
  const say = deadlineMessages.in(language);
  const { on } = obligation;
  const range =
    on && on.earliest !== on.latest ? [say('feed.uncertain', { range: sayRange(on, language) })] : [];
  const sum = sumOf(obligation, names, language).map((line) => say('feed.line', { ...line }));
  return [...range, ...sum].join('\n');
}

function startOf(obligation: Obligation): Date | null {
  if (obligation.type !== 'arranged' || obligation.startsAt === null) return null;
  const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(obligation.startsAt);
  return isTime ? momentInWales(obligation.on.earliest, obligation.startsAt) : null;
}

/** One of the dates that several rules set to the same day in the same words: outsiders need it once. */
export function eachSaidOnce(obligations: readonly Obligation[], names: RecordNames): readonly Obligation[] {
  const said = new Map(
    obligations
      .map((each) => [`${dayOf(each)} ${sayObligation(each, names, 'cy')}`, each] as const)
      .toReversed(),
  );
  return obligations.filter(
    (each) => said.get(`${dayOf(each)} ${sayObligation(each, names, 'cy')}`) === each,
  );
}

/**
 * Whether a date is for everybody to see: the board's own meetings, and what law sets for a plan that is no longer a
 * draft and for what is published about it.
 */
export function isPublicDate(obligation: Obligation, openPlans: ReadonlySet<string>): boolean {
  if (obligation.type === 'arranged') return obligation.what === 'meeting';
  const isOfPlan = obligation.place.kind === 'plan' || obligation.place.kind === 'publication';
  return isOfPlan && obligation.on !== null && openPlans.has(obligation.plan);
}
