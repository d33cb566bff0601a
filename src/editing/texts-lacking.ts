import type { Language } from '../language/index.ts';
import { isBilingual, type RecordDefinition, type RecordSet } from '../records/index.ts';

/** A text that one language lacks, or that was left behind when the other changed. */
export interface TextLacking {
  readonly kind: string;
  readonly code: string;
  readonly field: string;
  /** The language somebody should write or look at. */
  readonly language: Language;
  readonly state: 'missing' | 'look-again';
}

/**
 * Every public text that is there in one language only, or marked to be looked at again, kind by kind. A text that is
 * in neither language is no matter of languages: the checks speak of it.
 *
 * @source LANG-03
 */
export function textsLacking(
  records: RecordSet,
  definitions: readonly RecordDefinition[],
): readonly TextLacking[] {
  return definitions.flatMap((definition) =>
    records.ofKind(definition.kind).flatMap((record) =>
      definition.fields
        .filter((field) => field.type === 'text' && field.bilingual && field.public !== false)
        .flatMap(({ name: field }) =>
          (['cy', 'en'] as const).flatMap((language): TextLacking[] => {
            const { kind, code } = record;
            const value = record.values[field] ?? null;
            if (value === null || !isBilingual(value)) return [];
            const other = language === 'cy' ? value.en : value.cy;
            if (value[language].trim() === '') {
              return other.trim() === '' ? [] : [{ kind, code, field, language, state: 'missing' }];
            }
            return record.lookAgain.includes(`${field}.${language}`)
              ? [{ kind, code, field, language, state: 'look-again' }]
              : [];
          }),
        ),
    ),
  );
}
