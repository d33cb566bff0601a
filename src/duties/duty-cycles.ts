import { z } from 'zod';
import type { Bilingual } from '../language/index.ts';
import type { RuleSetting } from './rule-setting.ts';
import { bilingualSpec } from './rulebook.ts';

/** What can be stated of the time of a duty. */
export const cycleParts = ['period', 'review', 'consultation', 'reporting'] as const;
export type CyclePart = (typeof cycleParts)[number];

const stated = bilingualSpec.optional();

/**
 * What the sources state of the time of each duty. A part that is left out is not stated in the source, which does not
 * mean that the law asks for none.
 *
 * @source DUTY-53; 000 Annex A
 */
export const dutyCyclesSpec = z.strictObject({
  source: bilingualSpec,
  duties: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
        name: bilingualSpec,
        period: stated,
        review: stated,
        consultation: stated,
        reporting: stated,
      }),
    )
    .min(1),
});
export type DutyCycles = z.output<typeof dutyCyclesSpec>;

/** One part of a duty’s cycle: in the source, filled in from the legislation, or not stated. */
export type CycleCell =
  | { readonly state: 'in-source'; readonly text: Bilingual }
  | { readonly state: 'filled-in'; readonly text: Bilingual; readonly setting: RuleSetting }
  | { readonly state: 'not-stated' };

export interface DutyCycle {
  readonly id: string;
  readonly name: Bilingual;
  readonly parts: Readonly<Record<CyclePart, CycleCell>>;
}

/** The part of a duty that a setting fills in. */
export function cycleRule(duty: string, part: CyclePart): string {
  return `${duty}.${part}`;
}

/**
 * The cycle of each duty as a partnership knows it: what the source states, then what an administrator filled in. Nothing
 * that the source states can be written over.
 *
 * @param settings - of the rulebook
 * @source DUTY-53
 */
export function dutyCycles({ duties }: DutyCycles, settings: readonly RuleSetting[]): readonly DutyCycle[] {
  const filledIn = settings.filter(({ values }) => values.what === 'filled-in');
  const cellOf = (duty: DutyCycles['duties'][number], part: CyclePart): CycleCell => {
    const text = duty[part];
    if (text) return { state: 'in-source', text };
    const setting = filledIn.find(({ values }) => values.rule === cycleRule(duty.id, part));
    return setting ? { state: 'filled-in', text: setting.values.stated, setting } : { state: 'not-stated' };
  };
  return duties.map((duty) => ({
    id: duty.id,
    name: duty.name,
    parts: {
      period: cellOf(duty, 'period'),
      review: cellOf(duty, 'review'),
      consultation: cellOf(duty, 'consultation'),
      reporting: cellOf(duty, 'reporting'),
    },
  }));
}
