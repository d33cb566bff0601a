import { describe, expect, it } from 'vitest';
import { indicatorDefinition } from '../../evidence/index.ts';
import type { AnyRecord } from '../../records/index.ts';
import { aRecordOf } from '../example-records.ts';
import { needDefinition } from '../index.ts';
import { needsOnDemandAlone, prioritiesOnDemandAlone } from './demand-only.ts';

const indicator = (code: string, basis: 'need' | 'demand' | null, dataset = '') =>
  aRecordOf(indicatorDefinition, code, { basis, dataset });
const indicators = [
  indicator('I1', 'demand'),
  indicator('I2', 'need'),
  indicator('I3', null),
  indicator('I4', null, 'calls'),
  indicator('I5', 'need', 'calls'),
];
const datasets = new Map([
  ['calls', 'demand'],
  ['census', 'need'],
] as const);
const need = (code: string, ...codes: string[]) => aRecordOf(needDefinition, code, { indicators: codes });
const resting = (...codes: string[]) =>
  needsOnDemandAlone([need('N1', ...codes)], indicators, datasets).length === 1;

describe('a need that rests on demand alone', () => {
  it('is one whose every indicator measures demand', () => {
    expect(resting('I1')).toBe(true);
    expect(resting('I1', 'I2')).toBe(false);
  });

  it('is known by the mark of the dataset where the indicator does not say, and by the indicator where it does', () => {
    expect(resting('I4')).toBe(true);
    expect(resting('I1', 'I4')).toBe(true);
    expect(resting('I5')).toBe(false);
  });

  it('is not one of whose indicators nobody has said, nor one without indicators', () => {
    expect(resting('I1', 'I3')).toBe(false);
    expect(resting()).toBe(false);
  });
});

it('a priority rests on demand alone when all of its needs do', () => {
  const priority = (code: string, ...needs: string[]): AnyRecord => ({
    kind: 'priority',
    code,
    revision: 1,
    withdrawn: false,
    lookAgain: [],
    values: { needs },
  });
  const found = prioritiesOnDemandAlone(
    [priority('P1', 'N1'), priority('P2', 'N1', 'N2'), priority('P3')],
    needsOnDemandAlone([need('N1', 'I4'), need('N2', 'I2')], indicators, datasets),
  );
  expect(found.map(({ code }) => code)).toEqual(['P1']);
});
