import { type Bilingual, inEither, type Language } from '../language/index.ts';
import { publishingMessages } from './messages.ts';

/**
 * What a body or an assessor says in its own words, as readers of one language get it. The partnership cannot write it for
 * them: where they said it in one language only, readers of the other are told so beside it.
 *
 * @source LANG-03; GOV-07
 */
export function inTheirWords(text: Bilingual, language: Language): string {
  const words = { cy: text.cy.trim(), en: text.en.trim() };
  const said = inEither(words, language);
  if (said === words[language]) return said;
  return publishingMessages.in(language)('their-words.in-one-language', { text: said });
}
