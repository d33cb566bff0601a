import { type UpdateItemKind, updateItemKinds } from '../../delivery/index.ts';
import { partOf, shape } from '../api-shapes.ts';
import type { JsonSchema } from '../schema-check.ts';
import {
  answeredDue,
  answeredItem,
  answeredList,
  answeredMeasures,
  answeredUpdates,
  answeredValues,
  answeredValuesOfMeasure,
  sentUpdates,
  sentValues,
} from './examples.ts';
import type { PartnerParameter, PartnerRoute } from './partner-route.ts';
import {
  listItems,
  listMeasures,
  listValues,
  mostItems,
  readDue,
  readItem,
  usualItems,
} from './read-work.ts';
import { takeUpdates } from './send-updates.ts';
import { takeValues } from './send-values.ts';

const root = '/api/v1/{partnership}';

const partnership: PartnerParameter = {
  name: 'partnership',
  in: 'path',
  description: 'The partnership’s part in addresses, like dyffryn-arian',
  schema: { type: 'string' },
};
const code: PartnerParameter = {
  name: 'code',
  in: 'path',
  description: 'The code of the record, like A12',
  schema: { type: 'string' },
};
const paging: readonly PartnerParameter[] = [
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
const month: PartnerParameter = {
  name: 'month',
  in: 'query',
  description: 'The month, like 2026-03; this month when not given',
  schema: { type: 'string' },
};

/** The words that stand for kinds of item in addresses. */
const words: Readonly<Record<Exclude<UpdateItemKind, 'performance-measure'>, string>> = {
  action: 'actions',
  milestone: 'milestones',
  contribution: 'contributions',
  project: 'projects',
  risk: 'risks',
};

const oneItem: JsonSchema = {
  type: 'object',
  required: ['item'],
  properties: { item: shape('workItem') },
  additionalProperties: false,
};

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function routesOfKind(kind: keyof typeof words): readonly PartnerRoute[] {
  const word = words[kind];
  return [
    {
      method: 'GET',
      operation: `listOwn${capital(word)}`,
      path: `${root}/${word}`,
      summary: `The ${word} that your organisation answers for`,
      scope: 'read',
      parameters: [partnership, ...paging],
      schema: partOf('workItem'),
      examples: { answer: answeredList(kind) },
      answer: listItems(kind),
    },
    {
      method: 'GET',
      operation: `readOwn${capital(kind)}`,
      path: `${root}/${word}/{code}`,
      summary: `One of the ${word} that your organisation answers for; its ETag is its revision`,
      scope: 'read',
      parameters: [partnership, code],
      schema: oneItem,
      examples: { answer: answeredItem(kind) },
      answer: readItem(kind),
    },
  ];
}

const itemKinds = updateItemKinds.filter((kind) => kind !== 'performance-measure');

/** Every address for partners’ own systems. @source PERF-05, PERF-13; SYS-01 */
export const partnerRoutes: readonly PartnerRoute[] = [
  {
    method: 'GET',
    operation: 'listDue',
    path: `${root}/due`,
    summary: 'What is due of your organisation this month and not told yet',
    scope: 'read',
    parameters: [partnership, month, ...paging],
    schema: partOf('dueItem'),
    examples: { answer: answeredDue },
    answer: readDue,
  },
  {
    method: 'POST',
    operation: 'sendUpdates',
    path: `${root}/updates`,
    summary: 'Send updates of actions, milestones, contributions, projects, risks and measures',
    scope: 'updates',
    parameters: [partnership],
    sent: shape('updatesToSend'),
    schema: shape('updatesTaken'),
    examples: { sent: sentUpdates, answer: answeredUpdates },
    answer: takeUpdates,
  },
  {
    method: 'POST',
    operation: 'sendValues',
    path: `${root}/values`,
    summary: 'Send values of your organisation’s measures',
    scope: 'values',
    parameters: [partnership],
    sent: shape('valuesToSend'),
    schema: shape('valuesTaken'),
    examples: { sent: sentValues, answer: answeredValues },
    answer: takeValues,
  },
  ...itemKinds.flatMap(routesOfKind),
  {
    method: 'GET',
    operation: 'listOwnMeasures',
    path: `${root}/measures`,
    summary: 'The measures of your organisation, each with its newest value',
    scope: 'read',
    parameters: [partnership, ...paging],
    schema: partOf('measure'),
    examples: { answer: answeredMeasures },
    answer: listMeasures,
  },
  {
    method: 'GET',
    operation: 'listOwnValues',
    path: `${root}/measures/{code}/values`,
    summary: 'Every value entered for one of your organisation’s measures, newest first',
    scope: 'read',
    parameters: [partnership, code, ...paging],
    schema: partOf('measureValue'),
    examples: { answer: answeredValuesOfMeasure },
    answer: listValues,
  },
];
