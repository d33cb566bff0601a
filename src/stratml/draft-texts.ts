import { type Bilingual, type Language, languages } from '../language/index.ts';
import { stratmlMessages } from './messages.ts';

/** A text of a file, which is in one language; the other is still to be written. */
export function inOneLanguage(text: string, language: Language): Bilingual {
  return { cy: '', en: '', [language]: text };
}

/** Words of ours, in both languages. */
export function inBoth(key: Parameters<ReturnType<typeof stratmlMessages.in>>[0]): Bilingual {
  return { cy: stratmlMessages.in('cy')(key), en: stratmlMessages.in('en')(key) };
}

/** Whether a name in a file is one of our words, in whichever language the file is. */
export function isOurs(name: string, key: Parameters<typeof inBoth>[0]): boolean {
  return languages.some((language) => inBoth(key)[language] === name);
}

/** Paragraphs as our texts have them: parted by a blank line, empty ones left out. */
export function paragraphs(...texts: readonly string[]): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n\n');
}

/**
 * A name that fits where a title stands. A longer one is cut between words, and is said whole in the text below it.
 */
export function titleOf(name: string, max: number): { readonly title: string; readonly whole: string } {
  const plain = name.replaceAll(/\s+/g, ' ').trim();
  if (plain.length <= max) return { title: plain, whole: '' };
  const cut = plain.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  return { title: `${cut.slice(0, space > max / 2 ? space : undefined)}…`, whole: plain };
}

/** A list of what is named, each with what is said of it. */
export function listOf(items: readonly { readonly name: string; readonly description: string }[]): string {
  return items
    .map(({ name, description }) => `- ${[name, description].filter((part) => part !== '').join(': ')}`)
    .join('\n');
}

/** The same list read again. */
export function itemsOf(list: string): readonly { readonly name: string; readonly description: string }[] {
  return list
    .split('\n')
    .filter((line) => line.startsWith('- '))
    .map((line) => {
      const [name = '', ...description] = line.slice(2).split(': ');
      return { name, description: description.join(': ') };
    });
}

/** Texts under headings, in a place that holds one text only: `## Heading`, then its paragraphs. */
export interface TitledText {
  readonly title: string;
  readonly text: string;
}

export function underHeadings(texts: readonly TitledText[]): string {
  return paragraphs(...texts.map(({ title, text }) => paragraphs(`## ${title}`, text)));
}

/** What stands before the first heading, and what stands under each. */
export function headingsOf(text: string): {
  readonly opening: string;
  readonly titled: readonly TitledText[];
} {
  const [opening = '', ...parts] = text.split(/^## /m);
  const titled = parts.map((part) => {
    const [title = '', ...rest] = part.split('\n');
    return { title: title.trim(), text: rest.join('\n').trim() };
  });
  return { opening: opening.trim(), titled };
}
