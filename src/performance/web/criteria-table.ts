import type { PageRequest } from '../../access/web/index.ts';
import { dataTable, type Html, nothing } from '../../design-system/index.ts';
import { titleOf } from '../../needs/web/index.ts';
import { bookAtWork } from './opened-book.ts';
import { performancePageMessages } from './page-messages.ts';
import { standingMark } from './say-measure.ts';
import { rowsFor } from './scorecard-pages.ts';
import { latestCell, measureCell } from './scorecard-table.ts';

/**
 * The criteria of the safeguarding board, each with the measure it judges, how that stands by its test, and its latest
 * figure; nothing while the board has set none.
 *
 * @source PERF-19
 */
export async function safeguardingCriteriaTable(request: PageRequest): Promise<Html> {
  const { language } = request;
  const say = performancePageMessages.in(language);
  const opened = await bookAtWork(request);
  const judged = opened.book.measures.filter(
    ({ accountability }) =>
      titleOf(accountability?.safeguardingCriterion ?? { cy: '', en: '' }, language) !== '',
  );
  if (judged.length === 0) return nothing;
  return dataTable({
    language,
    caption: say('criteria.title'),
    columns: [
      { text: say('head.measure') },
      { text: say('criteria.criterion') },
      { text: say('head.standing') },
      { text: say('head.latest') },
    ],
    rows: (await rowsFor(request, opened, judged)).map((row) => [
      measureCell(row, opened, language),
      titleOf(row.measure.accountability?.safeguardingCriterion ?? { cy: '', en: '' }, language),
      standingMark(row.series.standing, language),
      latestCell(row, language),
    ]),
  });
}
