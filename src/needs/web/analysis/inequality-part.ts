import { barChart } from '../../../charts/index.ts';
import { chartFigure, componentsIn, type Html, html, nothing } from '../../../design-system/index.ts';
import { sayNumber, sayRange } from '../../../language/index.ts';
import type { MeasuredValue } from '../../../methods/index.ts';
import type { Inequality } from '../../analysis-inequality.ts';
import { titleOf } from '../assessment-page.ts';
import { figureInWords, isPercentage, sayGap, sayPeriodLabel, sayValue } from '../figure-words.ts';
import { areaName } from '../opened-assessment.ts';
import { assessmentMessages } from '../page-messages.ts';
import { analysisMessages } from './analysis-messages.ts';
import { type AnalysisPage, methodLinks, releaseHref } from './analysis-page.ts';

/** How the figure differs by deprivation, and between the best and the worst placed small areas. */
export function inequalityPart(page: AnalysisPage): Html {
  const { analysis, assessed, request } = page;
  const { language } = request;
  if (!assessed.latest) return nothing;
  const say = analysisMessages.in(language);
  const { inequality } = analysis;
  return html`<h2 class="govuk-heading-m" id="inequality">${say('inequality.title')}</h2>
  ${
    inequality.state === 'refused'
      ? html`<p class="govuk-body">${say(`inequality.refused.${inequality.reason}`)}</p>${methodLinks(['slope-index-of-inequality'], language)}`
      : deprivationPart(page, inequality)
  }
  ${smallAreaGap(page)}`;
}

function deprivationPart(page: AnalysisPage, inequality: Inequality): Html {
  const { analysis, assessed, indicator, request } = page;
  const { language } = request;
  const say = analysisMessages.in(language);
  const { gap, ratio, slope, fifths, from } = inequality;
  const { release } = analysis.evidence.deprivation;
  const period = sayPeriodLabel(fifths[0]?.figure.period ?? '', language);
  const chart = barChart({
    language,
    label: say('inequality.chart'),
    caption: say('inequality.caption', { title: titleOf(assessed.title, language), period }),
    what: say('inequality.fifth'),
    bars: fifths.map(({ fifth, figure }) => ({
      name: say(`inequality.fifth.${fifth as 1 | 2 | 3 | 4 | 5}`),
      value: figure.value,
      low: figure.lower,
      high: figure.upper,
      isHere: fifth === 1,
    })),
    say: (value) => sayValue(indicator, value, language),
    ...(indicator.values.decimals !== null && { decimals: indicator.values.decimals }),
  });
  const row = (key: 'gap' | 'ratio' | 'sii' | 'rii', value: string | Html) => ({
    key: { text: say(`inequality.${key}`) },
    value: { text: value },
  });
  return html`<p class="govuk-body">${say(`inequality.from.${from}`)}${
    from === 'small-areas' &&
    release &&
    html` <a class="govuk-link" href="${releaseHref(request, release)}">${say('inequality.ranks', { dataset: release.dataset })}</a>`
  }</p>
  ${chartFigure({
    language,
    id: 'fifths',
    headingLevel: 3,
    headline: say('inequality.chart'),
    subtitle: say('inequality.caption', { title: titleOf(assessed.title, language), period }),
    chart,
  })}
  ${componentsIn(language).summaryList({
    rows: [
      row('gap', sayDifference(page, gap)),
      row('ratio', ratio ? sayRatio(page, ratio) : say('inequality.noRatio')),
      ...(slope.state === 'worked-out'
        ? [row('sii', sayDifference(page, slope.sii)), row('rii', sayRatio(page, slope.rii))]
        : []),
    ],
  })}
  <p class="govuk-body">${say(indicator.values.polarity === 'no-direction' ? 'inequality.signPlain' : 'inequality.sign')}</p>
  ${
    slope.state === 'refused'
      ? html`<p class="govuk-body">${say(`slope.refused.${slope.reason}`)}</p>`
      : html`<p class="govuk-body">${say(`slope.limits.${slope.limitsBy}`)}</p>`
  }
  ${methodLinks(['gap', 'slope-index-of-inequality'], language)}`;
}

function sayDifference(
  { indicator, request: { language } }: AnalysisPage,
  { value, lower, upper }: MeasuredValue,
): string {
  const decimals = indicator.values.decimals ?? undefined;
  const said = { value: sayNumber(value, decimals), range: sayRange(lower, upper, language, decimals) };
  return analysisMessages.in(language)(
    isPercentage(indicator) ? 'difference.points' : 'difference.plain',
    said,
  );
}

function sayRatio({ request: { language } }: AnalysisPage, { value, lower, upper }: MeasuredValue): string {
  const say = analysisMessages.in(language);
  if (!Number.isFinite(upper))
    return say('ratio.open', { value: sayNumber(value, 2), lower: sayNumber(lower, 2) });
  return say('ratio', { value: sayNumber(value, 2), range: sayRange(lower, upper, language, 2) });
}

function smallAreaGap({ indicator, assessed, request: { language } }: AnalysisPage): Html {
  const { gap } = assessed;
  if (!gap) return nothing;
  const say = assessmentMessages.in(language);
  const cell = (figure: typeof gap.best) => {
    const { value, range, count } = figureInWords(
      indicator,
      figure,
      areaName(assessed.area, language),
      language,
    );
    return [value, range, count].filter((part) => part !== undefined).join(' · ');
  };
  return html`<h3 class="govuk-heading-s">${analysisMessages.in(language)('inequality.smallAreas')}</h3>
    <p class="govuk-body">${sayGap(indicator, gap, language)}</p>
    ${componentsIn(language).summaryList({
      rows: [
        { key: { text: say('gap.best') }, value: { text: cell(gap.best) } },
        { key: { text: say('gap.worst') }, value: { text: cell(gap.worst) } },
      ],
    })}
    ${methodLinks(['fifths-gap'], language)}`;
}
