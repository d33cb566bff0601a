import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DocumentBlock } from '../../../src/publishing/print/blocks.ts';
import { assessmentDocument, partDocument } from '../../../src/publishing/assessment/assessment-document.ts';
import { assessmentChapters } from '../../../src/publishing/assessment/assessment-chapters.ts';
import { type AssessmentContext, chapterPage, overviewPage } from '../../../src/publishing/assessment/assessment-pages.ts';
import { planDocx } from '../../../src/publishing/documents/plan-docx.ts';
import { planPdf } from '../../../src/publishing/documents/plan-pdf.ts';
import { aSmallAssessment } from './a-small-assessment.ts';

const hash = 'f'.repeat(64);
const assessment = aSmallAssessment();

/** A document as plain lines, for a person to read beside the last time. */
function asText(blocks: readonly DocumentBlock[]): string {
  const lines = blocks.map((block) => {
    switch (block.type) {
      case 'heading':
        return `\n${'#'.repeat(block.level)} ${block.text}`;
      case 'paragraph':
        return block.text;
      case 'list':
        return block.items.map((item) => `- ${item}`).join('\n');
      case 'table':
        return [`[${block.caption}]`, ...[block.columns.map(({ text }) => text), ...block.rows].map((row) => row.join(' | '))].join('\n');
      case 'figure':
        return `(${block.caption}) ${block.alt}`;
    }
  });
  return `${lines.join('\n')}\n`;
}

function wordsOf(blocks: readonly DocumentBlock[]): readonly string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.items;
    if (block.type === 'table') return block.rows.flat();
    return block.type === 'figure' ? [] : [block.text];
  });
}

/** Markup without its tags, its entities read. */
function plain(markup: string): string {
  return markup
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}

describe.each(['cy', 'en'] as const)('the needs assessment document in %s', (language) => {
  const document = assessmentDocument(assessment, hash, language);
  const context: AssessmentContext = {
    assessment,
    language,
    frozen: { contentHash: hash, newest: 2, moved: 1, siteOrigin: 'https://plan.example' },
  };

  it('reads as it did', async () => {
    await expect(asText(document.blocks)).toMatchFileSnapshot(
      path.join(import.meta.dirname, 'documents', `assessment-${language}.txt`),
    );
  });

  it('has a part that can be read on its own, with its needs and sources and nothing else', async () => {
    const part = assessment.parts[1];
    if (!part) throw new Error('No part');
    const blocks = partDocument(assessment, part, hash, language).blocks;
    await expect(asText(blocks)).toMatchFileSnapshot(
      path.join(import.meta.dirname, 'documents', `childcare-${language}.txt`),
    );
  });

  it('has pages as they were', async () => {
    const markup = `${overviewPage(context).main.markup}\n${chapterPage(context, 'N1')?.main.markup ?? ''}\n`;
    await expect(markup).toMatchFileSnapshot(
      path.join(import.meta.dirname, 'pages', `assessment-${language}.html`),
    );
  });

  it('says the same on its pages and in Word, figure by figure', async () => {
    const chapters = assessmentChapters(assessment, { language, standalone: false });
    const pages = plain(chapters.map(({ code }) => chapterPage(context, code)?.main.markup ?? '').join(' '));
    const docx = unzipSync(new Uint8Array(await planDocx(document)));
    const word = plain(strFromU8(docx['word/document.xml'] ?? new Uint8Array()));
    const about = document.blocks.findLastIndex(({ type }) => type === 'heading');
    const said = wordsOf(document.blocks.slice(0, about)).map((text) => text.replaceAll(/\s+/g, ' '));
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((text) => !word.includes(text.trim()))).toEqual([]);
    const onlyPrinted = new Set(
      document.blocks.flatMap((block) => (block.type === 'heading' && block.level === 1 ? [block.text] : [])),
    );
    expect(said.filter((text) => !onlyPrinted.has(text) && !pages.includes(text.trim()))).toEqual([]);
  });

  it('can be set as accessible PDF', () => {
    expect(planPdf(document).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });
});
