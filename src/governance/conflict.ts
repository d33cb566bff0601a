import { isCurrent, type Organisation, organisationDefinition } from '../partnership/index.ts';
import type { RecordSet } from '../records/index.ts';
import type { Decision } from './decision.ts';
import { type Interest, interestDefinition } from './interest.ts';
import type { Meeting } from './meeting.ts';

/** An organisation that has to stay out of a decision, the interests that say so, and whether it did. */
export interface Conflict {
  readonly organisation: Organisation;
  readonly interests: readonly Interest[];
  readonly tookPart: boolean;
}

/**
 * Who has to withdraw from a decision. Providers are asked about needs and provision but kept out of the decision to
 * commission: an organisation with an interest in every commissioning decision, or in an action that this one is about.
 * An interest counts from the day it was declared until it ended.
 *
 * @source COMM-08; issue 4 "Who"
 */
export function conflictsIn(records: RecordSet, decision: Decision, meeting: Meeting): readonly Conflict[] {
  if (decision.values.matter !== 'commissioning') return [];
  const on = meeting.values.heldOn ?? '';
  const byOrganisation = new Map<string, Interest[]>();
  for (const interest of records.all(interestDefinition)) {
    const { organisation, declaredOn, endsOn } = interest.values;
    if (organisation === null || !isCurrent({ startsOn: declaredOn, endsOn }, on)) continue;
    if (!concerns(interest, decision)) continue;
    byOrganisation.set(organisation, [...(byOrganisation.get(organisation) ?? []), interest]);
  }
  const deciding = decidingOn(decision, meeting);
  return [...byOrganisation].flatMap(([code, interests]) => {
    const organisation = records.one(organisationDefinition, code);
    return organisation ? [{ organisation, interests, tookPart: deciding.includes(code) }] : [];
  });
}

function concerns({ values }: Interest, decision: Decision): boolean {
  if (values.allCommissioning) return true;
  return values.actions.some((code) => decision.values.actions.includes(code));
}

/** Codes of the organisations that decided: those named, otherwise all who were there and did not withdraw. */
export function decidingOn({ values }: Decision, meeting: Meeting): readonly string[] {
  const named = values.tookPart.length > 0 ? values.tookPart : meeting.values.present;
  return named.filter((code) => !values.withdrew.includes(code));
}
