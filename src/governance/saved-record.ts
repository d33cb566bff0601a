import type { Bilingual } from '../language/index.ts';

/** A record that somebody saves, by its kind and code. */
export interface SavedRecord {
  readonly kind: string;
  readonly code: string;
}

/** Names for a message whose reader’s language is not known: each in both languages, once where they are the same. */
export function namesInBoth(names: readonly Bilingual[]): string {
  return names
    .map(({ cy, en }) => [...new Set([cy, en])].filter((name) => name !== '').join(' / '))
    .join('; ');
}
