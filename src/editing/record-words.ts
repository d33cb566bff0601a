import type { Language, Messages } from '../language/index.ts';

/** What kinds of record, their fields and their choices are called: gathered from the capabilities that own them. */
export interface RecordWords {
  /** "outcome", "outcomes", in the given language. */
  kind(kind: string, number: 'one' | 'many', language: Language): string;
  field(kind: string, field: string, language: Language): string;
  /** A sentence of help under the label; empty when there is none. */
  hint(kind: string, field: string, language: Language): string;
  option(kind: string, field: string, option: string, language: Language): string;
}

/**
 * The words of every kind of record, from the message files of the capabilities that own them. Keys are
 * `kind.<kind>.one|many`, `field.<kind>.<field>`, `hint.<kind>.<field>`, `option.<kind>.<field>.<option>`.
 *
 * @throws Error when no capability has the word: the messages and the definitions have come apart
 */
export function recordWords(sources: readonly Messages<string>[]): RecordWords {
  function find(key: string, language: Language): string | undefined {
    for (const messages of sources) if (messages.has(key)) return messages.in(language)(key);
    return undefined;
  }
  function need(key: string, language: Language): string {
    const found = find(key, language);
    if (found === undefined) throw new Error(`No capability says what "${key}" is called`);
    return found;
  }
  return {
    kind: (kind, number, language) => need(`kind.${kind}.${number}`, language),
    field: (kind, field, language) => need(`field.${kind}.${field}`, language),
    hint: (kind, field, language) => find(`hint.${kind}.${field}`, language) ?? '',
    option: (kind, field, option, language) => need(`option.${kind}.${field}.${option}`, language),
  };
}
