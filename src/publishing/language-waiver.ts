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

/** What a text lacks in one language: it is not there, or it was left behind when the other changed. */
export type WaivedStanding = 'missing' | 'out-of-date';

/** One text that may go out in one language only, or older than the other, with who allowed it, in which role, and why. */
export interface LanguageWaiver {
  readonly number: number;
  readonly kind: string;
  readonly code: string;
  readonly field: string;
  /** The language it lacks. */
  readonly language: Language;
  readonly standing: WaivedStanding;
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

/** A text that may be waived, by the language in which it is lacking. */
export type TextToWaive = Pick<LanguageWaiver, 'kind' | 'code' | 'field' | 'language' | 'standing'>;

/** Texts of some records that lack one language, or were left behind in it, and may go out so. */
export function textsToWaive(
  records: RecordSet,
  definitions: readonly RecordDefinition[],
): readonly TextToWaive[] {
  return definitions.flatMap((definition) =>
    records.ofKind(definition.kind).flatMap((record) =>
      definition.fields
        .filter(({ name }) => mayBeWaived(definition, name))
        .flatMap(({ name: field }) => {
          const { kind, code } = record;
          return lacksOf(record, field).map((lacks) => ({ kind, code, field, ...lacks }));
        }),
    ),
  );
}

/** Where a text is not there, or older than the other, while the other is there. */
function lacksOf(record: AnyRecord, field: string): readonly Pick<LanguageWaiver, 'language' | 'standing'>[] {
  const text = record.values[field] ?? null;
  if (!isBilingual(text)) return [];
  return (['cy', 'en'] as const)
    .filter((language) => text[otherLanguage(language)].trim() !== '')
    .flatMap((language) => {
      const standing = standingOf(text[language], record.lookAgain.includes(`${field}.${language}`));
      return standing ? [{ language, standing }] : [];
    });
}

function standingOf(text: string, isLeftBehind: boolean): WaivedStanding | null {
  if (text.trim() === '') return 'missing';
  return isLeftBehind ? 'out-of-date' : null;
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
  const { ground, reason, expectedOn } = asked;
  const isOne = textsToWaive(records, definitions).some((text) => keyOfText(text) === keyOfText(asked));
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

/** A text to waive in one word. */
export function keyOfText({ kind, code, field, language, standing }: TextToWaive): string {
  return `${kind} ${code} ${field} ${language} ${standing}`;
}

const problemOfStanding: Readonly<Record<WaivedStanding, string>> = {
  missing: 'publishing.text-missing',
  'out-of-date': 'publishing.text-to-look-at-again',
};

/** Problems of publication, without those of texts that may go out in one language. */
export function withoutWaived(
  problems: readonly Problem[],
  waivers: readonly LanguageWaiver[],
): readonly Problem[] {
  const waived = new Set(
    waivers.map(
      ({ kind, code, field, language, standing }) =>
        `${problemOfStanding[standing]} ${kind} ${code} ${field}.${language}`,
    ),
  );
  return problems.filter(
    ({ code, where }) => !waived.has(`${code} ${where.record ?? ''} ${where.field ?? ''}`),
  );
}

/**
 * Records as readers get them: where a waived text is not there, or older than the other, they read in their own language
 * that it is, why, since when and when it will be mended; an older text follows. Nothing falls back to the other language.
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
        .filter(({ field, language, standing }) =>
          lacksOf(record, field).some((lacks) => lacks.language === language && lacks.standing === standing),
        )
        .map((waiver): readonly [string, Bilingual] => {
          const text = record.values[waiver.field] as Bilingual;
          const shown = [noticeOf(waiver), text[waiver.language].trim()].filter((part) => part !== '');
          return [waiver.field, { ...text, [waiver.language]: shown.join('\n\n') }];
        });
      return notices.length === 0
        ? record
        : { ...record, values: { ...record.values, ...Object.fromEntries(notices) } };
    }),
  );
}

function noticeOf({ language, standing, reason, givenOn, expectedOn }: LanguageWaiver): string {
  const say = publishingMessages.in(language);
  const values = { reason: asSentence(reason[language]), since: sayDate(givenOn, language) };
  return expectedOn === null
    ? say(`waiver.notice.${standing}`, values)
    : say(`waiver.notice-expected.${standing}`, { ...values, expected: sayDate(expectedOn, language) });
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
