import { type Language, sayDate } from '../../language/index.ts';
import {
  type CheckResult,
  type FamilyResult,
  type Finding,
  type Severity,
  severities,
  type Verdict,
} from '../check.ts';
import { citationInWords, forceInWords, placeInWords, reasonInWords } from '../in-words.ts';
import { dutiesMessages } from '../messages.ts';
import { forces } from '../rulebook.ts';
import type { FactPlace } from '../verdict.ts';

const placesShown = 5;

/**
 * A check as a person reads it in a terminal, or as JSON for programs.
 *
 * @source PAGES 4.5: order of findings, and what each says
 */
export function formatCheck(result: CheckResult, language: Language, form: 'text' | 'json'): string {
  return form === 'json'
    ? `${JSON.stringify(asJson(result, language), null, 2)}\n`
    : asText(result, language);
}

/** Whether findings reach a weight: with `guidance`, those that stop publication and legal duties count too. */
export function reaches(result: CheckResult, failOn: Severity): boolean {
  const least = severities.indexOf(failOn);
  return result.findings.some((finding) => severities.indexOf(finding.severity) <= least);
}

/** Exit status of the command: 1 when findings reach the weight asked about, otherwise 0. @source DESIGN, Interfaces */
export function exitStatus(result: CheckResult, failOn: Severity | null): 0 | 1 {
  return failOn !== null && reaches(result, failOn) ? 1 : 0;
}

function asText(result: CheckResult, language: Language): string {
  const say = dutiesMessages.in(language);
  const on = sayDate(result.on, language);
  const lines = [
    say('check.title'),
    say('check.plan', { plan: result.plan }),
    say('check.law-on', { on }),
    ...result.rulebooks.map(({ name, edition }) => say('check.rulebook', { name: name[language], edition })),
    '',
    ...forces
      .filter((force) => force !== 'proposed' && Object.values(result.totals[force]).some((n) => n > 0))
      .map((force) => {
        const tally = result.totals[force];
        return say('check.totals', {
          force: say(`force.${force}`),
          met: tally.met,
          partly: tally.partly,
          notMet: tally['not-met'],
          cannotTell: tally['cannot-tell'],
          notYetDue: tally['not-yet-due'],
        });
      }),
    '',
    ...result.families
      .filter(({ tally, verdicts }) => tally['not-applicable'] < verdicts.length)
      .map((family) => familyLine(family, language)),
  ];
  if (result.findings.length === 0) lines.push('', say('check.nothing-wrong', { on }));
  for (const severity of severities) {
    const mine = result.findings.filter((finding) => finding.severity === severity);
    if (mine.length === 0) continue;
    const heading = say(`severity.${severity}`);
    lines.push(
      '',
      heading,
      '-'.repeat(heading.length),
      ...mine.flatMap((finding) => findingLines(finding, language)),
    );
  }
  if (result.practice.length > 0) lines.push('', practiceLine(result, language));
  if (result.proposals.length > 0) lines.push('', say('check.proposals', { n: result.proposals.length }));
  return `${lines.join('\n')}\n`;
}

/** Good practice of earlier guidance: how much of it is in place. */
function practiceLine({ practice }: CheckResult, language: Language): string {
  const met = practice.reduce((sum, { tally }) => sum + tally.met, 0);
  const all = practice.flatMap(({ verdicts }) => verdicts).length;
  return dutiesMessages.in(language)('check.practice', { met, all });
}

function familyLine({ family, tally, verdicts }: FamilyResult, language: Language): string {
  const values = {
    name: family.name[language],
    met: tally.met,
    total: verdicts.length - tally['not-applicable'],
  };
  return dutiesMessages.in(language)('check.family', values);
}

function findingLines({ verdict }: Finding, language: Language): string[] {
  const say = dutiesMessages.in(language);
  const { requirement } = verdict;
  const letter = requirement.letter === undefined ? '' : `${requirement.letter} `;
  const word = verdict.claim?.lookAgain ? say('verdict.look-again') : say(`verdict.${verdict.word}`);
  const lines = [
    `${letter}${requirement.wording[language]} [${word}] [${forceInWords(requirement, language)}]`,
  ];
  for (const reason of verdict.reasons)
    lines.push(`  ${say('check.why', { reason: reasonInWords(reason, language) })}`);
  if (verdict.gaps.length > 0)
    lines.push(`  ${say('check.where', { places: placesLine(verdict.gaps, language) })}`);
  if (verdict.missing.length > 0) {
    lines.push(`  ${say('check.missing', { places: placesLine(verdict.missing, language) })}`);
  }
  lines.push(`  ${say('check.mend', { text: requirement.mend[language] })}`);
  lines.push(`  ${say('check.source', { source: citationInWords(requirement.citation, language) })}`);
  return lines;
}

function placesLine(places: readonly FactPlace[], language: Language): string {
  const shown = places.slice(0, placesShown).map((place) => placeInWords(place, language));
  const rest = places.length - shown.length;
  return rest > 0
    ? [...shown, dutiesMessages.in(language)('check.more', { n: rest })].join('; ')
    : shown.join('; ');
}

function asJson(result: CheckResult, language: Language): unknown {
  return {
    on: result.on,
    plan: result.plan,
    language,
    rulebooks: result.rulebooks,
    totals: result.totals,
    families: result.families.map((family) => familyAsJson(family, language)),
    practice: result.practice.map((family) => familyAsJson(family, language)),
    findings: result.findings.map(({ severity, verdict }) => ({
      severity,
      rulebook: verdict.rulebook,
      requirement: verdict.requirement.id,
      word: verdict.word,
    })),
    proposals: result.proposals.map((verdict) => verdictAsJson(verdict, language)),
    notInForce: result.notInForce.map(({ rulebook, requirement, standing }) => ({
      rulebook,
      requirement: requirement.id,
      standing,
    })),
  };
}

function familyAsJson({ rulebook, family, tally, verdicts }: FamilyResult, language: Language): unknown {
  return {
    rulebook,
    id: family.id,
    name: family.name,
    tally,
    verdicts: verdicts.map((verdict) => verdictAsJson(verdict, language)),
  };
}

function verdictAsJson(verdict: Verdict, language: Language): unknown {
  const { requirement, word, have, needed, used, besides, missing, gaps, claim } = verdict;
  return {
    requirement: requirement.id,
    letter: requirement.letter ?? null,
    wording: requirement.wording,
    force: requirement.force,
    derived: requirement.derived,
    citation: requirement.citation,
    word,
    have,
    needed,
    reasons: verdict.reasons.map((reason) => ({ ...reason, text: reasonInWords(reason, language) })),
    used,
    besides,
    missing,
    gaps,
    mend: requirement.mend,
    claim,
  };
}
