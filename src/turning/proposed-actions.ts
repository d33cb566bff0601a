import { actionDefinition, contributionDefinition, ownershipDefinition } from '../plan/index.ts';
import type { FieldValue, RecordDefinition } from '../records/index.ts';
import { type TurningIdea, turningIdeaDefinition } from './turning-idea.ts';
import type { TurningSession } from './turning-session.ts';

/** A record to save: a new one, or one as it was when `expectedRevision` was counted. */
interface ProposedRecord {
  readonly definition: RecordDefinition;
  readonly code: string;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly expectedRevision: number | null;
}

/** An idea that was ticked, and the organisation that is asked to lead it; null where nobody was named. */
export interface TickedIdea {
  readonly idea: TurningIdea;
  readonly organisation: string | null;
}

/** What comes of ticked ideas: records in the order in which they must be saved, and the codes of the actions among them. */
interface Proposed {
  readonly records: readonly ProposedRecord[];
  readonly actions: readonly string[];
}

/** Numbers from which codes are free, and the day on which somebody is asked, an ISO date. */
export interface ProposedFrom {
  readonly action: number;
  readonly contribution: number;
  readonly ownership: number;
  readonly askedOn: string;
}

/**
 * Proposed actions out of the ideas a group ticked. Each action serves the outcome of the session; whoever is to lead it is
 * asked for a contribution and to own it, and has agreed to neither. The idea keeps the link.
 *
 * @param plan - code of the plan the actions are proposed for
 * @param mayAsk - whether the person who acts may ask this organisation for its contribution
 * @returns nothing for ideas that are actions already
 * @source PERF-02; GOV-07; PAGES section 4.11
 */
export function proposedActions(
  session: TurningSession,
  ticked: readonly TickedIdea[],
  plan: string,
  from: ProposedFrom,
  mayAsk: (organisation: string) => boolean,
): Proposed {
  const waiting = ticked
    .filter(({ idea }) => idea.values.action === null)
    .map((each, position) => ({
      ...each,
      action: `${actionDefinition.codePrefix}${from.action + position}`,
    }));
  const asked = waiting.filter(({ organisation }) => organisation !== null && mayAsk(organisation));
  return {
    records: [
      ...waiting.map((each) => proposedAction(session, each, plan)),
      ...asked.map((each, position) => askedContribution(each, from.contribution + position)),
      ...asked.map((each, position) => askedOwnership(each, from.ownership + position, from.askedOn)),
      ...waiting.map(chosenIdea),
    ],
    actions: waiting.map(({ action }) => action),
  };
}

type WaitingIdea = TickedIdea & { readonly action: string };

function proposedAction(
  { values: { outcome, measure } }: TurningSession,
  { idea, organisation, action }: WaitingIdea,
  plan: string,
): ProposedRecord {
  const values = {
    plan,
    title: idea.values.title,
    description: idea.values.whatWorks,
    outcomes: outcome === null ? [] : [outcome],
    measures: measure === null ? [] : [measure],
    lead: organisation,
    state: 'not-started',
  };
  return { definition: actionDefinition, code: action, values, expectedRevision: null };
}

function askedContribution({ idea, organisation, action }: WaitingIdea, number: number): ProposedRecord {
  const values = { action, organisation, promise: idea.values.title, state: 'proposed' };
  const code = `${contributionDefinition.codePrefix}${number}`;
  return { definition: contributionDefinition, code, values, expectedRevision: null };
}

/** Owners accept what is given to them: until they do, the action stays out of a published version. */
function askedOwnership(
  { idea, organisation, action }: WaitingIdea,
  number: number,
  askedOn: string,
): ProposedRecord {
  const values = { title: idea.values.title, action, organisation, state: 'asked', askedOn };
  const code = `${ownershipDefinition.codePrefix}${number}`;
  return { definition: ownershipDefinition, code, values, expectedRevision: null };
}

function chosenIdea({ idea, organisation, action }: WaitingIdea): ProposedRecord {
  const values = { ...idea.values, chosen: true, organisation, action };
  return {
    definition: turningIdeaDefinition,
    code: idea.code,
    values,
    expectedRevision: idea.revision,
  };
}
