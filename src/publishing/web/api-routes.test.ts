import { beforeAll, describe, expect, it } from 'vitest';
import { assessedI1, freezeInput } from '../../../tests/golden/plan/a-small-plan.ts';
import { openQuickStore } from '../../../tests/test-database.ts';
import { publish, publishingMigrations } from '../store/index.ts';
import type { ApiAnswer, ApiRoute, JsonSchema } from './api-route.ts';
import { apiRoutes } from './api-routes.ts';
import { apiSchemas } from './api-schemas.ts';

const store = await openQuickStore(publishingMigrations);
const partnershipId = 'dyffryn-arian';

beforeAll(async () => {
  const order = {
    db: store.db,
    dataFolder: store.dataFolder,
    partnershipId,
    plan: 'PL1',
    acting: { actor: 'mair' },
    now: new Date('2026-03-20T10:00:00Z'),
    today: '2026-03-20',
  };
  await publish({ ...order, gathered: freezeInput });
  const [first, ...others] = assessedI1.series;
  const corrected = { ...assessedI1, series: [{ ...first, value: 70.9 }, ...others] };
  const assessed = new Map([['I1', corrected as typeof assessedI1]]);
  const later = { now: new Date('2026-04-20T10:00:00Z'), today: '2026-04-20' };
  await publish({ ...order, ...later, gathered: { ...freezeInput, assessed } });
}, 60_000);

function routeOf(operation: string): ApiRoute {
  const route = apiRoutes.find((each) => each.operation === operation);
  if (!route) throw new Error(`No route ${operation}`);
  return route;
}

function ask(
  operation: string,
  query: Record<string, string> = {},
  params: Record<string, string> = {},
): Promise<ApiAnswer> {
  const route = routeOf(operation);
  const all = { partnership: partnershipId, indicator: 'I1', ...params };
  const path = `${route.path.replace(/\{(\w+)\}/g, (_, name: 'partnership') => all[name])}?${new URLSearchParams(query)}`;
  return route.answer({ path, params: all, query, services: store });
}

/** Where a value is not as its schema says, in the words of the few keywords that our schemas use. */
function departures(value: unknown, schema: JsonSchema, at = '$'): readonly string[] {
  const { $ref, anyOf, type, enum: allowed, required, properties, items, additionalProperties } = schema;
  if (typeof $ref === 'string') return departures(value, apiSchemas[$ref.split('/').at(-1) ?? ''] ?? {}, at);
  if (Array.isArray(anyOf)) {
    const found = (anyOf as JsonSchema[]).map((each) => departures(value, each, at));
    return found.find((each) => each.length === 0) ?? found.flat();
  }
  const wrong: string[] = [];
  const kind = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  const kinds: readonly unknown[] = [type ?? []].flat();
  const isKind = kinds.some((each) => each === kind || (each === 'integer' && Number.isInteger(value)));
  if (kinds.length > 0 && !isKind) wrong.push(`${at} is ${kind}, not ${kinds.join(' or ')}`);
  if (Array.isArray(allowed) && !allowed.includes(value)) wrong.push(`${at} is not one of ${allowed}`);
  if (kind === 'array' && items)
    for (const [index, item] of (value as unknown[]).entries())
      wrong.push(...departures(item, items as JsonSchema, `${at}[${index}]`));
  if (kind === 'object') {
    const members = value as Record<string, unknown>;
    const known = (properties ?? {}) as Record<string, JsonSchema>;
    for (const name of (required ?? []) as readonly string[])
      if (!(name in members)) wrong.push(`${at}.${name} is missing`);
    for (const [name, member] of Object.entries(members)) {
      if (known[name]) wrong.push(...departures(member, known[name], `${at}.${name}`));
      else if (additionalProperties === false) wrong.push(`${at}.${name} is not in the schema`);
    }
  }
  return wrong;
}

interface Listed {
  readonly total: number;
  readonly version: number;
  readonly items: readonly Record<string, unknown>[];
  readonly next: string | null;
}
const listed = (answer: ApiAnswer) => answer.body as unknown as Listed;

describe('the interface for programs', () => {
  it.each(apiRoutes.map(({ operation }) => operation))('%s answers as it says', async (operation) => {
    const answer = await ask(operation);
    expect(answer.status).toBe(200);
    expect(departures(answer.body, routeOf(operation).schema)).toEqual([]);
  });

  it('notices an answer that is not as it says', () => {
    const { schema } = routeOf('listIndicators');
    expect(departures({ total: '3' }, schema)).not.toEqual([]);
    expect(departures({ marker: 'c' }, apiSchemas['observation'] ?? {})).not.toEqual([]);
  });

  it('gives every observation once, part by part, in one order', async () => {
    const whole = listed(await ask('listObservations')).items;
    const parts: Record<string, unknown>[] = [];
    let query: Record<string, string> | null = { limit: '4' };
    while (query) {
      const part: Listed = listed(await ask('listObservations', query));
      parts.push(...part.items);
      query = part.next === null ? null : Object.fromEntries(new URLSearchParams(part.next.split('?')[1]));
      if (query) expect(query['version']).toBe('2');
    }
    expect(parts).toEqual(whole);
    expect(whole.length).toBe(assessedI1.series.length * 2 + assessedI1.neighbourhoods.length);
  });

  it('keeps to a version while a newer one is there', async () => {
    const [old] = listed(await ask('listObservations', { version: '1', limit: '1' })).items;
    const [now] = listed(await ask('listObservations', { limit: '1' })).items;
    expect([old?.['value'], now?.['value']]).toEqual([70.2, 70.9]);
  });

  it('says what a later version corrected', async () => {
    expect(listed(await ask('listCorrections')).items).toMatchObject([
      {
        version: 2,
        indicator: 'I1',
        before: { value: 70.2 },
        after: { value: 70.9 },
        reason: 'worked-out-again',
      },
    ]);
  });

  it('marks a withheld figure and gives no number of it', async () => {
    const { items } = listed(await ask('listObservations', { role: 'small-area' }));
    const withheld = items.filter(({ marker }) => marker === '[c]');
    expect(withheld).toMatchObject([
      { value: null, lower: null, upper: null, numerator: null, denominator: null },
    ]);
  });

  it('says in both languages what is wrong with a question', async () => {
    const wrong: readonly (readonly [ApiAnswer, number, string])[] = [
      [await ask('listIndicators', { limit: '0' }), 400, 'api.limit'],
      [await ask('listIndicators', { limit: '5000' }), 400, 'api.limit'],
      [await ask('listIndicators', { offset: '-1' }), 400, 'api.offset'],
      [await ask('listIndicators', { version: 'v1' }), 400, 'api.version'],
      [await ask('listIndicators', { version: '9' }), 404, 'api.version'],
      [await ask('readIndicator', {}, { indicator: 'I99' }), 404, 'api.record'],
      [await ask('listVersions', {}, { partnership: 'nobody' }), 404, 'api.partnership'],
    ];
    for (const [{ status, body }, expected, code] of wrong) {
      expect([status, body]).toMatchObject([expected, { code }]);
      expect(departures(body, apiSchemas['problem'] ?? {})).toEqual([]);
    }
  });
});
