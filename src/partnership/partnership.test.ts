import { expect, it } from 'vitest';
import { readFields } from '../records/index.ts';
import { partnershipDefinition } from './partnership.ts';

it('a board is held with its areas, its standing, its terms of reference, and the days it began and ended', () => {
  const { values, problems } = readFields(partnershipDefinition, {
    name_cy: 'Bwrdd Arian',
    name_en: 'Arian Board',
    status: 'non-statutory',
    areas: 'W06000098; W06000099',
    terms_of_reference_en: 'To work together.',
    starts_on: '1 April 2013',
    ends_on: '2016-03-31',
  });
  expect(problems).toEqual([]);
  expect(values).toMatchObject({
    name: { cy: 'Bwrdd Arian', en: 'Arian Board' },
    status: 'non-statutory',
    areas: ['W06000098', 'W06000099'],
    termsOfReference: { en: 'To work together.' },
    startsOn: '2013-04-01',
    endsOn: '2016-03-31',
  });
  expect(readFields(partnershipDefinition, { name_cy: 'Bwrdd', status: 'a board' }).problems).toMatchObject([
    { code: 'records.not-a-choice' },
  ]);
});
