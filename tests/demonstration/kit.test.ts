import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { demonstrationFiles, sheets } from '../../demonstration/generate/kit.ts';
import { kitDefinitions, textOfCsvCell } from '../../src/kit/index.ts';
import { isInBothLanguages } from '../../src/language/index.ts';
import {
  isBilingual,
  isEmptyValue,
  type RecordDefinition,
  readFields,
  referencesOf,
} from '../../src/records/index.ts';

const folder = path.join(import.meta.dirname, '..', '..', 'demonstration');
const committed = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const kit: readonly { readonly file: string; readonly definition: RecordDefinition }[] = sheets.map(
  ({ file, definition }) => ({ file: `kit/${file}`, definition }),
);

function rowsOf(file: string): Record<string, string>[] {
  const rows = parse(committed(file), { columns: true }) as Record<string, string>[];
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, textOfCsvCell(cell)])),
  );
}

function recordsOf({ file, definition }: (typeof kit)[number]) {
  return rowsOf(file).map((row) => {
    const { values, problems } = readFields(definition, row);
    return {
      kind: definition.kind,
      code: row['code'] ?? '',
      revision: 1,
      withdrawn: false,
      lookAgain: [],
      values,
      problems,
    };
  });
}

describe('the kit of the demonstration', () => {
  test('is what the generator writes, byte for byte', () => {
    for (const [file, text] of demonstrationFiles()) {
      // A long text that differs is not worth printing: the name of its file is.
      expect({ file, same: committed(file) === text }).toEqual({ file, same: true });
    }
  });

  test('has a sheet for every kind of record a kit holds', () => {
    expect(sheets.map(({ definition }) => definition.kind).toSorted()).toEqual(
      kitDefinitions.map(({ kind }) => kind).toSorted(),
    );
  });

  test.each(kit)('$file reads without a problem, each code once', (sheet) => {
    const records = recordsOf(sheet);
    expect(records.flatMap(({ problems }) => problems)).toEqual([]);
    expect(new Set(records.map(({ code }) => code)).size).toBe(records.length);
  });

  test('refers only to what is there', () => {
    const codes = new Set(
      kit.flatMap((sheet) => recordsOf(sheet).map(({ kind, code }) => `${kind} ${code}`)),
    );
    const missing = kit.flatMap((sheet) =>
      recordsOf(sheet).flatMap((record) =>
        sheet.definition.fields.flatMap((field) =>
          field.type === 'reference' || field.type === 'references'
            ? referencesOf(record, field.name)
                .filter((code) => !codes.has(`${field.to} ${code}`))
                .map((code) => `${record.kind} ${record.code} → ${field.to} ${code}`)
            : [],
        ),
      ),
    );
    expect(missing).toEqual([]);
  });

  test('says everything public in both languages', () => {
    const inOne = kit.flatMap((sheet) =>
      recordsOf(sheet).flatMap((record) =>
        sheet.definition.fields
          .filter((field) => field.public !== false)
          .filter((field) => {
            const value = record.values[field.name] ?? null;
            if (!isBilingual(value))
              return field.needed !== undefined && field.needed !== 'no' && isEmptyValue(value);
            if (isEmptyValue(value)) return field.needed !== undefined && field.needed !== 'no';
            return !isInBothLanguages(value);
          })
          .map((field) => `${record.kind} ${record.code} ${field.name}`),
      ),
    );
    expect(inOne).toEqual([]);
  });

  test('writes Welsh with the proper apostrophe, and never a straight one', () => {
    for (const { file } of kit)
      expect(committed(file).replaceAll(/(^|[,"\n])'(?=[=+\-@])/g, '$1')).not.toContain("'");
  });

  test('keeps numerator, denominator and value of a percentage together', () => {
    for (const row of rowsOf('kit/performance-measures.csv').filter(
      ({ denominator }) => denominator !== '',
    )) {
      const value = (100 * Number(row['numerator'])) / Number(row['denominator']);
      expect(Number(row['latest_value'])).toBeCloseTo(value, 1);
    }
  });

  test('gives the council fewer than half of the seats, and another body the chair', () => {
    const seats = rowsOf('kit/seats.csv');
    expect(seats.filter(({ organisation }) => organisation === 'B1').length * 2).toBeLessThan(seats.length);
    expect(seats.filter(({ role }) => role === 'chair').map(({ organisation }) => organisation)).toEqual([
      'B2',
    ]);
  });

  test('signs nobody in at an address that mail could reach', () => {
    const people = rowsOf('people.csv');
    const organisations = new Set(rowsOf('kit/organisations.csv').map(({ code }) => code));
    for (const { email, organisation } of people) {
      expect(email).toMatch(/@dyffryn-arian\.example$/);
      expect(organisation === '' || organisations.has(organisation)).toBe(true);
    }
    expect(new Set(people.map(({ role }) => role))).toEqual(
      new Set([
        'administrator',
        'coordinator',
        'analyst',
        'delivery-lead',
        'clerk',
        'scrutiny-officer',
        'assessor',
        'viewer',
      ]),
    );
  });
});
