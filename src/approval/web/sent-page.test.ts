import { expect, it } from 'vitest';
import type { PageRequest } from '../../access/web/index.ts';
import type { Plan } from '../../plan/index.ts';
import { recordSet } from '../../records/index.ts';
import { aRecord } from '../example-records.ts';
import { siteTable } from './sent-page.ts';

const request = { language: 'en', partnershipId: 'arian' } as unknown as PageRequest;
const member = (code: string, name: string) => [
  aRecord('organisation', code, { name: { cy: name, en: name } }),
  aRecord('seat', `S${code}`, { organisation: code, role: 'member' }),
];

it('every member has a line: when it published the plan, which version, where, in which languages and formats', () => {
  const plan = aRecord('plan', 'PL1', { state: 'published' }) as unknown as Plan;
  const published = {
    plan: 'PL1',
    what: 'plan',
    organisation: 'B1',
    publishedOn: '2026-03-20',
    version: '1.2',
    languages: ['cy', 'en'],
    formats: ['html', 'easy-read'],
    address: 'https://council.example/plan',
  };
  const records = recordSet([
    ...member('B1', 'Council'),
    ...member('B2', 'Health board'),
    plan,
    aRecord('publication', 'PB1', published),
    aRecord('publication', 'PB2', { ...published, organisation: 'B2', what: 'annual-report' }),
  ]);
  const text = siteTable(request, { plan, records }, '2026-11-01')
    .toString()
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
  expect(text).toMatch(
    /Council .*20 March 2026 Version 1\.2 https:\/\/council\.example\/plan .*Welsh, English .*Web pages, .*Easy read/i,
  );
  expect(text).toMatch(/Health board .*Not published/);
});
