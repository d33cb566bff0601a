import { proseBlocks } from '../prose.ts';

export type HeadingLevel = 1 | 2 | 3 | 4;

/** A piece of a document, whatever it is written as: PDF or Word. */
export type DocumentBlock =
  | ({ readonly type: 'heading'; readonly level: HeadingLevel; readonly text: string } & Marked)
  | ({ readonly type: 'paragraph'; readonly text: string } & Marked)
  | ({ readonly type: 'list'; readonly items: readonly string[] } & Marked)
  | {
      readonly type: 'table';
      readonly caption: string;
      readonly columns: readonly DocumentColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly type: 'figure'; readonly svg: string; readonly alt: string; readonly caption: string };

/** Where a text begins and ends that can be read back from an edited Word file: names of its bookmark. */
export interface Marked {
  readonly opens?: string;
  readonly closes?: string;
}

export interface DocumentColumn {
  readonly text: string;
  readonly numeric?: boolean;
  /** How wide beside the others, which have 1. */
  readonly share?: number;
}

/** A part of the plan, unless there is nothing in it. */
export function part(title: string, blocks: readonly DocumentBlock[]): DocumentBlock[] {
  return blocks.length === 0 ? [] : [heading(1, title), ...blocks];
}

export function heading(level: HeadingLevel, text: string): DocumentBlock {
  return { type: 'heading', level, text };
}

/** What somebody wrote, as paragraphs and lists. */
export function prose(text: string): DocumentBlock[] {
  return proseBlocks(text).map((block) => ({ ...block }));
}

/** The same under a heading; neither where nothing was written. */
export function proseUnder(title: string, text: string, level: HeadingLevel = 4): DocumentBlock[] {
  return text.trim() === '' ? [] : [heading(level, title), ...prose(text)];
}

/** A line of its own; nothing where there is nothing to say. */
export function lineOf(text: string): DocumentBlock[] {
  return text === '' ? [] : [{ type: 'paragraph', text }];
}
