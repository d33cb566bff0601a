import { approvalForms, approvalStates, decisionTakers, editionAudiences } from '../approval/index.ts';
import { childPovertyIndicators, indicatorClasses, indicatorFrameworks } from '../evidence/index.ts';
import { figureForms, measureStandings, powers } from '../performance/index.ts';
import { evaluationStates, lessonResults } from '../turning/index.ts';
import { figureMarkers, gapStates, planMoments, publishedFormat } from './published-plan.ts';

const text = { $ref: '#/$defs/bilingual' } as const;
const string = { type: 'string' } as const;
const date = { type: 'string', format: 'date' } as const;
const orNull = <Of extends object>(of: Of) => ({ anyOf: [of, { type: 'null' }] }) as const;
const list = <Of extends object>(items: Of) => ({ type: 'array', items }) as const;
const codes = list(string);
const byCode = <Of extends object>(of: Of) => ({ type: 'object', additionalProperties: of }) as const;
const number = orNull({ type: 'number' } as const);

/** What a measure is for, whose work it is and what it is measured against; measures told it later than their figures. */
function accountabilityOfMeasure() {
  const power = orNull({ enum: powers });
  return object({
    service: text,
    provider: text,
    figure: orNull({ enum: figureForms }),
    polarity: orNull(string),
    standing: orNull({ enum: measureStandings }),
    communicationPower: power,
    proxyPower: power,
    dataPower: power,
    source: text,
    breakdowns: text,
    baselineValue: number,
    baselineOn: orNull(date),
    targetOn: orNull(date),
    updateEveryMonths: number,
    nationalLinks: codes,
    nationalReference: text,
    indicatorClass: orNull({ enum: indicatorClasses }),
    safeguardingCriterion: text,
    formula: string,
    judgedBy: codes,
  });
}

/** @param since - members that versions published before did not have, or that are there only where they say something */
function object(properties: Readonly<Record<string, object>>, since: Readonly<Record<string, object>> = {}) {
  return {
    type: 'object',
    required: Object.keys(properties),
    properties: { ...properties, ...since },
  } as const;
}

const whole = { type: 'integer' } as const;
const fact = list(object({ when: string, source: string }));
const recordName = object({ kind: string, code: string });
const area = { $ref: '#/$defs/area' } as const;
const aFigure = { $ref: '#/$defs/figure' } as const;

const figure = object(
  {
    period: string,
    value: number,
    lower: number,
    upper: number,
    numerator: number,
    denominator: number,
    marker: orNull({ enum: figureMarkers }),
  },
  {
    rows: list({ type: 'integer', minimum: 2 }),
    addedUpOf: { type: 'integer', minimum: 1 },
    estimatedFrom: { type: 'integer', minimum: 1 },
  },
);

const word = { enum: ['better', 'worse', 'higher', 'lower', 'similar', 'not-tested'] } as const;

const indicator = object(
  {
    code: string,
    title: text,
    definition: text,
    unit: text,
    decimals: whole,
    polarity: { enum: ['higher-is-better', 'lower-is-better', 'no-direction'] },
    basis: orNull({ enum: ['need', 'demand'] }),
    numeratorLabel: text,
    denominatorLabel: text,
    story: text,
    limitations: text,
    area: orNull(area),
    latest: orNull(aFigure),
    series: list(aFigure),
    comparison: orNull(object({ area, latest: orNull(aFigure), word, series: list(aFigure) })),
    neighbourhoods: list(object({ area, figure: aFigure })),
    trend: {
      oneOf: [
        object({
          state: { const: 'tested' },
          word: { enum: ['better', 'worse', 'rising', 'falling', 'no-clear-change'] },
          from: string,
          to: string,
        }),
        object({ state: { const: 'refused' }, reason: string }),
      ],
    },
    gap: orNull(
      object({ difference: { type: 'number' }, lower: number, upper: number, best: aFigure, worst: aFigure }),
    ),
    release: orNull(string),
    methods: codes,
  },
  {
    larger: object({ area, figure: aFigure }),
    dataset: string,
    measure: string,
    breakdown: string,
    leads: { enum: ['population', 'welsh-speakers'] },
    childPoverty: { enum: childPovertyIndicators },
    indicatorClass: { enum: indicatorClasses },
    frameworks: list({ enum: indicatorFrameworks }),
    organisation: string,
    baselinePeriod: string,
  },
);

const action = object(
  {
    code: string,
    title: text,
    description: text,
    progress: text,
    state: orNull(string),
    prevention: orNull({ enum: ['prevention', 'early-intervention', 'reactive'] }),
    startsOn: orNull(date),
    endsOn: orNull(date),
    lead: orNull(string),
    outcomes: codes,
    measures: codes,
    contributions: list(
      object(
        {
          code: string,
          organisation: string,
          promise: text,
          state: { enum: ['proposed', 'agreed', 'agreed-in-part', 'declined'] },
          consentOn: orNull(date),
          corporatePlan: string,
        },
        { answer: text },
      ),
    ),
    milestones: list(object({ code: string, title: text, dueOn: orNull(date), metOn: orNull(date) })),
    resources: list(
      object({
        code: string,
        organisation: string,
        title: text,
        kind: { enum: ['money', 'people', 'in-kind'] },
        amountPence: orNull(whole),
        financialYear: string,
        spending: orNull({ enum: ['revenue', 'capital'] }),
      }),
    ),
  },
  { leadAgreed: { type: 'boolean' } },
);

const plan = object({
  code: string,
  title: text,
  vision: text,
  startsOn: orNull(date),
  endsOn: orNull(date),
  visionStartsOn: orNull(date),
  visionEndsOn: orNull(date),
  state: string,
  areas: list(area),
  moments: object(Object.fromEntries(planMoments.map((moment) => [moment, fact]))),
  reviewDueOn: orNull(date),
});

const need = object({
  code: string,
  title: text,
  summary: text,
  story: text,
  caveat: text,
  otherEvidence: text,
  voice: text,
  groups: codes,
  basis: orNull({ enum: ['need', 'demand', 'both'] }),
  strength: orNull({ enum: ['strong', 'moderate', 'limited', 'anecdotal'] }),
  indicators: codes,
});

const verdicts = ['met', 'partly', 'not-met', 'not-yet-due', 'not-applicable', 'cannot-tell'] as const;

const saidWord = object({
  as: { enum: ['claim', 'reply', 'peer-partnership', 'scrutiny', 'inspector'] },
  who: text,
  text,
  verdict: orNull({ enum: [...verdicts, 'claimed', 'confirmed', 'disputed'] }),
  answeredBy: orNull(text),
  on: orNull(date),
});

const duty = object(
  {
    id: string,
    family: text,
    letter: string,
    wording: text,
    verdict: { enum: verdicts },
    force: string,
    citation: text,
    where: list(recordName),
  },
  { said: list(saidWord), statutoryPlan: string, holds: list(recordName) },
);

const outline = object({
  type: { const: 'Feature' },
  properties: object({ code: string }),
  geometry: object({ type: { enum: ['Polygon', 'MultiPolygon'] }, coordinates: { type: 'array' } }),
});

/** Parts of the published format that other programs are also given one by one. */
export const publishedDefs = {
  bilingual: object({ cy: string, en: string }),
  area: object({ code: string, name: text }),
  figure,
  release: object(
    {
      dataset: string,
      title: text,
      release: string,
      source: text,
      sourceUrl: string,
      licence: string,
      publishedOn: orNull(date),
    },
    {
      described: object(
        {
          definition: text,
          collection: string,
          frequency: string,
          nextReleaseOn: orNull(date),
          geographies: list(object({ kind: string, vintage: orNull(whole) })),
          from: string,
          to: string,
          observations: whole,
          sourceFile: string,
        },
        {
          sourceFileName: string,
          told: object({ collection: text, licence: text, limitations: text }),
          labels: object({
            measures: byCode(text),
            groups: byCode(byCode(text)),
          }),
        },
      ),
    },
  ),
  dataGap: object(
    {
      code: string,
      title: text,
      why: text,
      indicator: orNull(string),
      need: orNull(string),
      breakdowns: codes,
      area: string,
      organisation: orNull(string),
      closing: text,
      dueOn: orNull(date),
      state: { enum: gapStates },
      reason: text,
      closedOn: orNull(date),
    },
    { childPoverty: orNull({ enum: childPovertyIndicators }) },
  ),
  contributionStory: object({
    code: string,
    title: text,
    outcome: string,
    organisation: string,
    indicators: codes,
    actions: codes,
    period: string,
    text,
    evidence: text,
    externalFactors: text,
    writtenOn: orNull(date),
  }),
  lesson: object({
    code: string,
    title: text,
    result: { enum: lessonResults },
    outcomes: codes,
    actions: codes,
    organisation: orNull(string),
    text,
    change: text,
    learnedOn: orNull(date),
  }),
  evaluationPlan: object({
    code: string,
    title: text,
    outcomes: codes,
    questions: text,
    method: text,
    indicators: codes,
    measures: codes,
    organisation: orNull(string),
    independent: { type: 'boolean' },
    startsOn: orNull(date),
    dueOn: orNull(date),
    state: { enum: evaluationStates },
    findings: text,
    foundOn: orNull(date),
  }),
  correction: object({
    version: { type: 'integer', minimum: 1 },
    publishedOn: date,
    indicator: string,
    title: text,
    unit: text,
    decimals: { type: 'integer' },
    area: { $ref: '#/$defs/area' },
    before: { $ref: '#/$defs/figure' },
    after: orNull({ $ref: '#/$defs/figure' }),
    reason: { enum: ['new-release', 'worked-out-again'] },
  }),
} as const;

/**
 * The published format for other programs: JSON Schema 2020-12. New members may come; those here keep their meaning as
 * long as `format` says the same.
 *
 * @source SYS-04; PLAN-25
 */
export const publishedSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Llinyn published plan',
  description:
    'A version of a plan as it was published: every text in Welsh (cy) and English (en), every figure with its range, counts, period and source. Money is in pence. The file name’s version never changes.',
  ...object(
    {
      format: { const: publishedFormat },
      partnership: object({ slug: string, name: text, shortName: text, contactEmail: string }),
      plan,
      version: { type: 'integer', minimum: 1 },
      publishedOn: date,
      sections: list(object({ code: string, part: string, title: text, text })),
      priorities: list(
        object({ code: string, title: text, reason: text, highest: { type: 'boolean' }, needs: codes }),
      ),
      outcomes: list(
        object(
          {
            code: string,
            title: text,
            description: text,
            longTermBenefit: text,
            priorities: codes,
            needs: codes,
            indicators: codes,
          },
          { coreAims: codes, childWellbeing: codes },
        ),
      ),
      needs: list(need),
      indicators: list(indicator),
      actions: list(action),
      measures: list(
        object(
          {
            code: string,
            title: text,
            definition: text,
            kind: { enum: ['how-much', 'how-well', 'better-off'] },
            organisation: string,
            unit: text,
            latestValue: number,
            numerator: number,
            denominator: number,
            latestOn: orNull(date),
            target: number,
          },
          { accountability: accountabilityOfMeasure() },
        ),
      ),
      organisations: list(object({ code: string, name: text, kind: orNull(string), website: string })),
      seats: list(
        object({
          code: string,
          post: text,
          organisation: string,
          role: string,
          statutoryPost: orNull(string),
        }),
      ),
      duties: list(duty),
      dutiesAsAt: orNull(object({ rulebook: text, on: date })),
      thread: object({
        nodes: list(
          object(
            {
              kind: string,
              code: string,
              title: text,
              organisation: orNull(string),
              amountPence: orNull(whole),
              financialYear: orNull(string),
              breaks: codes,
            },
            { besideThread: codes },
          ),
        ),
        links: list(object({ upper: string, lower: string, relation: string })),
      }),
      broken: list(object({ record: recordName, rule: string, words: text })),
      releases: list({ $ref: '#/$defs/release' }),
      methods: codes,
      boundaries: orNull(object({ type: { const: 'FeatureCollection' }, features: list(outline) })),
    },
    {
      why: text,
      whyOf: list(object({ kind: string, code: string, why: text })),
      editions: list(
        object({
          code: string,
          audience: { enum: editionAudiences },
          title: text,
          testedWith: text,
          approvedBy: text,
          approvedOn: date,
          sections: list(object({ code: string, title: text, text, sections: codes, outcomes: codes })),
        }),
      ),
      approvals: list(
        object({
          organisation: string,
          form: { enum: approvalForms },
          state: { enum: [...approvalStates, 'not-asked'] },
          isGiven: { type: 'boolean' },
          takenBy: orNull({ enum: decisionTakers }),
          meeting: orNull(text),
          decidedOn: orNull(date),
          minuteReference: string,
          resolution: text,
          conditions: text,
          reservation: text,
        }),
      ),
      dataGaps: list({ $ref: '#/$defs/dataGap' }),
      contributionStories: list({ $ref: '#/$defs/contributionStory' }),
      lessons: list({ $ref: '#/$defs/lesson' }),
      evaluationPlans: list({ $ref: '#/$defs/evaluationPlan' }),
      corrections: list({ $ref: '#/$defs/correction' }),
    },
  ),
  $defs: publishedDefs,
} as const;
