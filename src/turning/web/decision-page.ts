import {
  type Answer,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  problemOf,
  problemSummary,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, type Html, html } from '../../design-system/index.ts';
import { decisionDefinition, type Meeting, meetingDefinition } from '../../governance/index.ts';
import { address, kindOfWord, sayDate } from '../../language/index.ts';
import { firstFreeNumber, recordLink, saveTogether } from '../../needs/web/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { type Problem, type RecordSet, readDay } from '../../records/index.ts';
import { challengeDefinition } from '../challenge.ts';
import { type DecisionSent, decidedRecords, decisionProblems } from '../danger-decision.ts';
import { type InDanger, inDanger } from '../in-danger.ts';
import { whyInDanger } from './in-danger-part.ts';
import { turningPageMessages } from './page-messages.ts';
import { turningProblemWords } from './problem-words.ts';
import { inTurning, nameOf, turningHref } from './turning-frame.ts';
import { worseFigures } from './worse-figures.ts';

interface OpenedDanger {
  readonly records: RecordSet;
  readonly danger: InDanger;
}

/**
 * Where the board’s decision about something in danger is written down: what was decided and why, at which meeting, who
 * sees to it, by when. None of it can be left out.
 *
 * @source PERF-08
 */
export const decisionPage: Handler = async (request) => {
  const opened = await openDanger(request);
  return opened ? formPage(request, opened, []) : notFound();
};

/** What the address names, if it is in danger and nobody has challenged it. */
async function openDanger(request: PageRequest): Promise<OpenedDanger | undefined> {
  const { services, partnershipId, params, language } = request;
  const records = await services.records.load(services.db, partnershipId ?? '');
  const kind = kindOfWord(params['kind'] ?? '', language);
  const found = inDanger(records, await worseFigures(request, records));
  const danger = found.find((each) => each.kind === kind && each.code === params['code']);
  return danger && { records, danger };
}

function formPage(
  request: PageRequest,
  { records, danger }: OpenedDanger,
  problems: readonly Problem[],
): Answer {
  const { language, csrfToken, form } = request;
  const say = turningPageMessages.in(language);
  const ui = componentsIn(language);
  const title = say('decide.title');
  const record = records.find(danger.kind, danger.code);
  const field = (name: keyof DecisionSent) => ({
    id: name,
    name,
    label: { text: say(`decide.${name}`), classes: 'govuk-label--s' },
    ...problemOf(problems, name, language, turningProblemWords),
  });
  const choose = { value: '', text: say('new.choose') };
  const main = html`${problemSummary(problems, language, turningProblemWords)}
    <h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body-l">${record && recordLink(request, record)}</p>
    <p class="govuk-body">${whyInDanger(request, records, danger)}</p>
    <form method="post" novalidate>${formTokenField(csrfToken)}
    ${ui.textarea({ ...field('text'), rows: 4, hint: { text: say('decide.text.hint') }, value: form['text'] ?? '' })}
    ${ui.textarea({ ...field('reasons'), rows: 3, value: form['reasons'] ?? '' })}
    ${ui.select({
      ...field('meeting'),
      classes: 'govuk-!-width-full',
      hint: { text: say('decide.meeting.hint') },
      items: [choose, ...meetingsOffered(request, records)],
    })}
    ${addMeeting(request)}
    ${ui.select({
      ...field('owner'),
      classes: 'govuk-!-width-full',
      items: [
        choose,
        ...records.all(organisationDefinition).map((organisation) => ({
          value: organisation.code,
          text: nameOf(organisation, request),
          selected: organisation.code === form['owner'],
        })),
      ],
    })}
    ${ui.input({
      ...field('dueOn'),
      hint: { text: say('decide.dueOn.hint') },
      value: form['dueOn'] ?? '',
      classes: 'govuk-input--width-10',
    })}
    ${ui.button({ text: say('decide.save'), preventDoubleClick: true })}</form>`;
  return inTurning(request, title, main, { hasErrors: problems.length > 0 });
}

/** Meetings at which it can have been decided, newest first. */
function meetingsOffered(request: PageRequest, records: RecordSet) {
  const { language, form } = request;
  const heldOn = ({ values }: Meeting) => values.heldOn ?? '';
  return records
    .all(meetingDefinition)
    .filter(({ values }) => values.state !== 'cancelled')
    .toSorted((a, b) => heldOn(b).localeCompare(heldOn(a)))
    .map((meeting) => ({
      value: meeting.code,
      text: `${nameOf(meeting, request)}${heldOn(meeting) && ` (${sayDate(heldOn(meeting), language)})`}`,
      selected: meeting.code === form['meeting'],
    }));
}

function addMeeting({ language, partnershipId }: PageRequest): Html {
  const href = address('work.record.new', language, { partnership: partnershipId ?? '', kind: 'meeting' });
  return html`<p class="govuk-body"><a class="govuk-link" href="${href}">${turningPageMessages.in(language)('decide.meeting.add')}</a></p>`;
}

/** Writes the decision down, with the challenge it answers: both or neither. @source PERF-08 */
export const saveDecision: Handler = async (request) => {
  const opened = await openDanger(request);
  if (!opened) return notFound();
  const { records, danger } = opened;
  const { form, language, services } = request;
  const dueOn = readDay(form['dueOn'], 'dueOn');
  const sent: DecisionSent = {
    text: form['text'] ?? '',
    reasons: form['reasons'] ?? '',
    meeting: records.one(meetingDefinition, form['meeting'])?.code ?? '',
    owner: records.one(organisationDefinition, form['owner'])?.code ?? '',
    dueOn: dueOn.day,
  };
  const problems = [
    ...decisionProblems(sent).filter(({ where }) => where.field !== 'dueOn' || dueOn.problems.length === 0),
    ...dueOn.problems,
  ];
  if (problems.length > 0) return formPage(request, opened, problems);
  const record = records.find(danger.kind, danger.code);
  if (!record) return notFound();
  const title = record.values['title'] as { cy: string; en: string };
  const both = (key: 'decide.called.decision' | 'decide.called.challenge') => ({
    cy: turningPageMessages.in('cy')(key, { title: title.cy || title.en }),
    en: turningPageMessages.in('en')(key, { title: title.en || title.cy }),
  });
  const why = (each: 'cy' | 'en') => whyInDanger({ ...request, language: each }, records, danger);
  const made = decidedRecords(sent, {
    danger,
    record,
    why: { cy: why('cy'), en: why('en') },
    called: { decision: both('decide.called.decision'), challenge: both('decide.called.challenge') },
    meeting: records.one(meetingDefinition, sent.meeting),
    language,
    on: services.today(),
    codes: {
      decision: `${decisionDefinition.codePrefix}${await firstFreeNumber(request, decisionDefinition)}`,
      challenge: `${challengeDefinition.codePrefix}${await firstFreeNumber(request, challengeDefinition)}`,
    },
  });
  const saved = await saveTogether(request, made);
  if (!saved.ok) return formPage(request, opened, saved.problems);
  return redirect(turningHref(request, 'work.turning'), turningPageMessages.in(language)('decide.saved'));
};
