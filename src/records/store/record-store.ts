import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../platform/database/index.ts';
import {
  type AnyRecord,
  columnName,
  emptyValue,
  type Field,
  type FieldValue,
  type Place,
  type Problem,
  problem,
  type RecordDefinition,
  type RecordSet,
  type Result,
  recordSet,
  referencesOf,
  textsToLookAtAgain,
} from '../index.ts';
import { linkTable } from './record-tables.ts';

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

/** One of many records to save together. */
export interface RecordAmongMany extends RecordToSave {
  readonly definition: RecordDefinition;
  /** Where it was written, for the problems it has. */
  readonly where?: Place;
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
  /**
   * Saves many records inside a transaction, as `save` would one after the other, in a few statements for each kind.
   * A record may refer to one that stands before it in the list.
   *
   * @param stored - every record of the partnership, withdrawn ones too, as just read in this transaction
   * @returns how many were saved, or every problem of every record; then nothing was written
   */
  saveMany(
    db: Database,
    partnershipId: string,
    asked: readonly RecordAmongMany[],
    stored: Iterable<AnyRecord>,
  ): Promise<Result<number>>;
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

/** A record on its way into its table, with what is stored of it now. */
interface ToWrite {
  readonly definition: RecordDefinition;
  readonly code: string;
  readonly values: RecordToSave['values'];
  readonly before: AnyRecord | null;
  readonly lookAgain: readonly string[];
}

/** Records of one kind that follow each other. */
interface Run {
  readonly definition: RecordDefinition;
  readonly records: ToWrite[];
}

function runsOf(records: readonly ToWrite[]): Run[] {
  const runs: Run[] = [];
  for (const record of records) {
    const last = runs.at(-1);
    if (last?.definition === record.definition) last.records.push(record);
    else runs.push({ definition: record.definition, records: [record] });
  }
  return runs;
}

/** As many rows as one statement carries comfortably. */
const batch = 500;

function* batches<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += batch) yield rows.slice(from, from + batch);
}

/** Columns of a record's own table that its fields fill. */
function ownColumns(definition: RecordDefinition): string[] {
  return definition.fields.flatMap((field) => {
    if (field.type === 'references') return [];
    const column = columnName(field.name);
    return field.type === 'text' && field.bilingual ? [`${column}_cy`, `${column}_en`] : [column];
  });
}

/** A record as a row of its own table, in the form JSON has for each type of column. */
function rowOf(partnershipId: string, { definition, code, values, lookAgain }: ToWrite): Row {
  const row: Row = { partnership_id: partnershipId, code, look_again: lookAgain };
  for (const field of definition.fields) {
    if (field.type === 'references') continue;
    const column = columnName(field.name);
    const value = values[field.name] ?? emptyValue(field);
    if (field.type === 'text' && field.bilingual) {
      const text = value as { cy: string; en: string };
      row[`${column}_cy`] = text.cy;
      row[`${column}_en`] = text.en;
    } else {
      row[column] = value;
    }
  }
  return row;
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
  ): Promise<Problem[]> {
    const problems: Problem[] = [];
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
      problems.push(
        ...wanted.filter((code) => !known.has(code)).map((code) => unknownReference(field, code)),
      );
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
    const refused = outOfStep(definition, asked, before);
    if (refused) return { ok: false, problems: [refused] };
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

  async function saveMany(
    db: Database,
    partnershipId: string,
    asked: readonly RecordAmongMany[],
    stored: Iterable<AnyRecord>,
  ): Promise<Result<number>> {
    const keyOf = (kind: string, code: string) => `${kind} ${code}`;
    const standing = new Map<string, AnyRecord | null>();
    for (const record of stored) standing.set(keyOf(record.kind, record.code), record);
    const isKnown = (kind: string, code: string) => {
      const found = standing.get(keyOf(kind, code));
      return found === null || found?.withdrawn === false;
    };
    const problems: Problem[] = [];
    const toWrite: ToWrite[] = [];
    for (const record of asked) {
      const { definition, code, values, where = {} } = record;
      const key = keyOf(definition.kind, code);
      const known = standing.get(key);
      const before = known ?? null;
      const found =
        known === null
          ? [problem('records.code-taken', { record: key }, { code })]
          : problemsOf(record, before, isKnown);
      problems.push(...found.map((one) => ({ ...one, where: { ...where, ...one.where } })));
      const lookAgain =
        record.lookAgain ?? textsToLookAtAgain(definition, before, values, record.checked ?? []);
      toWrite.push({ definition, code, values, before, lookAgain });
      // Saved, for those that follow; a second save of the same record is a mistake of the caller.
      standing.set(key, null);
    }
    const runs = runsOf(toWrite);
    for (const run of problems.length > 0 ? [] : runs)
      problems.push(...(await changedMeanwhile(db, partnershipId, run)));
    if (problems.length > 0) return { ok: false, problems };
    for (const run of runs) await writeRun(db, partnershipId, run);
    return { ok: true, value: toWrite.length };
  }

  /** Holds the records that are about to change, and finds those that changed between their reading and now. */
  async function changedMeanwhile(
    db: Database,
    partnershipId: string,
    { definition, records }: Run,
  ): Promise<Problem[]> {
    const there = records.flatMap(({ before }) => before ?? []);
    if (there.length === 0) return [];
    const { rows } = await sql<{ code: string; revision: number }>`
      select code, revision from ${sql.table(definition.table)}
      where partnership_id = ${partnershipId} and code = any(${there.map(({ code }) => code)}::text[])
      order by code for update`.execute(db);
    const now = new Map(rows.map(({ code, revision }) => [code, Number(revision)]));
    return there
      .filter(({ code, revision }) => now.get(code) !== revision)
      .map(({ kind, code, revision }) =>
        problem(
          'records.changed-since',
          { record: `${kind} ${code}` },
          { revision: now.get(code) ?? revision },
        ),
      );
  }

  async function writeRun(db: Database, partnershipId: string, { definition, records }: Run): Promise<void> {
    const table = sql.table(definition.table);
    // As one JSON text whose columns take the types of the table: a statement for many rows, always the same.
    const told = (some: readonly ToWrite[]) =>
      sql`jsonb_populate_recordset(null::${table}, ${JSON.stringify(some.map((one) => rowOf(partnershipId, one)))}::jsonb)`;
    const columns = ownColumns(definition).map((column) => sql.ref(column));
    for (const some of batches(records.filter(({ before }) => before === null))) {
      const all = sql.join([sql.ref('partnership_id'), sql.ref('code'), sql.ref('look_again'), ...columns]);
      await sql`insert into ${table} (${all}) select ${all} from ${told(some)}`.execute(db);
    }
    for (const some of batches(records.filter(({ before }) => before !== null))) {
      const changes = columns.map((column) => sql`${column} = told.${column}`);
      await sql`
        update ${table} as held set revision = held.revision + 1, withdrawn = false, look_again = told.look_again,
          ${sql.join(changes)}
        from ${told(some)} as told
        where held.partnership_id = ${partnershipId} and held.code = told.code`.execute(db);
    }
    for (const field of linkFields(definition))
      await writeLinks(db, partnershipId, definition, field, records);
  }

  async function writeLinks(
    db: Database,
    partnershipId: string,
    definition: RecordDefinition,
    field: Field & { type: 'references' },
    records: readonly ToWrite[],
  ): Promise<void> {
    const table = sql.table(linkTable(definition, field));
    const changed = records.filter(({ values, before }) => {
      const held = before ? referencesOf(before, field.name) : [];
      const wanted = wantedCodes(values[field.name]);
      return wanted.length !== held.length || wanted.some((target, index) => target !== held[index]);
    });
    const before = changed.flatMap((one) => (one.before ? one.code : []));
    if (before.length > 0) {
      await sql`delete from ${table} where partnership_id = ${partnershipId} and code = any(${before}::text[])`.execute(
        db,
      );
    }
    const links = changed.flatMap(({ code, values }) =>
      wantedCodes(values[field.name]).map((target, index) => ({ code, target, position: index + 1 })),
    );
    for (const some of batches(links)) {
      await sql`
        insert into ${table} (partnership_id, code, target, position)
        select ${partnershipId}, code, target, position
        from jsonb_to_recordset(${JSON.stringify(some)}::jsonb) as told(code text, target text, position integer)`.execute(
        db,
      );
    }
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
    saveMany,
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

function unknownReference(field: Field & { readonly to: string }, found: string): Problem {
  const where = { field: field.name, column: columnName(field.name) };
  return problem('records.reference-unknown', where, { found, kind: field.to });
}

function problemsOf(
  record: RecordAmongMany,
  before: AnyRecord | null,
  isKnown: (kind: string, code: string) => boolean,
): Problem[] {
  const refused = outOfStep(record.definition, record, before);
  return refused ? [refused] : referredToNothing(record.definition, record.values, isKnown);
}

function referredToNothing(
  definition: RecordDefinition,
  values: RecordToSave['values'],
  isKnown: (kind: string, code: string) => boolean,
): Problem[] {
  return definition.fields.flatMap((field) =>
    field.type === 'reference' || field.type === 'references'
      ? wantedCodes(values[field.name])
          .filter((code) => !isKnown(field.to, code))
          .map((code) => unknownReference(field, code))
      : [],
  );
}

/** Whether what a save was based on is still what is stored. */
function outOfStep(
  { kind }: RecordDefinition,
  { code, expectedRevision }: RecordToSave,
  before: AnyRecord | null,
): Problem | null {
  const where = { record: `${kind} ${code}` };
  if (expectedRevision === null) return before ? problem('records.code-taken', where, { code }) : null;
  if (!before) return problem('records.not-there', where, { code });
  if (before.revision === expectedRevision) return null;
  return problem('records.changed-since', where, { revision: before.revision });
}
