import { unzipSync } from 'fflate';
import { type Problem, problem, type Result, readXml, type XmlElement } from '../../records/index.ts';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** Unpacked, a long report is a few megabytes; a file that says it is far more is a mistake or an attack. */
const mostUnpacked = 30 * 1024 * 1024;

/**
 * The texts of a Word file that stand within bookmarks, each as paragraphs parted by a blank line and lists line by line.
 * What reviewers took out with tracked changes is gone, what they put in is there.
 *
 * @returns by the name of the bookmark; problems: `annual-report.not-word`
 */
export async function textsInWord(bytes: Uint8Array): Promise<Result<ReadonlyMap<string, string>>> {
  const xml = documentXml(bytes);
  if (!xml) return { ok: false, problems: [notWord()] };
  const read = await readXml(xml, (name, space) =>
    name === 'document' && space === namespace ? null : undefined,
  );
  if (!read.ok) return { ok: false, problems: [notWord()] };
  return { ok: true, value: bookmarkedTexts(read.root) };
}

function notWord(): Problem {
  return problem('annual-report.not-word');
}

function documentXml(bytes: Uint8Array): Uint8Array | undefined {
  const wanted = 'word/document.xml';
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === wanted && originalSize <= mostUnpacked,
    });
    return files[wanted];
  } catch {
    return undefined;
  }
}

interface Line {
  readonly text: string;
  readonly isItem: boolean;
}

function bookmarkedTexts(root: XmlElement): ReadonlyMap<string, string> {
  const body = root.children.find(({ name }) => name === 'body');
  const open = new Map<string, string>();
  const lines = new Map<string, Line[]>();
  for (const element of body?.children ?? []) {
    const inside = descendants(element);
    for (const { name, attributes } of inside) {
      const called = attributes['name'] ?? '';
      if (name === 'bookmarkStart' && called.startsWith('llinyn_')) open.set(attributes['id'] ?? '', called);
    }
    if (element.name === 'p') {
      const line = { text: textOf(inside), isItem: inside.some(({ name }) => name === 'numPr') };
      for (const called of open.values())
        if (line.text !== '') lines.set(called, [...(lines.get(called) ?? []), line]);
    }
    for (const { name, attributes } of inside)
      if (name === 'bookmarkEnd') open.delete(attributes['id'] ?? '');
  }
  return new Map([...lines].map(([called, those]) => [called, joined(those)]));
}

/** An element and everything in it, in the order of reading; without what a tracked change took out. */
function descendants(element: XmlElement): readonly XmlElement[] {
  if (element.name === 'del' || element.name === 'moveFrom') return [];
  return [element, ...element.children.flatMap(descendants)];
}

function textOf(elements: readonly XmlElement[]): string {
  return elements
    .map(({ name, text }) => (name === 't' ? text : name === 'tab' || name === 'br' ? ' ' : ''))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function joined(lines: readonly Line[]): string {
  return lines
    .map(({ text, isItem }, position) => {
      const gap = position === 0 ? '' : isItem && lines[position - 1]?.isItem ? '\n' : '\n\n';
      return `${gap}${isItem ? '- ' : ''}${text}`;
    })
    .join('');
}
