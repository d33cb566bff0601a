import { type PerformanceMeasure, performanceMeasureDefinition } from '../performance/index.ts';
import {
  type Action,
  actionDefinition,
  type OwnedThing,
  type Ownership,
  ownershipsOf,
} from '../plan/index.ts';
import type { RecordSet } from '../records/index.ts';

/** How it stands with the owner of a thing. */
export type OwnerStanding = 'accepted' | 'asked' | 'declined' | 'nobody';

/** An action or a measure that must have an owner before it goes out, and how it stands. */
export interface ThingToOwn {
  readonly owned: OwnedThing;
  readonly record: Action | PerformanceMeasure;
  /** The organisation it belongs to: the lead of an action, the keeper of a measure. */
  readonly organisation: string | null;
  readonly standing: OwnerStanding;
  /** Who has accepted, else who was asked last. */
  readonly ownership: Ownership | undefined;
}

/**
 * Every action and measure of a partnership with the standing of its owner. Without one that has accepted, it stays out of
 * a published version.
 *
 * @source PLAN-07; issue 5, Delivery
 */
export function thingsToOwn(records: RecordSet): readonly ThingToOwn[] {
  return [
    ...records
      .all(actionDefinition)
      .map((record) =>
        thingToOwn(records, { kind: 'action', code: record.code }, record, record.values.lead),
      ),
    ...records
      .all(performanceMeasureDefinition)
      .map((record) =>
        thingToOwn(
          records,
          { kind: 'performance-measure', code: record.code },
          record,
          record.values.organisation,
        ),
      ),
  ];
}

function thingToOwn(
  records: RecordSet,
  owned: OwnedThing,
  record: Action | PerformanceMeasure,
  organisation: string | null,
): ThingToOwn {
  const all = ownershipsOf(records, owned);
  const byState = (state: Ownership['values']['state']) => all.find(({ values }) => values.state === state);
  const accepted = byState('accepted');
  const asked = byState('asked');
  const ownership = accepted ?? asked ?? all[0];
  const standing = accepted ? 'accepted' : asked ? 'asked' : byState('declined') ? 'declined' : 'nobody';
  return { owned, record, organisation, standing, ownership };
}
