import {
  comparisonMark,
  componentsIn,
  dataTable,
  type Html,
  html,
  nothing,
} from '../../../design-system/index.ts';
import { indicatorDefinition } from '../../../evidence/index.ts';
import { sayNumber } from '../../../language/index.ts';
import type { ComparedArea } from '../../analysis/comparison.ts';
import { hrefForArea, titleOf } from '../assessment-page.ts';
import { areaName } from '../opened-assessment.ts';
import { analysisMessages } from './analysis-messages.ts';
import { type AnalysisPage, methodLinks, tracedCell } from './analysis-page.ts';

/** This area beside those it lies in, and beside areas like it, with the rule by which they are like it. */
export function comparisonPart(page: AnalysisPage): Html {
  const { analysis, assessed, request } = page;
  const { language } = request;
  if (!assessed.latest) return nothing;
  const say = analysisMessages.in(language);
  const { comparisons } = analysis;
  return html`<h2 class="govuk-heading-m" id="comparison">${say('comparison.title')}</h2>
  ${
    comparisons.length === 0
      ? html`<p class="govuk-body">${say('comparison.nobody')}</p>`
      : html`${comparisonTable(page, comparisons)}${methodLinks(['benchmark-comparison'], language)}`
  }
  <h3 class="govuk-heading-s">${say('similar.title')}</h3>
  ${similarRule(page)}`;
}

function comparisonTable(page: AnalysisPage, comparisons: readonly ComparedArea[]): Html {
  const { language } = page.request;
  const say = analysisMessages.in(language);
  const here = areaName(page.assessed.area, language);
  return dataTable({
    language,
    caption: say('comparison.table', { area: here }),
    columns: [
      { text: say('comparison.with') },
      { text: say('comparison.there') },
      { text: say('comparison.here') },
      { text: say('comparison.word', { area: here }) },
    ],
    rows: comparisons.map(({ area, as, here: own, there, word }) => {
      const name = areaName(area, language);
      return [
        as === 'similar'
          ? html`${areaLink(page, area)} <span class="ll-figure-cell__more">${say('similar.mark')}</span>`
          : areaLink(page, area),
        tracedCell(page, there, name),
        tracedCell(page, own, here),
        comparisonMark(word, language),
      ];
    }),
  });
}

/** The same indicator for another area. */
function areaLink({ request, assessed }: AnalysisPage, area: ComparedArea['area']): Html {
  return html`<a class="govuk-link" href="${hrefForArea(request, assessed.code, area)}">${areaName(area, request.language)}</a>`;
}

function similarRule(page: AnalysisPage): Html {
  const {
    analysis,
    records,
    request: { language },
  } = page;
  const say = analysisMessages.in(language);
  const { similar } = analysis;
  if (similar.state === 'lacking') {
    return html`<p class="govuk-body">${say(`similar.lacking.${similar.reason}`, { n: similar.found })}</p>${methodLinks(['similar-areas'], language)}`;
  }
  const names = similar.by.map((code) => {
    const title = records.one(indicatorDefinition, code)?.values.title;
    return title ? titleOf(title, language) : code;
  });
  return html`<p class="govuk-body">${say('similar.rule', { n: names.length, among: sayNumber(similar.among) })}</p>
  <ol class="govuk-list govuk-list--number">${similar.areas.map(
    ({ area, distance }) =>
      html`<li>${areaLink(page, area)}<br>${say('similar.distance', { distance: sayNumber(distance, 2) })}</li>`,
  )}</ol>
  ${componentsIn(language).details({
    summaryText: say('similar.by', { n: names.length }),
    text: html`<ul class="govuk-list govuk-list--bullet">${names.map((name) => html`<li>${name}</li>`)}</ul>`,
  })}
  ${methodLinks(['similar-areas'], language)}`;
}
