import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Indicator, indicatorDefinition } from '../../evidence/index.ts';
import { emptyValue } from '../../records/index.ts';
import { type DataGap, dataGapDefinition } from '../kinds/data-gap.ts';
import { type Need, needDefinition } from '../kinds/need.ts';
import { areaProfile, type ProfileEvidence, standingOut, testsMade, withIndicators } from './area-profile.ts';
import { assessIndicator } from './assess-indicator.ts';
import type { IndicatorEvidence, ObservedFigure } from './assessed-indicator.ts';

const both = (text: string) => ({ cy: text, en: text });
const ward = { code: 'W05000001', type: 'ward-2022', name: both('Pont-arian') };
const county = { code: 'W06000008', type: 'local-authority', name: both('Dyffryn Arian') };
const elsewhere = 'W06000009';

function record<D extends typeof indicatorDefinition | typeof needDefinition | typeof dataGapDefinition>(
  definition: D,
  code: string,
  values: Record<string, unknown>,
) {
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  return {
    kind: definition.kind,
    code,
    revision: 1,
    withdrawn: false,
    lookAgain: [],
    values: { ...empty, ...values },
  };
}
const indicator = (code: string, polarity: string | null = 'higher-is-better'): Indicator =>
  record(indicatorDefinition, code, {
    title: both(code),
    method: 'proportion',
    polarity,
  }) as unknown as Indicator;
const need = (code: string, values: Record<string, unknown>): Need =>
  record(needDefinition, code, values) as unknown as Need;
const gap = (code: string, values: Record<string, unknown>): DataGap =>
  record(dataGapDefinition, code, values) as unknown as DataGap;

function figure(year: number, numerator: number | null, denominator: number | null): ObservedFigure {
  const value = numerator === null || denominator === null ? null : (100 * numerator) / denominator;
  return {
    period: String(year),
    periodStart: `${year}-01-01`,
    periodEnd: `${year}-12-31`,
    value,
    lower: null,
    upper: null,
    numerator,
    denominator,
    status: value === null ? 'withheld' : null,
  };
}

function evidenceOf(
  of: Indicator,
  own: readonly ObservedFigure[],
  comparator: readonly ObservedFigure[],
  more: Partial<ProfileEvidence> & { readonly gathered?: Partial<IndicatorEvidence> } = {},
): ProfileEvidence {
  const { gathered, ...rest } = more;
  const assessed = assessIndicator(of, {
    release: 'r1',
    area: ward,
    own,
    comparator: null,
    smallAreas: [],
    around: [],
    missing: own.length === 0 ? 'no-rows' : null,
    ...gathered,
  });
  return { indicator: of, assessed, comparator, alike: [], source: null, otherVintage: null, ...rest };
}

const profileOf = (
  evidence: readonly ProfileEvidence[],
  records: { readonly needs?: readonly Need[]; readonly gaps?: readonly DataGap[] } = {},
) =>
  areaProfile({ area: ward, around: [county], comparator: county }, evidence, {
    needs: records.needs ?? [],
    gaps: records.gaps ?? [],
    besideNeeds: () => ({ views: [], actions: [] }),
  });

describe('a row of a profile', () => {
  it('is better or worse by test where a direction was agreed, else higher or lower', () => {
    const own = [figure(2024, 500, 1000)];
    const other = [figure(2024, 700, 1000)];
    const words = (['higher-is-better', 'lower-is-better', null] as const).map(
      (polarity) => profileOf([evidenceOf(indicator('I1', polarity), own, other)]).rows[0]?.word,
    );
    expect(words).toEqual(['worse', 'better', 'lower']);
  });

  it('is similar where the comparator lies in its range, however far apart the two look', () => {
    const [row] = profileOf([
      evidenceOf(indicator('I1'), [figure(2024, 5, 10)], [figure(2024, 700, 1000)]),
    ]).rows;
    expect(row?.word).toBe('similar');
    expect(row?.distance).toBeLessThanOrEqual(1);
  });

  it('is compared with a figure of the same period only', () => {
    const [row] = profileOf([
      evidenceOf(
        indicator('I1'),
        [figure(2023, 500, 1000), figure(2024, 500, 1000)],
        [figure(2023, 700, 1000)],
      ),
    ]).rows;
    expect(row).toMatchObject({ word: 'not-tested', notCompared: 'no-same-period', comparator: null });
    expect(row?.figure?.period).toBe('2024');
  });

  it('is not tested without a range, and says so', () => {
    const published = {
      ...indicator('I1'),
      values: { ...indicator('I1').values, method: 'published' },
    } as Indicator;
    const [row] = profileOf([evidenceOf(published, [figure(2024, 5, 10)], [figure(2024, 7, 10)])]).rows;
    expect(row).toMatchObject({ word: 'not-tested', notCompared: 'no-range' });
    expect(row?.comparator?.value).toBe(70);
  });

  it('is not compared where it is a number: a larger area has more of everything', () => {
    const { values } = indicator('I1');
    const counted = { ...indicator('I1'), values: { ...values, method: 'count' } } as Indicator;
    const own = { ...figure(2024, null, null), value: 40, lower: 30, upper: 50, status: null };
    const [row] = profileOf([evidenceOf(counted, [own], [{ ...own, value: 900 }])]).rows;
    expect(row).toMatchObject({ word: 'not-tested', notCompared: 'number', comparator: null });
  });

  it('keeps a withheld figure withheld, names the larger area, and compares neither', () => {
    const around = [{ area: county, figures: [figure(2024, 700, 1000)] }];
    const [row] = profileOf([
      evidenceOf(indicator('I1'), [figure(2024, null, null)], [figure(2024, 700, 1000)], {
        alike: [1, 2, 3],
        gathered: { around },
      }),
    ]).rows;
    expect(row?.figure).toMatchObject({ value: null, status: 'withheld' });
    expect(row?.larger?.area).toEqual(county);
    expect(row).toMatchObject({
      word: 'not-tested',
      notCompared: 'no-figure',
      spread: null,
      comparator: null,
    });
  });

  it('says when the figures under its code are of other boundaries, and shows none of them', () => {
    const [row] = profileOf([
      evidenceOf(indicator('I1'), [], [figure(2024, 700, 1000)], { otherVintage: 'ward-2017' }),
    ]).rows;
    expect(row).toMatchObject({ figure: null, missing: 'other-vintage', otherVintage: 'ward-2017' });
  });
});

describe('what stands out', () => {
  const evidence = [
    evidenceOf(indicator('I1'), [figure(2024, 690, 1000)], [figure(2024, 700, 1000)]),
    evidenceOf(indicator('I2'), [figure(2024, 600, 1000)], [figure(2024, 700, 1000)]),
    evidenceOf(indicator('I3'), [figure(2024, 3, 10)], [figure(2024, 700, 1000)]),
    evidenceOf(indicator('I4'), [figure(2024, 900, 1000)], [figure(2024, 700, 1000)]),
    evidenceOf(indicator('I5'), [figure(2024, 500, 1000)], [figure(2024, 700, 1000)]),
    evidenceOf(indicator('I6'), [figure(2024, 640, 1000)], [figure(2024, 700, 1000)]),
  ];

  it('is the three clearest of the differences that pass a test', () => {
    const codes = standingOut(profileOf(evidence)).map((row) => row.indicator.code);
    expect(codes).toEqual(['I4', 'I5', 'I2']);
  });

  it('is nothing where nothing differs', () => {
    expect(standingOut(profileOf(evidence.slice(0, 1)))).toEqual([]);
  });

  it('counts the tests that were made, and those that chance alone would pass', () => {
    expect(testsMade(profileOf(evidence))).toEqual({ made: 6, byChance: 0 });
    expect(testsMade({ rows: Array.from({ length: 10 }, () => profileOf(evidence).rows).flat() })).toEqual({
      made: 60,
      byChance: 3,
    });
  });

  test('of any figures is told apart by test, each farther than the next', () => {
    const counts = fc
      .tuple(fc.nat(200), fc.nat(200))
      .map(([a, b]) => ({ n: Math.min(a, b), of: Math.max(a, b, 1) }));
    fc.assert(
      fc.property(fc.array(fc.tuple(counts, counts), { maxLength: 12 }), (pairs) => {
        const profile = profileOf(
          pairs.map(([own, other], n) =>
            evidenceOf(indicator(`I${n}`), [figure(2024, own.n, own.of)], [figure(2024, other.n, other.of)]),
          ),
        );
        const out = standingOut(profile);
        expect(out.length).toBeLessThanOrEqual(3);
        out.forEach((row, place) => {
          expect(['better', 'worse']).toContain(row.word);
          expect(row.distance).toBeGreaterThan(1);
          expect(row.distance ?? 0).toBeGreaterThanOrEqual(out[place + 1]?.distance ?? 0);
        });
      }),
    );
  });
});

it('shows the indicators that were chosen, and ranks needs by all of them beside this comparator', () => {
  const evidence = [
    evidenceOf(indicator('I1'), [figure(2024, 500, 1000)], [figure(2024, 700, 1000)]),
    evidenceOf(indicator('I2'), [figure(2024, 900, 1000)], [figure(2024, 700, 1000)]),
  ];
  const profile = profileOf(evidence, {
    needs: [
      need('N1', { indicators: ['I2'] }),
      need('N2', { indicators: ['I1'], area: county.code }),
      need('N3', { indicators: ['I1'], area: elsewhere }),
    ],
    gaps: [
      gap('G1', { state: 'open' }),
      gap('G2', { state: 'closed' }),
      gap('G3', { state: 'open', area: elsewhere }),
    ],
  });
  const chosen = withIndicators(profile, ['I2']);
  expect(chosen.rows.map((row) => row.indicator.code)).toEqual(['I2']);
  expect(chosen.needs.map((ranked) => ranked.need.code)).toEqual(['N2', 'N1']);
  expect(chosen.needs[0]?.reasons).toContainEqual({ code: 'worse-than-comparator', indicator: 'I1' });
  expect(chosen.gaps.map(({ code }) => code)).toEqual(['G1']);
});
