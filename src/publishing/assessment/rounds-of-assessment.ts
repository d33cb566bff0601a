import { weightSets } from '../../methods/index.ts';
import {
  dissentDefinition,
  type PrioritisationRound,
  prioritisationResult,
  prioritisationRoundDefinition,
} from '../../needs/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { inOrder } from '../freeze.ts';
import type { PublishedRound } from './published-assessment.ts';

/** Rounds that the board has decided: what is being scored still is nobody's decision and is not published. */
export function decidedRounds(records: RecordSet): readonly PrioritisationRound[] {
  return inOrder(
    records.all(prioritisationRoundDefinition).filter(({ values }) => values.state === 'decided'),
    ({ values }) => Date.parse(values.decidedOn ?? '') || 0,
  );
}

/**
 * The decided rounds of scoring as they came out: criteria with their weights, each need with its scores and its ranks
 * under the weights of the round and under others, what was decided and why, and who saw it otherwise. Scores are means
 * over organisations; what each gave stays with them.
 *
 * @source NEED-02 (3), NEED-14; PAGES section 4.6
 */
export function publishedRounds(records: RecordSet): readonly PublishedRound[] {
  return decidedRounds(records).map((round) => {
    const { values, code } = round;
    const { criteria, weights, scoredBy, order, notRanked, choices } = prioritisationResult(round, records);
    return {
      code,
      title: values.title,
      decidedOn: values.decidedOn,
      decision: values.decision,
      priorityLimit: values.priorityLimit ?? 0,
      scoredBy,
      weightSets,
      criteria: criteria.map((criterion) => ({
        code: criterion.code,
        title: criterion.values.title,
        meaning: criterion.values.meaning,
        weight: weights.get(criterion.code) ?? 0,
      })),
      order: order.map(({ need, means, mean, rank, best, worst, staysInTop }) => {
        const choice = choices.get(need.code)?.values;
        return {
          need: need.code,
          title: need.values.title,
          scores: criteria.map((criterion) => means.get(criterion.code) ?? null),
          mean,
          rank,
          best,
          worst,
          staysInTop,
          choice: choice?.choice ?? null,
          reason: choice?.reason ?? { cy: '', en: '' },
        };
      }),
      notRanked: notRanked.map(({ need }) => ({ need: need.code, title: need.values.title })),
      dissents: inOrder(
        records.all(dissentDefinition).filter((dissent) => dissent.values.round === code),
      ).map((dissent) => ({
        organisation: dissent.values.organisation ?? '',
        need: dissent.values.need,
        text: dissent.values.text,
        writtenOn: dissent.values.writtenOn,
      })),
    };
  });
}
