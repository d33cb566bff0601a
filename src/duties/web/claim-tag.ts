import { type Html, html, verdictTag } from '../../design-system/index.ts';
import type { Language } from '../../language/index.ts';
import type { Claim } from '../claim.ts';
import { dutiesMessages } from '../messages.ts';

/** How a claim stands, in words: to look at again before anything else. */
export function claimTag({ values }: Claim, lookAgain: boolean, language: Language): Html {
  if (lookAgain) return verdictTag('look-again', language);
  const words = dutiesMessages.in(language)(`verdict.${values.state ?? 'claimed'}`);
  return html`<strong class="govuk-tag govuk-tag--${tones[values.state ?? 'claimed']}">${words}</strong>`;
}

const tones = { claimed: 'grey', confirmed: 'green', disputed: 'yellow' } as const;
