/**
 * The unit that every figure of a drawing would repeat: the words after the number, where all have the same. `%` and
 * `£` are short enough to stand with each.
 *
 * @param figures - in words, as `41.9 for every 1,000 people`
 * @returns `for every 1,000 people`, or nothing
 */
export function sharedUnit(figures: readonly string[]): string {
  const units = new Set(figures.map((figure) => /^[−\-\d.,]+ (\S.*)$/.exec(figure)?.[1] ?? ''));
  const [unit = ''] = units;
  return units.size === 1 ? unit : '';
}

/** A figure without the unit that is said once for all. */
export function withoutUnit(figure: string, unit: string): string {
  return unit !== '' && figure.endsWith(` ${unit}`) ? figure.slice(0, -unit.length - 1) : figure;
}

/** The figures beside the lines of an axis: the unit is said once, and whole numbers need no decimals. */
export function axisFigures(figures: readonly string[]): {
  readonly unit: string;
  readonly figures: readonly string[];
} {
  const unit = sharedUnit(figures);
  const short = figures.map((figure) => withoutUnit(figure, unit));
  const noughts = /\.0+(?=\D*$)/;
  const areWhole = short.every((figure) => noughts.test(figure));
  return { unit, figures: areWhole ? short.map((figure) => figure.replace(noughts, '')) : short };
}
