import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { read, utils } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { exampleKit, kitDefinitions, readKit } from '../index.ts';
import { readWorkbook, shippedKitFiles } from './index.ts';

const docs = path.join(import.meta.dirname, '../../../docs');

async function shipped(name: string): Promise<Buffer> {
  return readFile(path.join(docs, name));
}

describe('the files shipped about kits', () => {
  it('are what the program writes; if not, run scripts/write-kit-template.ts', async () => {
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

  it('offer in each choice cell the choices of the list it points to', async () => {
    const workbook = read(await shipped('kit/template.xlsx'), { type: 'buffer' });
    const choices = utils.sheet_to_json<string[]>(workbook.Sheets['choices'] ?? {}, { header: 1 });
    expect(choices[0]?.slice(0, 3)).toEqual(['partnerships: status', 'Cymraeg', 'English']);
    expect(choices[1]?.[0]).toBe('non-statutory');
  });
});
