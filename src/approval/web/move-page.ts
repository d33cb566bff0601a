import {
  type Answer,
  formTokenField,
  type Handler,
  notFound,
  type PageRequest,
  page,
  problemOf,
  problemSummary,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, type Html, html, nothing } from '../../design-system/index.ts';
import { firstFreeNumber, saveTogether } from '../../needs/web/index.ts';
import { type PlanState, planDefinition } from '../../plan/index.ts';
import { type FieldValue, isEmptyValue, type Problem, problem, readDay } from '../../records/index.ts';
import {
  frozenInState,
  type Guard,
  inStateSince,
  type Standing,
  standingOf,
  type Transition,
  waysFrom,
} from '../plan-life.ts';
import { stateChangeDefinition } from '../state-change.ts';
import { guardList } from './guard-list.ts';
import { guardsOfWay } from './guards-of-way.ts';
import { stateWord } from './life-page.ts';
import {
  lifeFacts,
  lifeFrame,
  lifeHref,
  type OpenedPlan,
  openPlan,
  type Surroundings,
} from './opened-plan.ts';
import { approvalPageMessages, approvalProblemWords } from './page-messages.ts';

interface Way {
  readonly opened: OpenedPlan;
  readonly way: Transition;
  readonly guards: readonly Guard[];
  readonly standing: Standing;
}

async function openWay(request: PageRequest, around: Surroundings): Promise<Way | undefined> {
  const opened = await openPlan(request, around);
  const to = request.form['to'] ?? request.query['to'];
  const way = waysFrom(opened?.plan.values.state ?? null).find((each) => each.to === to);
  if (!opened || !way) return undefined;
  const guards = await guardsOfWay(request, around, opened, way);
  return { opened, way, guards, standing: standingOf(guards, request.acting?.role ?? '') };
}

/** One way on: what stands on it, and the form that goes it. */
export function movePage(around: Surroundings): Handler {
  return async (request) => {
    const asked = await openWay(request, around);
    return asked ? showMove(request, around, asked, []) : notFound();
  };
}

function showMove(
  request: PageRequest,
  around: Surroundings,
  asked: Way,
  problems: readonly Problem[],
): Answer {
  const { language } = request;
  const { way, guards, standing, opened } = asked;
  const say = approvalPageMessages.in(language);
  const title = say('move.title', { state: stateWord(way.to, language) });
  const met = guards.filter(({ isMet }) => isMet);
  const here = { request, around, opened };
  const main = html`${problemSummary(problems, language, approvalProblemWords)}
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">${say('life.state', { state: stateWord(opened.plan.values.state, language) })}</p>
${standing.stopping.length > 0 && html`<p class="govuk-inset-text">${say('move.stopped', { n: standing.stopping.length })}</p>`}
${guardList(here, say('move.stopping'), standing.stopping)}
${guardList(here, say('move.passable'), standing.passable)}
${guardList(here, say('move.met'), met)}
${standing.stopping.length === 0 ? moveForm(request, asked, problems) : nothing}
<p class="govuk-body"><a class="govuk-link" href="${lifeHref(request, 'work.life')}">${say('move.back')}</a></p>`;
  return page(title, main, {
    ...lifeFrame(request, problems.length > 0),
    status: problems.length > 0 ? 422 : 200,
  });
}

function moveForm(request: PageRequest, { way, standing, opened }: Way, problems: readonly Problem[]): Html {
  const { language, form, csrfToken, services } = request;
  const say = approvalPageMessages.in(language);
  const ui = componentsIn(language);
  const mustSayWhy = needsReason({ way, standing });
  const reason = (side: 'cy' | 'en') =>
    ui.textarea({
      id: `reason_${side}`,
      name: `reason_${side}`,
      rows: 3,
      label: { text: say(`move.reason.${side}`), classes: 'govuk-label--s' },
      ...(mustSayWhy && { hint: { text: say('move.reason.hint') } }),
      value: form[`reason_${side}`] ?? '',
      attributes: { lang: side },
      ...problemOf(problems, `reason_${side}`, language, approvalProblemWords),
    });
  return html`<form method="post" novalidate>${formTokenField(csrfToken)}
<input type="hidden" name="to" value="${way.to}"><input type="hidden" name="plan" value="${opened.plan.code}">
${ui.input({
  id: 'changed_on',
  name: 'changed_on',
  label: { text: say('move.date'), classes: 'govuk-label--s' },
  hint: { text: say('move.date.hint') },
  value: form['changed_on'] ?? services.today(),
  classes: 'govuk-input--width-10',
  ...problemOf(problems, 'changed_on', language, approvalProblemWords),
})}
${reason('cy')}${reason('en')}
${ui.button({ text: say('move.button', { state: stateWord(way.to, language) }), preventDoubleClick: true })}</form>`;
}

/** Takes a plan on its way, if nothing stops this person; keeps who, when, why and what was passed over. */
export function movePlan(around: Surroundings): Handler {
  return async (request) => {
    const asked = await openWay(request, around);
    if (!asked) return notFound();
    const { opened, way, standing } = asked;
    const { plan } = opened;
    const { form, language, acting } = request;
    const { day: changedOn } = readDay(form['changed_on'], 'changed_on');
    const problems = problemsOfMove(request, asked);
    if (problems.length > 0) return showMove(request, around, asked, problems);
    const frozen = frozenInState(await lifeFacts(request, around, opened));
    const saved = await saveTogether(request, [
      {
        definition: planDefinition,
        code: plan.code,
        values: { ...plan.values, state: way.to, ...momentOf(way.to, opened, changedOn) },
        expectedRevision: plan.revision,
      },
      {
        definition: stateChangeDefinition,
        code: `SG${await firstFreeNumber(request, stateChangeDefinition)}`,
        values: {
          title: { cy: stateWord(way.to, 'cy'), en: stateWord(way.to, 'en') },
          plan: plan.code,
          from: way.from,
          to: way.to,
          changedOn,
          changedBy: acting?.actor.name ?? '',
          reason: reasonIn(form),
          overridden: standing.passable.map(({ code }) => code),
          version: frozen === null ? '' : String(frozen),
        },
        expectedRevision: null,
      },
    ]);
    if (!saved.ok) return showMove(request, around, asked, saved.problems);
    const notice = approvalPageMessages.in(language)('move.done', { state: stateWord(way.to, language) });
    return redirect(lifeHref(request, 'work.life'), notice);
  };
}

function reasonIn(form: PageRequest['form']) {
  return { cy: (form['reason_cy'] ?? '').trim(), en: (form['reason_en'] ?? '').trim() };
}

/** Going on although something is not met needs a reason, and so does going back, by which approvals fall away. */
function needsReason({ way, standing }: Pick<Way, 'way' | 'standing'>): boolean {
  return way.isBack || standing.passable.length > 0;
}

function problemsOfMove({ services, form }: PageRequest, { way, standing, opened }: Way): readonly Problem[] {
  if (standing.stopping.length > 0) return [problem('life.stopped', {}, { n: standing.stopping.length })];
  const reason = reasonIn(form);
  return [
    ...problemsOfDay(readDay(form['changed_on'], 'changed_on'), inStateSince(opened), services.today()),
    ...(['cy', 'en'] as const)
      .filter((side) => needsReason({ way, standing }) && reason[side] === '')
      .map((side) => problem(`life.no-reason-${side}`, { field: `reason_${side}` })),
  ];
}

/** A plan moves on a day that has come, and not before it came into the state that it leaves. */
function problemsOfDay(
  { day, problems }: ReturnType<typeof readDay>,
  since: string | null,
  today: string,
): readonly Problem[] {
  if (problems.length > 0) return problems;
  if (day === '') return [problem('records.required', { field: 'changed_on' }, { as: 'date' })];
  if (day > today) return [problem('life.in-future', { field: 'changed_on' })];
  return since !== null && day < since ? [problem('life.before-last', { field: 'changed_on' })] : [];
}

/** The moment of the plan's life that a state brings with it, where nobody has recorded one. */
function momentOf(to: PlanState, { plan }: OpenedPlan, on: string): Readonly<Record<string, FieldValue>> {
  const field = momentFields[to];
  if (field === undefined) return {};
  const known = plan.values[field];
  // Reviews come again every year; adoption and publication once.
  if (to !== 'reviewed' && !isEmptyValue(known)) return {};
  return { [field]: [...known, { when: on, source: '' }] };
}

const momentFields: Partial<Record<PlanState, 'adoptedOn' | 'publishedOn' | 'reviewedOn'>> = {
  adopted: 'adoptedOn',
  published: 'publishedOn',
  reviewed: 'reviewedOn',
};
