import {
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, dataTable, type Html, html, nothing } from '../../design-system/index.ts';
import { address, sayDate } from '../../language/index.ts';
import { recordLink, recordLinks, saveTogether } from '../../needs/web/index.ts';
import { turningMessages } from '../messages.ts';
import { isAnswered, questionsIn } from '../questions.ts';
import { type TurningSession, turningSessionDefinition } from '../turning-session.ts';
import { curveOf } from './curve.ts';
import { curveFigure, turnedPart } from './curve-figure.ts';
import { type OpenedSession, openSession } from './opened-session.ts';
import { turningPageMessages } from './page-messages.ts';
import { inTurning, mayWrite, nameOf, turningHref, written } from './turning-frame.ts';

/**
 * All of one session: what it is about, how far its answers are, what came of it, and what was answered in an earlier period.
 *
 * @source PERF-02; SYS-05
 */
export const sessionPage: Handler = async (request) => {
  const opened = await openSession(request);
  if (!opened) return notFound();
  const { session, records } = opened;
  const curve = await curveOf(request, records, session.values);
  const title = nameOf(session, request);
  const main = html`<h1 class="govuk-heading-l">${title}</h1>
    <div class="ll-turning"><div>
    ${facts(request, opened)}
    ${questions(request, session)}
    ${stateForm(request, session)}</div>
    <div>${curveFigure(request, curve, session.values.baselinePeriod)}
    ${turnedPart(request, curve, session.values.baselinePeriod)}</div></div>
    ${actionsOf(request, opened)}
    ${causesOf(request, opened)}
    ${comparison(request, opened)}`;
  return inTurning(request, title, main);
};

function facts(request: PageRequest, { session, records }: OpenedSession): Html {
  const { language, partnershipId } = request;
  const say = turningPageMessages.in(language);
  const word = turningMessages.in(language);
  const { accountability, outcome, indicator, measure, group, heldOn, period } = session.values;
  const about = [
    ['field.turning-session.outcome', records.find('outcome', outcome ?? '')],
    ['field.turning-session.indicator', records.find('indicator', indicator ?? '')],
    ['field.turning-session.measure', records.find('performance-measure', measure ?? '')],
    ['field.turning-session.group', records.find('group', group ?? '')],
  ] as const;
  const itself = { partnership: partnershipId ?? '', kind: 'turning-session', code: session.code } as const;
  const record = address('work.record', language, itself);
  const thread = address('work.thread.record', language, itself);
  return html`${componentsIn(language).summaryList({
    rows: [
      ...(accountability
        ? [
            {
              key: { text: word('field.turning-session.accountability') },
              value: { text: word(`option.turning-session.accountability.${accountability}`) },
            },
          ]
        : []),
      ...about.flatMap(([key, record]) =>
        record ? [{ key: { text: word(key) }, value: { text: recordLink(request, record) } }] : [],
      ),
      { key: { text: word('field.turning-session.period') }, value: { text: period } },
      ...(heldOn
        ? [
            {
              key: { text: word('field.turning-session.heldOn') },
              value: { text: sayDate(heldOn, language) },
            },
          ]
        : []),
    ],
  })}<ul class="govuk-list ll-turning__links"><li><a class="govuk-link" href="${record}">${say('session.record')}</a></li><li><a class="govuk-link" href="${thread}">${say('session.thread')}</a></li></ul>`;
}

function questions(request: PageRequest, session: TurningSession): Html {
  const say = turningPageMessages.in(request.language);
  return html`<h2 class="govuk-heading-m">${say('session.questions')}</h2>${componentsIn(
    request.language,
  ).taskList({
    idPrefix: 'question',
    items: questionsIn(session).map((question, position) => ({
      title: { text: say(`question.${question}`) },
      href: turningHref(request, 'work.turning.step', { code: session.code, step: String(position + 1) }),
      status: isAnswered(session, question)
        ? { text: say('session.answered') }
        : { tag: { text: say('session.unanswered'), classes: 'govuk-tag--grey' } },
    })),
  })}`;
}

/** Closing keeps the answers as they are; it can be opened again. */
function stateForm(request: PageRequest, { values }: TurningSession): Html {
  if (!mayWrite(request)) return nothing;
  const say = turningPageMessages.in(request.language);
  const isClosed = values.state === 'closed';
  return html`<form method="post" novalidate>${formTokenField(request.csrfToken)}
    <p class="govuk-body">${say(isClosed ? 'session.isClosed' : 'session.isOpen')}</p>
    ${componentsIn(request.language).button({
      text: say(isClosed ? 'session.open' : 'session.close'),
      name: 'state',
      value: isClosed ? 'open' : 'closed',
      classes: 'govuk-button--secondary',
      preventDoubleClick: true,
    })}</form>`;
}

/** Closes a session, or opens it again. */
export const setSessionState: Handler = async (request) => {
  const opened = await openSession(request);
  if (!opened) return notFound();
  const { session } = opened;
  const state = request.form['state'] === 'closed' ? 'closed' : 'open';
  const saved = await saveTogether(request, [
    {
      definition: turningSessionDefinition,
      code: session.code,
      values: { ...session.values, state },
      expectedRevision: session.revision,
    },
  ]);
  const say = turningPageMessages.in(request.language);
  const to = turningHref(request, 'work.turning.session', { code: session.code });
  return redirect(to, say(saved.ok ? `session.${state}.saved` : 'session.notSaved'));
};

function actionsOf(request: PageRequest, { session, records, ideas }: OpenedSession): Html {
  const say = turningPageMessages.in(request.language);
  const made = session.values.actions.flatMap((code) => records.find('action', code) ?? []);
  const ideaOf = (code: string) => ideas.find(({ values }) => values.action === code);
  if (made.length === 0)
    return html`<h2 class="govuk-heading-m">${say('session.actions')}</h2><p class="govuk-body">${say('session.noActions')}</p>`;
  return dataTable({
    language: request.language,
    caption: say('session.actions'),
    columns: [{ text: say('column.action') }, { text: say('column.idea') }, { text: say('column.lead') }],
    rows: made.map((action) => {
      const idea = ideaOf(action.code);
      const lead = records.find('organisation', String(action.values['lead'] ?? ''));
      return [
        recordLink(request, action),
        idea ? recordLink(request, idea) : say('none'),
        lead ? nameOf(lead, request) : html`<span class="ll-missing">${say('lead.none')}</span>`,
      ];
    }),
  });
}

function causesOf(request: PageRequest, { causes }: OpenedSession): Html {
  if (causes.length === 0) return nothing;
  const { language } = request;
  const say = turningPageMessages.in(language);
  const word = turningMessages.in(language);
  return dataTable({
    language,
    caption: say('causes.title'),
    columns: [{ text: say('column.cause') }, { text: word('field.turning-cause.influence') }],
    rows: causes.map((cause) => [
      recordLink(request, cause),
      cause.values.influence === null
        ? html`<span class="ll-missing">${say('causes.unjudged')}</span>`
        : word(`option.turning-cause.influence.${cause.values.influence}`),
    ]),
  });
}

/** What was answered in this period and in an earlier one, side by side: the newest, or the one that was asked for. */
function comparison(request: PageRequest, { session, earlier }: OpenedSession): Html {
  const { language, query } = request;
  const say = turningPageMessages.in(language);
  const other = earlier.find(({ code }) => code === query['with']) ?? earlier[0];
  if (!other) return nothing;
  const cell = (of: TurningSession, question: ReturnType<typeof questionsIn>[number]) => {
    const text = written(of.values[question], request);
    return text === nothing ? html`<span class="ll-missing">${say('answer.none')}</span>` : text;
  };
  const others = earlier.filter((each) => each !== other);
  return html`${dataTable({
    language,
    caption: say('compare.title'),
    columns: [
      { text: say('column.question') },
      { text: say('compare.now', { period: session.values.period }) },
      { text: say('compare.then', { period: other.values.period }) },
    ],
    rows: questionsIn(session).map((question) => [
      say(`question.${question}`),
      cell(session, question),
      cell(other, question),
    ]),
  })}
  <div class="govuk-body">${recordLinks(request, [other], '')}</div>
  ${
    others.length > 0 &&
    html`<ul class="govuk-list">${others.map(
      ({ code, values }) =>
        html`<li><a class="govuk-link" href="${turningHref(request, 'work.turning.session', { code: session.code }, { with: code })}">${say('compare.with', { period: values.period })}</a></li>`,
    )}</ul>`
  }`;
}
