import { type Language, sayDate } from '../../language/index.ts';
import { publishingMessages } from '../messages.ts';
import type { PublishedPlan, PublishedPlanEdition } from '../published-plan.ts';
import { type DocumentBlock, heading, lineOf, prose } from './blocks.ts';
import { coverOf, type PlanDocument } from './plan-document.ts';

/**
 * An edition of the plan for certain readers as a document in large type: the same words as its page. A pure function of
 * the version, the edition and the language.
 *
 * @param hash - of the version's content: printed, so that a paper copy can be checked
 * @source CYP-10; PLAN-25, PLAN-26
 */
export function planEditionDocument(
  plan: PublishedPlan,
  edition: PublishedPlanEdition,
  hash: string,
  language: Language,
): PlanDocument {
  return {
    ...coverOf(plan, language),
    title: edition.title[language],
    isLarge: true,
    blocks: [
      ...edition.sections.flatMap(({ title, text }) => [
        heading(1, title[language]),
        ...prose(text[language]),
      ]),
      ...aboutEdition(plan, edition, hash, language),
    ],
  };
}

function aboutEdition(
  plan: PublishedPlan,
  { testedWith, approvedBy, approvedOn }: PublishedPlanEdition,
  hash: string,
  language: Language,
): readonly DocumentBlock[] {
  const say = publishingMessages.in(language);
  const date = sayDate(plan.publishedOn, language);
  return [
    heading(1, say('plan-edition.about')),
    ...prose(testedWith[language]),
    ...lineOf(say('plan-edition.approved-by', { name: approvedBy[language] })),
    ...lineOf(say('plan-edition.approved-on', { date: sayDate(approvedOn, language) })),
    ...lineOf(say('document.about-text', { version: plan.version, date, hash })),
  ];
}
