import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './bilingual.ts';

/** Values put into a message; whole messages with named placeholders, never pieces. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Says one message, in one language. */
export type Say<Key extends string> = (key: Key, values?: MessageValues) => string;

export interface Messages<Key extends string> {
  /** The speaker for one language. */
  in(language: Language): Say<Key>;
  /** Whether a key exists: for codes that come from data (a problem, a verdict). */
  has(key: string): key is Key;
}

/**
 * Interface text of one folder, from its `messages/cy.json` and `messages/en.json` (flat keys, ICU MessageFormat).
 * A key that one language lacks does not compile; nothing falls back to the other language.
 *
 * @throws Error when a message is asked for without a value it needs, or by a key that does not exist
 * @source CYMRAEG section 14: one key, one use; six Welsh plural forms
 */
export function defineMessages<const Key extends string>(texts: {
  cy: Readonly<Record<Key, string>>;
  en: Readonly<Record<NoInfer<Key>, string>>;
}): Messages<Key> {
  const formats: Record<Language, Map<string, IntlMessageFormat>> = { cy: new Map(), en: new Map() };

  function formatOf(language: Language, key: Key): IntlMessageFormat {
    const known = formats[language].get(key);
    if (known) return known;
    const text = texts[language][key];
    if (text === undefined) throw new Error(`No message "${key}" in ${language}`);
    const format = new IntlMessageFormat(text, language === 'cy' ? 'cy' : 'en-GB', undefined, {
      ignoreTag: true,
    });
    formats[language].set(key, format);
    return format;
  }

  const speakers: Record<Language, Say<Key>> = {
    cy: (key, values) => String(formatOf('cy', key).format(values)),
    en: (key, values) => String(formatOf('en', key).format(values)),
  };

  return {
    in: (language) => speakers[language],
    has: (key): key is Key => Object.hasOwn(texts.en, key),
  };
}
