import type { ChartTable } from '../design-system/index.ts';
import { type Language, sortedByName } from '../language/index.ts';
import { sayCounts, sayFigureInTable, sayLimits, sayPeriodLabel, withUnit } from './figure-words.ts';
import { publishingMessages } from './messages.ts';
import { bracketed, markInstead } from './observations.ts';
import type { FigureMarker, PublishedFigure, PublishedIndicator } from './published-plan.ts';

/** A table of figures with the marks in it, for the key above. */
export interface FigureTable extends ChartTable {
  readonly marks: readonly FigureMarker[];
}

/** The columns of a figure with its family; a column that would hold nothing but marks is left out. */
interface FigureColumns {
  readonly heads: readonly ChartTable['columns'][number][];
  readonly cells: (figure: PublishedFigure) => readonly string[];
}

/** Counts that are no part of a whole are not told as one; where a source gives none, there is none to tell. */
function sayCountsOrMark(figure: PublishedFigure, language: Language): string {
  const counts = sayCounts(figure, language);
  if (counts !== '') return counts;
  return bracketed(figure.numerator === null ? markInstead(figure) : 'z');
}

function columnsOf(
  indicator: PublishedIndicator,
  figures: readonly PublishedFigure[],
  language: Language,
  head: string,
): FigureColumns {
  const say = publishingMessages.in(language);
  const hasLimits = figures.some((figure) => sayLimits(indicator, figure, language) !== '');
  const hasCounts = figures.some((figure) => sayCounts(figure, language) !== '');
  return {
    heads: [
      { text: head, numeric: true },
      ...(hasLimits ? [{ text: say('head.range'), numeric: true }] : []),
      ...(hasCounts ? [{ text: say('head.counts'), numeric: true }] : []),
    ],
    cells: (figure) => [
      sayFigureInTable(indicator, figure, language),
      ...(hasLimits ? [sayLimits(indicator, figure, language) || bracketed(markInstead(figure))] : []),
      ...(hasCounts ? [sayCountsOrMark(figure, language)] : []),
    ],
  };
}

/** Every mark that stands in the cells, in the order of the key. */
function withMarks(table: ChartTable): FigureTable {
  const found = table.rows.flat().flatMap((cell) => [...cell.matchAll(/\[([a-z]+)\]/g)]);
  return { ...table, marks: [...new Set(found.map(([, mark]) => mark as FigureMarker))] };
}

/** The series as a table, figure by figure with its family: on the page, in documents, in the details of the chart. */
export function seriesTable(indicator: PublishedIndicator, language: Language): FigureTable {
  const say = publishingMessages.in(language);
  const other = new Map(indicator.comparison?.series.map((figure) => [figure.period, figure]));
  const otherName = indicator.comparison?.area.name[language];
  const here = indicator.area?.name[language] ?? say('head.here');
  const { heads, cells } = columnsOf(indicator, indicator.series, language, here);
  return withMarks({
    caption: withUnit(indicator, say('indicator.series'), language),
    columns: [
      { text: say('head.period') },
      ...heads,
      ...(otherName ? [{ text: otherName, numeric: true }] : []),
    ],
    rows: indicator.series.map((figure) => {
      const beside = other.get(figure.period);
      return [
        sayPeriodLabel(figure.period, language),
        ...cells(figure),
        ...(otherName ? [beside ? sayFigureInTable(indicator, beside, language) : bracketed('x')] : []),
      ];
    }),
  });
}

/** The small areas as a table: the equivalent of the map. */
export function neighbourhoodTable(indicator: PublishedIndicator, language: Language): FigureTable {
  const say = publishingMessages.in(language);
  const figures = indicator.neighbourhoods.map(({ figure }) => figure);
  const { heads, cells } = columnsOf(indicator, figures, language, say('head.figure'));
  return withMarks({
    caption: withUnit(indicator, say('indicator.areas'), language),
    columns: [{ text: say('head.area') }, ...heads],
    rows: sortedByName(indicator.neighbourhoods, ({ area }) => area.name[language], language, true).map(
      ({ area, figure }) => [area.name[language], ...cells(figure)],
    ),
  });
}
