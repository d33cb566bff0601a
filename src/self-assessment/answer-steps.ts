import type { Instrument, Principle, Statement } from './instrument.ts';

/** What a form sent: by statement, a step of the scale or that one cannot say. */
export type SentAnswers = Readonly<Record<string, string>>;

/** What is sent for a statement by whoever cannot say. */
export const cannotSayValue = 'cannot-say';

/** One page of the answering: a principle with its statements. */
export interface AnswerStep {
  readonly principle: Principle;
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
}

/** The page of a number, counted from 1; nothing outside the instrument. */
export function answerStep({ principles }: Instrument, number: number): AnswerStep | undefined {
  const principle = principles[number - 1];
  return principle && { principle, number, of: principles.length };
}

/** Statements of a page to which nothing was sent that the scale knows. */
export function unansweredIn(
  instrument: Instrument,
  { principle }: AnswerStep,
  sent: SentAnswers,
): readonly Statement[] {
  return principle.statements.filter(({ id }) => answerSent(instrument, sent[id]) === undefined);
}

/** What was sent for a statement: a step of the scale, null for whoever cannot say, nothing where it is neither. */
export function answerSent({ scale }: Instrument, sent: string | undefined): number | null | undefined {
  if (sent === cannotSayValue) return null;
  return scale.find(({ value }) => String(value) === sent)?.value;
}

/** Every answer of a person; nothing where a statement is still open, which only a changed form can send. */
export function allAnswers(
  instrument: Instrument,
  sent: SentAnswers,
): ReadonlyMap<string, number | null> | undefined {
  const answers = new Map<string, number | null>();
  for (const { statements } of instrument.principles) {
    for (const { id } of statements) {
      const answer = answerSent(instrument, sent[id]);
      if (answer === undefined) return undefined;
      answers.set(id, answer);
    }
  }
  return answers;
}
