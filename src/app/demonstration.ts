import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { isRole, readEmail } from '../access/index.ts';
import { addAccount, setPart, setPassword } from '../access/store/index.ts';
import type { Services } from '../access/web/index.ts';
import { importKit } from '../kit/store/index.ts';
import { isLanguage, type Language } from '../language/index.ts';
import { theSystem, transaction } from '../platform/database/index.ts';
import { problem, type Result } from '../records/index.ts';
import { importDatasets } from './import-datasets.ts';
import { appMessages } from './messages.ts';
import { partnershipIds } from './store/partnership-ids.ts';

/** The example county, written by its generator. */
const demonstrationFolder = fileURLToPath(new URL('../../demonstration', import.meta.url));

/** Everybody's password in the example; it is printed, and opens nothing but invented data. */
export const demonstrationPassword = 'llinyn aur Dyffryn Arian';

interface PersonRow {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly language: string;
  readonly organisation: string;
}

async function peopleRows(): Promise<readonly PersonRow[]> {
  const text = await readFile(path.join(demonstrationFolder, 'people.csv'), 'utf8');
  return parse(text, { columns: true, bom: true, skip_empty_lines: true }) as PersonRow[];
}

async function addPeople(
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
  for (const { id } of accounts) await setPassword(db, id, demonstrationPassword, now());
}

/**
 * Fills an empty data folder with the example county, by the doors every partnership uses. Does nothing where the
 * example is already; says so where something else is.
 *
 * @param tell - takes lines for whoever started the program
 */
export async function loadDemonstration(
  services: Services,
  language: Language,
  tell: (line: string) => void,
): Promise<Result<{ readonly partnership: string }>> {
  const say = appMessages.in(language);
  const rows = await peopleRows();
  const [present] = await partnershipIds(services.db);
  if (present === undefined) {
    tell(say('demo.step.kit'));
    const imported = await importKit({
      db: services.db,
      records: services.records,
      path: path.join(demonstrationFolder, 'kit'),
      actor: theSystem.actor,
      acting: null,
    });
    if (!imported.ok) return imported;
    const { partnership, evidence } = imported.value;
    const asked = { partnership, actor: theSystem.actor, files: evidence };
    const problems = await importDatasets(services, asked, (file) =>
      tell(say('demo.step.evidence', { file: path.basename(file) })),
    );
    if (problems.length > 0) return { ok: false, problems };
    tell(say('demo.step.people'));
    await addPeople(services, partnership, rows);
    tell(say('demo.done'));
  } else if (present !== demonstrationPartnership) {
    return { ok: false, problems: [problem('app.not-empty')] };
  }
  tell(say('demo.people', { password: demonstrationPassword }));
  for (const { email, name } of rows) tell(`  ${email}  ${name}`);
  return { ok: true, value: { partnership: demonstrationPartnership } };
}

const demonstrationPartnership = 'dyffryn-arian';
