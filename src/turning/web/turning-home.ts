import type { Handler, PageRequest } from '../../access/web/index.ts';
import { componentsIn, dataTable, emptyState, type Html, html } from '../../design-system/index.ts';
import { type AddressKind, inEither, sayDate } from '../../language/index.ts';
import { addLink, recordLink, titleOf } from '../../needs/web/index.ts';
import type { AnyRecord, RecordSet } from '../../records/index.ts';
import { challengeDefinition } from '../challenge.ts';
import { contributionStoryDefinition } from '../contribution-story.ts';
import { evaluationPlanDefinition } from '../evaluation-plan.ts';
import { lessonDefinition } from '../lesson.ts';
import { turningMessages } from '../messages.ts';
import { isAnswered, questionsIn } from '../questions.ts';
import { turningSessionDefinition } from '../turning-session.ts';
import { inDangerPart } from './in-danger-part.ts';
import { turningPageMessages } from './page-messages.ts';
import { inTurning, mayWrite, nameOf, turningHref } from './turning-frame.ts';

/**
 * Curves that groups have turned, and what was challenged, contributed and learned.
 *
 * @source PAGES section 4.11; PERF-02, PERF-07 to PERF-10, PERF-22
 */
export const turningHome: Handler = async (request) => {
  const { language, services, partnershipId } = request;
  const say = turningPageMessages.in(language);
  const records = await services.records.load(services.db, partnershipId ?? '');
  const main = html`<h1 class="govuk-heading-l">${say('home.title')}</h1>
    <p class="govuk-body-l">${say('home.lead')}</p>
    ${mayWrite(request) && componentsIn(language).button({ text: say('home.start'), href: turningHref(request, 'work.turning.new') })}
    ${sessionsTable(request, records)}
    ${await inDangerPart(request, records)}
    ${challengesTable(request, records)}
    ${storiesTable(request, records)}
    ${lessonsTable(request, records)}
    ${evaluationsTable(request, records)}`;
  return inHome(request, main);
};

function inHome(request: PageRequest, main: Html) {
  return inTurning(request, turningPageMessages.in(request.language)('home.title'), main, { isHome: true });
}

function sessionsTable(request: PageRequest, records: RecordSet): Html {
  const { language } = request;
  const say = turningPageMessages.in(language);
  const word = turningMessages.in(language);
  const sessions = records.all(turningSessionDefinition);
  if (sessions.length === 0) return emptyState(say('home.noSessions'));
  return dataTable({
    language,
    caption: word('kind.turning-session.many'),
    columns: [
      { text: word('kind.turning-session.one') },
      { text: word('field.turning-session.accountability') },
      { text: word('field.turning-session.period') },
      { text: say('column.answered') },
      { text: say('column.actions'), numeric: true },
      { text: word('field.turning-session.state') },
    ],
    rows: sessions.toReversed().map((session) => {
      const { accountability, period, actions, state } = session.values;
      const questions = questionsIn(session);
      const answered = questions.filter((question) => isAnswered(session, question)).length;
      const href = turningHref(request, 'work.turning.session', { code: session.code });
      return [
        html`<a class="govuk-link" href="${href}">${session.code} ${nameOf(session, request)}</a>`,
        accountability ? word(`option.turning-session.accountability.${accountability}`) : '',
        period,
        say('home.answered', { answered, of: questions.length }),
        String(actions.length),
        state ? word(`option.turning-session.state.${state}`) : '',
      ];
    }),
  });
}

/** A heading with what there is of a kind, and where to add to it. */
function kindPart(
  request: PageRequest,
  kind: AddressKind & ('challenge' | 'contribution-story' | 'lesson' | 'evaluation-plan'),
  table: Html | null,
): Html {
  const say = turningPageMessages.in(request.language);
  const word = turningMessages.in(request.language);
  const none = html`<h2 class="govuk-heading-m">${word(`kind.${kind}.many`)}</h2><p class="govuk-body">${say(`home.none.${kind}`)}</p>`;
  return html`${table ?? none}${mayWrite(request) && addLink(request, kind, say(`home.add.${kind}`))}`;
}

function challengesTable(request: PageRequest, records: RecordSet): Html {
  const { language } = request;
  const say = turningPageMessages.in(language);
  const word = turningMessages.in(language);
  const all = records.all(challengeDefinition);
  const missing = html`<strong class="ll-missing">${say('missing')}</strong>`;
  const table = dataTable({
    language,
    caption: word('kind.challenge.many'),
    columns: [
      { text: word('kind.challenge.one') },
      { text: word('field.challenge.grounds') },
      { text: word('field.challenge.decision') },
      { text: word('field.challenge.owner') },
      { text: word('field.challenge.dueOn') },
      { text: word('field.challenge.change') },
      { text: word('field.challenge.state') },
    ],
    rows: all.map((challenge) => {
      const { grounds, decision, owner, dueOn, change, changedOn, state } = challenge.values;
      const decided = records.find('decision', decision ?? '');
      return [
        recordLink(request, challenge),
        grounds ? word(`option.challenge.grounds.${grounds}`) : '',
        decided ? recordLink(request, decided) : missing,
        nameOf(records.find('organisation', owner ?? ''), request) || missing,
        dueOn ? sayDate(dueOn, language) : missing,
        titleOf(change, language) === ''
          ? state === 'closed'
            ? ''
            : missing
          : html`${titleOf(change, language)}${changedOn !== null && html`<span class="ll-figure-cell__more">${sayDate(changedOn, language)}</span>`}`,
        state ? word(`option.challenge.state.${state}`) : '',
      ];
    }),
  });
  return kindPart(request, 'challenge', all.length > 0 ? table : null);
}

function storiesTable(request: PageRequest, records: RecordSet): Html {
  const { language } = request;
  const say = turningPageMessages.in(language);
  const word = turningMessages.in(language);
  const all = records.all(contributionStoryDefinition);
  const table = html`${dataTable({
    language,
    caption: word('kind.contribution-story.many'),
    columns: [
      { text: word('kind.contribution-story.one') },
      { text: word('field.contribution-story.organisation') },
      { text: word('field.contribution-story.outcome') },
    ],
    rows: all.map((story) => [
      recordLink(request, story),
      nameOf(records.find('organisation', story.values.organisation ?? ''), request),
      linkTo(request, records.find('outcome', story.values.outcome ?? '')),
    ]),
  })}<p class="govuk-body">${say('stories.caution')}</p>
    <p class="govuk-body"><a class="govuk-link" href="${turningHref(request, 'work.turning.contributions')}">${say('contributions.link')}</a></p>`;
  return kindPart(request, 'contribution-story', all.length > 0 ? table : null);
}

function linkTo(request: PageRequest, record: AnyRecord | undefined): Html | string {
  return record ? recordLink(request, record) : '';
}

function lessonsTable(request: PageRequest, records: RecordSet): Html {
  const { language } = request;
  const word = turningMessages.in(language);
  const all = records.all(lessonDefinition);
  const table = dataTable({
    language,
    caption: word('kind.lesson.many'),
    columns: [
      { text: word('kind.lesson.one') },
      { text: word('field.lesson.result') },
      { text: word('field.lesson.change') },
    ],
    rows: all.map((lesson) => {
      const { result, change } = lesson.values;
      return [
        recordLink(request, lesson),
        result ? word(`option.lesson.result.${result}`) : '',
        inEither(change, language),
      ];
    }),
  });
  return kindPart(request, 'lesson', all.length > 0 ? table : null);
}

function evaluationsTable(request: PageRequest, records: RecordSet): Html {
  const { language } = request;
  const word = turningMessages.in(language);
  const all = records.all(evaluationPlanDefinition);
  const table = dataTable({
    language,
    caption: word('kind.evaluation-plan.many'),
    columns: [
      { text: word('kind.evaluation-plan.one') },
      { text: word('field.evaluation-plan.organisation') },
      { text: word('field.evaluation-plan.dueOn') },
      { text: word('field.evaluation-plan.state') },
    ],
    rows: all.map((evaluation) => {
      const { organisation, dueOn, state } = evaluation.values;
      return [
        recordLink(request, evaluation),
        nameOf(records.find('organisation', organisation ?? ''), request),
        dueOn ? sayDate(dueOn, language) : '',
        state ? word(`option.evaluation-plan.state.${state}`) : '',
      ];
    }),
  });
  return kindPart(request, 'evaluation-plan', all.length > 0 ? table : null);
}
