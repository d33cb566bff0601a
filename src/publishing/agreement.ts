import { type Language, sayDate } from '../language/index.ts';
import { isAgreedState, leadHasAgreed } from '../plan/index.ts';
import { publishingMessages } from './messages.ts';
import type { PublishedAction, PublishedContribution } from './published-plan.ts';

/** Whether the partner itself has agreed: what has not been agreed is nobody's promise. @source GOV-07 */
export function isAgreed({ state }: PublishedContribution): boolean {
  return isAgreedState(state);
}

/** An action with a lead that has not agreed to any part in it: readers are told so wherever it is named. @source GOV-07 */
export function isLeadOnlyProposed({
  lead,
  contributions,
}: Pick<PublishedAction, 'lead' | 'contributions'>): boolean {
  return lead !== null && !leadHasAgreed(lead, contributions);
}

/**
 * The organisation that leads an action, for print and for sentences; one that has not agreed as a proposal only.
 *
 * @param name - what the organisation is called
 * @source GOV-07; APPR-05
 */
export function leadInWords(action: PublishedAction, name: string, language: Language): string {
  return isLeadOnlyProposed(action) ? publishingMessages.in(language)('lead.proposed', { body: name }) : name;
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
