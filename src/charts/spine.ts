import { scaleLinear } from 'd3-scale';
import { type Chart, nothing } from '../design-system/index.ts';
import type { Language } from '../language/index.ts';
import { drawing, part, round } from './drawing.ts';
import { chartMessages } from './messages.ts';

export interface SpineOptions {
  readonly language: Language;
  readonly caption: string;
  /** The same figure for every area compared with, this one too. */
  readonly areas: readonly number[];
  readonly here: number;
  readonly comparator: number;
  readonly comparatorName: string;
  /** Whether a test told this area from the comparator: the dot is filled. */
  readonly isDifferent: boolean;
  /** Which end is better; without agreement the low end is left. */
  readonly better: 'high' | 'low' | 'not-agreed';
  readonly say: (value: number) => string;
  readonly standalone?: boolean;
}

const width = 240;
const height = 24;

function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
}

/**
 * Where an area stands among all: the range of areas as a bar, their middle half dark, the comparator as a line, this
 * area as a dot. The worse end is left. With fewer than ten areas there is no drawing: the figures say it.
 *
 * @source PAGES section 4.7
 */
export function spine(options: SpineOptions): Chart {
  const say = chartMessages.in(options.language);
  const sorted = options.areas.toSorted((a, b) => a - b);
  const lowest = sorted[0] ?? options.here;
  const highest = sorted.at(-1) ?? options.here;
  const values = {
    here: options.say(options.here),
    comparator: options.say(options.comparator),
    comparatorName: options.comparatorName,
    lowest: options.say(lowest),
    highest: options.say(highest),
  };
  return {
    svg: sorted.length < 10 ? nothing : drawSpine(options, sorted),
    sentence: say(options.isDifferent ? 'spine.different' : 'spine.similar', values),
    table: {
      caption: options.caption,
      columns: [{ text: say('spine.what') }, { text: say('table.value'), numeric: true }],
      rows: [
        [say('spine.here'), values.here],
        [options.comparatorName, values.comparator],
        [say('spine.lowest'), values.lowest],
        [say('spine.highest'), values.highest],
      ],
    },
  };
}

function drawSpine(options: SpineOptions, sorted: readonly number[]) {
  const ends = [sorted[0] ?? 0, sorted.at(-1) ?? 1];
  const x = scaleLinear()
    .domain(options.better === 'low' ? ends.toReversed() : ends)
    .range([8, width - 8]);
  const bar = (look: 'spine-range' | 'spine-middle', from: number, to: number, thickness: number) =>
    part('rect', look, {
      x: round(Math.min(x(from), x(to))),
      y: (height - thickness) / 2,
      width: round(Math.abs(x(to) - x(from))),
      height: thickness,
    });
  return drawing(
    { width, height, fixedSize: true, classes: 'll-spine', standalone: options.standalone ?? false },
    [
      bar('spine-range', ends[0] ?? 0, ends[1] ?? 1, 12),
      bar('spine-middle', quantile(sorted, 0.25), quantile(sorted, 0.75), 12),
      part('line', 'spine-comparator', {
        x1: round(x(options.comparator)),
        x2: round(x(options.comparator)),
        y1: 2,
        y2: height - 2,
      }),
      part('circle', options.isDifferent ? 'dot' : 'dot-hollow', {
        cx: round(x(options.here)),
        cy: height / 2,
        r: 6,
      }),
    ],
  );
}
