import { confidenceFraction } from '../interval.ts';
import { Refusal } from '../refusal.ts';
import type { CalculationOption } from './calculation.ts';

type Options = Readonly<Record<string, string>>;

export const confidence: CalculationOption = { name: 'confidence', type: 'number', usual: '0.95' };

export const multiplier = (usual: string): CalculationOption => ({
  name: 'multiplier',
  type: 'number',
  usual,
});

/** What was chosen, or what is usual. */
export function optionText(options: Options, { name, usual = '' }: CalculationOption): string {
  return options[name] ?? usual;
}

/** @throws Refusal when it is not a number */
export function optionNumber(options: Options, option: CalculationOption): number {
  const text = optionText(options, option).trim();
  const value = text === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value)) return value;
  throw new Refusal('methods.option-not-number', `Option ${option.name} is a number`, {
    option: option.name,
    found: text,
  });
}

/** @throws Refusal when it is not above 0 */
export function optionAboveZero(options: Options, option: CalculationOption): number {
  const value = optionNumber(options, option);
  if (value > 0) return value;
  throw new Refusal('methods.option-not-above-zero', `Option ${option.name} is above 0`, {
    option: option.name,
    found: value,
  });
}

/** A confidence as a fraction. @throws Refusal outside 0.9 to 1 and 90 to 100 */
export function optionConfidence(options: Options, option: CalculationOption = confidence): number {
  return confidenceFraction(optionNumber(options, option));
}

/** @throws Refusal when it is neither yes nor no */
export function optionYes(options: Options, option: CalculationOption): boolean {
  const text = optionText(options, option).trim().toLowerCase();
  if (['yes', 'true', 'ie'].includes(text)) return true;
  if (['no', 'false', 'na', ''].includes(text)) return false;
  throw new Refusal('methods.option-not-yes-no', `Option ${option.name} is yes or no`, {
    option: option.name,
    found: text,
  });
}
