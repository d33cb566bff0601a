import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { exampleKit, guidePage, kitDefinitions } from '../index.ts';
import { templateWorkbook } from './template-workbook.ts';

/**
 * What the folder `docs` says and ships about kits, made from the list of records: the guide in both languages, the
 * workbook to fill in and the filled example. The written part of each guide page is kept.
 *
 * @returns the content of each file by its path inside `docs`
 */
export async function shippedKitFiles(docs: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const example = exampleKit(kitDefinitions);
  const empty = example.map((table) => ({ ...table, rows: [] }));
  const bytes = (text: string) => new TextEncoder().encode(text);
  const page = (name: string) => readFile(path.join(docs, name), 'utf8');
  return new Map([
    ['kit.md', bytes(guidePage(await page('kit.md'), kitDefinitions, example, 'en'))],
    ['kit.cy.md', bytes(guidePage(await page('kit.cy.md'), kitDefinitions, example, 'cy'))],
    ['kit/template.xlsx', templateWorkbook(kitDefinitions, empty)],
    ['kit/example.xlsx', templateWorkbook(kitDefinitions, example)],
  ]);
}
