import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/language/index.ts';
import { annualReportDocument } from '../../../src/publishing/annual-report/annual-report-document.ts';
import { annualReportHtml } from '../../../src/publishing/annual-report/annual-report-html.ts';
import { lockOf, readLock, writeLock } from '../../../src/publishing/annual-report/lock-file.ts';
import { halfTexts, readyToFreezeReport } from '../../../src/publishing/annual-report/ready-to-freeze-report.ts';
import { documentsOfAnnualReport } from '../../../src/publishing/documents/documents-of-annual-report.ts';
import { canonicalJson } from '../../../src/publishing/published-plan.ts';
import { sha256 } from '../../../src/publishing/store/versions.ts';
import { aSmallAnnualReport } from './a-small-annual-report.ts';

const content = aSmallAnnualReport();
const hash = sha256(canonicalJson(content));
const place = (name: string) => path.join(import.meta.dirname, 'documents', name);

describe('the annual report as a document', () => {
  it.each(languages)('says the same as ever: %s', async (language) => {
    const { blocks } = annualReportDocument(content, hash, language);
    const text = blocks.map((block) => JSON.stringify(block)).join('\n');
    await expect(`${text}\n`).toMatchFileSnapshot(place(`report.${language}.txt`));
  });

  it.each(languages)('is one page that stands by itself: %s', async (language) => {
    await expect(annualReportHtml(content, hash, language)).toMatchFileSnapshot(place(`report.${language}.html`));
  });

  it('puts what got worse before what got better, and prints why a promise was left out', () => {
    const text = annualReportHtml(content, hash, 'en');
    expect(text.indexOf('What got worse')).toBeLessThan(text.indexOf('What got better'));
    expect(text).toContain('There will be another agreement.');
    expect(text).toContain('Cause and effect are hard to ascribe');
  });
});

describe('what is made from a lock file', () => {
  it('is the same to the byte: page, PDF, Word', async () => {
    const once = await documentsOfAnnualReport(content, hash);
    const again = await documentsOfAnnualReport(structuredClone(content), hash);
    expect(once.map(({ name }) => name)).toHaveLength(6);
    expect(again.map(({ bytes }) => sha256(bytes))).toEqual(once.map(({ bytes }) => sha256(bytes)));
  });

  it('reads back as it was written, and nothing else does', () => {
    const files = new Map([['report.pdf', hash]]);
    const lock = lockOf(content, hash, { program: '0.1.0', code: hash }, files, sha256);
    expect(readLock(writeLock(lock))).toEqual(lock);
    expect(readLock('{}')).toBeUndefined();
    expect(readLock('no JSON')).toBeUndefined();
    expect(Object.keys(lock.texts)).toEqual(['RX1']);
  });
});

describe('what stops a report from being frozen', () => {
  it('is a text in one language, wherever it stands', () => {
    expect(halfTexts(content)).toEqual([]);
    const [text] = content.texts;
    const half = { ...content, texts: [{ ...text, text: { cy: 'Un iaith', en: '' } }] };
    expect(halfTexts(half)).toEqual([{ name: 'RX1', text: 'Un iaith' }]);
  });

  it('is a finding that nobody has answered', () => {
    const finding = {
      rule: 'quick-wins-only' as const,
      about: null,
      title: { cy: '', en: '' },
      rests: ['A1'],
    };
    const problems = readyToFreezeReport(content, [{ finding, answer: null }]);
    expect(problems.map(({ code }) => code)).toEqual(['annual-report.finding-unanswered']);
  });
});
