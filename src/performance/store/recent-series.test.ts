import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { describeOnEveryEngine } from '../../../tests/test-database.ts';
import { partnershipDefinitions } from '../../partnership/index.ts';
import { partnershipMigrations } from '../../partnership/store/migrations.ts';
import { transaction } from '../../platform/database/index.ts';
import { createRecordStore } from '../../records/store/index.ts';
import { performanceDefinitions, performanceMeasureDefinition } from '../index.ts';
import {
  areasWithValues,
  latestByArea,
  latestEntry,
  performanceMigrations,
  recentSeries,
  withNewestFigures,
} from './index.ts';

const partnershipId = 'sir-arian';
const publicAt = '2026-06-01T00:00:00Z';
const records = createRecordStore([...partnershipDefinitions, ...performanceDefinitions]);

describeOnEveryEngine('figures for scorecards', (open) => {
  async function prepared() {
    const { db } = await open([...partnershipMigrations, ...performanceMigrations]);
    await transaction(db, { actor: 'operator' }, async (tx) => {
      await sql`insert into partnership.partnership (partnership_id, code) values (${partnershipId}, ${partnershipId})`.execute(
        tx,
      );
      await sql`insert into performance.performance_measure (partnership_id, code, title_cy, latest_value, latest_on)
        values (${partnershipId}, 'F1', 'Un', 9, '2022-12-31'), (${partnershipId}, 'F2', 'Dau', 8, '2030-12-31'),
          (${partnershipId}, 'F3', 'Tri', null, null)`.execute(tx);
      await sql`insert into performance.measure_value
          (partnership_id, measure, area, period_start, period_end, value, standing, entered_by, release_at)
        select ${partnershipId}, 'F' || f, area, make_date(y, 1, 1), make_date(y, 12, 31), y - 2000 + f / 10.0,
          case when y = 2025 then 'entered' else 'signed-off' end, 'mari',
          case when y = 2024 then timestamptz '2026-07-01T00:00:00Z' end
        from generate_series(1, 2) as f, generate_series(2021, 2025) as y,
          unnest(array[null, 'W05999002', 'W05999001']) as area`.execute(tx);
    });
    return db;
  }

  it('are the latest of each measure, oldest first, as far as the reader may see', async () => {
    const db = await prepared();
    const read = async (reader: Parameters<typeof recentSeries>[2]['reader'], area: string | null) => {
      const asked = { measures: ['F2', 'F3', 'F1'], area, reader, last: 2 };
      const series = await recentSeries(db, partnershipId, asked);
      return Object.fromEntries(
        [...series].map(([code, values]) => [code, values.map(({ value }) => value)]),
      );
    };
    expect(await read('work', null)).toEqual({ F1: [24.1, 25.1], F2: [24.2, 25.2] });
    expect(await read({ publicAt }, 'W05999001')).toEqual({ F1: [22.1, 23.1], F2: [22.2, 23.2] });
    expect(await read({ publicAt: '2026-07-01T00:00:00Z' }, null)).toMatchObject({ F1: [23.1, 24.1] });
  });

  it('name the areas that have any, each once, and what one measure has there', async () => {
    const db = await prepared();
    expect(await areasWithValues(db, partnershipId, 'work')).toEqual(['W05999001', 'W05999002']);
    expect(await areasWithValues(db, 'nowhere', 'work')).toEqual([]);
    const areas = await latestByArea(db, partnershipId, 'F1', { publicAt });
    expect([...areas].map(([code, { value }]) => [code, value])).toEqual([
      ['W05999001', 23.1],
      ['W05999002', 23.1],
    ]);
  });

  it('stand in the records of whoever reads the latest value, where they are newer', async () => {
    const db = await prepared();
    const stored = await records.load(db, partnershipId);
    const latest = async (reader: Parameters<typeof recentSeries>[2]['reader']) =>
      (await withNewestFigures(db, partnershipId, stored, reader))
        .all(performanceMeasureDefinition)
        .map(({ values }) => [values.latestValue, values.latestOn]);
    expect(await latest('work')).toEqual([
      [25.1, '2025-12-31'],
      [8, '2030-12-31'],
      [null, null],
    ]);
    expect((await latest({ publicAt }))[0]).toEqual([23.1, '2023-12-31']);
    expect(await latestEntry(db, partnershipId)).toBe(30);
    expect(await latestEntry(db, 'nowhere')).toBe(0);
  });
});
