import { updateItemKinds } from '../delivery/index.ts';
import type { JsonSchema } from './schema-check.ts';

const string = { type: 'string' } as const;
const text = { $ref: '#/components/schemas/partnerText' } as const;
const day = { type: 'string', format: 'date' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const integer = { type: 'integer' } as const;
const number = { type: 'number' } as const;

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
const listOf = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const named = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

/** The most updates or values that are taken at once. */
const mostAtOnce = 500;

const itemName = object({ kind: { enum: updateItemKinds }, code: { ...string, maxLength: 40 } });

const standing = {
  state: orNull(string),
  words: text,
  metOn: orNull(day),
  likelihood: orNull(integer),
  impact: orNull(integer),
};

const basedOn: JsonSchema = {
  ...orNull(integer),
  description:
    'What you saw: the revision of the record; of a measure the number of the value of that period, or null where there was none. May stand in If-Match instead when one update is sent.',
};

const period = object({ from: day, to: day });

const figure = {
  value: orNull(number),
  numerator: orNull(number),
  denominator: orNull(number),
};

/** Shapes of what partners’ systems send and are answered with, by name. */
export const partnerSchemas: Readonly<Record<string, JsonSchema>> = {
  partnerText: object({ cy: string, en: string }),
  workItem: object({
    kind: { enum: updateItemKinds },
    code: string,
    title: text,
    organisation: orNull(string),
    action: orNull(string),
    startsOn: orNull(day),
    dueOn: orNull(day),
    ...standing,
    revision: integer,
  }),
  dueItem: object({
    item: itemName,
    title: text,
    dueOn: orNull(day),
    period: orNull(period),
    ...standing,
    states: { ...listOf(string), description: 'States that an update may give' },
    basedOn: orNull(integer),
  }),
  measure: object({
    code: string,
    title: text,
    unit: text,
    figure: orNull({ enum: ['number', 'percentage'] }),
    updateEveryMonths: orNull(integer),
    target: orNull(number),
    latest: orNull(named('measureValue')),
  }),
  measureValue: object({
    number: integer,
    measure: string,
    area: orNull(string),
    periodStart: day,
    periodEnd: day,
    value: number,
    numerator: orNull(number),
    denominator: orNull(number),
    note: text,
    standing: { enum: ['entered', 'signed-off', 'returned'] },
    releaseAt: orNull(instant),
    enteredAt: instant,
    corrects: orNull(integer),
    besides: orNull(integer),
  }),
  updateToSend: object(
    { item: itemName },
    {
      month: { ...string, pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$', description: 'This month when not given' },
      state: { ...string, maxLength: 20, description: 'Of a milestone: met or not-yet' },
      words: object({}, { cy: { ...string, maxLength: 4000 }, en: { ...string, maxLength: 4000 } }),
      noChange: { type: 'boolean' },
      honestAnswer: { ...string, maxLength: 4000 },
      metOn: day,
      likelihood: { ...integer, minimum: 1, maximum: 5 },
      impact: { ...integer, minimum: 1, maximum: 5 },
      figure: object({ from: day, to: day }, figure),
      basedOn,
    },
  ),
  updatesToSend: object(
    { updates: { ...listOf(named('updateToSend')), minItems: 1, maxItems: mostAtOnce } },
    {
      part: {
        type: 'boolean',
        description: 'Take those that are right even where others are not; otherwise all are taken or none',
      },
    },
  ),
  updatesTaken: object(
    {
      updates: listOf(
        object({
          number: integer,
          item: itemName,
          outcome: { enum: ['applied', 'kept-both', 'awaiting-sign-off'] },
        }),
      ),
      repeated: { type: 'boolean', description: 'The same sending had come before: nothing was added' },
    },
    { errors: listOf(named('partnerError')) },
  ),
  valueToSend: object(
    { measure: { ...string, maxLength: 40 }, periodStart: day, periodEnd: day },
    {
      area: orNull({ ...string, maxLength: 40 }),
      ...figure,
      note: object({}, { cy: { ...string, maxLength: 2000 }, en: { ...string, maxLength: 2000 } }),
      releaseAt: orNull({
        ...instant,
        pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$',
      }),
      correctionReason: object(
        {},
        { cy: { ...string, maxLength: 2000 }, en: { ...string, maxLength: 2000 } },
      ),
      basedOn,
    },
  ),
  valuesToSend: object({ values: { ...listOf(named('valueToSend')), minItems: 1, maxItems: mostAtOnce } }),
  valuesTaken: object({
    values: listOf(
      object({
        number: integer,
        measure: string,
        periodStart: day,
        periodEnd: day,
        outcome: { enum: ['entered', 'correction', 'kept-both', 'unchanged'] },
      }),
    ),
  }),
  partnerError: object(
    { code: string, title: string, detail: string },
    { pointer: { ...string, description: 'Where in what was sent, as a JSON Pointer' } },
  ),
  partnerProblem: object(
    { type: string, title: string, status: integer, detail: string, code: string, words: text },
    {
      errors: listOf(named('partnerError')),
      updates: listOf({ type: 'object' }),
      values: listOf({ type: 'object' }),
    },
  ),
};

/** The shape of a part of a list. */
export function partOf(item: string): JsonSchema {
  return object({
    total: integer,
    items: listOf(named(item)),
    next: orNull({ ...string, description: 'Path of the next part' }),
  });
}

/** One shape by its name. */
export const shape = named;
