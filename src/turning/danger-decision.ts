import { type Decision, decisionDefinition, type Meeting } from '../governance/index.ts';
import type { Bilingual, Language } from '../language/index.ts';
import type { AnyRecord, Problem, RecordDefinition } from '../records/index.ts';
import { problem } from '../records/index.ts';
import { type Challenge, challengeDefinition } from './challenge.ts';
import type { InDanger } from './in-danger.ts';

/** What a meeting decided about something in danger, as it was sent. */
export interface DecisionSent {
  readonly text: string;
  readonly reasons: string;
  /** Code of a meeting. */
  readonly meeting: string;
  /** Code of the organisation that sees to it. */
  readonly owner: string;
  /** ISO date; empty where none was given. */
  readonly dueOn: string;
}

/** What is known besides: nothing of it is asked of whoever writes the decision down. */
export interface DecidedAbout {
  readonly danger: InDanger;
  readonly record: AnyRecord;
  /** Why it was flagged, in both languages. */
  readonly why: Bilingual;
  /** Titles of the two records, each `{title}: …`. */
  readonly called: { readonly decision: Bilingual; readonly challenge: Bilingual };
  readonly meeting: Meeting | undefined;
  readonly language: Language;
  /** ISO date: the day it is written down. */
  readonly on: string;
  readonly codes: { readonly decision: string; readonly challenge: string };
}

interface NewRecord<D extends RecordDefinition, V> {
  readonly definition: D;
  readonly code: string;
  readonly values: Partial<V>;
  readonly expectedRevision: null;
}

/**
 * What stands in the way of a decision: it says what was decided and why, at which meeting, who sees to it and by when
 * (`turning.decision-lacks`, at each field).
 *
 * @source PERF-08
 */
export function decisionProblems(sent: DecisionSent): readonly Problem[] {
  const needed = ['text', 'reasons', 'meeting', 'owner', 'dueOn'] as const;
  return needed
    .filter((field) => sent[field].trim() === '')
    .map((field) => problem(`turning.decision-lacks.${field}`, { field }));
}

/**
 * The records of a decision about something in danger: the decision of the meeting, and the challenge that it answers,
 * with its owner and its day.
 *
 * @source PERF-08, PERF-09
 */
export function decidedRecords(
  sent: DecisionSent,
  about: DecidedAbout,
): readonly [
  NewRecord<typeof decisionDefinition, Decision['values']>,
  NewRecord<typeof challengeDefinition, Challenge['values']>,
] {
  const { danger, record, called, why, meeting, language, on, codes } = about;
  const inLanguage = (text: string) => ({ cy: '', en: '', [language]: text.trim() });
  const isAction = danger.kind === 'action';
  return [
    {
      definition: decisionDefinition,
      code: codes.decision,
      values: {
        title: called.decision,
        meeting: sent.meeting,
        matter: 'performance',
        takenBy: meeting?.values.body ?? 'board',
        text: inLanguage(sent.text),
        reasons: inLanguage(sent.reasons),
        actions: isAction ? [danger.code] : [],
      },
      expectedRevision: null,
    },
    {
      definition: challengeDefinition,
      code: codes.challenge,
      values: {
        title: called.challenge,
        grounds: isAction ? 'action-ineffective' : 'objective-in-danger',
        outcome: danger.kind === 'outcome' ? danger.code : null,
        action: isAction ? danger.code : null,
        measure: danger.kind === 'performance-measure' ? danger.code : null,
        organisation: organisationOf(record),
        meeting: sent.meeting,
        raisedOn: on,
        text: why,
        decision: codes.decision,
        owner: sent.owner,
        dueOn: sent.dueOn,
        state: 'decided',
      },
      expectedRevision: null,
    },
  ];
}

/** Whose action or measure it is; an outcome is everybody’s. */
function organisationOf({ values }: AnyRecord): string | null {
  const code = values['lead'] ?? values['organisation'];
  return typeof code === 'string' && code !== '' ? code : null;
}

/**
 * A challenge that was decided has the decision, who sees to it and the day (`turning.challenge-undecided`).
 *
 * @source PERF-08
 */
export function challengeProblems({ code, values }: Pick<AnyRecord, 'code' | 'values'>): readonly Problem[] {
  if (values['state'] !== 'decided' && values['state'] !== 'changed') return [];
  const record = `${challengeDefinition.kind} ${code}`;
  return (['decision', 'owner', 'dueOn'] as const)
    .filter((field) => values[field] === null || values[field] === '')
    .map((field) =>
      problem(`turning.challenge-undecided`, {
        record,
        field,
        column: field === 'dueOn' ? 'due_on' : field,
      }),
    );
}
