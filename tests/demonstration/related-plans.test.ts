import { describe, expect, test } from 'vitest';
import { outcomes } from '../../demonstration/generate/outcomes.ts';
import { consideredDocuments, relatedPlans } from '../../demonstration/generate/plans-around.ts';
import { programmeOutcomes } from '../../src/plan/index.ts';

describe('what the example says of other plans and of national outcomes', () => {
  test('links outcomes to every Programme for Government outcome of particular significance', () => {
    const served = new Set(outcomes.flatMap((outcome) => outcome.programmeOutcomes ?? []));
    expect(programmeOutcomes.filter((each) => !served.has(each))).toEqual([]);
  });

  test('shows a plan in each tier, one that was abolished, and one about which something is missing', () => {
    expect(new Set(relatedPlans.flatMap(({ tier }) => tier ?? []))).toEqual(
      new Set(['context', 'action-plan', 'partner-business-plan', 'operational']),
    );
    expect(relatedPlans.some(({ state }) => state === 'abolished')).toBe(true);
    expect(relatedPlans.some(({ alignment, state }) => state === 'current' && !alignment)).toBe(true);
  });

  test('has a document of the list that must be looked at again, and one that the partnership added', () => {
    expect(consideredDocuments.some(({ lookedAtOn }) => (lookedAtOn ?? '') < '2025-01-01')).toBe(true);
    expect(consideredDocuments.some(({ listedAs }) => !listedAs)).toBe(true);
  });
});
