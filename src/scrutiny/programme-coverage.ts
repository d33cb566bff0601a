import { type Outcome, outcomeDefinition, type Priority, priorityDefinition } from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';
import {
  type ProgrammeItem,
  programmeItemDefinition,
  type ScrutinyScope,
  scrutinyScopes,
} from './programme-item.ts';
import { type ScrutinyReview, scrutinyReviewDefinition } from './scrutiny-review.ts';

/** What somebody looks at, or nobody. */
export interface Looked {
  readonly items: readonly ProgrammeItem[];
  readonly reviews: readonly ScrutinyReview[];
}

/** Every policy area of the plan and every way of looking, with who looks. */
export interface ProgrammeCoverage {
  readonly priorities: readonly (Looked & { readonly area: Priority })[];
  readonly outcomes: readonly (Looked & { readonly area: Outcome })[];
  readonly scopes: readonly (Looked & { readonly scope: ScrutinyScope })[];
}

/**
 * Which priorities and outcomes of the plan somebody looks at, and in which ways. Whoever looks at an outcome looks at
 * the priorities it realises; what was dropped from the programme is looked at by nobody.
 *
 * @param plan - code of the plan
 * @source SCRU-04, SCRU-05
 */
export function programmeCoverage(records: RecordSet, plan: string | undefined): ProgrammeCoverage {
  const items = records.all(programmeItemDefinition).filter(({ values }) => values.state !== 'dropped');
  const reviews = records.all(scrutinyReviewDefinition);
  const outcomes = records.all(outcomeDefinition).filter(({ values }) => values.plan === plan);
  const looking = (matches: (one: ProgrammeItem | ScrutinyReview) => boolean): Looked => ({
    items: items.filter(matches),
    reviews: reviews.filter(matches),
  });
  return {
    priorities: records
      .all(priorityDefinition)
      .filter(({ values }) => values.plan === plan)
      .map((area) => {
        const realising = outcomes.filter(({ values }) => values.priorities.includes(area.code));
        return {
          area,
          ...looking(
            ({ values }) =>
              values.priorities.includes(area.code) ||
              realising.some(({ code }) => values.outcomes.includes(code)),
          ),
        };
      }),
    outcomes: outcomes.map((area) => ({
      area,
      ...looking(({ values }) => values.outcomes.includes(area.code)),
    })),
    scopes: scrutinyScopes.map((scope) => ({
      scope,
      ...looking(({ values }) => values.scopes.includes(scope)),
    })),
  };
}

/** Whether nobody looks. */
export function isUnlooked({ items, reviews }: Looked): boolean {
  return items.length === 0 && reviews.length === 0;
}
