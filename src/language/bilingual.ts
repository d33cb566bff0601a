/** The two languages of every public text. Welsh first. */
export const languages = ['cy', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in both languages. An empty string means: not written yet. */
export interface Bilingual {
  readonly cy: string;
  readonly en: string;
}

/** The other one of the two. */
export function otherLanguage(language: Language): Language {
  return language === 'cy' ? 'en' : 'cy';
}

/** Whether a path segment or a stored value names a language. */
export function isLanguage(value: unknown): value is Language {
  return value === 'cy' || value === 'en';
}

/** Whether both languages hold some text. */
export function isInBothLanguages(text: Bilingual): boolean {
  return text.cy.trim() !== '' && text.en.trim() !== '';
}
