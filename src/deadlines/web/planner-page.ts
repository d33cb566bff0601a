import {
  type Answer,
  type Handler,
  notFound,
  type PageRequest,
  page,
  problemOf,
  problemSummary,
} from '../../access/web/index.ts';
import { adviceDefinition } from '../../approval/index.ts';
import {
  addTo,
  type CalendarDate,
  calendarDate,
  dateFromParts,
  isWorkingDay,
  parseCalendarDate,
} from '../../calendar/index.ts';
import {
  componentsIn,
  dataTable,
  emptyState,
  type Html,
  html,
  scrollable,
  stateTag,
  type WorkState,
} from '../../design-system/index.ts';
import { readDateRange } from '../../duties/index.ts';
import type { PlanCheck } from '../../duties/web/index.ts';
import { bodyMeetingDefinition } from '../../governance/index.ts';
import { address, type Language, sayDate } from '../../language/index.ts';
import { organisationDefinition } from '../../partnership/index.ts';
import { planDefinition } from '../../plan/index.ts';
import { calledOf, type Problem, problem, type RecordSet } from '../../records/index.ts';
import { approvingBodies } from '../approving-bodies.ts';
import {
  backwardRules,
  type KnownDates,
  type LatestSafeDate,
  latestSafeDates,
  type PlanningChoices,
  usualChoices,
} from '../latest-safe-dates.ts';
import { deadlineMessages } from '../messages.ts';
import type { DeadlineSources } from './deadline-sources.ts';
import { timelineDrawing } from './timeline-drawing.ts';

const events = ['publication', 'adoption'] as const;
const choiceNames = Object.keys(usualChoices) as readonly (keyof PlanningChoices)[];
const mostOfAChoice = 60;

/** What the reader asks: the target, and what no law sets. */
interface Asked {
  readonly event: (typeof events)[number];
  readonly on: CalendarDate;
  readonly choices: PlanningChoices;
  readonly problems: readonly Problem[];
}

/** Backwards from the day of adoption or publication: the latest safe day of every step. @source PAGES 4.14 */
export function plannerPage({ check }: DeadlineSources): Handler {
  return async (request): Promise<Answer> => {
    const { partnershipId, services, language, query } = request;
    if (!partnershipId) return notFound();
    const say = deadlineMessages.in(language);
    const breadcrumbs = [
      { text: say('title'), href: address('work.deadlines', language, { partnership: partnershipId }) },
    ];
    const heading = html`<h1 class="govuk-heading-l">${say('planner.title')}</h1>`;
    const checked = await check(services, partnershipId, query['plan'] ? { plan: query['plan'] } : {});
    if (!checked) {
      const main = html`${heading}${emptyState(say('planner.no-plan'))}`;
      return page(say('planner.title'), main, { current: 'work.deadlines', breadcrumbs });
    }
    const adoptBy = checked.records.one(planDefinition, checked.plan.code)?.values.adoptBy ?? null;
    const asked = readAsked(query, services.today(), adoptBy);
    const hasErrors = asked.problems.length > 0;
    const main = html`${problemSummary(asked.problems, language, deadlineMessages)}${heading}
<p class="govuk-body">${say('planner.intro')}</p>
${form(request, asked, checked)}
${hasErrors ? '' : result(request, asked, checked)}`;
    return page(say('planner.title'), main, {
      current: 'work.deadlines',
      breadcrumbs,
      hasErrors,
      status: hasErrors ? 422 : 200,
      width: 'full',
    });
  };
}

type Query = PageRequest['query'];

/**
 * What was asked; where nothing was, adoption by the day the plan says, else publication a year from today.
 *
 * @param adoptBy - the target the plan sets itself
 */
function readAsked(query: Query, today: string, adoptBy: string | null): Asked {
  const own = adoptBy !== null && adoptBy >= today ? calendarDate(adoptBy) : null;
  const event = events.find((each) => each === query['event']) ?? (own ? 'adoption' : 'publication');
  const usualDay = own ?? addTo(calendarDate(today), { years: 1 });
  const day = readDay(query, usualDay);
  const numbers = choiceNames.map((name) => [name, readNumber(query[name], usualChoices[name])] as const);
  return {
    event,
    on: day ?? usualDay,
    choices: Object.fromEntries(
      numbers.map(([name, number]) => [name, number ?? usualChoices[name]]),
    ) as unknown as PlanningChoices,
    problems: [
      ...(day ? [] : [problem('deadlines.date-unreadable', { field: 'on-day' })]),
      ...numbers
        .filter(([, number]) => number === undefined)
        .map(([name]) => problem('deadlines.number-unreadable', { field: name })),
    ],
  };
}

function readDay(query: Query, usual: CalendarDate): CalendarDate | undefined {
  if (query['on'] !== undefined) return parseCalendarDate(query['on']);
  const [year, month, day] = [query['on-year'], query['on-month'], query['on-day']];
  if (year === undefined && month === undefined && day === undefined) return usual;
  return dateFromParts(year ?? '', month ?? '', day ?? '');
}

function readNumber(written: string | undefined, usual: number): number | undefined {
  if (written === undefined) return usual;
  const number = Number(written.trim());
  const isWhole = /^\d{1,2}$/.test(written.trim());
  return isWhole && number <= mostOfAChoice ? number : undefined;
}

function form(request: PageRequest, asked: Asked, checked: PlanCheck): Html {
  const { language, partnershipId, query } = request;
  const say = deadlineMessages.in(language);
  const { button, dateInput, details, input, radios, select } = componentsIn(language);
  const plans = checked.records.all(planDefinition);
  const isChanged = (name: keyof PlanningChoices) => asked.choices[name] !== usualChoices[name];
  const [year = '', month = '', day = ''] = asked.on.split('-');
  const part = (name: 'day' | 'month' | 'year', value: string) => ({
    name: `on-${name}`,
    label: say(`planner.on.${name}`),
    value: query[`on-${name}`] ?? value,
    classes: name === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
  });
  return html`<form method="get" action="${address('work.deadlines.planner', language, { partnership: partnershipId ?? '' })}" novalidate>
${
  plans.length > 1 &&
  select({
    id: 'plan',
    name: 'plan',
    label: { text: say('planner.plan') },
    items: plans.map(({ code, values }) => ({
      value: code,
      text: values.title[language] || code,
      selected: code === checked.plan.code,
    })),
  })
}
${radios({
  name: 'event',
  idPrefix: 'event',
  classes: 'govuk-radios--small',
  fieldset: { legend: { text: say('planner.event'), classes: 'govuk-fieldset__legend--s' } },
  items: events.map((value) => ({
    value,
    text: say(`planner.event.${value}`),
    checked: value === asked.event,
  })),
})}
${dateInput({
  id: 'on',
  fieldset: { legend: { text: say('planner.on'), classes: 'govuk-fieldset__legend--s' } },
  hint: { text: say('planner.on.hint') },
  items: [part('day', String(Number(day))), part('month', String(Number(month))), part('year', year)],
  ...problemOf(asked.problems, 'on-day', language, deadlineMessages),
})}
${details({
  summaryText: say('planner.choices'),
  open: asked.problems.length > 0 || choiceNames.some(isChanged),
  text: html`<p class="govuk-body">${say('planner.choices.text')}</p>${choiceNames.map((name) =>
    input({
      id: name,
      name,
      label: { text: say(`planner.${name}`) },
      value: query[name] ?? String(usualChoices[name]),
      inputmode: 'numeric',
      classes: 'govuk-input--width-2',
      ...problemOf(asked.problems, name, language, deadlineMessages),
    }),
  )}`,
})}
${button({ text: say('planner.submit') })}
</form>`;
}

function result(request: PageRequest, asked: Asked, checked: PlanCheck): Html {
  const { language, services } = request;
  const say = deadlineMessages.in(language);
  const today = services.today();
  const { records, rulebooks } = checked;
  const plan = records.one(planDefinition, checked.plan.code);
  const known = knownDates(records, checked.plan.code);
  const bodies = approvingBodies(records, checked.plan.code, today);
  // Once a plan is adopted, what there is to plan is the one that follows it.
  const isFollowing = plan?.values.adoptedOn.some(({ when }) => when <= today) ?? false;
  const steps = latestSafeDates({
    target: { event: asked.event, on: asked.on },
    rules: backwardRules(rulebooks, plan?.values.duties ?? [], today),
    choices: asked.choices,
    bodies: isFollowing ? bodies.map((body) => ({ ...body, decidedOn: null })) : bodies,
    known: isFollowing ? {} : known,
    today,
  });
  const short = steps.filter(({ state }) => state === 'too-late' || state === 'no-meeting').length;
  return html`<h2 class="govuk-heading-m">${say('planner.result')}</h2>
${isFollowing && html`<p class="govuk-body">${say('planner.next')}</p>`}
<p class="govuk-body-l">${short === 0 ? say('planner.fits') : say('planner.short', { n: short })}</p>
${!isWorkingDay(asked.on) && html`<p class="govuk-body">${say('planner.closed', { date: sayDate(asked.on, language) })}</p>`}
${stepTable(steps, records, language)}
${timeline(steps, records, today, language)}`;
}

/** What a plan has arranged or done already; a day known only to its month or year counts as not arranged. */
function knownDates(records: RecordSet, plan: string): KnownDates {
  const values = records.one(planDefinition, plan)?.values;
  const dayIn = (value: unknown): string | null => {
    const range = readDateRange(value);
    return range && range.earliest === range.latest ? range.latest : null;
  };
  return {
    consultationOpensOn: dayIn(values?.consultationOpensOn),
    consultationClosesOn: dayIn(values?.consultationClosesOn),
    adoptedOn: dayIn(values?.adoptedOn),
    publishedOn: dayIn(values?.publishedOn),
    ...adviceDates(records, plan),
  };
}

function adviceDates(
  records: RecordSet,
  plan: string,
): Pick<KnownDates, 'adviceSoughtOn' | 'adviceReceivedOn'> {
  const advice = records.all(adviceDefinition).findLast(({ values }) => values.plan === plan);
  return {
    adviceSoughtOn: advice?.values.soughtOn ?? null,
    adviceReceivedOn: advice?.values.receivedOn ?? null,
  };
}

const looks: Readonly<Record<LatestSafeDate['state'], WorkState>> = {
  done: 'done',
  fits: 'on-course',
  'too-late': 'stuck',
  'no-meeting': 'stuck',
};

function stepTable(steps: readonly LatestSafeDate[], records: RecordSet, language: Language): Html {
  const say = deadlineMessages.in(language);
  return dataTable({
    language,
    caption: say('planner.result'),
    captionHidden: true,
    columns: [
      { text: say('planner.column.step') },
      { text: say('planner.column.body') },
      { text: say('planner.column.latest') },
      { text: say('planner.column.arranged') },
      { text: say('planner.column.slack') },
      { text: say('planner.column.why') },
    ],
    rows: steps.map((step) => [
      say(`step.${step.step}`),
      bodyOf(step, records, language),
      step.latest ? sayDate(step.latest, language) : say('planner.none'),
      step.arranged ? sayDate(step.arranged, language) : '',
      html`${stateTag(looks[step.state], say(`step.state.${step.state}`))} ${sayTimeToSpare(step, language)}`,
      whyOf(step, records, language),
    ]),
  });
}

function sayTimeToSpare({ slackDays }: LatestSafeDate, language: Language): string {
  if (slackDays === null) return '';
  const say = deadlineMessages.in(language);
  return slackDays < 0 ? say('late', { days: -slackDays }) : say('step.slack', { days: slackDays });
}

function bodyOf(
  { organisation }: Pick<LatestSafeDate, 'organisation'>,
  records: RecordSet,
  language: Language,
): string {
  if (organisation === null) return '';
  const record = records.one(organisationDefinition, organisation);
  return (record && calledOf(organisationDefinition, record)[language]) || organisation;
}

function whyOf(step: LatestSafeDate, records: RecordSet, language: Language): string {
  const say = deadlineMessages.in(language);
  const { meeting, form: held, because, organisation } = step;
  if (because) return because.wording[language];
  const record = meeting === null ? undefined : records.one(bodyMeetingDefinition, meeting);
  if (record && held) {
    return say('planner.meeting', { title: record.values.title[language], form: say(`form.${held}`) });
  }
  if (organisation === null || held !== null) return '';
  const isRecorded = records
    .all(bodyMeetingDefinition)
    .some(({ values }) => values.organisation === organisation);
  return say(isRecorded ? 'planner.not-so-far' : 'planner.default-weeks');
}

function timeline(
  steps: readonly LatestSafeDate[],
  records: RecordSet,
  today: string,
  language: Language,
): Html {
  const say = deadlineMessages.in(language);
  const rows = steps
    .flatMap(({ step, organisation, latest, state }) =>
      latest && step !== 'papers' ? [{ step, organisation, on: latest, state }] : [],
    )
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .map(({ step, organisation, on, state }) => ({
      label: organisation === null ? say(`step.${step}`) : nameShort(organisation, records, language),
      on,
      state,
    }));
  return html`<h2 class="govuk-heading-m">${say('planner.timeline')}</h2>
<p class="govuk-body">${say('planner.timeline.text')}</p>
${scrollable(say('planner.timeline'), timelineDrawing(rows, today, language))}`;
}

const longestLabel = 28;

/** A name that fits beside the line; the whole of it is in the table. */
function nameShort(organisation: string, records: RecordSet, language: Language): string {
  const name = bodyOf({ organisation }, records, language);
  return name.length <= longestLabel ? name : `${name.slice(0, longestLabel - 1).trimEnd()}…`;
}
