import { type CheckResult, citationInWords, dutyMap } from '../duties/index.ts';
import { type Problem, problem } from '../records/index.ts';
import { threadRulebook } from '../thread/index.ts';
import type { PublishedDuty, PublishedPlan } from './published-plan.ts';

/** The duty map of a check, in the form a version keeps. @source DUTY-02, PLAN-11 */
export function publishedDuties(result: CheckResult): readonly PublishedDuty[] {
  const forces = new Map(
    result.families.flatMap(({ verdicts }) =>
      verdicts.map(({ rulebook, requirement }) => [`${rulebook} ${requirement.id}`, requirement.force]),
    ),
  );
  return dutyMap(result).map((row) => ({
    id: row.requirement,
    family: row.familyName,
    letter: row.letter ?? '',
    wording: row.wording,
    verdict: row.word,
    force: forces.get(`${row.rulebook} ${row.requirement}`) ?? 'must',
    citation: { cy: citationInWords(row.citation, 'cy'), en: citationInWords(row.citation, 'en') },
    where: row.where.map(({ kind, code }) => ({ kind, code })),
  }));
}

/** What the duties were checked against, and the day of the law. */
export function dutiesAsAt({ rulebooks, on }: CheckResult): PublishedPlan['dutiesAsAt'] {
  // The thread is the program’s own test of a plan, not law.
  const ofLaw = rulebooks.filter(({ id }) => id !== threadRulebook);
  if (ofLaw.length === 0) return null;
  const names = (language: 'cy' | 'en') => ofLaw.map(({ name }) => name[language]).join(', ');
  return { rulebook: { cy: names('cy'), en: names('en') }, on };
}

/** Legal checks that stop publication, as problems with the place to mend. @source APPR-06, DUTY-03 */
export function checksThatStop(result: CheckResult): readonly Problem[] {
  return result.findings
    .filter(({ severity }) => severity === 'stops-publication')
    .map(({ verdict }) => {
      const [place] = [...verdict.gaps, ...verdict.missing];
      return problem(
        'publishing.duty-stops',
        {
          ...(place && { record: place.code ? `${place.kind} ${place.code}` : place.kind }),
          ...(place?.field && { field: place.field }),
        },
        {
          rulebook: verdict.rulebook,
          requirement: verdict.requirement.id,
          cy: verdict.requirement.wording.cy,
          en: verdict.requirement.wording.en,
        },
      );
    });
}
