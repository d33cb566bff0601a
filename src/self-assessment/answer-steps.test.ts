import { describe, expect, it } from 'vitest';
import { allAnswers, answerStep, unansweredIn } from './answer-steps.ts';
import { instrumentFormat } from './instrument.ts';

const both = (text: string) => ({ cy: `${text} (cy)`, en: text });
const instrument = instrumentFormat.parse({
  id: 'small',
  edition: '1',
  name: both('Small'),
  about: both('Short'),
  pattern: both('Our own'),
  answeredBy: 'person',
  scale: [
    { value: 1, ...both('No') },
    { value: 2, ...both('Yes') },
  ],
  principles: ['trust', 'purpose'].map((id) => ({
    id,
    name: both(id),
    statements: [
      { id: `${id}-1`, text: both('One') },
      { id: `${id}-2`, text: both('Two') },
    ],
  })),
});

describe('answering page by page', () => {
  it('has a page for each principle, and none beyond', () => {
    expect(answerStep(instrument, 2)).toMatchObject({ number: 2, of: 2, principle: { id: 'purpose' } });
    expect(answerStep(instrument, 3)).toBeUndefined();
    expect(answerStep(instrument, 0)).toBeUndefined();
  });

  it('asks again for what was passed over or is not on the scale, and takes it that somebody cannot say', () => {
    const step = answerStep(instrument, 1);
    if (!step) throw new Error('No page');
    const open = (sent: Record<string, string>) => unansweredIn(instrument, step, sent).map(({ id }) => id);
    expect(open({})).toEqual(['trust-1', 'trust-2']);
    expect(open({ 'trust-1': '2', 'trust-2': '7' })).toEqual(['trust-2']);
    expect(open({ 'trust-1': '1', 'trust-2': 'cannot-say' })).toEqual([]);
  });

  it('keeps nothing until every statement has an answer', () => {
    const sent = { 'trust-1': '1', 'trust-2': 'cannot-say', 'purpose-1': '2' };
    expect(allAnswers(instrument, sent)).toBeUndefined();
    expect([...(allAnswers(instrument, { ...sent, 'purpose-2': '2', other: 'x' }) ?? [])]).toEqual([
      ['trust-1', 1],
      ['trust-2', null],
      ['purpose-1', 2],
      ['purpose-2', 2],
    ]);
  });
});
