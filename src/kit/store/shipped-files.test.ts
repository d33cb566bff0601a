import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../records/index.ts';
import { exampleKit, headingsOf, kitDefinitions, readKit } from '../index.ts';
import { readWorkbook, shippedKitFiles } from './index.ts';

const docs = path.join(import.meta.dirname, '../../../docs');

async function shipped(name: string): Promise<Buffer> {
  return readFile(path.join(docs, name));
}

describe('the files shipped about kits', () => {
  it('are what the program writes; if not, run scripts/write-kit-template.ts', async () => {
    // Workbooks with formats of their own that were met before must not show in what is written.
    const sheet = utils.aoa_to_sheet([[new Date(0)]], { dateNF: 'yyyy-mm-dd hh' });
    const workbook = utils.book_new();
    utils.book_append_sheet(workbook, sheet, 'dates');
    read(write(workbook, { type: 'buffer', bookType: 'xlsx' }));
    for (const [name, content] of await shippedKitFiles(docs)) {
      expect(Buffer.compare(await shipped(name), content), name).toBe(0);
    }
  });

  it('hold an example that reads without a problem and fills every column somewhere', async () => {
    const contents = readWorkbook('example.xlsx', await shipped('kit/example.xlsx'));
    if (!contents.ok) throw new Error(JSON.stringify(contents.problems));
    const kit = readKit(contents.value, { definitions: kitDefinitions });
    expect(kit.ok ? [] : kit.problems).toEqual([]);
    const unknown = exampleKit(kitDefinitions).filter(({ rows }) => rows.length === 0);
    expect(unknown).toEqual([]);
  });

  it('hold a template that lacks only the partnership', async () => {
    const contents = readWorkbook('template.xlsx', await shipped('kit/template.xlsx'));
    if (!contents.ok) throw new Error(JSON.stringify(contents.problems));
    const kit = readKit(contents.value, { definitions: kitDefinitions });
    expect(kit).toMatchObject({ ok: false, problems: [{ code: 'kit.partnership-empty' }] });
  });

  it('offer in each choice cell exactly the choices of its field', async () => {
    const bytes = await shipped('kit/template.xlsx');
    const choices = read(bytes, { type: 'buffer' }).Sheets['choices'] ?? {};
    const files = unzipSync(bytes);
    let menus = 0;
    for (const [index, definition] of kitDefinitions.entries()) {
      const xml = strFromU8(files[`xl/worksheets/sheet${index + 3}.xml`] ?? new Uint8Array());
      const found = xml.matchAll(/sqref="([A-Z]+)2:[A-Z]+2000"><formula1>choices!([^<]+)</g);
      for (const [, letter = '', range = ''] of found) {
        const heading = headingsOf(definition)[utils.decode_col(letter)];
        const field = definition.fields.find((candidate) => columnsOf(candidate)[0] === heading);
        const { s: from, e: to } = utils.decode_range(range.replaceAll('$', ''));
        const offered = Array.from({ length: to.r - from.r + 1 }, (_, row) =>
          String(choices[utils.encode_cell({ r: from.r + row, c: from.c })]?.v),
        );
        expect(offered).toEqual(field?.type === 'choice' ? field.options : ['yes', 'no']);
        menus += 1;
      }
    }
    const fields = kitDefinitions.flatMap((definition) => definition.fields);
    expect(menus).toBe(fields.filter(({ type }) => type === 'choice' || type === 'yes-no').length);
  });
});
