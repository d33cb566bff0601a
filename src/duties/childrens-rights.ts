import { z } from 'zod';
import { bilingualSpec } from './rulebook.ts';

/** The last article that gives children rights; those after it are about the convention itself. */
export const articlesOfRights = 42;

const article = z.int().min(1).max(articlesOfRights);

/**
 * The articles of the United Nations Convention on the Rights of the Child behind each of the seven core aims, and the
 * ages that each duty speaks of.
 *
 * @source CYP-01 to CYP-04, CYP-13 to CYP-15; DESIGN, rulebooks
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
  /** The right by which a child comes to every other. @source CYP-03 */
  enabling: z.strictObject({ article, why: bilingualSpec }),
  /** What earlier guidance builds on, each a row of a rulebook in which it can be claimed. @source CYP-13, CYP-14, CYP-15 */
  approach: z.strictObject({
    rulebook: z.string().min(1),
    lists: z.array(
      z.strictObject({
        id: z.enum(['themes', 'principles', 'entitlements']),
        items: z.array(z.strictObject({ text: bilingualSpec, requirement: z.string().min(1) })).min(1),
      }),
    ),
  }),
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

/** The rights that an outcome serves: the articles of its core aims, and that by which children come to them. */
export interface RightsBasis {
  readonly articles: readonly number[];
  /** Null where the outcome serves no core aim; the article is among its own where an aim has it. */
  readonly enabling: number | null;
}

/**
 * The rights behind what serves these core aims. Whatever serves any right of children rests on their being heard.
 *
 * @source CYP-02, CYP-03
 */
export function rightsBasis(rights: ChildrensRights, numbers: readonly number[]): RightsBasis {
  const articles = articlesOfAims(rights, numbers);
  return { articles, enabling: articles.length === 0 ? null : rights.enabling.article };
}
