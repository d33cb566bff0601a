import {
  actionDefinition,
  type NamedFund,
  namedFunds,
  type Resource,
  resourceDefinition,
} from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';
import type { Share } from './prevention-balance.ts';

/** Where the money planned for one financial year comes from, in pence. */
export interface YearOfFunding {
  readonly year: string;
  readonly core: number;
  readonly grant: number;
  readonly unsaid: number;
  /** Core budgets given to prevention and early intervention, out of all core budgets. */
  readonly corePreventing: Share;
  /** Money of each named fund that gives any. */
  readonly funds: readonly { readonly fund: NamedFund; readonly planned: number }[];
}

/**
 * Core budgets and grants of each financial year, how much of the core budgets prevents, and what each fund gives: earliest
 * year first. A resource without a level of its own has that of its action.
 *
 * @source COMM-11; SYS-37
 */
export function fundingSources(records: RecordSet): readonly YearOfFunding[] {
  const prevents = ({ values }: Resource) => {
    const level = values.prevention ?? records.one(actionDefinition, values.action)?.values.prevention;
    return level === 'prevention' || level === 'early-intervention';
  };
  const money = records.all(resourceDefinition).filter(({ values }) => values.amountPence !== null);
  return [...Map.groupBy(money, ({ values }) => values.financialYear)]
    .filter(([year]) => year !== '')
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([year, resources]) => {
      const core = resources.filter(({ values }) => values.funding === 'core');
      return {
        year,
        core: pence(core),
        grant: pence(resources.filter(({ values }) => values.funding === 'grant')),
        unsaid: pence(resources.filter(({ values }) => values.funding === null)),
        corePreventing: { numerator: pence(core.filter(prevents)), denominator: pence(core) },
        funds: namedFunds
          .map((fund) => ({ fund, planned: pence(resources.filter(({ values }) => values.fund === fund)) }))
          .filter(({ planned }) => planned > 0),
      };
    });
}

function pence(resources: readonly Resource[]): number {
  return resources.reduce((sum, { values }) => sum + (values.amountPence ?? 0), 0);
}
