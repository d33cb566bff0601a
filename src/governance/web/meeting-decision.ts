import {
  type Answer,
  forbidden,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  problemOf,
  problemSummary,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, type Html, html } from '../../design-system/index.ts';
import { languages } from '../../language/index.ts';
import { firstFreeNumber, saveTogether } from '../../needs/web/index.ts';
import { actionDefinition } from '../../plan/index.ts';
import { type Problem, problem } from '../../records/index.ts';
import { mayWriteDecision } from '../conflict.ts';
import { decisionDefinition, decisionMatters } from '../decision.ts';
import { interestDefinition } from '../interest.ts';
import { capacities } from '../meeting.ts';
import { governanceMessages } from '../messages.ts';
import { sittingCapacity } from '../sitting-capacity.ts';
import { nameOf } from './governance-frame.ts';
import { capacityRefused } from './meeting-attendance.ts';
import { inMeeting, isSecretary, type OpenedMeeting, openMeeting } from './meeting-page.ts';
import { meetingProblemWords } from './meeting-problems.ts';
import { meetingHref } from './meetings-page.ts';
import type { GovernanceSources } from './opened-governance.ts';
import { governancePageMessages } from './page-messages.ts';

/** A decision of a meeting as it is taken: what, why, in what capacity, who withdrew. */
export function meetingDecisionPage(sources: GovernanceSources): Handler {
  return async (request) => {
    const opened = await openMeeting(request, sources);
    if (!opened) return notFound();
    if (!isSecretary(request))
      return forbidden(governancePageMessages.in(request.language)('meeting.secretary'));
    return formPage(request, opened, []);
  };
}

/**
 * Records a decision. Without reasons it is not one; in the capacity of the strategy group it is refused unless every
 * responsible authority is a member and was there. Nobody who acts for a provider with an interest writes it down, and it is
 * refused while such a provider has not withdrawn.
 *
 * @source GOV-16, GOV-18; COMM-08
 */
export function saveMeetingDecision(sources: GovernanceSources): Handler {
  return async (request) => {
    const opened = await openMeeting(request, sources);
    if (!opened) return notFound();
    if (!isSecretary(request))
      return forbidden(governancePageMessages.in(request.language)('meeting.secretary'));
    const problems = problemsOf(request, opened);
    if (problems.length > 0) return formPage(request, opened, problems);
    const { meeting } = opened.full;
    const values = {
      title: textOf(request, 'title'),
      meeting: meeting.code,
      matter: chosenMatter(request),
      takenBy: meeting.values.body,
      capacity: chosenCapacity(request),
      text: textOf(request, 'text'),
      reasons: textOf(request, 'reasons'),
      withdrew: listOf(request, 'withdrew'),
      actions: listOf(request, 'actions'),
    };
    if (!mayWriteDecision(request.acting?.organisation ?? null, opened.records, values))
      return forbidden(governancePageMessages.in(request.language)('decision.provider'));
    const code = `${decisionDefinition.codePrefix}${await firstFreeNumber(request, decisionDefinition)}`;
    const saved = await saveTogether(request, [
      { definition: decisionDefinition, code, values, expectedRevision: null },
    ]);
    if (!saved.ok) return formPage(request, opened, saved.problems);
    return redirect(
      meetingHref(request, meeting.code),
      governancePageMessages.in(request.language)('decision.saved'),
    );
  };
}

function textOf({ form }: PageRequest, name: string): { cy: string; en: string } {
  return { cy: (form[`${name}_cy`] ?? '').trim(), en: (form[`${name}_en`] ?? '').trim() };
}

function listOf({ form }: PageRequest, name: string): readonly string[] {
  return (form[name] ?? '').split('; ').filter((code) => code !== '');
}

function chosenMatter({ form }: PageRequest) {
  return decisionMatters.find((each) => each === form['matter']) ?? null;
}

function chosenCapacity({ form }: PageRequest) {
  return capacities.find((each) => each === form['capacity']) ?? null;
}

function problemsOf(request: PageRequest, { records, full, requiredOn }: OpenedMeeting): readonly Problem[] {
  const unsaid = (['title', 'text', 'reasons'] as const).filter((name) => {
    const text = textOf(request, name);
    return text.cy + text.en === '';
  });
  const capacity = chosenCapacity(request) ?? 'board';
  const sitting = sittingCapacity(
    records,
    full.meeting,
    capacity,
    requiredOn(full.meeting.values.heldOn ?? ''),
  );
  return [
    ...unsaid.map((name) => problem('governance.decision-unsaid', { field: `${name}_${request.language}` })),
    ...(chosenMatter(request) === null
      ? [problem('governance.decision-no-matter', { field: 'matter' })]
      : []),
    ...(sitting.may ? [] : [capacityRefused(request, sitting)]),
  ];
}

function formPage(request: PageRequest, opened: OpenedMeeting, problems: readonly Problem[]): Answer {
  const { language, csrfToken, form } = request;
  const say = governancePageMessages.in(language);
  const word = governanceMessages.in(language);
  const ui = componentsIn(language);
  const { meeting, members } = opened.full;
  const title = say('decision.title');
  const present = members.filter(({ code }) => meeting.values.present.includes(code));
  const main = html`${problemSummary(problems, language, meetingProblemWords)}
    <span class="govuk-caption-l">${nameOf(meeting, request)}</span><h1 class="govuk-heading-l">${title}</h1>
    <form method="post" novalidate>${formTokenField(csrfToken)}
    ${bilingual(request, 'title', problems)}
    ${ui.select({
      id: 'matter',
      name: 'matter',
      label: { text: word('field.decision.matter'), classes: 'govuk-label--s' },
      items: [
        { value: '', text: say('decision.choose') },
        ...decisionMatters.map((value) => ({
          value,
          text: word(`option.decision.matter.${value}`),
          selected: value === form['matter'],
        })),
      ],
      ...problemOf(problems, 'matter', language, meetingProblemWords),
    })}
    ${bilingual(request, 'text', problems)}
    ${bilingual(request, 'reasons', problems)}
    ${ui.select({
      id: 'capacity',
      name: 'capacity',
      label: { text: word('field.decision.capacity'), classes: 'govuk-label--s' },
      hint: { text: say('attendance.capacity.hint') },
      items: capacities.map((value) => ({
        value,
        text: word(`option.decision.capacity.${value}`),
        selected: value === (form['capacity'] ?? meeting.values.capacity),
      })),
      ...problemOf(problems, 'capacity', language, meetingProblemWords),
    })}
    ${ui.details({
      summaryText: say('decision.commissioning'),
      open: problems.some(({ where }) => where.field === 'withdrew'),
      text: commissioning(request, opened, present, problems),
    })}
    ${ui.button({ text: say('decision.save'), preventDoubleClick: true })}</form>`;
  return inMeeting(request, title, main, opened.full);
}

/** A text in both languages, the reader's first. */
function bilingual(
  request: PageRequest,
  name: 'title' | 'text' | 'reasons',
  problems: readonly Problem[],
): Html {
  const { language, form } = request;
  const ui = componentsIn(language);
  const say = governancePageMessages.in(language);
  const inOrder = languages.toSorted((a) => (a === language ? -1 : 1));
  return html`${inOrder.map((each) => {
    const id = `${name}_${each}`;
    const field = {
      id,
      name: id,
      label: { text: say(`decision.${name}.${each}`), classes: 'govuk-label--s' },
      value: form[id] ?? '',
      ...problemOf(problems, id, language, meetingProblemWords),
    };
    return name === 'title' ? ui.input(field) : ui.textarea({ ...field, rows: 4 });
  })}`;
}

/** Which actions are commissioned, who declared an interest, and who withdrew. */
function commissioning(
  request: PageRequest,
  { records }: OpenedMeeting,
  present: OpenedMeeting['full']['members'],
  problems: readonly Problem[],
): Html {
  const { language } = request;
  const say = governancePageMessages.in(language);
  const ui = componentsIn(language);
  const declared = records.all(interestDefinition);
  return html`<p class="govuk-body">${say('decision.commissioning.rule')}</p>
    ${declared.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${declared.map((each) => html`<li>${nameOf(records.find('organisation', each.values.organisation ?? ''), request)}: ${nameOf(each, request)}${each.values.actions.length > 0 && html` (${each.values.actions.join(', ')})`}</li>`)}</ul>`}
    ${ui.checkboxes({
      name: 'withdrew',
      idPrefix: 'withdrew',
      values: listOf(request, 'withdrew'),
      classes: 'govuk-checkboxes--small',
      fieldset: { legend: { text: say('decision.withdrew'), classes: 'govuk-fieldset__legend--s' } },
      items: present.map((body) => ({ value: body.code, text: nameOf(body, request) })),
      ...problemOf(problems, 'withdrew', language, meetingProblemWords),
    })}
    ${ui.select({
      id: 'actions',
      name: 'actions',
      label: { text: say('decision.actions'), classes: 'govuk-label--s' },
      items: [
        { value: '', text: say('decision.noAction') },
        ...records.all(actionDefinition).map((action) => ({
          value: action.code,
          text: `${action.code} ${nameOf(action, request)}`,
          selected: listOf(request, 'actions').includes(action.code),
        })),
      ],
    })}`;
}
