import { z } from 'zod';
import { childPovertyIndicators } from '../../evidence/index.ts';
import type { Bilingual } from '../../language/index.ts';
import { organisationKinds } from '../../partnership/index.ts';
import { childPovertyAims, childPovertyObjectives } from './aims.ts';

const text = z.strictObject({ cy: z.string().trim().min(1), en: z.string().trim().min(1) });
const day = z
  .union([z.string(), z.int()])
  .transform(String)
  .refine((value) => /^\d{4}(-\d{2}){0,2}$/.test(value));

/**
 * What a rulebook holds on child poverty: the broad aims with their letters, the terms they use with dated definitions,
 * the strategic objectives and indicators, and the kinds of organisation that have a strategy.
 *
 * @source POV-01 to POV-04; LAW-01
 */
export const childPovertyRulesSpec = z.strictObject({
  measure: text,
  source: text,
  from: day,
  aims: z.array(z.strictObject({ id: z.enum(childPovertyAims), letter: z.string().min(1), text })),
  terms: z.array(
    z.strictObject({
      id: z.string().min(1),
      name: text,
      definitions: z.array(z.strictObject({ from: day, to: day.optional(), text, source: text })),
    }),
  ),
  objectives: z.array(z.strictObject({ id: z.enum(childPovertyObjectives), text })),
  indicators: z.array(
    z.strictObject({
      id: z.enum(childPovertyIndicators),
      shown: z.array(z.enum(['number', 'percentage', 'rate'])).min(1),
      /** False where nobody has settled nationally how it is to be collected. */
      established: z.boolean().default(true),
    }),
  ),
  authorities: z.array(z.enum(organisationKinds)),
});
export type ChildPovertyRules = z.output<typeof childPovertyRulesSpec>;

/** The definition of a term on a day; null where the rulebook has none for that day. */
export function definitionOn(
  { definitions }: ChildPovertyRules['terms'][number],
  on: string,
): { readonly text: Bilingual; readonly source: Bilingual } | null {
  return definitions.find(({ from, to }) => from <= on && (to === undefined || on <= `${to}~`)) ?? null;
}
