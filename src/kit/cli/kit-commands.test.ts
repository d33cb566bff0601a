import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openQuickStore, temporaryFolder } from '../../../tests/test-database.ts';
import { migrations } from '../../app/capabilities.ts';
import { problem } from '../../records/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import { exampleKit, kitDefinitions } from '../index.ts';
import { writeKitFiles } from '../store/index.ts';
import { exportKitCommand, importKitCommand } from './index.ts';

const records = createRecordStore(kitDefinitions);

async function prepared({ language = 'en', json = false }: { language?: 'cy' | 'en'; json?: boolean } = {}) {
  const { db } = await openQuickStore(migrations);
  const said: string[] = [];
  const home = temporaryFolder('llinyn-kit-commands');
  const kit = path.join(home, 'kit');
  await writeKitFiles(kit, 'folder', 'glan-y-mor', exampleKit(kitDefinitions));
  return {
    home,
    kit,
    said,
    context: { db, records, language, json, print: (text: string) => void said.push(text) },
  };
}

describe('llinyn import kit', () => {
  it('brings the example in, then says that nothing changed', async () => {
    const { kit, said, context } = await prepared();
    expect(await importKitCommand({ path: kit, actor: 'operator', today: '2026-05-02' }, context)).toBe(0);
    expect(said[0]).toBe('The kit is in. Partnership: glan-y-mor');
    expect(said).toContain('Organisations: added 3, changed 0, unchanged 0, withdrawn 0');
    said.length = 0;
    expect(await importKitCommand({ path: kit, actor: 'operator', today: '2026-05-02' }, context)).toBe(0);
    expect(said).toContain('Nothing changed: everything in the kit is there already.');
  });

  it('ends with 2 and says each place, what and how to mend, in Welsh when asked', async () => {
    const { kit, said, context } = await prepared({ language: 'cy' });
    await writeFile(path.join(kit, 'outcomes.csv'), 'code,plan,title_cy\nO1,PL9,Iach\n');
    expect(await importKitCommand({ path: kit, actor: 'operator', today: '2026-05-02' }, context)).toBe(2);
    expect(said[0]).toBe(
      'outcomes.csv, rhes 2, colofn plan\n  Nid oes dim yn y pecyn nac wedi ei gadw eisoes â’r cod hwn: PL9\n  Ychwanegwch res â’r cod at y daflen plans, neu newidiwch y cod yma.',
    );
    expect(said.at(-1)).toBe('Mae 1 broblem i’w datrys. Nid oes dim wedi newid.');
  });

  it('reports as JSON when asked', async () => {
    const { kit, said, context } = await prepared({ json: true });
    expect(
      await importKitCommand({ path: kit, actor: 'operator', today: '2026-05-02', dryRun: true }, context),
    ).toBe(0);
    expect(JSON.parse(said[0] ?? '')).toMatchObject({ done: true, dryRun: true, partnership: 'glan-y-mor' });
    expect(
      await importKitCommand({ path: `${kit}-nowhere`, actor: 'operator', today: '2026-05-02' }, context),
    ).toBe(2);
    expect(JSON.parse(said[1] ?? '')).toMatchObject({ done: false, problems: [{ code: 'kit.not-there' }] });
  });

  it('leaves the records alone when a dataset cannot be imported, and asks for none when the records are wrong', async () => {
    const { kit, context } = await prepared();
    const alongside = async () => [problem('kit.not-utf8', { file: 'evidence/a.csv' })];
    expect(
      await importKitCommand({ path: kit, actor: 'operator', today: '2026-05-02', alongside }, context),
    ).toBe(2);
    expect((await records.load(context.db, 'glan-y-mor')).kinds).toEqual([]);
    await writeFile(path.join(kit, 'outcomes.csv'), 'x\n');
    const asked: string[] = [];
    const noteAsked = async () => {
      asked.push('evidence');
      return [];
    };
    await importKitCommand(
      { path: kit, actor: 'operator', today: '2026-05-02', alongside: noteAsked },
      context,
    );
    expect(asked).toEqual([]);
  });
});

describe('llinyn export kit', () => {
  it('writes the kit, as a workbook where its name ends like one, and says what is in it', async () => {
    const { home, kit, said, context } = await prepared();
    await importKitCommand({ path: kit, actor: 'operator', today: '2026-05-02' }, context);
    said.length = 0;
    const out = path.join(home, 'out.xlsx');
    expect(await exportKitCommand({ partnershipId: 'glan-y-mor', out, format: 'folder' }, context)).toBe(0);
    expect((await readFile(out)).subarray(0, 2).toString()).toBe('PK');
    expect(said).toEqual([`The kit is written: ${out}`, ...said.slice(1)]);
    expect(said).toContain('Contributions: 2');
    expect(
      await exportKitCommand({ partnershipId: 'nowhere', out: `${out}2`, format: 'folder' }, context),
    ).toBe(2);
  });
});
