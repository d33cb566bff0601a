import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import {
  type AnyRecord,
  columnName,
  emptyValue,
  type Field,
  type FieldValue,
  problem,
  type RecordDefinition,
  type RecordSet,
  type Result,
  recordSet,
  referencesOf,
  textsToLookAtAgain,
} from '../index.ts';

/** What a save asks for. `expectedRevision` is null for a new record. */
export interface RecordToSave {
  readonly code: string;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly expectedRevision: number | null;
  /** Texts somebody has just checked against the other language, like `title.cy`. */
  readonly checked?: readonly string[];
  /** Overrules the reckoning of texts to look at again: a kit that carries its own. */
  readonly lookAgain?: readonly string[];
}

/** Reads and writes records of every declared kind by their definitions: the only SQL for their tables. */
export interface RecordStore {
  readonly definitions: readonly RecordDefinition[];
  definition(kind: string): RecordDefinition | undefined;
  /** Every record of a partnership, withdrawn ones left out. */
  load(db: Database, partnershipId: string): Promise<RecordSet>;
  /** The records of one kind, in order of code; withdrawn ones only when asked for. */
  list(
    db: Database,
    partnershipId: string,
    definition: RecordDefinition,
    asked?: { readonly withWithdrawn?: boolean },
  ): Promise<readonly AnyRecord[]>;
  read(
    db: Database,
    partnershipId: string,
    definition: RecordDefinition,
    code: string,
  ): Promise<AnyRecord | undefined>;
  /**
   * Saves one record inside a transaction. Refused, with nothing changed: a code already taken
   * (`records.code-taken`), a reference to nothing (`records.reference-unknown`), a record changed by somebody since
   * it was opened (`records.changed-since`, with the revision now stored), a record that is not there.
   */
  save(
    db: Database,
    partnershipId: string,
    definition: RecordDefinition,
    asked: RecordToSave,
  ): Promise<Result<AnyRecord>>;
  /** Withdraws a record; refused while other records refer to it (`records.still-referred-to`). */
  withdraw(
    db: Database,
    partnershipId: string,
    definition: RecordDefinition,
    code: string,
    expectedRevision: number,
  ): Promise<Result<AnyRecord>>;
}

type Row = Record<string, unknown>;

/** The link table that holds a many-reference: `plan.action` to outcomes is `plan.action_outcome`. */
function linkTable(definition: RecordDefinition, field: Field & { type: 'references' }): string {
  return `${definition.table}_${field.to.replaceAll('-', '_')}`;
}

function linkFields(definition: RecordDefinition): (Field & { type: 'references' })[] {
  return definition.fields.filter((field) => field.type === 'references');
}

function valueFromRow(field: Field, row: Row): FieldValue {
  const column = columnName(field.name);
  if (field.type === 'text' && field.bilingual) {
    return { cy: String(row[`${column}_cy`] ?? ''), en: String(row[`${column}_en`] ?? '') };
  }
  const stored = row[column];
  if (stored === null || stored === undefined) return emptyValue(field);
  if (field.type === 'number' || field.type === 'money') return Number(stored);
  return stored as FieldValue;
}

/** Column and value pairs of a record's own table; links go to tables of their own. */
function cells(
  definition: RecordDefinition,
  values: Readonly<Record<string, FieldValue>>,
): [string, RawBuilder<unknown>][] {
  const pairs: [string, RawBuilder<unknown>][] = [];
  for (const field of definition.fields) {
    if (field.type === 'references') continue;
    const column = columnName(field.name);
    const value = values[field.name] ?? emptyValue(field);
    if (field.type === 'text' && field.bilingual) {
      const text = value as { cy: string; en: string };
      pairs.push([`${column}_cy`, sql`${text.cy}`], [`${column}_en`, sql`${text.en}`]);
    } else if (field.type === 'uncertain-date') {
      pairs.push([column, sql`${JSON.stringify(value)}::jsonb`]);
    } else if (field.type === 'choices' || field.type === 'codes') {
      pairs.push([column, sql`${value as string[]}::text[]`]);
    } else {
      pairs.push([column, sql`${value}`]);
    }
  }
  return pairs;
}

function recordFrom(
  definition: RecordDefinition,
  row: Row,
  links: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>,
): AnyRecord {
  const code = String(row['code']);
  const values: Record<string, FieldValue> = {};
  for (const field of definition.fields) {
    values[field.name] =
      field.type === 'references' ? (links.get(field.name)?.get(code) ?? []) : valueFromRow(field, row);
  }
  return {
    kind: definition.kind,
    code,
    revision: Number(row['revision']),
    withdrawn: row['withdrawn'] === true,
    lookAgain: (row['look_again'] as string[]) ?? [],
    values,
  };
}

/**
 * The store of records for the kinds a program declares.
 *
 * @param definitions - referred-to kinds before those that refer to them
 */
export function createRecordStore(definitions: readonly RecordDefinition[]): RecordStore {
  const byKind = new Map(definitions.map((definition) => [definition.kind, definition]));

  async function readRows(
    db: Database,
    partnershipId: string,
    definition: RecordDefinition,
    code?: string,
  ): Promise<AnyRecord[]> {
    const only = code === undefined ? sql`` : sql`and code = ${code}`;
    const rows = await sql<Row>`
      select * from ${sql.table(definition.table)}
      where partnership_id = ${partnershipId} ${only} order by code`.execute(db);
    const links = new Map<string, Map<string, string[]>>();
    if (rows.rows.length > 0) {
      for (const field of linkFields(definition)) {
        const found = await sql<{ code: string; target: string }>`
          select code, target from ${sql.table(linkTable(definition, field))}
          where partnership_id = ${partnershipId} ${only} order by code, position`.execute(db);
        const targets = new Map<string, string[]>();
        for (const { code: from, target } of found.rows) {
          const list = targets.get(from) ?? [];
          list.push(target);
          targets.set(from, list);
        }
        links.set(field.name, targets);
      }
    }
    return rows.rows.map((row) => recordFrom(definition, row, links));
  }

  async function unknownReferences(
    db: Database,
    partnershipId: string,
    definition: RecordDefinition,
    values: Readonly<Record<string, FieldValue>>,
  ) {
    const problems = [];
    for (const field of definition.fields) {
      if (field.type !== 'reference' && field.type !== 'references') continue;
      const target = byKind.get(field.to);
      const wanted = wantedCodes(values[field.name]);
      if (!target || wanted.length === 0) continue;
      const found = await sql<{ code: string }>`
        select code from ${sql.table(target.table)}
        where partnership_id = ${partnershipId} and not withdrawn and code = any(${wanted}::text[])`.execute(
        db,
      );
      const known = new Set(found.rows.map((row) => row.code));
      for (const missing of wanted.filter((code) => !known.has(code))) {
        problems.push(
          problem(
            'records.reference-unknown',
            { field: field.name, column: columnName(field.name) },
            { found: missing, kind: field.to },
          ),
        );
      }
    }
    return problems;
  }

  async function replaceLinks(
    db: Database,
    partnershipId: string,
    definition: RecordDefinition,
    before: AnyRecord | null,
    asked: RecordToSave,
  ): Promise<void> {
    for (const field of linkFields(definition)) {
      const targets = wantedCodes(asked.values[field.name]);
      const held = before ? referencesOf(before, field.name) : [];
      if (targets.length === held.length && targets.every((target, index) => target === held[index]))
        continue;
      const table = sql.table(linkTable(definition, field));
      await sql`delete from ${table} where partnership_id = ${partnershipId} and code = ${asked.code}`.execute(
        db,
      );
      if (targets.length === 0) continue;
      const rows = targets.map(
        (target, index) => sql`(${partnershipId}, ${asked.code}, ${target}, ${index + 1})`,
      );
      await sql`insert into ${table} (partnership_id, code, target, position) values ${sql.join(rows)}`.execute(
        db,
      );
    }
  }

  async function save(
    db: Database,
    partnershipId: string,
    definition: RecordDefinition,
    asked: RecordToSave,
  ): Promise<Result<AnyRecord>> {
    const [before = null] = await readRows(db, partnershipId, definition, asked.code);
    const where = { record: `${definition.kind} ${asked.code}` };
    if (asked.expectedRevision === null && before) {
      return { ok: false, problems: [problem('records.code-taken', where, { code: asked.code })] };
    }
    if (asked.expectedRevision !== null && !before) {
      return { ok: false, problems: [problem('records.not-there', where, { code: asked.code })] };
    }
    if (before && before.revision !== asked.expectedRevision) {
      return {
        ok: false,
        problems: [problem('records.changed-since', where, { revision: before.revision })],
      };
    }
    const unknown = await unknownReferences(db, partnershipId, definition, asked.values);
    if (unknown.length > 0) return { ok: false, problems: unknown };

    const lookAgain =
      asked.lookAgain ?? textsToLookAtAgain(definition, before, asked.values, asked.checked ?? []);
    const pairs = cells(definition, asked.values);
    const table = sql.table(definition.table);
    if (before) {
      const changes = pairs.map(([column, value]) => sql`${sql.ref(column)} = ${value}`);
      const written = await sql`
        update ${table} set revision = revision + 1, withdrawn = false, look_again = ${lookAgain as string[]}::text[],
          ${sql.join(changes)}
        where partnership_id = ${partnershipId} and code = ${asked.code} and revision = ${before.revision}`.execute(
        db,
      );
      if (Number(written.numAffectedRows ?? 0) === 0) {
        return {
          ok: false,
          problems: [problem('records.changed-since', where, { revision: before.revision })],
        };
      }
    } else {
      const columns = ['partnership_id', 'code', 'look_again', ...pairs.map(([column]) => column)];
      await sql`
        insert into ${table} (${sql.join(columns.map((column) => sql.ref(column)))})
        values (${sql.join([sql`${partnershipId}`, sql`${asked.code}`, sql`${lookAgain as string[]}::text[]`, ...pairs.map(([, value]) => value)])})`.execute(
        db,
      );
    }
    await replaceLinks(db, partnershipId, definition, before, asked);
    const [after] = await readRows(db, partnershipId, definition, asked.code);
    if (!after) throw new Error(`${definition.kind} ${asked.code} is not there after it was saved`);
    return { ok: true, value: after };
  }

  async function referringRecords(db: Database, partnershipId: string, kind: string, code: string) {
    const referring: string[] = [];
    for (const definition of definitions) {
      for (const field of definition.fields) {
        if ((field.type !== 'reference' && field.type !== 'references') || field.to !== kind) continue;
        const found =
          field.type === 'reference'
            ? await sql<{ code: string }>`
                select code from ${sql.table(definition.table)}
                where partnership_id = ${partnershipId} and not withdrawn
                  and ${sql.ref(columnName(field.name))} = ${code}`.execute(db)
            : await sql<{ code: string }>`
                select link.code from ${sql.table(linkTable(definition, field))} link
                join ${sql.table(definition.table)} owner
                  on owner.partnership_id = link.partnership_id and owner.code = link.code and not owner.withdrawn
                where link.partnership_id = ${partnershipId} and link.target = ${code}`.execute(db);
        referring.push(...found.rows.map((row) => row.code));
      }
    }
    return referring;
  }

  return {
    definitions,
    definition: (kind) => byKind.get(kind),
    async load(db, partnershipId) {
      const records: AnyRecord[] = [];
      for (const definition of definitions) records.push(...(await readRows(db, partnershipId, definition)));
      return recordSet(records);
    },
    async list(db, partnershipId, definition, { withWithdrawn = false } = {}) {
      const records = await readRows(db, partnershipId, definition);
      return withWithdrawn ? records : records.filter((record) => !record.withdrawn);
    },
    async read(db, partnershipId, definition, code) {
      return (await readRows(db, partnershipId, definition, code))[0];
    },
    save,
    async withdraw(db, partnershipId, definition, code, expectedRevision) {
      const where = { record: `${definition.kind} ${code}` };
      const referring = await referringRecords(db, partnershipId, definition.kind, code);
      if (referring.length > 0) {
        return {
          ok: false,
          problems: [problem('records.still-referred-to', where, { records: referring.join(', ') })],
        };
      }
      const written = await sql`
        update ${sql.table(definition.table)} set withdrawn = true, revision = revision + 1
        where partnership_id = ${partnershipId} and code = ${code} and revision = ${expectedRevision}`.execute(
        db,
      );
      if (Number(written.numAffectedRows ?? 0) === 0) {
        return {
          ok: false,
          problems: [problem('records.changed-since', where, { revision: expectedRevision })],
        };
      }
      const [after] = await readRows(db, partnershipId, definition, code);
      if (!after) throw new Error(`${definition.kind} ${code} is not there after it was withdrawn`);
      return { ok: true, value: after };
    },
  };
}

function wantedCodes(value: FieldValue | undefined): readonly string[] {
  if (value === null || value === undefined || value === '') return [];
  return Array.isArray(value) ? (value as readonly string[]) : [String(value)];
}
