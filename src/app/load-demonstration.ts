import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { isRole, readEmail } from '../access/index.ts';
import { addAccount, setPart, setSamePassword } from '../access/store/index.ts';
import type { Services } from '../access/web/index.ts';
import { importKit } from '../kit/store/index.ts';
import { isLanguage, type MessageValues } from '../language/index.ts';
import { type Database, theSystem, transaction } from '../platform/database/index.ts';
import type { Problem } from '../records/index.ts';
import { bringCounts } from '../self-assessment/store/index.ts';
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
    alongside: async (db, { partnership, evidence: files }) => {
      await bringAnswers(db, partnership);
      return importDatasets(services, db, { partnership, actor, files }, (file) =>
        tell('demo.step.evidence', { file: path.basename(file) }),
      );
    },
  });
  return imported.ok ? [] : imported.problems;
}

interface AnswerRow {
  readonly self_assessment: string;
  readonly organisation: string;
  readonly statement: string;
  /** A step of the scale, or `cannot-say`. */
  readonly answer: string;
  readonly n: string;
}

/** What the people of the example answered in its self-assessments, as counts. */
async function bringAnswers(db: Database, partnership: string): Promise<void> {
  const text = await readFile(path.join(demonstrationFolder, 'self-assessment-answers.csv'), 'utf8');
  const rows = parse(text, { columns: true, bom: true }) as readonly AnswerRow[];
  const counts = rows.map(({ self_assessment: round, organisation, statement, answer, n }) => ({
    round,
    organisation,
    statement,
    value: answer === 'cannot-say' ? null : Number(answer),
    n: Number(n),
  }));
  await bringCounts(
    db,
    partnership,
    Map.groupBy(counts, ({ round }) => round),
  );
}
