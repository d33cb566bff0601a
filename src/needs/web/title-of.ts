import type { Language } from '../../language/index.ts';

/** What a record is called: in the reader's language, else in the other. */
export function titleOf(title: { cy: string; en: string }, language: Language): string {
  return title[language] || title.cy || title.en;
}
