import { expect, it } from 'vitest';
import { both, partnershipId, records, save } from '../../../tests/county-of-updates.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import type { PageRequest } from '../../access/web/index.ts';
import { partnershipDefinition } from '../../partnership/index.ts';
import { migrations } from '../capabilities.ts';
import { sitePage } from './site-pages.ts';

describeOnOneEngine('the page about whom to write to', (open) => {
  it('names each partnership, with where it can be written to', async () => {
    const { db } = await open(migrations);
    const name = both('Bwrdd Sir Arian');
    const contactEmail = 'bwrdd@sir-arian.example';
    await save(db, partnershipDefinition, partnershipId, { name, contactEmail, status: 'non-statutory' });
    await save(
      db,
      partnershipDefinition,
      'sir-arall',
      { name: both('Bwrdd Sir Arall'), status: 'non-statutory' },
      'sir-arall',
    );
    const request = { language: 'en', services: { db, records } } as unknown as PageRequest;
    const answer = await sitePage('contact')(request);
    const { markup } = answer.type === 'page' ? answer.main : { markup: '' };
    expect(markup).toContain(`href="mailto:${contactEmail}"`);
    expect(markup).toContain(`href="/en/${partnershipId}"`);
    expect(markup).toContain('href="/en/sir-arall"');
    expect(markup.match(/mailto:/g)).toHaveLength(1);
  });
});
