import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/language/index.ts';
import { annualReportDocument } from '../../../src/publishing/annual-report/annual-report-document.ts';
import { annualReportHtml } from '../../../src/publishing/annual-report/annual-report-html.ts';
import { lockOf, readLock, writeLock } from '../../../src/publishing/annual-report/lock-file.ts';
import {
  halfTexts,
  readyToFreezeReport,
  textsNotAgreed,
} from '../../../src/publishing/annual-report/ready-to-freeze-report.ts';
import { sayReportProblem } from '../../../src/publishing/annual-report/say-report-problem.ts';
import { documentsOfAnnualReport } from '../../../src/publishing/documents/documents-of-annual-report.ts';
import { canonicalJson } from '../../../src/publishing/published-plan.ts';
import { sha256 } from '../../../src/publishing/store/versions.ts';
import type { ReportText } from '../../../src/reporting/index.ts';
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

describe('what the annual report says besides results', () => {
  /** The words of the English report, without its markup. */
  const text = annualReportHtml(content, hash, 'en')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
  const between = (from: string, to: string) => text.slice(text.lastIndexOf(from), text.lastIndexOf(to));

  it('is what was decided and why, and what was not done and why', () => {
    expect(text).toContain('Move one per cent. The reasons: Mending costs more.');
    expect(text).toMatch(/What was weighed and not done, and why Close the small clinic The reasons: It would be too far/);
  });

  it('is the year on one page before everything else: what got worse by name, and how much of everything', () => {
    const glance = between('The year at a glance', '1. Progress toward the outcomes');
    expect(glance).toMatch(/Results that got worse How many 1/);
    expect(glance).toMatch(/Actions slipping, stuck or stopped, of those under way How many 1 of 1/);
    expect(glance).toMatch(/Actions that begin after the year How many 1/);
    expect(glance).toMatch(/Promises of partners declined or not kept How many 1 of 2/);
    expect(glance).toMatch(/Views of children and young people answered How many 1 of 2/);
    expect(glance).toContain('Children seen within 18 weeks: 65.3%');
  });

  it('is what is done about each result that got worse, and what else moved it', () => {
    expect(text).toMatch(
      /Children seen within 18 weeks What is being done A telephone call to every family\. See the text: The wait for a therapist\. Other factors A shortage of therapists in Wales\./,
    );
  });

  it('tells actions that begin after the year apart from those that were under way', () => {
    expect(text).toMatch(/Actions that begin after the year Children start well: A mobile clinic \(1 September 2026\)/);
  });

  it('is the assessment that each statutory plan rests on, what was asked of its review, and what of it was revised', () => {
    const review = between('Annual review: Children and Young People’s Plan', 'Summary in four topics');
    expect(review).toContain('It describes things as they stood on this day: 31 December 2025');
    expect(review).toContain('The next one is overdue. It was due: 31 March 2026');
    expect(review).toContain('The needs it found: Speech therapy; Healthy weight');
    expect(review).toContain('How views were sought: The youth forum and parents.');
    expect(review).toMatch(/Are the priorities still current\? They are\./);
    expect(review).toMatch(/What changed in the plan .*Action: One waiting list/);
  });

  it('is how every participation duty stands', () => {
    expect(text).toMatch(/Children take part\. How it stands Partly/);
  });

  it('is what children and young people said with what they were told, and how taking part can be improved', () => {
    expect(text).toContain('Views heard in the year: 2. Answered: 1.');
    expect(text).toMatch(/The last bus goes too soon\. \(3 February 2026\) What they were told A taxi is paid for\. \(2 March 2026\)/);
    expect(text).toMatch(/Nobody asks me\. \(22 March 2026\) What they were told No response yet/);
    expect(text).toMatch(/How taking part can be improved .* does not yet speak for: Marginalised young people/);
    expect(text).toContain('Where they can be found: Website, Schools and colleges');
  });

  it('is a summary in the four topics of the earlier guidance, with the long-term aims', () => {
    const summary = between('Summary in four topics', 'Where to read more');
    for (const topic of ['aims', 'well-being', 'Local Service Agreement', 'negative', 'scrutiny'])
      expect(summary.toLowerCase()).toContain(topic.toLowerCase());
    expect(summary).toContain('One door for every family.');
  });

  it('is where partners report in more detail, and what was said of the plan with the reply', () => {
    expect(text).toMatch(/Improvement plan 2025-26 .*How every service performed\./);
    expect(text).toMatch(/The government’s comments From: Welsh Ministers, 14 September 2025 Show the effect\. We have not replied yet\./);
  });

  it('is how outcomes that serve the aims on child poverty moved', () => {
    expect(text).toMatch(/Indicators of the outcomes that serve aims on child poverty .*Children of healthy weight/);
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
    const lock = lockOf(content, hash, { program: '0.1.0', code: hash, rules: hash }, files, sha256);
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

  it('is a text that is only drafted, whatever it says', () => {
    const text = (state: string, words: string) => ({
      kind: 'report-text',
      code: `RX-${state}-${words}`,
      values: { title: { cy: 'Blwyddyn', en: 'A year' }, text: { cy: words, en: words }, state },
    });
    const texts = [text('agreed', 'x'), text('drafted', 'x'), text('to-write', ''), text('to-write', 'x')];
    const problems = textsNotAgreed(texts as unknown as readonly ReportText[]);
    expect(problems.map(({ where }) => where.record)).toEqual(['report-text RX-drafted-x', 'report-text RX-to-write-x']);
    const [first] = problems;
    expect(first && sayReportProblem(first, 'en').what).toBe('A text is drafted, and nobody has agreed it: A year');
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
