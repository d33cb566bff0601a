import { type Html, html, joined } from '../../design-system/index.ts';
import type { PinnedRelease } from '../published-plan.ts';

/** What of a release’s hash stands in addresses: enough to tell it from every other. */
const shortHash = 12;

export function shortRelease({ release }: Pick<PinnedRelease, 'release'>): string {
  return release.slice(0, shortHash);
}

/** A fingerprint that may break, so that it fits a phone. */
export function hashOf(hash: string): Html {
  return html`<code>${joined(hash.match(/.{1,8}/g) ?? [], html`<wbr>`)}</code>`;
}
