import { createHash } from 'node:crypto';
import {
  type Answer,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  problemOf,
  problemSummary,
} from '../../access/web/index.ts';
import { componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { languages } from '../../language/index.ts';
import type { Problem } from '../../records/index.ts';
import { curveOf } from './curve.ts';
import { curveFigure, turnedPart } from './curve-figure.ts';
import { type OpenedStep, openStep } from './opened-session.ts';
import { turningPageMessages } from './page-messages.ts';
import { turningProblemWords } from './problem-words.ts';
import { roomQuery, roomView, withTimer } from './room-view.ts';
import { heardPart, stepExtras } from './step-parts.ts';
import { inTurning, mayWrite, turningHref, written } from './turning-frame.ts';

/**
 * One of the seven questions of a session: the curve, what was said of it before, and room for the answer.
 * `?view=room` leaves the question and the curve, large; `?timer=15` starts a clock that shows and never moves on.
 *
 * @source PAGES section 4.11; PERF-02; SYS-05
 */
export const stepPage: Handler = async (request) => {
  const opened = await openStep(request);
  if (!opened) return notFound();
  if (request.query['timer']) return withTimer(request, opened);
  return drawStep(request, opened);
};

/** The page of a question. @param problems - what was wrong with an answer that was sent; it stands in the form still */
export async function drawStep(
  request: PageRequest,
  opened: OpenedStep,
  problems: readonly Problem[] = [],
): Promise<Answer> {
  const curve = await curveOf(request, opened.records, opened.session.values);
  const { language } = request;
  const say = turningPageMessages.in(language);
  const { session, step, steps, question } = opened;
  const title = say(`question.${question}`);
  const isOpen = session.values.state !== 'closed';
  const hasErrors = problems.length > 0;
  const summary = problemSummary(problems, language, turningProblemWords);
  const answer =
    mayWrite(request) && isOpen ? answerForm(request, opened, problems) : answerRead(request, opened);
  if (request.query['view'] === 'room')
    return roomView(request, opened, curve, { answer, summary, hasErrors });
  const main = html`${summary}
    <span class="govuk-caption-l">${say('step.caption', { step, steps, kind: say(`kind.${session.values.accountability ?? 'population'}`) })}</span>
    <h1 class="govuk-heading-l">${title}</h1>
    <div class="ll-turning">
    <div>${curveFigure(request, curve, session.values.baselinePeriod)}
    ${question === 'story' && turnedPart(request, curve, session.values.baselinePeriod)}
    ${heardPart(request, opened)}
    ${saidBefore(request, opened)}</div>
    <div>${answer}</div>
    </div>
    ${stepLinks(request, opened)}`;
  return inTurning(request, title, main, { session, hasErrors });
}

/** Marks a text as it was when somebody opened it, so that nobody writes over another unawares. */
export function markOf(text: { readonly cy: string; readonly en: string }): string {
  return createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, 16);
}

function answerForm(request: PageRequest, opened: OpenedStep, problems: readonly Problem[]): Html {
  const { language, csrfToken, form } = request;
  const say = turningPageMessages.in(language);
  const ui = componentsIn(language);
  const stored = opened.session.values[opened.question];
  const [own, other] = languages.toSorted((a) => (a === language ? -1 : 1));
  const area = (each: 'cy' | 'en') =>
    ui.textarea({
      id: `answer_${each}`,
      name: `answer_${each}`,
      label: { text: say(`answer.${each}`), classes: 'govuk-label--m' },
      ...(each === language && { hint: { text: say(`hint.${opened.question}`) } }),
      value: form[`answer_${each}`] ?? stored[each],
      rows: each === language ? 6 : 4,
      attributes: { lang: each },
      ...problemOf(problems, `answer_${each}`, language, turningProblemWords),
    });
  const isMeanwhile = problems.some(({ code }) => code === 'turning.answered-meanwhile');
  const isLast = opened.step === opened.steps;
  return html`${isMeanwhile && ui.insetText({ text: html`<strong>${say('answer.theirs')}</strong>${written(stored, request)}` })}
    <form method="post" action="${hrefOfStep(request, opened)}" novalidate>${formTokenField(csrfToken)}
    <input type="hidden" name="seen" value="${markOf(stored)}">
    ${own && area(own)}
    ${other && ui.details({ summaryText: say(`answer.other.${other}`), text: area(other), open: form[`answer_${other}`] !== undefined && problems.length > 0 })}
    ${stepExtras(request, opened, problems)}
    <div class="govuk-button-group">
    ${ui.button({ text: isLast ? say('save.last') : say('save.next'), name: 'act', value: 'next', preventDoubleClick: true })}
    ${ui.button({ text: say('save.stay'), name: 'act', value: 'stay', classes: 'govuk-button--secondary', preventDoubleClick: true })}
    </div></form>`;
}

function hrefOfStep(request: PageRequest, { session, step }: OpenedStep): string {
  return turningHref(
    request,
    'work.turning.step',
    { code: session.code, step: String(step) },
    roomQuery(request),
  );
}

/** The answer as those read it who do not write here, or once the session is closed. */
function answerRead(request: PageRequest, opened: OpenedStep): Html {
  const say = turningPageMessages.in(request.language);
  const text = written(opened.session.values[opened.question], request);
  return html`<h2 class="govuk-heading-m">${say(`answer.${request.language}`)}</h2>
    ${text === nothing ? html`<p class="govuk-body"><span class="ll-missing">${say('answer.none')}</span></p>` : text}`;
}

/** The answers to this question in earlier periods. */
function saidBefore(request: PageRequest, { earlier, question }: OpenedStep): Html {
  const say = turningPageMessages.in(request.language);
  const said = earlier.filter(({ values }) => written(values[question], request) !== nothing);
  if (said.length === 0) return nothing;
  return html`<h2 class="govuk-heading-m">${say('before.title')}</h2>${said.map(
    ({ code, values }) =>
      html`<h3 class="govuk-heading-s"><a class="govuk-link" href="${turningHref(request, 'work.turning.session', { code })}">${say('before.period', { period: values.period })}</a></h3>${written(values[question], request)}`,
  )}`;
}

/** Where one can go from a question: links, so that a keyboard is enough. */
function stepLinks(request: PageRequest, { session, step }: OpenedStep): Html {
  const say = turningPageMessages.in(request.language);
  const { code } = session;
  const links = [
    ...(step > 1
      ? [
          {
            text: say('link.back'),
            href: turningHref(request, 'work.turning.step', { code, step: String(step - 1) }),
          },
        ]
      : []),
    { text: say('link.all'), href: turningHref(request, 'work.turning.session', { code }) },
    {
      text: say('link.room'),
      href: turningHref(request, 'work.turning.step', { code, step: String(step) }, { view: 'room' }),
    },
  ];
  return html`<ul class="govuk-list ll-turning__links">${links.map(({ text, href }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul>`;
}
