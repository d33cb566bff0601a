import { describe, expect, it } from 'vitest';
import { aSmallPlan } from '../../tests/golden/plan/a-small-plan.ts';
import { membersUnlikeSchema } from '../../tests/members-of-schema.ts';
import { publishedSchema } from './published-schema.ts';

describe('the schema of a published plan', () => {
  it('describes every member that a plan has, and asks for none that it lacks', () => {
    expect(membersUnlikeSchema(publishedSchema, aSmallPlan())).toEqual([]);
  });

  it('is not content with a member that nobody described, or with one that is gone', () => {
    const [indicator, ...rest] = JSON.parse(JSON.stringify(aSmallPlan().indicators));
    delete indicator.polarity;
    const plan = { ...aSmallPlan(), indicators: [{ ...indicator, surprise: 1 }, ...rest] };
    expect(membersUnlikeSchema(publishedSchema, plan)).toEqual([
      '.indicators[].polarity is missing',
      '.indicators[].surprise is not described',
    ]);
  });

  it('reads a version published before rows, datasets and gaps were told', () => {
    const { dataGaps: _, corrections: __, ...plan } = aSmallPlan();
    const indicators = plan.indicators.map(({ dataset, measure, breakdown, ...rest }) => rest);
    expect(membersUnlikeSchema(publishedSchema, { ...plan, indicators })).toEqual([]);
  });
});
