import type { Acting } from '../access/index.ts';
import type { AnyRecord, FieldValue } from '../records/index.ts';

/**
 * Whether a person may bring this change to a reply: only a person acting for the organisation whose words they are,
 * before and after. Nobody else can, not even an administrator.
 *
 * @param before - the reply as it stands, or null for a new one
 * @param after - its values once changed, or null when it is to be withdrawn
 * @source DESIGN rule 4: no organisation speaks for another
 */
export function mayBringReply(
  { organisation }: Pick<Acting, 'organisation'>,
  before: AnyRecord | null,
  after: Readonly<Record<string, FieldValue>> | null,
): boolean {
  if (organisation === null) return false;
  return [before?.values, after].every(
    (values) => values === null || values === undefined || values['organisation'] === organisation,
  );
}
