import type { Acting } from '../../access/index.ts';
import {
  isOfApprovedEdition,
  lifeLock,
  mayBringApproval,
  mayBringPlanEdition,
} from '../../approval/index.ts';
import { mayBringClaim, mayBringOpinion, mayBringReply, maySettleRules } from '../../duties/index.ts';
import { maySpeakFor, roundLock } from '../../needs/index.ts';
import { mayBringOwnership } from '../../plan/index.ts';
import { type Database, transaction } from '../../platform/database/index.ts';
import {
  type AnyRecord,
  type Place,
  type Problem,
  problem,
  type RecordDefinition,
  type Result,
  recordSet,
  textsToLookAtAgain,
} from '../../records/index.ts';
import type { RecordAmongMany, RecordStore } from '../../records/store/index.ts';
import { mayKeepReport, reportingKinds } from '../../reporting/index.ts';
import { mayBringResponse, mayKeepScrutiny, scrutinysOwnKinds } from '../../scrutiny/index.ts';
import {
  type Kit,
  type KitContents,
  type KitRecord,
  mayBringContribution,
  readKit,
  sameValues,
  saveOrder,
  valuesAfter,
} from '../index.ts';
import { readKitFiles } from './kit-files.ts';
import { type LedgerReport, takeLedgersIn } from './ledger-doors.ts';

/** What became of the records of one kind: their codes. */
export interface KindReport {
  readonly kind: string;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly unchanged: readonly string[];
  readonly withdrawn: readonly string[];
}

/** What an import did, or in a dry run would do. */
export interface KitReport {
  readonly partnership: string;
  readonly dryRun: boolean;
  /** Whether any record was added, changed or withdrawn. */
  readonly changedAnything: boolean;
  /** Kinds the kit or the store has records of, in the order of the sheets. */
  readonly kinds: readonly KindReport[];
  /** Sheets besides those of records that the kit has rows of. */
  readonly ledgers: readonly LedgerReport[];
  /** Full paths of the kit's dataset files, for the import of evidence. */
  readonly evidence: readonly string[];
}

interface HowToImport {
  readonly db: Database;
  readonly records: RecordStore;
  /** Who history says did it. */
  readonly actor: string;
  /** The signed-in person, bound by their role and organisation; null for the operator at the command line. */
  readonly acting: Acting | null;
  /** ISO date: by it rounds of scoring are over. */
  readonly today: string;
  /** Find out what would happen, and change nothing. */
  readonly dryRun?: boolean;
  /** Withdraw records the kit does not have. */
  readonly replace?: boolean;
  /**
   * What else belongs to the import: done in its transaction once the records are in; its problems undo everything.
   * In a dry run too, to find out whether it could be done.
   */
  readonly alongside?: (db: Database, report: KitReport) => Promise<readonly Problem[]>;
}

/**
 * Takes a kit in, all of it or nothing. The same kit again changes nothing; records the kit does not have stay,
 * unless `replace`; columns it does not have leave what is stored.
 *
 * @param asked.path - the folder or the workbook
 * @returns the report, or every problem found: `kit.*`, `records.*`
 * @source DESIGN rules 4 and 8
 */
export async function importKit(asked: HowToImport & { readonly path: string }): Promise<Result<KitReport>> {
  const read = await readKitFiles(asked.path);
  return read.ok ? importKitContents({ ...asked, contents: read.value }) : read;
}

/** The same for a kit already read: an uploaded workbook. */
export async function importKitContents(
  asked: HowToImport & { readonly contents: KitContents & { readonly evidence?: readonly string[] } },
): Promise<Result<KitReport>> {
  if (asked.db.isTransaction) throw new Error('An import is a transaction of its own: give it the database');
  const by = asked.acting?.organisation
    ? { actor: asked.actor, onBehalfOf: asked.acting.organisation }
    : { actor: asked.actor };
  try {
    return await transaction(asked.db, by, async (db) => {
      const taken = await takeIn({ ...asked, db });
      const problems = taken.ok ? ((await asked.alongside?.(db, taken.value)) ?? []) : [];
      const result: Result<KitReport> = problems.length > 0 ? { ok: false, problems } : taken;
      if (!result.ok || asked.dryRun) throw new Undone(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Undone) return error.result;
    throw error;
  }
}

/** Carries a result out of a transaction that must leave nothing behind. */
class Undone extends Error {
  readonly result: Result<KitReport>;
  constructor(result: Result<KitReport>) {
    super('Undone');
    this.result = result;
  }
}

type Asked = HowToImport & { readonly contents: KitContents & { readonly evidence?: readonly string[] } };

async function takeIn(asked: Asked): Promise<Result<KitReport>> {
  const { contents, records, acting } = asked;
  const { definitions } = records;
  const first = readKit(contents, { definitions, stored: null });
  const partnership = first.ok ? first.value.partnership : partnershipOf(contents, definitions);
  if (acting && partnership !== null && acting.partnershipId !== partnership) {
    return {
      ok: false,
      problems: [problem('kit.another-partnership', {}, { found: partnership, own: acting.partnershipId })],
    };
  }
  const stored = partnership === null ? new Map<string, AnyRecord>() : await everyRecord(asked, partnership);
  const read = first.ok
    ? first
    : readKit(contents, { definitions, stored: asked.replace ? null : recordSet(stored.values()) });
  if (!read.ok) return read;
  const asks = changesAsked(read.value, stored, asked);
  const forbidden = [
    ...(acting ? asks.flatMap((change) => wordOfAnother(change, acting)) : []),
    ...ofRoundsThatAreOver(asks, stored, asked.today),
    ...besideTheLifeOfPlans(asks, stored),
    ...ofApprovedEditions(asks, stored),
  ];
  if (forbidden.length > 0) return { ok: false, problems: forbidden };
  const saved = await save(asked, read.value, stored);
  return saved.ok ? withLedgers(asked, read.value, saved.value) : saved;
}

/** Takes in what is kept besides records: its rows are about records, which are there by now. */
async function withLedgers(
  { db, actor, acting, records, today }: Asked,
  kit: Kit,
  report: KitReport,
): Promise<Result<KitReport>> {
  const bringing = { partnershipId: kit.partnership, actor, acting, records, today };
  const taken = await takeLedgersIn(db, bringing, kit.ledgers);
  if (!taken.ok) return taken;
  const changedAnything = report.changedAnything || taken.value.some(({ added }) => added > 0);
  return { ok: true, value: { ...report, changedAnything, ledgers: taken.value } };
}

/** The partnership a kit names, though the rest of it cannot be read yet. */
function partnershipOf(contents: KitContents, definitions: readonly RecordDefinition[]): string | null {
  const only = definitions.filter(({ kind }) => kind === 'partnership');
  const sheets = contents.tables.filter(({ sheet }) => /^\s*partnerships?\s*$/i.test(sheet));
  const read = readKit({ tables: sheets }, { definitions: only });
  return read.ok ? read.value.partnership : null;
}

function keyOf(kind: string, code: string): string {
  return `${kind} ${code}`;
}

/** Every record the partnership has, withdrawn ones too, by kind and code. */
async function everyRecord({ db, records }: Asked, partnership: string): Promise<Map<string, AnyRecord>> {
  const found = new Map<string, AnyRecord>();
  for (const definition of records.definitions) {
    for (const record of await records.list(db, partnership, definition, { withWithdrawn: true })) {
      found.set(keyOf(record.kind, record.code), record);
    }
  }
  return found;
}

/** What a kit would change of one record. */
interface AskedChange {
  readonly kind: string;
  readonly code: string;
  readonly where: Place;
  /** As stored, withdrawn or not; null for a new one. */
  readonly before: AnyRecord | null;
  /** Null when it is to be withdrawn. */
  readonly after: AnyRecord['values'] | null;
}

/** Every record that would not be the same after the import. */
function changesAsked(
  kit: Kit,
  stored: ReadonlyMap<string, AnyRecord>,
  { records, replace }: Asked,
): readonly AskedChange[] {
  const inKit = new Set(kit.records.map(({ kind, code }) => keyOf(kind, code)));
  const brought = kit.records.flatMap((record): AskedChange[] => {
    const { kind, code, where } = record;
    const definition = records.definition(kind);
    if (!definition) return [];
    const before = stored.get(keyOf(kind, code)) ?? null;
    const current = before?.withdrawn ? null : before;
    const after = valuesAfter(definition, record, current);
    const isSame = current !== null && sameValues(definition, current.values, after);
    return isSame ? [] : [{ kind, code, where, before, after }];
  });
  const left = [...(replace ? stored.values() : [])]
    .filter(({ kind, code, withdrawn }) => !withdrawn && !inKit.has(keyOf(kind, code)))
    .map((before): AskedChange => {
      const { kind, code } = before;
      return { kind, code, where: { record: keyOf(kind, code) }, before, after: null };
    });
  return [...brought, ...left];
}

/** Kinds in which an organisation gives its word, and who may bring a change to one. */
const guarded = [
  { kind: 'contribution', may: mayBringContribution, refused: 'kit.contribution-of-another' },
  { kind: 'approval', may: mayBringApproval, refused: 'kit.approval-of-another' },
  { kind: 'ownership', may: mayBringOwnership, refused: 'kit.ownership-of-another' },
  { kind: 'plan-edition', may: mayBringPlanEdition, refused: 'kit.edition-approved' },
  { kind: 'claim', may: mayBringClaim, refused: 'kit.claim-of-another' },
  { kind: 'reply', may: mayBringReply, refused: 'kit.reply-of-another' },
  { kind: 'opinion', may: mayBringOpinion, refused: 'kit.opinion-of-another' },
  { kind: 'rule-setting', may: maySettleRules, refused: 'kit.rules-settled-by-administrator' },
  { kind: 'need-score', may: maySpeakFor, refused: 'kit.score-of-another' },
  { kind: 'dissent', may: maySpeakFor, refused: 'kit.score-of-another' },
  { kind: 'recommendation-response', may: mayBringResponse, refused: 'kit.response-of-another' },
  ...reportingKinds.map((kind) => ({ kind, may: mayKeepReport, refused: 'kit.report' }) as const),
  ...scrutinysOwnKinds.map((kind) => ({ kind, may: mayKeepScrutiny, refused: 'kit.scrutiny' }) as const),
] as const;

function wordOfAnother(change: AskedChange, acting: Acting): Problem[] {
  return guarded
    .filter(({ kind, may }) => kind === change.kind && !may(acting, change.before, change.after))
    .map(({ refused }) => problem(refused, change.where, { code: change.code }));
}

/** Rounds stand as they were when they closed, whoever brings the kit; one that is new here brings all it has. */
function ofRoundsThatAreOver(
  asks: readonly AskedChange[],
  stored: ReadonlyMap<string, AnyRecord>,
  today: string,
): Problem[] {
  const known = recordSet(stored.values());
  return asks.flatMap((change) => {
    const lock = roundLock(change, known, today);
    return lock === null ? [] : [problem(`kit.round-${lock}`, change.where, { code: change.code })];
  });
}

/** A plan that is here goes on by the page of its life, whoever brings the kit; one that is new brings what it has. */
function besideTheLifeOfPlans(
  asks: readonly AskedChange[],
  stored: ReadonlyMap<string, AnyRecord>,
): Problem[] {
  const known = recordSet(stored.values());
  return asks.flatMap((change) => {
    const lock = lifeLock(change, known);
    return lock === null ? [] : [problem(`kit.${lock}`, change.where, { code: change.code })];
  });
}

/** What was approved stands until its edition is a draft again; an edition that is new here brings all its parts. */
function ofApprovedEditions(asks: readonly AskedChange[], stored: ReadonlyMap<string, AnyRecord>): Problem[] {
  const known = recordSet(stored.values());
  return asks
    .filter(({ kind }) => kind === 'plan-edition-section')
    .filter(({ before, after }) => isOfApprovedEdition(before, after, known))
    .map(({ where, code }) => problem('kit.edition-approved', where, { code }));
}

interface Tally {
  readonly added: string[];
  readonly changed: string[];
  readonly unchanged: string[];
  readonly withdrawn: string[];
}

async function save(
  asked: Asked,
  kit: Kit,
  stored: ReadonlyMap<string, AnyRecord>,
): Promise<Result<KitReport>> {
  const tallies = new Map<string, Tally>();
  const changes: RecordAmongMany[] = [];
  for (const definition of asked.records.definitions) {
    const tally: Tally = { added: [], changed: [], unchanged: [], withdrawn: [] };
    tallies.set(definition.kind, tally);
    const ofKind = kit.records.filter(({ kind }) => kind === definition.kind);
    for (const record of saveOrder(definition, ofKind).order) {
      const before = stored.get(keyOf(record.kind, record.code)) ?? null;
      const change = changeOf(definition, record, before);
      if (change) changes.push(change);
      tally[change === null ? 'unchanged' : before && !before.withdrawn ? 'changed' : 'added'].push(
        record.code,
      );
    }
  }
  const saved = await asked.records.saveMany(asked.db, kit.partnership, changes, stored.values());
  if (!saved.ok) return saved;
  const problems = asked.replace ? await withdrawOthers(asked, kit, stored, tallies) : [];
  if (problems.length > 0) return { ok: false, problems };
  const kinds = [...tallies].map(([kind, tally]) => ({ kind, ...tally }));
  return {
    ok: true,
    value: {
      partnership: kit.partnership,
      dryRun: asked.dryRun === true,
      changedAnything: kinds.some(
        ({ added, changed, withdrawn }) => added.length + changed.length + withdrawn.length > 0,
      ),
      kinds: kinds.filter(
        (kind) => kind.added.length + kind.changed.length + kind.unchanged.length + kind.withdrawn.length > 0,
      ),
      ledgers: [],
      evidence: asked.contents.evidence ?? [],
    },
  };
}

/** What a row of the kit changes; null when everything it says is stored already. */
function changeOf(
  definition: RecordDefinition,
  record: KitRecord,
  before: AnyRecord | null,
): RecordAmongMany | null {
  const current = before?.withdrawn ? null : before;
  const values = valuesAfter(definition, record, current);
  const lookAgain = textsMarked(definition, record, current, values);
  if (current && sameValues(definition, current.values, values) && sameTexts(current.lookAgain, lookAgain)) {
    return null;
  }
  const { code, where } = record;
  return { definition, code, values, expectedRevision: before?.revision ?? null, lookAgain, where };
}

/**
 * Texts to look at again once the kit is in: those it marks, and those of which only the other language has changed
 * since. Only its column `checked` takes a mark away; an empty `look_again` does not, or editing one language in a
 * spreadsheet would pass unnoticed.
 */
function textsMarked(
  definition: RecordDefinition,
  record: KitRecord,
  before: AnyRecord | null,
  values: AnyRecord['values'],
): readonly string[] {
  const { checked } = record;
  const marked = record.lookAgain.filter((text) => !checked.includes(text));
  return [...new Set([...textsToLookAtAgain(definition, before, values, checked), ...marked])];
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text) => other.includes(text));
}

async function withdrawOthers(
  { db, records }: Asked,
  kit: Kit,
  stored: ReadonlyMap<string, AnyRecord>,
  tallies: ReadonlyMap<string, Tally>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const inKit = new Set(kit.records.map(({ kind, code }) => keyOf(kind, code)));
  // Those that refer go before those they refer to.
  for (const definition of [...records.definitions].reverse()) {
    const others = [...stored.values()].filter(
      (record) =>
        record.kind === definition.kind && !record.withdrawn && !inKit.has(keyOf(record.kind, record.code)),
    );
    for (const record of [...saveOrder(definition, others).order].reverse()) {
      const done = await records.withdraw(db, kit.partnership, definition, record.code, record.revision);
      if (done.ok) tallies.get(definition.kind)?.withdrawn.push(record.code);
      else problems.push(...done.problems);
    }
  }
  return problems;
}
