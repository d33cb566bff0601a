import {
  componentsIn,
  dataTable,
  figureCell,
  type Html,
  html,
  nothing,
} from '../../../design-system/index.ts';
import { sayDate, sayNumber } from '../../../language/index.ts';
import type { FigureRevision } from '../../analysis/revisions.ts';
import type { ObservedFigure } from '../../index.ts';
import { figureInWords, markerOf, sayCounts, sayLimits, sayPeriodLabel, sayValue } from '../figure-words.ts';
import { areaName } from '../opened-assessment.ts';
import { analysisMessages } from './analysis-messages.ts';
import { type AnalysisPage, releaseHref } from './analysis-page.ts';
import { groupName } from './breakdown-part.ts';

/** Other datasets that measure the same, each beside this one: where they disagree, that is a finding. */
export function sourcesPart(page: AnalysisPage): Html {
  const { analysis, assessed, indicator, request } = page;
  const { language } = request;
  if (analysis.sources.length === 0) return nothing;
  const say = analysisMessages.in(language);
  const place = areaName(assessed.area, language);
  const shown = (figure: ObservedFigure | null) =>
    figure ? figureCell(figureInWords(indicator, figure, place, language), language) : '';
  const apart = analysis.sources.filter(
    ({ verdict }) => verdict === 'disagree' || verdict === 'values-differ',
  );
  return html`<h2 class="govuk-heading-m" id="sources">${say('sources.title')}</h2>
  ${
    apart.length > 0 &&
    html`<p class="govuk-inset-text"><strong>${say('sources.finding')}</strong> ${apart.map(
      ({ verdict, source, apart: periods, common }) =>
        say(verdict === 'disagree' ? 'sources.disagree' : 'sources.differ', {
          dataset: source.dataset,
          apart: sayNumber(periods),
          common: sayNumber(common),
        }),
    )}</p>`
  }
  ${dataTable({
    language,
    caption: say('sources.table'),
    columns: [
      { text: say('sources.source') },
      { text: say('sources.theirs') },
      { text: say('sources.ours') },
      { text: say('sources.verdict') },
    ],
    rows: analysis.sources.map(({ source, release, first, second, verdict }) => [
      release
        ? html`<a class="govuk-link" href="${releaseHref(request, release)}">${source.dataset}, ${sayDate(release.publishedOn, language)}</a>`
        : source.dataset,
      shown(second),
      shown(first),
      release ? say(`sources.verdict.${verdict}`) : say('sources.notImported'),
    ]),
  })}
  <p class="govuk-body">${say('sources.rule')}</p>`;
}

/** What the latest release changed in the figures shown. */
export function revisionsPart(page: AnalysisPage): Html {
  const { analysis, request } = page;
  const { language } = request;
  const say = analysisMessages.in(language);
  const heading = html`<h2 class="govuk-heading-m" id="revisions">${say('revisions.title')}</h2>`;
  const { revisions } = analysis;
  if (!analysis.evidence.release) return nothing;
  if (!revisions) return html`${heading}<p class="govuk-body">${say('revisions.first')}</p>`;
  const before = html`<a class="govuk-link" href="${releaseHref(request, revisions.release)}">${sayDate(revisions.release.publishedOn, language)}</a>`;
  const changed = revisions.revisions.filter(({ kind }) => kind !== 'added');
  const added = revisions.revisions.filter(({ kind }) => kind === 'added');
  return html`${heading}
  <p class="govuk-body">${say('revisions.since')} ${before}. ${say('revisions.count', { n: changed.length })} ${say('revisions.unchanged', { n: revisions.unchanged })}</p>
  ${
    added.length > 0 &&
    html`<p class="govuk-body">${say('revisions.added', { periods: added.map(({ period }) => sayPeriodLabel(period, language)).join(', ') })}</p>`
  }
  ${changed.length > 0 && revisionTable(page, changed)}`;
}

function revisionTable(page: AnalysisPage, changed: readonly FigureRevision[]): Html {
  const { assessed, indicator, request } = page;
  const { language } = request;
  const say = analysisMessages.in(language);
  const place = areaName(assessed.area, language);
  const shown = (figure: ObservedFigure | null) =>
    figure ? figureCell(figureInWords(indicator, figure, place, language), language) : say('revisions.none');
  return dataTable({
    language,
    caption: say('revisions.table'),
    columns: [
      { text: say('revisions.period') },
      { text: say('revisions.before') },
      { text: say('revisions.now') },
    ],
    rows: changed.map(({ period, before, now }) => [
      sayPeriodLabel(period, language),
      shown(before),
      shown(now),
    ]),
  });
}

interface TracedRow {
  readonly row: number;
  readonly place: string;
  readonly group: string;
  readonly figure: ObservedFigure;
}

/** More rows than this make the page long: the release holds all. */
const mostRows = 120;

/** Every row of the release that the page speaks of, so that each figure can be traced by its number. */
export function rowsPart(page: AnalysisPage): Html {
  const { analysis, indicator, request } = page;
  const { language } = request;
  const { release } = analysis.evidence;
  const rows = tracedRows(page);
  if (!release || rows.length === 0) return nothing;
  const say = analysisMessages.in(language);
  const table = dataTable({
    language,
    caption: say('rows.caption', { dataset: release.dataset, date: sayDate(release.publishedOn, language) }),
    columns: [
      { text: say('rows.row') },
      { text: say('rows.area') },
      { text: say('rows.period') },
      { text: say('rows.group') },
      { text: say('rows.value') },
      { text: say('rows.counts') },
    ],
    rows: rows.map(({ row, place, group, figure }) => [
      html`<span id="row-${row}">${row}</span>`,
      place,
      sayPeriodLabel(figure.period, language),
      group,
      [valueOrMarker(figure, page), sayLimits(indicator, figure, language)]
        .filter((part) => part !== '')
        .join(' · '),
      sayCounts(indicator, figure, language),
    ]),
  });
  return html`<h2 class="govuk-heading-m" id="rows">${say('rows.title')}</h2>
  <p class="govuk-body">${say('rows.lead')} <a class="govuk-link" href="${releaseHref(request, release)}">${say('rows.release')}</a></p>
  ${componentsIn(language).details({ summaryText: say('rows.show', { n: rows.length }), text: table })}`;
}

function valueOrMarker(figure: ObservedFigure, { indicator, request: { language } }: AnalysisPage): string {
  if (figure.value !== null) return sayValue(indicator, figure.value, language);
  return markerOf(figure) ? analysisMessages.in(language)('rows.noValue') : '';
}

/**
 * The area's own rows first, the newest first; then those of the areas compared with. Where they are too many, every row
 * that the page leads to is still there.
 */
function tracedRows(page: AnalysisPage): readonly TracedRow[] {
  const { analysis, assessed, request } = page;
  const { language } = request;
  const { groups, breakdowns, around } = analysis.evidence;
  const here = areaName(assessed.area, language);
  const own = groups.map(({ groups: told, figure }) => ({
    place: here,
    group: breakdowns
      .filter(({ name }) => (told[name] ?? '') !== '')
      .map((named) => groupName(named, told[named.name] ?? '', language))
      .join(', '),
    figure,
  }));
  const others = around.flatMap(({ area, figures }) =>
    figures.map((figure) => ({ place: areaName(area, language), group: '', figure })),
  );
  const similar = analysis.comparisons
    .filter(({ as }) => as === 'similar')
    .map(({ area, there }) => ({ place: areaName(area, language), group: '', figure: there }));
  const linked = new Set(linkedRows(page));
  const needed = new Set([...shownRows(page), ...linked]);
  const rows = [...own, ...others, ...similar]
    .toSorted((a, b) => (a.figure.periodStart < b.figure.periodStart ? 1 : -1))
    .toSorted((a, b) => Number(b.place === here) - Number(a.place === here))
    .flatMap(({ figure, ...rest }) =>
      figure.row !== undefined && needed.has(figure.row) ? [{ ...rest, figure, row: figure.row }] : [],
    );
  const room = mostRows - rows.filter(({ row }) => linked.has(row)).length;
  const filling = new Set(rows.filter(({ row }) => !linked.has(row)).slice(0, Math.max(room, 0)));
  return rows.filter((each) => linked.has(each.row) || filling.has(each));
}

/** Rows that figures on the page lead to. */
function linkedRows({ analysis, assessed }: AnalysisPage): readonly number[] {
  const figures = [
    assessed.latest,
    assessed.larger?.latest,
    ...analysis.comparisons.flatMap(({ here, there }) => [here, there]),
    ...analysis.breakdowns.flatMap(({ groups }) => groups.map(({ figure }) => figure)),
  ];
  return figures.flatMap((figure) => figure?.row ?? []);
}

/** Rows of the figures that stand on the page. */
function shownRows({ analysis, assessed }: AnalysisPage): readonly number[] {
  const figures = [
    ...assessed.series,
    ...analysis.breakdowns.flatMap(({ groups }) => groups.map(({ figure }) => figure)),
    ...analysis.evidence.around.flatMap((series) => series.figures),
  ];
  return figures.flatMap(({ row }) => row ?? []);
}
