import { type Problem, problem, type Result } from '../records/index.ts';
import { dimensionOf, isRole, type Mapping, type NumberRole, type Role, type Unpivot } from './mapping.ts';
import { valueProblems } from './worked-out-value.ts';

/** One observation that a row of a wide sheet holds: where its numbers stand and what its heading already said. */
export interface Cell {
  readonly columns: ReadonlyMap<NumberRole, number>;
  readonly texts: ReadonlyMap<Role, string>;
}

/** Where everything stands in a row, by position: the mapping applied to the headings that are there. */
export interface RowShape {
  readonly headings: readonly string[];
  readonly columns: ReadonlyMap<Role, number>;
  readonly constants: ReadonlyMap<Role, string>;
  /** Empty: one row is one observation. */
  readonly cells: readonly Cell[];
  readonly dimensions: readonly string[];
  /** The file has counts and no values: each value is worked out from numerator and denominator. */
  readonly worksOutValue: boolean;
}

/** What a file says at all, in its columns or for the whole of it. */
export function rolesOf(shape: RowShape): ReadonlySet<Role> {
  const roles = new Set<Role>([...shape.columns.keys(), ...shape.constants.keys()]);
  for (const cell of shape.cells) {
    for (const role of [...cell.columns.keys(), ...cell.texts.keys()]) roles.add(role);
  }
  return roles;
}

/**
 * Finds the columns of a mapping among the headings of a file.
 *
 * @returns the shape, or every reason why the rows cannot be read at all: a heading missing, repeated or empty where
 *   it matters, no area, period or value
 */
export function shapeOf(headings: readonly string[], mapping: Mapping, file: string): Result<RowShape> {
  const problems: Problem[] = [];
  const columns = new Map<Role, number>();
  for (const [heading, role] of mapping.columns) {
    const places = headings.flatMap((one, place) => (one === heading ? [place] : []));
    const place = places[0];
    if (role === 'ignore') continue;
    if (place === undefined) {
      problems.push(
        problem('evidence.column-missing', { file, row: mapping.headingRow, column: heading }, { role }),
      );
    } else if (places.length > 1) {
      problems.push(
        problem(
          'evidence.heading-repeated',
          { file, row: mapping.headingRow, column: heading },
          { times: places.length },
        ),
      );
    } else if (columns.has(role)) {
      problems.push(
        problem('evidence.role-twice', { file, row: mapping.headingRow, column: heading }, { role }),
      );
    } else {
      columns.set(role, place);
    }
  }
  const used = new Set(columns.values());
  const cells = cellsOf(headings, mapping.unpivot, used);
  if (mapping.unpivot.length > 0 && cells.length === 0) {
    problems.push(problem('evidence.no-heading-fits', { file, row: mapping.headingRow }));
  }
  const roles = new Set<Role>([...columns.keys(), ...mapping.constants.keys()]);
  for (const cell of cells)
    for (const role of [...cell.columns.keys(), ...cell.texts.keys()]) roles.add(role);
  if (!roles.has('area'))
    problems.push(problem('evidence.no-area-column', { file, row: mapping.headingRow }));
  if (!roles.has('period') && !roles.has('period-start')) {
    problems.push(problem('evidence.no-period-column', { file, row: mapping.headingRow }));
  }
  const worksOutValue = !roles.has('value') && roles.has('numerator') && roles.has('denominator');
  if (worksOutValue) problems.push(...valueProblems(mapping, file));
  else if (!roles.has('value'))
    problems.push(problem('evidence.no-value-column', { file, row: mapping.headingRow }));
  if (problems.length > 0) return { ok: false, problems };
  const dimensions = [...roles].map(dimensionOf).filter((name) => name !== undefined);
  return {
    ok: true,
    value: {
      headings,
      columns,
      constants: mapping.constants,
      cells,
      dimensions: dimensions.toSorted(),
      worksOutValue,
    },
  };
}

function cellsOf(headings: readonly string[], rules: readonly Unpivot[], used: ReadonlySet<number>): Cell[] {
  const cells = new Map<string, { columns: Map<NumberRole, number>; texts: Map<Role, string> }>();
  const seen = new Map<string, number>();
  for (const [place, heading] of headings.entries()) {
    if (used.has(place)) continue;
    const rule = rules.find((one) => one.match.test(heading));
    if (!rule) continue;
    const groups = rule.match.exec(heading)?.groups ?? {};
    const texts = new Map<Role, string>();
    for (const [role, text] of Object.entries(rule.set)) if (isRole(role)) texts.set(role, text ?? '');
    let number: NumberRole = rule.role;
    for (const [group, text] of Object.entries(groups)) {
      if (text === undefined) continue;
      const role = group.startsWith('dim_') ? `dimension:${group.slice(4)}` : group;
      if (group === 'role') number = text as NumberRole;
      else if (isRole(role)) texts.set(role, text.trim());
    }
    if (rule.series !== '') {
      const before = seen.get(heading) ?? 0;
      seen.set(heading, before + 1);
      texts.set(`dimension:${rule.series}`, String(before + 1));
    }
    const key = JSON.stringify([...texts].toSorted());
    const cell = cells.get(key) ?? { columns: new Map<NumberRole, number>(), texts };
    cells.set(key, cell);
    cell.columns.set(number, place);
    const following = headings[place + 1] ?? '';
    const next = rule.next.find((one) => one.match.test(following));
    if (next) cell.columns.set(next.role, place + 1);
  }
  return [...cells.values()];
}
