import { type Story, storiesOf, storyDefinition } from '../needs/index.ts';
import {
  type Action,
  actionDefinition,
  type Contribution,
  contributionDefinition,
  isAgreedState,
  outcomeDefinition,
  type Risk,
  riskDefinition,
  riskScore,
} from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';

/** What a scorecard of an outcome or of a theme tells besides figures. */
export interface AroundScorecard {
  /** The newest story of each indicator that has one, in the order of the indicators. */
  readonly stories: readonly Story[];
  readonly actions: readonly {
    readonly action: Action;
    /** Codes of the organisations that lead it or have agreed to a part in it; the lead first. */
    readonly partners: readonly string[];
  }[];
  /** Open risks and issues, the gravest first. */
  readonly risks: readonly { readonly risk: Risk; readonly score: number | null }[];
}

/**
 * Why the figures of an outcome, or of the outcomes of a priority, are as they are, what is done about them and by whom,
 * and what may go wrong.
 *
 * @param records - as the reader may see them
 * @source PERF-13; requirements section 25, performance scorecard: outcome, indicators, story, partners, actions, risks
 */
export function aroundScorecard(
  records: RecordSet,
  kind: 'outcome' | 'priority',
  code: string,
): AroundScorecard {
  const outcomes = records
    .all(outcomeDefinition)
    .filter((each) => (kind === 'outcome' ? each.code === code : each.values.priorities.includes(code)));
  const codes = new Set(outcomes.map((outcome) => outcome.code));
  const stories = records.all(storyDefinition);
  const actions = records
    .all(actionDefinition)
    .filter(({ values }) => values.outcomes.some((outcome) => codes.has(outcome)));
  const promises = Map.groupBy(
    records.all(contributionDefinition).filter(({ values }) => isAgreedState(values.state)),
    ({ values }) => values.action,
  );
  return {
    stories: [...new Set(outcomes.flatMap(({ values }) => values.indicators))].flatMap(
      (indicator) => storiesOf(indicator, stories).current ?? [],
    ),
    actions: actions.map((action) => ({
      action,
      partners: partnersIn(promises.get(action.code) ?? [], action),
    })),
    risks: risksTo(records, actions, kind === 'priority' ? code : null),
  };
}

function partnersIn(agreed: readonly Contribution[], { values: { lead } }: Action): readonly string[] {
  const others = agreed.flatMap(({ values }) => values.organisation ?? []);
  return [...new Set([...(lead === null ? [] : [lead]), ...others])];
}

function risksTo(
  records: RecordSet,
  actions: readonly Action[],
  priority: string | null,
): AroundScorecard['risks'] {
  const codes = new Set(actions.map(({ code }) => code));
  return records
    .all(riskDefinition)
    .filter(({ values }) => values.state !== 'closed')
    .filter(
      ({ values }) =>
        (values.action !== null && codes.has(values.action)) ||
        (priority !== null && values.priority === priority),
    )
    .map((risk) => ({ risk, score: riskScore(risk.values.likelihood, risk.values.impact) }))
    .toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
}
