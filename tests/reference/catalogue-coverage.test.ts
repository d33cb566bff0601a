import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRulebooks } from '../../src/duties/store/index.ts';
import { dataFolder } from '../real-data/data-folder.ts';
import { rowsWithoutARule } from './rows-without-a-rule.ts';

const catalogue = path.resolve(dataFolder, '..', 'requirements.md');
const hasCatalogue = existsSync(catalogue);
if (!hasCatalogue) console.warn(`SKIPPED: no catalogue of requirements at ${catalogue}`);

/** A row that bears a rule opens with its code and its force: `- **DUTY-33** [M] …`. */
const ruleBearing = /^- \*\*([A-Z]+-\d+)\*\* \[/gm;

const read = await readRulebooks(path.resolve(import.meta.dirname, '../../rulebooks'));
if (!read.ok) throw new Error(JSON.stringify(read.problems.slice(0, 10), null, 1));
const cited = new Set(read.value.flatMap(({ requirements }) => requirements.flatMap(({ rows }) => rows)));
const excepted = rowsWithoutARule.flatMap(({ rows }) => rows);

describe('what no rulebook covers', () => {
  it('is listed once each, with a reason, and nothing that a rulebook does cite', () => {
    expect(new Set(excepted).size).toBe(excepted.length);
    expect(rowsWithoutARule.filter(({ reason }) => reason.length < 20)).toEqual([]);
    expect(excepted.filter((row) => cited.has(row))).toEqual([]);
  });
});

describe.skipIf(!hasCatalogue)('the catalogue of requirements', () => {
  const text = hasCatalogue ? readFileSync(catalogue, 'utf8') : '';
  const rows = [...text.matchAll(ruleBearing)].map(([, row]) => row ?? '');

  it('is read whole', () => {
    expect(rows.length).toBeGreaterThan(300);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('has every rule-bearing row cited by a rulebook, or excepted with a reason', () => {
    expect(rows.filter((row) => !cited.has(row) && !excepted.includes(row))).toEqual([]);
  });

  it('knows every row that a rulebook cites and every row excepted', () => {
    expect([...cited, ...excepted].filter((row) => !text.includes(row))).toEqual([]);
  });
});
