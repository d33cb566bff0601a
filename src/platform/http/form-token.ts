import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret for the cookie of a visitor who is not signed in, to bind forms to their browser. */
export function newBrowserSecret(): string {
  return randomBytes(24).toString('base64url');
}

/**
 * The token that a form of ours carries: made from a secret that only this browser holds (its session, or its cookie),
 * so that a page of somebody else cannot know it.
 */
export function formToken(browserSecret: string): string {
  return createHmac('sha256', browserSecret).update('llinyn form').digest('base64url');
}

/** Whether a form carries the token of this browser. */
export function isFormToken(token: string | undefined, browserSecret: string | undefined): boolean {
  if (!token || !browserSecret) return false;
  const wanted = Buffer.from(formToken(browserSecret));
  const given = Buffer.from(token);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
