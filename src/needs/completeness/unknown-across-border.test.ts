import { describe, expect, it } from 'vitest';
import { areasOfWales, englishNeighboursOf } from '../../geography/index.ts';
import type { CrossBorderReliance } from '../kinds/cross-border-reliance.ts';
import { unknownAcrossBorder } from './unknown-across-border.ts';

const areas = areasOfWales.filter(({ code }) => ['W06000023', 'W06000015'].includes(code));
const record = (direction: CrossBorderReliance['values']['direction'], withdrawn = false) =>
  ({ withdrawn, values: { area: 'W06000023', direction } }) as unknown as CrossBorderReliance;
const unknown = (records: readonly CrossBorderReliance[]) =>
  unknownAcrossBorder(areas, records).map((each) => [each.area.name.en, each.unknown]);

describe('the border with England', () => {
  it('is shared by four local authorities, on land', () => {
    const bordering = areasOfWales.filter(({ code }) => englishNeighboursOf(code).length > 0);
    expect(bordering.map(({ name }) => name.en).toSorted()).toEqual([
      'Flintshire',
      'Monmouthshire',
      'Powys',
      'Wrexham',
    ]);
    expect(englishNeighboursOf('W06000023').map(({ name }) => name.cy)).toEqual([
      'Swydd Amwythig',
      'Swydd Henffordd',
    ]);
  });

  it('asks a border authority for both sides, and nobody else', () => {
    expect(unknown([])).toEqual([
      ['Powys', 'reliance'],
      ['Powys', 'needs'],
    ]);
    expect(unknown([record('relies-on-england')])).toEqual([['Powys', 'needs']]);
    expect(unknown([record('need-of-neighbours')])).toEqual([['Powys', 'reliance']]);
    expect(unknown([record('england-relies-on-us'), record('need-of-neighbours')])).toEqual([]);
    expect(unknown([record('relies-on-england', true)]).length).toBe(2);
  });
});
