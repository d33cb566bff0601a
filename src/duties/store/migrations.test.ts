import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import { partnershipMigrations } from '../../partnership/store/migrations.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { dutiesMigrations } from './migrations.ts';

describeOnOneEngine('opinions of before the store kept whose they are', (open) => {
  it('belong to the assessor who first wrote them; those of the partnership stay nobody’s', async () => {
    const last = dutiesMigrations.findIndex(({ name }) => name === 'duties-0007-authors-of-earlier-opinions');
    const { db } = await open([...partnershipMigrations, ...dutiesMigrations.slice(0, last)]);
    await transaction(db, theSystem, async (inside) => {
      await sql`insert into partnership.partnership (partnership_id, code) values ('arian', 'arian')`.execute(
        inside,
      );
    });
    const write = (code: string, writtenBy: string) =>
      transaction(db, { actor: 'sioned' }, async (inside) => {
        await sql`insert into duties.opinion (partnership_id, code, written_by, author)
          values ('arian', ${code}, ${writtenBy}, '')`.execute(inside);
      });
    await write('OP1', 'assessor');
    await write('OP2', 'partnership');
    await transaction(db, { actor: 'mair' }, async (inside) => {
      await sql`update duties.opinion set text_en = 'Later' where code = 'OP1'`.execute(inside);
    });
    await transaction(db, theSystem, async (inside) => {
      await dutiesMigrations[last]?.up(inside);
    });
    const { rows } = await sql<{ code: string; author: string }>`
      select code, author from duties.opinion order by code`.execute(db);
    expect(rows).toEqual([
      { code: 'OP1', author: 'sioned' },
      { code: 'OP2', author: '' },
    ]);
  });
});
