import { inputsNearAndFar } from './calculated-measure.ts';
import type { BookMeasure, MeasureAccountability, MeasureBook } from './measure-book.ts';
import { formulasIn } from './scorecard.ts';

/**
 * What a measure tells of: how persons got on, what one organisation does, or what several do together, added up from
 * theirs.
 *
 * @source PERF-20; SYS-36
 */
export const measureLevels = ['person', 'organisation', 'partnership'] as const;
type MeasureLevel = (typeof measureLevels)[number];

/** The measures that a calculated one is worked out from, through others; none of one that is entered. */
function inputsOf(book: MeasureBook, { code, accountability }: BookMeasure): readonly BookMeasure[] {
  if ((accountability?.formula ?? '') === '') return [];
  const inputs = new Set(inputsNearAndFar(code, formulasIn(book)));
  return book.measures.filter((measure) => inputs.has(measure.code));
}

/** Who judged the outcomes of persons that a measure counts: its own judges, and those of all it is worked out from. */
export function judgesOf(book: MeasureBook, measure: BookMeasure): MeasureAccountability['judgedBy'] {
  const own = [measure, ...inputsOf(book, measure)].flatMap(
    ({ accountability }) => accountability?.judgedBy ?? [],
  );
  return [...new Set(own)];
}

/** What a measure tells of. */
export function levelOfMeasure(book: MeasureBook, measure: BookMeasure): MeasureLevel {
  const organisations = new Set(inputsOf(book, measure).map(({ organisation }) => organisation));
  if (organisations.size > 1) return 'partnership';
  return judgesOf(book, measure).length > 0 ? 'person' : 'organisation';
}
