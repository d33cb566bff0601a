import type { Acting as Person } from '../../access/index.ts';
import { type Bilingual, otherLanguage } from '../../language/index.ts';
import { type Database, transaction } from '../../platform/database/index.ts';
import {
  type AnyRecord,
  isBilingual,
  type Problem,
  problem,
  type RecordDefinition,
  type RecordSet,
  type Result,
} from '../../records/index.ts';
import type { RecordStore } from '../../records/store/index.ts';
import { refusalOf } from '../policy.ts';
import type { TranslatedFile, TranslatedUnit } from '../xliff.ts';
import { keepMarks } from './text-marks.ts';

interface HowToTake {
  readonly db: Database;
  readonly records: RecordStore;
  readonly partnershipId: string;
  readonly acting: Person;
  readonly now: Date;
  readonly file: string;
}

/** What came of a translated file. */
export interface TranslationsTaken {
  readonly taken: number;
  /** Translations that said what is stored already. */
  readonly unchanged: number;
}

/** The texts of one record that a file translates. */
interface ToSave {
  readonly definition: RecordDefinition;
  readonly record: AnyRecord;
  readonly units: readonly TranslatedUnit[];
}

/**
 * Takes translated texts in, all of them or none. A text whose source has changed since it went out is refused: the
 * translation may no longer say the same.
 *
 * Problems, each with its line: `editing.xliff-partnership`, `-unknown` (no such record or text), `-moved-on` (the
 * source has changed), `-too-long`, `-not-yours` (a record that this person may not change).
 *
 * @source LANG-03; DESIGN rules 4 and 8
 */
export async function takeTranslations(
  how: HowToTake,
  translated: TranslatedFile,
): Promise<Result<TranslationsTaken>> {
  const { db, acting, partnershipId, file } = how;
  if (translated.partnership !== partnershipId) {
    const values = { found: translated.partnership };
    return { ok: false, problems: [problem('editing.xliff-partnership', { file }, values)] };
  }
  const by = {
    actor: acting.actor.id,
    ...(acting.organisation !== null && { onBehalfOf: acting.organisation }),
  };
  return transaction(db, by, async (tx) => {
    const all = await how.records.load(tx, partnershipId);
    const problems = translated.units.flatMap((unit) => problemsOf(unit, all, how, translated));
    if (problems.length > 0) return { ok: false, problems };
    const { into } = translated;
    const changed = translated.units.filter(
      (unit) => textOf(unit, all)?.[into].trim() !== unit.target.trim(),
    );
    for (const each of byRecord(changed, all, how)) await save({ ...how, db: tx }, each, into);
    return {
      ok: true,
      value: { taken: changed.length, unchanged: translated.units.length - changed.length },
    };
  });
}

function textOf({ kind, code, field }: TranslatedUnit, all: RecordSet): Bilingual | undefined {
  const value = all.find(kind, code)?.values[field] ?? null;
  return isBilingual(value) ? value : undefined;
}

function problemsOf(
  unit: TranslatedUnit,
  all: RecordSet,
  { records, acting, file }: HowToTake,
  { into }: TranslatedFile,
): readonly Problem[] {
  const { kind, code, field, source, target } = unit;
  const where = { file, row: unit.line, record: `${kind} ${code}`, field };
  const record = all.find(kind, code);
  const definition = records.definition(kind);
  const text = textOf(unit, all);
  const of = definition?.fields.find(({ name }) => name === field);
  if (!record || !text || of?.type !== 'text')
    return [problem('editing.xliff-unknown', where, { id: `${kind}.${code}.${field}` })];
  const after = { ...record.values, [field]: { ...text, [into]: target } };
  if (refusalOf(acting, { kind, before: record, after }, all) !== null)
    return [problem('editing.xliff-not-yours', where, { code })];
  if (sameWords(text[otherLanguage(into)]) !== sameWords(source))
    return [problem('editing.xliff-moved-on', where, { code })];
  return target.length > of.max
    ? [problem('editing.xliff-too-long', where, { length: target.length, max: of.max })]
    : [];
}

/** Tools change spaces and line breaks at the ends and between lines; the words are what counts. */
function sameWords(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function byRecord(
  units: readonly TranslatedUnit[],
  all: RecordSet,
  { records }: HowToTake,
): readonly ToSave[] {
  const groups = Map.groupBy(units, ({ kind, code }) => `${kind} ${code}`);
  return [...groups.values()].flatMap((ofRecord) => {
    const [{ kind = '', code = '' } = {}] = ofRecord;
    const [definition, record] = [records.definition(kind), all.find(kind, code)];
    return definition && record ? [{ definition, record, units: ofRecord }] : [];
  });
}

async function save(
  { db, records, partnershipId, acting, now }: HowToTake,
  { definition, record, units }: ToSave,
  into: TranslatedFile['into'],
): Promise<void> {
  const texts = units.map(({ field, target }) => [
    field,
    { ...(record.values[field] as Bilingual), [into]: target.trim() },
  ]);
  const saved = await records.save(db, partnershipId, definition, {
    code: record.code,
    values: { ...record.values, ...Object.fromEntries(texts) },
    expectedRevision: record.revision,
    // The source is what it was translated from: it has not been left behind.
    checked: units.map(({ field }) => `${field}.${otherLanguage(into)}`),
  });
  if (!saved.ok) throw new Error(`${record.kind} ${record.code} changed inside the transaction that read it`);
  const by = acting.actor.id;
  const fieldsOf = (isReviewed: boolean) =>
    units.filter((unit) => unit.isReviewed === isReviewed).map(({ field }) => field);
  await keepMarks(db, partnershipId, {
    record: saved.value,
    fields: fieldsOf(false),
    mark: 'translated',
    into,
    by,
    now,
  });
  await keepMarks(db, partnershipId, {
    record: saved.value,
    fields: fieldsOf(true),
    mark: 'checked',
    by,
    now,
  });
}
