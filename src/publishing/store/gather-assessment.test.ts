import { expect, it } from 'vitest';
import { aCounty, both, partnershipId, records, save } from '../../../tests/county-of-updates.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import { migrations } from '../../app/capabilities.ts';
import { actionDefinition, optionDefinition } from '../../plan/index.ts';
import { gatherAssessment } from './gather-assessment.ts';

describeOnOneEngine('what an edition of the assessment is made of', (open) => {
  it('holds nothing of what is restricted, whoever freezes it', async () => {
    const { db, dataFolder } = await open(migrations);
    await aCounty(db);
    const secret = { plan: 'PL1', title: both('Adolygu safleoedd'), lead: 'B1', restricted: true };
    await save(db, actionDefinition, 'A2', secret);
    await save(db, optionDefinition, 'W1', { title: both('Dewis'), actions: ['A1', 'A2'] });
    const place = { db, dataFolder, records, partnershipId, today: '2026-11-22' };
    const { records: gathered } = await gatherAssessment(place);
    expect(gathered.find('action', 'A2')).toBeUndefined();
    expect(gathered.one(optionDefinition, 'W1')?.values.actions).toEqual(['A1']);
    expect(gathered.unseen?.get('action')).toBe(1);
  });
});
