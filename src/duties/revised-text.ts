import type { FieldValue, RecordSet } from '../records/index.ts';

/**
 * The day on which a plan last came to be revised: what a body decided before it was about other words.
 *
 * @returns ISO date; null where nobody recorded that the plan was revised
 * @source APPR-01; DESIGN "Words"
 */
export function lastRevisedOn(records: RecordSet, plan: string): string | null {
  const days = records
    .ofKind('state-change')
    .filter(({ values }) => values['plan'] === plan && values['to'] === 'revised')
    .map(({ values }) => String(values['changedOn'] ?? ''));
  return days.toSorted().at(-1) || null;
}

/** Whether what a body decided is about the plan as it reads now. A decision without a day is not held against it. */
export function isOfThisText(
  { decidedOn }: { readonly decidedOn?: FieldValue },
  revisedOn: string | null,
): boolean {
  return typeof decidedOn !== 'string' || revisedOn === null || decidedOn >= revisedOn;
}
