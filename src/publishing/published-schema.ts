import { figureMarkers, gapStates, publishedFormat } from './published-plan.ts';

const text = { $ref: '#/$defs/bilingual' } as const;
const string = { type: 'string' } as const;
const date = { type: 'string', format: 'date' } as const;
const orNull = <Of extends object>(of: Of) => ({ anyOf: [of, { type: 'null' }] }) as const;
const list = <Of extends object>(items: Of) => ({ type: 'array', items }) as const;
const codes = list(string);
const number = orNull({ type: 'number' } as const);

function object(properties: Readonly<Record<string, object>>, required = Object.keys(properties)) {
  return { type: 'object', required, properties } as const;
}

const figure = object({
  period: string,
  value: number,
  lower: number,
  upper: number,
  numerator: number,
  denominator: number,
  marker: orNull({ enum: figureMarkers }),
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
      described: object({
        definition: text,
        collection: string,
        frequency: string,
        nextReleaseOn: orNull(date),
        geographies: list(object({ kind: string, vintage: orNull({ type: 'integer' }) })),
        from: string,
        to: string,
        observations: { type: 'integer' },
        sourceFile: string,
      }),
    },
    ['dataset', 'title', 'release', 'source', 'licence'],
  ),
  dataGap: object({
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
  ...object({
    format: { const: publishedFormat },
    partnership: object({ slug: string, name: text, shortName: text, contactEmail: string }),
    plan: object({
      code: string,
      title: text,
      vision: text,
      startsOn: orNull(date),
      endsOn: orNull(date),
      state: string,
      areas: list({ $ref: '#/$defs/area' }),
      moments: { type: 'object', additionalProperties: list(object({ when: string, source: string })) },
    }),
    version: { type: 'integer', minimum: 1 },
    publishedOn: date,
    sections: list(object({ code: string, part: string, title: text, text })),
    priorities: list(
      object({ code: string, title: text, reason: text, highest: { type: 'boolean' }, needs: codes }),
    ),
    outcomes: list(
      object({
        code: string,
        title: text,
        description: text,
        priorities: codes,
        needs: codes,
        indicators: codes,
      }),
    ),
    needs: list(object({ code: string, title: text, summary: text, story: text, indicators: codes })),
    indicators: list(
      object({
        code: string,
        title: text,
        definition: text,
        unit: text,
        decimals: { type: 'integer' },
        polarity: { enum: ['higher-is-better', 'lower-is-better', 'no-direction'] },
        area: orNull({ $ref: '#/$defs/area' }),
        latest: orNull({ $ref: '#/$defs/figure' }),
        series: list({ $ref: '#/$defs/figure' }),
        release: orNull(string),
        methods: codes,
      }),
    ),
    actions: list(
      object({
        code: string,
        title: text,
        description: text,
        state: orNull(string),
        lead: orNull(string),
        outcomes: codes,
        contributions: list(
          object({
            code: string,
            organisation: string,
            promise: text,
            state: { enum: ['proposed', 'agreed', 'agreed-in-part', 'declined'] },
          }),
        ),
        milestones: list(object({ code: string, title: text, dueOn: orNull(date), metOn: orNull(date) })),
        resources: list(
          object({
            code: string,
            organisation: string,
            title: text,
            amountPence: orNull({ type: 'integer' }),
          }),
        ),
      }),
    ),
    measures: list(
      object({ code: string, title: text, kind: { enum: ['how-much', 'how-well', 'better-off'] } }),
    ),
    organisations: list(object({ code: string, name: text })),
    seats: list(object({ code: string, post: text, organisation: string, role: string })),
    duties: list(
      object({ id: string, family: text, letter: string, wording: text, verdict: string, citation: text }),
    ),
    thread: object({
      nodes: list(object({ kind: string, code: string, title: text })),
      links: list(object({ upper: string, lower: string, relation: string })),
    }),
    broken: list(object({ record: object({ kind: string, code: string }), rule: string, words: text })),
    releases: list({ $ref: '#/$defs/release' }),
    methods: codes,
    dataGaps: list({ $ref: '#/$defs/dataGap' }),
    corrections: list({ $ref: '#/$defs/correction' }),
  }),
  $defs: {
    bilingual: object({ cy: string, en: string }),
    area: object({ code: string, name: text }),
    figure,
    release: publishedDefs.release,
    dataGap: publishedDefs.dataGap,
    correction: publishedDefs.correction,
  },
} as const;
