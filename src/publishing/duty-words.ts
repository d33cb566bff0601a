import { verdictWords } from '../design-system/index.ts';
import { dutiesMessages } from '../duties/index.ts';
import type { Language } from '../language/index.ts';
import { publishingMessages } from './messages.ts';
import type { PublishedDuty, PublishedWord } from './published-plan.ts';
import { inTheirWords } from './words-of-others.ts';

/** What the check said of a duty. */
export function dutyVerdict({ verdict }: PublishedDuty, language: Language): string {
  return verdictWords(verdict, language);
}

/** How strongly the source asks for it. */
export function dutyForce({ force }: PublishedDuty, language: Language): string {
  const key = `force.${force}`;
  return dutiesMessages.has(key) ? dutiesMessages.in(language)(key) : force;
}

/** Whether the plan still has to say where: a duty met by what is not published with it, such as an approval, has been. */
export function isNowhere({ where, verdict }: PublishedDuty): boolean {
  return where.length === 0 && verdict !== 'not-applicable' && verdict !== 'met';
}

/** What somebody says of the duty, and how it was answered: one line of the statutory annex. */
export function saidOfDuty(
  { as, who, text, verdict, answeredBy }: PublishedWord,
  language: Language,
): string {
  const say = publishingMessages.in(language);
  const values = { who: inTheirWords(who, language), text: inTheirWords(text, language) };
  if (as === 'claim') {
    const by = answeredBy ? answeredBy[language] : '';
    const key =
      verdict === 'disputed' ? 'said.disputed' : verdict === 'confirmed' ? 'said.confirmed' : 'said.claimed';
    return say(key, { ...values, by });
  }
  if (as === 'reply') return say('said.reply', values);
  return say(`said.${as}`, { ...values, verdict: isVerdict(verdict) ? verdictWords(verdict, language) : '' });
}

function isVerdict(word: PublishedWord['verdict']): word is PublishedDuty['verdict'] {
  return word !== null && word !== 'claimed' && word !== 'confirmed' && word !== 'disputed';
}

/** Where the duty stands in law, and how strongly. */
export function citationOfDuty(duty: PublishedDuty, language: Language): string {
  return `${duty.citation[language]} (${dutyForce(duty, language)})`;
}
