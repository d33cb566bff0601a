import { verdictWords } from '../design-system/index.ts';
import { dutiesMessages } from '../duties/index.ts';
import type { Language } from '../language/index.ts';
import type { PublishedDuty } from './published-plan.ts';

/** What the check said of a duty. */
export function dutyVerdict({ verdict }: PublishedDuty, language: Language): string {
  return verdictWords(verdict, language);
}

/** How strongly the source asks for it. */
export function dutyForce({ force }: PublishedDuty, language: Language): string {
  const key = `force.${force}`;
  return dutiesMessages.has(key) ? dutiesMessages.in(language)(key) : force;
}

/** Where the duty stands in law, and how strongly. */
export function citationOfDuty(duty: PublishedDuty, language: Language): string {
  return `${duty.citation[language]} (${dutyForce(duty, language)})`;
}
