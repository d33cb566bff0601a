import { expect, it } from 'vitest';
import { asAnalyst, openCounty } from '../../../tests/journeys/analyst-county.ts';
import { describeOnOneEngine } from '../../../tests/test-database.ts';
import { evidenceLacking } from './index.ts';

describeOnOneEngine('what the evidence lacks', (open) => {
  it('can stand on any page: a figure that gets worse and has no story is a finding, in both languages', async () => {
    const services = await openCounty(open);
    const shown = async (language: 'cy' | 'en') =>
      (await evidenceLacking(asAnalyst(services, { language }))).markup;
    expect(await shown('en')).toContain('The figure is changing, and nobody has written why.');
    expect(await shown('en')).toContain('/work/indicators/I1');
    expect(await shown('cy')).toContain('nid oes neb wedi ysgrifennu pam');
  });
});
