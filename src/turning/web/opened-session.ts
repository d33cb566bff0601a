import type { PageRequest } from '../../access/web/index.ts';
import type { RecordSet } from '../../records/index.ts';
import { type Question, questionsIn } from '../questions.ts';
import { earlierSessions } from '../same-curve.ts';
import { type TurningCause, turningCauseDefinition } from '../turning-cause.ts';
import { type TurningIdea, turningIdeaDefinition } from '../turning-idea.ts';
import { type TurningSession, turningSessionDefinition } from '../turning-session.ts';

/** What the pages of one session start from. */
export interface OpenedSession {
  readonly records: RecordSet;
  readonly session: TurningSession;
  readonly causes: readonly TurningCause[];
  readonly ideas: readonly TurningIdea[];
  /** Sessions about the same curve in earlier periods, newest first. */
  readonly earlier: readonly TurningSession[];
}

/** The session an address names; nothing when there is no such session. */
export async function openSession({
  services,
  partnershipId,
  params,
}: PageRequest): Promise<OpenedSession | undefined> {
  const records = await services.records.load(services.db, partnershipId ?? '');
  const session = records.one(turningSessionDefinition, params['code']);
  if (!session) return undefined;
  const ofThis = <R extends { readonly values: { readonly session: string | null } }>(all: readonly R[]) =>
    all.filter(({ values }) => values.session === session.code);
  return {
    records,
    session,
    causes: ofThis(records.all(turningCauseDefinition)),
    ideas: ofThis(records.all(turningIdeaDefinition)),
    earlier: earlierSessions(session, records.all(turningSessionDefinition)),
  };
}

/** One question of a session: the one an address names by its number, from 1. */
export interface OpenedStep extends OpenedSession {
  readonly question: Question;
  readonly step: number;
  readonly steps: number;
}

export async function openStep(
  request: PageRequest,
  step = Number(request.params['step']),
): Promise<OpenedStep | undefined> {
  const opened = await openSession(request);
  if (!opened) return undefined;
  const questions = questionsIn(opened.session);
  const question = questions[step - 1];
  return question && { ...opened, question, step, steps: questions.length };
}
