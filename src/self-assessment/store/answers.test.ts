import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import { migrations, recordDefinitions } from '../../app/capabilities.ts';
import { partnershipDefinition } from '../../partnership/index.ts';
import { type Database, theSystem, transaction } from '../../platform/database/index.ts';
import { emptyValue } from '../../records/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import {
  answerCounts,
  type Ballot,
  giveAnswers,
  hasTakenPart,
  makePapers,
  paperOf,
  seal,
} from './answers.ts';

const place = { partnershipId: 'sir-arian', selfAssessment: 'HA1' };
const records = createRecordStore(recordDefinitions);

async function aPartnership(db: Database): Promise<void> {
  const values = Object.fromEntries(
    partnershipDefinition.fields.map((field) => [field.name, emptyValue(field)]),
  );
  const saved = await transaction(db, theSystem, (db) =>
    records.save(db, place.partnershipId, partnershipDefinition, {
      code: place.partnershipId,
      values: { ...values, name: { cy: 'Sir Arian', en: 'Sir Arian' }, status: 'non-statutory' },
      expectedRevision: null,
    }),
  );
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
}

function ballot(by: Ballot['by'], value: number | null): Ballot {
  return { ...place, organisation: 'B1', by, answers: new Map([['s1', value]]) };
}

describeOnOneEngine('answers to a self-assessment', (open) => {
  it('are counted once for each person and each link, and not after results were seen', async () => {
    const { db } = await open(migrations);
    await aPartnership(db);
    expect(await giveAnswers(db, ballot({ account: 'mari' }, 3))).toBe('kept');
    expect(await giveAnswers(db, ballot({ account: 'mari' }, 4))).toBe('already');
    expect(await giveAnswers(db, ballot({ account: 'owain' }, 3))).toBe('kept');
    const [token = '', other = ''] = await makePapers(db, place, 'B1', 2);
    expect(await giveAnswers(db, ballot({ token }, null))).toBe('kept');
    expect(await giveAnswers(db, ballot({ token }, 1))).toBe('already');
    expect(await giveAnswers(db, ballot({ token: 'made-up' }, 1))).toBe('already');
    expect(await paperOf(db, place.partnershipId, token)).toEqual({
      selfAssessment: 'HA1',
      organisation: 'B1',
      used: true,
    });
    expect(await hasTakenPart(db, place, 'mari')).toBe(true);
    expect(await answerCounts(db, place)).toEqual([
      { organisation: 'B1', statement: 's1', value: 3, n: 2 },
      { organisation: 'B1', statement: 's1', value: null, n: 1 },
    ]);
    await seal(db, place);
    expect(await giveAnswers(db, ballot({ token: other }, 1))).toBe('sealed');
  });

  it('leave nothing behind that says who or when', async () => {
    const { db } = await open(migrations);
    await aPartnership(db);
    await giveAnswers(db, ballot({ account: 'mari' }, 3));
    const columns = await sql<{ column_name: string; data_type: string }>`
      select column_name, data_type from information_schema.columns
      where table_schema = 'self_assessment' and table_name in ('answer_count', 'paper', 'taken_part')`.execute(
      db,
    );
    expect(columns.rows.filter(({ data_type }) => /time|date/.test(data_type))).toEqual([]);
    const history = await sql<{ table_name: string }>`
      select distinct table_name from history.change where table_name like 'self_assessment.%'`.execute(db);
    expect(history.rows).toEqual([]);
  });
});
