import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Area,
  type AreaLink,
  areaCode,
  areaRegister,
  areaType,
  otherVintagesOf,
  readLookup,
  sharesOf,
} from './index.ts';

const neighbourhood = { code: areaCode('PA-N1'), type: areaType('neighbourhood') };
const code = (number: number) => `W0100${String(number).padStart(4, '0')}`;
const drawnOf = (type: string, codes: readonly string[]): AreaLink[] =>
  codes.map((one) => ({
    from: { code: areaCode(one), type: areaType(type) },
    to: neighbourhood,
    relation: 'within',
    weight: 1,
  }));

function registerOf(lookup: string, drawn: readonly AreaLink[], other = '') {
  const read = [lookup, other]
    .filter((text) => text !== '')
    .map((text) => {
      const [headings = [], ...rows] = text.split('\n').map((line) => line.split(','));
      return readLookup(headings, rows, 'lookup.csv');
    });
  expect(read.flatMap(({ problems }) => problems)).toEqual([]);
  const areas = read
    .flatMap((each) => each.areas)
    .map((area): Area => {
      const { people } = area.attributes;
      return people === undefined ? area : { ...area, people: Number(people) };
    });
  return areaRegister(areas, [...read.flatMap((each) => each.links), ...drawn]);
}

const weightsIn = (register: ReturnType<typeof registerOf>, type: string) => {
  const found = sharesOf(register, neighbourhood, areaType(type));
  return found && { ...found, shares: Object.fromEntries(found.shares.map((s) => [s.area.code, s.weight])) };
};

const split = `lsoa11_code,lsoa21_code,people\n${code(1)},${code(11)},300\n${code(1)},${code(12)},100\n${code(2)},${code(12)},100`;

describe('the areas of another year that a neighbourhood is made of', () => {
  it('are weighed by the people who live in each part', () => {
    const register = registerOf(split, drawnOf('lsoa-2021', [code(11)]));
    expect(otherVintagesOf(register, neighbourhood)).toEqual(['lsoa-2011']);
    expect(weightsIn(register, 'lsoa-2011')).toEqual({
      type: 'lsoa-2011',
      shares: { [code(1)]: 0.75 },
      weighedBy: 'people',
      lacking: [],
    });
  });

  it('are found in newer ones too', () => {
    const register = registerOf(split, drawnOf('lsoa-2011', [code(1)]));
    expect(weightsIn(register, 'lsoa-2021')).toMatchObject({
      shares: { [code(11)]: 1, [code(12)]: 0.5 },
      weighedBy: 'people',
    });
  });

  it('come in equal parts, and are said to, where no lookup tells people', () => {
    const bare = split
      .split('\n')
      .map((line) => line.split(',').slice(0, 2).join(','))
      .join('\n');
    const register = registerOf(bare, drawnOf('lsoa-2021', [code(11)]));
    expect(weightsIn(register, 'lsoa-2011')).toMatchObject({
      shares: { [code(1)]: 0.5 },
      weighedBy: 'equal-parts',
    });
  });

  it('are reached through a vintage between, and need no weighing where they are whole', () => {
    const older = `lsoa01_code,lsoa11_code\n${code(91)},${code(1)}\n${code(91)},${code(2)}`;
    const register = registerOf(split, drawnOf('lsoa-2021', [code(11), code(12)]), older);
    expect(weightsIn(register, 'lsoa-2001')).toEqual({
      type: 'lsoa-2001',
      shares: { [code(91)]: 1 },
      weighedBy: null,
      lacking: [],
    });
  });

  it('are lacking where the lookup does not lead from every part, or its weights are not whole', () => {
    const unknown = registerOf(split, drawnOf('lsoa-2021', [code(11), code(13)]));
    expect(weightsIn(unknown, 'lsoa-2011')?.lacking).toEqual([{ code: code(13), type: 'lsoa-2021' }]);
    const short = `lsoa11_code,lsoa21_code,weight\n${code(1)},${code(11)},0.5\n${code(1)},${code(12)},0.3`;
    const register = registerOf(short, drawnOf('lsoa-2021', [code(11)]));
    expect(weightsIn(register, 'lsoa-2011')?.lacking).toEqual([{ code: code(1), type: 'lsoa-2011' }]);
  });

  it('are nothing for an area without parts of that kind', () => {
    const register = registerOf(split, []);
    expect(sharesOf(register, neighbourhood, areaType('lsoa-2011'))).toBeUndefined();
  });

  it('share out everybody: two neighbourhoods that make up the whole have all of each area between them', () => {
    const pieces = fc.uniqueArray(
      fc.record({ old: fc.nat(5), now: fc.nat(5), people: fc.integer({ min: 1, max: 900 }) }),
      { minLength: 1, maxLength: 20, selector: ({ old, now }) => `${old} ${now}` },
    );
    fc.assert(
      fc.property(pieces, fc.nat(5), (rows, cut) => {
        const lookup = rows.map((row) => `${code(row.old)},${code(20 + row.now)},${row.people}`);
        const text = ['lsoa11_code,lsoa21_code,people', ...lookup].join('\n');
        const codes = [...new Set(rows.map(({ now }) => now))];
        const sides = [codes.filter((now) => now < cut), codes.filter((now) => now >= cut)].map((some) => {
          const drawn = drawnOf(
            'lsoa-2021',
            some.map((now) => code(20 + now)),
          );
          return weightsIn(registerOf(text, drawn), 'lsoa-2011')?.shares ?? {};
        });
        for (const { old } of rows) {
          const sum = sides.reduce((so, side) => so + (side[code(old)] ?? 0), 0);
          expect(sum).toBeCloseTo(1, 9);
        }
      }),
    );
  });
});

describe('the weights of a lookup', () => {
  it('must be numbers that can be', () => {
    const headings = ['lsoa11_code', 'lsoa21_code', 'weight'];
    const read = readLookup(
      headings,
      [
        [code(1), code(11), '1.2'],
        [code(2), code(12), 'half'],
      ],
      'x.csv',
    );
    expect(read.problems).toMatchObject([
      { code: 'evidence.lookup-weight-wrong', where: { row: 2, column: 'weight' }, values: { found: '1.2' } },
      { code: 'evidence.lookup-weight-wrong', where: { row: 3 } },
    ]);
  });

  it('leave out a part where nobody lives, and count who lives in each area', () => {
    const rows = [
      [code(1), code(11), '1,200'],
      [code(1), code(12), '0'],
    ];
    const read = readLookup(['lsoa11_code', 'lsoa21_code', 'people'], rows, 'x.csv');
    expect(read.links).toMatchObject([{ to: { code: code(11) }, weight: 1, people: 1200 }]);
    expect(read.areas.find((area) => area.code === code(1))?.attributes).toEqual({ people: '1200' });
  });
});
