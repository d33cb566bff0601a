/** The broad aims for eradicating child poverty, (a) to (m); their texts are in the rulebook. @source POV-01 */
export const childPovertyAims = [
  'income',
  'material-deprivation',
  'parents-employment',
  'parents-skills',
  'attainment',
  'parenting',
  'health',
  'housing',
  'communities',
  'culture-and-leisure',
  'education-and-training',
  'young-employment',
  'participation',
] as const;
export type ChildPovertyAim = (typeof childPovertyAims)[number];

/** The strategic objectives of the national strategy. @source POV-03 */
export const childPovertyObjectives = ['workless-households', 'skills', 'inequalities'] as const;
export type ChildPovertyObjective = (typeof childPovertyObjectives)[number];

/** What outcomes, actions and strategies can serve: a broad aim or a strategic objective. */
export type ChildPovertyTarget =
  | { readonly of: 'aim'; readonly name: ChildPovertyAim }
  | { readonly of: 'objective'; readonly name: ChildPovertyObjective };

/** Every aim and every objective by what stands for it in an address: the aims by their letters, the objectives by their numbers. */
const targetsBySlug: ReadonlyMap<string, ChildPovertyTarget> = new Map([
  ...childPovertyAims.map((name, at): [string, ChildPovertyTarget] => [
    String.fromCharCode('a'.charCodeAt(0) + at),
    { of: 'aim', name },
  ]),
  ...childPovertyObjectives.map((name, at): [string, ChildPovertyTarget] => [
    String(at + 1),
    { of: 'objective', name },
  ]),
]);

export const childPovertyTargets: readonly ChildPovertyTarget[] = [...targetsBySlug.values()];

/** The aim or objective of an address; undefined where there is none. */
export function childPovertyTarget(slug: string): ChildPovertyTarget | undefined {
  return targetsBySlug.get(slug);
}

/** What stands for an aim or objective in its address: `e`, or `2`. */
export function slugOfTarget(target: ChildPovertyTarget): string {
  for (const [slug, { of, name }] of targetsBySlug) {
    if (of === target.of && name === target.name) return slug;
  }
  throw new Error(`${target.name} is no ${target.of}`);
}
