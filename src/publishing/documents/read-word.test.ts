import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReportText } from '../../reporting/index.ts';
import { plainProse, proposedEdits } from '../annual-report/proposed-edits.ts';
import { textBookmark } from '../annual-report/report-words.ts';
import type { DocumentBlock } from '../print/blocks.ts';
import { planDocx } from './plan-docx.ts';
import { textsInWord } from './read-word.ts';
import { sameBytes } from './same-bytes.ts';

const name = textBookmark('en', 'RX1');
const written = 'The wait got longer.\n\n- Two therapists\n- One nurse\n\nIt will turn.';
const blocks: readonly DocumentBlock[] = [
  { type: 'heading', level: 1, text: 'Progress' },
  { type: 'paragraph', text: 'The wait got longer.', opens: name },
  { type: 'list', items: ['Two therapists', 'One nurse'] },
  { type: 'paragraph', text: 'It will turn.', closes: name },
  { type: 'paragraph', text: 'What the record says by itself.' },
];

function word(): Promise<Buffer> {
  return planDocx({
    language: 'en',
    title: 'Annual report',
    author: 'Board',
    partnership: 'Board',
    period: '2025-26',
    versionLine: 'Edition 1',
    areasTitle: 'Area',
    areas: ['Here'],
    contentsTitle: 'Contents',
    pageLine: 'Page {page} of {pages}',
    footer: 'Annual report',
    blocks,
  });
}

/** The document as somebody changed it in Word. */
function changed(docx: Uint8Array, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(docx);
  const part = 'word/document.xml';
  const xml = strFromU8(files[part] ?? new Uint8Array());
  return zipSync({ ...files, [part]: strToU8(change(xml)) });
}

const text = {
  kind: 'report-text',
  code: 'RX1',
  values: { text: { cy: '', en: written } },
} as unknown as ReportText;

describe('a report that comes back from Word', () => {
  it('reads its texts as they were written, lists too, and nothing of what the record says by itself', async () => {
    const read = await textsInWord(await word());
    expect(read.ok && [...read.value]).toEqual([[name, written]]);
    expect(read.ok && proposedEdits(read.value, [text])).toEqual([]);
  });

  it('proposes what was changed, and new paragraphs within the text', async () => {
    const file = changed(await word(), (xml) =>
      xml
        .replace('It will turn.', 'It will turn by spring.')
        .replace(
          '<w:t xml:space="preserve">The wait got longer.</w:t></w:r></w:p>',
          (found) => `${found}<w:p><w:r><w:t>A paragraph put in.</w:t></w:r></w:p>`,
        ),
    );
    const read = await textsInWord(file);
    expect(read.ok && proposedEdits(read.value, [text]).map(({ after }) => after)).toEqual([
      'The wait got longer.\n\nA paragraph put in.\n\n- Two therapists\n- One nurse\n\nIt will turn by spring.',
    ]);
  });

  it('leaves out what a tracked change took out', async () => {
    const file = changed(await word(), (xml) =>
      xml.replace(
        'It will turn.</w:t></w:r>',
        'It will turn.</w:t></w:r><w:del><w:r><w:delText>Never</w:delText></w:r></w:del>',
      ),
    );
    const read = await textsInWord(file);
    expect(read.ok && read.value.get(name)).toBe(plainProse(written));
  });

  it('refuses what is no Word document', async () => {
    const read = await textsInWord(strToU8('no zip'));
    expect(read.ok ? [] : read.problems.map(({ code }) => code)).toEqual(['annual-report.not-word']);
  });
});

describe('a Word document made twice', () => {
  it('is the same to the byte', async () => {
    const first = sameBytes(await word(), '2026-06-18');
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(Buffer.from(sameBytes(await word(), '2026-06-18')).equals(Buffer.from(first))).toBe(true);
  });
});
