import { expect, it } from 'vitest';
import { aCounty, council, partnershipId, records } from '../../../tests/county-of-updates.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import type { Acting } from '../../access/index.ts';
import { migrations } from '../../app/capabilities.ts';
import { actionDefinition } from '../../plan/index.ts';
import { transaction } from '../../platform/database/index.ts';
import { emptyValue, type FieldValue, type Result } from '../../records/index.ts';
import { updateLedger } from '../updates/update-ledger.ts';
import { unsettledUpdates } from './read-updates.ts';
import { updatesDoor } from './updates-door.ts';

type Values = Readonly<Record<string, FieldValue>>;
type Taken = Result<{ readonly added: number; readonly unchanged: number }>;

function row(values: Values): { where: { row: number }; values: Values } {
  const empty = Object.fromEntries(updateLedger.fields.map((field) => [field.name, emptyValue(field)]));
  return {
    where: { row: 2 },
    values: { ...empty, itemKind: 'action', item: 'A1', month: '2026-01', ...values },
  };
}

const told = {
  state: 'slipping',
  sentAt: '2026-01-20T10:00:00Z',
  sentBy: 'mari@example.org',
  outcome: 'applied',
};
const beside = {
  state: 'stuck',
  sentAt: '2026-01-20T10:00:40Z',
  sentBy: 'huw@example.org',
  outcome: 'kept-both',
};
const settled = { state: 'stuck', sentAt: '2026-01-21T10:00:00Z', settles: true };
const put = {
  state: 'on-course',
  sentAt: '2026-02-01T10:00:00Z',
  corrects: true,
  reason: { cy: 'Slip', en: 'A slip' },
};
const lead: Acting = {
  actor: { id: 'p1', name: 'Mari', language: 'cy', memberships: [] },
  partnershipId,
  role: council.role,
  organisation: council.organisation,
};

describeOnOneEngine('the sheet of updates of a kit', (open) => {
  async function prepared() {
    const { db } = await open(migrations);
    await aCounty(db);
    const take = (rows: readonly ReturnType<typeof row>[], acting: Acting | null = null): Promise<Taken> =>
      transaction(db, { actor: 'operator' }, (tx) =>
        updatesDoor.takeIn(
          tx,
          { partnershipId, actor: 'operator', acting, records, today: '2026-03-20' },
          rows,
        ),
      );
    const action = async () => (await records.read(db, partnershipId, actionDefinition, 'A1'))?.values;
    return { db, take, action };
  }

  it('brings what was said as it was, once, and changes no record: the records came with it', async () => {
    const { db, take, action } = await prepared();
    const rows = [told, beside, settled, put].map(row);
    expect(await take(rows)).toEqual({ ok: true, value: { added: 4, unchanged: 0 } });
    expect(await take(rows)).toEqual({ ok: true, value: { added: 0, unchanged: 4 } });
    expect(await action()).toMatchObject({ state: 'on-course' });
    expect(await unsettledUpdates(db, partnershipId)).toEqual([]);
    const out = await updatesDoor.rowsOf(db, partnershipId);
    expect(out.map(({ state, settles, corrects }) => [state, settles, corrects])).toEqual([
      ['slipping', null, null],
      ['stuck', null, null],
      ['stuck', true, null],
      ['on-course', null, true],
    ]);
    expect(await take(out.map((values) => row(values)))).toMatchObject({ value: { added: 0 } });
  });

  it('sends a row without a time now, and whatever a person brings under the rules of any sender', async () => {
    const { take, action } = await prepared();
    expect(await take([row({ state: 'slipping', month: '2026-03' })])).toMatchObject({ value: { added: 1 } });
    expect(await action()).toMatchObject({ state: 'slipping' });
    const promise = row({ itemKind: 'contribution', item: 'C1', state: 'done', month: '2026-03' });
    expect(await take([promise], lead)).toMatchObject({
      ok: false,
      problems: [{ code: 'update.not-yours' }],
    });
  });

  it('refuses a row about nothing, and one that corrects or settles what is not there', async () => {
    const { take } = await prepared();
    expect(await take([row({ ...told, item: 'A99' })])).toMatchObject({
      problems: [{ code: 'update.item-unknown', where: { row: 2, column: 'item' } }],
    });
    expect(await take([row(put)])).toMatchObject({
      problems: [{ code: 'update.row-without-earlier', where: { column: 'corrects' } }],
    });
  });
});
