import { expect, it } from 'vitest';
import { aCounty, partnershipId, records } from '../../../tests/county-of-updates.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import type { Role } from '../../access/index.ts';
import { addAccount, setPart } from '../../access/store/index.ts';
import type { PageRequest } from '../../access/web/index.ts';
import { migrations } from '../../app/capabilities.ts';
import { theSystem, transaction } from '../../platform/database/index.ts';
import { issueUpdateLink, updateLinkOf } from '../store/update-links.ts';
import { stopUpdateLinks, updateLinksPage } from './update-links-page.ts';

const today = '2026-03-20';
const people = [
  { id: 'p-alun', name: 'Alun', role: 'administrator', organisation: null },
  { id: 'p-gwen', name: 'Gwen', role: 'coordinator', organisation: null },
  { id: 'p-mari', name: 'Mari', role: 'delivery-lead', organisation: 'B1' },
] as const;

describeOnOneEngine('the links of reminders that still work', (open) => {
  async function prepared() {
    const { db, dataFolder } = await open(migrations);
    await aCounty(db);
    for (const { id, name, role, organisation } of people) {
      const account = { id, email: `${name.toLowerCase()}@example.org`, name, language: 'cy' } as const;
      await transaction(db, theSystem, (tx) => addAccount(tx, account));
      await setPart(db, theSystem.actor, partnershipId, id, { role, organisation, active: true });
    }
    const now = () => new Date(`${today}T10:00:00Z`);
    const token = await issueUpdateLink(db, { partnershipId, accountId: 'p-mari', month: '2026-03' }, now());
    const request = (role: Role | null, form: Readonly<Record<string, string>> = {}) => {
      const actor = { id: 'p-gwen', name: 'Gwen', language: 'en', memberships: [] };
      return {
        ...{ partnershipId, form, query: {}, params: {}, language: 'en', csrfToken: 'token' },
        services: { db, records, dataFolder, now, today: () => today },
        acting: role && { actor, partnershipId, role, organisation: role === 'coordinator' ? null : 'B1' },
      } as unknown as PageRequest;
    };
    return { token, request, works: async () => (await updateLinkOf(db, token, today)) !== undefined };
  }

  it('are seen by those who keep the plan, by the name of their person and never by their secret', async () => {
    const { token, request } = await prepared();
    for (const role of ['coordinator', 'administrator'] as const) {
      const seen = await updateLinksPage(request(role));
      if (seen.type !== 'page') throw new Error(`Answered with ${seen.type}`);
      expect(seen.main.markup).toContain('Mari');
      expect(seen.main.markup).not.toContain(token);
    }
  });

  it.each(['delivery-lead', 'analyst', 'clerk', 'scrutiny-officer', 'assessor', 'viewer', null] as const)(
    'are neither seen nor stopped by the role of %s',
    async (role) => {
      const { request, works } = await prepared();
      expect(await updateLinksPage(request(role))).toMatchObject({ type: 'forbidden' });
      expect(await stopUpdateLinks(request(role, { person: 'p-mari' }))).toMatchObject({ type: 'forbidden' });
      expect(await works()).toBe(true);
    },
  );

  it('stop at once when one who keeps the plan stops those of a person, and of that person alone', async () => {
    const { request, works } = await prepared();
    await stopUpdateLinks(request('coordinator', { person: 'p-gwen' }));
    expect(await works()).toBe(true);
    expect(await stopUpdateLinks(request('coordinator', { person: 'p-mari' }))).toMatchObject({
      type: 'redirect',
    });
    expect(await works()).toBe(false);
  });
});
