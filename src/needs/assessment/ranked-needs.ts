import { compareCodes } from '../../records/index.ts';
import type { Need } from '../kinds/need.ts';
import type { AssessedIndicator } from './assessed-indicator.ts';

/** Why a need stands where it does; the words are the message `need-reason.<code>`. */
export interface NeedReason {
  readonly code:
    | 'worse-than-comparator'
    | 'getting-worse'
    | 'clear-gap'
    | 'heard'
    | 'strong-evidence'
    | 'demand-only'
    | 'no-story'
    | 'no-figures';
  /** Indicator the reason rests on, where it rests on one. */
  readonly indicator: string | null;
}

export interface RankedNeed {
  readonly need: Need;
  /** From 1; needs that weigh the same share a rank. */
  readonly rank: number;
  readonly reasons: readonly NeedReason[];
}

const weights = { level: 3, trend: 3, gap: 2, heard: 1, strong: 1 } as const;

/**
 * Needs in the order in which their evidence speaks: level beside the comparator and trend weigh most, then the gap
 * within the area, then whether people were heard and how strong the evidence is. An average over a need's indicators,
 * so that a need does not climb by having many. It sorts a list for people to decide on; the weight itself is not shown.
 *
 * @source NEED-02 (3), NEED-05, NEED-10, NEED-12; PAGES 4.6
 */
export function rankNeeds(
  needs: readonly Need[],
  assessed: ReadonlyMap<string, AssessedIndicator>,
): readonly RankedNeed[] {
  const weighed = needs
    .map((need) => weigh(need, assessed))
    .sort((a, b) => b.weight - a.weight || compareCodes(a.need.code, b.need.code));
  return weighed.map(({ need, reasons, weight }) => ({
    need,
    reasons,
    rank: 1 + weighed.findIndex((other) => other.weight === weight),
  }));
}

function weigh(need: Need, assessed: ReadonlyMap<string, AssessedIndicator>) {
  const indicators = need.values.indicators
    .map((code) => assessed.get(code))
    .filter((each) => each !== undefined);
  const reasons: NeedReason[] = [];
  const share = (isSo: (indicator: AssessedIndicator) => boolean, code: NeedReason['code']) => {
    const those = indicators.filter(isSo);
    reasons.push(...those.map((indicator) => ({ code, indicator: indicator.code })));
    return indicators.length === 0 ? 0 : those.length / indicators.length;
  };
  const general = (isSo: boolean, code: NeedReason['code']) => {
    if (isSo) reasons.push({ code, indicator: null });
    return isSo ? 1 : 0;
  };
  const { voice, strength, basis, story } = need.values;
  const weight =
    weights.level * share((each) => each.comparison?.word === 'worse', 'worse-than-comparator') +
    weights.trend *
      share((each) => each.trend.state === 'tested' && each.trend.word === 'worse', 'getting-worse') +
    weights.gap * share((each) => each.gap !== null && each.gap.lower > 0, 'clear-gap') +
    weights.heard * general(voice.cy !== '' || voice.en !== '', 'heard') +
    weights.strong * general(strength === 'strong', 'strong-evidence');
  general(basis === 'demand', 'demand-only');
  general(story.cy === '' && story.en === '', 'no-story');
  general(!indicators.some((each) => each.latest !== null), 'no-figures');
  return { need, reasons, weight };
}

/** Indicators whose figures raise a question that no need answers yet: worse than the comparator, or getting worse. */
export function indicatorsWithoutNeed(
  needs: readonly Need[],
  assessed: Iterable<AssessedIndicator>,
): readonly AssessedIndicator[] {
  const covered = new Set(needs.flatMap((need) => need.values.indicators));
  return [...assessed].filter(
    (each) =>
      !covered.has(each.code) &&
      (each.comparison?.word === 'worse' || (each.trend.state === 'tested' && each.trend.word === 'worse')),
  );
}
