import { describe, expect, it } from 'vitest';
import {
  type Area,
  type AreaLink,
  areaCode,
  areaRegister,
  areasOfWales,
  areaType,
  linksOfWales,
  wholeMadeOf,
} from './index.ts';

const wales = { code: areaCode('W92000004'), type: areaType('wales') };
const ynysMon = { code: areaCode('W06000001'), type: areaType('local-authority') };
const small = (number: number): Area => {
  const code = areaCode(`W0100${String(number).padStart(4, '0')}`);
  return { code, type: areaType('lsoa-2021'), name: { cy: code, en: code } };
};
const within = (from: Area): AreaLink => ({ from, to: ynysMon, relation: 'within', weight: 1 });
const registerWith = (count: number) => {
  const areas = Array.from({ length: count }, (_, number) => small(number));
  return areaRegister([...areasOfWales, ...areas], [...linksOfWales, ...areas.map(within)]);
};

describe('the whole of Wales', () => {
  it('is its 22 local authorities, which are always known', () => {
    expect(wholeMadeOf(registerWith(0), wales, areaType('local-authority')).length).toBe(22);
  });

  it('is made of small areas only where every one of them is loaded', () => {
    const lsoa = areaType('lsoa-2021');
    expect(wholeMadeOf(registerWith(44), wales, lsoa)).toEqual([]);
    expect(wholeMadeOf(registerWith(1917), wales, lsoa).length).toBe(1917);
  });

  it('is not known to be made of areas whose number nobody has fixed', () => {
    const drawn: Area = { ...small(1), type: areaType('neighbourhood') };
    const register = areaRegister([...areasOfWales, drawn], [...linksOfWales, within(drawn)]);
    expect(wholeMadeOf(register, wales, areaType('neighbourhood'))).toEqual([]);
    expect(wholeMadeOf(register, ynysMon, areaType('neighbourhood'))).toEqual([drawn]);
  });
});
