import type { PageRequest } from '../../access/web/index.ts';
import { lineChart, type Series, type SeriesPoint } from '../../charts/index.ts';
import { chartFigure, type Html, html, nothing } from '../../design-system/index.ts';
import { answerInWords } from '../../performance/web/index.ts';
import { answerOf, type Curve } from './curve.ts';
import { turningPageMessages } from './page-messages.ts';

/**
 * The curve as a figure of the page: history, the level of the baseline, and dotted what is expected if nothing changes,
 * with its sentence and its table.
 *
 * @param baselinePeriod - as the source writes it; no baseline is drawn of a period that has no figure
 * @source PERF-02; PAGES section 4.11
 */
export function curveFigure(request: PageRequest, curve: Curve | undefined, baselinePeriod: string): Html {
  const { language } = request;
  const say = turningPageMessages.in(language);
  if (!curve) return html`<p class="govuk-inset-text">${say('curve.none')}</p>`;
  const { title, whose } = curve;
  const caption = say('curve.caption', { title, whose });
  const level = baselineOf(request, curve, baselinePeriod);
  const [here, ...others] = curve.series;
  const drawn = (series: readonly Series[]) =>
    lineChart({ ...curve, language, label: title, caption, series });
  const chart = drawn([...(here ? [here] : []), ...(level ? [level.line] : []), ...others]);
  const sentences = [drawn(here ? [here] : []).sentence, level?.sentence, expectedInWords(request, curve)];
  return chartFigure({
    language,
    id: 'curve',
    headline: title,
    subtitle: whose,
    chart: { ...chart, sentence: sentences.filter((sentence) => sentence !== undefined).join(' ') },
  });
}

/** A level line from the figure of the baseline to the end of the drawing, and what it stands for. */
function baselineOf(
  request: PageRequest,
  curve: Curve,
  period: string,
): { readonly line: Series; readonly sentence: string } | undefined {
  const position = curve.figures.findIndex((figure) => figure.period === period);
  const from = curve.series[0]?.points[position];
  if (!from || from.value === null) return undefined;
  const { value } = from;
  const say = turningPageMessages.in(request.language);
  const last = lastPoint(curve, from);
  const level = (point: SeriesPoint) => ({ at: point.at, period: point.period, value });
  return {
    line: {
      name: say('curve.baseline', { period: from.period }),
      role: 'other',
      points: last === from ? [level(from)] : [level(from), level(last)],
    },
    sentence: say('curve.baselineSaid', { period: from.period, value: curve.say(value) }),
  };
}

function lastPoint({ series }: Curve, from: SeriesPoint): SeriesPoint {
  return series
    .flatMap(({ points }) => points)
    .reduce((one, other) => (other.at > one.at ? other : one), from);
}

function expectedInWords(request: PageRequest, curve: Curve): string | undefined {
  const last = curve.series.find(({ role }) => role === 'expected')?.points.at(-1);
  if (!last || last.value === null) return undefined;
  const say = turningPageMessages.in(request.language);
  return say('curve.expectedSaid', { period: last.period, value: curve.say(last.value) });
}

/** "Has the curve turned?", with what the answer rests on; nothing where no baseline has been set. */
export function turnedPart(request: PageRequest, curve: Curve | undefined, baselinePeriod: string): Html {
  if (!curve || baselinePeriod === '') return nothing;
  return answerInWords(answerOf(curve, baselinePeriod), curve.say, request.language);
}
