import type { Bilingual, Language } from '../language/index.ts';
import { publishingMessages } from './messages.ts';
import type { PinnedRelease } from './published-plan.ts';

/** Licences that are often given by their address alone, and what they are called. */
const named: readonly (readonly [address: RegExp, name: Bilingual])[] = [
  [/creativecommons\.org\/publicdomain\/zero\/1\.0/, { cy: 'CC0 1.0', en: 'CC0 1.0' }],
  [/creativecommons\.org\/licenses\/by\/4\.0/, { cy: 'CC BY 4.0', en: 'CC BY 4.0' }],
  [
    /nationalarchives\.gov\.uk\/doc\/open-government-licence\/version\/3/,
    { cy: 'Trwydded Llywodraeth Agored v3.0', en: 'Open Government Licence v3.0' },
  ],
];

/** On what terms the figures of a release may be used, in the reader’s language where it was told in both. */
export function sayLicence(release: PinnedRelease, language: Language): string {
  const told = licenceTold(release, language);
  const known = named.find(([address]) => address.test(told));
  return known?.[1][language] ?? (told || publishingMessages.in(language)('not-recorded'));
}

/** Where the licence can be read, where it was given as an address. */
export function licenceAddress(release: PinnedRelease, language: Language): string | undefined {
  const told = licenceTold(release, language);
  return /^https?:\/\//.test(told) ? told : undefined;
}

function licenceTold({ licence, described }: PinnedRelease, language: Language): string {
  return (described?.told?.licence[language] ?? licence).trim();
}
