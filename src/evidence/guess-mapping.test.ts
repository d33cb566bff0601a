import { describe, expect, it } from 'vitest';
import { guessMapping } from './guess-mapping.ts';

function rolesOf(...headings: readonly string[]) {
  return guessMapping(headings).columns.map(({ role }) => role);
}

describe('the column that says which area a row is about', () => {
  it.each(['area', 'Ardal', 'code', 'cod', 'Place', 'Local authority'])(
    'is taken to be %s where no other can be',
    (heading) => {
      expect(rolesOf(heading, 'period', 'value')).toEqual(['area', 'period', 'value']);
    },
  );

  it('is the one with codes where both code and name are there, whichever stands first', () => {
    expect(rolesOf('Area', 'AreaCode', 'period', 'value')).toEqual(['ignore', 'area', 'period', 'value']);
    expect(rolesOf('lsoa21_code', 'place', 'value')).toEqual(['area', 'ignore', 'value']);
  });

  it('is one only', () => {
    expect(rolesOf('code', 'area', 'value')).toEqual(['area', 'ignore', 'value']);
  });
});
