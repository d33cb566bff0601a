import { describe, expect, it } from 'vitest';
import { indicatorDefinition, type Stratum } from '../../evidence/index.ts';
import { aRecordOf } from '../example-records.ts';
import { dataGapDefinition, missingBreakdowns, unregisteredGaps } from '../index.ts';

const indicator = (code: string, expectedBreakdowns: readonly Stratum[]) =>
  aRecordOf(indicatorDefinition, code, { expectedBreakdowns });
const release = (breakdowns: readonly string[], areaTypes: readonly string[] = ['local-authority']) => ({
  breakdowns,
  areaTypes,
});

describe('the breakdowns an indicator lacks', () => {
  it('are those expected that no column of the release tells apart', () => {
    const healthyWeight = indicator('I1', ['race', 'sex', 'deprivation-fifth']);
    expect(missingBreakdowns(healthyWeight, [release(['sex', 'deprivation_fifth'])])).toEqual(['race']);
  });

  it('are none where none were expected, and all where there is no release', () => {
    expect(missingBreakdowns(indicator('I1', []), [])).toEqual([]);
    expect(missingBreakdowns(indicator('I1', ['sex', 'age']), [])).toEqual(['age', 'sex']);
  });

  it.each([
    ['Ethnic group', 'race'],
    ['gender', 'sex'],
    ['age_band', 'age'],
    ['WIMD quintile', 'deprivation-fifth'],
    ['urban_rural', 'rural-urban'],
  ] as const)('know a column called “%s” for %s', (column, stratum) => {
    expect(missingBreakdowns(indicator('I1', [stratum]), [release([column])])).toEqual([]);
  });

  it.each(['lsoa-2021', 'msoa-2011', 'ward-2022', 'neighbourhood'])(
    'know figures for areas of the type %s as neighbourhoods',
    (type) => {
      expect(missingBreakdowns(indicator('I1', ['neighbourhood']), [release([], [type])])).toEqual([]);
    },
  );

  it('do not take larger areas for neighbourhoods', () => {
    const found = missingBreakdowns(indicator('I1', ['neighbourhood']), [release([], ['health-board-2019'])]);
    expect(found).toEqual(['neighbourhood']);
  });

  it('may be told apart by any of several sources', () => {
    const found = missingBreakdowns(indicator('I1', ['sex', 'age']), [release(['sex']), release(['age'])]);
    expect(found).toEqual([]);
  });
});

describe('gaps nobody has registered', () => {
  const indicators = [indicator('I1', ['race', 'disability'])];
  const gap = (state: 'open' | 'accepted' | 'closed', about = 'I1') =>
    aRecordOf(dataGapDefinition, 'G1', { indicator: about, breakdowns: ['race'], state });
  const found = (gaps: readonly ReturnType<typeof gap>[]) =>
    unregisteredGaps(indicators, () => [release([])], gaps).map(({ breakdown }) => breakdown);

  it('are found for each breakdown of each indicator', () => {
    expect(found([])).toEqual(['disability', 'race']);
  });

  it('end when an entry of the agenda speaks of them, also where the gap was accepted', () => {
    expect(found([gap('open')])).toEqual(['disability']);
    expect(found([gap('accepted')])).toEqual(['disability']);
  });

  it('come back when the entry was closed and the figures are still not there', () => {
    expect(found([gap('closed')])).toEqual(['disability', 'race']);
  });

  it('are not met by an entry about another indicator', () => {
    expect(found([gap('open', 'I2')])).toEqual(['disability', 'race']);
  });
});
