import { indicatorDefinition } from '../evidence/index.ts';
import type { Bilingual } from '../language/index.ts';
import { dataGapDefinition, needDefinition } from '../needs/index.ts';
import { organisationDefinition, partnershipDefinition, seatDefinition } from '../partnership/index.ts';
import { accountabilityOf, performanceMeasureDefinition } from '../performance/index.ts';
import {
  actionDefinition,
  contributionDefinition,
  leadHasAgreed,
  milestoneDefinition,
  outcomeDefinition,
  planDefinition,
  priorityDefinition,
  resourceDefinition,
  sectionDefinition,
} from '../plan/index.ts';
import { isEmptyValue, type RecordSet } from '../records/index.ts';
import { threadOf } from '../thread/index.ts';
import type { ChangeReasons } from './change-reasons.ts';
import { correctionsSince } from './corrections.ts';
import { publishedEvaluationPlans, publishedLessons, publishedStories } from './from-turning.ts';
import { publishedEditions } from './plan-editions.ts';
import {
  type BrokenThread,
  isFromRelease,
  type NamedArea,
  type PinnedRelease,
  type PublishedAction,
  type PublishedApproval,
  type PublishedDuty,
  type PublishedIndicator,
  type PublishedPlan,
  publishedFormat,
} from './published-plan.ts';
import { publishedDefinitions, recordsOfPlan } from './records-of-plan.ts';

/** The figures of one indicator, as the needs assessment worked them out. */
export type AssessedIndicator = Pick<
  PublishedIndicator,
  | 'area'
  | 'latest'
  | 'series'
  | 'comparison'
  | 'neighbourhoods'
  | 'trend'
  | 'gap'
  | 'larger'
  | 'release'
  | 'methods'
>;

/** Everything a version is made from, besides the records. */
export interface FreezeInput {
  /** The partnership's part in addresses. */
  readonly slug: string;
  readonly plan: string;
  readonly version: number;
  /** ISO date. */
  readonly publishedOn: string;
  readonly records: RecordSet;
  readonly nameOfArea: (code: string) => Bilingual | undefined;
  /** By indicator code; an indicator without an entry is published without figures. */
  readonly assessed: ReadonlyMap<string, AssessedIndicator>;
  /** By `releaseKey`; only those that figures come from are kept. */
  readonly releases: ReadonlyMap<string, PinnedRelease>;
  readonly duties?: readonly PublishedDuty[];
  readonly dutiesAsAt?: PublishedPlan['dutiesAsAt'];
  /** Bodies that must approve the plan or agree it. */
  readonly approvals?: readonly PublishedApproval[];
  /** Broken threads the checks found. */
  readonly broken?: readonly BrokenThread[];
  readonly boundaries?: PublishedPlan['boundaries'];
  /** What changed in this version and why. */
  readonly reasons?: ChangeReasons;
  /** What was published before, whose figures this version may correct. */
  readonly before?: Pick<PublishedPlan, 'indicators' | 'corrections'>;
}

/** Codes in the order people count: A2 before A10. */
export function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  const [, lettersA = '', digitsA = ''] = /^(\D*)(\d*)/.exec(a.code) ?? [];
  const [, lettersB = '', digitsB = ''] = /^(\D*)(\d*)/.exec(b.code) ?? [];
  if (lettersA !== lettersB) return lettersA < lettersB ? -1 : 1;
  const difference = Number(digitsA) - Number(digitsB);
  return difference !== 0 ? difference : a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

/** Records in the order somebody gave them, else by code. */
export function inOrder<R extends { readonly code: string }>(
  records: readonly R[],
  position: (record: R) => number | null = () => null,
): R[] {
  const place = (record: R) => position(record) ?? Number.MAX_SAFE_INTEGER;
  return records.toSorted((a, b) => place(a) - place(b) || byCode(a, b));
}

/**
 * Freezes a plan: takes from the records, the assessment and the duty map what the public pages need, in a fixed
 * order and without personal names. The same input always gives the same value. References to records that are not
 * in the plan are left out; `readyToPublish` has refused them before.
 *
 * @throws Error when the partnership or the plan is not among the records: nothing can be published without them
 * @source APPR-08; PLAN-25; DESIGN rule 3
 */
export function freeze(input: FreezeInput): PublishedPlan {
  const records = recordsOfPlan(input.records, input.plan);
  const [partnership] = records.all(partnershipDefinition);
  const plan = records.one(planDefinition, input.plan);
  if (!partnership || !plan) throw new Error(`There is no plan ${input.plan} to publish`);
  const known = (kind: string) => (code: string) => records.find(kind, code) !== undefined;
  const indicators = indicatorsOf(records, input);
  const duties = (input.duties ?? []).map((duty) => ({
    ...duty,
    where: duty.where.filter(({ kind, code }) => known(kind)(code)),
    ...(duty.holds && { holds: duty.holds.filter(({ kind, code }) => known(kind)(code)) }),
  }));
  const editions = publishedEditions(input.records, input.plan, known);
  const { approvals = [] } = input;
  const broken = (input.broken ?? []).filter(({ record }) => known(record.kind)(record.code));
  return {
    format: publishedFormat,
    partnership: {
      slug: input.slug,
      name: partnership.values.name,
      shortName: partnership.values.shortName,
      contactEmail: partnership.values.contactEmail,
    },
    plan: {
      code: plan.code,
      title: plan.values.title,
      vision: plan.values.vision,
      startsOn: plan.values.startsOn,
      endsOn: plan.values.endsOn,
      visionStartsOn: plan.values.visionStartsOn,
      visionEndsOn: plan.values.visionEndsOn,
      state: plan.values.state ?? 'draft',
      areas: plan.values.areas.map((code) => areaCalled(code, input.nameOfArea)),
      moments: {
        draftPublishedOn: plan.values.draftPublishedOn,
        consultationOpensOn: plan.values.consultationOpensOn,
        consultationClosesOn: plan.values.consultationClosesOn,
        adoptedOn: plan.values.adoptedOn,
        publishedOn: plan.values.publishedOn,
        reviewedOn: plan.values.reviewedOn,
      },
      reviewDueOn: plan.values.reviewDueOn,
    },
    version: input.version,
    publishedOn: input.publishedOn,
    ...input.reasons,
    ...(editions.length > 0 && { editions }),
    ...(approvals.length > 0 && { approvals }),
    sections: inOrder(records.all(sectionDefinition), ({ values }) => values.position).map(
      ({ code, values }) => ({ code, part: values.part ?? 'other', title: values.title, text: values.text }),
    ),
    priorities: inOrder(records.all(priorityDefinition), ({ values }) => values.rank).map(
      ({ code, values }) => ({
        code,
        title: values.title,
        reason: values.reason,
        highest: values.highest === true,
        needs: values.needs.filter(known('need')),
      }),
    ),
    outcomes: inOrder(records.all(outcomeDefinition), ({ values }) => values.position).map(
      ({ code, values }) => ({
        code,
        title: values.title,
        description: values.description,
        longTermBenefit: values.longTermBenefit,
        coreAims: values.coreAims,
        childWellbeing: values.childWellbeing,
        priorities: values.priorities.filter(known('priority')),
        needs: values.needs.filter(known('need')),
        indicators: values.indicators.filter(known('indicator')),
      }),
    ),
    needs: inOrder(records.all(needDefinition)).map(({ code, values }) => ({
      code,
      title: values.title,
      summary: values.summary,
      story: values.story,
      caveat: values.caveat,
      otherEvidence: values.otherEvidence,
      voice: values.voice,
      groups: values.groups,
      basis: values.basis,
      strength: values.strength,
      indicators: values.indicators.filter(known('indicator')),
    })),
    indicators,
    actions: actionsOf(records),
    measures: inOrder(records.all(performanceMeasureDefinition)).map(({ code, values }) => ({
      code,
      title: values.title,
      definition: values.definition,
      kind: values.measureKind ?? 'how-much',
      organisation: values.organisation ?? '',
      unit: values.unit,
      latestValue: values.latestValue,
      numerator: values.numerator,
      denominator: values.denominator,
      latestOn: values.latestOn,
      target: values.target,
      accountability: accountabilityOf(values),
    })),
    organisations: inOrder(records.all(organisationDefinition)).map(({ code, values }) => ({
      code,
      name: values.name,
      kind: values.kind,
      website: values.website,
    })),
    seats: inOrder(records.all(seatDefinition)).map(({ code, values }) => ({
      code,
      post: values.post,
      organisation: values.organisation ?? '',
      role: values.role ?? 'member',
      statutoryPost: values.statutoryPost,
    })),
    duties,
    dutiesAsAt: input.dutiesAsAt ?? null,
    thread: frozenThread(records, duties, broken),
    broken,
    releases: [...input.releases.values()]
      .filter((release) => indicators.some((indicator) => isFromRelease(indicator, release)))
      .toSorted((a, b) => (a.dataset + a.release < b.dataset + b.release ? -1 : 1)),
    methods: [...new Set(indicators.flatMap(({ methods }) => methods))].toSorted(),
    dataGaps: inOrder(records.all(dataGapDefinition)).map(({ code, values }) => ({
      code,
      title: values.title,
      why: values.why,
      indicator: values.indicator !== null && known('indicator')(values.indicator) ? values.indicator : null,
      need: values.need !== null && known('need')(values.need) ? values.need : null,
      childPoverty: values.childPoverty,
      breakdowns: values.breakdowns,
      area: values.area,
      organisation: values.organisation,
      closing: values.closing,
      dueOn: values.dueOn,
      state: values.state ?? 'open',
      reason: values.reason,
      closedOn: values.closedOn,
    })),
    contributionStories: publishedStories(records, known),
    lessons: publishedLessons(records, known),
    evaluationPlans: publishedEvaluationPlans(records, known),
    corrections: [
      ...correctionsSince(input.before?.indicators ?? [], indicators, input),
      ...(input.before?.corrections ?? []),
    ],
    boundaries: boundariesOf(indicators, input),
  };
}

function areaCalled(code: string, nameOfArea: FreezeInput['nameOfArea']): NamedArea {
  return { code, name: nameOfArea(code) ?? { cy: code, en: code } };
}

const withoutFigures: AssessedIndicator = {
  area: null,
  latest: null,
  series: [],
  comparison: null,
  neighbourhoods: [],
  trend: { state: 'refused', reason: 'no-figures' },
  gap: null,
  release: null,
  methods: [],
};

/** Every indicator among the records, with its figures. */
export function indicatorsOf(records: RecordSet, input: Pick<FreezeInput, 'assessed'>): PublishedIndicator[] {
  return inOrder(records.all(indicatorDefinition)).map(({ code, values }) => {
    const figures = input.assessed.get(code) ?? withoutFigures;
    return {
      code,
      title: values.title,
      definition: values.definition,
      unit: values.unit,
      decimals: values.decimals ?? 1,
      polarity: values.polarity ?? 'no-direction',
      basis: values.basis,
      numeratorLabel: values.numeratorLabel,
      denominatorLabel: values.denominatorLabel,
      story: values.story,
      limitations: values.limitations,
      area: figures.area,
      latest: figures.latest,
      series: figures.series,
      comparison: figures.comparison,
      neighbourhoods: figures.neighbourhoods.toSorted((a, b) => byCode(a.area, b.area)),
      trend: figures.trend,
      gap: figures.gap,
      ...(figures.larger && { larger: figures.larger }),
      release: figures.release,
      dataset: values.dataset,
      measure: values.measure,
      breakdown: values.breakdown,
      methods: figures.methods,
      ...(values.leads && { leads: values.leads }),
      ...(values.childPoverty && { childPoverty: values.childPoverty }),
      ...(values.indicatorClass && { indicatorClass: values.indicatorClass }),
      ...(values.frameworks.length > 0 && { frameworks: values.frameworks }),
      ...(values.organisation && { organisation: values.organisation }),
      ...(values.baselinePeriod !== '' && { baselinePeriod: values.baselinePeriod }),
    };
  });
}

function actionsOf(records: RecordSet): PublishedAction[] {
  const parts = <R extends { readonly code: string; readonly values: { readonly action: string | null } }>(
    all: readonly R[],
    action: string,
  ) => inOrder(all.filter(({ values }) => values.action === action));
  return inOrder(records.all(actionDefinition)).map(({ code, values }) => {
    const contributions = parts(records.all(contributionDefinition), code).map((contribution) => ({
      code: contribution.code,
      organisation: contribution.values.organisation ?? '',
      promise: contribution.values.promise,
      state: contribution.values.state ?? ('proposed' as const),
      ...(!isEmptyValue(contribution.values.answer) && { answer: contribution.values.answer }),
      consentOn: contribution.values.consentOn,
      corporatePlan: contribution.values.corporatePlan,
    }));
    return {
      code,
      title: values.title,
      description: values.description,
      progress: values.progress,
      state: values.state,
      prevention: values.prevention,
      startsOn: values.startsOn,
      endsOn: values.endsOn,
      lead: values.lead,
      ...(values.lead !== null && { leadAgreed: leadHasAgreed(values.lead, contributions) }),
      outcomes: values.outcomes.filter((outcome) => records.find('outcome', outcome)),
      measures: values.measures.filter((measure) => records.find('performance-measure', measure)),
      contributions,
      milestones: parts(records.all(milestoneDefinition), code).map((milestone) => ({
        code: milestone.code,
        title: milestone.values.title,
        dueOn: milestone.values.dueOn,
        metOn: milestone.values.metOn,
      })),
      resources: parts(records.all(resourceDefinition), code).map((resource) => ({
        code: resource.code,
        organisation: resource.values.organisation ?? '',
        title: resource.values.title,
        kind: resource.values.kind ?? 'money',
        amountPence: resource.values.amountPence,
        financialYear: resource.values.financialYear,
        spending: resource.values.spending,
      })),
    };
  });
}

/** Only the outlines of areas that a figure is shown for, in a fixed order. */
export function boundariesOf(
  indicators: readonly PublishedIndicator[],
  { boundaries }: Pick<FreezeInput, 'boundaries'>,
): PublishedPlan['boundaries'] {
  const shown = new Set(
    indicators.flatMap(({ neighbourhoods }) => neighbourhoods.map(({ area }) => area.code)),
  );
  const features = (boundaries?.features ?? [])
    .filter(({ properties }) => shown.has(properties.code))
    .toSorted((a, b) => (a.properties.code < b.properties.code ? -1 : 1));
  return features.length > 0 ? { type: 'FeatureCollection', features } : null;
}

function frozenThread(
  records: RecordSet,
  duties: readonly PublishedDuty[],
  broken: readonly BrokenThread[],
): PublishedPlan['thread'] {
  const thread = threadOf(records, publishedDefinitions, {
    duties: duties.map((duty) => ({
      code: duty.id,
      title: duty.wording,
      dischargedBy: duty.where,
      breaks: [],
    })),
    breaksOf: (kind, code) =>
      broken.filter(({ record }) => record.kind === kind && record.code === code).map(({ rule }) => rule),
  });
  const key = ({ upper, lower, relation }: { upper: string; lower: string; relation: string }) =>
    `${upper} ${lower} ${relation}`;
  return {
    nodes: [...thread.nodes.values()].toSorted((a, b) =>
      a.kind === b.kind ? byCode(a, b) : a.kind < b.kind ? -1 : 1,
    ),
    links: thread.links.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)),
  };
}
