import { z } from 'zod';
import { addTo, type CalendarDate, calendarDate } from '../calendar/index.ts';
import type { RecordSet } from '../records/index.ts';
import { type ConsideredDocument, consideredDocumentDefinition } from './considered-document.ts';
import { bilingualSpec } from './rulebook.ts';

/**
 * The checklist of related documents that guidance ships with, for a plan for children and young people.
 *
 * @source PLAN-31; 003 Annex B
 */
export const relatedDocumentsSpec = z.strictObject({
  source: bilingualSpec,
  documents: z
    .array(z.strictObject({ id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), name: bilingualSpec }))
    .min(1),
});
export type RelatedDocuments = z.output<typeof relatedDocumentsSpec>;
export type ListedDocument = RelatedDocuments['documents'][number];

/** Where a document stands this year: nobody looked, looked long ago, or looked. */
export type DocumentState = 'not-looked-at' | 'look-again' | 'looked-at';

export interface DocumentRow {
  /** Null for a document that the partnership added. */
  readonly listed: ListedDocument | null;
  readonly record: ConsideredDocument | null;
  readonly state: DocumentState;
}

/**
 * The checklist as it stands today: every document of the list, with what was last said of it, then those added.
 *
 * @source PLAN-15, PLAN-31: the list is gone through every year
 */
export function documentChecklist(
  listed: readonly ListedDocument[],
  records: RecordSet,
  today: CalendarDate,
): readonly DocumentRow[] {
  const all = records.all(consideredDocumentDefinition);
  const ids = new Set(listed.map(({ id }) => id));
  const ofList = listed.map((document) => {
    const said = all.filter(({ values }) => values.listedAs === document.id);
    return rowOf(document, latest(said), today);
  });
  const added = all.filter(({ values }) => !ids.has(values.listedAs));
  return [...ofList, ...added.map((record) => rowOf(null, record, today))];
}

function rowOf(
  listed: ListedDocument | null,
  record: ConsideredDocument | null,
  today: CalendarDate,
): DocumentRow {
  const day = record?.values.lookedAtOn ?? null;
  if (day === null) return { listed, record, state: 'not-looked-at' };
  return {
    listed,
    record,
    state: addTo(calendarDate(day), { years: 1 }) < today ? 'look-again' : 'looked-at',
  };
}

function latest(records: readonly ConsideredDocument[]): ConsideredDocument | null {
  return (
    records.toSorted((one, other) =>
      (other.values.lookedAtOn ?? '').localeCompare(one.values.lookedAtOn ?? ''),
    )[0] ?? null
  );
}
