import { type Bilingual, type Language, otherLanguage, sayDate } from '../language/index.ts';
import {
  type AnyRecord,
  isBilingual,
  type Problem,
  problem,
  type RecordDefinition,
  type RecordSet,
  recordSet,
} from '../records/index.ts';
import { publishingMessages } from './messages.ts';

/** Why a text may go out in one language for now: words of others, something urgent, a technical supplement. */
export const waiverGrounds = ['words-of-others', 'urgent', 'technical'] as const;
export type WaiverGround = (typeof waiverGrounds)[number];

/** One text that may go out in one language only, with who allowed it, in which role, and why. */
export interface LanguageWaiver {
  readonly number: number;
  readonly kind: string;
  readonly code: string;
  readonly field: string;
  /** The language it lacks. */
  readonly language: Language;
  readonly ground: WaiverGround;
  /** Readers see it, in the language that lacks the text. */
  readonly reason: Bilingual;
  /** ISO date by which the text will be there; null when nobody can say. */
  readonly expectedOn: string | null;
  readonly givenBy: string;
  readonly role: string;
  /** ISO date. */
  readonly givenOn: string;
}

/** What somebody asks for. */
export type WaiverAsked = Omit<LanguageWaiver, 'number' | 'givenBy' | 'role' | 'givenOn' | 'ground'> & {
  readonly ground: WaiverGround | null;
};

/**
 * Whether a text may be published in one language at all while the other is awaited. What a reader needs to follow
 * the plan may not: its name, and whatever is asked for before saving or publishing. Only supplements may.
 *
 * @source LANG-01, LANG-03
 */
export function mayBeWaived(definition: RecordDefinition, fieldName: string): boolean {
  const field = definition.fields.find(({ name }) => name === fieldName);
  if (field?.type !== 'text' || !field.bilingual || field.public === false) return false;
  return fieldName !== definition.calledBy && (field.needed ?? 'no') === 'no';
}

/** Texts of some records that lack one language and may go out without it. */
export function textsToWaive(
  records: RecordSet,
  definitions: readonly RecordDefinition[],
): readonly Pick<LanguageWaiver, 'kind' | 'code' | 'field' | 'language'>[] {
  return definitions.flatMap((definition) =>
    records.ofKind(definition.kind).flatMap((record) =>
      definition.fields
        .filter(({ name }) => mayBeWaived(definition, name))
        .flatMap(({ name: field }) => {
          const { kind, code } = record;
          const language = lackingIn(record, field);
          return language ? [{ kind, code, field, language }] : [];
        }),
    ),
  );
}

/** The language a text lacks while the other is there. */
function lackingIn(record: AnyRecord, field: string): Language | undefined {
  const text = record.values[field] ?? null;
  if (!isBilingual(text)) return undefined;
  return (['cy', 'en'] as const).find(
    (language) => text[language].trim() === '' && text[otherLanguage(language)].trim() !== '',
  );
}

/**
 * What stands in the way of a waiver. Problems: `publishing.waiver-text` (no text that may be waived),
 * `-ground`, `-reason` (in both languages, since readers of either may ask), `-expected` (something urgent has a day).
 */
export function problemsOfWaiver(
  asked: WaiverAsked,
  records: RecordSet,
  definitions: readonly RecordDefinition[],
): readonly Problem[] {
  const { kind, code, field, language, ground, reason, expectedOn } = asked;
  const isOne = textsToWaive(records, definitions).some(
    (text) => text.kind === kind && text.code === code && text.field === field && text.language === language,
  );
  const isSaid = reason.cy.trim() !== '' && reason.en.trim() !== '';
  return [
    ...(isOne ? [] : [problem('publishing.waiver-text', { field: 'text' })]),
    ...(ground === null ? [problem('publishing.waiver-ground', { field: 'ground' })] : []),
    ...(isSaid ? [] : [problem('publishing.waiver-reason', { field: 'reason' })]),
    ...(ground === 'urgent' && expectedOn === null
      ? [problem('publishing.waiver-expected', { field: 'expectedOn' })]
      : []),
  ];
}

/** Problems of publication, without those of texts that may go out in one language. */
export function withoutWaived(
  problems: readonly Problem[],
  waivers: readonly LanguageWaiver[],
): readonly Problem[] {
  const waived = new Set(
    waivers.map(({ kind, code, field, language }) => `${kind} ${code} ${field}.${language}`),
  );
  return problems.filter(
    ({ code, where }) =>
      code !== 'publishing.text-missing' || !waived.has(`${where.record ?? ''} ${where.field ?? ''}`),
  );
}

/**
 * Records as readers get them: where a waived text is not there, they read in their own language that it is not, why,
 * since when and when it will be. Nothing falls back to the other language.
 *
 * @source LANG-03; PAGES section 2, Language switch
 */
export function withWaiverNotices(all: RecordSet, waivers: readonly LanguageWaiver[]): RecordSet {
  if (waivers.length === 0) return all;
  const byRecord = Map.groupBy(waivers, ({ kind, code }) => `${kind} ${code}`);
  const records = all.kinds.flatMap((kind) => all.ofKind(kind));
  return recordSet(
    records.map((record) => {
      const notices = (byRecord.get(`${record.kind} ${record.code}`) ?? [])
        .filter(({ field, language }) => lackingIn(record, field) === language)
        .map((waiver): readonly [string, Bilingual] => {
          const text = record.values[waiver.field] as Bilingual;
          return [waiver.field, { ...text, [waiver.language]: noticeOf(waiver) }];
        });
      return notices.length === 0
        ? record
        : { ...record, values: { ...record.values, ...Object.fromEntries(notices) } };
    }),
  );
}

function noticeOf({ language, reason, givenOn, expectedOn }: LanguageWaiver): string {
  const say = publishingMessages.in(language);
  const values = { reason: asSentence(reason[language]), since: sayDate(givenOn, language) };
  return expectedOn === null
    ? say('waiver.notice', values)
    : say('waiver.notice-expected', { ...values, expected: sayDate(expectedOn, language) });
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
