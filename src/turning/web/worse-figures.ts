import type { PageRequest } from '../../access/web/index.ts';
import { openAssessment } from '../../needs/web/index.ts';
import { bookOfRecords, codesToRead, scorecardRows } from '../../performance/index.ts';
import { recentSeries } from '../../performance/store/index.ts';
import type { RecordSet } from '../../records/index.ts';
import type { WorseFigures } from '../in-danger.ts';

/** Values of a measure that a test of its trend looks at. */
const latestValues = 12;

/** What the tests find to be getting worse now: indicators of the partnership’s own area, and measures, worked out ones too. */
export async function worseFigures(request: PageRequest, records: RecordSet): Promise<WorseFigures> {
  const { services, partnershipId } = request;
  const { assessment } = await openAssessment(request);
  const indicators = (assessment?.indicators ?? []).filter(
    ({ trend }) => trend.state === 'tested' && trend.word === 'worse',
  );
  const book = bookOfRecords(records);
  const asked = {
    measures: codesToRead(book, book.measures),
    area: null,
    reader: 'work' as const,
    last: latestValues,
  };
  const values = await recentSeries(services.db, partnershipId ?? '', asked);
  const rows = scorecardRows(book, book.measures, values, { today: services.today(), area: null });
  const worse = rows.filter(({ series }) => series.standing === 'worse');
  return {
    indicators: new Set(indicators.map(({ code }) => code)),
    measures: new Set(worse.map(({ measure }) => measure.code)),
  };
}
