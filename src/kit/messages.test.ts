import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../records/index.ts';
import { recordsMessages } from '../records/messages.ts';
import { columnNotes, kitDefinitions, kitMessages, sayProblem, wordOf } from './index.ts';

async function sources(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  // Pages raise no problems of their own; what looks like a code there is a permission or an event.
  const files = names.filter((name) => /^(?!web).*(?<!\.test)\.ts$/.test(name));
  return (await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')))).join('\n');
}

describe('the words of records and kits', () => {
  it('name every kind, field, hint and choice in both languages', () => {
    for (const definition of kitDefinitions) {
      for (const language of ['cy', 'en'] as const) {
        expect(wordOf(`kind.${definition.kind}.one`, language)).not.toBe('');
        const headings = columnNotes(definition, language).map(({ heading }) => heading);
        expect(headings).toEqual([
          'code',
          ...definition.fields.flatMap((field) => columnsOf(field)),
          'look_again',
          'checked',
        ]);
        for (const field of definition.fields) {
          if (field.type !== 'choice' && field.type !== 'choices') continue;
          for (const option of field.options) {
            expect(wordOf(`option.${definition.kind}.${field.name}.${option}`, language)).not.toBe('');
          }
        }
      }
    }
  });

  it('say every problem the code raises, and how to mend it', async () => {
    const code =
      (await sources(import.meta.dirname)) + (await sources(path.join(import.meta.dirname, '../records')));
    const raised = new Set(
      [...code.matchAll(/'((?:kit|records)\.(?!yaml'|md')[a-z0-9-]+)'/g)].map((match) => match[1] ?? ''),
    );
    expect(raised.size).toBeGreaterThan(40);
    for (const each of raised) {
      for (const key of [`problem.${each}`, `problem.${each}.mend`]) {
        expect(kitMessages.has(key) || recordsMessages.has(key), key).toBe(true);
      }
    }
  });

  it('put a problem where the person can find it', () => {
    const found = {
      code: 'kit.code-form',
      where: { file: 'outcomes.csv', sheet: 'outcomes', row: 3, column: 'code' },
      values: { found: 'o 7' },
    };
    expect(sayProblem(found, 'en')).toEqual({
      place: 'outcomes.csv, row 3, column code',
      what: 'This cannot be a code: o 7',
      mend: 'Use capital letters and digits only, 40 at most, like A12.',
    });
    const inWorkbook = { ...found, where: { ...found.where, file: 'plan.xlsx' } };
    expect(sayProblem(inWorkbook, 'cy').place).toBe('plan.xlsx, taflen outcomes, rhes 3, colofn code');
  });
});
