import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../access/index.ts';
import { actorOfSession, endSession } from '../../access/store/index.ts';
import type { Services } from '../../access/web/index.ts';
import { isLanguage, type Language } from '../../language/index.ts';
import { formToken, isFormToken, isSecure, newBrowserSecret } from '../../platform/http/index.ts';

const noticeSeconds = 120;
const yearSeconds = 365 * 24 * 60 * 60;
const longestNotice = 900;

/** What we know of the browser that asks, from its cookies; and what we have it remember. */
export interface Visitor {
  readonly actor: Actor | null;
  /** The token of this browser's forms. Asking for it may set a cookie, so the answer is for this browser only. */
  formToken(): string;
  hasFormToken(token: string | undefined): boolean;
  /** Whether the answer depends on this browser and must not be kept by a cache. */
  isPrivate(): boolean;
  signIn(sessionToken: string): void;
  signOut(): Promise<void>;
  remember(language: Language): void;
  leaveNotice(text: string): void;
  takeNotice(): string | undefined;
}

function cookieNames(origin: string | undefined) {
  // The prefix has the browser refuse a cookie of that name set by a neighbouring host or without TLS.
  const prefix = isSecure(origin) ? '__Host-' : '';
  return { session: `${prefix}llinyn-session`, form: `${prefix}llinyn-form` } as const;
}

const languageCookie = 'llinyn-language';
const noticeCookie = 'llinyn-notice';

/** The language the browser was told to remember, else the one it asks for. */
export function preferredLanguage(request: FastifyRequest): Language {
  const remembered = rememberedLanguage(request);
  if (remembered) return remembered;
  return /(^|,)\s*cy\b/i.test(request.headers['accept-language'] ?? '') ? 'cy' : 'en';
}

/** The language chosen on the welcome page before, if any. */
export function rememberedLanguage(request: FastifyRequest): Language | undefined {
  const value = request.cookies[languageCookie];
  return isLanguage(value) ? value : undefined;
}

/**
 * @param knowsPeople - false on public routes: there, the session is not even looked at
 */
export async function visitorOf(
  request: FastifyRequest,
  reply: FastifyReply,
  services: Services,
  { knowsPeople, origin }: { readonly knowsPeople: boolean; readonly origin: string | undefined },
): Promise<Visitor> {
  const names = cookieNames(origin);
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: isSecure(origin) } as const;
  const sessionToken = knowsPeople ? request.cookies[names.session] : undefined;
  const actor = sessionToken
    ? ((await actorOfSession(services.db, sessionToken, services.now())) ?? null)
    : null;
  let browserSecret = actor ? sessionToken : request.cookies[names.form];
  let isPrivate = knowsPeople;
  return {
    actor,
    formToken() {
      isPrivate = true;
      if (!browserSecret) {
        browserSecret = newBrowserSecret();
        reply.setCookie(names.form, browserSecret, options);
      }
      return formToken(browserSecret);
    },
    hasFormToken: (token) => isFormToken(token, browserSecret),
    isPrivate: () => isPrivate,
    signIn(token) {
      reply.clearCookie(names.form, options).setCookie(names.session, token, options);
    },
    async signOut() {
      if (actor && sessionToken) await endSession(services.db, sessionToken, actor.id);
      reply.clearCookie(names.session, options);
    },
    remember(language) {
      if (rememberedLanguage(request) === language) return;
      reply.setCookie(languageCookie, language, { ...options, maxAge: yearSeconds });
    },
    leaveNotice(text) {
      const value = Buffer.from(text.slice(0, longestNotice)).toString('base64url');
      reply.setCookie(noticeCookie, value, { ...options, maxAge: noticeSeconds });
    },
    takeNotice() {
      const value = request.cookies[noticeCookie];
      if (!knowsPeople || !value) return undefined;
      reply.clearCookie(noticeCookie, options);
      return Buffer.from(value, 'base64url').toString();
    },
  };
}
