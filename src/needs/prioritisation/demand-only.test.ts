import { expect, it } from 'vitest';
import { indicatorDefinition } from '../../evidence/index.ts';
import { aRecordOf } from '../example-records.ts';
import { needDefinition } from '../index.ts';
import { needsOnDemandAlone } from './demand-only.ts';

const indicator = (code: string, basis: 'need' | 'demand' | null) =>
  aRecordOf(indicatorDefinition, code, { basis });
const indicators = [indicator('I1', 'demand'), indicator('I2', 'need'), indicator('I3', null)];
const resting = (...codes: string[]) =>
  needsOnDemandAlone([aRecordOf(needDefinition, 'N1', { indicators: codes })], indicators).length === 1;

it('a need rests on demand alone when every indicator of it measures demand', () => {
  expect(resting('I1')).toBe(true);
  expect(resting('I1', 'I2')).toBe(false);
});

it('what nobody has said of an indicator is not taken for demand, nor is a need without indicators', () => {
  expect(resting('I1', 'I3')).toBe(false);
  expect(resting()).toBe(false);
});
