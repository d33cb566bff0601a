import { type AnyRecord, isEmptyValue, type RecordSet, referencesOf } from '../../records/index.ts';
import { storiesOf } from '../completeness/current-story.ts';
import { storyDefinition } from '../kinds/story.ts';
import { needsOfOutcome } from './coverage.ts';

/** The seven questions from talk to action that an outcome answers. @source SYS-05 */
export const populationSteps = [
  'conditions',
  'experience',
  'measures',
  'doing',
  'partners',
  'works',
  'next',
] as const;

/** The seven questions that an action answers, for those it serves. @source SYS-05 */
export const performanceSteps = [
  'customers',
  'better-off',
  'delivered-well',
  'doing',
  'partners',
  'works',
  'next',
] as const;

/** One question, and the records that answer it; none where nobody has. */
export interface StepAnswered<Step extends string> {
  readonly step: Step;
  readonly records: readonly AnyRecord[];
}

export type PopulationAnswers = readonly StepAnswered<(typeof populationSteps)[number]>[];
export type PerformanceAnswers = readonly StepAnswered<(typeof performanceSteps)[number]>[];

/** How many of the seven questions something on record answers. */
export function answeredOf(answers: readonly StepAnswered<string>[]): number {
  return answers.filter(({ records }) => records.length > 0).length;
}

/**
 * What a plan's records answer for one outcome, for a whole population: no partner alone answers for it.
 *
 * @source SYS-05; PERF-01
 */
export function populationAnswers(outcome: AnyRecord, records: RecordSet): PopulationAnswers {
  const indicators = all(records, 'indicator', referencesOf(outcome, 'indicators'));
  const actions = actionsServing(outcome, records);
  const needs = all(records, 'need', needsOfOutcome(outcome, records));
  const stories = records.all(storyDefinition);
  const answers: Readonly<Record<(typeof populationSteps)[number], readonly AnyRecord[]>> = {
    conditions: isEmptyValue(outcome.values['description'] ?? null) ? [] : [outcome],
    experience: needs,
    measures: indicators,
    doing: indicators.flatMap(({ code }) => storiesOf(code, stories).current ?? []),
    partners: organisationsOf(actions, records),
    works: optionsFor(records, needs, referencesOf(outcome, 'priorities'), actions),
    next: actions,
  };
  return populationSteps.map((step) => ({ step, records: answers[step] }));
}

/**
 * What a plan's records answer for one action, for the people it serves: those who deliver it answer for that.
 *
 * @source SYS-05; PERF-01
 */
export function performanceAnswers(action: AnyRecord, records: RecordSet): PerformanceAnswers {
  const outcomes = all(records, 'outcome', referencesOf(action, 'outcomes'));
  const measures = all(records, 'performance-measure', referencesOf(action, 'measures'));
  const ofKind = (isSo: (kind: unknown) => boolean) =>
    measures.filter(({ values }) => isSo(values['measureKind']));
  const codes = [...new Set(outcomes.flatMap((outcome) => needsOfOutcome(outcome, records)))];
  const answers: Readonly<Record<(typeof performanceSteps)[number], readonly AnyRecord[]>> = {
    customers: all(records, 'need', codes),
    'better-off': ofKind((kind) => kind === 'better-off'),
    'delivered-well': ofKind((kind) => kind === 'how-well' || kind === 'how-much'),
    doing: measures.filter(({ values }) => values['latestValue'] !== null),
    partners: organisationsOf([action], records),
    works: optionsFor(records, [], [], [action]),
    next: records.ofKind('milestone').filter((each) => referencesOf(each, 'action').includes(action.code)),
  };
  return performanceSteps.map((step) => ({ step, records: answers[step] }));
}

/** Actions that serve an outcome: where the two kinds of accountability meet. */
export function actionsServing({ code }: AnyRecord, records: RecordSet): readonly AnyRecord[] {
  return records.ofKind('action').filter((action) => referencesOf(action, 'outcomes').includes(code));
}

function all(records: RecordSet, kind: string, codes: readonly string[]): readonly AnyRecord[] {
  return codes.flatMap((code) => records.find(kind, code) ?? []);
}

/** Who leads actions or has promised something towards them. */
function organisationsOf(actions: readonly AnyRecord[], records: RecordSet): readonly AnyRecord[] {
  const codes = new Set(actions.map(({ code }) => code));
  const promised = records
    .ofKind('contribution')
    .filter((each) => referencesOf(each, 'action').some((code) => codes.has(code)))
    .flatMap((each) => referencesOf(each, 'organisation'));
  const leading = actions.flatMap((action) => referencesOf(action, 'lead'));
  return all(records, 'organisation', [...new Set([...leading, ...promised])]);
}

function optionsFor(
  records: RecordSet,
  needs: readonly AnyRecord[],
  priorities: readonly string[],
  actions: readonly AnyRecord[],
): readonly AnyRecord[] {
  const wanted = {
    needs: needs.map(({ code }) => code),
    priorities,
    actions: actions.map(({ code }) => code),
  };
  return records
    .ofKind('option')
    .filter((option) =>
      Object.entries(wanted).some(([field, codes]) =>
        referencesOf(option, field).some((code) => codes.includes(code)),
      ),
    );
}
