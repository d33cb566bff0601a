import { type ProtectedCharacteristic, protectedCharacteristics } from '../needs/index.ts';
import type { RecordSet } from '../records/index.ts';
import { type Action, actionDefinition } from './action.ts';
import { type EqualityEffect, equalityEffectDefinition } from './equality-effect.ts';
import {
  type EqualityImpactAssessment,
  equalityImpactAssessmentDefinition,
} from './equality-impact-assessment.ts';
import {
  type EqualityLimb,
  type EqualityObjective,
  equalityLimbs,
  equalityObjectiveDefinition,
} from './equality-objective.ts';
import { type EqualityStatement, equalityStatementDefinition } from './equality-statement.ts';
import { type Priority, priorityDefinition } from './priority.ts';

/** One limb of the equality duty: what the plan says of it, and the objectives that serve it. */
export interface LimbAnswered {
  readonly limb: EqualityLimb;
  readonly statements: readonly EqualityStatement[];
  readonly objectives: readonly EqualityObjective[];
}

/** An objective with what it does not say yet. */
export interface ObjectiveShown {
  readonly objective: EqualityObjective;
  readonly lacking: readonly ('characteristics' | 'outcomes' | 'evidence' | 'engagement')[];
}

/** What an assessment says of one characteristic; no effects where it says nothing. */
export interface CharacteristicInAssessment {
  readonly characteristic: ProtectedCharacteristic;
  readonly effects: readonly EqualityEffect[];
}

/** An impact assessment with what it does not say yet. */
export interface ImpactAssessed {
  readonly assessment: EqualityImpactAssessment;
  readonly characteristics: readonly CharacteristicInAssessment[];
  readonly lacking: readonly ('characteristics' | 'evidence' | 'mitigation' | 'engagement' | 'date')[];
}

/** Equality in a plan: the limbs of the duty, the objectives, the assessments, and what nobody has assessed. */
export interface EqualityView {
  readonly limbs: readonly LimbAnswered[];
  readonly objectives: readonly ObjectiveShown[];
  readonly assessments: readonly ImpactAssessed[];
  readonly unassessed: { readonly priorities: readonly Priority[]; readonly actions: readonly Action[] };
}

/**
 * How a plan stands on equality, with what is missing: for a page of those at work, and for a document to draw from.
 *
 * @param plan - code of the plan; without one, no statement counts and nothing is unassessed
 * @source EQ-01, EQ-02, EQ-03
 */
export function equalityView(records: RecordSet, plan: string | undefined): EqualityView {
  const objectives = records.all(equalityObjectiveDefinition);
  const statements = records.all(equalityStatementDefinition).filter(({ values }) => values.plan === plan);
  const assessments = records.all(equalityImpactAssessmentDefinition);
  const effects = records.all(equalityEffectDefinition);
  const assessed = (kind: 'priorities' | 'actions') =>
    new Set(assessments.flatMap(({ values }) => values[kind]));
  const lackingOne = <Named extends Priority | Action>(all: readonly Named[], done: ReadonlySet<string>) =>
    all.filter(({ code, values }) => values.plan === plan && !done.has(code));
  return {
    limbs: equalityLimbs.map((limb) => ({
      limb,
      statements: statements.filter(({ values }) => values.limb === limb),
      objectives: objectives.filter(({ values }) => values.limbs.includes(limb)),
    })),
    objectives: objectives.map((objective) => ({ objective, lacking: lackingInObjective(objective) })),
    assessments: assessments.map((assessment) =>
      impactOf(
        assessment,
        effects.filter(({ values }) => values.assessment === assessment.code),
      ),
    ),
    unassessed: {
      priorities: lackingOne(records.all(priorityDefinition), assessed('priorities')),
      actions: lackingOne(records.all(actionDefinition), assessed('actions')),
    },
  };
}

function lackingInObjective({ values }: EqualityObjective): ObjectiveShown['lacking'] {
  return [
    ...(values.characteristics.length === 0 ? (['characteristics'] as const) : []),
    ...(values.outcomes.length === 0 ? (['outcomes'] as const) : []),
    ...(restsOnNothing(values) ? (['evidence'] as const) : []),
    ...(isUnwritten(values.engagement) ? (['engagement'] as const) : []),
  ];
}

function impactOf(assessment: EqualityImpactAssessment, effects: readonly EqualityEffect[]): ImpactAssessed {
  const characteristics = protectedCharacteristics.map((characteristic) => ({
    characteristic,
    effects: effects.filter(({ values }) => values.characteristic === characteristic),
  }));
  const { engagement, assessedOn } = assessment.values;
  return {
    assessment,
    characteristics,
    lacking: [
      ...(characteristics.some((each) => each.effects.length === 0) ? (['characteristics'] as const) : []),
      ...(effects.some(isWithoutEvidence) ? (['evidence'] as const) : []),
      ...(effects.some(isUnmitigated) ? (['mitigation'] as const) : []),
      ...(isUnwritten(engagement) ? (['engagement'] as const) : []),
      ...(assessedOn === null ? (['date'] as const) : []),
    ],
  };
}

/** An effect that is not known rests on nothing, and says so. */
function isWithoutEvidence({ values }: EqualityEffect): boolean {
  return values.effect !== 'not-known' && restsOnNothing(values);
}

function isUnmitigated({ values }: EqualityEffect): boolean {
  return values.effect === 'negative' && isUnwritten(values.mitigation);
}

function restsOnNothing(values: {
  readonly indicators: readonly string[];
  readonly evidence: readonly string[];
}) {
  return values.indicators.length === 0 && values.evidence.length === 0;
}

function isUnwritten({ cy, en }: { readonly cy: string; readonly en: string }): boolean {
  return cy.trim() === '' && en.trim() === '';
}
