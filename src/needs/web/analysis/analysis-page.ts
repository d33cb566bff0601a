import type { PageRequest } from '../../../access/web/index.ts';
import { figureCell, type Html, html, nothing } from '../../../design-system/index.ts';
import type { Indicator } from '../../../evidence/index.ts';
import { address, type Language } from '../../../language/index.ts';
import type { RecordSet } from '../../../records/index.ts';
import type { IndicatorAnalysis, ReleaseName } from '../../analysis/analysis.ts';
import type { AssessedIndicator, ObservedFigure } from '../../index.ts';
import { figureInWords } from '../figure-words.ts';
import { type MethodName, methodHref, methodTitle } from '../methods-page.ts';
import { analysisMessages } from './analysis-messages.ts';

/** What every part of the page of an indicator starts from. */
export interface AnalysisPage {
  readonly request: PageRequest;
  readonly indicator: Indicator;
  readonly assessed: AssessedIndicator;
  readonly analysis: IndicatorAnalysis;
  readonly records: RecordSet;
}

/** "How it is worked out", and the method's own text. */
export function methodLinks(methods: readonly MethodName[], language: Language): Html {
  const say = analysisMessages.in(language);
  return html`<p class="govuk-body-s">${say('worked')} ${methods.map(
    (method, position) =>
      html`${position > 0 && ', '}<a class="govuk-link" href="${methodHref(method, language)}">${methodTitle(method, language)}</a>`,
  )}</p>`;
}

/** A figure for a table, with the row of the release it comes from. */
export function tracedCell(
  { indicator, request: { language } }: AnalysisPage,
  figure: ObservedFigure,
  place: string,
): Html {
  return html`${figureCell(figureInWords(indicator, figure, place, language), language)}${rowLink(figure, language)}`;
}

/** The row of the release, as a link to it; nothing for a sum of several. */
export function rowLink({ row }: ObservedFigure, language: Language): Html {
  if (row === undefined) return nothing;
  return html` <a class="govuk-link govuk-body-s" href="#row-${row}">${analysisMessages.in(language)('row', { row: String(row) })}</a>`;
}

export function releaseHref(
  { language, partnershipId }: PageRequest,
  release: Pick<ReleaseName, 'dataset' | 'hash'>,
): string {
  return address('work.release', language, {
    partnership: partnershipId ?? '',
    code: release.dataset,
    release: release.hash,
  });
}
