import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { PageRequest } from '../../access/web/index.ts';
import { recordSet } from '../../records/index.ts';
import { someFacts } from '../example-facts.ts';
import { checkPlan } from '../index.ts';
import type { CheckOfPlan } from './plan-check.ts';
import { relatedDocumentsPage } from './related-documents-page.ts';

const rulebooksFolder = fileURLToPath(new URL('../../../rulebooks', import.meta.url));
const check: CheckOfPlan = async () => ({
  plan: { code: 'P', title: { cy: 'Cynllun', en: 'Plan' } },
  rulebooks: [],
  records: recordSet([]),
  result: checkPlan([], someFacts([])),
});

async function shown(may: boolean): Promise<string> {
  const services = { rulebooksFolder, today: () => '2026-04-09' };
  const request = { language: 'en', partnershipId: 'arian', query: {}, services } as unknown as PageRequest;
  const answer = await relatedDocumentsPage(check, () => may)(request);
  if (answer.type !== 'page') throw new Error(answer.type);
  return answer.main.markup;
}

it('the checklist of documents leads to its forms only for whoever may send them', async () => {
  const forms = /considered-documents\/new/g;
  expect((await shown(true)).match(forms)?.length).toBeGreaterThan(30);
  const read = await shown(false);
  expect(read).toContain('Shared Planning for Better Outcomes');
  expect(read).not.toMatch(forms);
});
