import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { aCounty, partnershipId, records } from '../../../tests/county-of-updates.ts';
import { describeOnOneEngine, temporaryFolder } from '../../../tests/test-database.ts';
import { migrations } from '../../app/capabilities.ts';
import { sheetFiles } from '../../app/sheet-files.ts';
import { actionDefinition } from '../../plan/index.ts';
import type { Problem } from '../../records/index.ts';
import { importUpdatesCommand } from './index.ts';

describeOnOneEngine('llinyn import updates', (open) => {
  it('takes all of a sheet or nothing, unless it is asked for what is right; the same file is taken once', async () => {
    const { db, dataFolder } = await open(migrations);
    await aCounty(db);
    const file = path.join(temporaryFolder(), 'diweddariadau.csv');
    const rows = ['Kind,Code,State now,What happened', 'Action,A1,Slipping,No site.', 'Action,A9,Done,'];
    await writeFile(file, rows.join('\n'));
    const said: string[] = [];
    const problems: Problem[] = [];
    const take = (part: boolean) =>
      importUpdatesCommand(
        { partnershipId, path: file, part },
        {
          services: {
            ...{ db, records, dataFolder, rulebooksFolder: '' },
            now: () => new Date('2026-03-20T10:00:00Z'),
            today: () => '2026-03-20',
          },
          ...{ language: 'en', json: false, actor: 'operator', read: sheetFiles.read },
          print: (line) => said.push(line),
          tell: (found) => problems.push(...found),
        },
      );
    const state = async () =>
      (await records.read(db, partnershipId, actionDefinition, 'A1'))?.values['state'];

    expect(await take(false)).toBe(2);
    expect(problems).toMatchObject([
      { code: 'update.item-unknown', where: { file: 'diweddariadau.csv', row: 3, column: 'Code' } },
    ]);
    expect(await state()).toBe('on-course');
    expect(await take(true)).toBe(2);
    expect(await state()).toBe('slipping');
    await take(true);
    expect(said).toEqual([
      'Nothing was taken.',
      '1 update was taken.',
      '1 update was taken.',
      'The same form was sent twice. It was taken once.',
    ]);
  });
});
