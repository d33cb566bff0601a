import type { CheckResult, Tally, Verdict } from './check.ts';
import type { Requirement, Rulebook } from './rulebook.ts';
import { planParts } from './section-topics.ts';
import { verdictWords } from './verdict.ts';

/** What one rulebook would demand of a plan, and how the plan stands. */
export interface Demand {
  readonly rulebook: Pick<Rulebook, 'id' | 'name' | 'edition'>;
  /** Requirements in force on the day of the check; proposals are not counted. */
  readonly requirements: number;
  readonly legalDuties: number;
  /** What it only proposes: for information. */
  readonly proposed: number;
  readonly tally: Tally;
}

/** What each of the rulebooks asks about one part of the work. */
export interface DemandsOnPart {
  readonly part: Requirement['part'];
  /** Verdicts of each rulebook, in the order of the demands; proposals among them. */
  readonly verdicts: readonly (readonly Verdict[])[];
}

/** One plan beside several rulebooks, all as the law stands on one day. */
export interface RulebookComparison {
  readonly on: string;
  readonly demands: readonly Demand[];
  readonly parts: readonly DemandsOnPart[];
}

const parts: readonly Requirement['part'][] = ['partnership', 'needs', 'plan', ...planParts, 'performance'];

/**
 * Sets the rulebooks of one check side by side: how much each asks, and what it asks about each part of the work.
 * Parts that none of them asks about are left out.
 *
 * @source LAW-01, LAW-02, LAW-06
 */
export function compareRulebooks(result: CheckResult): RulebookComparison {
  const verdictsOf = result.rulebooks.map(({ id }) => ({
    asked: result.families.filter(({ rulebook }) => rulebook === id).flatMap(({ verdicts }) => verdicts),
    proposed: result.proposals.filter(({ rulebook }) => rulebook === id),
  }));
  return {
    on: result.on,
    demands: result.rulebooks.map((rulebook, at) => {
      const { asked = [], proposed = [] } = verdictsOf[at] ?? {};
      return { ...demandOf(rulebook, asked), proposed: proposed.length };
    }),
    parts: parts
      .map((part) => ({
        part,
        verdicts: verdictsOf.map(({ asked, proposed }) =>
          [...asked, ...proposed].filter(({ requirement }) => requirement.part === part),
        ),
      }))
      .filter(({ verdicts }) => verdicts.some((each) => each.length > 0)),
  };
}

function demandOf(rulebook: Demand['rulebook'], verdicts: readonly Verdict[]): Omit<Demand, 'proposed'> {
  return {
    rulebook,
    requirements: verdicts.length,
    legalDuties: verdicts.filter(({ requirement }) => requirement.force === 'must').length,
    tally: Object.fromEntries(
      verdictWords.map((word) => [word, verdicts.filter((verdict) => verdict.word === word).length]),
    ) as Tally,
  };
}
