import type { Indicator } from '../../evidence/index.ts';
import { roundHalfUp } from '../../methods/index.ts';
import type { AssessedIndicator } from '../assessment/assessed-indicator.ts';
import type { Influence, InfluenceDegree } from '../kinds/influence.ts';
import type { Need } from '../kinds/need.ts';

/** One figure or record a suggestion rests on; the words are the message `suggested.<code>`. */
export interface SuggestionReason {
  /** Code of the indicator, or of the organisation with influence; null for the partnership as a whole. */
  readonly about: string | null;
  readonly code:
    | 'share-affected'
    | 'trend-worse'
    | 'trend-better'
    | 'trend-same'
    | 'gap-wide'
    | 'gap-clear'
    | 'gap-unclear'
    | `influence-${InfluenceDegree}`
    | 'unaccountable';
  /** People affected of all people counted, where the suggestion rests on a share. */
  readonly part: number | null;
  readonly whole: number | null;
}

/** A score that the figures would give, for a person to take over or not. */
export interface SuggestedScore {
  readonly score: number;
  readonly reasons: readonly SuggestionReason[];
}

export type Suggestable = 'scale' | 'trend' | 'inequality' | 'influence';

/** Shares of people affected from which a need scores 1, 2, 3, 4 and 5 on scale. */
const shareSteps = [0, 0.02, 0.05, 0.15, 0.3] as const;

/** What a tested trend scores. */
const trendScores = { worse: 5, same: 2, better: 0 } as const;

/** What a tested gap scores; it is wide when the worst fifth is affected at least twice as much as the best. */
const gapScores = { wide: 5, clear: 4, unclear: 1 } as const;

/** What the greatest influence of any partner scores. */
const influenceScores: Readonly<Record<InfluenceDegree, number>> = { none: 0, some: 2, much: 4, decisive: 5 };

/** What influence scores at most where nobody answers for the need. */
const mostWithoutAccount = 3;

/**
 * Scores on scale, trend and inequality as far as the figures of a need's indicators carry them, and on influence by what
 * partners can do about it; where nothing is known, there is no suggestion. Scale is the largest share of people affected;
 * trend and inequality are the mean over indicators, half a point upwards; influence is the greatest that any partner has.
 *
 * @param indicators - definitions by code: which direction is better, and how a figure is worked out
 * @param influences - those on any need
 * @source NEED-05, NEED-14; docs/methods.md, suggested scores
 */
export function suggestedScores(
  need: Need,
  assessed: ReadonlyMap<string, AssessedIndicator>,
  indicators: ReadonlyMap<string, Indicator>,
  influences: readonly Influence[],
): ReadonlyMap<Suggestable, SuggestedScore> {
  const found = new Map<Suggestable, SuggestedScore>();
  const own = need.values.indicators.flatMap((code) => {
    const figures = assessed.get(code);
    const definition = indicators.get(code);
    return figures && definition ? [{ figures, definition }] : [];
  });
  const scale = own.flatMap((each) => shareAffected(each.figures, each.definition) ?? []);
  const largest = scale.toSorted((a, b) => b.part / b.whole - a.part / a.whole)[0];
  if (largest) {
    const score = shareSteps.filter((step) => largest.part / largest.whole >= step).length;
    found.set('scale', { score, reasons: [{ ...largest, code: 'share-affected' }] });
  }
  setMean(
    found,
    'trend',
    own.flatMap(({ figures }) => trendOf(figures) ?? []),
  );
  setMean(
    found,
    'inequality',
    own.flatMap(({ figures, definition }) => gapOf(figures, definition) ?? []),
  );
  const influence = influenceOn(need, influences);
  if (influence) found.set('influence', influence);
  return found;
}

function influenceOn({ code }: Need, influences: readonly Influence[]): SuggestedScore | null {
  const known = influences.flatMap(({ values: { need, degree, organisation, accountability } }) =>
    need === code && degree !== null ? [{ degree, about: organisation, accountability }] : [],
  );
  const [greatest] = known.toSorted((a, b) => influenceScores[b.degree] - influenceScores[a.degree]);
  if (!greatest) return null;
  const score = influenceScores[greatest.degree];
  const reasons = known.map(
    ({ degree, about }): SuggestionReason => ({
      about,
      code: `influence-${degree}`,
      part: null,
      whole: null,
    }),
  );
  // Whoever has not said whether they answer for it is not taken to do so.
  const isAnsweredFor = known.some(
    ({ accountability }) => accountability === 'duty' || accountability === 'shared',
  );
  if (isAnsweredFor || score <= mostWithoutAccount) return { score, reasons };
  const unaccountable: SuggestionReason = { about: null, code: 'unaccountable', part: null, whole: null };
  return { score: mostWithoutAccount, reasons: [...reasons, unaccountable] };
}

interface Scored {
  readonly score: number;
  readonly reason: SuggestionReason;
}

function setMean(
  found: Map<Suggestable, SuggestedScore>,
  criterion: Suggestable,
  scored: readonly Scored[],
): void {
  if (scored.length === 0) return;
  const mean = scored.reduce((total, { score }) => total + score, 0) / scored.length;
  found.set(criterion, { score: roundHalfUp(mean, 0), reasons: scored.map(({ reason }) => reason) });
}

function shareAffected({ code, latest }: AssessedIndicator, { values }: Indicator) {
  if (!latest || values.method !== 'proportion') return null;
  const { numerator, denominator } = latest;
  const { polarity } = values;
  if (numerator === null || denominator === null || denominator <= 0 || numerator > denominator) return null;
  if (polarity !== 'higher-is-better' && polarity !== 'lower-is-better') return null;
  const part = polarity === 'higher-is-better' ? denominator - numerator : numerator;
  return { about: code, part, whole: denominator };
}

function trendOf({ code, trend }: AssessedIndicator): Scored | null {
  if (trend.state !== 'tested') return null;
  const word =
    trend.word === 'worse' || trend.word === 'better'
      ? trend.word
      : trend.word === 'no-clear-change'
        ? 'same'
        : null;
  if (word === null) return null;
  return {
    score: trendScores[word],
    reason: { about: code, code: `trend-${word}`, part: null, whole: null },
  };
}

function gapOf({ code, gap }: AssessedIndicator, definition: Indicator): Scored | null {
  if (!gap) return null;
  const size = gap.lower <= 0 ? 'unclear' : isWide(gap, definition) ? 'wide' : 'clear';
  return {
    score: gapScores[size],
    reason: { about: code, code: `gap-${size}`, part: null, whole: null },
  };
}

/** Whether people in the worst fifth are affected at least twice as much as in the best. */
function isWide({ best, worst }: NonNullable<AssessedIndicator['gap']>, { values }: Indicator): boolean {
  const affected = (figure: typeof best) => {
    const { numerator, denominator } = figure;
    if (numerator === null || denominator === null || denominator <= 0) return null;
    return values.polarity === 'higher-is-better' ? 1 - numerator / denominator : numerator / denominator;
  };
  const most = affected(worst);
  const least = affected(best);
  return most !== null && least !== null && most > 0 && most >= 2 * least;
}
