import { type Language, sayDate } from '../language/index.ts';
import { publishingMessages } from './messages.ts';
import type { PublishedContribution } from './published-plan.ts';

/** Whether the partner itself has agreed, wholly or in part: what has not been agreed is nobody's promise. @source GOV-07 */
export function isAgreed({ state }: PublishedContribution): boolean {
  return state === 'agreed' || state === 'agreed-in-part';
}

/**
 * How a contribution stands, for readers of the plan: proposed and not agreed by the partner named; or agreed, with the
 * day of its organisation's consent or subject to it.
 *
 * @param partner - what the partner is called
 * @source GOV-07; APPR-05
 */
export function agreementInWords(
  contribution: PublishedContribution,
  partner: string,
  language: Language,
): string {
  const { state, consentOn } = contribution;
  const say = publishingMessages.in(language);
  if (!isAgreed(contribution)) return say(`contribution.${state}`, { body: partner });
  const agreed = say(`contribution.${state}`, { body: partner });
  return consentOn === null
    ? say('contribution.subject-to-consent', { state: agreed })
    : say('contribution.on', { state: agreed, date: sayDate(consentOn, language) });
}
