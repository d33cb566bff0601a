import type { PublishedAction, PublishedIndicator, PublishedPlan, TrendWord } from './published-plan.ts';

/** The indicators that a test says have moved in one way. */
export function indicatorsThatMoved(
  { indicators }: Pick<PublishedPlan, 'indicators'>,
  word: TrendWord,
): readonly PublishedIndicator[] {
  return indicators.filter(({ trend }) => trend.state === 'tested' && trend.word === word);
}

/** Whether whoever leads an action says that it slips or is stuck. */
export function isLate({ state }: PublishedAction): boolean {
  return state === 'slipping' || state === 'stuck';
}

/**
 * What turned, worsened and is late in a version, for programs: the same lists as its page of progress.
 *
 * @source PERF-21, REP-02
 */
export function progressData(plan: PublishedPlan) {
  const moved = (word: TrendWord) =>
    indicatorsThatMoved(plan, word).map(({ code, title, area, latest, trend }) => ({
      code,
      title,
      area: area?.code ?? null,
      latest,
      trend,
    }));
  return {
    plan: plan.plan.code,
    version: plan.version,
    publishedOn: plan.publishedOn,
    worse: moved('worse'),
    late: plan.actions.filter(isLate).map(({ code, title, lead, endsOn, state, progress }) => ({
      code,
      title,
      lead,
      endsOn,
      state,
      progress,
    })),
    better: moved('better'),
  };
}
