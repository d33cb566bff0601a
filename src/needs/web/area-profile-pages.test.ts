import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { read, utils } from '@e965/xlsx';
import { describe, expect, it, test } from 'vitest';
import { asAnalyst, openCounty } from '../../../tests/journeys/analyst-county.ts';
import { describeOnEveryEngine, temporaryFolder } from '../../../tests/test-database.ts';
import type { Answer, PageRequest, Services } from '../../access/web/index.ts';
import { checkMessages } from '../../language/index.ts';
import cy from '../documents/area-profile-messages/cy.json' with { type: 'json' };
import en from '../documents/area-profile-messages/en.json' with { type: 'json' };
import { needsRoutes } from './index.ts';

async function ask(services: Services, given: Partial<PageRequest> = {}): Promise<Answer> {
  const route = needsRoutes.find(({ address }) => address === 'work.profile');
  if (!route) throw new Error('No route for the profile');
  return route.handle(asAnalyst(services, { address: 'work.profile', ...given }));
}

function textOf(answer: Answer): string {
  if (answer.type !== 'page') throw new Error(`Expected a page, got ${answer.type}`);
  return answer.main.markup.replaceAll(/\s+/g, ' ');
}

function bytesOf(answer: Answer): Buffer {
  if (answer.type !== 'file' || !Buffer.isBuffer(answer.body)) throw new Error('Expected a file');
  return answer.body;
}

function textOfPdf(pdf: Buffer): string {
  const file = path.join(mkdtempSync(path.join(temporaryFolder(), 'profile-')), 'profile.pdf');
  writeFileSync(file, pdf);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

const county = { area: 'local-authority/W06000008' };
const smallArea = { area: 'lsoa-2021/W01000000' };

describe('the words of a profile', () => {
  test('are in both languages, by the rules of Welsh', () => {
    expect(checkMessages({ cy, en })).toEqual([]);
  });
});

describeOnEveryEngine('the profile of an area', (open) => {
  it('puts the county beside Wales, says what stands out, ranks its needs and says what is not known', async () => {
    const services = await openCounty(open);
    const text = textOf(await ask(services, { query: county }));
    expect(text).toContain('Ceredigion: how life is here');
    expect(text).toContain('1 thing stands out');
    expect(text).toContain('Healthy weight: worse here. Here: 58.0%. Wales: 70.0%.');
    expect(text).toContain('580 of 1,000');
    expect(text).toContain('No other area with a figure');
    expect(text.indexOf('N1 Weight of children')).toBeLessThan(text.indexOf('N2 Room to play'));
    expect(text).toContain('Play: The dataset has not been imported.');
    expect(text).toContain('Weight of children, ');
    const welsh = textOf(await ask(services, { query: county, language: 'cy' }));
    expect(welsh).toContain('Mae 1 peth yn sefyll allan');
    expect(welsh).toContain('Pwysau iach: gwaeth yma. Yma: 58.0%. Cymru: 70.0%.');
  });

  it('draws a small area among all of its kind, beside its county, with the word in the row', async () => {
    const services = await openCounty(open);
    const text = textOf(await ask(services, { query: smallArea }));
    expect(text).toContain('It lies in: Ceredigion');
    expect(text).toContain('10 areas: 30.0% to 80.0%');
    expect(text).toContain('class="ll-d-dot"');
    expect(text).toContain('ll-comparison--worse');
    const similar = textOf(await ask(services, { query: { ...smallArea, compare: 'wales/W92000004' } }));
    expect(similar).toContain('Wales: 70.0%');
  });

  it('shows only indicators that were chosen, and falls back from what it does not know', async () => {
    const services = await openCounty(open);
    const query = { ...county, indicators: 'I2; I77', compare: 'ward-2022/W05999999' };
    const text = textOf(await ask(services, { query }));
    expect(text).toContain('The dataset has not been imported.');
    expect(text).not.toContain('580 of 1,000');
    expect(text).toContain('indicators=I2');
  });

  it('is a tagged PDF in both languages, with the same figures', async () => {
    const services = await openCounty(open);
    const pdf = bytesOf(await ask(services, { query: county, twin: 'pdf' }));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toContain('pdfuaid:part');
    const text = textOfPdf(pdf).replaceAll(/\s+/g, ' ');
    expect(text).toContain('Healthy weight: worse here. Here: 58.0%. Wales: 70.0%.');
    expect(text).toContain('What we do not know');
    const small = await ask(services, { query: smallArea, twin: 'pdf', language: 'cy' });
    const welsh = textOfPdf(bytesOf(small)).replaceAll(/\s+/g, ' ');
    expect(welsh).toContain('sut mae bywyd yma');
    expect(welsh).toContain('10 ardal: 30.0% i 80.0%');
  });

  it('is a workbook with figures as numbers, unrounded, and their releases', async () => {
    const services = await openCounty(open);
    const answer = await ask(services, { query: county, twin: 'xlsx' });
    const book = read(bytesOf(answer));
    expect(book.SheetNames).toEqual(['Profile', 'Needs', 'Notes']);
    const rows = utils.sheet_to_json<Record<string, unknown>>(book.Sheets['Profile'] ?? {});
    expect(rows[0]).toMatchObject({
      Code: 'I1',
      Value: 58,
      Numerator: 580,
      Denominator: 1000,
      'Compared with: Wales': 70,
      Comparison: 'Worse',
    });
    expect(String(rows[0]?.['Release'])).toMatch(/^[0-9a-f]{64}$/);
    expect(rows[1]).toMatchObject({ Code: 'I2', Note: 'The dataset has not been imported.' });
    const welsh = read(bytesOf(await ask(services, { query: county, twin: 'xlsx', language: 'cy' })));
    expect(welsh.SheetNames).toEqual(['Proffil', 'Anghenion', 'Nodiadau']);
  });
});
