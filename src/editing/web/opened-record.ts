import type { Acting } from '../../access/index.ts';
import type { PageRequest } from '../../access/web/index.ts';
import { address, inEither, kindOfWord, type Language, languages } from '../../language/index.ts';
import { type AnyRecord, calledOf, type RecordDefinition, type RecordSet } from '../../records/index.ts';

/** What every page about records starts from: the kind its address names, the partnership's records, who acts. */
export interface OpenedKind {
  readonly definition: RecordDefinition;
  readonly records: RecordSet;
  readonly partnershipId: string;
  readonly acting: Acting;
}

/** Opens the kind of record a page's address names; null when the address names none. */
export async function openKind(request: PageRequest): Promise<OpenedKind | null> {
  const { services, partnershipId, acting, language } = request;
  const kind = kindOfWord(request.params['kind'] ?? '', language);
  const definition = kind && services.records.definition(kind);
  if (!definition || !partnershipId || !acting) return null;
  return {
    definition,
    records: await services.records.load(services.db, partnershipId),
    partnershipId,
    acting,
  };
}

/** What every page about one record starts from. */
export interface OpenedRecord extends OpenedKind {
  readonly record: AnyRecord;
}

/** Opens one record; null when there is none by that code. */
export async function openRecord(request: PageRequest): Promise<OpenedRecord | null> {
  const opened = await openKind(request);
  const record = opened?.records.find(opened.definition.kind, request.params['code'] ?? '');
  return opened && record ? { ...opened, record } : null;
}

/** What a record is called on screen: in the reader's language, else in the other, else its code. */
export function titleIn(language: Language, definition: RecordDefinition, record: AnyRecord): string {
  const called = calledOf(definition, record);
  return inEither(called, language) || record.code;
}

/** Which of the two languages a column of a bilingual text holds. */
export function languageOfColumn(column: string): Language | undefined {
  return languages.find((language) => column.endsWith(`_${language}`));
}

/** The same, to stand behind the field's name. */
export function languageSuffix(column: string): string {
  const language = languageOfColumn(column);
  return language ? { cy: ' (Cymraeg)', en: ' (English)' }[language] : '';
}

export function recordsHref(language: Language, partnership: string, kind: string): string {
  return address('work.records', language, { partnership, kind });
}

export function recordHref(
  name: 'work.record' | 'work.record.edit' | 'work.record.history',
  language: Language,
  partnership: string,
  kind: string,
  code: string,
): string {
  return address(name, language, { partnership, kind, code });
}
