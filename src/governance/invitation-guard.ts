import { type FieldValue, isEmptyValue, type Problem, problem } from '../records/index.ts';
import { invitationDefinition } from './invitation.ts';

/** A record on its way into the store. */
interface SavedRecord {
  readonly kind: string;
  readonly code: string;
  readonly values: Readonly<Record<string, FieldValue>>;
}

/**
 * The problems of invitations that invite nobody: neither an organisation nor an office is named, so no body of the lists
 * could ever be said to have been asked by them.
 *
 * @returns problems `governance.invitation-nobody`
 * @source CONS-03
 */
export function invitationProblems(saved: readonly SavedRecord[]): readonly Problem[] {
  return saved
    .filter(({ kind, values }) => kind === invitationDefinition.kind && isForNobody(values))
    .map(({ kind, code }) =>
      problem('governance.invitation-nobody', {
        record: `${kind} ${code}`,
        field: 'organisation',
        column: 'organisation',
      }),
    );
}

function isForNobody(values: SavedRecord['values']): boolean {
  return isEmptyValue(values['organisation'] ?? null) && isEmptyValue(values['office'] ?? null);
}
