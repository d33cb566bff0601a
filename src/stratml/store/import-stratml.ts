import type { Acting as Person } from '../../access/index.ts';
import type { Language } from '../../language/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { type Acting, type Database, transaction } from '../../platform/database/index.ts';
import { type AnyRecord, problem, type Result } from '../../records/index.ts';
import type { RecordStore } from '../../records/store/index.ts';
import { type DraftFromStratMl, draftFromStratMl, readStratMl, type StratMlDocument } from '../index.ts';

export interface StratMlOrder {
  readonly db: Database;
  readonly records: RecordStore;
  readonly partnershipId: string;
  /** Name of the file, for its problems. */
  readonly file: string;
  readonly bytes: Uint8Array;
  /** The language the texts of the file are in. */
  readonly language: Language;
  /** Code of the organisation that answers for measures of which the file names nobody. */
  readonly measuresOf: string | null;
  readonly acting: Acting;
  /** Find out what would be made, and make nothing. */
  readonly dryRun?: boolean;
}

/** What an import made, or in a dry run would make. */
export interface StratMlReport extends Pick<DraftFromStratMl, 'plan' | 'known' | 'leftOut'> {
  readonly dryRun: boolean;
  readonly part: StratMlDocument['part'];
  /** As the file has it. */
  readonly name: string;
  readonly kinds: readonly {
    readonly kind: string;
    readonly records: readonly { readonly code: string; readonly called: string }[];
  }[];
}

/**
 * Takes a plan in StratML in as a draft plan with its thread: all of it, or nothing with every problem found.
 *
 * @source DESIGN rule 8; docs/stratml.md
 */
export async function importStratMl(order: StratMlOrder): Promise<Result<StratMlReport>> {
  const read = await readStratMl(order.file, order.bytes);
  if (!read.ok) return read;
  return transaction(order.db, order.acting, async (db) => {
    const made = await draftIn({ ...order, db }, read.value);
    if (!made.ok || order.dryRun) return made.ok ? { ok: true, value: made.value.report } : made;
    const { draft, stored, report } = made.value;
    const saved = await order.records.saveMany(
      db,
      order.partnershipId,
      draft.records.map((record) => ({ ...record, expectedRevision: null })),
      stored,
    );
    return saved.ok ? { ok: true, value: report } : saved;
  });
}

interface Made {
  readonly draft: DraftFromStratMl;
  readonly stored: readonly AnyRecord[];
  readonly report: StratMlReport;
}

async function draftIn(order: StratMlOrder, document: StratMlDocument): Promise<Result<Made>> {
  const { db, records, partnershipId, language, measuresOf, file, dryRun = false } = order;
  const stored: AnyRecord[] = [];
  for (const definition of records.definitions)
    stored.push(...(await records.list(db, partnershipId, definition, { withWithdrawn: true })));
  const known = await records.load(db, partnershipId);
  if (measuresOf !== null && !known.find(organisationDefinition.kind, measuresOf))
    return { ok: false, problems: [problem('stratml.organisation-unknown', {}, { found: measuresOf })] };
  const draft = draftFromStratMl({
    document,
    language,
    records: known,
    codesTaken: (kind) => stored.filter((record) => record.kind === kind).map(({ code }) => code),
    measuresOf,
  });
  if (!draft.ok)
    return {
      ok: false,
      problems: draft.problems.map((each) => ({ ...each, where: { file, ...each.where } })),
    };
  const report = { ...reportOf(draft.value, document, language), dryRun };
  return { ok: true, value: { draft: draft.value, stored, report } };
}

function reportOf(
  { plan, known, leftOut, records }: DraftFromStratMl,
  { part, name }: StratMlDocument,
  language: Language,
): Omit<StratMlReport, 'dryRun'> {
  const byKind = Map.groupBy(records, ({ definition }) => definition.kind);
  const kinds = [...byKind].map(([kind, ofKind]) => ({
    kind,
    records: ofKind.map(({ code, definition, values }) => {
      const called = values[definition.calledBy] as { readonly cy: string; readonly en: string };
      return { code, called: called[language] };
    }),
  }));
  return { plan, known, leftOut, part, name, kinds };
}

/** Who history says made the draft. */
export function actingAs({ actor, organisation }: Person): Acting {
  return { actor: actor.id, ...(organisation !== null && { onBehalfOf: organisation }) };
}
