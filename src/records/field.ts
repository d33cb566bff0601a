import type { Problem } from './problem.ts';

/** When a field must be filled: to save the record at all, before it is published, or never. */
export type Needed = 'to-save' | 'to-publish' | 'no';

interface FieldBase {
  /** camelCase; columns and kit headings are made from it. */
  readonly name: string;
  readonly needed?: Needed;
  /** Whether the public sees it (default true). A public text must be ready in both languages before publication. */
  readonly public?: boolean;
  /**
   * Whether it changes only on a page of its own, where guards stand: forms and kits leave it as it is. A text for the
   * `writer` holds the account of whoever wrote the record, and never changes.
   */
  readonly guarded?: boolean | 'writer';
}

/** Text in both languages, or in one form for both (a name, a code, a web address). */
export interface TextField extends FieldBase {
  readonly type: 'text';
  readonly bilingual: boolean;
  readonly long?: boolean;
  readonly max: number;
  /** A text of one kind only, like the code of an area. */
  readonly form?: TextForm;
}

/** Texts of one kind: how they are read, and the problem of any other text. */
export interface TextForm {
  /** The text in its one way of writing; nothing where it is none of this kind. */
  readonly read: (text: string) => string | undefined;
  /** Code of the problem of any other text; or the problem itself, where it says more than that. */
  readonly problem: string | ((text: string) => Pick<Problem, 'code' | 'values'>);
}
export interface ChoiceField extends FieldBase {
  readonly type: 'choice';
  readonly options: readonly string[];
}
export interface ChoicesField extends FieldBase {
  readonly type: 'choices';
  readonly options: readonly string[];
}
/** Codes of things that are not records: areas, duties. */
export interface CodesField extends FieldBase {
  readonly type: 'codes';
}
/** A calendar date without time of day, ISO. */
export interface DateField extends FieldBase {
  readonly type: 'date';
}
/** A day, a month, a year or a range, each with its source; several readings side by side. */
export interface UncertainDateField extends FieldBase {
  readonly type: 'uncertain-date';
}
export interface NumberField extends FieldBase {
  readonly type: 'number';
  readonly whole: boolean;
  readonly min?: number;
  readonly max?: number;
}
/** Whole pence. */
export interface MoneyField extends FieldBase {
  readonly type: 'money';
}
export interface YesNoField extends FieldBase {
  readonly type: 'yes-no';
}
/** A link of the thread: to one record of a kind. */
export interface ReferenceField extends FieldBase {
  readonly type: 'reference';
  readonly to: string;
}
/** Links of the thread: to any number of records of a kind, in order. */
export interface ReferencesField extends FieldBase {
  readonly type: 'references';
  readonly to: string;
}

export type Field =
  | TextField
  | ChoiceField
  | ChoicesField
  | CodesField
  | DateField
  | UncertainDateField
  | NumberField
  | MoneyField
  | YesNoField
  | ReferenceField
  | ReferencesField;

type Options = Omit<FieldBase, 'name'>;

/** A short text in both languages. */
export function bilingualText<const N extends string>(name: N, options: Options & { max?: number } = {}) {
  return { type: 'text', name, bilingual: true, max: 200, ...options } as const;
}
/** Paragraphs in both languages: blank lines part paragraphs, lines that open with "- " make a list. */
export function bilingualProse<const N extends string>(name: N, options: Options & { max?: number } = {}) {
  return { type: 'text', name, bilingual: true, long: true, max: 20_000, ...options } as const;
}
/** A text that is the same in both languages. */
export function plainText<const N extends string>(
  name: N,
  options: Options & { max?: number; form?: TextForm } = {},
) {
  return { type: 'text', name, bilingual: false, max: 200, ...options } as const;
}
export function choice<const N extends string, const O extends string>(
  name: N,
  choices: readonly O[],
  options: Options = {},
) {
  return { type: 'choice', name, options: choices, ...options } as const;
}
export function choices<const N extends string, const O extends string>(
  name: N,
  several: readonly O[],
  options: Options = {},
) {
  return { type: 'choices', name, options: several, ...options } as const;
}
export function codes<const N extends string>(name: N, options: Options = {}) {
  return { type: 'codes', name, ...options } as const;
}
export function date<const N extends string>(name: N, options: Options = {}) {
  return { type: 'date', name, ...options } as const;
}
export function uncertainDate<const N extends string>(name: N, options: Options = {}) {
  return { type: 'uncertain-date', name, ...options } as const;
}
export function wholeNumber<const N extends string>(
  name: N,
  options: Options & { min?: number; max?: number } = {},
) {
  return { type: 'number', name, whole: true, ...options } as const;
}
export function decimal<const N extends string>(
  name: N,
  options: Options & { min?: number; max?: number } = {},
) {
  return { type: 'number', name, whole: false, ...options } as const;
}
export function money<const N extends string>(name: N, options: Options = {}) {
  return { type: 'money', name, ...options } as const;
}
export function yesNo<const N extends string>(name: N, options: Options = {}) {
  return { type: 'yes-no', name, ...options } as const;
}
export function reference<const N extends string, const K extends string>(
  name: N,
  to: K,
  options: Options = {},
) {
  return { type: 'reference', name, to, ...options } as const;
}
export function references<const N extends string, const K extends string>(
  name: N,
  to: K,
  options: Options = {},
) {
  return { type: 'references', name, to, ...options } as const;
}
