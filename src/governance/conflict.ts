import { isCurrent, type Organisation, organisationDefinition } from '../partnership/index.ts';
import type { RecordSet } from '../records/index.ts';
import type { Decision } from './decision.ts';
import { type Interest, interestDefinition } from './interest.ts';
import { type Meeting, meetingDefinition } from './meeting.ts';

/** An organisation that has to stay out of a decision, the interests that say so, and whether it did. */
export interface Conflict {
  readonly organisation: Organisation;
  readonly interests: readonly Interest[];
  readonly tookPart: boolean;
}

/**
 * Who has to withdraw from a decision. Providers are asked about needs and provision but kept out of the decision to
 * commission: an organisation with an interest in every commissioning decision, or in an action that this one is about;
 * where it names none, an interest in any. An interest counts from the day it was declared until it ended.
 *
 * @source COMM-08; issue 4 "Who"
 */
export function conflictsIn(records: RecordSet, decision: Decision, meeting: Meeting): readonly Conflict[] {
  const keptOut = Map.groupBy(
    interestsAgainst(records, decision.values, meeting.values.heldOn ?? ''),
    ({ values }) => values.organisation,
  );
  const deciding = decidingOn(decision, meeting);
  return [...keptOut].flatMap(([code, interests]) => {
    const organisation = records.one(organisationDefinition, code);
    return organisation ? [{ organisation, interests, tookPart: deciding.includes(organisation.code) }] : [];
  });
}

/** The interests that keep their organisations out of a decision on a day; none where nothing is commissioned. */
function interestsAgainst(
  records: RecordSet,
  { matter, actions }: Pick<Decision['values'], 'matter' | 'actions'>,
  on: string,
): readonly Interest[] {
  if (matter !== 'commissioning') return [];
  // A decision that names no action may be about any of them.
  const isAbout = (codes: readonly string[]) =>
    actions.length === 0 || codes.some((code) => actions.includes(code));
  return records
    .all(interestDefinition)
    .filter(({ values }) => isCurrent({ startsOn: values.declaredOn, endsOn: values.endsOn }, on))
    .filter(({ values }) => values.allCommissioning || isAbout(values.actions));
}

/**
 * Whether a person may write a decision down: somebody who acts for a provider with an interest in it may not.
 *
 * @param organisation - whom they act for; null for the secretariat
 * @source COMM-08: by access rule and declared interest
 */
export function mayWriteDecision(
  organisation: string | null,
  records: RecordSet,
  decision: Pick<Decision['values'], 'matter' | 'actions' | 'meeting'>,
): boolean {
  if (organisation === null) return true;
  const on = records.one(meetingDefinition, decision.meeting)?.values.heldOn ?? '';
  return !interestsAgainst(records, decision, on).some(({ values }) => values.organisation === organisation);
}

/** Codes of the organisations that decided: those named, otherwise all who were there and did not withdraw. */
export function decidingOn({ values }: Decision, meeting: Meeting): readonly string[] {
  const named = values.tookPart.length > 0 ? values.tookPart : meeting.values.present;
  return named.filter((code) => !values.withdrew.includes(code));
}
