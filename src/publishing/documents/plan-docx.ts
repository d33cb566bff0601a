import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  type IParagraphOptions,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { partsByLanguage, withoutMarks } from '../../language/index.ts';
import type { DocumentBlock, Marked } from '../print/blocks.ts';
import type { PlanDocument } from '../print/plan-document.ts';
import { chartPicture, type Picture } from './chart-picture.ts';
import { columnWidths } from './column-widths.ts';

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;
const brand = '0F4C54';

/** Word files are XML, which cannot hold these characters at all. */
function storable(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}

/** Lines of large letters stand as close as their own height. */
const oneLine = { line: 240, lineRule: LineRuleType.AUTO } as const;

/** Styles of what stands in tables: said once, not with each of thousands of cells. */
const inTable = { text: 'TableText', heading: 'TableHeading' } as const;

const contentsLine = { before: 80, after: 40, ...oneLine };

const wordLanguages = { cy: 'cy-GB', en: 'en-GB' } as const;

/** Words alone, where a file has no place for their language: its title, a text that stands for a drawing. */
function plain(text: string): string {
  return storable(withoutMarks(text));
}

/** A text as runs, one for each part that is in a language of its own. */
function runs(
  text: string,
  options: { readonly bold?: boolean; readonly size?: number; readonly color?: string } = {},
): TextRun[] {
  return partsByLanguage(text).map(
    ({ text: words, language }) =>
      new TextRun({
        text: storable(words),
        ...options,
        ...(language && { language: { value: wordLanguages[language] } }),
      }),
  );
}

/**
 * The same document as a Word file: built-in heading styles, a table of contents, header rows that repeat, the
 * language of the text, alternative texts on drawings, and each drawing as a picture besides, for programs that cannot
 * draw SVG.
 *
 * @source PLAN-25; docs/decisions/0006-documents.md
 */
export async function planDocx(document: PlanDocument): Promise<Buffer> {
  const pictures = await picturesOf(document);
  const language = wordLanguages[document.language];
  const heading = (size: number) => ({
    run: { size, bold: true, color: brand, font: 'Arial' },
    paragraph: { spacing: { before: 320, after: 120, ...oneLine }, keepNext: true },
  });
  const part = heading(36);
  const partHeading = document.isLarge
    ? part
    : { ...part, paragraph: { ...part.paragraph, pageBreakBefore: true } };
  const [beforeNumber = '', afterNumber = ''] = document.pageLine.split('{page}');
  const file = new Document({
    title: plain(document.title),
    creator: plain(document.author),
    description: plain(document.versionLine),
    features: { updateFields: true },
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: document.isLarge ? 30 : 22, language: { value: language } },
          paragraph: { spacing: { after: 140, line: 300, lineRule: LineRuleType.AUTO } },
        },
        title: {
          run: { size: 60, bold: true, color: brand, font: 'Arial' },
          paragraph: { spacing: { before: 120, after: 240, ...oneLine } },
        },
        heading1: partHeading,
        heading2: heading(28),
        heading3: heading(24),
        heading4: heading(22),
      },
      paragraphStyles: [
        {
          id: 'TOC1',
          name: 'toc 1',
          basedOn: 'Normal',
          run: { bold: true },
          paragraph: { spacing: contentsLine },
        },
        {
          id: 'TOC2',
          name: 'toc 2',
          basedOn: 'Normal',
          paragraph: { spacing: { ...contentsLine, before: 0 }, indent: { left: 280 } },
        },
        {
          id: inTable.text,
          name: 'Table Text',
          basedOn: 'Normal',
          run: { size: 19 },
          paragraph: { spacing: { after: 0, ...oneLine } },
        },
        { id: inTable.heading, name: 'Table Heading', basedOn: inTable.text, run: { bold: true } },
      ],
    },
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: 'bullet',
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 400, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: { titlePage: true },
        headers: {
          default: new Header({
            children: [new Paragraph({ children: runs(document.title, { size: 17 }) })],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  ...runs(`${document.footer}. ${beforeNumber}`, { size: 17 }),
                  new TextRun({ children: [PageNumber.CURRENT], size: 17 }),
                  ...runs(afterNumber.split('{pages}')[0] ?? '', { size: 17 }),
                  new TextRun({ children: [PageNumber.TOTAL_PAGES], size: 17 }),
                ],
              }),
            ],
          }),
        },
        children: [...cover(document), ...document.blocks.flatMap((block) => childrenOf(block, pictures))],
      },
    ],
  });
  return inLanguage(await Packer.toBuffer(file), language);
}

/** The file says what language it is in, as its reader’s programs ask; the library cannot write it. */
function inLanguage(docx: Uint8Array, language: string): Buffer {
  const files = unzipSync(docx);
  const core = 'docProps/core.xml';
  const properties = strFromU8(files[core] ?? new Uint8Array());
  const said = properties.replace(/(?=<\/cp:coreProperties>)/, `<dc:language>${language}</dc:language>`);
  return Buffer.from(zipSync({ ...files, [core]: strToU8(said) }, { level: 6 }));
}

type Figure = DocumentBlock & { readonly type: 'figure' };

/** Every drawing as a picture, one after the other: each is a moment of unbroken work. */
async function picturesOf(document: PlanDocument): Promise<ReadonlyMap<Figure, Picture>> {
  const pictures = new Map<Figure, Picture>();
  for (const block of document.blocks)
    if (block.type === 'figure') pictures.set(block, await chartPicture(block.svg));
  return pictures;
}

function cover(document: PlanDocument): FileChild[] {
  return [
    new Paragraph({ spacing: { before: 2400 }, children: runs(document.partnership, { size: 26 }) }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: runs(document.title) }),
    new Paragraph({ children: runs(document.period, { size: 30 }) }),
    new Paragraph({ children: runs(document.versionLine) }),
    new Paragraph({ spacing: { before: 2400 }, children: runs(document.areasTitle, { bold: true }) }),
    ...document.areas.map((area) => bullet(area)),
    new Paragraph({
      children: [new PageBreak(), ...runs(document.contentsTitle, { bold: true, size: 36, color: brand })],
    }),
    new TableOfContents(storable(document.contentsTitle), { hyperlink: true, headingStyleRange: '1-2' }),
  ];
}

function bullet(text: string, mark: Marked = {}): Paragraph {
  const options = { numbering: { reference: 'bullets', level: 0 }, spacing: { after: 60 } };
  return lineOf(text, options, mark);
}

/** The number by which the two ends of a bookmark find each other: the same name always has the same. */
function linkOf(name: string): number {
  return [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_000_007, 7);
}

/** A paragraph, with the beginning or the end of a bookmark where a text begins or ends with it. */
function lineOf(text: string, options: IParagraphOptions, { opens, closes }: Marked): Paragraph {
  const line = new Paragraph(options);
  if (opens !== undefined) line.addChildElement(new BookmarkStart(opens, linkOf(opens)));
  for (const each of runs(text)) line.addChildElement(each);
  if (closes !== undefined) line.addChildElement(new BookmarkEnd(linkOf(closes)));
  return line;
}

function itemsOf({ items, opens, closes }: DocumentBlock & { readonly type: 'list' }): Paragraph[] {
  const last = items.length - 1;
  return items.map((item, position) =>
    bullet(item, {
      ...(position === 0 && opens !== undefined && { opens }),
      ...(position === last && closes !== undefined && { closes }),
    }),
  );
}

function childrenOf(block: DocumentBlock, pictures: ReadonlyMap<Figure, Picture>): FileChild[] {
  switch (block.type) {
    case 'heading':
      return [lineOf(block.text, { heading: headings[block.level] }, block)];
    case 'paragraph':
      return [lineOf(block.text, {}, block)];
    case 'list':
      return itemsOf(block);
    case 'table':
      return [
        new Paragraph({
          spacing: { before: 240, after: 80 },
          keepNext: true,
          children: runs(block.caption, { bold: true, size: 20 }),
        }),
        tableOf(block),
        new Paragraph({}),
      ];
    case 'figure':
      return [
        drawingOf(block, pictures.get(block)),
        new Paragraph({ children: runs(block.caption, { size: 18 }) }),
      ];
  }
}

const fullWidth = 9000;
/** A table of so many rows is never cut: ten years of figures stand on one page. */
const shortTable = 12;
/** Unless its rows are of long texts: kept whole they would leave half a page empty. */
const shortLines = 24;
/** So many rows at the end of a longer one stay together. */
const lastTogether = 3;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: 'B6BFC7' } as const;
const thick = { style: BorderStyle.SINGLE, size: 8, color: brand } as const;

function tableOf(block: DocumentBlock & { type: 'table' }): Table {
  const widths = columnWidths(block.columns, fullWidth, block.rows);
  const isShort = block.rows.length <= shortTable && linesOf(block.rows, widths) <= shortLines;
  const last = block.rows.length - 1;
  const keepsNext = (position: number) =>
    position < last && (isShort || position < 1 || position > last - lastTogether);
  const cell = (text: string, column: number, style: string, keepsNext: boolean) =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      children: [
        new Paragraph({
          style,
          ...(keepsNext && { keepNext: true }),
          ...(block.columns[column]?.numeric && { alignment: AlignmentType.RIGHT }),
          children: runs(text),
        }),
      ],
    });
  return new Table({
    width: { size: fullWidth, type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 60, bottom: 60, left: 80, right: 80, marginUnitType: WidthType.DXA },
    borders: {
      top: thick,
      bottom: thin,
      insideHorizontal: thin,
      left: none,
      right: none,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        children: block.columns.map(({ text }, column) => cell(text, column, inTable.heading, true)),
      }),
      ...block.rows.map(
        (row, position) =>
          new TableRow({
            cantSplit: true,
            // A page never ends after one row nor begins with the last one; a short table is never cut.
            children: row.map((text, column) => cell(text, column, inTable.text, keepsNext(position))),
          }),
      ),
    ],
  });
}

/** A letter of a cell, in twentieths of a point. */
const letter = 105;

/** About how many lines the rows of a table take. */
function linesOf(rows: readonly (readonly string[])[], widths: readonly number[]): number {
  const linesIn = (text: string, column: number) =>
    Math.ceil((text.length * letter) / Math.max(letter, widths[column] ?? fullWidth));
  return rows.reduce((sum, row) => sum + Math.max(1, ...row.map(linesIn)), 0);
}

const drawingWidth = 600;

function drawingOf(figure: Figure, picture: Picture | undefined): Paragraph {
  const { svg, alt } = figure;
  if (!picture) throw new Error('A drawing of the document has no picture');
  return new Paragraph({
    keepNext: true,
    children: [
      new ImageRun({
        type: 'svg',
        data: Buffer.from(svg),
        transformation: {
          width: drawingWidth,
          height: Math.round((drawingWidth * picture.height) / picture.width),
        },
        fallback: { type: 'png', data: Buffer.from(picture.png) },
        altText: { name: plain(alt).slice(0, 60), title: plain(alt), description: plain(alt) },
      }),
    ],
  });
}
