import { protectTable } from '../disclosure.ts';
import { deducedFrom } from '../disclosure-attack.ts';
import type { DisclosurePolicy, DisclosureTable, ShownCell } from '../disclosure-policy.ts';
import { cellKey, crossTable, type Level } from '../disclosure-table.ts';
import { Refusal } from '../refusal.ts';
import { type CountRule, countRules, countUnderRule, roundHalfUp, roundToBase } from '../rounding.ts';
import type { Calculation, CalculationTable, RowProblem } from './calculation.ts';
import { type Given, givenNumber, givenObject, givenRows } from './given.ts';
import { givenText } from './given-lists.ts';
import { optionNumber, optionText, optionYes } from './option-values.ts';
import { groupsOf, neededNumbers, number } from './table-columns.ts';

const threshold = { name: 'threshold', type: 'number', usual: '5' } as const;
const zero = { name: 'zero', type: 'text', usual: 'shown', choices: ['shown', 'suppressed'] } as const;
const roundTo = { name: 'round-to', type: 'number', usual: '1' } as const;
const secondary = { name: 'secondary', type: 'yes-no', usual: 'yes' } as const;
const total = { name: 'total', type: 'text', usual: 'Total' } as const;

const usualTotal = 'Total';

/** Which counts of a table may be published, rounded, and which are held back so that no small one can be worked out. */
export const calculation: Calculation = {
  name: 'disclosure-control-and-rounding',
  shape: 'row',
  inputs: [
    { name: 'row', type: 'text', isNeeded: true },
    { name: 'column', type: 'text' },
    { name: 'parent', type: 'text' },
    number('count', true),
  ],
  outputs: [{ name: 'shown', type: 'text' }],
  options: [threshold, zero, roundTo, secondary, total],
  table(table, options, by) {
    const policy: DisclosurePolicy = {
      threshold: optionNumber(options, threshold),
      zero: optionText(options, zero) === 'suppressed' ? 'suppressed' : 'shown',
      roundTo: optionNumber(options, roundTo),
      secondary: optionYes(options, secondary),
    };
    const shown = new Array<string>(table.rows).fill('');
    const problems: RowProblem[] = [];
    for (const { rows } of groupsOf(table, by)) {
      const gate = gateOf(table, rows, policy, optionText(options, total));
      problems.push(...gate.problems);
      for (const [row, text] of gate.shown) shown[row] = text;
    }
    return { rows: table.rows, numbers: {}, texts: { shown }, problems };
  },
  one(given) {
    const fields = givenObject(given);
    if ('cells' in fields) return recoverable(fields);
    if ('rows' in fields) return protectedTable(fields);
    if ('count' in fields) {
      return {
        shown: countUnderRule(givenNumber(fields, 'count'), ruleOf(givenText(fields, 'rule', 'nhs-central'))),
      };
    }
    const value = givenNumber(fields, 'value');
    return {
      value:
        'base' in fields
          ? roundToBase(value, givenNumber(fields, 'base'))
          : roundHalfUp(value, givenNumber(fields, 'decimals', 0)),
    };
  },
};

/** A rule by its name, and what its words say beyond it: `threshold: 1 to 4 shown as *`. */
function ruleOf(words: string): CountRule {
  const named = countRules[words.split(':')[0]?.trim() ?? ''];
  const smallTo = words.match(/1 to (\d+)/)?.[1];
  const smallAs = words.match(/1 to \d+ shown as ([^\s,;]+)/)?.[1];
  const nearest = words.match(/nearest (\d+)/)?.[1];
  if (named === undefined && smallTo === undefined) {
    throw new Refusal('methods.disclosure-rule', `No such rule for counts: ${words}`, { found: words });
  }
  return {
    smallTo: smallTo === undefined ? (named?.smallTo ?? 0) : Number(smallTo),
    smallAs: smallAs ?? named?.smallAs ?? '[c]',
    roundTo: nearest === undefined ? (named?.roundTo ?? 1) : Number(nearest),
  };
}

/** Whose counts follow from totals, in a table somebody has suppressed: nothing is assumed of what is held back. */
function recoverable(fields: Given) {
  const cells = givenRows(fields, 'cells').map((cell) => ({
    row: givenText(cell, 'row', ''),
    column: givenText(cell, 'column', ''),
    count: givenNumber(cell, 'count'),
    isSuppressed: cell['suppressed'] === true,
  }));
  const totals = givenObject(fields['totals_published'] ?? {});
  const table: DisclosureTable = {
    cells: cells.map(({ row, column, count }) => ({ key: cellKey(row, column), count })),
    sums: [],
  };
  const whole = withTotals(table, cells, totals);
  const shown = new Map<string, ShownCell>(
    cells.map(({ row, column, count, isSuppressed }) => [
      cellKey(row, column),
      isSuppressed
        ? { state: 'suppressed', marker: '[c]', reason: 'protects' }
        : { state: 'shown', value: count },
    ]),
  );
  const policy: DisclosurePolicy = { threshold: 0, zero: 'suppressed', roundTo: 1, secondary: true };
  const known = new Set(
    deducedFrom(whole, shown, policy).flatMap(({ key, least, greatest }) =>
      least === greatest ? [key] : [],
    ),
  );
  const found = cells.filter(
    ({ row, column, isSuppressed }) => isSuppressed && known.has(cellKey(row, column)),
  );
  return {
    exactly_recoverable: found.map(({ row, column, count }) => ({ row, column, value: count })),
    safe: found.length === 0,
  };
}

type PlacedCount = Readonly<{ row: string; column: string }>;

/** Sums for those totals that are published. */
function withTotals(table: DisclosureTable, cells: readonly PlacedCount[], totals: Given): DisclosureTable {
  const sums = (['row', 'column'] as const).flatMap((side) => {
    const published = givenObject(totals[`${side}s`] ?? {});
    return Object.keys(published).map((code) => ({
      key: JSON.stringify([side, code]),
      count: givenNumber(published, code),
      parts: cells.filter((cell) => cell[side] === code).map(({ row, column }) => cellKey(row, column)),
    }));
  });
  const all = givenNumber(totals, 'all');
  const whole = {
    key: JSON.stringify(['all']),
    count: all,
    parts: cells.map(({ row, column }) => cellKey(row, column)),
  };
  const known = Number.isNaN(all) ? sums : [...sums, whole];
  return {
    cells: [...table.cells, ...known.map(({ key, count }) => ({ key, count }))],
    sums: known.map(({ key, parts }) => ({ total: key, parts })),
  };
}

/** A table by area and column: which counts are small, which protect them, and what is shown. */
function protectedTable(fields: Given) {
  const names = Array.isArray(fields['columns']) ? fields['columns'].map(String) : [];
  const rows = givenRows(fields).map((row) => ({
    area: givenText(row, 'area', ''),
    counts: Array.isArray(row['counts']) ? (row['counts'] as readonly (number | null)[]) : [],
  }));
  const areas = rows.map(({ area }) => area);
  const counts = new Map(
    rows.flatMap(({ area, counts: line }) =>
      names.map((name, at) => [cellKey(area, name), line[at] ?? null]),
    ),
  );
  const policy: DisclosurePolicy = {
    threshold: givenNumber(fields, 'threshold', 5),
    zero: /zero[^;]*(suppress|hidden|not shown)/i.test(givenText(fields, 'rule', ''))
      ? 'suppressed'
      : 'shown',
    roundTo: 1,
    secondary: true,
  };
  const gate = protectTable(
    crossTable(levelsOf(areas, usualTotal, true), levelsOf(names, usualTotal), (area, name) =>
      counts.get(cellKey(area, name)),
    ),
    policy,
  );
  const shownAt = (area: string, column: string) => gate.shown.get(cellKey(area, column));
  const listed = (reason: 'small' | 'protects') =>
    [...areas, usualTotal].flatMap((area) =>
      names.flatMap((column) => {
        const cell = shownAt(area, column);
        return cell?.state === 'suppressed' && cell.reason === reason ? [{ area, column }] : [];
      }),
    );
  return {
    primary_suppressed: listed('small'),
    secondary_suppressed: listed('protects'),
    rows: areas.map((area) => ({ area, shown: names.map((name) => textOf(shownAt(area, name))) })),
    column_totals: names.map((name) => textOf(shownAt(usualTotal, name))),
    safe: gate.exposed.length === 0,
  };
}

/** Lines under a total where there is one, or where it is to be added. */
function levelsOf(codes: readonly string[], name: string, isAdded = false): readonly Level[] {
  const hasTotal = codes.includes(name);
  if (!hasTotal && !isAdded) return codes.map((code) => ({ code }));
  const all = hasTotal ? codes : [...codes, name];
  return all.map((code) => (code === name ? { code } : { code, parent: name }));
}

function textOf(cell: ShownCell | undefined): string {
  if (cell === undefined) return '';
  return cell.state === 'shown' ? String(cell.value) : cell.marker;
}

function gateOf(
  table: CalculationTable,
  lines: readonly number[],
  policy: DisclosurePolicy,
  totalName: string,
) {
  const counts = neededNumbers(table, 'count');
  const at = (name: string, line: number) => table.texts[name]?.[line] ?? '';
  const lineAt = new Map<string, number>();
  const problems: RowProblem[] = [];
  for (const line of lines) {
    const key = cellKey(at('row', line), at('column', line));
    const count = counts[line] as number;
    if (lineAt.has(key)) problems.push({ row: line, code: 'methods.disclosure-key-repeated' });
    else if (!Number.isNaN(count) && !(Number.isInteger(count) && count >= 0)) {
      problems.push({ row: line, column: 'count', code: 'methods.not-a-count', values: { found: count } });
    } else lineAt.set(key, line);
  }
  // With a count that cannot be, sums cannot be trusted: nothing of the table goes out.
  if (problems.length > 0) return { problems, shown: [] };
  const parents = new Map(lines.map((line) => [at('row', line), at('parent', line)]));
  const rows = parentsOr(parents, totalName);
  const columns = levelsOf([...new Set(lines.map((line) => at('column', line)))], totalName);
  const whole = crossTable(rows, columns, (row, column) => {
    const line = lineAt.get(cellKey(row, column));
    return line === undefined || Number.isNaN(counts[line]) ? null : (counts[line] as number);
  });
  const gate = protectTable(whole, policy);
  const exposed = new Set(gate.exposed);
  return {
    problems: [...lineAt].flatMap(([key, line]): RowProblem[] =>
      exposed.has(key) ? [{ row: line, column: 'count', code: 'methods.disclosure-exposed' }] : [],
    ),
    shown: [...lineAt].map(([key, line]) => [line, textOf(gate.shown.get(key))] as const),
  };
}

/** Rows under the parents they name; where none names one, under the total. */
function parentsOr(parents: ReadonlyMap<string, string>, totalName: string): readonly Level[] {
  const codes = [...parents.keys()];
  if ([...parents.values()].every((parent) => parent === '')) return levelsOf(codes, totalName);
  return codes.map((code) => {
    const parent = parents.get(code) ?? '';
    return parent === '' ? { code } : { code, parent };
  });
}
