import { observationRoles } from '../observations.ts';
import { figureMarkers } from '../published-plan.ts';
import { publishedDefs } from '../published-schema.ts';
import type { ApiParameter, JsonSchema } from './api-route.ts';

const string = { type: 'string' } as const;
const number = { type: ['number', 'null'] } as const;
const text = { $ref: '#/components/schemas/bilingual' } as const;
const area = { $ref: '#/components/schemas/area' } as const;

function object(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: Readonly<Record<string, JsonSchema>> = {},
): JsonSchema {
  return {
    type: 'object',
    required: Object.keys(properties),
    properties: { ...properties, ...optional },
    additionalProperties: false,
  };
}

const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });

const family = {
  period: string,
  value: number,
  lower: number,
  upper: number,
  numerator: number,
  denominator: number,
  marker: { enum: [...figureMarkers.map((marker) => `[${marker}]`), null] },
};

/** Where a figure stands in the file of its release; versions published before rows were told do not say. */
const inFile = {
  rows: { type: 'array', items: { type: 'integer', minimum: 2 } },
  addedUpOf: { type: 'integer', minimum: 1 },
  estimatedFrom: { type: 'integer', minimum: 1 },
} as const;

/** The published format names its parts under `$defs`; here they stand among the components. */
function asComponents<Schema>(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('#/$defs/', '#/components/schemas/')) as Schema;
}

/** Shapes that several answers share, by name. */
export const apiSchemas: Readonly<Record<string, JsonSchema>> = {
  ...asComponents(publishedDefs),
  figureWithMark: object(family, inFile),
  observation: object(
    {
      indicator: string,
      role: { enum: observationRoles },
      area,
      ...family,
      unit: text,
      release: orNull(string),
    },
    { dataset: string, ...inFile },
  ),
  indicator: object(
    {
      code: string,
      title: text,
      definition: text,
      unit: text,
      decimals: { type: 'integer' },
      polarity: { enum: ['higher-is-better', 'lower-is-better', 'no-direction'] },
      area: orNull(area),
      latest: orNull({ $ref: '#/components/schemas/figureWithMark' }),
      limitations: text,
      release: orNull(string),
      methods: { type: 'array', items: string },
      observations: { type: 'string', description: 'Path of its observations' },
    },
    {
      dataset: string,
      larger: object({ area, figure: { $ref: '#/components/schemas/figureWithMark' } }),
    },
  ),
  version: object({
    plan: string,
    version: { type: 'integer' },
    publishedOn: { type: 'string', format: 'date' },
    contentHash: string,
  }),
  partnership: object({ partnership: string, name: text, plan: text, version: { type: 'integer' } }),
  problem: object({ status: { type: 'integer' }, code: string, words: text }),
};

/** A part of a list, and which version it belongs to. */
export function listOf(item: string): JsonSchema {
  return object({
    partnership: string,
    plan: string,
    version: { type: 'integer' },
    publishedOn: { type: 'string', format: 'date' },
    contentHash: { type: 'string', description: 'SHA-256 of the version’s content' },
    total: { type: 'integer' },
    items: { type: 'array', items: { $ref: `#/components/schemas/${item}` } },
    next: orNull({ type: 'string', description: 'Path of the next part, of the same version' }),
  });
}

/** A list that belongs to no version. */
export function plainListOf(item: string): JsonSchema {
  return object({
    total: { type: 'integer' },
    items: { type: 'array', items: { $ref: `#/components/schemas/${item}` } },
  });
}

/** One record, and which version it belongs to. */
export function oneOf(item: string): JsonSchema {
  return object({
    partnership: string,
    plan: string,
    version: { type: 'integer' },
    publishedOn: { type: 'string', format: 'date' },
    contentHash: string,
    item: { $ref: `#/components/schemas/${item}` },
  });
}

export const mostItems = 1000;
export const usualItems = 100;

export const partnershipParameter: ApiParameter = {
  name: 'partnership',
  in: 'path',
  description: 'The partnership’s part in addresses, like dyffryn-arian',
  schema: string,
};

export const versionParameter: ApiParameter = {
  name: 'version',
  in: 'query',
  description: 'Number of a published version; the newest when not given',
  schema: { type: 'integer', minimum: 1 },
};

/** Lists come in parts. `next` keeps to the version, whose order never changes. */
export const listParameters: readonly ApiParameter[] = [
  versionParameter,
  {
    name: 'limit',
    in: 'query',
    description: 'How many items at most',
    schema: { type: 'integer', minimum: 1, maximum: mostItems, default: usualItems },
  },
  {
    name: 'offset',
    in: 'query',
    description: 'How many items to pass over',
    schema: { type: 'integer', minimum: 0, default: 0 },
  },
];
