import type { Requirement, Rulebook } from './rulebook.ts';

/**
 * Good practice of earlier guidance: what it said should or may be done, on which the guidance that took its place is
 * silent. It has ended as guidance and stays as good practice, on until the partnership switches it off. What the
 * newer guidance asks itself is not asked twice, and a reading that lost where sources disagree stays history.
 *
 * @param followed - ids of the rulebooks a plan follows
 * @source requirements section 0.2; LAW-06, LAW-08
 */
export function goodPracticeKept(
  shipped: readonly Rulebook[],
  followed: readonly string[],
): readonly Rulebook[] {
  const keepers = shipped.filter(({ id }) => followed.includes(id));
  return keepers.flatMap((keeper) =>
    shipped
      .filter(({ id }) => keeper.keeps.includes(id) && !followed.includes(id))
      .map((earlier) => practiceOf(earlier, keeper)),
  );
}

/** A rulebook with those of its families marked that stay on as good practice, and can be switched off as such. */
export function withPracticeMarked(rulebook: Rulebook, shipped: readonly Rulebook[]): Rulebook {
  const kept = new Set(
    shipped
      .filter(({ keeps }) => keeps.includes(rulebook.id))
      .flatMap((keeper) => practiceOf(rulebook, keeper).requirements.map(({ family }) => family)),
  );
  return {
    ...rulebook,
    families: rulebook.families.map((family) =>
      kept.has(family.id) ? { ...family, optional: true } : family,
    ),
  };
}

function practiceOf(earlier: Rulebook, keeper: Rulebook): Rulebook {
  const asked = new Set(keeper.requirements.flatMap(({ rows }) => rows));
  const lost = new Set(keeper.conflicts.flatMap(({ history }) => history));
  return {
    ...earlier,
    isPractice: true,
    families: earlier.families.map((family) => ({ ...family, optional: true })),
    requirements: earlier.requirements
      .filter(
        ({ id, force, to, rows }) =>
          to !== undefined && isAdvice(force) && !lost.has(id) && !rows.every((row) => asked.has(row)),
      )
      .map(standing),
  };
}

const isAdvice = (force: Requirement['force']) => force === 'should' || force === 'may';

/** Nothing it says is guidance any longer: it stands as what may be done, with no end. */
function standing({ to: _ended, ...requirement }: Requirement): Requirement {
  return { ...requirement, force: 'may' };
}
