import { spanOfFact } from '../calendar/index.ts';
import { planDefinition } from '../plan/index.ts';
import { type FieldValue, isEmptyValue, type Problem, problem, type RecordSet } from '../records/index.ts';
import { invitationDefinition } from './invitation.ts';

/** A record on its way into the store. */
interface SavedRecord {
  readonly kind: string;
  readonly code: string;
  readonly values: Readonly<Record<string, FieldValue>>;
}

/**
 * The problems of invitations: one that names neither an organisation nor an office, so that no body of the lists could ever
 * be said to have been asked by it; and a reply that came after the last day, taken without a note that says why.
 *
 * @param records - with the plans whose consultations the invitations are about
 * @returns problems `governance.invitation-nobody`, `governance.reply-late` (with the last day)
 * @source CONS-03, CONS-11
 */
export function invitationProblems(saved: readonly SavedRecord[], records: RecordSet): readonly Problem[] {
  return saved
    .filter(({ kind }) => kind === invitationDefinition.kind)
    .flatMap((invitation) => [...nobodyInvited(invitation), ...lateReply(invitation, records)]);
}

function nobodyInvited({ kind, code, values }: SavedRecord): readonly Problem[] {
  if (!isForNobody(values)) return [];
  const where = { record: `${kind} ${code}`, field: 'organisation', column: 'organisation' };
  return [problem('governance.invitation-nobody', where)];
}

function lateReply({ kind, code, values }: SavedRecord, records: RecordSet): readonly Problem[] {
  const plan = typeof values['plan'] === 'string' ? records.one(planDefinition, values['plan']) : undefined;
  const lastDay = plan && spanOfFact(plan.values.consultationClosesOn)?.last;
  const repliedOn = values['repliedOn'];
  if (lastDay === undefined || typeof repliedOn !== 'string' || repliedOn <= lastDay) return [];
  if (!isEmptyValue(values['note'] ?? null)) return [];
  const where = { record: `${kind} ${code}`, field: 'note', column: 'note' };
  return [problem('governance.reply-late', where, { closed: lastDay })];
}

function isForNobody(values: SavedRecord['values']): boolean {
  return isEmptyValue(values['organisation'] ?? null) && isEmptyValue(values['office'] ?? null);
}
