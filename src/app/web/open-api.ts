import type { Route } from '../../access/web/index.ts';
import { routesOf } from '../../language/index.ts';

const jsonAnswer = {
  '200': {
    description: 'The data of the page, as JSON',
    content: { 'application/json': { schema: { type: 'object' } } },
  },
  '404': { description: 'No such partnership or record' },
} as const;

function pathOf(pattern: string): string {
  return pattern.replace(/:([a-z]+)(\([^)]*\)+)?/gi, '{$1}');
}

function parametersOf(pattern: string) {
  return [...pattern.matchAll(/:([a-z]+)/gi)]
    .filter(([, name]) => name !== undefined && !pattern.includes(`(?:${name}`))
    .map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

function pathItem(pattern: string, route: Route) {
  return {
    get: {
      operationId: `${route.address}.${pattern.startsWith('/cy/') ? 'cy' : 'en'}`,
      parameters: parametersOf(pattern.replace(/\([^/]*\)/g, '')),
      responses: jsonAnswer,
    },
  };
}

/** The OpenAPI document of what machines may read: the JSON twin of every public page that has one. */
export function openApiDocument(routes: readonly Route[]) {
  const readable = routes.filter((route) => route.may === 'public' && route.twins?.includes('json'));
  const paths = readable.flatMap((route) =>
    routesOf(route.address, ['json'])
      .filter(({ twin }) => twin === 'json')
      .map(({ pattern }) => [pathOf(pattern.replace(/\([^/]*\)/g, '')), pathItem(pattern, route)] as const),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Llinyn',
      version: '1',
      description: 'Public data of partnerships: every public page that has a JSON twin.',
    },
    paths: Object.fromEntries(paths),
  };
}
