import { expect, it } from 'vitest';
import { aCounty, council, partnershipId, records } from '../../../tests/county-of-updates.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import { migrations } from '../../app/capabilities.ts';
import { actionDefinition } from '../../plan/index.ts';
import { takeSheet } from './take-sheet.ts';

describeOnOneEngine('a sheet of updates that holds a row of somebody else', (open) => {
  it('is refused with the place of that row; the others are taken when they are asked for', async () => {
    const { db } = await open(migrations);
    await aCounty(db);
    const header = ['Kind', 'Code', 'State now', 'What happened'];
    const cells = [
      ['Action', 'A1', 'Slipping', 'No site.'],
      ['Contribution', 'C1', 'Done', ''],
    ];
    const table = {
      file: 'a.csv',
      sheet: 'a',
      header,
      rows: cells.map((row, at) => ({ row: at + 2, cells: row })),
    };
    const take = (part: boolean) =>
      takeSheet(
        { db, records },
        {
          ...{ tables: [table], month: '2026-03', language: 'en', part, usualOf: () => '' },
          sending: {
            ...{ partnershipId, actor: 'mari', updater: council, way: 'sheet', name: `sheet ${part}` },
            ...{ now: new Date('2026-03-20T10:00:00Z'), today: '2026-03-20' },
          },
        },
      );
    const state = async () =>
      (await records.read(db, partnershipId, actionDefinition, 'A1'))?.values['state'];
    const refused = [
      { code: 'update.not-yours', where: { file: 'a.csv', sheet: 'a', row: 3 }, values: { code: 'C1' } },
    ];
    expect(await take(false)).toEqual({ sent: null, problems: refused });
    expect(await state()).toBe('on-course');
    expect(await take(true)).toMatchObject({
      sent: { updates: [{ outcome: 'applied' }] },
      problems: refused,
    });
    expect(await state()).toBe('slipping');
  });
});
