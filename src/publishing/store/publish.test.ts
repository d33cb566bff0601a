import { appendFileSync } from 'node:fs';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { freezeInput, theRecords } from '../../../tests/golden/plan/a-small-plan.ts';
import { describeOnOneEngine, type TestStore } from '../../../tests/test-database.ts';
import { FolderNotMade } from '../../platform/data-folder/index.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { publishedFiles } from '../../platform/evidence-files/index.ts';
import { problem, recordSet } from '../../records/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import { publishCommand } from '../cli/index.ts';
import { sayProblem } from '../say-problem.ts';
import {
  documentsOf,
  giveWaiver,
  languageWaivers,
  publish,
  publishingMigrations,
  readPublished,
  versionsOf,
} from './index.ts';

const acting = { actor: 'mair' };
const now = new Date('2026-03-20T10:00:00Z');

function order({ db, dataFolder }: TestStore, records = theRecords()) {
  return {
    db,
    dataFolder,
    partnershipId: 'dyffryn-arian',
    plan: 'PL1',
    acting,
    now,
    today: '2026-03-20',
    gathered: { ...freezeInput, records: recordSet(records) },
  };
}

const commandLine = (store: TestStore, lines: string[] = []) => ({
  ...order(store),
  records: {
    ...createRecordStore([]),
    list: async () => theRecords().filter(({ kind }) => kind === 'plan'),
  },
  assetsFolder: '',
  gather: async () => ({ ...freezeInput, releases: new Map() }),
  language: 'en' as const,
  json: false,
  print: (line: string) => lines.push(line),
});

describeOnOneEngine('a published version', (open) => {
  let store: TestStore;
  let first: Extract<Awaited<ReturnType<typeof publish>>, { readonly state: 'published' }>;
  beforeAll(async () => {
    store = await open(publishingMigrations);
    const result = await publish(order(store));
    if (result.state !== 'published') throw new Error(result.state);
    first = result;
  });

  it('has its content in the file of its hash, and documents in both languages', async () => {
    expect(first.version).toMatchObject({ number: 1, publishedOn: '2026-03-20', publishedBy: 'mair' });
    expect(await readPublished(store.dataFolder, first.version.contentHash)).toEqual(
      JSON.parse(JSON.stringify(first.content)),
    );
    const documents = await documentsOf(store.db, 'dyffryn-arian', first.version);
    expect([...documents.keys()]).toEqual([
      'cynllun-v1-cy.docx',
      'cynllun-v1-cy.pdf',
      'plan-v1-en.docx',
      'plan-v1-en.pdf',
    ]);
  });

  it('is never changed or removed', async () => {
    for (const statement of [
      sql`update publishing.version set published_by = 'somebody'`,
      sql`delete from publishing.version`,
      sql`update publishing.document set content_hash = repeat('0', 64)`,
      sql`delete from publishing.document`,
      sql`truncate publishing.version cascade`,
    ]) {
      await expect(transaction(store.db, theSystem, (db) => statement.execute(db))).rejects.toThrow(
        'A published version is never changed',
      );
    }
  });

  it('is followed by the next when something has changed, with what and why in both languages or not at all', async () => {
    expect((await publish({ ...order(store), today: '2026-04-01' })).state).toBe('unchanged');
    const fewer = order(
      store,
      theRecords().filter(({ code }) => code !== 'A10'),
    );
    const half = await publish({ ...fewer, reasons: { why: { cy: 'Llai o arian.', en: ' ' } } });
    expect(half).toMatchObject({ state: 'refused', problems: [{ code: 'publishing.why-in-one-language' }] });
    const why = { cy: 'Llai o arian.', en: 'Less money.' };
    const gone = { kind: 'action', code: 'A10', why };
    const reasons = { why, whyOf: [gone, { ...gone, code: 'A1' }] };
    expect(await publish({ ...fewer, reasons })).toMatchObject({
      state: 'published',
      version: { number: 2 },
      content: { version: 2, why, whyOf: [gone] },
    });
    // The reason alone makes no other version of the same plan.
    expect((await publish({ ...fewer, reasons: { why: { cy: 'Arall.', en: 'Other.' } } })).state).toBe(
      'unchanged',
    );
    expect((await versionsOf(store.db, 'dyffryn-arian')).map(({ number }) => number)).toEqual([2, 1]);
  });

  it('is on no page once its file was changed', async () => {
    const { contentHash } = first.version;
    appendFileSync(publishedFiles(store.dataFolder).pathOf(contentHash), ' ');
    await expect(readPublished(store.dataFolder, contentHash)).rejects.toThrow('has been changed');
  });
});

describeOnOneEngine('publishing', (open) => {
  it('publishes a supplement that lacks a language once that is in the log, and tells readers so', async () => {
    const store = await open(publishingMigrations);
    const records = theRecords().map((record) =>
      record.code === 'O7'
        ? { ...record, values: { ...record.values, longTermBenefit: { cy: 'Budd hir.', en: '' } } }
        : record,
    );
    expect(await publish(order(store, records))).toMatchObject({
      state: 'refused',
      problems: [{ code: 'publishing.text-missing', where: { field: 'longTermBenefit.en' } }],
    });
    const given = {
      kind: 'outcome',
      code: 'O7',
      field: 'longTermBenefit',
      language: 'en',
      standing: 'missing',
      ground: 'technical',
      reason: { cy: 'Mae’n dod', en: 'It is coming' },
      expectedOn: null,
      givenBy: 'mair',
      role: 'coordinator',
      givenOn: '2026-03-20',
    } as const;
    await transaction(store.db, acting, (db) => giveWaiver(db, 'dyffryn-arian', given));
    const waivers = await languageWaivers(store.db, 'dyffryn-arian');
    expect(waivers).toEqual([{ ...given, number: 1 }]);
    const asked = order(store, records);
    const done = await publish({ ...asked, gathered: { ...asked.gathered, waivers } });
    if (done.state !== 'published') throw new Error(done.state);
    expect(done.content.outcomes[0]?.longTermBenefit).toEqual({
      cy: 'Budd hir.',
      en: 'This text is not available in English yet. Reason: It is coming. Since: 20 March 2026.',
    });
    const change = sql`update publishing.language_waiver set role = 'administrator'`;
    await expect(transaction(store.db, acting, (db) => change.execute(db))).rejects.toThrow(/never changed/);
  });

  it('refuses figures whose dataset does not say where it comes from', async () => {
    const store = await open(publishingMigrations);
    const unsaid = problem(
      'evidence.publish-source-missing',
      { record: 'dataset homes', field: 'source' },
      { dataset: 'homes' },
    );
    const given = order(store);
    const result = await publish({ ...given, gathered: { ...given.gathered, unsaidOfData: [unsaid] } });
    expect(result).toEqual({ state: 'refused', problems: [unsaid] });
    expect(sayProblem(unsaid, 'cy').what).toContain('homes');
    expect(await versionsOf(store.db, 'dyffryn-arian')).toEqual([]);
  });

  it('refuses with the whole list and publishes nothing', async () => {
    const store = await open(publishingMigrations);
    const half = theRecords().map((record) => ({
      ...record,
      values:
        'title' in record.values
          ? { ...record.values, title: { cy: '', en: 'Only English' } }
          : record.values,
    }));
    const result = await publish(order(store, half));
    expect(result.state === 'refused' && result.problems.length).toBeGreaterThan(5);
    expect(await versionsOf(store.db, 'dyffryn-arian')).toEqual([]);
  });

  it('tells the command line in both languages what stops it', async () => {
    const lines: string[] = [];
    const context = commandLine(await open(publishingMigrations), lines);
    expect(await publishCommand({ partnershipId: 'dyffryn-arian' }, { ...context, language: 'cy' })).toBe(2);
    expect(lines.join('\n')).toContain('Nid oes datganiad data y tu ôl i’r ffigur hwn: I1.');
    expect(await publishCommand({ partnershipId: 'dyffryn-arian', plan: 'X' }, context)).toBe(2);
    expect(lines.at(-1)).toContain('There is no plan with this code: X.');
  });

  it.skipIf(process.platform !== 'linux')('publishes nothing to where no folder can be', async () => {
    const store = await open(publishingMigrations);
    const asked = { partnershipId: 'dyffryn-arian', out: '/proc/llinyn/site' };
    await expect(publishCommand(asked, commandLine(store))).rejects.toThrow(FolderNotMade);
    expect(await versionsOf(store.db, 'dyffryn-arian')).toEqual([]);
  });
});
