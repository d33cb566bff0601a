import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { aCounty, partnershipId } from '../../../tests/county-of-updates.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import { migrations } from '../../app/capabilities.ts';
import { pageOf } from '../example-page.ts';
import { keepPage, keptPage, keptPages } from './kept-pages.ts';

const now = new Date('2026-11-22T10:00:00Z');

describeOnOneEngine('board pages kept with their meeting', (openStore) => {
  it('are shown as they were, the newest first, and any by its number', async () => {
    const { db } = await openStore(migrations);
    await aCounty(db);
    const first = await keepPage(db, partnershipId, pageOf('First'), 'mari', now);
    const second = await keepPage(db, partnershipId, pageOf('Second'), 'mari', now);
    expect((await keptPages(db, partnershipId)).map(({ number }) => number)).toEqual([second, first]);
    expect((await keptPage(db, partnershipId, 'MT1', null))?.page).toEqual(pageOf('Second'));
    expect((await keptPage(db, partnershipId, 'MT1', first))?.page).toEqual(pageOf('First'));
    expect(await keptPage(db, partnershipId, 'MT2', first)).toBeUndefined();
    await expect(sql`update board.kept_page set meeting = 'MT2'`.execute(db)).rejects.toThrow();
    await expect(sql`delete from board.kept_page`.execute(db)).rejects.toThrow();
  });
});
