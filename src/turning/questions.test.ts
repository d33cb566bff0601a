import { expect, it } from 'vitest';
import { sessionWith } from './example-session.ts';
import { isAnswered, questionsIn, questionsOf } from './questions.ts';
import { turningSessionDefinition } from './turning-session.ts';

it('there are seven questions of each kind, the last four alike, each a text in both languages', () => {
  const { population, performance } = questionsOf;
  expect([population.length, performance.length]).toEqual([7, 7]);
  expect(population.slice(3)).toEqual(performance.slice(3));
  for (const question of [...population, ...performance]) {
    const field = turningSessionDefinition.fields.find(({ name }) => name === question);
    expect(field).toMatchObject({ type: 'text', bilingual: true });
  }
});

it('a session asks the questions of its own kind, and one language is an answer', () => {
  const session = sessionWith('TS1', {
    accountability: 'performance',
    customers: { cy: 'Plant', en: '' },
    betterOff: { cy: ' ', en: '' },
  });
  expect(questionsIn(session)[0]).toBe('customers');
  expect(isAnswered(session, 'customers')).toBe(true);
  expect(isAnswered(session, 'betterOff')).toBe(false);
});
