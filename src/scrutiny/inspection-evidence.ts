import { meetingDefinition } from '../governance/index.ts';
import { evidenceItemDefinition, needDefinition } from '../needs/index.ts';
import { performanceMeasureDefinition } from '../performance/index.ts';
import {
  actionDefinition,
  contributionDefinition,
  isAgreedState,
  outcomeDefinition,
  resourceDefinition,
} from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';
import { programmeItemDefinition } from './programme-item.ts';
import { recommendationDefinition } from './recommendation.ts';
import {
  type InspectionQuestion,
  inspectionQuestions,
  type SelfEvaluation,
  selfEvaluationDefinition,
} from './self-evaluation.ts';

/** What the record can show an inspector, in counts. */
export type InspectionFact =
  | 'needs'
  | 'evidence'
  | 'outcomes'
  | 'outcomes-measured'
  | 'voices'
  | 'measures'
  | 'programme'
  | 'recommendations'
  | 'meetings'
  | 'shared-actions'
  | 'promises-agreed'
  | 'prevention'
  | 'mirrored'
  | 'young-voices';

/** One question of the inspectors: what the record holds on it, and the newest judgement of the partnership. */
export interface InspectionAnswer {
  readonly question: InspectionQuestion;
  readonly facts: readonly { readonly fact: InspectionFact; readonly n: number }[];
  readonly answer: SelfEvaluation | null;
}

const factsOf: Readonly<Record<InspectionQuestion, readonly InspectionFact[]>> = {
  'plan-developed': ['needs', 'evidence'],
  'outcomes-set': ['outcomes', 'outcomes-measured'],
  participation: ['voices'],
  'performance-and-scrutiny': ['measures', 'programme', 'recommendations'],
  collaboration: ['meetings', 'shared-actions', 'promises-agreed'],
  'population-outcomes': ['outcomes-measured'],
  commissioning: ['prevention'],
  mainstreamed: ['mirrored'],
  'children-heard': ['young-voices'],
};

/**
 * What inspectors ask of a partnership, question by question, with what its record can show and what it says of itself.
 *
 * @param plan - code of the plan
 * @source SCRU-08, SCRU-09
 */
export function evaluationOf(records: RecordSet, plan: string | undefined): readonly InspectionAnswer[] {
  return inspectionQuestions.map((question) => ({
    question,
    facts: factsOf[question].map((fact) => ({ fact, n: countOf(fact, records, plan) })),
    answer:
      records
        .all(selfEvaluationDefinition)
        .filter(({ values }) => values.question === question)
        .toSorted((a, b) => (b.values.evaluatedOn ?? '').localeCompare(a.values.evaluatedOn ?? ''))[0] ??
      null,
  }));
}

const voices = ['participatory', 'youth-forum', 'survey', 'consultation'];

function countOf(fact: InspectionFact, records: RecordSet, plan: string | undefined): number {
  const outcomes = records.all(outcomeDefinition).filter(({ values }) => values.plan === plan);
  const actions = records.all(actionDefinition).filter(({ values }) => values.plan === plan);
  const agreed = records
    .all(contributionDefinition)
    .filter(
      ({ values }) => isAgreedState(values.state) && actions.some(({ code }) => code === values.action),
    );
  const evidence = records.all(evidenceItemDefinition);
  switch (fact) {
    case 'needs':
      return records.all(needDefinition).length;
    case 'evidence':
      return evidence.length;
    case 'outcomes':
      return outcomes.length;
    case 'outcomes-measured':
      return outcomes.filter(({ values }) => values.indicators.length > 0).length;
    case 'voices':
      return evidence.filter(({ values }) => voices.includes(values.source ?? '')).length;
    case 'measures':
      return records.all(performanceMeasureDefinition).length;
    case 'programme':
      return records.all(programmeItemDefinition).length;
    case 'recommendations':
      return records.all(recommendationDefinition).length;
    case 'meetings':
      return records.all(meetingDefinition).filter(({ values }) => values.state !== 'cancelled').length;
    case 'shared-actions':
      return actions.filter(
        ({ code }) =>
          new Set(
            agreed.filter(({ values }) => values.action === code).map(({ values }) => values.organisation),
          ).size > 1,
      ).length;
    case 'promises-agreed':
      return agreed.length;
    case 'prevention':
      return records
        .all(resourceDefinition)
        .filter(({ values }) =>
          actions.some(
            ({ code, values: action }) => code === values.action && action.prevention === 'prevention',
          ),
        ).length;
    case 'mirrored':
      return agreed.filter(({ values }) => values.corporatePlan !== '').length;
    case 'young-voices':
      return evidence.filter(({ values }) => values.source === 'youth-forum').length;
  }
}
