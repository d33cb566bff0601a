import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { type Acting, actingIn, attemptWindow, type Permission, roleMay } from '../access/index.ts';
import { peopleOf } from '../access/store/index.ts';
import type { Answer, PageAnswer, PageRequest, Route, Services } from '../access/web/index.ts';
import { address, isLanguage, type Language, matchAddress, routesOf, type Twin } from '../language/index.ts';
import { partnerApi, partnerRoutes } from '../partner-systems/web/index.ts';
import { type Partnership, partnershipDefinition } from '../partnership/index.ts';
import { recordsSeenBy } from '../plan/store/index.ts';
import { briefly } from '../platform/briefly.ts';
import { layoutOf } from '../platform/data-folder/index.ts';
import {
  createHttpServer,
  originOf,
  type RequestOrigin,
  readSentForm,
  type SentForm,
} from '../platform/http/index.ts';
import type { Log } from '../platform/logging.ts';
import { apiRoutes } from '../publishing/web/index.ts';
import { assetsFolder } from './program.ts';
import {
  badRequestPage,
  expiredFormPage,
  faultPage,
  forbiddenPage,
  foreignFormPage,
  methodNotAllowedPage,
  notFoundPage,
  refusedPage,
  signedOutFormPage,
} from './web/error-pages.ts';
import { openApiDocument } from './web/open-api.ts';
import { framed, type PagePlace } from './web/page-frame.ts';
import { preferredLanguage, rememberedLanguage, type Visitor, visitorOf } from './web/visitor.ts';
import { welcomePage } from './web/welcome-page.ts';

export interface WebServerOptions {
  readonly services: Services;
  readonly log: Log;
  readonly routes: readonly Route[];
  readonly origin?: string | undefined;
  readonly trustedProxies?: string | undefined;
}

/** The largest file that may be sent: a dataset for every small area of Wales over many years. */
const uploadLimit = 200 * 1024 * 1024;

const contentTypes: Readonly<Record<Twin, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar; charset=utf-8',
};

/** How long the name of a partnership is believed before it is read again, in milliseconds. */
const keptFor = 1000;

interface SharedDocument {
  readonly document: string;
  readonly tag: string;
}

/** Everything one request is about, once it is known which route answers it. */
interface Asked {
  readonly route: Route;
  readonly language: Language;
  readonly twin: Twin | null;
  readonly params: Readonly<Record<string, string>>;
  readonly visitor: Visitor;
  readonly partnership: Partnership | null;
  readonly acting: Acting | null;
}

/**
 * The address of a page that is asked for with a slash behind it, as people type and link it. Two slashes in front,
 * of either kind, would lead to another site.
 */
function withoutLastSlash({ method, url }: FastifyRequest): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  const [, path, query = ''] = /^(\/[^/\\?][^?]*?)\/+(\?.*)?$/.exec(url) ?? [];
  return path === undefined ? undefined : `${path}${query}`;
}

/**
 * The web server: every route of every capability under its address in both languages, decided and answered here in
 * one order: partnership, person, permission, form token, handler, page.
 */
export async function createWebServer(options: WebServerOptions): Promise<FastifyInstance> {
  const { services, log, routes, origin } = options;
  const server = await createHttpServer({ ...options, assetsFolder, uploadLimit });
  const answered = new Set<string>(
    routes.filter(({ method }) => method === 'GET').map((route) => route.address),
  );
  const methods = Map.groupBy(routes, (route) => route.address);
  const incoming = layoutOf(services.dataFolder).incoming;

  function placeOf(
    request: FastifyRequest,
    language: Language,
    asked?: Asked,
    inside: Partnership | null = null,
  ): PagePlace {
    const isForPeople = asked !== undefined && asked.route.may !== 'public';
    const partnership = asked?.partnership ?? inside;
    return {
      language,
      path: request.url,
      address: asked?.route.address ?? null,
      partnershipId: partnership?.code ?? null,
      partnership,
      acting: asked?.acting ?? null,
      person:
        isForPeople && asked.visitor.actor
          ? { name: asked.visitor.actor.name, csrfToken: asked.visitor.formToken() }
          : null,
      origin,
      notice: asked?.visitor.takeNotice(),
      answered,
    };
  }

  /** Documents of pages that never change, as long as their content is kept: by address and state of the partnership. */
  const documents = new WeakMap<object, Map<string, Promise<SharedDocument>>>();

  function sharedDocument(
    answer: PageAnswer,
    url: string,
    partnership: Partnership | null,
    frame: () => Promise<string>,
  ): Promise<SharedDocument> {
    const make = async (): Promise<SharedDocument> => {
      const document = await frame();
      const tag = createHash('sha256').update(document).digest('base64url').slice(0, 22);
      return { document, tag: `"${tag}"` };
    };
    // An address with a question in it may be written in any number of ways.
    if (!answer.cacheable || url.includes('?')) return make();
    const ofContent = documents.get(answer.main) ?? new Map<string, Promise<SharedDocument>>();
    documents.set(answer.main, ofContent);
    const key = `${partnership?.code} ${partnership?.revision} ${url}`;
    const known = ofContent.get(key) ?? make();
    ofContent.set(key, known);
    known.catch(() => ofContent.delete(key));
    return known;
  }

  async function sendPage(
    request: FastifyRequest,
    reply: FastifyReply,
    language: Language,
    answer: PageAnswer,
    asked?: Asked,
    inside: Partnership | null = null,
  ): Promise<FastifyReply> {
    reply.code(answer.status).type('text/html; charset=utf-8').header('Content-Language', language);
    // Tries are counted over so long: after it, one more is let in for certain.
    if (answer.status === 429) reply.header('Retry-After', String(attemptWindow / 1000));
    const isShared = asked?.route.may === 'public' && !asked.visitor.isPrivate() && answer.status === 200;
    const frame = () =>
      framed(answer, placeOf(request, language, asked, inside), servicesFor(asked?.acting ?? null));
    if (!isShared) return reply.header('Cache-Control', 'no-store').send(await frame());
    const { document, tag } = await sharedDocument(answer, request.url, asked.partnership, frame);
    const mayKeep = answer.cacheable ? 'public, max-age=300' : 'no-cache';
    reply.header('Cache-Control', mayKeep).header('ETag', tag);
    if (request.headers['if-none-match'] === tag) return reply.code(304).send();
    return reply.send(document);
  }

  async function send(
    request: FastifyRequest,
    reply: FastifyReply,
    answer: Answer,
    asked: Asked,
  ): Promise<FastifyReply> {
    const { language, visitor, route, twin } = asked;
    switch (answer.type) {
      case 'page':
        return sendPage(request, reply, language, answer, asked);
      case 'not-found':
        return sendPage(request, reply, language, notFoundPage(language, asked.partnership), asked);
      case 'forbidden':
        return sendPage(request, reply, language, refusedPage(language, answer.reason), asked);
      case 'redirect':
        if (answer.session === 'end') await visitor.signOut();
        else if (answer.session) visitor.signIn(answer.session.token);
        if (answer.notice) visitor.leaveNotice(answer.notice);
        if (route.may !== 'public') reply.header('Cache-Control', 'no-store');
        return reply.redirect(answer.to, 303);
      case 'file': {
        const type = answer.contentType || (twin ? contentTypes[twin] : 'application/octet-stream');
        reply.type(type).header('Content-Language', language);
        reply.header('Cache-Control', route.may === 'public' ? 'public, max-age=300' : 'no-store');
        if (answer.name) reply.header('Content-Disposition', dispositionOf(answer.name));
        return reply.send(answer.body);
      }
    }
  }

  const partnerships = briefly<Partnership | null>(keptFor);

  async function partnershipNamed(id: string): Promise<Partnership | null> {
    const record = await services.records.read(services.db, id, partnershipDefinition, id);
    return record && !record.withdrawn ? (record as unknown as Partnership) : null;
  }

  /** Whose pages an address without a page lies among: what stands after the language. */
  async function partnershipOfPath({ url }: FastifyRequest): Promise<Partnership | null> {
    const [, prefix = '', id = ''] = url.split('?')[0]?.split('/') ?? [];
    return isLanguage(prefix) && /^[a-z0-9-]+$/.test(id)
      ? partnerships.of(id, () => partnershipNamed(id))
      : null;
  }

  async function refusal(request: FastifyRequest, asked: Asked, permission: Permission): Promise<PageAnswer> {
    const { acting, language, partnership } = asked;
    const people = acting && partnership ? await peopleOf(services.db, partnership.code) : [];
    request.log.info({ event: 'access.refused', route: asked.route.address, actor: asked.visitor.actor?.id });
    return forbiddenPage(language, permission, {
      role: acting?.role ?? null,
      administrators: people
        .filter((person) => person.role === 'administrator' && person.active)
        .map((person) => person.name),
    });
  }

  async function readForm(request: FastifyRequest): Promise<SentForm> {
    return request.method === 'POST'
      ? readSentForm(request, incoming)
      : { fields: {}, files: [], dispose: async () => undefined };
  }

  /** Refuses a form that does not carry this browser's token; what was typed into it is kept. */
  function refusedForm(
    request: FastifyRequest,
    asked: Asked,
    form: SentForm,
    cameFrom: RequestOrigin,
  ): PageAnswer | null {
    const { visitor, language } = asked;
    if (visitor.hasFormToken(form.fields['_csrf'])) return null;
    if (asked.route.oneClick && cameFrom === 'unknown') return null;
    if (cameFrom !== 'ours') return foreignFormPage(language);
    return expiredFormPage(language, {
      path: request.url,
      fields: form.fields,
      hadFiles: form.files.length > 0,
      csrfToken: visitor.formToken(),
    });
  }

  async function answerForm(
    request: FastifyRequest,
    reply: FastifyReply,
    asked: Asked,
    isSignedOut: boolean,
  ): Promise<FastifyReply> {
    const { language, visitor, route } = asked;
    const cameFrom = originOf(request);
    const form = await readForm(request);
    try {
      if (isSignedOut) {
        const answer = signedOutFormPage(language, {
          path: request.url,
          fields: form.fields,
          hadFiles: form.files.length > 0,
          csrfToken: visitor.formToken(),
        });
        return await sendPage(request, reply, language, answer, asked);
      }
      const refused = route.method === 'POST' ? refusedForm(request, asked, form, cameFrom) : null;
      if (refused) return await sendPage(request, reply, language, refused, asked);
      const answer = await route.handle(pageRequest(request, asked, form));
      if (route.audit) {
        const { actor } = visitor;
        const who = route.anonymous ? {} : { actor: actor?.id };
        request.log.info({ event: route.audit, ...who, partnership: asked.partnership?.code });
      }
      return await send(request, reply, answer, asked);
    } finally {
      await form.dispose();
    }
  }

  /** By role and organisation, what everybody of them is given. */
  const servicesOf = new Map<string, Services>();

  /** What a handler works with: restricted records only for those who carry them. */
  function servicesFor(acting: Acting | null): Services {
    const looker = { role: acting?.role ?? null, organisation: acting?.organisation ?? null };
    const key = `${looker.role} ${looker.organisation}`;
    const known = servicesOf.get(key) ?? { ...services, records: recordsSeenBy(looker, services.records) };
    servicesOf.set(key, known);
    return known;
  }

  function pageRequest(request: FastifyRequest, asked: Asked, form: SentForm): PageRequest {
    const { visitor, partnership } = asked;
    return {
      language: asked.language,
      address: asked.route.address,
      path: request.url,
      twin: asked.twin,
      params: asked.params,
      query: singleValues(request.query as Record<string, string | string[]>),
      form: form.fields,
      files: form.files,
      partnershipId: partnership?.code ?? null,
      partnership,
      actor: visitor.actor,
      acting: asked.acting,
      clientAddress: request.ip,
      siteOrigin: origin ?? `${request.protocol}://${request.host}`,
      services: servicesFor(asked.acting),
      get csrfToken() {
        return visitor.formToken();
      },
    };
  }

  /** Where an address leads that is written with the words of the other language, or with a slash too many. */
  function rightAddress(request: FastifyRequest): string | undefined {
    const matched = matchAddress(request.url);
    const isReading = request.method === 'GET' || request.method === 'HEAD';
    const leads = matched && isReading && matched.path !== request.url && answered.has(matched.name);
    return leads ? matched.path : undefined;
  }

  async function answerRoute(
    request: FastifyRequest,
    reply: FastifyReply,
    { route, language, twin }: Pick<Asked, 'route' | 'language' | 'twin'>,
  ): Promise<FastifyReply> {
    const given = request.params as Readonly<Record<string, string>>;
    const id = given['partnership'];
    const read = async () => (id ? partnershipNamed(id) : null);
    // Whoever is at work sees a change at once; readers a second later.
    const partnership = route.may === 'public' && id ? await partnerships.of(id, read) : await read();
    if (id && !partnership) {
      const right = rightAddress(request);
      return right ? reply.redirect(right, 301) : sendPage(request, reply, language, notFoundPage(language));
    }
    const knowsPeople = route.may !== 'public';
    const visitor = await visitorOf(request, reply, services, { knowsPeople, origin });
    const { actor } = visitor;
    const acting = partnership ? actingIn(actor, partnership.code) : null;
    const asked: Asked = { route, language, twin, params: given, visitor, partnership, acting };
    if (route.address === 'site.home') visitor.remember(language);
    if (route.may === 'public' || route.may === 'visitor') return answerForm(request, reply, asked, false);
    if (!actor) {
      if (route.method === 'POST') return answerForm(request, reply, asked, true);
      reply.header('Cache-Control', 'no-store');
      return reply.redirect(address('site.sign-in', language, {}, { query: { to: request.url } }), 303);
    }
    if (route.may !== 'signed-in' && !(acting && roleMay(acting.role, route.may))) {
      return sendPage(request, reply, language, await refusal(request, asked, route.may), asked);
    }
    return answerForm(request, reply, asked, false);
  }

  for (const route of routes) {
    for (const { language, pattern, twin } of routesOf(route.address, route.twins ?? [])) {
      if (language === undefined) continue;
      server.route({
        method: route.method,
        url: pattern,
        config: { name: route.address },
        handler: (request, reply) => answerRoute(request, reply, { route, language, twin: twin ?? null }),
      });
    }
  }

  server.get('/', { config: { name: 'site.welcome' } }, async (request, reply) => {
    reply.header('Vary', 'Cookie').header('Cache-Control', 'no-store');
    const remembered = rememberedLanguage(request);
    if (remembered) return reply.redirect(address('site.home', remembered), 302);
    return reply.type('text/html; charset=utf-8').send(welcomePage());
  });
  server.get('/health/live', async (_, reply) =>
    reply.header('Cache-Control', 'no-store').send({ live: true }),
  );
  server.get('/health/ready', async (_, reply) => {
    reply.header('Cache-Control', 'no-store');
    try {
      await sql`select 1`.execute(services.db);
      return await reply.send({ ready: true });
    } catch {
      return reply.code(503).send({ ready: false });
    }
  });
  for (const route of apiRoutes) {
    server.get(
      route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
      { config: { name: `api.${route.operation}` } },
      async (request, reply) => {
        const { status, body } = await route.answer({
          path: request.url,
          params: request.params as Readonly<Record<string, string>>,
          query: singleValues(request.query as Record<string, string | string[]>),
          services,
        });
        return sendData(request, reply, status, body);
      },
    );
  }
  server.get('/api/v1/openapi.json', { config: { name: 'api.openapi' } }, async (request, reply) =>
    sendData(request, reply, 200, openApiDocument(routes, apiRoutes, partnerRoutes)),
  );

  partnerApi(server, servicesFor);

  server.addHook('onRequest', async (request, reply) => {
    const right = withoutLastSlash(request);
    if (right) await reply.redirect(right, 301);
  });

  server.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'POST' || originOf(request) !== 'foreign') return;
    const language = languageOfPath(request);
    await sendPage(request, reply, language, foreignFormPage(language));
  });

  server.addHook('onResponse', async (request, reply) => {
    const { name } = request.routeOptions.config as { name?: string };
    const took = Math.round(reply.elapsedTime);
    request.log.info({ route: name ?? 'none', method: request.method, status: reply.statusCode, took });
  });

  server.setNotFoundHandler(async (request, reply) => {
    const language = languageOfPath(request);
    const matched = matchAddress(request.url);
    const others = matched ? methods.get(matched.name) : undefined;
    const right = rightAddress(request);
    if (others && right) return reply.redirect(right, 301);
    if (matched && others && matched.path === request.url) {
      reply.header('Allow', others.map((route) => route.method).join(', '));
      return sendPage(request, reply, language, methodNotAllowedPage(language));
    }
    const inside = await partnershipOfPath(request);
    return sendPage(request, reply, language, notFoundPage(language, inside), undefined, inside);
  });

  server.setErrorHandler(async (error: Error & { statusCode?: number }, request, reply) => {
    const language = languageOfPath(request);
    const status = error.statusCode ?? 500;
    if (status >= 400 && status < 500) {
      return sendPage(request, reply, language, badRequestPage(language, status, uploadLimit));
    }
    request.log.error({ err: error, route: (request.routeOptions.config as { name?: string }).name });
    return sendPage(request, reply, language, faultPage(language, request.id));
  });

  await server.ready();
  log.debug({ routes: routes.length }, 'routes registered');
  return server;
}

/** Data for programs of any site: kept by its tag, and never different for different people. */
function sendData(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  content: object,
): FastifyReply {
  const body = JSON.stringify(content);
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  reply.code(status).type('application/json; charset=utf-8').header('Access-Control-Allow-Origin', '*');
  if (status !== 200) return reply.header('Cache-Control', 'no-store').send(body);
  reply.header('Cache-Control', 'public, max-age=300').header('ETag', tag);
  return request.headers['if-none-match'] === tag ? reply.code(304).send() : reply.send(body);
}

function languageOfPath(request: FastifyRequest): Language {
  const prefix = request.url.split(/[/?]/)[1];
  return isLanguage(prefix) ? prefix : preferredLanguage(request);
}

function singleValues(query: Readonly<Record<string, string | string[]>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, Array.isArray(value) ? value.join('; ') : value]),
  );
}

/** Plain and encoded name of a download. @source RFC 6266 */
function dispositionOf(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
