import type { Language } from '../language/index.ts';
import { sayFigureInTable, sayPeriodLabel } from './figure-words.ts';
import { observationsOf, type PublishedObservation } from './observations.ts';
import type { PinnedRelease, PublishedFigure, PublishedIndicator } from './published-plan.ts';
import { rowMessages } from './row-messages.ts';

/** The row a figure stands in; undefined where it is a sum, an estimate or of an older version. */
export function rowOf({ rows, addedUpOf, estimatedFrom }: PublishedFigure): number | undefined {
  return addedUpOf === undefined && estimatedFrom === undefined && rows?.length === 1 ? rows[0] : undefined;
}

/** Of how many rows a figure is made; undefined where that is not known. */
export function rowCount({ rows, addedUpOf, estimatedFrom }: PublishedFigure): number | undefined {
  return addedUpOf ?? estimatedFrom ?? rows?.length;
}

/** Whether a version tells rows: none did before. */
export function tellsRows(indicator: PublishedIndicator): boolean {
  return observationsOf(indicator).some(({ figure }) => rowCount(figure) !== undefined);
}

/** What a figure is called on the page of rows: `row-12`; one that stands in no single row by its area and period. */
export function rowAnchor({
  role,
  area,
  figure,
}: Pick<PublishedObservation, 'role' | 'area' | 'figure'>): string {
  const row = rowOf(figure);
  if (row !== undefined) return `row-${row}`;
  return `${role}-${area.code}-${figure.period.replaceAll(/[^0-9A-Za-z]+/g, '-')}`;
}

/** Where a figure stands, in a few words: `row 12`, `79 rows added up`; nothing where that is not known. */
export function sayRow(figure: PublishedFigure, language: Language): string {
  const say = rowMessages.in(language);
  const row = rowOf(figure);
  if (row !== undefined) return say('document.row', { row: String(row) });
  if (figure.addedUpOf !== undefined) return say('document.added-up', { n: figure.addedUpOf });
  if (figure.estimatedFrom !== undefined) return say('document.estimated-from', { n: figure.estimatedFrom });
  return figure.marker === 'e' ? say('document.estimated') : '';
}

/** The figure of a larger area, named as such; nothing where there is none. @source GEO-01, NEED-09 */
export function sayLarger(indicator: PublishedIndicator, language: Language): string {
  const { larger } = indicator;
  if (!larger) return '';
  return rowMessages.in(language)('larger.line', {
    area: larger.area.name[language],
    value: sayFigureInTable(indicator, larger.figure, language),
    period: sayPeriodLabel(larger.figure.period, language),
  });
}

/** Long enough to tell releases apart on paper; the data file has them whole. */
export const shownOfHash = 12;

/** In which file, release and row the latest figure stands: for paper, where no link leads. */
export function sayWhereFound(
  indicator: Pick<PublishedIndicator, 'latest' | 'larger'>,
  release: PinnedRelease | undefined,
  language: Language,
): string {
  const file = release?.described?.sourceFileName ?? '';
  const figure = indicator.latest ?? indicator.larger?.figure;
  if (!release || !figure || file === '') return '';
  const rows = sayRow(figure, language);
  const about = { file, release: release.release.slice(0, shownOfHash) };
  const say = rowMessages.in(language);
  return rows === '' ? say('document.rows.none', about) : say('document.rows', { ...about, rows });
}
