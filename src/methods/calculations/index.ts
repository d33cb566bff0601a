import type { Calculation } from './calculation.ts';

/** Every method that `llinyn calc` offers, in the order of its list. */
export const calculations: readonly Calculation[] = [];
