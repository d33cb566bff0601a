import { roleMay } from '../../access/index.ts';
import type { Handler, PageRequest } from '../../access/web/index.ts';
import {
  componentsIn,
  dataTable,
  type Html,
  html,
  nothing,
  stateTag,
  type WorkState,
} from '../../design-system/index.ts';
import { citationInWords } from '../../duties/index.ts';
import { bodyMeetingDefinition } from '../../governance/index.ts';
import { address, sayDate } from '../../language/index.ts';
import { addLink, recordLink, titleOf } from '../../needs/web/index.ts';
import { planStates } from '../../plan/index.ts';
import type { BodyApproval } from '../approvals-needed.ts';
import { directionDefinition } from '../direction.ts';
import { approvalMessages } from '../messages.ts';
import { lifeView } from './life-view.ts';
import { nameOf, type OpenedPlan, type Surroundings } from './opened-plan.ts';
import { approvalPageMessages } from './page-messages.ts';

/** The plan with the last safe meeting of each body, by its code. */
interface Shown {
  readonly opened: Pick<OpenedPlan, 'records' | 'partnershipId'>;
  readonly latestSafe: (organisation: string) => ReturnType<Surroundings['latestSafeMeeting']>;
}

/**
 * Every body that must approve the plan or whose board must agree: why, how far it has come, when it meets next and which
 * of its meetings is the last in time.
 *
 * @source APPR-01, APPR-02, APPR-03, APPR-05
 */
export function approvalsPage(around: Surroundings): Handler {
  return lifeView(around, { part: 'work.approvals', words: 'approvals' }, (request, opened) => {
    const { language } = request;
    const say = approvalPageMessages.in(language);
    const { bodies } = opened;
    const needed = (form: BodyApproval['form']) => bodies.filter((body) => body.form === form);
    const { adoptBy } = opened.plan.values;
    const today = request.services.today();
    const shown: Shown = {
      opened,
      latestSafe: (organisation) =>
        adoptBy === null
          ? undefined
          : around.latestSafeMeeting(opened.records, organisation, { adoptBy, today }),
    };
    return html`<p class="govuk-body-l">${bodies.length === 0 ? say('approvals.nobody-needed') : say('approvals.count', { given: bodies.filter(({ isGiven }) => isGiven).length, n: bodies.length })}</p>
${targetOfAdoption(request, opened)}
${bodyTable(request, shown, say('approvals.due-form'), needed('due-form'))}
${bodyTable(request, shown, say('approvals.consideration'), needed('consideration'))}
${directions(request, opened)}`;
  });
}

/** Directions of Ministers, and approvals of theirs; none is asked for until somebody records one. @source DUTY-39, DUTY-64 */
function directions(request: PageRequest, { records }: OpenedPlan): Html {
  const { language } = request;
  const say = approvalPageMessages.in(language);
  const named = approvalMessages.in(language);
  const all = records.all(directionDefinition);
  const table = dataTable({
    language,
    caption: say('directions.title'),
    columns: [
      { text: say('directions.direction') },
      { text: say('directions.sort') },
      { text: say('directions.state') },
      { text: say('directions.made-on') },
      { text: say('directions.done') },
    ],
    rows: all.map((direction) => {
      const { sort, state, madeOn, doneOn } = direction.values;
      return [
        recordLink(request, direction),
        sort === null ? '' : named(`option.direction.sort.${sort}`),
        state === null ? '' : named(`option.direction.state.${state}`),
        madeOn === null ? '' : sayDate(madeOn, language),
        doneOn === null ? '' : sayDate(doneOn, language),
      ];
    }),
  });
  return html`${all.length === 0 ? html`<h2 class="govuk-heading-m">${say('directions.title')}</h2><p class="govuk-body">${say('directions.none')}</p>` : table}
${addLink(request, 'direction', say('directions.add'), 'plan.publish')}`;
}

/** The day meetings are measured against, for a plan that is still on its way. */
function targetOfAdoption({ language, acting }: PageRequest, { plan, partnershipId }: OpenedPlan): Html {
  const say = approvalPageMessages.in(language);
  const { adoptBy, state } = plan.values;
  if (planStates.indexOf(state ?? 'draft') >= planStates.indexOf('adopted')) return nothing;
  if (adoptBy !== null) {
    const planner = address(
      'work.deadlines.planner',
      language,
      { partnership: partnershipId },
      { query: { plan: plan.code, event: 'adoption', on: adoptBy } },
    );
    return html`<p class="govuk-body">${say('approvals.target', { date: sayDate(adoptBy, language) })}<br><a class="govuk-link" href="${planner}">${say('approvals.planner')}</a></p>`;
  }
  const href = address('work.record.edit', language, {
    partnership: partnershipId,
    kind: 'plan',
    code: plan.code,
  });
  return html`<p class="govuk-body">${say('approvals.no-target')}${acting && roleMay(acting.role, 'plan.publish') && html` <a class="govuk-link" href="${href}">${say('approvals.set-target')}</a>`}</p>`;
}

/** Bodies with how they stand, what they decided where, and their next meeting against the last that is safe. */
export function bodyTable(
  request: PageRequest,
  shown: Shown,
  caption: string,
  bodies: readonly BodyApproval[],
): Html {
  const { language } = request;
  const say = approvalPageMessages.in(language);
  if (bodies.length === 0)
    return html`<h2 class="govuk-heading-m">${caption}</h2><p class="govuk-body">${say('approvals.nobody')}</p>`;
  return dataTable({
    language,
    caption,
    columns: [
      { text: say('approvals.body') },
      { text: say('approvals.standing') },
      { text: say('approvals.decided') },
      { text: say('approvals.next') },
      { text: say('approvals.why') },
    ],
    rows: bodies.map((body) => [
      nameOf(request, body.organisation),
      html`${standingTag(request, body)}${body.lacking.map((field) => html`<br>${say(`approvals.lacking.${field}`)}`)}${recordAct(request, shown.opened, body)}`,
      decision(request, shown.opened, body),
      meetings(request, shown, body),
      reasons(request, body),
    ]),
  });
}

/** What the rules ask of a body, and where they come from: each source once. Folded, since bodies are compared first. */
function reasons(request: PageRequest, { asked, organisation }: BodyApproval): Html {
  const { language } = request;
  const say = approvalPageMessages.in(language);
  const sources = new Set(asked.map(({ requirement }) => citationInWords(requirement.citation, language)));
  return componentsIn(language).details({
    classes: 'govuk-!-margin-bottom-0 govuk-!-font-size-16',
    summaryText: html`${say('approvals.rules', { n: asked.length })}<span class="govuk-visually-hidden">: ${nameOf(request, organisation)}</span>`,
    text: html`<ul class="govuk-list govuk-list--bullet govuk-!-font-size-16 govuk-!-margin-bottom-2">${asked.map(({ requirement }) => html`<li>${requirement.wording[language]}</li>`)}</ul>${[...sources].map((source) => html`<span class="ll-figure-cell__more">${source}</span>`)}`,
  });
}

const looks: Readonly<Record<BodyApproval['standing'], WorkState>> = {
  approved: 'done',
  conditional: 'slipping',
  deferred: 'slipping',
  refused: 'stuck',
  awaited: 'not-started',
  'not-asked': 'not-started',
};

/** How a body stands: words with an icon. */
export function standingTag({ language }: PageRequest, { standing }: BodyApproval): Html {
  return stateTag(looks[standing], approvalPageMessages.in(language)(`standing.${standing}`));
}

/** Only people of the body record what it decided. */
function recordAct(
  { language, acting }: PageRequest,
  { partnershipId }: Shown['opened'],
  { organisation }: BodyApproval,
): Html {
  if (acting?.organisation !== organisation.code || !roleMay(acting.role, 'plan.approve')) return nothing;
  const href = address('work.approval', language, { partnership: partnershipId, code: organisation.code });
  return html`<br><a class="govuk-link" href="${href}">${approvalPageMessages.in(language)('approvals.record')}</a>`;
}

/** What a body decided: who decided, at which of its meetings, on which day, by which minute, on what terms. @source APPR-01 */
function decision(
  request: PageRequest,
  { records }: Shown['opened'],
  { approval, earlier }: BodyApproval,
): Html {
  const { language } = request;
  const say = approvalPageMessages.in(language);
  const before =
    earlier === null
      ? nothing
      : html`<br>${say('approvals.earlier')} ${recordLink(request, earlier)}${earlier.values.decidedOn !== null && html`, ${sayDate(earlier.values.decidedOn, language)}`}`;
  if (!approval) return html`${say('approvals.none')}${before}`;
  const { takenBy, decidedOn, minuteReference, conditions, reservation } = approval.values;
  const meeting = records.one(bodyMeetingDefinition, approval.values.meeting);
  return html`${recordLink(request, approval)}
${takenBy !== null && html`<br>${approvalMessages.in(language)(`option.approval.takenBy.${takenBy}`)}`}${meeting && html`<br>${titleOf(meeting.values.body, language)}`}
${decidedOn !== null && html`<br>${sayDate(decidedOn, language)}`}
${minuteReference !== '' && html`<br>${say('approvals.minute', { reference: minuteReference })}`}
${conditions[language] !== '' && html`<br>${say('approvals.conditions')} ${conditions[language]}`}
${reservation[language] !== '' && html`<br>${say('approvals.reservation')} ${reservation[language]}`}${before}`;
}

/** The next meeting against the last that is in time, as planning backwards reckons it. @source APPR-02 */
function meetings(
  { language }: PageRequest,
  { latestSafe }: Shown,
  { isGiven, nextMeeting, organisation }: BodyApproval,
): Html {
  const say = approvalPageMessages.in(language);
  if (isGiven) return html`${say('approvals.no-need')}`;
  const heldOn = nextMeeting?.values.heldOn ?? null;
  const papersBy = nextMeeting?.values.papersBy ?? null;
  const safe = latestSafe(organisation.code);
  const isLate = safe && (safe.latest === null || (heldOn !== null && heldOn > safe.latest));
  return html`${heldOn === null ? html`<strong class="ll-missing">${say('approvals.no-meeting')}</strong>` : sayDate(heldOn, language)}${papersBy !== null && html`<br>${say('approvals.papers', { date: sayDate(papersBy, language) })}`}
${safe?.latest && html`<br>${say(safe.meeting === null ? 'approvals.last-safe-day' : 'approvals.last-safe', { date: sayDate(safe.latest, language) })}`}
${isLate && html`<br><strong class="ll-missing">${say('approvals.too-late')}</strong>`}`;
}
