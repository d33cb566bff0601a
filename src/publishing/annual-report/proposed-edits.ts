import { type Language, languages } from '../../language/index.ts';
import type { ReportText } from '../../reporting/index.ts';
import { proseBlocks } from '../prose.ts';
import { textBookmark } from './report-words.ts';

/** A text that somebody changed in Word: what the record says, and what it would say. */
export interface ProposedEdit {
  readonly text: ReportText;
  readonly language: Language;
  readonly before: string;
  readonly after: string;
}

/** A text as it is kept: paragraphs parted by a blank line, lists line by line. */
export function plainProse(text: string): string {
  return proseBlocks(text)
    .map((block) => (block.type === 'list' ? block.items.map((item) => `- ${item}`).join('\n') : block.text))
    .join('\n\n');
}

/**
 * What came back changed from Word. Only texts of officers are looked at: what the record says by itself is not changed
 * in a document.
 *
 * @param found - texts by the name of their bookmark
 * @returns nothing of a text whose bookmark is gone: it is left as it was
 * @source issue 5 "edits come back as proposals"
 */
export function proposedEdits(
  found: ReadonlyMap<string, string>,
  texts: readonly ReportText[],
): readonly ProposedEdit[] {
  return texts.flatMap((text) =>
    languages.flatMap((language) => {
      const after = found.get(textBookmark(language, text.code));
      const before = plainProse(text.values.text[language]);
      return after === undefined || plainProse(after) === before
        ? []
        : [{ text, language, before, after: plainProse(after) }];
    }),
  );
}
