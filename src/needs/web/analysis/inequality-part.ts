import { barChart } from '../../../charts/index.ts';
import { chartFigure, componentsIn, type Html, html, nothing } from '../../../design-system/index.ts';
import { sayNumber, sayPercent, sayRange } from '../../../language/index.ts';
import type { MeasuredValue } from '../../../methods/index.ts';
import {
  fewestRanked,
  type IndicatorInequality,
  type Inequality,
  isOrderEstimated,
  type RanksUsed,
} from '../../analysis/inequality.ts';
import { titleOf } from '../assessment-page.ts';
import { figureInWords, isPercentage, sayGap, sayPeriodLabel, sayValue } from '../figure-words.ts';
import { areaName } from '../opened-assessment.ts';
import { assessmentMessages } from '../page-messages.ts';
import { analysisMessages } from './analysis-messages.ts';
import { type AnalysisPage, methodLinks, releaseHref } from './analysis-page.ts';

/** How the figure differs by deprivation, and between the best and the worst placed small areas. */
export function inequalityPart(page: AnalysisPage): Html {
  const { assessed, request } = page;
  const { language } = request;
  if (!assessed.latest) return nothing;
  const say = analysisMessages.in(language);
  const { inequality } = assessed;
  return html`<h2 class="govuk-heading-m" id="inequality">${say('inequality.title')}</h2>
  ${
    inequality.state === 'refused'
      ? html`<p class="govuk-body">${sayRefused(page, inequality)}</p>${methodLinks(['slope-index-of-inequality'], language)}`
      : deprivationPart(page, inequality)
  }
  ${communitiesFirstPart(page)}
  ${smallAreaGap(page)}`;
}

function sayRefused(
  { request: { language } }: AnalysisPage,
  { reason, ranks }: Extract<IndicatorInequality, { state: 'refused' }>,
): string {
  const say = analysisMessages.in(language);
  if (reason !== 'ranks-lacking') return say(`inequality.refused.${reason}`);
  return say('inequality.refused.ranks-lacking', {
    ranked: ranks?.ranked ?? 0,
    areas: ranks?.areas ?? 0,
    least: sayPercent(100 * fewestRanked, 0),
  });
}

/** What put the small areas in order, and how many ranks had to be carried over from an older list of them. */
function ranksSentences({ request }: AnalysisPage, used: RanksUsed): Html {
  const { language } = request;
  const say = analysisMessages.in(language);
  const { release, areas, ranked, carried } = used;
  const told = [
    ...(carried === null
      ? []
      : [say('inequality.carried', { ...carried, year: /\d{4}$/.exec(used.areaType)?.[0] ?? '' })]),
    ...(carried && carried.inEqualParts > 0
      ? [say('inequality.carried.inEqualParts', { n: carried.inEqualParts })]
      : []),
    ...(isOrderEstimated(used) ? [say('inequality.carried.estimated')] : []),
    ...(ranked < areas ? [say('inequality.unranked', { n: areas - ranked })] : []),
  ];
  return html` <a class="govuk-link" href="${releaseHref(request, release)}">${say('inequality.ranks', { dataset: release.dataset })}</a></p>
    ${told.length > 0 && html`<p class="govuk-body" id="carried-ranks">${told.join(' ')}</p>`}
    ${carried && methodLinks(['carried-ranks'], language)}`;
}

function deprivationPart(page: AnalysisPage, inequality: Inequality): Html {
  const { assessed, indicator, request } = page;
  const { language } = request;
  const say = analysisMessages.in(language);
  const { gap, ratio, slope, fifths, from } = inequality;
  const { ranks } = inequality;
  const isEstimated = ranks !== undefined && isOrderEstimated(ranks);
  const period = sayPeriodLabel(fifths[0]?.figure.period ?? '', language);
  const chart = barChart({
    language,
    label: say('inequality.chart'),
    caption: say('inequality.caption', { title: titleOf(assessed.title, language), period }),
    what: say('inequality.fifth'),
    bars: fifths.map(({ fifth, figure }) => ({
      name: say(isEstimated ? 'inequality.fifth.estimated' : 'inequality.fifth.plain', {
        fifth: say(`inequality.fifth.${fifth as 1 | 2 | 3 | 4 | 5}`),
      }),
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
  return html`<p class="govuk-body">${say(`inequality.from.${from}`)}${ranks ? ranksSentences(page, ranks) : html`</p>`}
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

/** Communities First areas beside the rest; nothing where the partnership has none. @source NEED-22 */
function communitiesFirstPart(page: AnalysisPage): Html {
  const { analysis, assessed, indicator, request } = page;
  const { language } = request;
  const say = analysisMessages.in(language);
  const found = analysis.communitiesFirst;
  if (found.state === 'refused') {
    if (found.reason === 'no-areas') return nothing;
    return html`<h3 class="govuk-heading-s">${say('communitiesFirst.title')}</h3><p class="govuk-body">${say(`communitiesFirst.refused.${found.reason}`)}</p>`;
  }
  const row = (key: 'inside' | 'outside') => {
    const said = figureInWords(indicator, found[key], areaName(assessed.area, language), language);
    const value = [said.value, said.range, said.count, said.period]
      .filter((part) => part !== undefined)
      .join(' · ');
    return { key: { text: say(`communitiesFirst.${key}`) }, value: { text: value } };
  };
  return html`<h3 class="govuk-heading-s" id="communities-first">${say('communitiesFirst.title')}</h3>
    <p class="govuk-body">${say('communitiesFirst.lead', { inside: found.areas.inside, all: sayNumber(found.areas.all) })}</p>
    ${componentsIn(language).summaryList({
      rows: [
        row('inside'),
        row('outside'),
        { key: { text: say('communitiesFirst.gap') }, value: { text: sayDifference(page, found.gap) } },
      ],
    })}
    <p class="govuk-body">${say(indicator.values.polarity === 'no-direction' ? 'communitiesFirst.signPlain' : 'communitiesFirst.sign')}</p>
    ${methodLinks(['gap'], language)}`;
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
