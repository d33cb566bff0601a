import { indicatorDefinition } from '../evidence/index.ts';
import { dataGapDefinition, needDefinition } from '../needs/index.ts';
import { organisationDefinition, partnershipDefinition, seatDefinition } from '../partnership/index.ts';
import { performanceMeasureDefinition } from '../performance/index.ts';
import {
  type Action,
  actionDefinition,
  contributionDefinition,
  hasAcceptedOwner,
  milestoneDefinition,
  outcomeDefinition,
  planDefinition,
  priorityDefinition,
  resourceDefinition,
  sectionDefinition,
} from '../plan/index.ts';
import { type AnyRecord, type RecordDefinition, type RecordSet, recordSet } from '../records/index.ts';
import { contributionStoryDefinition, evaluationPlanDefinition, lessonDefinition } from '../turning/index.ts';
import { lessonsOfOutcomes, storiesOfOutcomes } from './from-turning.ts';

/** The kinds of record a published plan is made of, each with its fields. Risks are working papers and stay out. */
export const publishedDefinitions: readonly RecordDefinition[] = [
  partnershipDefinition,
  organisationDefinition,
  seatDefinition,
  indicatorDefinition,
  needDefinition,
  dataGapDefinition,
  performanceMeasureDefinition,
  planDefinition,
  sectionDefinition,
  priorityDefinition,
  outcomeDefinition,
  actionDefinition,
  contributionDefinition,
  milestoneDefinition,
  resourceDefinition,
  contributionStoryDefinition,
  lessonDefinition,
  evaluationPlanDefinition,
];

/** An action or a measure that nobody has accepted as theirs, and that therefore stays out of a published version. */
export interface HeldOut {
  readonly kind: 'action' | 'performance-measure';
  readonly code: string;
}

/**
 * What of a plan is held out of a published version because nobody has accepted it: its actions, and their measures.
 * Restricted actions never go out, and are not named here.
 *
 * @source PLAN-07; issue 5, Delivery
 */
export function heldOutOfPlan(all: RecordSet, planCode: string): readonly HeldOut[] {
  const isAccepted = hasAcceptedOwner(all);
  const actions = actionsThatMayGoOut(all, planCode);
  const measures = new Set(actions.flatMap(({ values }) => values.measures));
  return [
    ...actions.map(({ code }): HeldOut => ({ kind: 'action', code })),
    ...all
      .all(performanceMeasureDefinition)
      .filter(({ code }) => measures.has(code))
      .map(({ code }): HeldOut => ({ kind: 'performance-measure', code })),
  ].filter((owned) => !isAccepted(owned));
}

/** How many actions of a plan are restricted: counted, never listed. */
export function restrictedInPlan(all: RecordSet, planCode: string): number {
  return all
    .all(actionDefinition)
    .filter(({ values }) => values.plan === planCode && values.restricted === true).length;
}

function actionsThatMayGoOut(all: RecordSet, planCode: string): readonly Action[] {
  return all
    .all(actionDefinition)
    .filter(({ values }) => values.plan === planCode && values.restricted !== true);
}

/**
 * What belongs to one plan: its own records, and of the needs, indicators, measures and organisations only those it
 * refers to. All seats at the table belong, and so do the gaps in what is known about its needs and indicators. What nobody
 * has accepted as theirs, and what is restricted, stays out.
 */
export function recordsOfPlan(all: RecordSet, planCode: string): RecordSet {
  const ofThisPlan = <R extends { readonly values: { readonly plan: string | null } }>(
    records: readonly R[],
  ) => records.filter((record) => record.values.plan === planCode);
  const sections = ofThisPlan(all.all(sectionDefinition));
  const priorities = ofThisPlan(all.all(priorityDefinition));
  const outcomes = ofThisPlan(all.all(outcomeDefinition));
  const isAccepted = hasAcceptedOwner(all);
  const actions = actionsThatMayGoOut(all, planCode).filter(({ code }) =>
    isAccepted({ kind: 'action', code }),
  );
  const actionCodes = new Set(actions.map((action) => action.code));
  const ofTheseActions = <R extends { readonly values: { readonly action: string | null } }>(
    records: readonly R[],
  ) => records.filter((record) => record.values.action !== null && actionCodes.has(record.values.action));
  const contributions = ofTheseActions(all.all(contributionDefinition));
  const milestones = ofTheseActions(all.all(milestoneDefinition));
  const resources = ofTheseActions(all.all(resourceDefinition));

  const needCodes = new Set([...priorities, ...outcomes].flatMap((record) => record.values.needs));
  const needs = all.all(needDefinition).filter((need) => needCodes.has(need.code));
  const indicatorCodes = new Set([...needs, ...outcomes].flatMap((record) => record.values.indicators));
  const indicators = all
    .all(indicatorDefinition)
    // What the profile of an area opens with is published whether or not the plan rests on it.
    .filter(({ code, values }) => indicatorCodes.has(code) || values.leads !== null);
  // What is not known about what the plan rests on, and what is not known at all.
  const gaps = all
    .all(dataGapDefinition)
    .filter(
      ({ values: { need, indicator } }) =>
        (need === null && indicator === null) ||
        (need !== null && needCodes.has(need)) ||
        (indicator !== null && indicatorCodes.has(indicator)),
    );
  const measureCodes = new Set(actions.flatMap((action) => action.values.measures));
  const measures = all
    .all(performanceMeasureDefinition)
    .filter((measure) => measureCodes.has(measure.code))
    .filter(({ code }) => isAccepted({ kind: 'performance-measure', code }));
  const seats = all.all(seatDefinition);
  const outcomeCodes = new Set(outcomes.map(({ code }) => code));
  const stories = storiesOfOutcomes(all, outcomeCodes);
  const lessons = lessonsOfOutcomes(all, outcomeCodes);
  const evaluations = ofThisPlan(all.all(evaluationPlanDefinition));
  const organisationCodes = new Set<string | null>([
    ...actions.map((action) => action.values.lead),
    ...[
      ...contributions,
      ...resources,
      ...measures,
      ...seats,
      ...gaps,
      ...stories,
      ...lessons,
      ...evaluations,
    ].map((record) => record.values.organisation),
  ]);
  const organisations = all
    .all(organisationDefinition)
    .filter((organisation) => organisationCodes.has(organisation.code));
  const own = all.one(planDefinition, planCode);
  const kept = [
    all.all(partnershipDefinition),
    organisations,
    seats,
    indicators,
    needs,
    gaps,
    measures,
    own ? [own] : [],
    sections,
    priorities,
    outcomes,
    actions,
    contributions,
    milestones,
    resources,
    stories,
    lessons,
    evaluations,
  ];
  return recordSet(kept.flat() as unknown as readonly AnyRecord[]);
}
