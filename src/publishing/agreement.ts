import { type Language, sayDate } from '../language/index.ts';
import { type ContributionState, isAgreedState, leadHasAgreed } from '../plan/index.ts';
import { publishingMessages } from './messages.ts';
import type { PublishedAction, PublishedContribution, PublishedResource } from './published-plan.ts';

/** Whether the partner itself has agreed: what has not been agreed is nobody's promise. @source GOV-07 */
export function isAgreed({ state }: PublishedContribution): boolean {
  return isAgreedState(state);
}

/** What says whether a lead has agreed: of an action of a plan, or of one that a report tells of. */
interface Led {
  readonly lead: string | null;
  readonly contributions: readonly {
    readonly organisation: string | null;
    readonly state: ContributionState | null;
  }[];
}

/** An action with a lead that has not agreed to any part in it: readers are told so wherever it is named. @source GOV-07 */
export function isLeadOnlyProposed({ lead, contributions }: Led): boolean {
  return lead !== null && !leadHasAgreed(lead, contributions);
}

/**
 * The organisation that leads an action, for print and for sentences; one that has not agreed as a proposal only.
 *
 * @param name - what the organisation is called
 * @source GOV-07; APPR-05
 */
export function leadInWords(action: Led, name: string, language: Language): string {
  return isLeadOnlyProposed(action) ? publishingMessages.in(language)('lead.proposed', { body: name }) : name;
}

/**
 * How a contribution stands, for readers of the plan: proposed and not agreed by the partner named; or agreed, with the
 * day of its organisation’s consent or subject to it; and what the partner says of it, above all which part it agreed.
 *
 * @param partner - what the partner is called
 * @source GOV-07; APPR-05
 */
export function agreementInWords(
  contribution: PublishedContribution,
  partner: string,
  language: Language,
): string {
  const standing = standingInWords(contribution, partner, language);
  const answer = contribution.answer?.[language] ?? '';
  return answer === ''
    ? standing
    : publishingMessages.in(language)('contribution.answered', { standing, answer });
}

function standingInWords(contribution: PublishedContribution, partner: string, language: Language): string {
  const { state, consentOn } = contribution;
  const say = publishingMessages.in(language);
  if (!isAgreed(contribution)) return say(`contribution.${state}`, { body: partner });
  const agreed = say(`contribution.${state}`, { body: partner });
  return consentOn === null
    ? say('contribution.subject-to-consent', { state: agreed })
    : say('contribution.on', { state: agreed, date: sayDate(consentOn, language) });
}

/** Whether money or people stand behind an action by the word of the body they are of: it has agreed to a part in it. */
export function isMeansAgreed(
  { contributions }: Pick<PublishedAction, 'contributions'>,
  { organisation }: Pick<PublishedResource, 'organisation'>,
): boolean {
  return leadHasAgreed(organisation, contributions);
}

/** The body that means are of, for print; one that has not agreed as such. @source GOV-07; APPR-05 */
export function meansInWords(
  action: Pick<PublishedAction, 'contributions'>,
  resource: Pick<PublishedResource, 'organisation'>,
  name: string,
  language: Language,
): string {
  return resource.organisation === '' || isMeansAgreed(action, resource)
    ? name
    : publishingMessages.in(language)('resource.proposed', { body: name });
}
