import type { PageRequest } from '../../access/web/index.ts';
import { planDefinition } from '../../plan/index.ts';

/** The plan a person publishes: the one the query names, else the newest that is not yet superseded. */
export async function planAsked({ services, partnershipId, query, form }: PageRequest) {
  if (!partnershipId) return undefined;
  const plans = await services.records.list(services.db, partnershipId, planDefinition);
  const named = form['plan'] ?? query['plan'];
  const open = plans.filter(({ values }) => values['state'] !== 'superseded');
  return plans.find(({ code }) => code === named) ?? open.at(-1) ?? plans.at(-1);
}
