import type { Indicator } from '../../evidence/index.ts';
import { poissonInterval, wilsonInterval } from '../../methods/index.ts';
import type { ObservedFigure } from './assessed-indicator.ts';

/** A figure with its limits, by the method of the indicator; published limits are kept as they are. */
export function workedOut(
  indicator: Indicator,
  figure: ObservedFigure,
  methods: Set<string>,
): ObservedFigure {
  const { numerator, denominator } = figure;
  const { method, multiplier } = indicator.values;
  const hasCounts = numerator !== null && denominator !== null && denominator > 0;
  if (method === 'proportion' && hasCounts && numerator <= denominator) {
    methods.add('wilson');
    return withLimits(
      figure,
      numerator / denominator,
      wilsonInterval(numerator, denominator),
      multiplier ?? 100,
    );
  }
  if (method === 'rate' && hasCounts) {
    const limits = poissonInterval(numerator);
    methods.add(limits.method === 'exact' ? 'exact-poisson' : 'byar');
    return withLimits(figure, numerator / denominator, scaledBy(limits, 1 / denominator), multiplier ?? 1000);
  }
  if (figure.value !== null) methods.add('published');
  return figure;
}

function withLimits(
  figure: ObservedFigure,
  value: number,
  limits: { readonly lower: number; readonly upper: number },
  multiplier: number,
): ObservedFigure {
  return { ...figure, value: value * multiplier, ...scaledBy(limits, multiplier) };
}

function scaledBy({ lower, upper }: { readonly lower: number; readonly upper: number }, by: number) {
  return { lower: lower * by, upper: upper * by };
}

/** Figures as published, with value and limits by the method of the indicator. */
export function workedOutFigures(
  indicator: Indicator,
  figures: readonly ObservedFigure[],
): readonly ObservedFigure[] {
  const methods = new Set<string>();
  return figures.map((figure) => workedOut(indicator, figure, methods));
}
