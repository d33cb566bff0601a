import { type Handler, notFound, type PageRequest, page } from '../../access/web/index.ts';
import { figureBlock, type Html, html, nothing } from '../../design-system/index.ts';
import { type Indicator, indicatorDefinition } from '../../evidence/index.ts';
import { type CataloguedDataset, datasetOf } from '../../evidence/store/index.ts';
import { openEvidenceFor } from '../../evidence/web/index.ts';
import { address, type Language, sayDate } from '../../language/index.ts';
import { analyseIndicator } from '../analysis/analysis.ts';
import type { AssessedIndicator, ObservedFigure } from '../index.ts';
import { gatherAnalysis } from '../store/gather-analysis.ts';
import { analysisMessages } from './analysis/analysis-messages.ts';
import { type AnalysisPage, methodLinks, releaseHref, rowLink } from './analysis/analysis-page.ts';
import { breakdownPart } from './analysis/breakdown-part.ts';
import { comparisonPart } from './analysis/comparison-part.ts';
import { definitionPart, methodOfFigure, methodPart } from './analysis/definition-part.ts';
import { inequalityPart } from './analysis/inequality-part.ts';
import { revisionsPart, rowsPart, sourcesPart } from './analysis/sources-part.ts';
import { storyPart, usesPart } from './analysis/story-part.ts';
import { targetPart } from './analysis/target-part.ts';
import { trendPart } from './analysis/trend-part.ts';
import { withinPart } from './analysis/within-part.ts';
import { areaForm, refusalList, sayComparator, titleOf } from './assessment-page.ts';
import { figureInWords } from './figure-words.ts';
import { methodHref, methodTitle } from './methods-page.ts';
import { areaName, type OpenedAssessment, openAssessment } from './opened-assessment.ts';
import { assessmentMessages } from './page-messages.ts';

/**
 * One indicator for one area, as an analyst reads it: what it is, how it went, whether that is more than usual, what comes
 * next if nothing changes, how it stands beside others, for whom it is worst, and how each figure was worked out.
 *
 * @source PAGES sections 3 (Analysis) and 4.3; NEED-05 to NEED-09, NEED-22
 */
export const indicatorPage: Handler = async (request) => {
  const { language } = request;
  const say = assessmentMessages.in(language);
  const opened = await openAssessment(request);
  const indicator = opened.records.one(indicatorDefinition, request.params['code']);
  if (!indicator) return notFound();
  const title = titleOf(indicator.values.title, language);
  const assessed = opened.assessment?.indicators.find(({ code }) => code === indicator.code);
  const partnership = request.partnershipId ?? '';
  const crumbs = [
    { text: say('assessment.title'), href: address('work.assessment', language, { partnership }) },
  ];
  const heading = html`<span class="govuk-caption-l">${say('indicator.caption', { code: indicator.code })}</span>
    <h1 class="govuk-heading-l">${title}</h1>`;
  const record = address('work.record', language, { partnership, kind: 'indicator', code: indicator.code });
  const recordLink = html`<p class="govuk-body"><a class="govuk-link" href="${record}">${say('indicator.record')}</a></p>`;
  if (!assessed) {
    const main = html`${heading}<p class="govuk-body">${say('assessment.noArea')}</p>${areaForm(request, opened)}${recordLink}`;
    return page(title, main, { current: 'work.evidence', breadcrumbs: crumbs });
  }
  const analysed = await analysedPage(request, opened, indicator, assessed);
  const dataset = await datasetOf(request.services.db, partnership, indicator.values.dataset);
  const main = html`${heading}
    ${figurePart(analysed, dataset)}
    ${areaForm(request, opened)}
    ${trendPart(analysed)}
    ${targetPart(analysed)}
    ${storyPart(analysed)}
    ${comparisonPart(analysed)}
    ${inequalityPart(analysed)}
    ${breakdownPart(analysed)}
    ${await withinPart(analysed)}
    ${sourcesPart(analysed)}
    ${revisionsPart(analysed)}
    ${unknownPart(indicator, assessed, language)}
    ${definitionPart(analysed, dataset?.description)}
    ${methodPart(analysed)}
    ${rowsPart(analysed)}
    ${usesPart(analysed)}
    ${recordLink}`;
  return page(title, main, { current: 'work.evidence', width: 'full', breadcrumbs: crumbs });
};

async function analysedPage(
  request: PageRequest,
  opened: OpenedAssessment,
  indicator: Indicator,
  assessed: AssessedIndicator,
): Promise<AnalysisPage> {
  const { records, register, assessment } = opened;
  if (!assessment) throw new Error('An assessed indicator belongs to an assessment');
  const { db } = request.services;
  const partnership = request.partnershipId ?? '';
  const evidence = await openEvidenceFor(request);
  try {
    const gathered = await gatherAnalysis(
      { db, partnership, records, evidence, register, assessment },
      indicator,
      assessed,
    );
    return {
      request,
      indicator,
      assessed,
      records,
      analysis: analyseIndicator(indicator, assessed, gathered),
    };
  } finally {
    evidence.close();
  }
}

/** The latest figure with its family, its release, its row and its method. */
function figurePart(analysed: AnalysisPage, dataset: CataloguedDataset | undefined): Html {
  const { assessed, indicator, request } = analysed;
  const { language } = request;
  const { latest, comparison, larger } = assessed;
  const say = assessmentMessages.in(language);
  const source = sourceOf(analysed, dataset);
  if (!latest) {
    const missing = html`<p class="govuk-inset-text">${say(`missing.${assessed.missing ?? 'no-rows'}`)}</p>`;
    if (!larger) return missing;
    const place = areaName(larger.area, language);
    return html`${missing}<h2 class="govuk-heading-m">${say('larger.named', { area: place })}</h2>
      <p class="govuk-body">${say('larger.lead')}</p>
      ${figureBlock({ ...figureInWords(indicator, larger.latest, place, language), ...source }, language)}
      ${rowOfFigure(larger.latest, language)}`;
  }
  const method = methodOfFigure(analysed);
  return html`${figureBlock(
    {
      ...figureInWords(indicator, latest, areaName(assessed.area, language), language),
      ...(comparison && {
        comparison: comparison.word,
        comparisonSentence: sayComparator(indicator, comparison, language),
      }),
      ...source,
      ...(method && { method: { text: methodTitle(method, language), href: methodHref(method, language) } }),
    },
    language,
  )}
  ${rowOfFigure(latest, language)}
  ${comparison && methodLinks(['benchmark-comparison'], language)}`;
}

/** Where in the release the figure stands; nothing for a sum of several rows. */
function rowOfFigure(figure: ObservedFigure, language: Language): Html {
  const link = rowLink(figure, language);
  if (link === nothing) return nothing;
  return html`<p class="govuk-body-s">${analysisMessages.in(language)('traced')}${link}</p>`;
}

function sourceOf({ analysis, request }: AnalysisPage, dataset: CataloguedDataset | undefined) {
  const { release } = analysis.evidence;
  const { language } = request;
  if (!release) return {};
  const name = dataset ? titleOf(dataset.description.title, language) || release.dataset : release.dataset;
  const text = assessmentMessages.in(language)('indicator.source', {
    dataset: name,
    date: sayDate(release.publishedOn, language),
  });
  return { source: { text, href: releaseHref(request, release) } };
}

function unknownPart(indicator: Indicator, assessed: AssessedIndicator, language: Language): Html {
  const say = assessmentMessages.in(language);
  const hidden = assessed.smallAreas.filter(({ figure }) => figure.status === 'withheld').length;
  const limits = indicator.values.limitations[language];
  const refusals = refusalList(assessed, language);
  if (limits === '' && hidden === 0 && refusals === nothing) return nothing;
  return html`<h2 class="govuk-heading-m" id="unknown">${say('unknown.title')}</h2>
    ${limits !== '' && html`<p class="govuk-body ll-prose">${limits}</p>`}
    ${hidden > 0 && html`<p class="govuk-body">${say('unknown.hidden', { n: hidden })}</p>`}
    ${refusals}`;
}
