import type { ErrorDetail, XmlElement as LibraryElement } from 'libxml2-wasm';

/** An element of a file. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  /** Of the file, counted from 1. */
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  /** Everything that is written in it, to the letter; empty where elements stand in it. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

/** Why a file cannot be used. */
export type XmlFault =
  | { readonly kind: 'too-large' | 'not-utf8' | 'empty' }
  | { readonly kind: 'document-type'; readonly line: number }
  | { readonly kind: 'not-xml'; readonly line: number; readonly detail: string }
  | { readonly kind: 'other'; readonly line: number; readonly name: string; readonly namespace: string }
  | { readonly kind: 'invalid'; readonly line: number; readonly message: string; readonly xpath?: string };

export type XmlRead =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly faults: readonly XmlFault[] };

/** In megabytes: far more than a plan or its texts. */
export const mostMegabytes = 5;

/**
 * Reads a file in XML that somebody sent, and checks it against a schema.
 *
 * Nothing outside the file is ever read. A document type declaration is refused before anything is parsed: our formats
 * need none, and entities that multiply or lead to other files can only be declared there. The parser's own limits hold
 * for depth (256) and length of names.
 *
 * @param schemaOf - the XML Schema of a file that opens with this element: null when it has none, undefined when it is
 *   no file of ours
 */
export async function readXml(
  bytes: Uint8Array,
  schemaOf: (name: string, namespace: string) => string | null | undefined,
): Promise<XmlRead> {
  const refused = (...faults: readonly XmlFault[]): XmlRead => ({ ok: false, faults });
  if (bytes.length > mostMegabytes * 1024 * 1024) return refused({ kind: 'too-large' });
  const text = textOf(bytes);
  if (text === null) return refused({ kind: 'not-utf8' });
  // The parser has nothing to say of nothing.
  if (text.trim() === '') return refused({ kind: 'empty' });
  const declared = /<!DOCTYPE/i.exec(text);
  if (declared) return refused({ kind: 'document-type', line: lineAt(text, declared.index) });
  // Loaded when a file comes, and not with every start of the program.
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
  if (!root) return refused(...unreadable.map(notXml));
  const { name, namespaceUri: namespace, line } = root;
  const schema = schemaOf(name, namespace);
  if (schema === undefined) return refused({ kind: 'other', line, name, namespace });
  if (schema !== null) {
    const validator = scope.use(XsdValidator.fromDoc(scope.use(XmlDocument.fromString(schema))));
    const invalid = detailsOf(() => validator.validate(root.doc));
    if (invalid.length > 0) return refused(...invalid.map(unlikeSchema));
  }
  return { ok: true, root: elementFrom(root) };
}

/** UTF-8, with or without the mark at its beginning. */
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

function notXml({ line, message }: ErrorDetail): XmlFault {
  return { kind: 'not-xml', line, detail: message.trim() };
}

function unlikeSchema({ line, message, xpath }: ErrorDetail): XmlFault {
  return { kind: 'invalid', line, message, ...(xpath && { xpath }) };
}

function elementFrom(element: LibraryElement): XmlElement {
  const children: XmlElement[] = [];
  for (let node = element.firstChild; node; node = node.next) {
    if ('attrs' in node) children.push(elementFrom(node as LibraryElement));
  }
  return {
    name: element.name,
    namespace: element.namespaceUri,
    line: element.line,
    attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
    text: children.length > 0 ? '' : element.content,
    children,
  };
}

/** A text as XML writes it. Characters that XML has no way of writing are left out; line breaks are kept as they are. */
export function xmlText(text: string): string {
  return [...text]
    .filter((character) => /[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u.test(character))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
