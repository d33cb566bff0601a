import type { Acting } from '../access/index.ts';
import { type AnyRecord, type FieldValue, isEmptyValue, type RecordSet } from '../records/index.ts';

type Values = Readonly<Record<string, FieldValue>>;

const approvalFields = ['approvedBy', 'approvedOn', 'approvalNote'] as const;

/**
 * Whether a person may bring this change to an edition of a plan. Whoever runs the plan writes it and sends it for
 * review; that it is approved is recorded by people of the body that approved it, and by nobody else. What was approved
 * changes only by being taken back to a draft first, by that body or by whoever runs the plan.
 *
 * @param before - the edition as it stands, or null for a new one
 * @param after - its values once changed, or null when it is to be withdrawn
 * @source APPR-01; DESIGN rule 4
 */
export function mayBringPlanEdition(acting: Acting, before: AnyRecord | null, after: Values | null): boolean {
  const { role, organisation } = acting;
  const runsPlan = role === 'coordinator' || role === 'administrator';
  const isOfBody = (body: FieldValue | undefined) =>
    organisation !== null && body === organisation && role !== 'viewer' && role !== 'analyst';
  const wasApproved = before?.values['state'] === 'approved';
  if (after?.['state'] === 'approved') return !wasApproved && isOfBody(after['approvedBy']);
  const isUnsaid = after === null || approvalFields.every((name) => isEmptyValue(after[name] ?? null));
  return isUnsaid && (runsPlan || (wasApproved && isOfBody(before?.values['approvedBy'])));
}

/** Whether a part of an edition belongs to one that is approved: its words stand until it is a draft again. */
export function isOfApprovedEdition(
  before: AnyRecord | null,
  after: Values | null,
  records: RecordSet,
): boolean {
  return [before?.values['edition'], after?.['edition']].some(
    (code) => typeof code === 'string' && records.find('plan-edition', code)?.values['state'] === 'approved',
  );
}
