import { describe, expect, it } from 'vitest';
import {
  type Area,
  areaCode,
  areaRegister,
  areasOfWales,
  areaType,
  groupedParts,
  linksOfDrawnArea,
  linksOfWales,
  readDrawnArea,
  typesToDrawFrom,
} from './index.ts';

const area = (code: string, type: string): Area => ({
  code: areaCode(code),
  type: areaType(type),
  name: { cy: code, en: code },
});
const [one, two, three, older] = [
  area('W01000001', 'lsoa-2021'),
  area('W01000002', 'lsoa-2021'),
  area('W01000003', 'lsoa-2021'),
  area('W01000009', 'lsoa-2011'),
];
const [ward, oldWard] = [area('W05000001', 'ward-2024'), area('W05000009', 'ward-2011')];
const [gwynedd, powys] = [area('W06000002', 'local-authority'), area('W06000023', 'local-authority')];
const within = (from: Area, to: Area, weight = 1) => ({ from, to, relation: 'within' as const, weight });
const register = areaRegister(
  [...areasOfWales, one, two, three, older, ward, oldWard, area('PA-N9', 'neighbourhood')],
  [
    ...linksOfWales,
    within(one, ward),
    within(one, oldWard),
    within(one, gwynedd),
    within(two, oldWard),
    within(two, gwynedd),
    within(three, powys),
  ],
);

const written = {
  code: 'pa-n1',
  type: 'neighbourhood',
  name: { cy: ' Y Bont ', en: 'The Bridge' },
  partType: 'lsoa-2021',
  parts: 'W01000001, w01000002\nW01000001',
};
const codesOf = (text: Partial<typeof written>) =>
  readDrawnArea({ ...written, ...text }, register).problems.map(({ code, values }) => [
    code,
    values['found'],
  ]);

describe('an area that a partnership draws', () => {
  it('has its own code, a name in both languages, and parts of one vintage', () => {
    expect(readDrawnArea(written, register)).toEqual({
      area: { code: 'PA-N1', type: 'neighbourhood', name: { cy: 'Y Bont', en: 'The Bridge' } },
      parts: [one, two],
      problems: [],
    });
  });

  it('may be a joint area of counties', () => {
    const joint = { type: 'joint-area', partType: 'local-authority', parts: 'W06000002 W06000023' };
    expect(readDrawnArea({ ...written, ...joint }, register).parts).toEqual([
      register.find('W06000002', areaType('local-authority')),
      register.find('W06000023', areaType('local-authority')),
    ]);
    expect(typesToDrawFrom(register)).toEqual([
      'local-authority',
      'ward-2011',
      'ward-2024',
      'lsoa-2011',
      'lsoa-2021',
    ]);
  });

  it('is refused by name for each thing that is wrong', () => {
    expect(codesOf({ code: 'W05000001' })).toEqual([['area.code-not-own', 'W05000001']]);
    expect(codesOf({ code: 'PA-N9' })).toEqual([['area.code-taken', 'PA-N9']]);
    expect(codesOf({ type: 'ward-2024' })).toEqual([['area.type-not-drawn', 'ward-2024']]);
    expect(codesOf({ name: { cy: '', en: ' ' } })).toEqual([
      ['area.name-missing', ''],
      ['area.name-missing', ''],
    ]);
    expect(codesOf({ parts: ' ' })).toEqual([['area.no-small-areas', '']]);
    expect(codesOf({ parts: 'W01000001 W01999999' })).toEqual([['area.small-area-unknown', 'W01999999']]);
    expect(codesOf({ parts: 'W01000001 W01000009' })).toEqual([['area.mixed-vintages', 'W01000009']]);
  });

  it('lies in whatever all of its parts lie in wholly', () => {
    const drawn = area('PA-N1', 'neighbourhood');
    const parents = (parts: readonly Area[]) =>
      linksOfDrawnArea(drawn, parts, register)
        .filter(({ from }) => from === drawn)
        .map(({ to }) => to.code);
    expect(parents([one, two])).toEqual(['W05000009', 'W06000002']);
    expect(parents([one, three])).toEqual([]);
  });
});

describe('areas to choose from', () => {
  it('stand under their newest ward, else under their county', () => {
    const grouped = groupedParts([one, two, three], register);
    expect(grouped.map(({ group, parts }) => [group?.code, parts.length])).toEqual([
      ['W05000001', 1],
      ['W05000009', 1],
      ['W06000023', 1],
    ]);
  });
});
