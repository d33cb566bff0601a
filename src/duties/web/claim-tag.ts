import { type Html, html, verdictTag } from '../../design-system/index.ts';
import type { Language } from '../../language/index.ts';
import type { Claim } from '../claim.ts';
import { dutiesMessages } from '../messages.ts';

/** How a claim stands, in words: to look at again before anything else. */
export function claimTag({ values }: Claim, lookAgain: boolean, language: Language): Html {
  if (lookAgain) return verdictTag('look-again', language);
  const words = dutiesMessages.in(language)(`verdict.${values.state ?? 'claimed'}`);
  return html`<strong class="ll-verdict ll-verdict--${tones[values.state ?? 'claimed']}">${words}</strong>`;
}

/** Colours of verdicts that say about as much. */
const tones = { claimed: 'not-yet-due', confirmed: 'met', disputed: 'partly' } as const;
