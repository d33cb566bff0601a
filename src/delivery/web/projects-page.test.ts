import { expect, it } from 'vitest';
import type { PageRequest } from '../../access/web/index.ts';
import { groupDefinition } from '../../governance/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { actionDefinition, projectDefinition, riskDefinition } from '../../plan/index.ts';
import { recordSet } from '../../records/index.ts';
import { recordOf } from '../../turning/example-session.ts';
import { drawProjects } from './projects-page.ts';

const both = (text: string) => ({ cy: text, en: text });

it('a project stands with its organisations, the group of several agencies that watches it, its actions and its risks', () => {
  const records = recordSet([
    recordOf(organisationDefinition, 'B1', { name: both('Council') }),
    recordOf(organisationDefinition, 'B2', { name: both('Police') }),
    recordOf(groupDefinition, 'GR1', { name: both('Youth group'), members: ['B1', 'B2'] }),
    recordOf(actionDefinition, 'A1', { title: both('Youth workers') }),
    recordOf(riskDefinition, 'K1', { title: both('No building'), project: 'PJ1', state: 'open' }),
    recordOf(projectDefinition, 'PJ1', {
      title: both('Open doors'),
      organisation: 'B1',
      partners: ['B2'],
      monitoringGroup: 'GR1',
      actions: ['A1'],
    }),
    recordOf(projectDefinition, 'PJ2', { title: both('Nobody watches'), organisation: 'B2' }),
  ]);
  const request = { language: 'en', partnershipId: 'arian', acting: null } as unknown as PageRequest;
  const shown = drawProjects(request, records, '2026-11-22').markup.replaceAll(/\s+/g, ' ');
  expect(shown).toMatch(
    /Open doors.*Council.*Police.*Youth group.*Youth workers.*No building.*Nobody watches/,
  );
  expect(shown.split('Nobody watches')[1]).toContain('No group');
});
