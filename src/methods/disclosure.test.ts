import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculation } from './calculations/disclosure-control-and-rounding.ts';
import { protectTable } from './disclosure.ts';
import { deducedFrom } from './disclosure-attack.ts';
import {
  type DisclosureCell,
  type DisclosurePolicy,
  type DisclosureSum,
  type DisclosureTable,
  type EarlierRelease,
  isSmall,
  type ShownCell,
} from './disclosure-policy.ts';
import { cellKey, crossTable } from './disclosure-table.ts';

const file = path.join(
  process.env['LLINYN_SHARED_DATA'] ?? '../shared/data',
  'methods-vectors/disclosure-control-and-rounding.json',
);
const present = existsSync(file);
if (!present) console.warn(`Reference values are not here (${file}): comparison with them is skipped`);

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly rule?: string;
  readonly given: object;
  readonly expected: Record<string, unknown>;
}

const cases: readonly Case[] = present ? JSON.parse(readFileSync(file, 'utf8')).cases : [];

describe.skipIf(!present)('reference values of disclosure control', () => {
  it.each(cases)('$id $kind', ({ kind, rule, given, expected }) => {
    const work = () => calculation.one({ kind, ...(rule !== undefined && { rule }), ...given });
    if (expected['error'] !== undefined) return expect(work).toThrow(RangeError);
    // The property is a sentence; tests below and `safe` stand for it.
    const { property, ...figures } = expected;
    expect(work()).toMatchObject({ ...figures, ...(property !== undefined && { safe: true }) });
  });
});

const policy: DisclosurePolicy = { threshold: 5, zero: 'shown', roundTo: 1, secondary: true };
const total = { code: 'Total' };
const under = (codes: readonly string[]) => [total, ...codes.map((code) => ({ code, parent: 'Total' }))];

/** A table of inner counts with all its totals. */
function tableOf(counts: readonly (readonly number[])[]): DisclosureTable {
  const rows = counts.map((_, row) => `r${row}`);
  const columns = (counts[0] ?? []).map((_, column) => `c${column}`);
  return crossTable(
    under(rows),
    under(columns),
    (row, column) => counts[rows.indexOf(row)]?.[columns.indexOf(column)],
  );
}

const counts = (greatest: number, most: number) =>
  fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most })).chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: greatest })), {
        minLength: columns,
        maxLength: columns,
      }),
      { minLength: rows, maxLength: rows },
    ),
  );

const policies = fc.record({
  threshold: fc.integer({ min: 2, max: 8 }),
  zero: fc.constantFrom('shown' as const, 'suppressed' as const),
  roundTo: fc.constantFrom(1, 5, 10),
  secondary: fc.constant(true),
});

/** The least a reader knows of each count before any figure is out, but which counts are nought where those are shown. */
function leastBeforehand(table: DisclosureTable, rules: DisclosurePolicy): ReadonlyMap<string, number> {
  const nothing = table.cells.map(({ key, count }): [string, ShownCell] => [
    key,
    count === 0 && rules.zero === 'shown'
      ? { state: 'shown', value: 0 }
      : { state: 'suppressed', marker: '[c]', reason: 'small' },
  ]);
  return new Map(deducedFrom(table, new Map(nothing), rules).map(({ key, least }) => [key, least]));
}

/** What no reader may learn: a small count more narrowly than the marker says, or any count held back exactly. */
function expectSafe(
  table: DisclosureTable,
  shown: ReadonlyMap<string, ShownCell>,
  rules: DisclosurePolicy,
  earlier: readonly EarlierRelease[] = [],
): void {
  const beforehand = leastBeforehand(table, rules);
  const countAt = new Map(table.cells.map(({ key, count }) => [key, count ?? 0]));
  const isSecret = new Set(
    table.cells.flatMap(({ key, isPublished }) => (isPublished === false ? [key] : [])),
  );
  for (const { key, least, greatest } of deducedFrom(table, shown, rules, earlier)) {
    const count = countAt.get(key);
    if (count === undefined) continue;
    if (isSmall(count, rules)) {
      expect(least, key).toBeLessThanOrEqual(
        rules.zero === 'shown' ? Math.max(1, beforehand.get(key) ?? 1) : 0,
      );
      expect(greatest, key).toBeGreaterThanOrEqual(rules.threshold - 1);
    }
    if (isSmall(count, rules) || !isSecret.has(key)) expect(greatest, key).toBeGreaterThan(least);
  }
}

/** An area made of small areas. */
interface AreaOfMembers {
  readonly code: string;
  readonly members: readonly string[];
}

/**
 * Areas that may overlap, with what nobody publishes of them and anybody may try to work out: small areas that lie in the
 * same areas taken together, what two areas share, what one has beyond the other.
 */
function overlappingAreas(
  areas: readonly AreaOfMembers[],
  countOf: (member: string) => number,
): DisclosureTable {
  const inAreas = new Map<string, string[]>();
  for (const { code, members } of areas) {
    for (const member of new Set(members)) inAreas.set(member, [...(inAreas.get(member) ?? []), code]);
  }
  const pieces = Map.groupBy(inAreas, ([, codes]) => JSON.stringify(codes));
  const cells: DisclosureCell[] = [...pieces].map(([key, members]) => ({
    key,
    count: members.reduce((sum, [member]) => sum + countOf(member), 0),
    isPublished: false,
  }));
  const counts = new Map(cells.map(({ key, count }) => [key, count ?? 0]));
  const sums: DisclosureSum[] = [];
  const add = (key: string, parts: readonly string[], isPublished: boolean) => {
    cells.push({ key, count: parts.reduce((sum, part) => sum + (counts.get(part) ?? 0), 0), isPublished });
    sums.push({ total: key, parts });
  };
  const piecesIn = (holds: (codes: readonly string[]) => boolean) =>
    [...pieces].filter(([, members]) => holds(members[0]?.[1] ?? [])).map(([key]) => key);
  for (const { code } of areas)
    add(
      code,
      piecesIn((codes) => codes.includes(code)),
      true,
    );
  for (const { code: one } of areas) {
    for (const { code: other } of areas) {
      if (one === other) continue;
      const beyond = piecesIn((codes) => codes.includes(one) && !codes.includes(other));
      if (beyond.length > 1) add(JSON.stringify([one, 'without', other]), beyond, false);
      const shared = piecesIn((codes) => codes.includes(one) && codes.includes(other));
      if (one < other && shared.length > 1) add(JSON.stringify([one, 'and', other]), shared, false);
    }
  }
  return { cells, sums };
}

describe('disclosure control', () => {
  it('holds back a small count and the least that protects it', () => {
    const { shown, exposed } = protectTable(tableOf([[3, 50, 20]]), policy);
    const states = ['c0', 'c1', 'c2', 'Total'].map((column) => shown.get(cellKey('r0', column))?.state);
    expect(states).toEqual(['suppressed', 'shown', 'suppressed', 'shown']);
    expect(exposed).toEqual([]);
  });

  it('needs nothing further where rounding hides the difference', () => {
    const inner = ['a', 'b'];
    const table = crossTable([{ code: 'r' }], under(inner), (_, column) => ({ a: 3, b: 50 })[column]);
    const { shown } = protectTable(table, { ...policy, roundTo: 5 });
    expect(shown.get(cellKey('r', 'b'))).toEqual({ state: 'shown', value: 50 });
    expect(shown.get(cellKey('r', 'Total'))).toEqual({ state: 'shown', value: 55 });
    expectSafe(table, shown, { ...policy, roundTo: 5 });
  });

  it('knows that ones cannot hide behind each other', () => {
    // Five counts held back that add up to five: where nought would be shown, each is one.
    const table = crossTable([{ code: 'r' }], under(['a', 'b', 'c', 'd', 'e']), (_, column) =>
      column === 'Total' ? 5 : 1,
    );
    expect(protectTable(table, policy).shown.get(cellKey('r', 'Total'))?.state).toBe('suppressed');
  });

  it('leaves alone what has no small counts, and marks what is missing', () => {
    const table = crossTable(
      [{ code: 'r' }],
      under(['a', 'b']),
      (_, column) => ({ a: null, b: 0, Total: 90 })[column],
    );
    const { shown } = protectTable(table, policy);
    expect([...shown.values()].map(({ state }) => state).sort()).toEqual(['missing', 'shown', 'shown']);
  });

  it('refuses a policy and a count that cannot be', () => {
    expect(() => protectTable(tableOf([[1]]), { ...policy, threshold: -1 })).toThrow(RangeError);
    expect(() => protectTable(tableOf([[1]]), { ...policy, roundTo: 0 })).toThrow(RangeError);
    expect(() => protectTable(tableOf([[1.5]]), policy)).toThrow(RangeError);
  });

  it('leaves a reader who solves the whole table no small count, and none held back exactly', () => {
    fc.assert(
      fc.property(counts(60, 5), policies, (inner, rules) => {
        const table = tableOf(inner);
        const { shown, exposed } = protectTable(table, rules);
        expect(exposed).toEqual([]);
        for (const { key, count } of table.cells) {
          if (count !== null && isSmall(count, rules)) expect(shown.get(key)?.state).toBe('suppressed');
        }
        expectSafe(table, shown, rules);
      }),
      { numRuns: 200 },
    );
  });

  it('withstands a reader who tries every table in whole people', () => {
    fc.assert(
      fc.property(counts(6, 2), fc.constantFrom('shown' as const, 'suppressed' as const), (inner, zero) => {
        const rules = { ...policy, threshold: 4, zero };
        const table = tableOf(inner);
        const { shown } = protectTable(table, rules);
        const beforehand = leastBeforehand(table, rules);
        const possible = everyTable(inner, shown, zero === 'shown' ? 1 : 0);
        table.cells.forEach(({ key, count }) => {
          if (count === null || shown.get(key)?.state !== 'suppressed') return;
          const values = possible.get(key) ?? new Set();
          expect(values.size).toBeGreaterThan(1);
          if (!isSmall(count, rules)) return;
          expect(Math.min(...values)).toBeLessThanOrEqual(beforehand.get(key) ?? 0);
          expect(Math.max(...values)).toBeGreaterThanOrEqual(3);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('protects areas within areas', () => {
    const inner = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(inner, policies, (values, rules) => {
        const boards = ['b0', 'b1'].map((code) => ({ code, parent: 'Wales' }));
        const areas = Array.from({ length: 6 }, (_, i) => ({ code: `a${i}`, parent: `b${i % 2}` }));
        const table = crossTable(
          [{ code: 'Wales' }, ...boards, ...areas],
          under(['women', 'men']),
          (row, column) =>
            row.startsWith('a') && column !== 'Total'
              ? values[Number(row.slice(1)) * 2 + (column === 'men' ? 1 : 0)]
              : undefined,
        );
        const { shown, exposed } = protectTable(table, rules);
        expect(exposed).toEqual([]);
        expectSafe(table, shown, rules);
      }),
      { numRuns: 100 },
    );
  });

  it('does not let what one area has beyond another be worked out', () => {
    const all = overlappingAreas(
      [
        { code: 'county', members: ['s1', 's2', 's3'] },
        { code: 'town', members: ['s1', 's2'] },
      ],
      (member) => ({ s1: 40, s2: 50, s3: 2 })[member] ?? 0,
    );
    const { shown } = protectTable(all, policy);
    expect([shown.get('county')?.state, shown.get('town')?.state]).toContain('suppressed');
    expectSafe(all, shown, policy);
  });

  it('protects areas that overlap in any way', () => {
    const members = ['s0', 's1', 's2', 's3', 's4'];
    const areas = fc.array(fc.subarray(members, { minLength: 1 }), { minLength: 2, maxLength: 4 });
    const people = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(areas, people, policies, (drawn, values, rules) => {
        const table = overlappingAreas(
          drawn.map((list, index) => ({ code: `area ${index}`, members: list })),
          (member) => values[members.indexOf(member)] ?? 0,
        );
        const { shown, exposed } = protectTable(table, rules);
        expect(exposed).toEqual([]);
        expectSafe(table, shown, rules);
      }),
      { numRuns: 200 },
    );
  });

  it('does not let a count that grows give away those added', () => {
    // Nobody publishes those added, but anybody can take one count from the other.
    const table = {
      cells: [
        { key: 'to March', count: 20 },
        { key: 'to April', count: 22 },
        { key: 'added', count: 2, isPublished: false },
      ],
      sums: [{ total: 'to April', parts: ['to March', 'added'] }],
    };
    const earlier = {
      table: { cells: [{ key: 'to March', count: 20 }], sums: [] },
      shown: new Map<string, ShownCell>([['to March', { state: 'shown', value: 20 }]]),
    };
    const { shown } = protectTable(table, policy, [earlier]);
    expect(shown.get('to April')?.state).toBe('suppressed');
    expectSafe(table, shown, policy, [earlier]);
  });

  it('says which small counts an earlier release gave away', () => {
    const table = tableOf([[3, 50, 20]]);
    const open = new Map(
      table.cells.map(({ key, count }): [string, ShownCell] => [key, { state: 'shown', value: count ?? 0 }]),
    );
    expect(protectTable(table, policy, [{ table, shown: open }]).exposed).toContain(cellKey('r0', 'c0'));
  });

  it('protects a corrected release together with the one before', () => {
    const change = fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 }), fc.integer({ min: 0, max: 30 }));
    fc.assert(
      fc.property(counts(40, 4), fc.array(change, { maxLength: 3 }), policies, (inner, changes, rules) => {
        const first = tableOf(inner);
        const release = { table: first, shown: protectTable(first, rules).shown };
        const corrected = inner.map((line, row) =>
          line.map((count, column) => changes.find(([r, c]) => r === row && c === column)?.[2] ?? count),
        );
        const second = tableOf(corrected);
        const { shown, exposed } = protectTable(second, rules, [release]);
        const open = new Set(exposed);
        const safe = second.cells.filter(({ key }) => !open.has(key));
        expectSafe({ ...second, cells: second.cells }, shown, rules, exposed.length === 0 ? [release] : []);
        expect(safe.length).toBeGreaterThan(0);
      }),
      { numRuns: 150 },
    );
  });

  it('makes a table of a thousand areas ready in seconds', () => {
    const values = (row: number, column: number) => ((row * 7919 + column * 104729) % 97) % 23;
    const boards = Array.from({ length: 200 }, (_, board) => ({ code: `m${board}`, parent: 'Wales' }));
    const areas = Array.from({ length: 1000 }, (_, area) => ({ code: `a${area}`, parent: `m${area % 200}` }));
    const table = crossTable(
      [{ code: 'Wales' }, ...boards, ...areas],
      under(['c0', 'c1', 'c2']),
      (row, column) =>
        row.startsWith('a') && column !== 'Total'
          ? values(Number(row.slice(1)), Number(column.slice(1)))
          : undefined,
    );
    const began = performance.now();
    expect(protectTable(table, policy).exposed).toEqual([]);
    expect(performance.now() - began).toBeLessThan(60_000);
  }, 90_000);
});

/** All values each cell takes over the tables of whole people that agree with what is shown. */
function everyTable(
  inner: readonly (readonly number[])[],
  shown: ReadonlyMap<string, ShownCell>,
  floor: number,
): ReadonlyMap<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  const places = inner.flatMap((line, row) => line.map((_, column) => ({ row, column })));
  const most = inner.flat().reduce((sum, count) => sum + count, 0) + 4;
  const current = inner.map((line) => [...line]);
  const agrees = (key: string, value: number) => {
    const cell = shown.get(key);
    return cell?.state === 'shown' ? cell.value === value : value >= floor;
  };
  const lineSum = (row: number) => (current[row] ?? []).reduce((sum, count) => sum + count, 0);
  const columnSum = (column: number) => current.reduce((sum, line) => sum + (line[column] ?? 0), 0);
  const totals = () => [
    ...current.map((_, row) => [cellKey(`r${row}`, 'Total'), lineSum(row)] as const),
    ...(current[0] ?? []).map((_, column) => [cellKey('Total', `c${column}`), columnSum(column)] as const),
    [cellKey('Total', 'Total'), current.reduce((sum, _, row) => sum + lineSum(row), 0)] as const,
  ];
  const visit = (at: number): void => {
    const place = places[at];
    if (place === undefined) {
      const sums = totals();
      if (!sums.every(([key, value]) => agrees(key, value))) return;
      const cells = places.map(
        ({ row, column }) => [cellKey(`r${row}`, `c${column}`), current[row]?.[column] ?? 0] as const,
      );
      for (const [key, value] of [...sums, ...cells])
        found.set(key, (found.get(key) ?? new Set()).add(value));
      return;
    }
    const { row, column } = place;
    const line = current[row] as number[];
    const cell = shown.get(cellKey(`r${row}`, `c${column}`));
    if (cell?.state === 'shown') {
      visit(at + 1);
      return;
    }
    const before = line[column] as number;
    // A few more than any count here: tables beyond only add to what is possible.
    for (let value = floor; value <= Math.min(most, 12); value += 1) {
      line[column] = value;
      visit(at + 1);
    }
    line[column] = before;
  };
  visit(0);
  return found;
}
