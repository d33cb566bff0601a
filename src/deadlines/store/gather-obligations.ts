import type { Services } from '../../access/web/index.ts';
import { factsFromRecords, type Rulebook } from '../../duties/index.ts';
import type { CheckOfPlan } from '../../duties/web/index.ts';
import { planDefinition } from '../../plan/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { arrangedDates } from '../arranged-dates.ts';
import { clocksToKeep, inOrder, type Obligation, ruleObligations } from '../obligation.ts';
import { organisationsOfRecord } from '../organisations-of-record.ts';
import { keepClocks, startedClocks } from './started-clocks.ts';

/** Every date of a partnership, and what they were worked out from. */
export interface GatheredObligations {
  readonly obligations: readonly Obligation[];
  readonly records: RecordSet;
  readonly rulebooks: readonly Rulebook[];
}

/**
 * Works out every date of a partnership today: what rulebooks set for each of its plans, and what it arranged itself.
 * A clock seen running for the first time is kept with its rule.
 *
 * @param check - checks a plan by its own rulebook and the rules of the thread
 */
export async function gatherObligations(
  services: Services,
  partnershipId: string,
  check: CheckOfPlan,
): Promise<GatheredObligations> {
  const { db } = services;
  const on = services.today();
  const records = await services.records.load(db, partnershipId);
  const { definitions } = services.records;
  const clocks = await startedClocks(db, partnershipId);
  const organisationsOf = organisationsOfRecord(records, definitions);
  const rulebooks = new Map<string, Rulebook>();
  const found: Obligation[] = [...arrangedDates(records, on)];
  for (const { code: plan, values } of records.all(planDefinition)) {
    const checked = values.state === 'superseded' ? null : await check(services, partnershipId, { plan });
    if (!checked) continue;
    for (const rulebook of checked.rulebooks) rulebooks.set(rulebook.id, rulebook);
    const facts = factsFromRecords(checked.records, definitions, { on, plan, datasets: [] });
    const ofPlan = clocks.filter((clock) => clock.plan === plan);
    const { result } = checked;
    const atLaw = { result, rulebooks: checked.rulebooks, facts, clocks: ofPlan, organisationsOf };
    found.push(...ruleObligations(atLaw));
  }
  const obligations = inOrder(found);
  await keepClocks(db, partnershipId, clocksToKeep(obligations, clocks, on));
  return { obligations, records, rulebooks: [...rulebooks.values()] };
}
