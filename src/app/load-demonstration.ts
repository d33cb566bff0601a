import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { isRole, readEmail } from '../access/index.ts';
import { addAccount, setPart, setSamePassword } from '../access/store/index.ts';
import type { Services } from '../access/web/index.ts';
import { importKit } from '../kit/store/index.ts';
import { isLanguage, type MessageValues } from '../language/index.ts';
import { theSystem, transaction } from '../platform/database/index.ts';
import type { Problem } from '../records/index.ts';
import { demonstrationFolder, demonstrationPassword, type PersonRow } from './example-county.ts';
import { importDatasets } from './import-datasets.ts';

/** Adds the people of the example, with the password that all of them have. */
export async function addPeople(
  { db, now }: Services,
  partnership: string,
  rows: readonly PersonRow[],
): Promise<void> {
  const { actor } = theSystem;
  const accounts = rows.flatMap((row) => {
    const email = readEmail(row.email);
    if (email === null || !isRole(row.role)) return [];
    const language = isLanguage(row.language) ? row.language : 'cy';
    return [
      {
        id: randomUUID(),
        email,
        name: row.name,
        language,
        role: row.role,
        organisation: row.organisation || null,
      },
    ];
  });
  const administratorsFirst = accounts.toSorted(
    (a, b) => Number(b.role === 'administrator') - Number(a.role === 'administrator'),
  );
  await transaction(db, theSystem, async (db) => {
    for (const { role, organisation, ...account } of administratorsFirst) {
      await addAccount(db, account);
      await setPart(db, actor, partnership, account.id, { role, organisation, active: true });
    }
  });
  const ids = accounts.map(({ id }) => id);
  await setSamePassword(db, ids, demonstrationPassword, now());
}

/** Imports the records and the figures of the example county: all of it or nothing. */
export async function loadCounty(
  services: Services,
  tell: (key: 'demo.step.kit' | 'demo.step.evidence', values?: MessageValues) => void,
): Promise<readonly Problem[]> {
  const kit = path.join(demonstrationFolder, 'kit');
  const { actor } = theSystem;
  tell('demo.step.kit');
  const { db, records } = services;
  const imported = await importKit({
    db,
    records,
    path: kit,
    actor,
    acting: null,
    today: services.today(),
    alongside: (db, { partnership, evidence: files }) =>
      importDatasets(services, db, { partnership, actor, files }, (file) =>
        tell('demo.step.evidence', { file: path.basename(file) }),
      ),
  });
  return imported.ok ? [] : imported.problems;
}
