import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { describeOnEveryEngine } from '../../../tests/test-database.ts';
import { partnershipMigrations } from '../../partnership/store/migrations.ts';
import { type Database, transaction } from '../../platform/database/index.ts';
import type { SentValue } from '../measure-value.ts';
import {
  enterValues,
  entriesOf,
  newestValues,
  performanceMigrations,
  releasedCorrections,
  signValues,
  valuesOf,
} from './index.ts';

const partnershipId = 'sir-arian';
const noText = { cy: '', en: '' };

function sent(measure: string, value: number, more: Partial<SentValue> = {}): SentValue {
  return {
    measure,
    area: null,
    periodStart: '2026-01-01',
    periodEnd: '2026-03-31',
    value,
    numerator: null,
    denominator: null,
    note: noText,
    basedOn: null,
    ...more,
  };
}

describeOnEveryEngine('values of measures over time', (open) => {
  async function prepared() {
    const { db } = await open([...partnershipMigrations, ...performanceMigrations]);
    await transaction(db, { actor: 'operator' }, async (tx) => {
      await sql`insert into partnership.partnership (partnership_id, code, name_cy)
        values (${partnershipId}, ${partnershipId}, 'Sir Arian')`.execute(tx);
      await sql`insert into performance.performance_measure
          (partnership_id, code, title_cy, risk_class, figure, formula)
        values (${partnershipId}, 'F1', 'Teuluoedd', null, 'number', ''),
          (${partnershipId}, 'F2', 'Mewn pryd', 'high', 'percentage', ''),
          (${partnershipId}, 'F3', 'Cyfanswm', null, 'number', 'F1 + F2')`.execute(tx);
    });
    const enter = (actor: string, ...values: SentValue[]) =>
      transaction(db, { actor }, (tx) => enterValues(tx, { partnershipId, actor, acting: null }, values));
    const entered = async (...asked: Parameters<typeof enter>) => {
      const result = await enter(...asked);
      if (!result.ok) throw new Error(JSON.stringify(result.problems));
      return result.value;
    };
    return { db, enter, entered };
  }
  const atWork = (db: Database, measures: string[], area: string | null = null) =>
    valuesOf(db, partnershipId, { measures, area, reader: 'work' });

  it('keeps every value; the newest of a period counts, and a correction says why', async () => {
    const { db, enter, entered } = await prepared();
    const [first] = await entered('mari', sent('F1', 612));
    expect(first).toMatchObject({ outcome: 'entered', before: null });
    const basedOn = first?.number ?? 0;
    const refused = await enter('mari', sent('F1', 621, { basedOn }));
    expect(refused.ok ? [] : refused.problems.map(({ code }) => code)).toEqual([
      'performance.correction-needs-reason',
    ]);
    const correctionReason = { cy: 'Camgymeriad teipio', en: 'A slip in typing' };
    const [second] = await entered('mari', sent('F1', 621, { basedOn, correctionReason }));
    expect(second).toMatchObject({ outcome: 'correction', before: { value: 612 } });
    expect((await atWork(db, ['F1'])).map(({ value }) => value)).toEqual([621]);
    expect(await entriesOf(db, partnershipId, 'F1')).toMatchObject([
      { value: 621, corrects: basedOn, correctionReason },
      { value: 612, corrects: null },
    ]);
  });

  it('keeps both when two enter different values at the same moment, and says so to the second', async () => {
    const { db, entered } = await prepared();
    const outcomes = await Promise.all([
      entered('mari', sent('F1', 612)),
      entered('owain', sent('F1', 640)),
      entered('sioned', sent('F1', 655)),
    ]);
    const entries = outcomes.flat();
    // Whose turn comes first is up to the database.
    expect(entries.map(({ outcome }) => outcome).sort()).toEqual(['entered', 'kept-both', 'kept-both']);
    expect(entries.find(({ outcome }) => outcome === 'kept-both')?.before).toMatchObject({ measure: 'F1' });
    const kept = await entriesOf(db, partnershipId, 'F1');
    expect(kept.map(({ value }) => value).sort()).toEqual([612, 640, 655]);
  });

  it('adds nothing when the same value is sent again', async () => {
    const { db, entered } = await prepared();
    await entered('mari', sent('F1', 612));
    expect(await entered('owain', sent('F1', 612))).toMatchObject([{ outcome: 'unchanged' }]);
    expect(await entriesOf(db, partnershipId, 'F1')).toHaveLength(1);
  });

  it('shows the public nothing before it is signed off by another and its release has come', async () => {
    const { db, entered } = await prepared();
    const release = { releaseAt: '2026-05-01T08:30:00Z' };
    const [entry] = await entered('mari', sent('F2', 75, { numerator: 30, denominator: 40, ...release }));
    const sign = (actor: string) =>
      transaction(db, { actor }, (tx) =>
        signValues(tx, { partnershipId, actor, standing: 'signed-off', at: '2026-04-20T10:00:00Z' }, [
          { number: entry?.number ?? 0, revision: 1 },
        ]),
      );
    const seen = async (publicAt: string) =>
      [...(await newestValues(db, partnershipId, ['F2'], { publicAt })).values()].map(({ value }) => value);
    expect(await seen('2026-06-01T00:00:00Z')).toEqual([]);
    expect(await sign('mari')).toMatchObject({ ok: false, problems: [{ code: 'performance.own-value' }] });
    expect(await sign('owain')).toMatchObject({ ok: true });
    expect(await sign('sioned')).toMatchObject({ problems: [{ code: 'performance.signed-already' }] });
    expect(await seen('2026-05-01T08:29:59Z')).toEqual([]);
    expect(await seen('2026-05-01T08:30:00Z')).toEqual([75]);
  });

  it('reads the last periods of each measure in one area, oldest first', async () => {
    const { db, entered } = await prepared();
    const years = [2022, 2023, 2024, 2025].map((year) => ({
      periodStart: `${year}-04-01`,
      periodEnd: `${year + 1}-03-31`,
    }));
    await entered(
      'mari',
      ...years.map((period, index) => sent('F1', index, period)),
      ...years.map((period, index) => sent('F1', 10 + index, { ...period, area: 'W06000008' })),
    );
    const last = await valuesOf(db, partnershipId, {
      measures: ['F2', 'F1'],
      area: 'W06000008',
      reader: 'work',
      last: 2,
    });
    expect(last.map(({ value }) => value)).toEqual([12, 13]);
    expect((await atWork(db, ['F1'])).map(({ value }) => value)).toEqual([0, 1, 2, 3]);
  });

  it('refuses what is no figure, a calculated measure and an unknown one, and then enters none', async () => {
    const { db, enter } = await prepared();
    const result = await enter(
      'mari',
      sent('F1', 5),
      sent('F2', 80, { numerator: 3, denominator: 4 }),
      sent('F3', 1),
      sent('F9', 1),
      sent('F1', 1, { periodEnd: '2025-12-31' }),
    );
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual([
      'performance.share-differs',
      'performance.measure-calculated',
      'performance.measure-unknown',
      'performance.period-backwards',
    ]);
    expect(await atWork(db, ['F1', 'F2'])).toEqual([]);
  });

  it('lets nobody rewrite or remove a value, not even in SQL', async () => {
    const { db, entered } = await prepared();
    await entered('mari', sent('F1', 612));
    const rewrite = transaction(db, { actor: 'mari' }, (tx) =>
      sql`update performance.measure_value set value = 1`.execute(tx),
    );
    await expect(rewrite).rejects.toThrow('corrected by a new one');
    const remove = transaction(db, { actor: 'mari' }, (tx) =>
      sql`delete from performance.measure_value`.execute(tx),
    );
    await expect(remove).rejects.toThrow('corrected by a new one');
  });

  describe('small counts', () => {
    const publicAt = '2027-01-01T00:00:00Z';
    const shownOf = async (db: Database, area: string | null) =>
      (await valuesOf(db, partnershipId, { measures: ['F1'], area, reader: { publicAt } })).map(
        ({ value }) => value,
      );

    it('do not reach the public, not even through an earlier figure that was larger', async () => {
      const { db, entered } = await prepared();
      const [first] = await entered('mari', sent('F1', 80, { numerator: 80, denominator: 100 }));
      expect(await shownOf(db, null)).toEqual([80]);
      const reason = { cy: 'Cyfrif eto.', en: 'Counted again.' };
      await entered(
        'mari',
        sent('F1', 97, {
          numerator: 97,
          denominator: 100,
          basedOn: first?.number ?? null,
          correctionReason: reason,
        }),
      );
      expect(await shownOf(db, null)).toEqual([]);
      expect(await releasedCorrections(db, partnershipId, ['F1'], publicAt)).toEqual([]);
      expect((await atWork(db, ['F1'])).map(({ value }) => value)).toEqual([97]);
    });

    it('take the figures of the other parts of the area with them, of that period only', async () => {
      const { db, entered } = await prepared();
      const later = { periodStart: '2026-04-01', periodEnd: '2026-06-30' };
      await entered(
        'mari',
        sent('F1', 60),
        sent('F1', 57, { area: 'W05000001' }),
        sent('F1', 3, { area: 'W05000002' }),
        sent('F1', 30, { area: 'W05000001', ...later }),
        sent('F1', 31, { area: 'W05000002', ...later }),
      );
      expect(await shownOf(db, null)).toEqual([60]);
      expect(await shownOf(db, 'W05000001')).toEqual([30]);
      expect(await shownOf(db, 'W05000002')).toEqual([31]);
    });
  });
});
