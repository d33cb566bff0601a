import { membersOn, type Organisation, seatsOn } from '../partnership/index.ts';
import {
  type Action,
  actionDefinition,
  contributionDefinition,
  isAgreedState,
  resourceDefinition,
} from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';

/** Money of an organisation for an action in one year that none of its representatives may commit without asking. */
export interface BeyondMandate {
  readonly organisation: Organisation;
  /** The most that any of its representatives may commit. */
  readonly mandatePence: number;
  readonly action: Action;
  /** The year in which it is most, as `2026-27`. */
  readonly financialYear: string;
  readonly pence: number;
}

/**
 * What the plan counts on beyond the mandates at the table, and to which the organisation has not consented: the money is
 * more than any of its seats may commit, and no agreed contribution to the action has the day of its consent. An
 * organisation whose seats name no sum is left out: that is a gap of its own.
 *
 * @param on - ISO date
 * @returns each action once for an organisation, the most money first
 * @source GOV-06, GOV-07; 002 3.28
 */
export function beyondMandateOn(records: RecordSet, on: string): readonly BeyondMandate[] {
  return membersOn(records, on)
    .flatMap((organisation) => {
      const mandatePence = widestMandate(records, organisation, on);
      if (mandatePence === null) return [];
      return records
        .all(actionDefinition)
        .filter((action) => !hasConsented(records, organisation, action))
        .flatMap((action) => {
          const most = dearestYear(records, organisation, action);
          return most && most.pence > mandatePence ? [{ organisation, mandatePence, action, ...most }] : [];
        });
    })
    .toSorted((a, b) => b.pence - a.pence);
}

function widestMandate(records: RecordSet, { code }: Organisation, on: string): number | null {
  const sums = seatsOn(records, on).flatMap(({ values }) =>
    values.organisation === code && values.role !== 'observer' && values.mandatePence !== null
      ? [values.mandatePence]
      : [],
  );
  return sums.length === 0 ? null : Math.max(...sums);
}

function hasConsented(records: RecordSet, organisation: Organisation, action: Action): boolean {
  return records
    .all(contributionDefinition)
    .some(
      ({ values }) =>
        values.organisation === organisation.code &&
        values.action === action.code &&
        isAgreedState(values.state) &&
        values.consentOn !== null,
    );
}

/** The year for which an organisation’s money for an action is most. */
function dearestYear(
  records: RecordSet,
  organisation: Organisation,
  action: Action,
): Pick<BeyondMandate, 'financialYear' | 'pence'> | null {
  const byYear = Map.groupBy(
    records
      .all(resourceDefinition)
      .filter(
        ({ values }) =>
          values.kind === 'money' &&
          values.organisation === organisation.code &&
          values.action === action.code,
      ),
    ({ values }) => values.financialYear,
  );
  const years = [...byYear].map(([financialYear, money]) => ({
    financialYear,
    pence: money.reduce((sum, { values }) => sum + (values.amountPence ?? 0), 0),
  }));
  return years.toSorted((a, b) => b.pence - a.pence)[0] ?? null;
}
