import type { Chart } from '../design-system/index.ts';
import type { Language } from '../language/index.ts';
import type { DocumentBlock, HeadingLevel, Marked } from './print/blocks.ts';
import { proseBlocks } from './prose.ts';

/** A drawing with the table that holds it. */
export interface ChartBlock {
  readonly type: 'chart';
  /** Unlike every other of the chapter. */
  readonly id: string;
  readonly headline: string;
  readonly subtitle: string;
  readonly chart: Chart;
  /** What the drawing shows, for those who do not see it. */
  readonly alt: string;
}

/** A piece of a chapter: what documents are made of, and drawings that still know their figures. */
export type ChapterBlock =
  | Exclude<DocumentBlock, { readonly type: 'figure' | 'paragraph' | 'heading' }>
  | (Marked & {
      readonly type: 'heading';
      readonly level: 1 | 2;
      readonly text: string;
      /** Named where something leads to it. */
      readonly id?: string;
    })
  | (Marked & {
      readonly type: 'paragraph';
      readonly text: string;
      /** Where it leads on pages; paper has the words alone. */
      readonly leads?: { readonly words: string; readonly chapter: string; readonly id: string };
    })
  | ChartBlock;

/** A chapter of a report: one page on the web, one part of the document. Headings within begin at level 1. */
export interface Chapter {
  /** Part of its address: the code of the record it is about, or one of its own. */
  readonly code: string;
  readonly title: string;
  /** Chapters of one group stand together under one heading. */
  readonly group: 'needs' | 'parts' | null;
  readonly blocks: readonly ChapterBlock[];
}

/** A block of a chapter as documents have it, under headings of a level. */
export function printedBlock(block: ChapterBlock, base: number): DocumentBlock {
  if (block.type === 'heading') {
    const { id: _, ...kept } = block;
    return { ...kept, level: (block.level + base) as HeadingLevel };
  }
  if (block.type === 'chart')
    return { type: 'figure', svg: block.chart.svg.markup, alt: block.alt, caption: block.subtitle };
  if (block.type === 'paragraph') {
    const { leads: _, ...kept } = block;
    return kept;
  }
  return block;
}

/** How chapters are written. */
export interface ChapterOptions {
  readonly language: Language;
  /** Drawings that stand on their own, without the style sheet of the pages. */
  readonly standalone: boolean;
}

export function heading(level: 1 | 2, text: string): ChapterBlock {
  return { type: 'heading', level, text };
}

export function line(text: string): readonly ChapterBlock[] {
  return text.trim() === '' ? [] : [{ type: 'paragraph', text }];
}

export function prose(text: string): readonly ChapterBlock[] {
  return proseBlocks(text).map((block) => ({ ...block }));
}

export function list(items: readonly string[]): readonly ChapterBlock[] {
  const said = items.filter((item) => item !== '');
  return said.length === 0 ? [] : [{ type: 'list', items: said }];
}

/** A heading with what stands under it, or nothing. */
export function under(level: 1 | 2, title: string, blocks: readonly ChapterBlock[]): readonly ChapterBlock[] {
  return blocks.length === 0 ? [] : [heading(level, title), ...blocks];
}
