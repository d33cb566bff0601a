import { expect, it } from 'vitest';
import { aCounty, both, partnershipId, records, save } from '../../../tests/county-of-updates.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import type { Acting } from '../../access/index.ts';
import { addAccount } from '../../access/store/index.ts';
import { migrations } from '../../app/capabilities.ts';
import { enterValues } from '../../performance/store/index.ts';
import { actionDefinition } from '../../plan/index.ts';
import { type Database, theSystem, transaction } from '../../platform/database/index.ts';
import type { UpdateToSend } from '../updates/update.ts';
import { countDue } from './due-count.ts';
import { sendUpdates } from './send-updates.ts';

const mari = { id: 'p-mari', email: 'mari@example.org', name: 'Mari', language: 'cy' } as const;
const lead: Acting = {
  actor: { ...mari, memberships: [] },
  partnershipId,
  role: 'delivery-lead',
  organisation: 'B1',
};

function counted(db: Database) {
  return (acting: Acting = lead) => countDue({ db, records, today: () => '2026-03-20' }, acting);
}

describeOnOneEngine('how many updates are due of a person', (open) => {
  async function prepared() {
    const { db } = await open(migrations);
    await aCounty(db);
    await transaction(db, theSystem, (tx) => addAccount(tx, mari));
    return { db, count: counted(db) };
  }

  it('is what their page lists, and falls when they tell of one, although no record has changed', async () => {
    const { db, count } = await prepared();
    expect(await count(), 'an action and a figure').toBe(2);
    await save(db, actionDefinition, 'A2', {
      plan: 'PL1',
      title: both('Ail'),
      lead: 'B1',
      state: 'on-course',
    });
    expect(await count()).toBe(3);
    const sending = {
      ...{ partnershipId, actor: mari.id, name: 'one', today: '2026-03-20' },
      way: 'page',
      updater: { email: mari.email, role: 'delivery-lead', organisation: 'B1' },
      now: new Date('2026-03-20T10:00:00Z'),
    } as const;
    const noChange: UpdateToSend = {
      item: { kind: 'action', code: 'A2' },
      ...{ month: '2026-03', basedOn: 1, state: null, metOn: null },
      ...{ words: both(''), likelihood: null, impact: null, noChange: true, honestAnswer: '', figure: null },
    };
    await transaction(db, { actor: mari.id }, (tx) => sendUpdates(tx, records, sending, [noChange]));
    expect(await count()).toBe(2);
  });

  it('falls when a figure is entered, by whichever way', async () => {
    const { db, count } = await prepared();
    const before = await count();
    const value = {
      ...{ measure: 'F1', area: null, value: 12, numerator: null, denominator: null, note: both('') },
      ...{
        periodStart: '2025-12-01',
        periodEnd: '2026-02-28',
        releaseAt: null,
        enteredFor: 'B1',
        basedOn: null,
      },
    };
    await transaction(db, { actor: mari.id }, (tx) =>
      enterValues(tx, { partnershipId, actor: mari.id, acting: null }, [value]),
    );
    expect(before).toBe(2);
    expect(await count()).toBe(1);
  });

  it('is nothing for who acts for another organisation, or for none', async () => {
    const { count } = await prepared();
    expect(await count({ ...lead, organisation: 'B2' })).toBe(1);
    expect(await count({ ...lead, organisation: null })).toBe(0);
    expect(await count({ ...lead, role: 'coordinator', organisation: null })).toBe(0);
  });
});
