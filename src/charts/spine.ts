import { scaleLinear } from 'd3-scale';
import { type Chart, nothing } from '../design-system/index.ts';
import type { Language } from '../language/index.ts';
import { drawing, part, round } from './drawing.ts';
import { chartMessages } from './messages.ts';
import { fewestAreasForSpread, type SpreadOfAreas, spreadOfAreas } from './spine-spread.ts';

export interface SpineOptions {
  readonly language: Language;
  readonly caption: string;
  /** The same figure for every area compared with, this one too; or how far they lie apart. */
  readonly areas: readonly number[] | SpreadOfAreas;
  readonly here: number;
  readonly comparator: number;
  readonly comparatorName: string;
  /** Whether a test told this area from the comparator: the dot is filled. Null where no test was made. */
  readonly isDifferent: boolean | null;
  /** Which end is better; without agreement the low end is left. */
  readonly better: 'high' | 'low' | 'not-agreed';
  readonly say: (value: number) => string;
  readonly standalone?: boolean;
}

const width = 240;
const height = 24;

/**
 * Where an area stands among all: the range of areas as a bar, their middle half dark, the comparator as a line, this
 * area as a dot. The worse end is left. With fewer than ten areas there is no drawing: the figures say it.
 *
 * @source PAGES section 4.7
 */
export function spine(options: SpineOptions): Chart {
  const say = chartMessages.in(options.language);
  const spread = 'count' in options.areas ? options.areas : spreadOfAreas(options.areas);
  const values = {
    here: options.say(options.here),
    comparator: options.say(options.comparator),
    comparatorName: options.comparatorName,
    lowest: options.say(spread?.lowest ?? options.here),
    highest: options.say(spread?.highest ?? options.here),
  };
  return {
    svg: spread && spread.count >= fewestAreasForSpread ? drawSpine(options, spread) : nothing,
    sentence: say(`spine.${resultOf(options)}`, values),
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

function resultOf({ isDifferent }: SpineOptions): 'different' | 'similar' | 'not-tested' {
  if (isDifferent === null) return 'not-tested';
  return isDifferent ? 'different' : 'similar';
}

function drawSpine(
  { here, comparator, better, isDifferent, standalone }: SpineOptions,
  spread: SpreadOfAreas,
) {
  const { lowest, lowerQuartile, upperQuartile, highest } = spread;
  // A comparator can lie outside all areas: where only some of those it is made of are among them.
  const ends = [Math.min(lowest, here, comparator), Math.max(highest, here, comparator)];
  const x = scaleLinear()
    .domain(better === 'low' ? ends.toReversed() : ends)
    .range([8, width - 8]);
  const bar = (look: 'spine-range' | 'spine-middle', from: number, to: number, thickness: number) =>
    part('rect', look, {
      x: round(Math.min(x(from), x(to))),
      y: (height - thickness) / 2,
      width: round(Math.abs(x(to) - x(from))),
      height: thickness,
    });
  return drawing({ width, height, fixedSize: true, classes: 'll-spine', standalone: standalone ?? false }, [
    bar('spine-range', lowest, highest, 12),
    bar('spine-middle', lowerQuartile, upperQuartile, 12),
    part('line', 'spine-comparator', {
      x1: round(x(comparator)),
      x2: round(x(comparator)),
      y1: 2,
      y2: height - 2,
    }),
    part('circle', isDifferent ? 'dot' : 'dot-hollow', {
      cx: round(x(here)),
      cy: height / 2,
      r: 6,
    }),
  ]);
}
