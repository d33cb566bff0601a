import { childPovertyIndicators, type Indicator, indicatorDefinition } from '../evidence/index.ts';
import { type AnyRecord, type RecordSet, referencesOf } from '../records/index.ts';
import type { AssessedIndicator } from './assessed-indicator.ts';
import { type DataGap, dataGapDefinition } from './data-gap.ts';
import { type EvidenceItem, evidenceItemDefinition } from './evidence-item.ts';
import { type Need, needDefinition } from './need.ts';

/** The broad aims for eradicating child poverty, (a) to (m). @source POV-01 */
export const childPovertyAims = [
  'income',
  'material-deprivation',
  'parents-employment',
  'parents-skills',
  'attainment',
  'parenting',
  'health',
  'housing',
  'communities',
  'culture-and-leisure',
  'education-and-training',
  'young-employment',
  'participation',
] as const;
export type ChildPovertyAim = (typeof childPovertyAims)[number];

/** The strategic objectives of the national strategy. @source POV-03 */
export const childPovertyObjectives = ['workless-households', 'skills', 'inequalities'] as const;
export type ChildPovertyObjective = (typeof childPovertyObjectives)[number];

/** One of the six strategic indicators, and what the partnership has for it. */
export interface ChildPovertyFigure {
  readonly name: (typeof childPovertyIndicators)[number];
  /** Indicators of the partnership that stand for it; none is a gap. */
  readonly own: readonly {
    readonly indicator: Indicator;
    /** Null where the area has not been assessed. */
    readonly assessed: AssessedIndicator | null;
    /** What is recorded as not known of it. */
    readonly gaps: readonly DataGap[];
  }[];
}

/** Everything in the plan and the evidence that serves one aim or objective. */
export interface ChildPovertyService {
  readonly outcomes: readonly AnyRecord[];
  readonly needs: readonly Need[];
  readonly evidence: readonly EvidenceItem[];
  readonly priorities: readonly AnyRecord[];
  readonly actions: readonly AnyRecord[];
}

/** What the partnership knows and does about child poverty. */
export interface ChildPovertyView {
  readonly figures: readonly ChildPovertyFigure[];
  readonly aims: readonly { readonly aim: ChildPovertyAim; readonly service: ChildPovertyService }[];
  readonly objectives: readonly {
    readonly objective: ChildPovertyObjective;
    readonly service: ChildPovertyService;
  }[];
}

/**
 * What the partnership knows and does about child poverty: the strategic indicators by its own, and what serves each
 * broad aim and strategic objective. An outcome names the aims and objectives it serves; its actions, needs, priorities
 * and their evidence serve them through it. An action may name an aim by itself.
 *
 * @param assessed - the indicators of one area
 * @source POV-01, POV-03, POV-04, POV-05; SYS-15
 */
export function childPovertyView(
  records: RecordSet,
  assessed: readonly AssessedIndicator[],
): ChildPovertyView {
  const byCode = new Map(assessed.map((each) => [each.code, each]));
  const gaps = records
    .all(dataGapDefinition)
    .filter(({ values }) => values.state !== 'closed' && values.state !== 'can-stop');
  return {
    figures: childPovertyIndicators.map((name) => ({
      name,
      own: records
        .all(indicatorDefinition)
        .filter(({ values }) => values.childPoverty === name)
        .map((indicator) => ({
          indicator,
          assessed: byCode.get(indicator.code) ?? null,
          gaps: gaps.filter(({ values }) => values.indicator === indicator.code),
        })),
    })),
    aims: childPovertyAims.map((aim) => ({ aim, service: serviceOf(records, 'childPovertyAims', aim) })),
    objectives: childPovertyObjectives.map((objective) => ({
      objective,
      service: serviceOf(records, 'childPovertyObjectives', objective),
    })),
  };
}

/** Whether nothing serves an aim: no outcome and no action names it. */
export function isUnserved({ outcomes, actions }: ChildPovertyService): boolean {
  return outcomes.length === 0 && actions.length === 0;
}

function serviceOf(records: RecordSet, field: string, wanted: string): ChildPovertyService {
  const names = (record: AnyRecord) => referencesOf(record, field).includes(wanted);
  const outcomes = records.ofKind('outcome').filter(names);
  const outcomeCodes = new Set(outcomes.map(({ code }) => code));
  const actions = records
    .ofKind('action')
    .filter(
      (action) => names(action) || referencesOf(action, 'outcomes').some((code) => outcomeCodes.has(code)),
    );
  const priorityCodes = new Set(outcomes.flatMap((outcome) => referencesOf(outcome, 'priorities')));
  const priorities = records.ofKind('priority').filter(({ code }) => priorityCodes.has(code));
  const needCodes = new Set([...outcomes, ...priorities].flatMap((each) => referencesOf(each, 'needs')));
  return {
    outcomes,
    actions,
    priorities,
    needs: records.all(needDefinition).filter(({ code }) => needCodes.has(code)),
    evidence: records
      .all(evidenceItemDefinition)
      .filter(({ values }) => values.needs.some((code) => needCodes.has(code))),
  };
}
