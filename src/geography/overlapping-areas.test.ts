import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areaCode,
  areaRegister,
  areasOfWales,
  areaType,
  linksOfWales,
  neighboursOf,
  overlappingAreas,
} from './index.ts';

const lsoa = areaType('lsoa-2021');
const key = (code: string, type = lsoa) => ({ code: areaCode(code), type });
const gwynedd = key('W06000002', areaType('local-authority'));
const powys = key('W06000023', areaType('local-authority'));
const drawn = key('PA-N1', areaType('neighbourhood'));
const named = (area: ReturnType<typeof key>) => ({ ...area, name: { cy: area.code, en: area.code } });
const within = (from: ReturnType<typeof key>, to: ReturnType<typeof key>) => ({
  from,
  to,
  relation: 'within' as const,
  weight: 1,
});
const [one, two] = [key('W01000001'), key('W01000002')];
const register = areaRegister(
  [...areasOfWales, ...[one, two, drawn].map(named)],
  [...linksOfWales, within(one, gwynedd), within(two, powys), within(one, drawn), within(two, drawn)],
);

describe('areas any part of which lies in another', () => {
  it('are found across a neighbourhood that lies in two counties', () => {
    const codes = (type: string) => overlappingAreas(register, drawn, areaType(type)).map(({ code }) => code);
    expect(codes('local-authority')).toEqual(['W06000002', 'W06000023']);
    expect(codes('lsoa-2021')).toEqual(['W01000001', 'W01000002']);
    expect(overlappingAreas(register, powys, areaType('neighbourhood')).map(({ code }) => code)).toEqual([
      'PA-N1',
    ]);
  });

  it('are never the area itself, nor one that only meets the same neighbourhood', () => {
    expect(overlappingAreas(register, powys, areaType('local-authority'))).toEqual([]);
  });
});

/** A square of a grid, its corners shared with the squares beside it. */
function square(east: number, north: number) {
  const ring = [
    [east, north],
    [east + 1, north],
    [east + 1, north + 1],
    [east, north + 1],
    [east, north],
  ];
  return { code: `${east},${north}`, geometry: { type: 'Polygon' as const, coordinates: [ring] } };
}
const grid = [0, 1, 2].flatMap((east) => [0, 1, 2].map((north) => square(east, north)));

describe('neighbours', () => {
  it('share a stretch of boundary; a corner in common is not enough', () => {
    expect(neighboursOf('1,1', grid)).toEqual(['0,1', '1,0', '1,2', '2,1']);
    expect(neighboursOf('0,0', grid)).toEqual(['0,1', '1,0']);
  });

  it('are found by the outlines of their parts', () => {
    const column = (code: string) => code.split(',')[0];
    expect(neighboursOf('0', grid, column)).toEqual(['1']);
    expect(neighboursOf('1', grid, column)).toEqual(['0', '2']);
  });

  it('are neighbours of each other', () => {
    const codes = grid.map(({ code }) => code);
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.constantFrom(...codes), (left, right) => {
        expect(neighboursOf(left, grid).includes(right)).toBe(neighboursOf(right, grid).includes(left));
      }),
    );
  });
});
