import type { Database } from '../../platform/database/index.ts';
import { type AnyRecord, type RecordSet, recordSet } from '../../records/index.ts';
import { withNewestFigure } from '../measured-series.ts';
import { type PerformanceMeasure, performanceMeasureDefinition } from '../performance-measure.ts';
import { newestValues } from './read-values.ts';
import type { ValueReader } from './which-values.ts';

/**
 * Records in which each measure carries the newest figure there is for a reader, whether it was entered over time or
 * brought with the measure itself: what whoever reads `latestValue` and its counts is given. Not for saving.
 */
export async function withNewestFigures(
  db: Database,
  partnershipId: string,
  records: RecordSet,
  reader: ValueReader,
): Promise<RecordSet> {
  const measures = records.all(performanceMeasureDefinition);
  const newest = await newestValues(
    db,
    partnershipId,
    measures.map(({ code }) => code),
    reader,
  );
  if (newest.size === 0) return records;
  const all = records.kinds.flatMap((kind) => records.ofKind(kind));
  return recordSet(all.map((record): AnyRecord => (isMeasure(record) ? carrying(record) : record)));

  function carrying(measure: PerformanceMeasure): PerformanceMeasure {
    const figure = withNewestFigure(measure.values, newest.get(measure.code));
    return { ...measure, values: { ...measure.values, ...figure } };
  }
}

function isMeasure(record: AnyRecord): record is PerformanceMeasure {
  return record.kind === performanceMeasureDefinition.kind;
}
