import { address } from '../../language/index.ts';
import type { PageRequest } from './route.ts';

/** The way back to a partnership's front page, from the public pages that stand right below it. */
export function frontCrumbs({ language, partnership, partnershipId }: PageRequest) {
  if (!partnership || !partnershipId) return [];
  const { name, shortName } = partnership.values;
  const text = shortName[language] || name[language];
  return text === ''
    ? []
    : [{ text, href: address('public.home', language, { partnership: partnershipId }) }];
}
