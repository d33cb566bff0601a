import {
  type CheckResult,
  citationInWords,
  distinctRefs,
  dutyMap,
  saidOfRequirements,
} from '../duties/index.ts';
import type { Bilingual } from '../language/index.ts';
import { sectionDefinition } from '../plan/index.ts';
import { isBilingual, type Problem, problem, type RecordSet } from '../records/index.ts';
import { threadRulebook } from '../thread/index.ts';
import type { PublishedDuty, PublishedPlan, PublishedWord } from './published-plan.ts';

/** The duty map of a check, in the form a version keeps. @source DUTY-02, PLAN-11 */
export function publishedDuties(result: CheckResult, records: RecordSet): readonly PublishedDuty[] {
  const wordsOn = wordsOnDuties(result, records);
  const forces = new Map(
    result.families.flatMap(({ verdicts }) =>
      verdicts.map(({ rulebook, requirement }) => [`${rulebook} ${requirement.id}`, requirement.force]),
    ),
  );
  const heldBy = recordsHeld(result, records);
  return dutyMap(result).map((row) => ({
    id: row.requirement,
    family: row.familyName,
    letter: row.letter ?? '',
    wording: row.wording,
    verdict: row.word,
    force: forces.get(`${row.rulebook} ${row.requirement}`) ?? 'must',
    citation: { cy: citationInWords(row.citation, 'cy'), en: citationInWords(row.citation, 'en') },
    where: row.where.map(({ kind, code }) => ({ kind, code })),
    ...heldBy(row.rulebook, row.requirement),
    ...wordsOn(row.requirement),
  }));
}

/**
 * Which statutory plan a duty belongs to and what of the plan belongs there by it: what its claims point to, unless they
 * are disputed, and sections on a topic its rule asks for. Duties of every plan make none.
 */
function recordsHeld(
  result: CheckResult,
  records: RecordSet,
): (rulebook: string, requirement: string) => Pick<PublishedDuty, 'statutoryPlan' | 'holds'> {
  const sections = records.all(sectionDefinition);
  const held = new Map(
    result.families
      .filter(({ family }) => family.statutory && !family.always)
      .flatMap(({ family, verdicts }) =>
        verdicts.map(({ rulebook, requirement, claims }) => {
          const topics: readonly string[] =
            requirement.rule.kind === 'content' ? (requirement.rule.topics ?? []) : [];
          const about = sections.filter(({ values }) =>
            values.topics.some((topic) => topics.includes(topic)),
          );
          const claimed = claims.flatMap(({ state, target }) => (state === 'disputed' ? [] : [target]));
          const holds = distinctRefs([...claimed, ...about]).map(({ kind, code }) => ({ kind, code }));
          return [`${rulebook} ${requirement.id}`, { statutoryPlan: family.id, holds }] as const;
        }),
      ),
  );
  return (rulebook, requirement) => held.get(`${rulebook} ${requirement}`) ?? {};
}

/**
 * What is said of each duty, for the statutory annex: claims that still stand, replies, and what assessors think. A claim
 * to look at again says nothing until somebody has.
 */
function wordsOnDuties(
  result: CheckResult,
  records: RecordSet,
): (requirement: string) => Pick<PublishedDuty, 'said'> {
  const verdicts = result.families.flatMap((family) => family.verdicts);
  const suspect = new Set(
    verdicts.flatMap(({ claims }) => claims.flatMap(({ code, lookAgain }) => (lookAgain ? [code] : []))),
  );
  const name = (code: string | null): Bilingual | null => {
    const held = code === null ? undefined : records.find('organisation', code)?.values['name'];
    return held !== undefined && isBilingual(held) ? held : null;
  };
  const saidOf = saidOfRequirements(records);
  return (requirement) => {
    const { claims, replies, opinions } = saidOf(requirement);
    const said: PublishedWord[] = [
      ...claims
        .filter(({ code }) => !suspect.has(code))
        .flatMap(({ values }) => {
          const who = name(values.claimedBy);
          const answeredBy = name(values.confirmedBy ?? values.disputedBy);
          const { text, state: verdict, claimedOn: on } = values;
          return who ? [{ as: 'claim' as const, who, text, verdict, answeredBy, on }] : [];
        }),
      ...replies.flatMap(({ values }) => {
        const who = name(values.organisation);
        const { text, verdict, repliedOn: on } = values;
        return who ? [{ as: 'reply' as const, who, text, verdict, answeredBy: null, on }] : [];
      }),
      ...opinions.flatMap(({ values }) => {
        const { lane, assessor: who, text, verdict, formedOn: on } = values;
        return lane ? [{ as: lane, who, text, verdict, answeredBy: null, on }] : [];
      }),
    ];
    return said.length > 0 ? { said } : {};
  };
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
