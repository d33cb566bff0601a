import { describe, expect, it } from 'vitest';
import { areaCode, areaRegister, areasOfWales, areaType, linksOfWales } from '../geography/index.ts';
import { servesAnyPart } from './areas-served.ts';

const lsoa = areaType('lsoa-2021');
const key = (code: string, type = lsoa) => ({ code: areaCode(code), type });
const powys = key('W06000023', areaType('local-authority'));
const drawn = key('PA-N1', areaType('neighbourhood'));
const small = key('W01000002');
const within = (from: ReturnType<typeof key>, to: ReturnType<typeof key>) => ({
  from,
  to,
  relation: 'within' as const,
  weight: 1,
});
const register = areaRegister(
  [...areasOfWales, ...[small, drawn].map((area) => ({ ...area, name: { cy: area.code, en: area.code } }))],
  [...linksOfWales, within(small, powys), within(small, drawn)],
);
const serves = (served: readonly string[], areas: readonly string[] = ['W06000023']) =>
  servesAnyPart(register, served, areas);

describe('whether a body serves any part of an area', () => {
  it('holds for the same area, one around it, and one that shares a small area with it', () => {
    expect(serves(['W06000023'])).toBe('yes');
    // The health board of Powys, and Wales.
    expect(serves(['W11000024'])).toBe('yes');
    expect(serves(['W92000004'])).toBe('yes');
    expect(serves(['PA-N1'])).toBe('yes');
    expect(serves(['W06000023'], ['PA-N1'])).toBe('yes');
  });

  it('does not hold for an area beside it, and needs only one of several', () => {
    expect(serves(['W06000002'])).toBe('no');
    expect(serves(['W06000002', 'W06000023'])).toBe('yes');
  });

  it('is not known where nobody recorded what it serves, or no look-up knows the code', () => {
    expect(serves([])).toBe('unknown');
    expect(serves(['W06000999'])).toBe('unknown');
    expect(serves(['W06000002'], [])).toBe('unknown');
  });
});
