import { expect, it } from 'vitest';
import { aCounty, both, partnershipId, records, save } from '../../../tests/county-of-updates.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import { addAccount, setPart } from '../../access/store/index.ts';
import { migrations } from '../../app/capabilities.ts';
import { ownershipDefinition } from '../../plan/index.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { workloadsOf } from './workloads.ts';

const people = [
  { id: 'p-alun', email: 'alun@example.org', name: 'Alun', role: 'administrator', organisation: null },
  { id: 'p-mari', email: 'mari@example.org', name: 'Mari', role: 'delivery-lead', organisation: 'B1' },
  { id: 'p-gwen', email: 'gwen@example.org', name: 'Gwen', role: 'coordinator', organisation: null },
  { id: 'p-ifan', email: 'ifan@example.org', name: 'Ifan', role: 'analyst', organisation: null },
] as const;

describeOnOneEngine('the team and its work', (open) => {
  it('tells the co-ordination team from the people of the organisations, with what each has to do', async () => {
    const { db } = await open(migrations);
    await aCounty(db);
    for (const { id, email, name, role, organisation } of people) {
      await transaction(db, theSystem, (tx) => addAccount(tx, { id, email, name, language: 'cy' }));
      await setPart(db, 'p-alun', partnershipId, id, { role, organisation, active: true });
    }
    const asked = (code: string, state: string) =>
      save(db, ownershipDefinition, code, {
        title: both(code),
        action: 'A1',
        organisation: 'B1',
        person: 'Gwen@example.org',
        state,
      });
    await asked('OW8', 'asked');
    await asked('OW9', 'declined');
    const loads = await workloadsOf({ db, records, today: () => '2026-03-20' }, partnershipId);
    const of = (name: string) => loads.find(({ person }) => person.name === name);
    expect(
      loads
        .filter(({ isOfTeam }) => isOfTeam)
        .map(({ person }) => person.name)
        .toSorted(),
    ).toEqual(['Alun', 'Gwen', 'Ifan']);
    expect(of('Gwen')).toMatchObject({ accepted: 0, unanswered: 1, told: 0 });
    expect(of('Mari')).toMatchObject({ isOfTeam: false, unanswered: 0, toTell: 2, told: 0 });
  });
});
