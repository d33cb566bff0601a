import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import statics from '@fastify/static';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import type { Log } from '../logging.ts';

/** The largest form without files, in bytes: several long texts in two languages. */
const formLimit = 2 * 1024 * 1024;

export interface HttpServerOptions {
  readonly log: Log;
  /** Folder of built style sheets, fonts and scripts, served under `/assets/`. */
  readonly assetsFolder: string;
  /** Where the site is reached, like `https://llinyn.example.org`; decides whether cookies and links are secure. */
  readonly origin?: string | undefined;
  /** Addresses of proxies whose word on the visitor's own address is taken. */
  readonly trustedProxies?: string | undefined;
  /** The largest file that may be sent with a form, in bytes. */
  readonly uploadLimit: number;
}

/** How long requests that are being answered may still take when the server stops, in milliseconds. */
const timeToFinish = 3000;

/** Whether visitors reach the site over TLS. */
export function isSecure(origin: string | undefined): boolean {
  return origin?.startsWith('https:') ?? false;
}

/**
 * A web server with what every page of ours needs and nothing of what they say: strict security headers, forms, files,
 * cookies, static assets under names that never change their content, one log line for each request.
 */
export async function createHttpServer({
  log,
  assetsFolder,
  origin,
  trustedProxies,
  uploadLimit,
}: HttpServerOptions): Promise<FastifyInstance> {
  const server = Fastify({
    // The log of requests is ours: without addresses of people and what they searched for.
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomBytes(6).toString('hex'),
    trustProxy: trustedProxies ?? false,
    bodyLimit: formLimit,
    // The patterns are our own, of words and digits; to prove each of them harmless takes longer than to take it in.
    routerOptions: { maxParamLength: 300, allowUnsafeRegex: true },
    exposeHeadRoutes: false,
    rewriteUrl: (request) => {
      // A page is asked after as it is asked for, and Node leaves its body out: without a second route for every page.
      if (request.method === 'HEAD') request.method = 'GET';
      return request.url ?? '/';
    },
  }) as unknown as FastifyInstance;
  server.addHook('preClose', (done) => {
    // Browsers connect ahead of need; a connection that never asked anything would hold up the stop for a minute.
    setTimeout(() => server.server.closeAllConnections(), timeToFinish).unref();
    done();
  });
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isSecure(origin) ? { maxAge: 31_536_000 } : false,
    xFrameOptions: { action: 'deny' },
  });
  await server.register(cookie);
  await server.register(formbody, { bodyLimit: formLimit });
  await server.register(multipart, {
    limits: { fileSize: uploadLimit, files: 20, fields: 500, fieldSize: formLimit, parts: 520 },
  });
  if (existsSync(assetsFolder)) {
    await server.register(statics, {
      root: assetsFolder,
      prefix: '/assets/',
      decorateReply: false,
      index: false,
      immutable: true,
      preCompressed: true,
      maxAge: '365d',
    });
  }
  return server;
}
