import type { Acting } from '../access/index.ts';
import type { Bilingual } from '../language/index.ts';
import type { Ownership } from '../plan/index.ts';
import { type Problem, problem, type Result } from '../records/index.ts';

/** What somebody who was asked can say. */
export const ownershipAnswers = ['accepted', 'declined', 'handed-on'] as const;
export type OwnershipAnswer = (typeof ownershipAnswers)[number];

/** Who asks to answer: their part in the partnership and their address. */
export interface Answerer extends Pick<Acting, 'role' | 'organisation'> {
  readonly email: string;
}

const answeringRoles: readonly Acting['role'][] = ['delivery-lead', 'clerk', 'coordinator', 'administrator'];

/**
 * Whether a person may accept, decline or hand on: the person who was asked, or whoever answers for the organisation that
 * was. Nobody accepts for another body, not even whoever runs the plan.
 *
 * @source issue 5, Delivery; DESIGN rule 4
 */
export function mayAnswer({ email, role, organisation }: Answerer, { values }: Ownership): boolean {
  if (values.person !== '' && values.person.toLowerCase() === email.toLowerCase()) return true;
  return organisation !== null && organisation === values.organisation && answeringRoles.includes(role);
}

/** What came with an answer. */
export interface AnswerGiven {
  readonly answer: string;
  readonly reason: Bilingual;
  /** Of a hand-over: who is asked instead. */
  readonly to: { readonly organisation: string; readonly person: string };
}

/** An answer ready to be kept: the ownership answered, and the question it passes on. */
export interface AnswerKept {
  readonly answered: Ownership['values'];
  readonly asked: Ownership['values'] | null;
}

/**
 * The answer to being asked. Declining needs a reason, in one language at least; handing on needs an organisation, which is
 * asked from today.
 *
 * @param today - ISO date
 * @returns problems `ownership.*`
 * @source issue 5, Delivery
 */
export function answerOwnership(
  { values }: Ownership,
  { answer, reason, to }: AnswerGiven,
  today: string,
): Result<AnswerKept> {
  const problems: Problem[] = [];
  const state = ownershipAnswers.find((each) => each === answer);
  if (!state) problems.push(problem('ownership.no-answer', { field: 'answer' }));
  if (state === 'declined' && reason.cy.trim() === '' && reason.en.trim() === '')
    problems.push(problem('ownership.no-reason', { field: 'reason_cy' }));
  if (state === 'handed-on' && to.organisation === '')
    problems.push(problem('ownership.nobody-named', { field: 'to_organisation' }));
  const isSelf = to.organisation === values.organisation && to.person.trim() === values.person;
  if (state === 'handed-on' && to.organisation !== '' && isSelf)
    problems.push(problem('ownership.handed-to-self', { field: 'to_organisation' }));
  if (problems.length > 0 || !state) return { ok: false, problems };
  const answered = { ...values, state, answeredOn: today, reason };
  return {
    ok: true,
    value: { answered, asked: state === 'handed-on' ? askInstead(values, to, today) : null },
  };
}

/** The same question to somebody else: nothing of the silence or the answer before goes with it. */
export function askInstead(
  values: Ownership['values'],
  { organisation, person }: AnswerGiven['to'],
  today: string,
): Ownership['values'] {
  return {
    ...values,
    organisation,
    person: person.trim(),
    state: 'asked',
    askedOn: today,
    answeredOn: null,
    reason: { cy: '', en: '' },
    remindedOn: null,
    escalatedOn: null,
    escalatedTo: null,
    boardOn: null,
  };
}
