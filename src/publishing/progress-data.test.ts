import { expect, it } from 'vitest';
import { freezeInput } from '../../tests/golden/plan/a-small-plan.ts';
import { freeze } from './freeze.ts';
import { progressData } from './progress-data.ts';

it('what turned and what worsened is what a test says, and what is late is what its lead says', () => {
  const plan = freeze(freezeInput);
  const [indicator] = plan.indicators;
  if (!indicator) throw new Error('The small plan has an indicator');
  const moved = (code: string, word: 'better' | 'worse' | 'rising') => ({
    ...indicator,
    code,
    trend: { state: 'tested' as const, word, from: '2018', to: '2024' },
  });
  const data = progressData({
    ...plan,
    indicators: [moved('I1', 'better'), moved('I2', 'worse'), moved('I3', 'rising')],
  });
  expect(data.better).toMatchObject([{ code: 'I1', latest: indicator.latest }]);
  expect(data.worse.map(({ code }) => code)).toEqual(['I2']);
  expect(data.late).toHaveLength(1);
});
