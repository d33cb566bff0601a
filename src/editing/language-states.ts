import type { Bilingual, Language } from '../language/index.ts';
import { type AnyRecord, isBilingual, type RecordDefinition, type RecordSet } from '../records/index.ts';

/**
 * How a text stands in one language: not there though the other is; left behind when the other changed; there, and
 * nobody has said that both say the same; translated from the other; checked by somebody against the other.
 */
export const textStates = ['missing', 'out-of-date', 'written', 'translated', 'checked'] as const;
export type TextState = (typeof textStates)[number];

/** What somebody did last with both languages of a text. It holds for as long as neither language changes. */
export interface TextMark {
  readonly kind: string;
  readonly code: string;
  readonly field: string;
  readonly mark: 'translated' | 'checked';
  /** The language it was translated into; null when it was checked. */
  readonly into: Language | null;
  /** Who, as history names them, and when (ISO moment). */
  readonly by: string;
  readonly at: string;
  /** Of both languages as they were then: see `fingerprintOf` of the store. */
  readonly fingerprint: string;
}

/** One public text in one language. */
export interface TextStanding {
  readonly kind: string;
  readonly code: string;
  readonly field: string;
  readonly language: Language;
  readonly state: TextState;
  /** Who translated or checked it, and when. */
  readonly mark: Pick<TextMark, 'by' | 'at'> | null;
}

/**
 * How every public text stands in each language, kind by kind. A text that is in neither language is left out: the
 * checks speak of it.
 *
 * @param marks - what somebody translated or checked; those of texts that changed since count for nothing
 * @source LANG-03
 */
export function textStandings(
  records: RecordSet,
  definitions: readonly RecordDefinition[],
  marks: readonly TextMark[],
  fingerprintOf: (text: Bilingual) => string,
): readonly TextStanding[] {
  const byText = new Map(marks.map((mark) => [keyOf(mark), mark]));
  return definitions.flatMap((definition) =>
    records.ofKind(definition.kind).flatMap((record) =>
      publicTexts(definition, record).flatMap(([field, text]) => {
        const at = { kind: record.kind, code: record.code, field };
        const mark = byText.get(keyOf(at));
        const standing = mark && mark.fingerprint === fingerprintOf(text) ? mark : null;
        return (['cy', 'en'] as const).map((language): TextStanding => {
          const state = stateOf(
            text[language],
            record.lookAgain.includes(`${field}.${language}`),
            standing,
            language,
          );
          const isMarked = state === 'translated' || state === 'checked';
          return {
            ...at,
            language,
            state,
            mark: isMarked && standing ? { by: standing.by, at: standing.at } : null,
          };
        });
      }),
    ),
  );
}

function keyOf({ kind, code, field }: Pick<TextMark, 'kind' | 'code' | 'field'>): string {
  return `${kind} ${code} ${field}`;
}

/** The public texts of a record that are there in one language at least, by their fields. */
export function publicTexts(
  definition: RecordDefinition,
  record: AnyRecord,
): readonly (readonly [field: string, text: Bilingual])[] {
  return definition.fields
    .filter((field) => field.type === 'text' && field.bilingual && field.public !== false)
    .flatMap(({ name }) => {
      const value = record.values[name] ?? null;
      const isThere = isBilingual(value) && (value.cy.trim() !== '' || value.en.trim() !== '');
      return isThere ? [[name, value] as const] : [];
    });
}

function stateOf(text: string, isLeftBehind: boolean, mark: TextMark | null, language: Language): TextState {
  if (text.trim() === '') return 'missing';
  if (isLeftBehind) return 'out-of-date';
  if (mark?.mark === 'checked') return 'checked';
  return mark?.into === language ? 'translated' : 'written';
}

/** How many texts of one kind of record stand how. A text counts once, for both its languages. */
export interface ParityOfKind {
  readonly kind: string;
  readonly texts: number;
  readonly inBoth: number;
  readonly missing: Readonly<Record<Language, number>>;
  /** Translated, and nobody has checked the translation. */
  readonly toCheck: number;
  readonly outOfDate: number;
  readonly checked: number;
}

/** The parity of the two languages, kind by kind in the order of the texts. @source LANG-03; PAGES section 3, Language board */
export function parityOf(standings: readonly TextStanding[]): readonly ParityOfKind[] {
  const byKind = Map.groupBy(standings, ({ kind }) => kind);
  return [...byKind].map(([kind, ofKind]) => {
    const pairs = [...Map.groupBy(ofKind, keyOf).values()];
    const count = (is: (pair: readonly TextStanding[]) => boolean) => pairs.filter(is).length;
    const some = (state: TextState) => (pair: readonly TextStanding[]) =>
      pair.some((each) => each.state === state);
    const missing = (language: Language) =>
      count((pair) => pair.some((each) => each.state === 'missing' && each.language === language));
    return {
      kind,
      texts: pairs.length,
      inBoth: count((pair) => !some('missing')(pair)),
      missing: { cy: missing('cy'), en: missing('en') },
      toCheck: count(some('translated')),
      outOfDate: count(some('out-of-date')),
      checked: count((pair) => pair.every(({ state }) => state === 'checked')),
    };
  });
}
