import { type Answer, type PageRequest, redirect } from '../../access/web/index.ts';
import { type Html, html, nothing, raw } from '../../design-system/index.ts';
import { type AddressQuery, sayTime } from '../../language/index.ts';
import type { Curve } from './curve.ts';
import { curveFigure } from './curve-figure.ts';
import type { OpenedStep } from './opened-session.ts';
import { turningPageMessages } from './page-messages.ts';
import { inTurning, turningHref } from './turning-frame.ts';

/** Minutes that a group may give a question. */
const minutesOffered = 15;
const longestTimer = 60;

/** Sends on to the same page with the moment at which the time ends, so that loading it again does not start anew. */
export function withTimer(request: PageRequest, { session, step }: OpenedStep): Answer {
  const minutes = Math.min(longestTimer, Math.max(1, Number(request.query['timer']) || minutesOffered));
  const until = new Date(request.services.now().getTime() + minutes * 60_000).toISOString();
  return redirect(
    turningHref(
      request,
      'work.turning.step',
      { code: session.code, step: String(step) },
      { view: 'room', until },
    ),
  );
}

/** What an address says of the room view, so that a form and its answer stay in it, with its time. */
export function roomQuery(request: PageRequest): AddressQuery {
  const until = endOf(request);
  return request.query['view'] === 'room'
    ? { view: 'room', ...(until && { until: until.toISOString() }) }
    : {};
}

/** What is written in the room: the answer with its form, and what was wrong with it. */
interface WrittenInRoom {
  readonly answer: Html;
  readonly summary: Html;
  readonly hasErrors: boolean;
}

/**
 * A question for everybody in a room: 32 pixels, the question, the curve and what the group writes, ticks and proposes, and
 * links that a keyboard reaches. It needs no script, also for the time: the end is said, and a bar fills until then.
 *
 * @source PAGES section 4.11, Room view; issue 5, "a page a group can use live in a meeting"
 */
export function roomView(
  request: PageRequest,
  opened: OpenedStep,
  curve: Curve | undefined,
  { answer, summary, hasErrors }: WrittenInRoom,
): Answer {
  const say = turningPageMessages.in(request.language);
  const { session, step, steps, question } = opened;
  const title = say(`question.${question}`);
  const main = html`<div class="ll-room">${summary}
    <p class="ll-room__step">${say('step.room', { step, steps })}</p>
    <h1 class="ll-room__question">${title}</h1>
    ${timer(request)}
    <div class="ll-turning"><div>${curveFigure(request, curve, session.values.baselinePeriod)}</div><div>${answer}</div></div>
    ${roomLinks(request, opened)}
    </div>`;
  return inTurning(request, title, main, { session, hasErrors });
}

function roomLinks(request: PageRequest, { session, step, steps }: OpenedStep): Html {
  const say = turningPageMessages.in(request.language);
  const until = endOf(request);
  const to = (number: number, query: AddressQuery) =>
    turningHref(request, 'work.turning.step', { code: session.code, step: String(number) }, query);
  const room = roomQuery(request);
  const links = [
    ...(step < steps ? [{ text: say('room.next'), href: to(step + 1, room) }] : []),
    ...(step > 1 ? [{ text: say('room.back'), href: to(step - 1, room) }] : []),
    until
      ? { text: say('room.timerOff'), href: to(step, { view: 'room' }) }
      : {
          text: say('room.timer', { minutes: minutesOffered }),
          href: to(step, { timer: String(minutesOffered) }),
        },
    { text: say('room.leave'), href: to(step, {}) },
  ];
  return html`<nav class="ll-room__links" aria-label="${say('room.nav')}"><ul>${links.map(({ text, href }) => html`<li><a class="govuk-link" href="${href}">${text}</a></li>`)}</ul></nav>`;
}

/** The moment an address names, if it is one. */
function endOf({ query }: PageRequest): Date | undefined {
  const until = new Date(query['until'] ?? '');
  return Number.isNaN(until.getTime()) ? undefined : until;
}

let clockOfWales: Intl.DateTimeFormat | undefined;

function timer(request: PageRequest): Html {
  const until = endOf(request);
  if (!until) return nothing;
  const { language, services } = request;
  const say = turningPageMessages.in(language);
  clockOfWales ??= new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    hour: '2-digit',
    minute: '2-digit',
  });
  const time = sayTime(clockOfWales.format(until), language);
  const left = Math.round((until.getTime() - services.now().getTime()) / 1000);
  if (left <= 0) return html`<p class="ll-room__time">${say('room.over', { time })}</p>`;
  return html`<p class="ll-room__time">${say('room.until', { time })}</p>${bar(left)}`;
}

/** Fills in the seconds that are left, by itself. */
function bar(seconds: number): Html {
  return html`<svg class="ll-room__bar" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="ll-room__track" width="100" height="2"></rect><rect class="ll-room__gone" width="0" height="2">${raw(`<animate attributeName="width" from="0" to="100" dur="${seconds}s" fill="freeze"></animate>`)}</rect></svg>`;
}
