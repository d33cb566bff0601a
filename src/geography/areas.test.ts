import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaCode,
  areaRegister,
  areasOfWales,
  areaType,
  areaTypeOfHeading,
  areaTypes,
  drawnTypes,
  isLookup,
  kindOf,
  linksOfWales,
  nearestCode,
  readAreaCode,
  readLookup,
} from './index.ts';

describe('areas', () => {
  it.each([
    ['lsoa21_code', 'lsoa-2021'],
    ['LSOA11CD', 'lsoa-2011'],
    ['msoa11cd', 'msoa-2011'],
    ['LAD13CD', 'local-authority'],
    ['ward24_code', 'ward-2024'],
    ['lhb22_code', 'health-board-2019'],
    ['Local authority code', 'local-authority'],
  ])('the heading %s speaks of %s', (heading, type) => expect(areaTypeOfHeading(heading)).toBe(type));

  it('holds every kind of area that the guidance names, those of a programme drawn by the partnership too', () => {
    const kinds = new Set(areaTypes.map(kindOf));
    for (const kind of [
      'community',
      'ward',
      'neighbourhood',
      'communities-first-area',
      'local-authority',
      'police-area',
      'health-board',
      'fire-area',
      'national-park',
      'economic-region',
      'wales',
    ])
      expect(kinds).toContain(kind);
    expect(drawnTypes).toEqual(
      expect.arrayContaining(['neighbourhood', 'community-area', 'communities-first-area', 'joint-area']),
    );
  });

  it('reads official codes and a partnership’s own, and nothing else', () => {
    expect(readAreaCode(' w06000001 ')).toBe('W06000001');
    expect(readAreaCode('PA-N1')).toBe('PA-N1');
    for (const wrong of ['', 'W0600001', 'X99000001', 'Gwynedd', '512'])
      expect(readAreaCode(wrong)).toBeUndefined();
  });

  it('finds the code meant when one character is wrong', () => {
    const codes = ['W06000001', 'W06000002', 'W01000199'];
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.integer({ min: 3, max: 8 }), (code, at) => {
        const wrong = `${code.slice(0, at)}${code.slice(at + 1)}`;
        expect(nearestCode(wrong, codes)).toBeDefined();
      }),
    );
    expect(nearestCode('W0199', codes)).toBe('W01000199');
    expect(nearestCode('nowhere', codes)).toBeUndefined();
  });

  it('puts every local authority in one health board of each vintage, and all in Wales', () => {
    const register = areaRegister(areasOfWales, linksOfWales);
    const wales = { code: areaCode('W92000004'), type: areaType('wales') };
    expect(register.descendants(wales, areaType('local-authority')).length).toBe(22);
    const bridgend = { code: areaCode('W06000013'), type: areaType('local-authority') };
    expect(register.parents(bridgend).map((link) => link.to.code)).toEqual(['W11000026', 'W11000030']);
  });

  it('tells a lookup from figures', () => {
    expect(isLookup(['lsoa21_code', 'ltla24_code'], [['W01000001', 'W06000001']])).toBe(true);
    expect(isLookup(['lsoa11_code', 'la_code', 'wimd_rank'], [['W01000001', 'W06000001', '885']])).toBe(
      false,
    );
  });

  it('shares an area that was split among what it became', () => {
    const { links } = readLookup(
      ['lsoa11_code', 'change_code', 'lsoa21_code'],
      [
        ['W01000001', 'S', 'W01002001'],
        ['W01000001', 'S', 'W01002002'],
      ],
      'x.csv',
    );
    expect(links.map((link) => [link.relation, link.weight, link.change])).toEqual([
      ['became', 0.5, 'split'],
      ['became', 0.5, 'split'],
    ]);
  });
});
