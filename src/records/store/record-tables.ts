import { type RawBuilder, sql } from 'kysely';
import { type Database, keepHistory } from '../../platform/database/index.ts';
import { columnName, type Field, type RecordDefinition } from '../index.ts';

/** Which table holds records of a kind. */
export type TableOfKind = (kind: string) => string;

type LinkField = Field & { readonly type: 'references' };

/**
 * The link table that holds a many-reference: `plan.action` to outcomes is `plan.action_outcome`. A second list of
 * references to the same kind is called after its field: apologies of a meeting are `governance.meeting_apologies`.
 */
export function linkTable(definition: RecordDefinition, field: LinkField): string {
  const first = definition.fields.find((other) => other.type === 'references' && other.to === field.to);
  const called = first?.name === field.name ? field.to.replaceAll('-', '_') : columnName(field.name);
  return `${definition.table}_${called}`;
}

/**
 * Creates what a kind of record is kept in: its table, a link table for each many-reference, and their history. For the
 * migration that brings the kind; fields it gets later come by `addRecordFields`, which passes over those that are there.
 *
 * @param tableOf - tables of the kinds it refers to, which must be there already
 */
export async function createRecordTables(
  db: Database,
  definition: RecordDefinition,
  tableOf: TableOfKind,
): Promise<void> {
  const columns = definition.fields.flatMap(columnsOfField).map(columnInSql);
  const references = definition.fields.flatMap((field) =>
    field.type === 'reference' ? [referenceInSql(field.name, tableOf(field.to))] : [],
  );
  const parts = [
    sql`partnership_id text not null`,
    sql`code text not null`,
    sql`revision integer not null default 1`,
    sql`withdrawn boolean not null default false`,
    sql`look_again text[] not null default '{}'`,
    ...columns,
    sql`primary key (partnership_id, code)`,
    sql`foreign key (partnership_id) references partnership.partnership (partnership_id)`,
    ...references,
  ];
  await sql`create table ${sql.table(definition.table)} (${sql.join(parts)})`.execute(db);
  await keepHistory(db, definition.table);
  for (const field of definition.fields) {
    if (field.type === 'references') await createLinkTable(db, definition, field, tableOf);
  }
}

/** Adds fields to a kind that has its table already. @param names - fields of the definition that are new */
export async function addRecordFields(
  db: Database,
  definition: RecordDefinition,
  names: readonly string[],
): Promise<void> {
  const fields = definition.fields.filter(({ name }) => names.includes(name));
  for (const column of fields.flatMap(columnsOfField)) {
    await sql`alter table ${sql.table(definition.table)} add column if not exists ${columnInSql(column)}`.execute(
      db,
    );
  }
}

/**
 * Adds lists of references to a kind that has its table already, and passes over those that are there.
 *
 * @param names - fields of the definition that are new
 */
export async function addRecordLinks(
  db: Database,
  definition: RecordDefinition,
  names: readonly string[],
  tableOf: TableOfKind,
): Promise<void> {
  for (const field of definition.fields) {
    if (field.type !== 'references' || !names.includes(field.name)) continue;
    const found = await sql<{ is_there: boolean }>`
      select to_regclass(${linkTable(definition, field)}) is not null as is_there`.execute(db);
    if (found.rows[0]?.is_there !== true) await createLinkTable(db, definition, field, tableOf);
  }
}

async function createLinkTable(
  db: Database,
  definition: RecordDefinition,
  field: LinkField,
  tableOf: TableOfKind,
): Promise<void> {
  const table = linkTable(definition, field);
  await sql`create table ${sql.table(table)} (
      partnership_id text not null,
      code text not null,
      target text not null,
      position integer not null,
      primary key (partnership_id, code, target),
      foreign key (partnership_id, code) references ${sql.table(definition.table)} (partnership_id, code),
      foreign key (partnership_id, target) references ${sql.table(tableOf(field.to))} (partnership_id, code)
    )`.execute(db);
  await keepHistory(db, table);
}

function referenceInSql(name: string, table: string): RawBuilder<unknown> {
  return sql`foreign key (partnership_id, ${sql.ref(columnName(name))}) references ${sql.table(table)} (partnership_id, code)`;
}

interface Column {
  readonly name: string;
  readonly type: string;
}

function columnInSql({ name, type }: Column): RawBuilder<unknown> {
  return sql`${sql.ref(name)} ${sql.raw(type)}`;
}

const emptyText = "text not null default ''";

/** Columns of a field in the table of its kind; links have a table of their own. */
function columnsOfField(field: Field): readonly Column[] {
  const name = columnName(field.name);
  if (field.type === 'references') return [];
  if (field.type === 'text' && field.bilingual) {
    return [
      { name: `${name}_cy`, type: emptyText },
      { name: `${name}_en`, type: emptyText },
    ];
  }
  if (field.type === 'number') return [{ name, type: field.whole ? 'integer' : 'double precision' }];
  return [{ name, type: columnTypes[field.type] }];
}

const columnTypes: Readonly<Record<Exclude<Field['type'], 'references' | 'number'>, string>> = {
  text: emptyText,
  choice: 'text',
  choices: "text[] not null default '{}'",
  codes: "text[] not null default '{}'",
  date: 'date',
  'uncertain-date': "jsonb not null default '[]'",
  money: 'bigint',
  'yes-no': 'boolean',
  reference: 'text',
};
