import type { Acting } from '../access/index.ts';
import { goodPracticeKept } from './good-practice.ts';
import type { RuleSetting } from './rule-setting.ts';
import type { Requirement, Rulebook } from './rulebook.ts';

/**
 * The rulebooks as one partnership has settled them: without the families it switched off, and with the proposals that
 * have become law taken out of the proposals. Only a family marked `optional` can be switched off, and only a proposal
 * promoted: no setting weakens a duty.
 *
 * @source LAW-05, LAW-06
 */
export function withLocalRules(
  rulebooks: readonly Rulebook[],
  settings: readonly RuleSetting[],
): readonly Rulebook[] {
  if (settings.length === 0) return rulebooks;
  return rulebooks.map((rulebook) => {
    const mine = settings.filter(({ values }) => values.rulebook === rulebook.id);
    if (mine.length === 0) return rulebook;
    const off = new Set(
      rulebook.families
        .filter((family) => family.optional && isSwitchedOff(family.id, mine))
        .map(({ id }) => id),
    );
    return {
      ...rulebook,
      requirements: rulebook.requirements
        .filter(({ family }) => !off.has(family))
        .map((requirement) => promoted(requirement, mine)),
    };
  });
}

/**
 * The rules a plan is checked by: the rulebooks it follows as the partnership has settled them, the good practice of
 * earlier guidance that those keep, and of every other rulebook only the proposals it has brought into force.
 *
 * @param followed - ids of the rulebooks
 */
export function rulesFollowed(
  shipped: readonly Rulebook[],
  followed: readonly string[],
  settings: readonly RuleSetting[],
): readonly Rulebook[] {
  const promotedIn = Map.groupBy(
    settings.filter(({ values }) => values.what === 'in-force'),
    ({ values }) => values.rulebook,
  );
  const besides = shipped
    .filter(({ id }) => !followed.includes(id) && promotedIn.has(id))
    .map((rulebook) => ({
      ...rulebook,
      requirements: rulebook.requirements.filter(({ id }) =>
        promotedIn.get(rulebook.id)?.some(({ values }) => values.rule === id),
      ),
    }));
  const followedThemselves = shipped.filter(({ id }) => followed.includes(id));
  const practice = goodPracticeKept(shipped, followed);
  return withLocalRules([...followedThemselves, ...besides, ...practice], settings);
}

function isSwitchedOff(family: string, settings: readonly RuleSetting[]): boolean {
  return settings.some(({ values }) => values.what === 'switched-off' && values.rule === family);
}

function promoted(requirement: Requirement, settings: readonly RuleSetting[]): Requirement {
  if (requirement.force !== 'proposed') return requirement;
  const setting = settings.find(
    ({ values }) => values.what === 'in-force' && values.rule === requirement.id && values.startsOn !== null,
  );
  if (!setting?.values.startsOn) return requirement;
  // A check that we drew from a principle is never a legal duty, whoever brings it into force.
  const asked = setting.values.force ?? 'should';
  const force = requirement.derived && asked === 'must' ? 'should' : asked;
  return { ...requirement, force, from: setting.values.startsOn };
}

/** Whether a person may settle which rules the partnership is checked by. @source LAW-05 */
export function maySettleRules({ role }: Pick<Acting, 'role'>): boolean {
  return role === 'administrator';
}
