import { actionDefinition, type PreventionLevel, type Resource, resourceDefinition } from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';

/** Money in pence by level of prevention; what nobody has classed stands apart. */
export type ByLevel = Readonly<Record<PreventionLevel | 'unclassed', number>>;

/** A share with what it was counted from, in pence. */
export interface Share {
  readonly numerator: number;
  readonly denominator: number;
}

/** One financial year (`2026-27`): planned and actual money, and how much of it prevents. */
export interface YearOfResources {
  readonly year: string;
  readonly planned: ByLevel;
  readonly actual: ByLevel;
  /** Prevention and early intervention, out of everything classed. */
  readonly preventing: { readonly planned: Share; readonly actual: Share };
  /**
   * In percentage points since the year before, of what was planned for actions that have money in both years; null for
   * the first year, or where there is none.
   */
  readonly shift: number | null;
  readonly capitalPlanned: number;
  /** People by unit, planned and actual. */
  readonly people: readonly {
    readonly unit: 'hours' | 'full-time-equivalents';
    readonly planned: number;
    readonly actual: number;
  }[];
}

/**
 * What was planned and spent in each financial year by level of prevention, and how the balance shifts: earliest first.
 * A resource without a level of its own has that of its action.
 *
 * @source PLAN-08, PLAN-09
 */
export function preventionBalance(records: RecordSet): readonly YearOfResources[] {
  const levelOf = ({ values }: Resource): PreventionLevel | 'unclassed' =>
    values.prevention ?? records.one(actionDefinition, values.action)?.values.prevention ?? 'unclassed';
  const sum = (resources: readonly Resource[], field: 'amountPence' | 'actualPence'): ByLevel => {
    const total = { prevention: 0, 'early-intervention': 0, reactive: 0, unclassed: 0 };
    for (const resource of resources) total[levelOf(resource)] += resource.values[field] ?? 0;
    return total;
  };
  const years = [...Map.groupBy(records.all(resourceDefinition), ({ values }) => values.financialYear)]
    .filter(([year]) => year !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const found: YearOfResources[] = [];
  let before: readonly Resource[] = [];
  for (const [year, resources] of years) {
    const planned = sum(resources, 'amountPence');
    const actual = sum(resources, 'actualPence');
    const preventing = { planned: preventingShare(planned), actual: preventingShare(actual) };
    found.push({
      year,
      planned,
      actual,
      preventing,
      shift: shiftBetween(
        preventingShare(sum(inBoth(before, resources), 'amountPence')),
        preventingShare(sum(inBoth(resources, before), 'amountPence')),
      ),
      capitalPlanned: resources
        .filter(({ values }) => values.spending === 'capital')
        .reduce((total, { values }) => total + (values.amountPence ?? 0), 0),
      people: peopleIn(resources),
    });
    before = resources;
  }
  return found;
}

function preventingShare(money: ByLevel): Share {
  const numerator = money.prevention + money['early-intervention'];
  return { numerator, denominator: numerator + money.reactive };
}

/** Those of actions that the others are of as well: otherwise a new line of money would look like a shift. */
function inBoth(resources: readonly Resource[], others: readonly Resource[]): readonly Resource[] {
  const actions = new Set(
    others.filter(({ values }) => values.amountPence !== null).map(({ values }) => values.action),
  );
  return resources.filter(({ values }) => values.action !== null && actions.has(values.action));
}

function shiftBetween(before: Share, now: Share): number | null {
  if (before.denominator === 0 || now.denominator === 0) return null;
  return (100 * now.numerator) / now.denominator - (100 * before.numerator) / before.denominator;
}

function peopleIn(resources: readonly Resource[]): YearOfResources['people'] {
  return (['hours', 'full-time-equivalents'] as const).flatMap((unit) => {
    const ofUnit = resources.filter(({ values }) => values.peopleIn === unit);
    if (ofUnit.length === 0) return [];
    const total = (field: 'peoplePlanned' | 'peopleActual') =>
      ofUnit.reduce((sum, { values }) => sum + (values[field] ?? 0), 0);
    return [{ unit, planned: total('peoplePlanned'), actual: total('peopleActual') }];
  });
}

/** Everything in one sum, in pence. */
export function allLevels(money: ByLevel): number {
  return money.prevention + money['early-intervention'] + money.reactive + money.unclassed;
}
