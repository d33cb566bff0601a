import { describe, expect, it } from 'vitest';
import { readFields } from '../../records/index.ts';
import { crossBorderRelianceDefinition } from './cross-border-reliance.ts';

function entered(area: string, english: string) {
  const { values, problems } = readFields(crossBorderRelianceDefinition, {
    title_en: 'Hospital',
    direction: 'relies-on-england',
    area,
    english_area: english,
  });
  return { area: values['area'], englishArea: values['englishArea'], problems };
}

describe('the areas of a reliance across the border', () => {
  it('are codes of an area in Wales, or of a partnership’s own, and of an authority in England', () => {
    expect(entered('w06000023', ' e06000051 ')).toEqual({
      area: 'W06000023',
      englishArea: 'E06000051',
      problems: [],
    });
    expect(entered('PA-N1', 'E08000012').problems).toEqual([]);
    expect(entered('', '').problems).toEqual([]);
  });

  it.each([
    ['E06000051', 'E06000051'],
    ['W06000099', 'E06000051'],
    ['Powys', 'E06000051'],
  ])('are refused where %s stands for an area in Wales', (area, english) => {
    expect(entered(area, english).problems).toMatchObject([
      { code: 'records.not-an-area-here', where: { column: 'area' }, values: { found: area } },
    ]);
  });

  it.each(['W06000023', 'E92000001', 'Shropshire'])(
    'are refused where %s stands for one in England',
    (english) => {
      expect(entered('W06000023', english).problems).toMatchObject([
        { code: 'records.not-an-english-authority', where: { column: 'english_area' } },
      ]);
    },
  );
});
