import { z } from 'zod';
import { bilingualSpec } from './rulebook.ts';

/** The last article that gives children rights; those after it are about the convention itself. */
export const articlesOfRights = 42;

const article = z.int().min(1).max(articlesOfRights);

/**
 * The articles of the United Nations Convention on the Rights of the Child behind each of the seven core aims, and the
 * ages that each duty speaks of.
 *
 * @source CYP-01, CYP-02; DESIGN, rulebooks
 */
export const childrensRightsSpec = z.strictObject({
  coreAims: z.strictObject({
    source: bilingualSpec,
    aims: z
      .array(
        z.strictObject({
          number: z.int().positive(),
          text: bilingualSpec,
          articles: z.array(article).min(1),
          alsoRelevant: z.array(article),
        }),
      )
      .min(1),
  }),
  /** Articles under no core aim. */
  articlesNotMapped: z.array(article),
  /** Ages in years; a lowest age of 0 is birth. */
  ageScopes: z.array(
    z.strictObject({
      duty: bilingualSpec,
      from: z.int().nonnegative(),
      to: z.int().positive(),
      beforeBirth: z.boolean().default(false),
      further: z.array(z.strictObject({ who: bilingualSpec, to: z.int().positive().optional() })).default([]),
      source: z.string().min(1),
    }),
  ),
});
export type ChildrensRights = z.output<typeof childrensRightsSpec>;

/** The articles that a set of core aims answers to, each once and in order. */
export function articlesOfAims({ coreAims }: ChildrensRights, numbers: readonly number[]): readonly number[] {
  const held = coreAims.aims.filter(({ number }) => numbers.includes(number));
  return [...new Set(held.flatMap(({ articles }) => articles))].toSorted((a, b) => a - b);
}
