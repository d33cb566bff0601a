import { expect, it } from 'vitest';
import { problem } from '../records/index.ts';
import { sayProblemInParts } from './say-problems.ts';

const inWords = { found: 'finished', choices: 'done' };

it('says where a problem is in the words of the reader, the sheet too where a file has several', () => {
  const inFolder = problem(
    'records.not-a-choice',
    { file: 'actions.csv', sheet: 'actions', row: 2, column: 'state' },
    inWords,
  );
  const inWorkbook = problem('records.not-a-choice', { ...inFolder.where, file: 'kit.xlsx' }, inWords);
  expect(sayProblemInParts(inFolder, 'en').place).toBe('actions.csv, row 2, column state');
  expect(sayProblemInParts(inWorkbook, 'cy').place).toBe('kit.xlsx, taflen actions, rhes 2, colofn state');
});

it('names the field of a record where no file is at fault', () => {
  expect(
    sayProblemInParts(problem('records.not-a-choice', { record: 'A1', field: 'state' }, inWords), 'en').place,
  ).toBe('state: A1');
});
