import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { hasMarks, markedAs, partsByLanguage } from '../../language/index.ts';
import { spokenInTypst } from './language-parts.ts';
import { plexSans } from './plex-sans.ts';

/** A document could not be set; the compiler's own words say where. */
export class DocumentFailure extends Error {
  override readonly name = 'DocumentFailure';
}

/** What is shown in the place of a character, or of a text, that cannot be shown. */
export const standIn = '?';

/** What the setter puts in the place of characters that no font at hand has, in every text of a document. */
export type Displayable = <Content>(content: Content) => Content;

/** A document laid out for setting. */
export interface TypesetWork {
  /**
   * The Typst source that never changes; it reads `content.json`. What is marked as being in a language of its own is set in
   * it; a heading is given as `said(text)`, and `words(text)` is a text where only words can stand, as in a file’s title.
   */
  readonly template: string;
  /**
   * Everything anybody wrote, as data beside the template, so that nothing can be read as an instruction.
   *
   * @param displayable - makes every text in a value fit to be shown
   */
  readonly content: (displayable: Displayable) => object;
}

/** Characters that stand for nothing anybody could see: no font has them, and PDF/UA refuses them. */
const undisplayable = /[^\P{C}\n\t\u{AD}\u{200C}\u{200D}]/gu;

function shownWords(words: string, alsoNot: ReadonlySet<string>): string {
  const text = words.replace(undisplayable, '');
  return alsoNot.size === 0 ? text : [...text].map((each) => (alsoNot.has(each) ? standIn : each)).join('');
}

function shown(value: unknown, alsoNot: ReadonlySet<string>): unknown {
  if (typeof value === 'string') {
    if (!hasMarks(value)) return shownWords(value, alsoNot);
    const parts = partsByLanguage(value).map(({ text, language }) => {
      const words = shownWords(text, alsoNot);
      return language ? markedAs(language, words) : words;
    });
    return parts.join('');
  }
  if (Array.isArray(value)) return value.map((each) => shown(each, alsoNot));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shown(each, alsoNot)]));
}

/**
 * The compiler with a document in it. Its workspace is a folder without anything that a template could read.
 *
 * @param alsoNot - characters that no font at hand has
 */
export function typesetter(
  { template, content }: TypesetWork,
  alsoNot: ReadonlySet<string> = new Set(),
): { readonly compiler: NodeCompiler; readonly source: string } {
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: [...plexSans()] }],
  });
  const data = content(<Content>(value: Content) => shown(value, alsoNot) as Content);
  compiler.mapShadow(path.join(import.meta.dirname, 'content.json'), Buffer.from(JSON.stringify(data)));
  return { compiler, source: `${spokenInTypst}${template}` };
}

const mostAttempts = 50;

/**
 * A tagged PDF (PDF/UA-1): language, title, headings, lists, tables with header cells, alternative texts, outline. A
 * character that no font at hand has is shown as a question mark: one odd character must not stop a document.
 *
 * @throws DocumentFailure when the document cannot be made accessible
 * @source PLAN-25; docs/decisions/0006-documents.md
 */
export function accessiblePdf(work: TypesetWork): Buffer {
  const missing = new Set<string>();
  for (let attempt = 0; ; attempt += 1) {
    const { compiler, source } = typesetter(work, missing);
    try {
      return compiler.pdf({ mainFileContent: source }, { pdfStandard: 'ua-1' });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
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
