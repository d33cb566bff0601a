import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PageRequest } from '../../access/web/index.ts';
import type { Language } from '../../language/index.ts';
import { type AnyRecord, recordSet } from '../../records/index.ts';
import { aClaim, aRecord, someFacts } from '../example-facts.ts';
import { checkPlan, rulesFollowed } from '../index.ts';
import { readRulebooks } from '../store/index.ts';
import { childrensRightsPage } from './childrens-rights-page.ts';
import type { CheckOfPlan } from './plan-check.ts';

const rulebooksFolder = fileURLToPath(new URL('../../../rulebooks', import.meta.url));
const read = await readRulebooks(rulebooksFolder);
if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
const rulebooks = rulesFollowed(read.value, ['wales-lsb-2012'], []);

function anOutcome(code: string, coreAims: readonly string[]): AnyRecord {
  const values = { title: { cy: code, en: code }, coreAims };
  return { kind: 'outcome', code, revision: 1, withdrawn: false, lookAgain: [], values };
}
const records = recordSet([anOutcome('O1', ['4', '7']), anOutcome('O2', [])]);
const facts = someFacts(
  [aRecord('plan', 'P', { state: 'adopted', duties: [] }), aRecord('section', 'S1', {})],
  {
    on: '2026-04-09',
    claims: [aClaim('stronger.themes.listening', { state: 'confirmed', confirmedBy: 'O2' })],
  },
);
const check: CheckOfPlan = async () => ({
  plan: { code: 'P', title: { cy: 'Cynllun', en: 'Plan' } },
  rulebooks,
  records,
  result: checkPlan(rulebooks, facts),
});
const words = { kind: (kind: string) => kind, field: (_kind: string, field: string) => field };

/** The rows of the page as a reader has them, in a language. */
async function rowsIn(language: Language): Promise<readonly string[]> {
  const services = { rulebooksFolder, records: { definition: () => undefined } };
  const request = { language, partnershipId: 'arian', query: {}, services } as unknown as PageRequest;
  const answer = await childrensRightsPage(check, words)(request);
  if (answer.type !== 'page') throw new Error(answer.type);
  return answer.main.markup.split('<tr').map((row) =>
    `<tr${row}`
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
}

describe('the page of children’s rights', () => {
  it('maps the Convention to the seven core aims, each with the outcomes that serve it', async () => {
    const rows = await rowsIn('en');
    const ofAim = (aim: number) => rows.find((row) => row.startsWith(`${aim}. `)) ?? '';
    expect([1, 2, 3, 4, 5, 6, 7].filter((aim) => ofAim(aim) === '')).toEqual([]);
    expect(ofAim(4)).toMatch(/15, 31 .*23 .*outcome/);
    expect(ofAim(7)).toMatch(/child poverty.* 26, 27 .*18/);
    expect(ofAim(1)).toContain('No outcome of the plan serves this aim.');
    expect((await rowsIn('cy')).join(' ')).toContain('oherwydd tlodi plant');
  });

  it('shows the rights behind each outcome, by way of the right to be heard, and that some have none', async () => {
    const rows = await rowsIn('en');
    expect(rows.filter((row) => /15, 26, 27, 31/.test(row) && row.includes('Article 12'))).toHaveLength(1);
    expect(rows.filter((row) => row.includes('Serves no core aim'))).toHaveLength(1);
  });

  it('shows of every theme and principle where the plan shows it, and keeps the entitlements as history', async () => {
    const rows = await rowsIn('en');
    const row = (text: string) => rows.find((each) => each.startsWith(text)) ?? '';
    expect(row('Listening and acting')).toMatch(/section.*Met/);
    expect(row('Entitlement by need')).toMatch(/Nowhere yet.*Cannot tell/);
    expect(row('Joint commissioning and pooled funding')).toMatch(/Nowhere yet.*Cannot tell/);
    expect(row('To take advantage of employment')).toContain('Kept as history');
  });
});
