import type { Route } from '../../access/web/index.ts';
import { routesOf } from '../../language/index.ts';
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
 * The OpenAPI document of what programs may read, made from the declarations of the routes: the interface for programs,
 * and the JSON twin of every public page that has one.
 *
 * @source DESIGN, Interfaces; OpenAPI 3.1
 */
export function openApiDocument(routes: readonly Route[], apiRoutes: readonly ApiRoute[]) {
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
    paths: Object.fromEntries([...apiRoutes.map(apiPath), ...twins]),
    components: { schemas: apiSchemas },
  };
}
