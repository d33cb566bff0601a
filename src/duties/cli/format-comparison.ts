import { type Language, sayDate } from '../../language/index.ts';
import type { Demand, DemandsOnPart, RulebookComparison } from '../compare-rulebooks.ts';
import { dutiesMessages } from '../messages.ts';

/** Rulebooks side by side, as a person reads them in a terminal. */
export function formatComparison(comparison: RulebookComparison, language: Language): string {
  const say = dutiesMessages.in(language);
  const lines = [
    say('check.law-on', { on: sayDate(comparison.on, language) }),
    ...comparison.demands.flatMap((demand) => demandLines(demand, language)),
    ...comparison.parts.flatMap((part) => partLines(part, comparison.demands, language)),
  ];
  return `${lines.join('\n')}\n`;
}

function demandLines({ rulebook, requirements, legalDuties, proposed, tally }: Demand, language: Language) {
  const say = dutiesMessages.in(language);
  return [
    '',
    say('check.rulebook', { name: rulebook.name[language], edition: rulebook.edition }),
    say('compare.asks', { requirements, legalDuties }),
    ...(proposed > 0 ? [say('check.proposals', { n: proposed })] : []),
    say('compare.stands', {
      met: tally.met,
      partly: tally.partly,
      notMet: tally['not-met'],
      cannotTell: tally['cannot-tell'],
      notYetDue: tally['not-yet-due'],
      outside: tally['not-applicable'],
    }),
  ];
}

function partLines({ part, verdicts }: DemandsOnPart, demands: readonly Demand[], language: Language) {
  const say = dutiesMessages.in(language);
  const heading = say(`part.${part}`);
  return [
    '',
    heading,
    '-'.repeat(heading.length),
    ...verdicts.flatMap((each, at) => [
      `${demands[at]?.rulebook.name[language]}: ${each.length}`,
      ...each.map(({ word, requirement }) => `  ${say(`verdict.${word}`)}: ${requirement.wording[language]}`),
    ]),
  ];
}
