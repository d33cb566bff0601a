import type { FastifyRequest } from 'fastify';

/** Which site's page made a request: ours, another's, or the browser does not say. */
export type RequestOrigin = 'ours' | 'foreign' | 'unknown';

/**
 * Where a request that changes something came from. Browsers of today say so in `Sec-Fetch-Site`, those before in
 * `Origin`; programs other than browsers say nothing.
 *
 * @source OWASP Cross-Site Request Forgery Prevention Cheat Sheet: fetch metadata, with the origin to fall back on
 */
export function originOf(request: FastifyRequest): RequestOrigin {
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return 'ours';
  if (site !== undefined) return 'foreign';
  const origin = request.headers.origin;
  if (origin === undefined) return 'unknown';
  try {
    return new URL(origin).host === request.host ? 'ours' : 'foreign';
  } catch {
    return 'foreign';
  }
}
