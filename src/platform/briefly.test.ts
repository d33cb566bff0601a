import { describe, expect, it } from 'vitest';
import { briefly } from './briefly.ts';

function counted() {
  let times = 0;
  return {
    ask: async () => {
      times += 1;
      return times;
    },
    times: () => times,
  };
}

describe('answers remembered for a short time', () => {
  it('asks once for all who ask at once', async () => {
    const question = counted();
    const answers = briefly<number>(1000);
    const all = await Promise.all([1, 2, 3].map(() => answers.of('plan', question.ask)));
    expect(all).toEqual([1, 1, 1]);
  });

  it('asks again when the time is over, or when told that the answer has changed', async () => {
    const question = counted();
    const over = briefly<number>(0);
    await over.of('plan', question.ask);
    await over.of('plan', question.ask);
    expect(question.times()).toBe(2);
    const told = briefly<number>(60_000);
    await told.of('plan', question.ask);
    told.forget('plan');
    expect(await told.of('plan', question.ask)).toBe(4);
  });

  it('does not remember a failure', async () => {
    const answers = briefly<number>(60_000);
    const failing = async (): Promise<number> => {
      throw new Error('the store is away');
    };
    await expect(answers.of('plan', failing)).rejects.toThrow('away');
    expect(await answers.of('plan', async () => 7)).toBe(7);
  });
});
