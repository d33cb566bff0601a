import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PlanDocument } from '../document-content.ts';

const template = readFileSync(new URL('./plan.typ', import.meta.url), 'utf8');
const fontFolder = path.dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/ibm-plex-sans/package.json'),
);
const fontFiles = [
  '400Regular/IBMPlexSans_400Regular.ttf',
  '400Regular_Italic/IBMPlexSans_400Regular_Italic.ttf',
  '700Bold/IBMPlexSans_700Bold.ttf',
];

/** The compiler keeps its work between documents; the workspace is a folder that holds nothing but the template. */
function newCompiler(): NodeCompiler {
  return NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(path.join(fontFolder, file))) }],
  });
}

/** A document could not be set; the compiler's own words say where. */
export class DocumentFailure extends Error {
  override readonly name = 'DocumentFailure';
}

/**
 * A tagged PDF (PDF/UA-1): language, title, headings, lists, tables with header cells, alternative texts, outline.
 * Every text reaches the setter as data in a JSON file, so nothing anybody wrote can be read as an instruction.
 *
 * @throws DocumentFailure when the document cannot be made accessible or a glyph is missing
 * @source PLAN-25; docs/decisions/0006-documents.md
 */
export function planPdf(document: PlanDocument): Buffer {
  const compiler = newCompiler();
  const shown = {
    ...document,
    blocks: document.blocks.map((block) =>
      block.type === 'table'
        ? { ...block, columns: block.columns.map(({ text, numeric = false }) => ({ text, numeric })) }
        : block,
    ),
  };
  compiler.mapShadow(path.join(import.meta.dirname, 'plan.json'), Buffer.from(JSON.stringify(shown)));
  try {
    return compiler.pdf({ mainFileContent: template }, { pdfStandard: 'ua-1' });
  } catch (error) {
    throw new DocumentFailure(`The PDF could not be made: ${String((error as Error).message ?? error)}`, {
      cause: error,
    });
  }
}
