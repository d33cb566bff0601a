import { describe, expect, test } from 'vitest';
import { boundaryFiles } from '../../demonstration/generate/boundaries.ts';
import { datasets } from '../../demonstration/generate/datasets.ts';
import { county, neighbourhoods, wales, wards } from '../../demonstration/generate/geography.ts';
import { indicators } from '../../demonstration/generate/indicators.ts';
import { measuresByDataset } from '../../demonstration/generate/measures.ts';
import { observationsOf, populationRows, type Row } from '../../demonstration/generate/observations.ts';
import { youngCarersRows } from '../../demonstration/generate/young-carers.ts';
import { isOfficial, readAreaCode } from '../../src/geography/index.ts';

const rows: readonly Row[] = Object.values(measuresByDataset).flatMap((measures) => observationsOf(measures));
const totals = rows.filter(({ sex, deprivation_fifth }) => sex === 'all' && deprivation_fifth === 'all');
const byKey = Map.groupBy(totals, ({ measure, period }) => `${measure} ${period}`);

function partsOf(code: string): readonly string[] {
  if (code === county.code) return wards.map((ward) => ward.code);
  return neighbourhoods.filter(({ ward }) => ward.code === code).map((one) => one.code);
}

describe('the figures of the demonstration', () => {
  test('count the same in the parts as in the whole', () => {
    let checked = 0;
    for (const group of byKey.values()) {
      const byArea = new Map(group.map((row) => [row['area_code'], row]));
      for (const whole of [county.code, ...wards.map((ward) => ward.code)]) {
        const parts = partsOf(whole).map((code) => byArea.get(code));
        const total = byArea.get(whole);
        if (!total || parts.some((part) => part === undefined || part['status'] === 'withheld')) continue;
        for (const column of ['numerator', 'denominator'] as const) {
          expect(parts.reduce((sum, part) => sum + Number(part?.[column]), 0)).toBe(Number(total[column]));
        }
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(800);
  });

  test('count the same by sex, and by fifth, as together', () => {
    for (const column of ['sex', 'deprivation_fifth'] as const) {
      const grouped = rows.filter(
        (row) => row[column] !== 'all' && row['denominator'] && row['area_code'] === county.code,
      );
      for (const [key, parts] of Map.groupBy(grouped, (row) => `${row['measure']} ${row['period']}`)) {
        const whole = byKey.get(key)?.find((row) => row['area_code'] === county.code);
        expect(parts.reduce((sum, row) => sum + Number(row['numerator']), 0)).toBe(
          Number(whole?.['numerator']),
        );
      }
    }
  });

  test('never count more cases than there are people', () => {
    for (const { kind, measure } of Object.values(measuresByDataset).flat()) {
      if (kind === 'mean') continue;
      for (const row of rows.filter((one) => one['measure'] === measure && one['denominator'])) {
        expect(Number(row['numerator'])).toBeLessThanOrEqual(Number(row['denominator']));
      }
    }
  });

  test('withhold small counts, and never one alone that its total would give away', () => {
    const withheld = totals.filter(({ status }) => status === 'withheld');
    expect(withheld.length).toBeGreaterThan(5);
    for (const row of withheld) {
      expect([row['value'], row['numerator'], row['denominator']]).toEqual([undefined, undefined, undefined]);
      const ward = neighbourhoods.find(({ code }) => code === row['area_code'])?.ward.code;
      const siblings = withheld.filter(
        (other) =>
          other['measure'] === row['measure'] &&
          other['period'] === row['period'] &&
          neighbourhoods.find(({ code }) => code === other['area_code'])?.ward.code === ward,
      );
      expect(siblings.length).toBeGreaterThan(1);
    }
  });

  test('count young carers in every ward and stage of school, the small ones too: the gate withholds them', () => {
    const carers = youngCarersRows();
    const counts = new Map(
      carers.map((row) => [
        `${row['area_code']} ${row['period']} ${row['school_stage']}`,
        Number(row['numerator']),
      ]),
    );
    const year = '2024';
    const sumOf = (stage: string) =>
      wards.reduce((sum, { code }) => sum + (counts.get(`${code} ${year} ${stage}`) ?? 0), 0);
    for (const stage of ['all', 'primary', 'secondary']) {
      expect(counts.get(`${county.code} ${year} ${stage}`)).toBe(sumOf(stage));
    }
    expect(sumOf('all')).toBe(sumOf('primary') + sumOf('secondary'));
    const small = wards.filter(({ code }) => (counts.get(`${code} ${year} all`) ?? 0) < 5);
    expect(small.length).toBeGreaterThan(1);
  });

  test('are worse where deprivation is greater', () => {
    const fifth = (measure: string, of: string) =>
      rows
        .filter((row) => row['measure'] === measure && row['deprivation_fifth'] === of)
        .reduce((sum, row) => sum + Number(row['value']), 0);
    expect(fifth('children-in-low-income-families', '1')).toBeGreaterThan(
      2 * fifth('children-in-low-income-families', '5'),
    );
    expect(fifth('healthy-weight-4-5', '1')).toBeLessThan(fifth('healthy-weight-4-5', '5'));
  });

  test('move clearly in some measures and stand still in others', () => {
    const change = (measure: string) => {
      const series = totals.filter((row) => row['measure'] === measure && row['area_code'] === county.code);
      return Number(series.at(-1)?.['value']) - Number(series[0]?.['value']);
    };
    expect(change('breastfed-6-weeks')).toBeGreaterThan(10);
    expect(change('vaccinated-by-4')).toBeLessThan(-5);
    expect(Math.abs(change('children-in-low-income-families'))).toBeLessThan(3);
  });

  test('show one break in a series, and one dataset that has gone stale', () => {
    const broken = rows.filter(({ status }) => status === 'break');
    expect(new Set(broken.map(({ measure, period }) => `${measure} ${period}`))).toEqual(
      new Set(['violence-with-injury 2019']),
    );
    expect(
      datasets
        .filter(({ nextReleaseOn }) => nextReleaseOn !== '' && nextReleaseOn < '2026-01-01')
        .map(({ id }) => id),
    ).toEqual(['community-safety-survey']);
  });

  test('are there for every indicator but the one that waits for its data', () => {
    const measures = new Set(
      [...rows, ...populationRows(), ...youngCarersRows()].map(({ measure }) => measure),
    );
    const without = indicators.filter(({ measure }) => !measures.has(measure ?? ''));
    expect(without.map(({ code }) => code)).toEqual(['I29']);
    const kinds = new Set(datasets.map(({ id }) => id));
    for (const { dataset, code } of indicators) expect(kinds.has(dataset ?? '') || code === 'I29').toBe(true);
  });
});

describe('the map of the demonstration', () => {
  test('gives every area a code of the official form that no register has given out', () => {
    const codes = [county.code, ...wards.map(({ code }) => code), ...neighbourhoods.map(({ code }) => code)];
    for (const code of codes) {
      const read = readAreaCode(code);
      expect(read && isOfficial(read)).toBe(true);
      expect(code).toMatch(/^W(01999|05999|06000999)/);
    }
    expect(wales.code).toBe('W92000004');
    expect(new Set(codes).size).toBe(1 + 15 + 60);
  });

  test('divides the county exactly: the neighbourhoods cover it once', () => {
    const areaOf = (file: string) =>
      (JSON.parse(boundaryFiles()[file] ?? '') as GeoJSON.FeatureCollection<GeoJSON.Polygon>).features.map(
        (feature) => signedArea(feature.geometry.coordinates[0] ?? []),
      );
    const sum = (areas: readonly number[]) => areas.reduce((total, area) => total + area, 0);
    for (const file of ['outlines-neighbourhoods.geo.json', 'outlines-wards.geo.json']) {
      expect(areaOf(file).every((area) => area > 0)).toBe(true);
      expect(sum(areaOf(file))).toBeCloseTo(sum(areaOf('outlines-local-authority.geo.json')), 9);
    }
  });
});

/** Positive where the ring runs counterclockwise. */
function signedArea(ring: readonly GeoJSON.Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = ring[index] ?? [];
    return sum + (fromX * y - x * fromY) / 2;
  }, 0);
}
