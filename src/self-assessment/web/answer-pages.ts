import {
  type Answer,
  type Handler,
  notFound,
  type PageRequest,
  page,
  redirect,
} from '../../access/web/index.ts';
import { html } from '../../design-system/index.ts';
import { titleOf } from '../../needs/web/index.ts';
import { allAnswers, answerStep } from '../answer-steps.ts';
import { isOpenOn } from '../self-assessment.ts';
import { type Ballot, giveAnswers, hasTakenPart, paperOf } from '../store/answers.ts';
import { answerForm, passedOver } from './answer-form.ts';
import { askedIn, hrefOf, inSelfAssessment, type OpenedRound, openRound } from './opened-round.ts';
import { selfAssessmentPageMessages } from './page-messages.ts';

/** Why somebody cannot answer. */
type Closed = 'not-asked' | 'not-open' | 'already';

/** Somebody who may answer, and how. */
interface Answering {
  readonly opened: OpenedRound;
  readonly organisation: string;
  readonly by: Ballot['by'];
}

/** The answers of a signed-in person, for their organisation. @source SELF-02 */
export const answerPage: Handler = async (request) => {
  const answering = await signedInAnswering(request);
  if ('type' in answering) return answering;
  return showStep(request, answering, 1, []);
};

/** Goes on to the next principle, back to the one before, or keeps what was answered. */
export const sendAnswers: Handler = async (request) => {
  const answering = await signedInAnswering(request);
  if ('type' in answering) return answering;
  const sent = await takeStep(request, answering);
  if (sent !== 'kept') return sent;
  return redirect(
    hrefOf(request, 'work.self-assessments'),
    selfAssessmentPageMessages.in(request.language)('answer.kept'),
  );
};

/** The same with a link that was handed out: nobody signs in, and nobody is known. */
export const answerByLinkPage: Handler = async (request) => {
  const answering = await linkAnswering(request);
  if ('type' in answering) return answering;
  return showStep(request, answering, 1, []);
};

/** The same, sent. */
export const sendAnswersByLink: Handler = async (request) => {
  const answering = await linkAnswering(request);
  if ('type' in answering) return answering;
  const sent = await takeStep(request, answering);
  if (sent !== 'kept') return sent;
  return plainPage(request, 'answer.thanks', 'answer.kept');
};

async function signedInAnswering(request: PageRequest): Promise<Answering | Answer> {
  const { acting, services, partnershipId, params } = request;
  const opened = await openRound(request, params['code']);
  if (!opened || !acting || opened.instrument.answeredBy !== 'person') return notFound();
  const place = { partnershipId: partnershipId ?? '', selfAssessment: opened.round.code };
  const { organisation } = acting;
  if (organisation === null || !askedIn(opened).some(({ code }) => code === organisation))
    return cannotAnswer(request, 'not-asked');
  if (!isOpenOn(opened.round, opened.on)) return cannotAnswer(request, 'not-open');
  if (await hasTakenPart(services.db, place, acting.actor.id)) return cannotAnswer(request, 'already');
  return { opened, organisation, by: { account: acting.actor.id } };
}

async function linkAnswering(request: PageRequest): Promise<Answering | Answer> {
  const { services, partnershipId, params } = request;
  const token = params['token'] ?? '';
  const paper = await paperOf(services.db, partnershipId ?? '', token);
  if (!paper) return notFound();
  const opened = await openRound(request, paper.selfAssessment);
  if (opened?.instrument.answeredBy !== 'person') return notFound();
  if (!isOpenOn(opened.round, opened.on)) return cannotAnswer(request, 'not-open');
  if (paper.used) return cannotAnswer(request, 'already');
  return { opened, organisation: paper.organisation, by: { token } };
}

function cannotAnswer(request: PageRequest, why: Closed): Answer {
  return plainPage(request, 'answer.cannot', `answer.${why}`);
}

function plainPage(
  request: PageRequest,
  title: 'answer.cannot' | 'answer.thanks',
  text: `answer.${Closed}` | 'answer.kept',
): Answer {
  const say = selfAssessmentPageMessages.in(request.language);
  return page(
    say(title),
    html`<h1 class="govuk-heading-l">${say(title)}</h1><p class="govuk-body">${say(text)}</p>`,
  );
}

async function takeStep(request: PageRequest, answering: Answering): Promise<'kept' | Answer> {
  const { form, services, partnershipId } = request;
  const { opened, organisation, by } = answering;
  const { instrument, round } = opened;
  const number = Number(form['step'] ?? '1');
  const step = answerStep(instrument, number);
  if (!step) return notFound();
  if (form['go'] === 'back') return showStep(request, answering, Math.max(1, number - 1), []);
  const problems = passedOver(instrument, step, form);
  if (problems.length > 0) return showStep(request, answering, number, problems);
  if (step.number < step.of) return showStep(request, answering, number + 1, []);
  const answers = allAnswers(instrument, form);
  if (!answers) return showStep(request, answering, 1, []);
  const kept = await giveAnswers(services.db, {
    partnershipId: partnershipId ?? '',
    selfAssessment: round.code,
    organisation,
    by,
    answers,
  });
  if (kept === 'kept') return 'kept';
  return cannotAnswer(request, kept === 'already' ? 'already' : 'not-open');
}

function showStep(
  request: PageRequest,
  { opened, by }: Answering,
  number: number,
  problems: Parameters<typeof answerForm>[3],
): Answer {
  const { instrument, round } = opened;
  const step = answerStep(instrument, number);
  if (!step) return notFound();
  const title = titleOf(step.principle.name, request.language);
  const main = answerForm(request, instrument, step, problems);
  const hasErrors = problems.length > 0;
  if ('account' in by) return inSelfAssessment(request, title, main, { parent: round, hasErrors });
  return page(title, main, { hasErrors, status: hasErrors ? 422 : 200 });
}
