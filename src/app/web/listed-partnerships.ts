import type { Services } from '../../access/web/index.ts';
import { compareIn, inEither, type Language } from '../../language/index.ts';
import { partnershipDefinition } from '../../partnership/index.ts';
import { calledOf } from '../../records/index.ts';
import { partnershipIds } from '../store/partnership-ids.ts';

/** A partnership as the pages of the site name it. */
export interface ListedPartnership {
  readonly id: string;
  readonly name: string;
  /** Where it can be written to; empty where it has not said. */
  readonly contactEmail: string;
}

/** The partnerships of this site by name, without those that have been withdrawn. */
export async function listedPartnerships(
  { db, records }: Services,
  language: Language,
): Promise<readonly ListedPartnership[]> {
  const listed: ListedPartnership[] = [];
  for (const id of await partnershipIds(db)) {
    const record = await records.read(db, id, partnershipDefinition, id);
    if (!record || record.withdrawn) continue;
    const name = calledOf(partnershipDefinition, record);
    const contactEmail = String(record.values.contactEmail ?? '').trim();
    listed.push({ id, name: inEither(name, language), contactEmail });
  }
  return listed.sort((a, b) => compareIn(language)(a.name, b.name));
}
