import { scaleLinear } from 'd3-scale';
import type { Html } from '../design-system/index.ts';
import { drawing, part, round } from './drawing.ts';

export interface RankRangeOptions {
  readonly rank: number;
  readonly best: number;
  readonly worst: number;
  /** How many are ranked: the right end of every row. */
  readonly count: number;
  readonly standalone?: boolean;
}

const width = 130;
const height = 24;

/**
 * A rank as a dot on the bar of ranks it can take, first place at the left. Decoration beside the words that say the
 * same: the column it stands in is its table.
 *
 * @source PAGES section 4.6
 */
export function rankRange({ rank, best, worst, count, standalone = false }: RankRangeOptions): Html {
  const x = scaleLinear()
    .domain([1, Math.max(2, count)])
    .range([8, width - 8]);
  const thickness = 10;
  return drawing({ width, height, fixedSize: true, standalone }, [
    part('line', 'axis', { x1: 8, x2: width - 8, y1: height / 2, y2: height / 2 }),
    part('rect', 'spine-middle', {
      x: round(x(best) - thickness / 2),
      y: (height - thickness) / 2,
      width: round(x(worst) - x(best) + thickness),
      height: thickness,
    }),
    part('circle', 'dot', { cx: round(x(rank)), cy: height / 2, r: 6 }),
  ]);
}
