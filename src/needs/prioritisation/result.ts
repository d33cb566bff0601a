import { meanDistance, rankRanges } from '../../methods/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { type Need, needDefinition } from '../kinds/need.ts';
import { type NeedChoice, needChoiceDefinition } from './choice.ts';
import { type Criterion, criterionDefinition } from './criterion.ts';
import type { PrioritisationRound } from './round.ts';
import { type NeedScore, needScoreDefinition, scoresOf } from './score.ts';

/** Fewer organisations than this are no partnership's view: nothing is ranked. */
export const fewestScorers = 2;

/** How many of the highest need a reason when they are left out. */
const reasonsForTop = 10;

/** A criterion on which organisations are this far apart, in the mean over pairs of them, is scored very differently. */
export const veryDifferent = 2;

/** How one organisation scored one need. */
export interface ScoresGiven {
  readonly record: NeedScore;
  readonly organisation: string;
  readonly scores: ReadonlyMap<string, number>;
}

/** A need with what was scored. */
export interface ScoredNeed {
  readonly need: Need;
  readonly given: readonly ScoresGiven[];
  /** Mean score of each criterion over the organisations that gave one; null where none did. */
  readonly means: ReadonlyMap<string, number | null>;
}

/** A need in the order of a round. */
export interface NeedInOrder extends ScoredNeed {
  readonly mean: number;
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
  /** The worst rank is still within the limit. */
  readonly staysInTop: boolean;
}

/** One criterion of one need on which organisations are far apart. */
export interface ScoredDifferently {
  readonly need: Need;
  readonly criterion: Criterion;
  /** Mean distance between two organisations, in points. */
  readonly distance: number;
  /** Lowest first. */
  readonly scores: readonly { readonly organisation: string; readonly score: number }[];
}

export interface PrioritisationResult {
  readonly round: PrioritisationRound;
  readonly criteria: readonly Criterion[];
  /** Weight by code of criterion, as used here. */
  readonly weights: ReadonlyMap<string, number>;
  /** Organisations that have scored at least one need. */
  readonly scoredBy: readonly string[];
  /** Highest first; empty under two scorers or without a weight above 0. */
  readonly order: readonly NeedInOrder[];
  /** Scored by fewer than two organisations, or by none on a criterion that carries a weight. */
  readonly notRanked: readonly ScoredNeed[];
  readonly differently: readonly ScoredDifferently[];
  readonly choices: ReadonlyMap<string, NeedChoice>;
}

/**
 * What the scores of a round come to. Every organisation counts the same on each criterion; a suggestion of the
 * evidence counts only where an organisation has saved it as its own.
 *
 * @param tried - weights to try instead of the round's own, by code of criterion
 * @source NEED-02 (3), NEED-14; PAGES section 4.6; docs/methods.md
 */
export function prioritisationResult(
  round: PrioritisationRound,
  records: RecordSet,
  tried: ReadonlyMap<string, number> = new Map(),
): PrioritisationResult {
  const criteria = criteriaOf(round, records);
  const weights = new Map(criteria.map(({ code, values }) => [code, tried.get(code) ?? values.weight ?? 0]));
  const needs = needsOf(round, records)
    .toSorted((a, b) => numberOf(a.code) - numberOf(b.code))
    .map((need) => scoredNeed(round, need, criteria, records));
  const scoredBy = [...new Set(needs.flatMap(({ given }) => given.map(({ organisation }) => organisation)))];
  const weighing = criteria.filter(({ code }) => (weights.get(code) ?? 0) > 0);
  const canBeRanked = ({ given, means }: ScoredNeed) =>
    given.length >= fewestScorers && weighing.every(({ code }) => typeof means.get(code) === 'number');
  const ranked = weighing.length > 0 ? needs.filter(canBeRanked) : [];
  return {
    round,
    criteria,
    weights,
    scoredBy,
    order: inOrder(ranked, weighing, weights, round.values.priorityLimit ?? 1),
    notRanked: needs.filter((need) => !ranked.includes(need)),
    differently: needs
      .flatMap((need) => differencesOf(need, criteria))
      .sort((a, b) => b.distance - a.distance),
    choices: new Map(
      records
        .all(needChoiceDefinition)
        .filter(({ values }) => values.round === round.code)
        .map((choice) => [choice.values.need ?? '', choice]),
    ),
  };
}

/** The criteria of a round, in order of code. */
export function criteriaOf(round: PrioritisationRound, records: RecordSet): readonly Criterion[] {
  return records
    .all(criterionDefinition)
    .filter(({ values }) => values.round === round.code)
    .toSorted((a, b) => numberOf(a.code) - numberOf(b.code));
}

/** The needs of a round: those it names, or every need where it names none. */
export function needsOf({ values }: PrioritisationRound, records: RecordSet): readonly Need[] {
  if (values.needs.length === 0) return records.all(needDefinition);
  return values.needs.flatMap((code) => records.one(needDefinition, code) ?? []);
}

/** The needs a decision must give a reason for: those chosen, and those of the ten highest that are left out. */
export function needsToExplain(
  { order }: Pick<PrioritisationResult, 'order'>,
  chosen: readonly string[],
): { readonly chosen: readonly NeedInOrder[]; readonly leftOut: readonly NeedInOrder[] } {
  return {
    chosen: order.filter(({ need }) => chosen.includes(need.code)),
    leftOut: order.filter(({ need, rank }) => rank <= reasonsForTop && !chosen.includes(need.code)),
  };
}

function numberOf(code: string): number {
  return Number(/\d+$/.exec(code)?.[0] ?? 0);
}

function scoredNeed(
  round: PrioritisationRound,
  need: Need,
  criteria: readonly Criterion[],
  records: RecordSet,
): ScoredNeed {
  const given = records
    .all(needScoreDefinition)
    .filter(({ values }) => values.round === round.code && values.need === need.code)
    .filter(({ values }) => round.values.scorers.includes(values.organisation ?? ''))
    .map((record) => ({
      record,
      organisation: record.values.organisation ?? '',
      scores: scoresOf(record),
    }))
    .filter(({ scores }) => criteria.some(({ code }) => scores.has(code)));
  const means = new Map(
    criteria.map(({ code }) => {
      const scores = given.flatMap((each) => each.scores.get(code) ?? []);
      return [code, scores.length === 0 ? null : sum(scores) / scores.length];
    }),
  );
  return { need, given, means };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function inOrder(
  needs: readonly ScoredNeed[],
  criteria: readonly Criterion[],
  weights: ReadonlyMap<string, number>,
  limit: number,
): readonly NeedInOrder[] {
  if (needs.length === 0) return [];
  const rows = needs.map(({ means }) => criteria.map(({ code }) => means.get(code) ?? 0));
  const found = rankRanges(
    rows,
    criteria.map(({ code }) => weights.get(code) ?? 0),
  );
  return needs
    .flatMap((need, position) => {
      const range = found[position];
      return range ? [{ ...need, ...range, staysInTop: range.worst <= limit }] : [];
    })
    .sort((a, b) => a.rank - b.rank || numberOf(a.need.code) - numberOf(b.need.code));
}

function differencesOf({ need, given }: ScoredNeed, criteria: readonly Criterion[]): ScoredDifferently[] {
  return criteria.flatMap((criterion) => {
    const scores = given
      .flatMap(({ organisation, scores: own }) => {
        const score = own.get(criterion.code);
        return score === undefined ? [] : [{ organisation, score }];
      })
      .sort((a, b) => a.score - b.score);
    const distance = meanDistance(scores.map(({ score }) => score));
    return distance === null || distance < veryDifferent ? [] : [{ need, criterion, distance, scores }];
  });
}
