import type { ErrorDetail, XmlElement as LibraryElement } from 'libxml2-wasm';
import { type Problem, problem, type Result } from '../records/index.ts';
import { type ContentModels, contentModels } from './content-models.ts';
import { schemaOf } from './schema.ts';
import { problemOfSchema } from './schema-problem.ts';

/** An element of a valid file. Texts have no spaces at either end. */
export interface XmlElement {
  readonly name: string;
  /** Of the file, counted from 1. */
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of an element without others in it; otherwise empty. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

export interface XmlFile {
  readonly models: ContentModels;
  readonly root: XmlElement;
}

/** A plan of a nation fits in a tenth of this. */
export const mostBytes = 5 * 1024 * 1024;

/**
 * Reads a StratML file and checks it against the schema of its part: every error with its line and its element.
 *
 * Nothing outside the file is ever read. A document type declaration is refused before anything is parsed: StratML needs
 * none, and entities that multiply or lead to other files can only be declared there. The parser's own limits hold for
 * depth (256) and length of names.
 *
 * Problems: `stratml.too-large`, `stratml.not-utf8`, `stratml.document-type`, `stratml.not-xml`,
 * `stratml.not-stratml`, and those of the schema (see `problemOfSchema`).
 */
export async function readXmlFile(file: string, bytes: Uint8Array): Promise<Result<XmlFile>> {
  const refused = (found: Problem) => ({ ok: false, problems: [found] }) as const;
  if (bytes.length > mostBytes)
    return refused(problem('stratml.too-large', { file }, { megabytes: mostBytes / 1024 / 1024 }));
  const text = textOf(bytes);
  if (text === null) return refused(problem('stratml.not-utf8', { file }));
  const declared = /<!DOCTYPE/i.exec(text);
  if (declared) return refused(problem('stratml.document-type', { file, row: lineAt(text, declared.index) }));
  const { XmlDocument, XmlLibError, XsdValidator, ParseOption } = await import('libxml2-wasm');
  const safely = ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_BIG_LINES;
  const detailsOf = (work: () => void): readonly ErrorDetail[] => {
    try {
      work();
      return [];
    } catch (error) {
      if (error instanceof XmlLibError) return error.details;
      throw error;
    }
  };
  using scope = new DisposableStack();
  const opened: LibraryElement[] = [];
  const unreadable = detailsOf(() => {
    opened.push(scope.use(XmlDocument.fromString(text, { option: safely })).root);
  });
  const [root] = opened;
  if (!root) return { ok: false, problems: unreadable.map((detail) => notXml(file, detail)) };
  const models = Object.values(contentModels).find(
    (each) => each.namespace === root.namespaceUri && each.root === root.name,
  );
  if (!models) {
    const where = { file, row: root.line, field: root.name };
    return refused(
      problem('stratml.not-stratml', where, { element: root.name, namespace: root.namespaceUri }),
    );
  }
  const schema = scope.use(XmlDocument.fromString(schemaOf(models)));
  const validator = scope.use(XsdValidator.fromDoc(schema));
  const invalid = detailsOf(() => validator.validate(root.doc));
  if (invalid.length > 0)
    return { ok: false, problems: invalid.flatMap((detail) => problemOfSchema(file, detail)) };
  return { ok: true, value: { models, root: elementFrom(root) } };
}

/** UTF-8, with or without the mark at its beginning; UTF-16 is not met in plans and is refused. */
function textOf(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /^<\?xml[^>]*encoding=["'](?!utf-8["'])/i.test(text) ? null : text;
  } catch {
    return null;
  }
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

function notXml(file: string, { line, message }: ErrorDetail): Problem {
  return problem('stratml.not-xml', { file, row: line }, { line, detail: message.trim() });
}

function elementFrom(element: LibraryElement): XmlElement {
  const children: XmlElement[] = [];
  for (let node = element.firstChild; node; node = node.next) {
    if ('attrs' in node) children.push(elementFrom(node as LibraryElement));
  }
  return {
    name: element.name,
    line: element.line,
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    text: children.length > 0 ? '' : element.content.trim(),
    children,
  };
}
