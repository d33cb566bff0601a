import { createHash, randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Acting } from '../../access/index.ts';
import type { Services } from '../../access/web/index.ts';
import type { Language } from '../../language/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { transaction } from '../../platform/database/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import { type ApiKey, actingOfKey, standingOfKey } from '../api-key.ts';
import { partnerSchemas } from '../api-shapes.ts';
import { type Departure, departuresFrom } from '../schema-check.ts';
import {
  answeredBefore,
  countUse,
  keepAnswer,
  keyOfText,
  type NamedSending,
  usePeriod,
} from '../store/index.ts';
import type { PartnerAnswer, PartnerRequest, PartnerRoute } from './partner-route.ts';
import { partnerRoutes } from './partner-routes.ts';
import { errorsOf, problemBody } from './problem-answer.ts';

/** Where all addresses for programs begin. */
const prefix = '/api/v1';

/** How often one key may be used within a period. */
const mostUses = 120;

/** What is sent back: a status and a body. */
interface Reply {
  readonly status: number;
  readonly body: object;
  readonly tag?: string;
}

/** A refusal on its way out of the transaction, which it undoes. */
class Undone extends Error {
  readonly answer: Extract<PartnerAnswer, { type: 'refused' }>;
  constructor(answer: Extract<PartnerAnswer, { type: 'refused' }>) {
    super('refused');
    this.answer = answer;
  }
}

/**
 * The interface for partners’ own systems: signed by a key in `Authorization: Bearer`, never by a cookie, and answered
 * to no page of another site.
 *
 * @param servicesFor - what handlers work with, for whoever acts: restricted records only for those who carry them
 * @source PERF-05; SYS-01; RFC 6750; RFC 9457
 */
export function partnerApi(server: FastifyInstance, servicesFor: (acting: Acting | null) => Services): void {
  const register = async (api: FastifyInstance): Promise<void> => {
    api.removeAllContentTypeParsers();
    api.addContentTypeParser(
      'application/json',
      { parseAs: 'string' },
      api.getDefaultJsonParser('error', 'error'),
    );
    api.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
      const status = error.statusCode ?? 500;
      if (status >= 500) request.log.error({ err: error, event: 'api.failed' });
      return sendProblem(request, reply, status, problem(codeOfFailure(status)));
    });
    api.setNotFoundHandler(async (request, reply) =>
      sendProblem(request, reply, 404, problem('api.no-such-address')),
    );
    for (const route of partnerRoutes) {
      api.route({
        method: route.method,
        url: route.path.slice(prefix.length).replaceAll(/\{(\w+)\}/g, ':$1'),
        config: { name: `api.${route.operation}` },
        handler: (request, reply) => answerProgram(request, reply, route, servicesFor),
      });
    }
  };
  server.register(register, { prefix });
}

function codeOfFailure(status: number): string {
  if (status === 413) return 'api.too-large';
  if (status === 415) return 'api.not-json';
  return status < 500 ? 'api.unreadable' : 'api.failed';
}

async function answerProgram(
  request: FastifyRequest,
  reply: FastifyReply,
  route: PartnerRoute,
  servicesFor: (acting: Acting | null) => Services,
): Promise<FastifyReply> {
  const services = servicesFor(null);
  const key = await keyOfRequest(request, services);
  if ('code' in key) {
    reply.header('WWW-Authenticate', 'Bearer realm="llinyn"');
    return sendProblem(request, reply, 401, key);
  }
  const { used, renewsIn } = await countUse(services.db, key.id, services.now());
  const left = Math.max(0, mostUses - used);
  reply.header('RateLimit-Policy', `"key";q=${mostUses};w=${usePeriod}`);
  reply.header('RateLimit', `"key";r=${left};t=${renewsIn}`);
  if (used > mostUses) {
    reply.header('Retry-After', String(renewsIn));
    return sendProblem(request, reply, 429, problem('api.too-often', {}, { most: mostUses }));
  }
  const forbidden = problemWithUse(key, route, request);
  if (forbidden) return sendProblem(request, reply, 403, forbidden);
  const acting = actingOfKey(key);
  const asked = readRequest(request, route, key, servicesFor(acting));
  if ('problem' in asked) {
    const { status, problem: found, departures } = asked;
    const errors = departures.map((each) => ({ problem: problemOfDeparture(each), pointer: each.pointer }));
    const more = errors.length > 0 ? { errors: errorsOf(errors, languageOf(request)) } : {};
    return sendProblem(request, reply, status, found, more);
  }
  const answered =
    route.method === 'GET'
      ? replyOf(await route.answer(asked), languageOf(request))
      : await answerOnce(request, route, asked);
  request.log.info({
    event: 'api.used',
    operation: route.operation,
    key: key.id,
    partnership: key.partnershipId,
  });
  return sendReply(request, reply, answered);
}

/** The key a request is signed with; the problem where it does not work. */
async function keyOfRequest({ headers }: FastifyRequest, services: Services): Promise<ApiKey | Problem> {
  const [, text] = /^Bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (!text) return problem('api.key-missing');
  const key = await keyOfText(services.db, text);
  if (!key) return problem('api.key-unknown');
  const standing = standingOfKey(key, services.today());
  if (standing !== 'works') return problem(`api.key-${standing}`);
  const organisation = await services.records.read(
    services.db,
    key.partnershipId,
    organisationDefinition,
    key.organisation,
  );
  return organisation && !organisation.withdrawn ? key : problem('api.key-revoked');
}

function problemWithUse(key: ApiKey, { scope }: PartnerRoute, { params }: FastifyRequest): Problem | null {
  const { partnership } = params as Readonly<Record<string, string>>;
  if (partnership !== key.partnershipId) return problem('api.elsewhere');
  return key.scopes.includes(scope) ? null : problem('api.scope-missing', {}, { scope });
}

type Read =
  | PartnerRequest
  | { readonly problem: Problem; readonly status: number; readonly departures: readonly Departure[] };

function readRequest(request: FastifyRequest, route: PartnerRoute, key: ApiKey, services: Services): Read {
  const { headers, body } = request;
  const [, revision] = /^"(\d{1,15})"$/.exec(headers['if-match'] ?? '') ?? [];
  if (headers['if-match'] !== undefined && revision === undefined)
    return { status: 400, problem: problem('api.if-match-unreadable'), departures: [] };
  const departures = route.sent ? departuresFrom(body, route.sent, partnerSchemas) : [];
  if (departures.length > 0) return { status: 422, problem: problem('api.not-as-described'), departures };
  return {
    key,
    path: request.url,
    params: request.params as Readonly<Record<string, string>>,
    query: Object.fromEntries(
      Object.entries(request.query as Record<string, string | string[]>).map(([name, value]) => [
        name,
        Array.isArray(value) ? (value[0] ?? '') : value,
      ]),
    ),
    body,
    ifMatch: revision === undefined ? undefined : Number(revision),
    sending: `api ${key.id} ${nameOfSending(request) ?? randomUUID()}`,
    services,
  };
}

function nameOfSending({ headers }: FastifyRequest): string | undefined {
  const name = headers['idempotency-key'];
  return typeof name === 'string' && name !== '' ? name.slice(0, 200) : undefined;
}

function problemOfDeparture({ what, expected }: Departure): Problem {
  return problem(`api.sent-${what}`, {}, { expected });
}

/** Does what is asked in one transaction, of which a refusal leaves nothing; the same sending again is answered the same. */
async function answerOnce(
  request: FastifyRequest,
  route: PartnerRoute,
  asked: PartnerRequest,
): Promise<Reply> {
  const { key, services } = asked;
  const name = nameOfSending(request);
  const language = languageOf(request);
  const askedHash = createHash('sha256')
    .update(JSON.stringify([route.operation, asked.ifMatch ?? null, asked.body]))
    .digest('base64url');
  const named: NamedSending | undefined = name === undefined ? undefined : { keyId: key.id, name, askedHash };
  const acting = { actor: key.id, onBehalfOf: key.organisation };
  try {
    return await transaction(services.db, acting, async (db) => {
      const before = named && (await answeredBefore(db, named));
      if (before === 'another') {
        return { status: 422, body: problemBody(422, problem('api.name-used'), language) };
      }
      if (before) return before;
      const answer = await route.answer({ ...asked, services: { ...services, db } });
      if (answer.type === 'refused') throw new Undone(answer);
      const answered = replyOf(answer, language);
      if (named) await keepAnswer(db, named, answered, services.now());
      return answered;
    });
  } catch (error) {
    if (error instanceof Undone) return replyOf(error.answer, language);
    throw error;
  }
}

function replyOf(answer: PartnerAnswer, language: Language): Reply {
  switch (answer.type) {
    case 'found':
      return { status: 200, body: answer.body, ...(answer.tag !== undefined && { tag: answer.tag }) };
    case 'done':
      return { status: 200, body: { ...answer.body, ...leftOut(answer, language) } };
    case 'kept-both': {
      const more = { ...answer.body, ...leftOut(answer, language) };
      return { status: 409, body: problemBody(409, problem('api.kept-both'), language, more) };
    }
    case 'refused': {
      const { status, problems } = answer;
      const [only] = problems;
      const isOfAll = problems.length === 1 && only !== undefined && only.pointer === undefined;
      if (isOfAll) return { status, body: problemBody(status, only.problem, language) };
      const more = { errors: errorsOf(problems, language) };
      return { status, body: problemBody(status, problem('api.nothing-taken'), language, more) };
    }
  }
}

/** What was wrong in the part of a sending that was not taken. */
function leftOut(
  { problems = [] }: Extract<PartnerAnswer, { type: 'done' | 'kept-both' }>,
  language: Language,
) {
  return problems.length === 0 ? {} : { errors: errorsOf(problems, language) };
}

function sendReply(request: FastifyRequest, reply: FastifyReply, { status, body, tag }: Reply): FastifyReply {
  const content = JSON.stringify(body);
  const isProblem = status >= 400;
  reply.code(status).type(isProblem ? 'application/problem+json' : 'application/json; charset=utf-8');
  if (isProblem) reply.header('Content-Language', languageOf(request));
  reply.header('Vary', 'Authorization, Accept-Language');
  if (request.method === 'POST' || isProblem) return reply.header('Cache-Control', 'no-store').send(content);
  const named = `"${tag ?? createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  reply.header('Cache-Control', 'private, no-cache').header('ETag', named);
  const { next } = body as { readonly next?: string | null };
  if (next) reply.header('Link', `<${next}>; rel="next"`);
  return request.headers['if-none-match'] === named ? reply.code(304).send() : reply.send(content);
}

function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  found: Problem,
  more: Readonly<Record<string, unknown>> = {},
): FastifyReply {
  return sendReply(request, reply, { status, body: problemBody(status, found, languageOf(request), more) });
}

/** The language a program would rather read; English where it does not say. @source RFC 9110 section 12.5.4 */
function languageOf({ headers }: FastifyRequest): Language {
  const weights = new Map<string, number>();
  for (const part of (headers['accept-language'] ?? '').split(',')) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((each) => /^\s*q=([\d.]+)$/.exec(each)?.[1]).find(Boolean);
    weights.set(range.split('-')[0] ?? '', Number(weight ?? 1));
  }
  return (weights.get('cy') ?? 0) > (weights.get('en') ?? 0) ? 'cy' : 'en';
}
