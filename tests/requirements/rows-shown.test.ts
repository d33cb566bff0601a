import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dataFolder } from '../real-data/data-folder.ts';

const root = path.resolve(import.meta.dirname, '../..');
const shownFolder = path.join(import.meta.dirname, 'shown');
const catalogue = path.resolve(dataFolder, '..', 'requirements.md');
const hasCatalogue = existsSync(catalogue);
if (!hasCatalogue) console.warn(`SKIPPED: no catalogue of requirements at ${catalogue}`);

/** A test that would fail if the product no longer did what the row asks: its file, and words of its title. */
interface Proof {
  readonly file: string;
  readonly test: string;
}

/** What stands for one row: the tests that show it, or why nothing shows it yet. */
type Shown = readonly Proof[] | { readonly notYet: string };

function shownRows(): ReadonlyMap<string, Shown> {
  const files = readdirSync(shownFolder).filter((name) => name.endsWith('.yaml'));
  const entries = files.flatMap((name) =>
    Object.entries(parse(readFileSync(path.join(shownFolder, name), 'utf8')) as Record<string, Shown>),
  );
  const rows = new Map(entries);
  if (rows.size !== entries.length) throw new Error('a row stands in two files');
  return rows;
}

const proofsOf = (shown: Shown): readonly Proof[] => ('notYet' in shown ? [] : shown);

const sources = new Map<string, string>();
const sourceOf = (file: string): string => {
  const known = sources.get(file);
  if (known !== undefined) return known;
  const place = path.join(root, file);
  const text = existsSync(place) ? readFileSync(place, 'utf8') : '';
  sources.set(file, text);
  return text;
};

const shown = shownRows();

describe('the tests that show the rows of the catalogue of requirements', () => {
  it('are there, under the names they are given', () => {
    const proofs = [...shown].flatMap(([row, it]) => proofsOf(it).map((proof) => ({ row, ...proof })));
    expect(proofs.filter(({ file, test }) => !test || !sourceOf(file).includes(test))).toEqual([]);
  });

  it('are at least one for each row, or the row says why not', () => {
    const unsaid = [...shown].filter(([, it]) => ('notYet' in it ? it.notYet.length < 20 : it.length === 0));
    expect(unsaid).toEqual([]);
  });
});

/** Families of rows that are claimed whole; of the others only the rows that have an entry. */
const wholeFamilies = [...new Set([...shown.keys()].map((row) => row.split('-')[0] ?? ''))].filter(
  (family) => !['CONS', 'INFO', 'SYS'].includes(family),
);

describe.skipIf(!hasCatalogue)('the catalogue of requirements', () => {
  const text = hasCatalogue ? readFileSync(catalogue, 'utf8') : '';
  const rows = [...text.matchAll(/^(?:- \*\*|\| )([A-Z]+-\d+)(?:\*\*| \|)/gm)].map(([, row]) => row ?? '');

  it('is read whole', () => {
    expect(rows.length).toBeGreaterThan(350);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('has every row of the families that Llinyn covers shown by a test', () => {
    const claimed = rows.filter((row) => wholeFamilies.includes(row.split('-')[0] ?? ''));
    expect(claimed.filter((row) => !shown.has(row))).toEqual([]);
  });

  it('knows every row that is shown', () => {
    expect([...shown.keys()].filter((row) => !rows.includes(row))).toEqual([]);
  });
});
