import { expect, it } from 'vitest';
import { aCounty, both, partnershipId, records, save } from '../../../tests/county-of-updates.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import type { Membership } from '../../access/index.ts';
import type { PageRequest } from '../../access/web/index.ts';
import { migrations } from '../../app/capabilities.ts';
import { organisationDefinition, partnershipDefinition } from '../../partnership/index.ts';
import { actionDefinition, contributionDefinition, planDefinition } from '../../plan/index.ts';
import { partnerPage } from './partner-view.ts';

const neighbour = 'sir-arall';

describeOnOneEngine('what one organisation promised', (open) => {
  async function opened() {
    const { db } = await open(migrations);
    await aCounty(db);
    await save(db, contributionDefinition, 'C2', {
      action: 'A1',
      organisation: 'B2',
      promise: both('Ystafell'),
      state: 'agreed',
      corporatePlan: 'Cynllun corfforaethol 2026',
    });
    await save(
      db,
      partnershipDefinition,
      neighbour,
      { name: both('Sir Arall'), status: 'non-statutory' },
      neighbour,
    );
    await save(
      db,
      organisationDefinition,
      'B7',
      { name: both('Bwrdd iechyd'), kind: 'health-board' },
      neighbour,
    );
    await save(
      db,
      planDefinition,
      'PL1',
      { title: both('Cynllun y cymdogion'), state: 'published' },
      neighbour,
    );
    for (const [code, title, restricted] of [
      ['A1', 'Clinig dros y ffin', false],
      ['A2', 'Llety cyfrinachol', true],
    ] as const)
      await save(
        db,
        actionDefinition,
        code,
        { plan: 'PL1', title: both(title), state: 'stuck', lead: restricted ? null : 'B7', restricted },
        neighbour,
      );
    return async (memberships: readonly Membership[]) => {
      const actor = { id: 'owain', name: 'Owain', language: 'en', memberships };
      const [here] = memberships;
      const services = { db, records, now: () => new Date(), today: () => '2026-11-22' };
      const request = {
        ...{ services, partnershipId, actor, language: 'en', query: {} },
        acting: { ...here, actor },
        params: { code: 'B2' },
      };
      const answer = await partnerPage(request as unknown as PageRequest);
      if (answer.type !== 'page') throw new Error(`Answered with ${answer.type}`);
      return answer.main.markup;
    };
  }
  const here = { partnershipId, role: 'delivery-lead', organisation: 'B2' } as const;
  const over = { partnershipId: neighbour, role: 'delivery-lead', organisation: 'B7' } as const;

  it('stands on one page across its plans and its partnerships, with what is carried into its own plan and what is not', async () => {
    const page = await opened();
    const text = await page([here, over]);
    const [own = '', elsewhere = ''] = text.split('Bwrdd iechyd: Sir Arall');
    expect(own).toContain('Nyrs');
    expect(own).toContain('Yes: Cynllun corfforaethol 2026');
    expect(own).toMatch(/ll-missing"[^>]*>Not yet/);
    expect(own).toContain('Promises: 2. Late: 0. Not in our own plan: 1');
    expect(elsewhere).toContain('Clinig dros y ffin');
    expect(elsewhere).toContain('Promises: 1. Late: 1.');
    expect(text).not.toContain('Llety cyfrinachol');
  });

  it('shows nothing of a partnership in which the reader acts for nobody', async () => {
    const page = await opened();
    expect(await page([here])).not.toContain('Clinig dros y ffin');
    const scrutiny = { ...over, role: 'scrutiny-officer' } as const;
    expect(await page([here, scrutiny])).not.toContain('Clinig dros y ffin');
  });
});
