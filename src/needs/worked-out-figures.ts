import type { Indicator } from '../evidence/index.ts';
import { type ObservedFigure, workedOut } from './assessed-indicator.ts';

/** Figures as published, with value and limits by the method of the indicator. */
export function workedOutFigures(
  indicator: Indicator,
  figures: readonly ObservedFigure[],
): readonly ObservedFigure[] {
  const methods = new Set<string>();
  return figures.map((figure) => workedOut(indicator, figure, methods));
}
