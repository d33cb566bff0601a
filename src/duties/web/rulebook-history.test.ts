import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRulebooks } from '../store/index.ts';
import { rulebookHistory } from './rulebook-history.ts';

const read = await readRulebooks(path.resolve(import.meta.dirname, '../../../rulebooks'));
if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 3)));
const rulebooks = read.value;

/** The rows of each table, by its caption, as a reader sees them. */
function tablesOf(id: string): Readonly<Record<string, readonly string[]>> {
  const rulebook = rulebooks.find((each) => each.id === id);
  if (!rulebook) throw new Error(`No rulebook ${id}`);
  const page = rulebookHistory(rulebook, 'en').toString();
  const tables = page.split('<table').slice(1);
  const plain = (text: string) =>
    text
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
  return Object.fromEntries(
    tables.map((table) => {
      const caption = plain(/<caption[^>]*>([\s\S]*?)<\/caption>/.exec(table)?.[1] ?? '');
      return [
        caption,
        table
          .split('<tr')
          .slice(2)
          .map((row) => plain(`<tr${row}`)),
      ];
    }),
  );
}

describe('what stands behind a rulebook', () => {
  const tables = tablesOf('wales-lsb-2012');

  it('is the standing of each chapter of the guidance of 2012, and the Acts it is given under', () => {
    const standing = Object.fromEntries(
      (tables['Standing of each chapter'] ?? []).map((row) => [
        /^.*?(?= Standing )/.exec(row)?.[0],
        row.includes('Statutory guidance'),
      ]),
    );
    expect(standing).toEqual({
      Introduction: false,
      'Chapter 1': false,
      'Chapter 2': true,
      'Frequently Asked Questions': false,
      'Chapter 3': true,
      'Chapter 4': false,
      'Chapter 5': true,
      'Annex A': true,
      'Annex B': true,
    });
    const [two] = (tables['Standing of each chapter'] ?? []).filter((row) => row.startsWith('Chapter 2'));
    for (const law of [
      '2009, section 45',
      '2006, section 40(7)(b)',
      '2004, section 25(8)',
      '2010, section 12',
    ])
      expect(two).toContain(law);
    expect(tables['Standing of each chapter']?.at(-1)).toContain('2010, section 17(3)');
  });

  it('is the guidance that it took the place of', () => {
    expect(tables['What it replaces']).toHaveLength(3);
    expect(tables['What it replaces']?.join()).toMatch(/Collaborative .*Stronger Partnerships .*2011\/12/);
    expect(tablesOf('wales-2007-draft')['What it replaces']?.join()).toContain('August 2001');
  });

  it('is its dates, and every reading where sources disagree beside the one that is used', () => {
    expect(tables['Dates']).toHaveLength(22);
    expect(tables['Where sources disagree']).toHaveLength(26);
    expect(tables['Where sources disagree']?.[4]).toMatch(
      /^C05 .*None prescribed.*police.*The five-part core$/,
    );
  });
});
