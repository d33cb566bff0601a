import { organisationDefinition, partnershipDefinition } from '../../partnership/index.ts';
import { changeMark, type Database } from '../../platform/database/index.ts';
import { isBilingual } from '../../records/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import { type DisclosureRuling, rulingOn } from '../disclosure.ts';
import type { OwnNames } from '../own-producer.ts';
import { datasetOf } from './catalogue.ts';

const partners = createRecordStore([partnershipDefinition, organisationDefinition]);

/**
 * What is done with small counts of a dataset, and why.
 *
 * @returns nothing where there is no such dataset
 */
export async function rulingOnDataset(
  db: Database,
  partnership: string,
  dataset: string,
): Promise<DisclosureRuling | undefined> {
  const found = await datasetOf(db, partnership, dataset);
  return found && rulingOn(found.description, await ownNames(db, partnership));
}

/**
 * Names of the partnership and of its organisations, those that have left included. Not of the Welsh Government, where it
 * has a seat: what it publishes is official statistics, whose producers control them by law.
 *
 * @source Statistics and Registration Service Act 2007, Part 1 (Code of Practice for Statistics)
 */
async function ownNames(db: Database, partnership: string): Promise<OwnNames> {
  const mark = await changeMark(db, partnership);
  const kept = namesBefore.get(db) ?? new Map<string, KeptNames>();
  namesBefore.set(db, kept);
  const known = kept.get(partnership);
  if (known?.mark === mark) return known.names;
  const names = await readNames(db, partnership);
  kept.set(partnership, { mark, names });
  return names;
}

interface KeptNames {
  readonly mark: string;
  readonly names: OwnNames;
}

/** Names read before, as long as nothing in the partnership has changed since. */
const namesBefore = new WeakMap<Database, Map<string, KeptNames>>();

async function readNames(db: Database, partnership: string): Promise<OwnNames> {
  const everyone = { withWithdrawn: true };
  const boards = await partners.list(db, partnership, partnershipDefinition, everyone);
  const bodies = await partners.list(db, partnership, organisationDefinition, everyone);
  const own = bodies.filter(({ values }) => values['kind'] !== 'welsh-government');
  return [...boards, ...own]
    .flatMap(({ values }) => [values['name'], values['shortName']])
    .flatMap((name) => (name !== undefined && isBilingual(name) ? [name.cy, name.en] : []));
}
