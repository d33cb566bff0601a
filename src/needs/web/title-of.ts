import { textInWords } from '../../design-system/index.ts';
import type { Language } from '../../language/index.ts';

/** What a record is called at work: in the reader’s language, else in the other, which is said. */
export function titleOf(title: { cy: string; en: string }, language: Language): string {
  return textInWords(title, language);
}
