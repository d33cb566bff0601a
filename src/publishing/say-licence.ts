import type { Language } from '../language/index.ts';
import { publishingMessages } from './messages.ts';
import type { PinnedRelease } from './published-plan.ts';

/** On what terms the figures of a release may be used, in the reader’s language where it was told in both. */
export function sayLicence({ licence, described }: PinnedRelease, language: Language): string {
  const told = described?.told?.licence[language] ?? licence;
  return told.trim() || publishingMessages.in(language)('not-recorded');
}
