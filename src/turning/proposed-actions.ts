import { actionDefinition, contributionDefinition } from '../plan/index.ts';
import type { FieldValue, RecordDefinition } from '../records/index.ts';
import { type TurningIdea, turningIdeaDefinition } from './turning-idea.ts';
import { type TurningSession, turningSessionDefinition } from './turning-session.ts';

/** A record to save: a new one, or one as it was when `expectedRevision` was counted. */
export interface ProposedRecord {
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

/**
 * Proposed actions out of the ideas a group ticked. Each action serves the outcome of the session; whoever is to lead it is
 * asked, by a contribution that they have not yet agreed. The idea and the session keep the link.
 *
 * @param plan - code of the plan the actions are proposed for
 * @param next - the first free numbers of actions and contributions
 * @returns records in the order in which they must be saved; ideas that are actions already give none
 * @source PERF-02; GOV-07; PAGES section 4.11
 */
export function proposedActions(
  session: TurningSession,
  ticked: readonly TickedIdea[],
  plan: string,
  next: { readonly action: number; readonly contribution: number },
): readonly ProposedRecord[] {
  const waiting = ticked.filter(({ idea }) => idea.values.action === null);
  const outcomes = session.values.outcome === null ? [] : [session.values.outcome];
  const measures = session.values.measure === null ? [] : [session.values.measure];
  let contribution = next.contribution;
  const made = waiting.map(({ idea, organisation }, position) => {
    const code = `${actionDefinition.codePrefix}${next.action + position}`;
    const { title, whatWorks } = idea.values;
    const values = {
      plan,
      title,
      description: whatWorks,
      outcomes,
      measures,
      lead: organisation,
      state: 'not-started',
    };
    const asked: readonly ProposedRecord[] =
      organisation === null
        ? []
        : [
            {
              definition: contributionDefinition,
              code: `${contributionDefinition.codePrefix}${contribution++}`,
              values: { action: code, organisation, promise: title, state: 'proposed' },
              expectedRevision: null,
            },
          ];
    return { code, idea, organisation, values, asked };
  });
  return [
    ...made.flatMap(({ code, values, asked }) => [
      { definition: actionDefinition, code, values, expectedRevision: null },
      ...asked,
    ]),
    ...made.map(({ code, idea, organisation }) => ({
      definition: turningIdeaDefinition,
      code: idea.code,
      values: { ...idea.values, chosen: true, organisation, action: code },
      expectedRevision: idea.revision,
    })),
    ...(made.length === 0
      ? []
      : [
          {
            definition: turningSessionDefinition,
            code: session.code,
            values: {
              ...session.values,
              actions: [...session.values.actions, ...made.map(({ code }) => code)],
            },
            expectedRevision: session.revision,
          },
        ]),
  ];
}
