import type { Language } from '../language/index.ts';
import type { WithheldMark } from './disclosure.ts';
import { disclosureMessages } from './disclosure-messages.ts';

/** What stands beside a figure that does not go out: `not published: below 5`. */
export function sayUnpublished({ reason, below }: WithheldMark, language: Language): string {
  return disclosureMessages.in(language)(`unpublished.${reason}`, { below });
}
