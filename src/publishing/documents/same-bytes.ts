import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A moment that every program that writes archives can hold. */
const noMoment = new Date('1980-01-01T12:00:00');

/**
 * A Word file without the moment at which it was made: the same document always gives the same bytes.
 *
 * @param madeOn - ISO date that the file says it was made on
 */
export function sameBytes(docx: Uint8Array, madeOn: string): Uint8Array {
  const files = unzipSync(docx);
  const core = 'docProps/core.xml';
  const properties = files[core];
  if (properties) {
    files[core] = strToU8(
      strFromU8(properties).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${madeOn}T00:00:00Z`),
    );
  }
  const text = 'word/document.xml';
  if (files[text]) files[text] = strToU8(withCountedHeadings(strFromU8(files[text])));
  const names = Object.keys(files).sort();
  return zipSync(Object.fromEntries(names.map((name) => [name, files[name] ?? new Uint8Array()])), {
    mtime: noMoment,
    level: 6,
  });
}

/** Headings and bookmarks as they are counted in this document, and not in the process that wrote it. */
function withCountedHeadings(xml: string): string {
  const heading = counter();
  const bookmark = counter();
  return xml
    .replace(/_Toc\d+/g, (name) => `_Toc${heading(name)}`)
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g,
      (_, before: string, id: string) => `${before}${bookmark(id)}`,
    );
}

/** Numbers names in the order in which they first come, from 1. */
function counter(): (name: string) => number {
  const numbers = new Map<string, number>();
  return (name) => {
    const number = numbers.get(name) ?? numbers.size + 1;
    numbers.set(name, number);
    return number;
  };
}
