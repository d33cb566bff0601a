import type { Bilingual } from '../language/index.ts';
import type { Field } from './field.ts';
import type { UncertainDate } from './uncertain-date.ts';

/**
 * What one kind of record is: its fields, declared once by the capability that owns it. Tables, kit sheets, forms,
 * documentation, thread links, history and published data all read this one list.
 */
export interface RecordDefinition<
  Kind extends string = string,
  Fields extends readonly Field[] = readonly Field[],
> {
  /** The word of the design page, like `performance-measure`. */
  readonly kind: Kind;
  /** Schema-qualified table, like `plan.action`. */
  readonly table: string;
  /** Letters that open a suggested code: `O` gives O1, O2 … */
  readonly codePrefix: string;
  /** The bilingual text field a record is called by. */
  readonly calledBy: string;
  readonly fields: Fields;
}

/** Declares a kind of record. */
export function defineRecord<const Kind extends string, const Fields extends readonly Field[]>(
  definition: RecordDefinition<Kind, Fields>,
): RecordDefinition<Kind, Fields> {
  return definition;
}

/** What a field holds; `null` (or an empty text or list) means: not filled in. */
export type ValueOf<F extends Field> = F extends { type: 'text'; bilingual: true }
  ? Bilingual
  : F extends { type: 'text' }
    ? string
    : F extends { type: 'choice'; options: readonly (infer O)[] }
      ? O | null
      : F extends { type: 'choices'; options: readonly (infer O)[] }
        ? readonly O[]
        : F extends { type: 'codes' | 'references' }
          ? readonly string[]
          : F extends { type: 'date' | 'reference' }
            ? string | null
            : F extends { type: 'uncertain-date' }
              ? UncertainDate
              : F extends { type: 'number' | 'money' }
                ? number | null
                : F extends { type: 'yes-no' }
                  ? boolean | null
                  : never;

export type ValuesOf<D extends RecordDefinition> = {
  readonly [F in D['fields'][number] as F['name']]: ValueOf<F>;
};

/** Any value a field can hold. */
export type FieldValue = Bilingual | UncertainDate | readonly string[] | string | number | boolean | null;

/** A record without knowing its kind: for code that treats all kinds alike. */
export interface AnyRecord {
  readonly kind: string;
  readonly code: string;
  /** Counts the saves; a save that names an older revision is a conflict. */
  readonly revision: number;
  /** Withdrawn records stay in the history and leave every list. */
  readonly withdrawn: boolean;
  /** Texts to look at again since the other language changed: `title.cy`. */
  readonly lookAgain: readonly string[];
  readonly values: Readonly<Record<string, FieldValue>>;
}

/** A record of a known kind. */
export type RecordOf<D extends RecordDefinition> = Omit<AnyRecord, 'values'> & {
  readonly kind: D['kind'];
  readonly values: ValuesOf<D>;
};

/** What a record is called, in both languages. */
export function calledOf(definition: RecordDefinition, record: AnyRecord): Bilingual {
  const value = record.values[definition.calledBy] ?? null;
  if (isBilingual(value)) return value;
  const text = typeof value === 'string' ? value : '';
  return { cy: text, en: text };
}

/** Whether a value is a text in both languages. */
export function isBilingual(value: FieldValue): value is Bilingual {
  return value !== null && typeof value === 'object' && 'cy' in value;
}

/** A field's value when nothing has been filled in. */
export function emptyValue(field: Field): FieldValue {
  switch (field.type) {
    case 'text':
      return field.bilingual ? { cy: '', en: '' } : '';
    case 'choices':
    case 'codes':
    case 'references':
    case 'uncertain-date':
      return [];
    default:
      return null;
  }
}

/** Whether a field holds nothing. A bilingual text is empty only when both languages are. */
export function isEmptyValue(value: FieldValue): boolean {
  if (value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  if (isBilingual(value)) return value.cy.trim() === '' && value.en.trim() === '';
  return false;
}
