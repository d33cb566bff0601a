import type { Chart } from '../design-system/index.ts';
import type { Language } from '../language/index.ts';
import { type LineChartOptions, lineChart, type ProcessStretch, type SeriesPoint } from './line-chart.ts';
import { chartMessages } from './messages.ts';

/** A figure that varies by more than usual, and by which rule, in words. */
export interface ControlSignal {
  readonly at: number;
  readonly text: string;
}

export interface ControlChartOptions
  extends Pick<LineChartOptions, 'language' | 'label' | 'caption' | 'say'> {
  /** Of the line: the place. */
  readonly name: string;
  readonly points: readonly SeriesPoint[];
  /** Stretches between re-baselinings, in order of time. */
  readonly process: readonly ProcessStretch[];
  readonly signals: readonly ControlSignal[];
  readonly breaks: NonNullable<LineChartOptions['breaks']>;
  /** Which figures are signals, in words: the chart does not judge. */
  readonly sentence: string;
  readonly standalone?: boolean;
}

/**
 * Figures over time with the mean of the process and the limits of its usual variation; signals are diamonds, and say in
 * the table what makes them one.
 *
 * @source PERF-03; NEED-06
 */
export function controlChart(options: ControlChartOptions): Chart {
  const { language, points, process, signals, sentence, say } = options;
  const { svg } = lineChart({
    language,
    label: options.label,
    caption: options.caption,
    say,
    trend: 'not-tested',
    series: [
      {
        name: options.name,
        role: 'here',
        points: points.map((point) => ({ ...point, low: null, high: null })),
      },
    ],
    breaks: options.breaks,
    process,
    signals: signals.map(({ at }) => at),
    ...(options.standalone && { standalone: true }),
  });
  return {
    svg,
    sentence,
    table: { caption: options.caption, columns: columnsIn(language), rows: rowsOf(options) },
  };
}

function columnsIn(language: Language): Chart['table']['columns'] {
  const say = chartMessages.in(language);
  return [
    { text: say('table.period') },
    { text: say('table.value'), numeric: true },
    { text: say('control.mean'), numeric: true },
    { text: say('control.lower'), numeric: true },
    { text: say('control.upper'), numeric: true },
    { text: say('control.signal') },
  ];
}

function rowsOf({ points, process, signals, say }: ControlChartOptions): readonly (readonly string[])[] {
  return points.map(({ at, period, value }) => {
    const stretch = process.find(({ from, to }) => at >= from && at <= to);
    return [
      period,
      value === null ? '' : say(value),
      ...(stretch ? [say(stretch.mean), say(stretch.lower), say(stretch.upper)] : ['', '', '']),
      signals.find((signal) => signal.at === at)?.text ?? '',
    ];
  });
}
