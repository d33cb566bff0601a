import { performanceMeasureDefinition } from '../performance/index.ts';
import { actionDefinition, outcomeDefinition } from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';
import { type Challenge, challengeDefinition } from './challenge.ts';

/** What tests of figures found to be getting worse. */
export interface WorseFigures {
  /** Codes of indicators. */
  readonly indicators: ReadonlySet<string>;
  /** Codes of performance measures. */
  readonly measures: ReadonlySet<string>;
}

/** Something in danger: an outcome by a figure of its own, an action that is stuck or looks ineffective, a measure. */
export type InDanger =
  | { readonly kind: 'outcome'; readonly code: string; readonly indicator: string }
  /** Stuck; or, with a measure, at work to no effect: whoever it reaches is worse off by that measure. */
  | { readonly kind: 'action'; readonly code: string; readonly measure: string | null }
  | { readonly kind: 'performance-measure'; readonly code: string };

/**
 * What is in danger and has not been challenged: flagged early, so that a decision, an owner and a date can follow. A
 * challenge that was closed without a change flags again.
 *
 * @source PERF-08
 */
export function inDanger(records: RecordSet, worse: WorseFigures): readonly InDanger[] {
  const open = records.all(challengeDefinition).filter(({ values }) => values.state !== 'closed');
  const isChallenged = (field: 'outcome' | 'action' | 'measure', code: string) =>
    open.some(({ values }: Challenge) => values[field] === code);
  const outcomes = records
    .all(outcomeDefinition)
    .filter(({ code }) => !isChallenged('outcome', code))
    .flatMap(({ code, values }) =>
      values.indicators
        .filter((indicator) => worse.indicators.has(indicator))
        .map((indicator): InDanger => ({ kind: 'outcome', code, indicator })),
    );
  const actions = records
    .all(actionDefinition)
    .filter(({ code }) => !isChallenged('action', code))
    .flatMap(({ code, values }): readonly InDanger[] => {
      if (values.state === 'stuck') return [{ kind: 'action', code, measure: null }];
      const isUnderWay = values.state === 'on-course' || values.state === 'slipping';
      const measure = isUnderWay
        ? values.measures.find((each) => tellsOfNoEffect(records, worse, each))
        : undefined;
      return measure === undefined ? [] : [{ kind: 'action', code, measure }];
    });
  const measures = records
    .ofKind('performance-measure')
    .filter(({ code }) => worse.measures.has(code) && !isChallenged('measure', code))
    .map(({ code }): InDanger => ({ kind: 'performance-measure', code }));
  return [...outcomes, ...actions, ...measures];
}

/** Whether a measure tells that those whom an action reaches are worse off. */
function tellsOfNoEffect(records: RecordSet, { measures }: WorseFigures, code: string): boolean {
  return (
    measures.has(code) && records.one(performanceMeasureDefinition, code)?.values.measureKind === 'better-off'
  );
}
