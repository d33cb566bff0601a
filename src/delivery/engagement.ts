import { addTo, calendarDate } from '../calendar/index.ts';
import { organisationDefinition } from '../partnership/index.ts';
import {
  bookOfRecords,
  measuresOfScorecard,
  type PerformanceMeasure,
  performanceMeasureDefinition,
} from '../performance/index.ts';
import {
  type Action,
  actionDefinition,
  hasAcceptedOwner,
  milestoneDefinition,
  outcomeDefinition,
  priorityDefinition,
} from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';

/** What makes a scorecard current and complete. */
export const engagementParts = [
  'owner',
  'fresh-figure',
  'target',
  'definition',
  'state',
  'milestones-kept',
  'both-languages',
] as const;
export type EngagementPart = (typeof engagementParts)[number];

/** One thing of a scorecard, and whether it has what it should. */
export interface EngagementItem {
  readonly kind: 'action' | 'performance-measure';
  readonly code: string;
  readonly parts: readonly { readonly part: EngagementPart; readonly holds: boolean }[];
}

/** How current and complete a scorecard is: how many parts hold, out of how many there are, and what would raise it. */
export interface EngagementScore {
  readonly numerator: number;
  readonly denominator: number;
  /** By part, the things that lack it: what most things lack stands first. */
  readonly wouldRaise: readonly {
    readonly part: EngagementPart;
    readonly items: readonly Pick<EngagementItem, 'kind' | 'code'>[];
  }[];
}

/** How long a figure counts as fresh after it is due, in months. */
const monthsOfGrace = 1;
/** How often a measure is updated where nobody has said. */
const usualMonths = 12;

/**
 * The actions and measures of a scorecard with what each has and lacks. It is about work, never about people: nobody is
 * counted against anybody.
 *
 * @param latestOn - by code of a measure, the last day its newest figure reaches to
 * @param today - ISO date
 * @source issue 5, Delivery: engagement score
 */
export function engagementItems(
  records: RecordSet,
  chosen: { readonly actions: readonly string[]; readonly measures: readonly string[] },
  latestOn: ReadonlyMap<string, string>,
  today: string,
): readonly EngagementItem[] {
  const isOwned = hasAcceptedOwner(records);
  const missed = new Set(
    records
      .all(milestoneDefinition)
      .filter(({ values }) => values.metOn === null && values.dueOn !== null && values.dueOn < today)
      .map(({ values }) => values.action),
  );
  return [
    ...chosen.actions.flatMap((code): readonly EngagementItem[] => {
      const action = records.one(actionDefinition, code);
      return action ? [ofAction(action, isOwned({ kind: 'action', code }), missed.has(code))] : [];
    }),
    ...chosen.measures.flatMap((code): readonly EngagementItem[] => {
      const measure = records.one(performanceMeasureDefinition, code);
      const owned = isOwned({ kind: 'performance-measure', code });
      return measure ? [ofMeasure(measure, owned, latestOn.get(code) ?? measure.values.latestOn, today)] : [];
    }),
  ];
}

function ofAction({ code, values }: Action, owned: boolean, hasMissed: boolean): EngagementItem {
  return {
    kind: 'action',
    code,
    parts: [
      { part: 'owner', holds: owned },
      { part: 'state', holds: values.state !== null },
      { part: 'milestones-kept', holds: !hasMissed },
      { part: 'both-languages', holds: isInBoth(values.title) && isInBoth(values.description) },
    ],
  };
}

function ofMeasure(
  { code, values }: PerformanceMeasure,
  owned: boolean,
  latestOn: string | null,
  today: string,
): EngagementItem {
  const months = (values.updateEveryMonths ?? usualMonths) + monthsOfGrace;
  const isFresh = latestOn !== null && addTo(calendarDate(latestOn), { months }) >= today;
  return {
    kind: 'performance-measure',
    code,
    parts: [
      { part: 'owner', holds: owned },
      { part: 'fresh-figure', holds: isFresh },
      { part: 'target', holds: values.target !== null },
      { part: 'definition', holds: isInBoth(values.definition) },
      { part: 'both-languages', holds: isInBoth(values.title) },
    ],
  };
}

function isInBoth({ cy, en }: { readonly cy: string; readonly en: string }): boolean {
  return cy.trim() !== '' && en.trim() !== '';
}

/** The score of some things: a share with its counts, and what would raise it most. @source issue 5, Delivery: engagement score */
export function engagementScore(items: readonly EngagementItem[]): EngagementScore {
  const all = items.flatMap(({ kind, code, parts }) =>
    parts.map(({ part, holds }) => ({ part, holds, item: { kind, code } })),
  );
  const lacking = all.filter(({ holds }) => !holds);
  return {
    numerator: all.length - lacking.length,
    denominator: all.length,
    wouldRaise: engagementParts
      .map((part) => ({ part, items: lacking.filter((each) => each.part === part).map(({ item }) => item) }))
      .filter((each) => each.items.length > 0)
      .toSorted((a, b) => b.items.length - a.items.length),
  };
}

/** A scorecard with its own score. */
export interface ScoredCard {
  readonly kind: 'organisation' | 'outcome' | 'priority';
  readonly code: string;
  readonly score: EngagementScore;
}

/**
 * The score of every scorecard of a partner, an outcome and a priority that has anything on it, the lowest first.
 *
 * @param latestOn - by code of a measure, the last day its newest figure reaches to
 * @param today - ISO date
 * @source issue 5, Delivery: engagement score, "how current and complete a scorecard is, with what would raise it"
 */
export function scoredCards(
  records: RecordSet,
  latestOn: ReadonlyMap<string, string>,
  today: string,
): readonly ScoredCard[] {
  const book = bookOfRecords(records);
  const cards = [
    ...records.all(organisationDefinition).map(({ code }) => ({ kind: 'organisation' as const, code })),
    ...records.all(outcomeDefinition).map(({ code }) => ({ kind: 'outcome' as const, code })),
    ...records.all(priorityDefinition).map(({ code }) => ({ kind: 'priority' as const, code })),
  ];
  return cards
    .map((card) => {
      const measures = measuresOfScorecard(book, card.kind, card.code).map(({ code }) => code);
      const chosen = { actions: actionsOfCard(records, card), measures };
      return { ...card, score: engagementScore(engagementItems(records, chosen, latestOn, today)) };
    })
    .filter(({ score }) => score.denominator > 0)
    .toSorted((a, b) => shareOf(a.score) - shareOf(b.score));
}

function actionsOfCard(
  records: RecordSet,
  { kind, code }: Pick<ScoredCard, 'kind' | 'code'>,
): readonly string[] {
  const outcomes = new Set(
    kind === 'outcome'
      ? [code]
      : records
          .all(outcomeDefinition)
          .filter(({ values }) => kind === 'priority' && values.priorities.includes(code))
          .map((outcome) => outcome.code),
  );
  return records
    .all(actionDefinition)
    .filter(({ values }) =>
      kind === 'organisation' ? values.lead === code : values.outcomes.some((each) => outcomes.has(each)),
    )
    .map((action) => action.code);
}

function shareOf({ numerator, denominator }: EngagementScore): number {
  return numerator / denominator;
}
