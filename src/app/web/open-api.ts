import type { Route } from '../../access/web/index.ts';
import { routesOf } from '../../language/index.ts';
import { partnerSchemas } from '../../partner-systems/index.ts';
import type { PartnerRoute } from '../../partner-systems/web/index.ts';
import { type ApiRoute, apiSchemas } from '../../publishing/web/index.ts';

function json(schema: object) {
  return { 'application/json': { schema } };
}

const problem = json({ $ref: '#/components/schemas/problem' });

function apiPath({ operation, path, summary, parameters, schema }: ApiRoute) {
  const canBeWrong = parameters.some((each) => each.in === 'query');
  const get = {
    operationId: operation,
    summary,
    parameters: parameters.map((each) => ({ ...each, required: each.in === 'path' })),
    responses: {
      '200': { description: summary, content: json(schema) },
      ...(canBeWrong && { '400': { description: 'A parameter cannot be read', content: problem } }),
      ...(parameters.length > 0 && {
        '404': { description: 'Nothing of the kind is published', content: problem },
      }),
    },
  };
  return [path, { get }] as const;
}

const partnerProblem = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/partnerProblem' } },
};

/** What may stand in the way of a partner’s system, by status. */
const refusals: Readonly<Record<string, string>> = {
  '401': 'There is no key, or it does not work',
  '403': 'The key may not do this',
  '404': 'Your organisation has nothing of the kind',
  '429': 'The key was used too often',
};
const refusalsOfSending: Readonly<Record<string, string>> = {
  '409': 'Somebody else changed the same thing meanwhile: both are kept',
  '422': 'What was sent is wrong, and nothing was taken',
  '428': 'What was sent does not say what its sender saw',
};

const sendingHeaders = [
  {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'Names this sending: the same once more is done once and answered the same',
    required: false,
    schema: { type: 'string', maxLength: 200 },
  },
  {
    name: 'If-Match',
    in: 'header',
    description: 'The ETag of the item, where one update is sent without basedOn',
    required: false,
    schema: { type: 'string' },
  },
] as const;

function partnerOperation(route: PartnerRoute) {
  const { operation, summary, scope, parameters, sent, schema, examples, method } = route;
  const isSending = method === 'POST';
  const described = { ...refusals, ...(isSending && refusalsOfSending) };
  return {
    operationId: operation,
    summary,
    security: [{ key: [scope] }],
    parameters: [
      ...parameters.map((each) => ({ ...each, required: each.in === 'path' })),
      ...(operation === 'sendUpdates' ? sendingHeaders : isSending ? [sendingHeaders[0]] : []),
    ],
    ...(sent && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: sent, example: examples.sent } },
      },
    }),
    responses: {
      '200': {
        description: summary,
        content: { 'application/json': { schema, example: examples.answer } },
      },
      ...Object.fromEntries(
        Object.entries(described).map(([status, description]) => [
          status,
          { description, content: partnerProblem },
        ]),
      ),
    },
  };
}

function partnerPaths(routes: readonly PartnerRoute[]) {
  return [...Map.groupBy(routes, ({ path }) => path)].map(
    ([path, all]) =>
      [
        path,
        Object.fromEntries(all.map((route) => [route.method.toLowerCase(), partnerOperation(route)])),
      ] as const,
  );
}

const keySecurity = {
  key: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A key of your organisation, made under Settings, Partners’ systems. It begins with llinyn_ and acts for that organisation alone.',
  },
} as const;

const twinAnswer = {
  '200': { description: 'The data of the page, as JSON', content: json({ type: 'object' }) },
  '404': { description: 'No such partnership or record' },
} as const;

/** `/en/{partnership}/indicators/{slug}.json` of the pattern a web server registers. */
function plainPath(pattern: string): string {
  return pattern.replace(/\([^/]*\)/g, '').replace(/:([a-z]+)/gi, '{$1}');
}

function twinPath(pattern: string, route: Route) {
  const path = plainPath(pattern);
  const names = [...path.matchAll(/\{([a-z]+)\}/gi)].flatMap(([, name]) => name ?? []);
  const get = {
    operationId: `${route.address}.${pattern.startsWith('/cy/') ? 'cy' : 'en'}`,
    parameters: names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })),
    responses: twinAnswer,
  };
  return [path, { get }] as const;
}

/**
 * The OpenAPI document of what programs may read and send, made from the declarations of the routes: the interface for
 * programs, that for partners’ own systems, and the JSON twin of every public page that has one.
 *
 * @source DESIGN, Interfaces; OpenAPI 3.1
 */
export function openApiDocument(
  routes: readonly Route[],
  apiRoutes: readonly ApiRoute[],
  partnerRoutes: readonly PartnerRoute[],
) {
  const withTwin = routes.filter((route) => route.may === 'public' && route.twins?.includes('json'));
  const twins = withTwin.flatMap((route) =>
    routesOf(route.address, ['json'])
      .filter(({ twin }) => twin === 'json')
      .map(({ pattern }) => twinPath(pattern, route)),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Llinyn',
      version: '1',
      description:
        'What partnerships have published. Texts are in Welsh (cy) and English (en). A mark in square brackets says why a figure is missing or what to know of it.',
    },
    paths: Object.fromEntries([...apiRoutes.map(apiPath), ...partnerPaths(partnerRoutes), ...twins]),
    components: { schemas: { ...apiSchemas, ...partnerSchemas }, securitySchemes: keySecurity },
  };
}
