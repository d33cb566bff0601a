import { type EditionAudience, editionsOfPlan } from '../approval/index.ts';
import { organisationDefinition } from '../partnership/index.ts';
import type { RecordSet } from '../records/index.ts';
import type { PublishedPlanEdition } from './published-plan.ts';

/** The order in which readers are offered editions. */
const order: readonly EditionAudience[] = ['young-people', 'easy-read', 'summary'];

/**
 * The editions of a plan that go out with it: those approved and whole in both languages. The others stay out, and stop
 * nothing.
 *
 * @param known - whether a record is in the published plan: what an edition stands for is named only if it is
 * @source CYP-10; PLAN-26; LANG-01
 */
export function publishedEditions(
  records: RecordSet,
  plan: string,
  known: (kind: string) => (code: string) => boolean,
): readonly PublishedPlanEdition[] {
  const ready = editionsOfPlan(records, plan).filter(({ lacking }) => lacking.length === 0);
  return ready
    .flatMap(({ edition: { code, values }, sections }): PublishedPlanEdition[] => {
      const { audience, approvedOn, title, testedWith } = values;
      const approvedBy = records.one(organisationDefinition, values.approvedBy)?.values.name;
      if (audience === null || approvedOn === null || !approvedBy) return [];
      return [
        {
          code,
          audience,
          title,
          testedWith,
          approvedBy,
          approvedOn,
          sections: sections.map((section) => ({
            code: section.code,
            title: section.values.title,
            text: section.values.text,
            sections: section.values.sections.filter(known('section')),
            outcomes: section.values.outcomes.filter(known('outcome')),
          })),
        },
      ];
    })
    .toSorted((a, b) => order.indexOf(a.audience) - order.indexOf(b.audience));
}
