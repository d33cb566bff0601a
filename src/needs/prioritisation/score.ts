import {
  bilingualProse,
  codes,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  reference,
} from '../../records/index.ts';

/** Scores run from 0 to this. */
export const highestScore = 5;

/**
 * How one organisation scores one need in a round: a score for each criterion (`CR1=4`), and which of them it took
 * over from the evidence as suggested. Only that organisation gives and changes it.
 *
 * @source NEED-14; PAGES section 4.6
 */
export const needScoreDefinition = defineRecord({
  kind: 'need-score',
  table: 'needs.need_score',
  codePrefix: 'SC',
  calledBy: 'scorer',
  fields: [
    reference('round', 'prioritisation-round', { needed: 'to-save' }),
    reference('need', 'need', { needed: 'to-save' }),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    codes('scores'),
    codes('asSuggested'),
    bilingualProse('note', { max: 2000 }),
    plainText('scorer', { public: false }),
    date('scoredOn'),
  ],
});
export type NeedScore = RecordOf<typeof needScoreDefinition>;

/** The score of each criterion, by its code; what is no score from 0 to 5 is not counted. */
export function scoresOf({ values }: NeedScore): ReadonlyMap<string, number> {
  const found = values.scores.flatMap((text) => {
    const [, code, score] = /^([A-Z0-9]+)=([0-5])$/.exec(text.trim()) ?? [];
    return code === undefined || score === undefined ? [] : [[code, Number(score)] as const];
  });
  return new Map(found);
}

/** Scores as a record keeps them. */
export function writeScores(scores: ReadonlyMap<string, number>): readonly string[] {
  return [...scores].map(([code, score]) => `${code}=${score}`);
}
