import type { Acting } from '../access/index.ts';

/** Whether a person may enter values of an organisation's measures: its own people, and those who keep the plan. */
export function mayEnterValues(acting: Acting, organisation: string | null): boolean {
  if (acting.role === 'coordinator' || acting.role === 'administrator') return true;
  return acting.role === 'delivery-lead' && organisation !== null && acting.organisation === organisation;
}
