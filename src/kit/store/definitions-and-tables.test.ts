import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { openQuickStore } from '../../../tests/test-database.ts';
import { migrations } from '../../app/capabilities.ts';
import { columnName, type Field } from '../../records/index.ts';
import { linkTable } from '../../records/store/index.ts';
import { kitDefinitions } from '../index.ts';

const ofEveryRecord: readonly (readonly [string, string])[] = [
  ['partnership_id', 'text'],
  ['code', 'text'],
  ['revision', 'integer'],
  ['withdrawn', 'boolean'],
  ['look_again', 'ARRAY'],
];

function columnsInTable(field: Field): [string, string][] {
  const column = columnName(field.name);
  switch (field.type) {
    case 'text':
      return field.bilingual
        ? [
            [`${column}_cy`, 'text'],
            [`${column}_en`, 'text'],
          ]
        : [[column, 'text']];
    case 'choice':
    case 'reference':
      return [[column, 'text']];
    case 'choices':
    case 'codes':
      return [[column, 'ARRAY']];
    case 'date':
      return [[column, 'date']];
    case 'uncertain-date':
      return [[column, 'jsonb']];
    case 'number':
      return [[column, field.whole ? 'integer' : 'double precision']];
    case 'money':
      return [[column, 'bigint']];
    case 'yes-no':
      return [[column, 'boolean']];
    case 'references':
      return [];
  }
}

describe('the tables of records', async () => {
  const { db } = await openQuickStore(migrations);
  const found = await sql<{ table: string; column: string; type: string }>`
    select table_schema || '.' || table_name as table, column_name as column, data_type as type
    from information_schema.columns`.execute(db);
  const columnsOfTable = (table: string) =>
    found.rows.filter((row) => row.table === table).map(({ column, type }) => [column, type]);

  it.each(kitDefinitions.map((definition) => [definition.kind, definition] as const))(
    'hold the fields of %s and nothing else',
    (_kind, definition) => {
      const wanted = [...ofEveryRecord, ...definition.fields.flatMap(columnsInTable)];
      expect(columnsOfTable(definition.table).sort()).toEqual(wanted.map(([...pair]) => pair).sort());
      for (const field of definition.fields) {
        if (field.type !== 'references') continue;
        const links = columnsOfTable(linkTable(definition, field));
        expect(links.map(([column]) => column).sort()).toEqual([
          'code',
          'partnership_id',
          'position',
          'target',
        ]);
      }
    },
  );

  it('come after those they refer to', () => {
    const known = new Set<string>();
    for (const { kind, fields } of kitDefinitions) {
      known.add(kind);
      for (const field of fields) {
        if (field.type === 'reference' || field.type === 'references') expect(known).toContain(field.to);
      }
    }
  });
});
