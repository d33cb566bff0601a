import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/test-database.ts';
import { type FileRows, fileRows, type Standing } from './file-rows.ts';
import type { ColumnUse } from './row-scanner.ts';
import { beginInspection, type SourceInspection } from './source-inspection.ts';
import { textFinder, textsOf } from './text-finder.ts';

const folder = temporaryFolder('llinyn-file-rows');
const file = path.join(folder, 'rows.csv');
const codes = ['a', 'b', 'c'];
const opened: SourceInspection[] = [];

async function rowsOf(
  content: string,
  { headings = 1, known = codes }: { readonly headings?: number; readonly known?: readonly string[] } = {},
) {
  writeFileSync(file, content);
  const inspection = await beginInspection(file, 'rows.csv');
  opened.push(inspection);
  const finder = textFinder(known, ',');
  const columns: ColumnUse[] = [{ kind: 'text', finder }, { kind: 'figure' }, { kind: 'note' }];
  const dialect = { encoding: 'utf-8', delimiter: ',', headingRow: headings } as const;
  return { rows: fileRows(inspection, dialect, columns, {}), inspection, finder };
}

/** Every row there is, taken batch by batch with time for reading ahead. */
async function all(rows: FileRows): Promise<{ standing: Standing; figures: number[]; notes: string[] }> {
  const figures: number[] = [];
  const notes: string[] = [];
  for (let batch = rows.next(); batch; batch = rows.next()) {
    figures.push(...(batch.figures[0]?.values.subarray(0, batch.rows) ?? []));
    notes.push(...(batch.notes[0] ?? []));
    rows.giveBack(batch);
    await new Promise((done) => setImmediate(done));
  }
  rows.stop();
  return { standing: rows.standing(), figures, notes };
}

const many = Array.from({ length: 60_000 }, (_, at) => `${codes[at % 3]},${at},note ${'x'.repeat(at % 40)}`);

describe('rows of a file', () => {
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });

  it.each([
    ['line feeds', `code,figure,note\n${many.join('\n')}\n`, 1],
    ['both kinds of line end together', `code,figure,note\r\n${many.join('\r\n')}\r\n`, 1],
    ['no end after the last line', `code,figure,note\n${many.join('\n')}`, 1],
    ['lines above the heading', `A title\n\ncode,figure,note\n${many.join('\n')}\n`, 3],
  ])('are all there, in their order, with %s', async (_, content, headings) => {
    const { rows, inspection } = await rowsOf(content, { headings });
    const { standing, figures, notes } = await all(rows);
    expect(standing).toBe('ended');
    expect(figures.length).toBe(many.length);
    expect(figures.every((figure, at) => figure === at)).toBe(true);
    expect(notes[12_345]).toBe(many[12_345]?.split(',')[2]);
    expect((await inspection.finish()).isPlain).toBe(true);
  });

  it('may be longer than what is read at once, up to a bound', async () => {
    const long = 'y'.repeat(60_000);
    const { rows } = await rowsOf(`code,figure,note\n${many.join('\n')}\na,1,${long}\nb,2,short\n`);
    const { standing, notes } = await all(rows);
    expect([standing, notes.at(-2), notes.at(-1)]).toEqual(['ended', long, 'short']);
    const beyond = await rowsOf(`code,figure,note\na,1,${'y'.repeat(900_000)}\nb,2,short\n`);
    expect((await all(beyond.rows)).standing).toBe('needs-care');
  });

  it('end at a text that is in no list, and reading on to the end gives them all', async () => {
    const { rows, finder } = await rowsOf(
      `code,figure,note\n${many.join('\n')}\nnew,1,\n${many.join('\n')}\nlate,2,\n`,
    );
    const { standing, figures } = await all(rows);
    expect(standing).toBe('text-not-listed');
    expect(figures.length).toBeLessThanOrEqual(many.length);
    const again = await rowsOf(`code,figure,note\n${many.join('\n')}\nnew,1,\n${many.join('\n')}\nlate,2,\n`);
    while (again.rows.next());
    await again.rows.readToEnd();
    again.rows.stop();
    expect(textsOf(again.finder).slice(finder.given)).toEqual(['new', 'late']);
  });

  it.each([
    ['a row too short', 'a,1'],
    ['a blank line', ''],
    ['a figure that is not bare', 'a,1 000,'],
  ])('end at %s, and the whole file is looked at all the same', async (_, odd) => {
    const { rows, inspection } = await rowsOf(
      `code,figure,note\n${many.join('\n')}\n${odd}\n${many.join('\n')}\n`,
    );
    expect((await all(rows)).standing).toBe('needs-care');
    const found = await inspection.finish();
    expect(found.bytes).toBeGreaterThan(1_000_000);
    expect([found.isPlain, found.encoding]).toEqual([odd !== '', 'utf-8']);
  });

  it('are none where the file ends within its headings', async () => {
    const { rows } = await rowsOf('code,figure,note\n', { headings: 2 });
    expect((await all(rows)).standing).toBe('needs-care');
    const empty = await rowsOf('code,figure,note\n');
    expect(await all(empty.rows)).toEqual({ standing: 'ended', figures: [], notes: [] });
  });
});
