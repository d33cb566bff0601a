import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ProfileDocument } from './area-profile-document.ts';

const template = readFileSync(new URL('./area-profile.typ', import.meta.url), 'utf8');
const fontFolder = path.dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/ibm-plex-sans/package.json'),
);
const fontFiles = ['400Regular/IBMPlexSans_400Regular.ttf', '700Bold/IBMPlexSans_700Bold.ttf'];

/** Characters that stand for nothing anybody could see: no font has them, and PDF/UA refuses them. */
const undisplayable = /[^\P{C}\n\t\u{AD}\u{200C}\u{200D}]/gu;
const standIn = '?';

/** A value with every text in it made fit to be shown. */
function displayable(value: unknown, alsoNot: ReadonlySet<string>): unknown {
  if (typeof value === 'string') {
    const text = value.replace(undisplayable, '');
    return [...text].map((each) => (alsoNot.has(each) ? standIn : each)).join('');
  }
  if (Array.isArray(value)) return value.map((each) => displayable(each, alsoNot));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, displayable(each, alsoNot)]));
}

const mostAttempts = 20;

/**
 * The profile as a tagged PDF (PDF/UA-1): language, title, headings, a table with a header row that is repeated, every
 * drawing with its words. A character that no font at hand has is shown as a question mark.
 *
 * @throws Error when it cannot be made accessible; the compiler's words say why
 * @source docs/decisions/0006-documents.md
 */
export function profilePdf(document: ProfileDocument): Buffer {
  const missing = new Set<string>();
  for (let attempt = 0; ; attempt += 1) {
    const compiler = NodeCompiler.create({
      workspace: import.meta.dirname,
      fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(path.join(fontFolder, file))) }],
    });
    const content = Buffer.from(JSON.stringify(displayable(document, missing)));
    compiler.mapShadow(path.join(import.meta.dirname, 'area-profile.json'), content);
    try {
      return compiler.pdf({ mainFileContent: template }, { pdfStandard: 'ua-1' });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const found = charactersWithoutFont(message).filter((each) => !missing.has(each));
      if (found.length === 0 || attempt >= mostAttempts)
        throw new Error(`The PDF could not be made: ${message}`, { cause: error });
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
