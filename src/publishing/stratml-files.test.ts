import { describe, expect, it } from 'vitest';
import { aSmallPlan } from '../../tests/golden/plan/a-small-plan.ts';
import { languages } from '../language/index.ts';
import { readStratMl } from '../stratml/index.ts';
import { stratMlFiles, stratMlText } from './stratml-files.ts';

describe('the StratML files of a version', () => {
  const plan = aSmallPlan();

  it.each(languages)(
    'are valid in both parts, with the texts of one language only (%s)',
    async (language) => {
      const files = stratMlFiles({ plan, language });
      expect(files.map(({ part }) => part)).toEqual([1, 2]);
      for (const { name, part } of files) {
        const text = stratMlText({ plan, language }, name) ?? '';
        const read = await readStratMl(name, new TextEncoder().encode(text));
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        expect(read.value).toMatchObject({
          part,
          name: plan.plan.title[language],
          publishedOn: plan.publishedOn,
        });
        expect(read.value.goals.map(({ name: goal }) => goal)).toEqual(
          plan.outcomes.map(({ title }) => title[language]),
        );
        const other = language === 'cy' ? 'en' : 'cy';
        expect(text).not.toContain(plan.plan.title[other]);
      }
    },
  );

  it('are none for a plan that aims at nothing, and no file by another name is one', () => {
    const nothing = { ...plan, outcomes: [], actions: [] };
    expect(stratMlFiles({ plan: nothing, language: 'cy' })).toEqual([]);
    expect(stratMlText({ plan, language: 'cy' }, 'plan-v3-en.stratml-1.xml')).toBeUndefined();
  });
});
