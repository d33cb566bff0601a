import { organisationDefinition } from '../partnership/index.ts';
import { type AnyRecord, isBilingual, type RecordSet } from '../records/index.ts';
import type { NamedRecord } from './board-page.ts';

/** A record with what it is called today. */
export function named({ kind, code, values }: Pick<AnyRecord, 'kind' | 'code' | 'values'>): NamedRecord {
  const called = values['title'] ?? values['name'] ?? values['promise'] ?? null;
  return { kind, code, title: isBilingual(called) ? called : { cy: code, en: code } };
}

/** An organisation by its code; null where there is none. */
export function namedOrganisation(records: RecordSet, code: string | null): NamedRecord | null {
  const organisation = records.one(organisationDefinition, code);
  return organisation ? named(organisation) : null;
}
