import { childPovertyIndicators, type Indicator, indicatorDefinition } from '../../evidence/index.ts';
import { type Organisation, organisationDefinition } from '../../partnership/index.ts';
import { type AnyRecord, type RecordSet, referencesOf } from '../../records/index.ts';
import type { AssessedArea, AssessedIndicator, ObservedFigure } from '../assessment/assessed-indicator.ts';
import { type DataGap, dataGapDefinition } from '../kinds/data-gap.ts';
import { type EvidenceItem, evidenceItemDefinition } from '../kinds/evidence-item.ts';
import { type Need, needDefinition } from '../kinds/need.ts';
import {
  type ChildPovertyAim,
  type ChildPovertyObjective,
  type ChildPovertyTarget,
  childPovertyAims,
  childPovertyObjectives,
  childPovertyTargets,
} from './aims.ts';
import { type ChildPovertyStrategy, childPovertyStrategyDefinition } from './strategy.ts';

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
  /** What is recorded as not known of the strategic indicator, whether or not an indicator stands for it. */
  readonly gaps: readonly DataGap[];
}

/** Everything in the plan and the evidence that serves one aim or objective. */
export interface ChildPovertyService {
  readonly outcomes: readonly AnyRecord[];
  readonly needs: readonly Need[];
  readonly evidence: readonly EvidenceItem[];
  readonly priorities: readonly AnyRecord[];
  readonly actions: readonly AnyRecord[];
  /** Strategies of authorities that take the aim up. */
  readonly strategies: readonly ChildPovertyStrategy[];
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
      gaps: gaps.filter(({ values }) => values.childPoverty === name),
    })),
    aims: childPovertyAims.map((aim) => ({
      aim,
      service: serviceOfTarget(records, { of: 'aim', name: aim }),
    })),
    objectives: childPovertyObjectives.map((objective) => ({
      objective,
      service: serviceOfTarget(records, { of: 'objective', name: objective }),
    })),
  };
}

/**
 * Everything in the plan and the evidence that serves one aim or objective.
 *
 * @source POV-01, POV-03, POV-05
 */
export function serviceOfTarget(records: RecordSet, target: ChildPovertyTarget): ChildPovertyService {
  const field = target.of === 'aim' ? 'childPovertyAims' : 'childPovertyObjectives';
  const names = (record: AnyRecord) => referencesOf(record, field).includes(target.name);
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
    strategies: records
      .all(childPovertyStrategyDefinition)
      .filter(({ values }) => values.aims.some((aim) => target.of === 'aim' && aim === target.name)),
  };
}

/** Under which name of a service the records of a kind stand. */
const partOfService: Readonly<Record<string, keyof ChildPovertyService>> = {
  outcome: 'outcomes',
  need: 'needs',
  'evidence-item': 'evidence',
  priority: 'priorities',
  action: 'actions',
  'child-poverty-strategy': 'strategies',
};

/**
 * The aims and objectives that a record serves, itself or through an outcome: the way back from a record to every aim
 * that `serviceOfTarget` names it for.
 *
 * @source POV-01, POV-03, POV-05
 */
export function targetsServedBy(
  records: RecordSet,
  { kind, code }: { readonly kind: string; readonly code: string },
): readonly ChildPovertyTarget[] {
  const part = partOfService[kind];
  if (!part) return [];
  return childPovertyTargets.filter((target) =>
    serviceOfTarget(records, target)[part].some((each) => each.code === code),
  );
}

/** Whether nothing serves an aim: no outcome and no action names it. */
export function isUnserved({ outcomes, actions }: ChildPovertyService): boolean {
  return outcomes.length === 0 && actions.length === 0;
}

/** What a strategy lacks. */
export type StrategyGap =
  | 'no-strategy'
  | 'no-objectives'
  | 'no-functions'
  | 'no-aims'
  | 'not-published'
  | 'where-unsaid';

/** One Welsh authority: its strategy, what it does for the aims, and what is missing. */
export interface AuthorityStrategy {
  readonly organisation: Organisation;
  readonly strategy: ChildPovertyStrategy | null;
  /** Actions that it leads or has promised something to, by aim. */
  readonly served: readonly { readonly aim: ChildPovertyAim; readonly actions: readonly AnyRecord[] }[];
  /** Aims that its strategy takes up and none of its actions serves. */
  readonly unserved: readonly ChildPovertyAim[];
  readonly gaps: readonly StrategyGap[];
}

/**
 * The strategy of every Welsh authority at the table: one of a kind that the rulebook names, or one that has recorded a
 * strategy. Each action it leads or has promised something to counts for the aims the action serves.
 *
 * @param kinds - kinds of organisation that are Welsh authorities
 * @source POV-02
 */
export function authorityStrategies(
  records: RecordSet,
  kinds: readonly string[],
): readonly AuthorityStrategy[] {
  const strategies = records.all(childPovertyStrategyDefinition);
  const serving = childPovertyAims.map((aim) => ({
    aim,
    actions: serviceOfTarget(records, { of: 'aim', name: aim }).actions,
  }));
  return records
    .all(organisationDefinition)
    .filter(
      ({ code, values }) =>
        (values.closedOn === null && kinds.includes(values.kind ?? '')) ||
        strategies.some((each) => each.values.organisation === code),
    )
    .map((organisation) => {
      const strategy = strategies.find(({ values }) => values.organisation === organisation.code) ?? null;
      const own = actionsOf(records, organisation.code);
      const served = serving
        .map(({ aim, actions }) => ({ aim, actions: actions.filter(({ code }) => own.has(code)) }))
        .filter(({ actions }) => actions.length > 0);
      return {
        organisation,
        strategy,
        served,
        unserved: (strategy?.values.aims ?? []).filter((aim) => !served.some((each) => each.aim === aim)),
        gaps: gapsOfStrategy(strategy),
      };
    });
}

/** Codes of the actions that an organisation leads or has promised something to. */
function actionsOf(records: RecordSet, organisation: string): ReadonlySet<string> {
  const led = records.ofKind('action').filter(({ values }) => values['lead'] === organisation);
  const promised = records
    .ofKind('contribution')
    .filter(({ values }) => values['organisation'] === organisation && values['state'] === 'agreed');
  return new Set([...led.map(({ code }) => code), ...promised.map(({ values }) => String(values['action']))]);
}

function gapsOfStrategy(strategy: ChildPovertyStrategy | null): readonly StrategyGap[] {
  if (!strategy) return ['no-strategy'];
  const { objectives, functions, aims, publishedIn, readAt } = strategy.values;
  const isEmpty = ({ cy, en }: { readonly cy: string; readonly en: string }) => (cy + en).trim() === '';
  return [
    ...(isEmpty(objectives) ? ['no-objectives' as const] : []),
    ...(isEmpty(functions) ? ['no-functions' as const] : []),
    ...(aims.length === 0 ? ['no-aims' as const] : []),
    ...(publishedIn === null || publishedIn === 'not-published' ? ['not-published' as const] : []),
    ...(publishedIn === 'own-document' && readAt.trim() === '' ? ['where-unsaid' as const] : []),
  ];
}

/** Where one strategic indicator is worst within the area. */
export interface PovertyWithin {
  readonly indicator: Indicator;
  /** How many areas within have a figure. */
  readonly known: number;
  /** Those with the worst figures, worst first. */
  readonly worst: readonly { readonly area: AssessedArea; readonly figure: ObservedFigure }[];
}

/**
 * Where poverty is: for each strategic indicator that has figures of small areas, those with the worst. An indicator
 * without an agreed direction has no worst.
 *
 * @param most - how many areas of each
 * @source POV-06
 */
export function povertyWithin(figures: readonly ChildPovertyFigure[], most = 5): readonly PovertyWithin[] {
  return figures.flatMap(({ own }) =>
    own.flatMap(({ indicator, assessed }) => {
      const sign =
        indicator.values.polarity === 'lower-is-better'
          ? -1
          : indicator.values.polarity === 'higher-is-better'
            ? 1
            : 0;
      const known = (assessed?.smallAreas ?? []).filter(({ figure }) => figure.value !== null);
      if (known.length === 0 || sign === 0) return [];
      const sorted = known.toSorted((a, b) => sign * ((a.figure.value ?? 0) - (b.figure.value ?? 0)));
      return {
        indicator,
        known: known.length,
        worst: sorted.slice(0, most).map(({ area, figure }) => ({ area, figure })),
      };
    }),
  );
}
