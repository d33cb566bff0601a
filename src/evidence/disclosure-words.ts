import type { Language } from '../language/index.ts';
import type { DisclosurePolicy } from '../methods/index.ts';
import type { DisclosureRuling, WithheldMark } from './disclosure.ts';
import { disclosureMessages } from './disclosure-messages.ts';

/** What stands beside a figure that does not go out: `not published: below 5`. */
export function sayUnpublished({ reason, below }: WithheldMark, language: Language): string {
  return disclosureMessages.in(language)(`unpublished.${reason}`, { below });
}

/** What is done with small counts of a dataset and why, in one sentence. */
export function sayRuling({ disclosure, because }: DisclosureRuling, language: Language): string {
  const say = disclosureMessages.in(language);
  if (disclosure.control === 'published-elsewhere') {
    return say(`ruling.published-elsewhere.${because === 'decided' ? 'decided' : 'other-producer'}`);
  }
  const below = disclosure.threshold;
  // A count of one that is not small leaves none that is, unless nobody at all is.
  if (below <= 1 && disclosure.zero === 'shown') return say('ruling.open');
  return say(`ruling.own-counts.${because === 'other-producer' ? 'decided' : because}`, { below });
}

/** The parts of a policy, a line each. */
export function sayPolicy(policy: DisclosurePolicy, language: Language): readonly string[] {
  const say = disclosureMessages.in(language);
  const { threshold, zero, roundTo, secondary } = policy;
  return [
    say('policy.threshold', { below: threshold }),
    say(`policy.zero.${zero}`),
    roundTo === 1 ? say('policy.round.none') : say('policy.round', { base: roundTo }),
    say(`policy.secondary.${secondary ? 'yes' : 'no'}`),
  ];
}
