import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { aSmallPlan } from '../../../tests/golden/plan/a-small-plan.ts';
import { markedAs } from '../../language/index.ts';
import { typesetter } from '../../platform/typesetting/index.ts';
import type { DocumentBlock } from '../print/blocks.ts';
import { planDocument } from '../print/plan-document.ts';
import { planDocx } from './plan-docx.ts';
import { planPdf, typesetPlan } from './plan-pdf.ts';

const hash = 'f'.repeat(64);

/** The PDF's objects as text, packed ones unpacked. */
function unpacked(pdf: Buffer): string {
  const parts = [pdf.toString('latin1')];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    const end = pdf.indexOf('endstream', at);
    try {
      parts.push(inflateSync(pdf.subarray(at + 'stream\n'.length, end)).toString('latin1'));
    } catch {
      // Not a packed stream.
    }
  }
  return parts.join('\n');
}

describe.each(['cy', 'en'] as const)('the PDF in %s', (language) => {
  const text = unpacked(planPdf(planDocument(aSmallPlan(), hash, language)));

  it('is tagged and says so', () => {
    expect(text).toContain('/StructTreeRoot');
    expect(text).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/);
    expect(text).toMatch(/pdfuaid:part[>="]+1/);
    expect(text).toMatch(/\/DisplayDocTitle true/);
  });

  it('says its language', () => {
    expect(text).toContain(`/Lang (${language}-GB)`);
  });

  it('says which words are in the other one, and keeps its outline and its title free of marks', () => {
    const other = language === 'cy' ? 'en' : 'cy';
    const document = planDocument(aSmallPlan(), hash, language);
    const marked = `P2 ${markedAs(other, 'Words of the others')} P3`;
    const block = (type: 'heading' | 'paragraph') => ({ type, level: 1, text: marked }) as DocumentBlock;
    const languagesOf = (blocks: readonly DocumentBlock[]) =>
      unpacked(planPdf({ ...document, title: marked, blocks })).split(`/Lang (${other}-GB)`).length - 1;
    const inTitle = languagesOf([]);
    expect(inTitle).toBeGreaterThan(0);
    expect(languagesOf([block('paragraph')])).toBe(inTitle + 1);
    expect(languagesOf([{ type: 'list', items: ['P4', marked] }])).toBe(inTitle + 1);
    const whole = unpacked(planPdf({ ...document, title: marked, blocks: [block('heading')] }));
    expect(whole.split('/Title (P2 Words of the others P3)')).toHaveLength(3);
  });

  it('has headings, lists, tables with heading cells and figures with words', () => {
    for (const tag of ['/H1', '/H2', '/L', '/LI', '/Table', '/TH', '/TD', '/Figure', '/TOC']) {
      expect(text, tag).toMatch(new RegExp(`/S ${tag}\\b`));
    }
    expect(text).toContain('/Alt');
    expect(text).toContain('/Outlines');
  });
});

describe('a text in the PDF', () => {
  it('is shown as it stands, and never run', () => {
    const document = planDocument(aSmallPlan(), hash, 'en');
    const shownAs = (text: string) => {
      const { compiler, source } = typesetter(
        typesetPlan({ ...document, blocks: [{ type: 'heading', level: 1, text }] }),
      );
      const bodies = compiler.query(
        { mainFileContent: source },
        { selector: 'heading', field: 'body' },
      ) as unknown[];
      return JSON.stringify(bodies.at(-1));
    };
    const dangerous = fc.constantFrom(
      '#panic("x")',
      '$x$',
      '`code`',
      '\\',
      '"',
      '*_',
      '@ref',
      '<label>',
      '//',
      '#sys',
      '= ',
      '[',
      ']',
      '{{}}',
    );
    const piece = fc.oneof(dangerous, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
        const text = `A${pieces.join(' ')}`;
        expect(shownAs(text)).toBe(JSON.stringify({ func: 'text', text }));
      }),
      { numRuns: 60 },
    );
  });

  it('does not stop the document, whatever characters it holds', () => {
    const document = planDocument(aSmallPlan(), hash, 'en');
    for (const text of ['a\u0000b\u0007', '\uFFFE', '\u{10FFFF}', '中文 😀 مرحبا', '\u{13000}']) {
      const pdf = planPdf({ ...document, blocks: [{ type: 'paragraph', text }] });
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    }
  });
});

describe.each([
  ['cy', 'cy-GB'],
  ['en', 'en-GB'],
] as const)('the Word file in %s', (language, tag) => {
  it('has heading styles, repeated header rows, its language and words for drawings', async () => {
    const files = unzipSync(await planDocx(planDocument(aSmallPlan(), hash, language)));
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const styles = strFromU8(files['word/styles.xml'] ?? new Uint8Array());
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3', 'TableHeading', 'TableText'])
      expect(body).toContain(`w:val="${style}"`);
    expect(styles).toMatch(/w:styleId="TableHeading".*?<w:b\/>/);
    expect(body).toContain('<w:tblHeader/>');
    expect(body).toMatch(/descr="[^"]{20,}"/);
    expect(styles).toContain(`<w:lang w:val="${tag}"`);
    const properties = strFromU8(files['docProps/core.xml'] ?? new Uint8Array());
    expect(properties).toContain(`<dc:language>${tag}</dc:language>`);
  });

  it('says which words are in the other language', async () => {
    const other = language === 'cy' ? 'en' : 'cy';
    const marked = markedAs(other, 'Words of the others');
    const blocks = [
      { type: 'heading', level: 1, text: `P2 ${marked}` },
      { type: 'paragraph', text: marked },
      { type: 'list', items: [marked] },
      { type: 'table', caption: marked, columns: [{ text: 'A' }], rows: [[marked]] },
    ] as const;
    const document = { ...planDocument(aSmallPlan(), hash, language), title: marked, blocks };
    const files = unzipSync(await planDocx(document));
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const said = new RegExp(`<w:lang w:val="${other}-GB"/></w:rPr><w:t[^>]*>Words of the others<`, 'g');
    expect(body.match(said)).toHaveLength(6);
    expect(strFromU8(files['docProps/core.xml'] ?? new Uint8Array())).toContain(
      '<dc:title>Words of the others</dc:title>',
    );
  });

  it('cuts a table of few rows where its texts are long, and no other', async () => {
    const keptLines = async (text: string) => {
      const table = { type: 'table', caption: 'A', columns: [{ text: 'A' }, { text: 'B' }] } as const;
      const rows = Array.from({ length: 8 }, () => [text, text]);
      const document = { ...planDocument(aSmallPlan(), hash, language), blocks: [{ ...table, rows }] };
      const files = unzipSync(await planDocx(document));
      return strFromU8(files['word/document.xml'] ?? new Uint8Array()).split('<w:keepNext/>').length - 1;
    };
    // The caption, the heading and every row but the last; or only those by which no row stands alone.
    expect(await keptLines('A few words')).toBe(1 + 2 + 2 * 7);
    expect(await keptLines('A long text of many words '.repeat(10))).toBe(1 + 2 + 2 * 3);
  });

  it('holds a picture beside every drawing, with something on it', async () => {
    const document = planDocument(aSmallPlan(), hash, language);
    const drawings = document.blocks.filter(({ type }) => type === 'figure').length;
    const files = unzipSync(await planDocx(document));
    const pictures = Object.entries(files).filter(([name]) => name.endsWith('.png'));
    expect(drawings).toBeGreaterThan(0);
    expect(pictures).toHaveLength(drawings);
    // Width and height stand in the head of a PNG; nothing but white would be a fraction of this size.
    for (const [, bytes] of pictures) {
      expect(Buffer.from(bytes).readUInt32BE(16)).toBe(900);
      expect(bytes.length).toBeGreaterThan(5_000);
    }
  });
});
