import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PlanDocument } from '../document-content.ts';
import { plexSans } from './plex-sans.ts';

const template = readFileSync(new URL('./plan.typ', import.meta.url), 'utf8');

/** The compiler keeps its work between documents; the workspace is a folder that holds nothing but the template. */
function newCompiler(): NodeCompiler {
  return NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: [...plexSans()] }],
  });
}

/** A document could not be set; the compiler's own words say where. */
export class DocumentFailure extends Error {
  override readonly name = 'DocumentFailure';
}

/** Characters that stand for nothing anybody could see: no font has them, and PDF/UA refuses them. */
const undisplayable = /[^\P{C}\n\t\u{AD}\u{200C}\u{200D}]/gu;
const standIn = '?';

/** A value with every text in it made fit to be shown. */
function displayable(value: unknown, alsoNot: ReadonlySet<string>): unknown {
  if (typeof value === 'string') {
    const text = value.replace(undisplayable, '');
    return alsoNot.size === 0 ? text : [...text].map((each) => (alsoNot.has(each) ? standIn : each)).join('');
  }
  if (Array.isArray(value)) return value.map((each) => displayable(each, alsoNot));
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, displayable(each, alsoNot)]));
  return value;
}

/**
 * The document laid out for setting: the template that never changes, and everything anybody wrote beside it as data
 * in a JSON file, so that nothing can be read as an instruction.
 *
 * @param alsoNot - characters that no font at hand has
 */
export function typesetter(
  document: PlanDocument,
  alsoNot: ReadonlySet<string> = new Set(),
): { readonly compiler: NodeCompiler; readonly source: string } {
  const compiler = newCompiler();
  const blocks = document.blocks.map((block) =>
    block.type === 'table'
      ? {
          ...block,
          columns: block.columns.map(({ text, numeric = false, share = 1 }) => ({ text, numeric, share })),
        }
      : block,
  );
  const shown = displayable({ ...document, blocks }, alsoNot) as PlanDocument;
  const content = {
    ...shown,
    // A heading of which nothing can be shown still holds its level: without it the next would skip one.
    blocks: shown.blocks.map((block) =>
      block.type === 'heading' && block.text.trim() === '' ? { ...block, text: standIn } : block,
    ),
  };
  compiler.mapShadow(path.join(import.meta.dirname, 'plan.json'), Buffer.from(JSON.stringify(content)));
  return { compiler, source: template };
}

const mostAttempts = 50;

/**
 * A tagged PDF (PDF/UA-1): language, title, headings, lists, tables with header cells, alternative texts, outline. A
 * character that no font at hand has is shown as a question mark: one odd character must not stop a publication.
 *
 * @throws DocumentFailure when the document cannot be made accessible
 * @source PLAN-25; docs/decisions/0006-documents.md
 */
export function planPdf(document: PlanDocument): Buffer {
  const missing = new Set<string>();
  for (let attempt = 0; ; attempt += 1) {
    const { compiler, source } = typesetter(document, missing);
    try {
      return compiler.pdf({ mainFileContent: source }, { pdfStandard: 'ua-1' });
    } catch (error) {
      const message = messageOf(error);
      const found = charactersWithoutFont(message).filter((each) => !missing.has(each));
      if (found.length === 0 || attempt >= mostAttempts)
        throw new DocumentFailure(`The PDF could not be made: ${message}`, { cause: error });
      for (const each of found) missing.add(each);
    }
  }
}

/** The characters that the setter says it could not display. */
function charactersWithoutFont(message: string): readonly string[] {
  const texts = [...message.matchAll(/the text `\\?"(.*?)\\?"` could not be displayed/gsu)];
  return texts.flatMap(([, text = '']) => [
    ...text.replace(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  ]);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
