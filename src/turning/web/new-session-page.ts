import {
  type Answer,
  formTokenField,
  type Handler,
  type PageRequest,
  problemOf,
  problemSummary,
  redirect,
} from '../../access/web/index.ts';
import { componentsIn, html } from '../../design-system/index.ts';
import { groupDefinition } from '../../governance/index.ts';
import { firstFreeNumber, saveTogether } from '../../needs/web/index.ts';
import { performanceMeasureDefinition } from '../../performance/index.ts';
import { outcomeDefinition } from '../../plan/index.ts';
import { type Problem, problem, type RecordSet, readFields } from '../../records/index.ts';
import { turningMessages } from '../messages.ts';
import { earlierSessions } from '../same-curve.ts';
import { accountabilities, type TurningSession, turningSessionDefinition } from '../turning-session.ts';
import { curveOf, latestOf } from './curve.ts';
import { turningPageMessages } from './page-messages.ts';
import { turningProblemWords } from './problem-words.ts';
import { inTurning, nameOf, turningHref } from './turning-frame.ts';

/** Which curve a group is about to turn, and for which review period. */
export const newSessionPage: Handler = async (request) => formPage(request, []);

async function formPage(request: PageRequest, problems: readonly Problem[]): Promise<Answer> {
  const { language, csrfToken, services, partnershipId, form, query } = request;
  const say = turningPageMessages.in(language);
  const word = turningMessages.in(language);
  const ui = componentsIn(language);
  const records = await services.records.load(services.db, partnershipId ?? '');
  const title = say('new.title');
  const sent = (name: string) => form[name] ?? query[name] ?? '';
  const problemIn = (field: string) => problemOf(problems, field, language, turningProblemWords);
  const kind = sent('accountability') || (sent('measure') === '' ? 'population' : 'performance');
  const choose = { value: '', text: say('new.choose') };
  const main = html`${problemSummary(problems, language, turningProblemWords)}
    <h1 class="govuk-heading-l">${title}</h1>
    <p class="govuk-body-l">${say('new.lead')}</p>
    <form method="post" novalidate>${formTokenField(csrfToken)}
    ${ui.radios({
      name: 'accountability',
      idPrefix: 'accountability',
      value: kind,
      fieldset: {
        legend: {
          text: word('field.turning-session.accountability'),
          classes: 'govuk-fieldset__legend--s',
        },
      },
      items: accountabilities.map((value) => ({
        value,
        text: word(`option.turning-session.accountability.${value}`),
        hint: { text: say(`new.kind.${value}`) },
      })),
    })}
    ${ui.select({
      id: 'curve',
      name: 'curve',
      classes: 'govuk-!-width-full',
      label: { text: say('new.curve'), classes: 'govuk-label--s' },
      hint: { text: say('new.curve.hint') },
      items: [choose, ...populationCurves(request, records, sent)],
      ...problemIn('curve'),
    })}
    ${ui.select({
      id: 'measure',
      name: 'measure',
      classes: 'govuk-!-width-full',
      label: { text: word('field.turning-session.measure'), classes: 'govuk-label--s' },
      hint: { text: say('new.measure.hint') },
      items: [
        choose,
        ...records.all(performanceMeasureDefinition).map((measure) => ({
          value: measure.code,
          text: `${measure.code} ${nameOf(measure, request)}`,
          selected: measure.code === sent('measure'),
        })),
      ],
      ...problemIn('measure'),
    })}
    ${ui.input({
      id: 'period',
      name: 'period',
      label: { text: word('field.turning-session.period'), classes: 'govuk-label--s' },
      hint: { text: word('hint.turning-session.period') },
      value: sent('period'),
      classes: 'govuk-input--width-10',
      ...problemIn('period'),
    })}
    ${ui.input({
      id: 'heldOn',
      name: 'held_on',
      label: { text: word('field.turning-session.heldOn'), classes: 'govuk-label--s' },
      hint: { text: say('new.heldOn.hint') },
      value: form['held_on'] ?? services.today(),
      classes: 'govuk-input--width-10',
      ...problemIn('heldOn'),
    })}
    ${ui.select({
      id: 'group',
      name: 'group',
      classes: 'govuk-!-width-full',
      label: { text: word('field.turning-session.group'), classes: 'govuk-label--s' },
      items: [
        choose,
        ...records.all(groupDefinition).map((group) => ({
          value: group.code,
          text: nameOf(group, request),
          selected: group.code === sent('group'),
        })),
      ],
    })}
    ${ui.button({ text: say('new.start'), preventDoubleClick: true })}</form>`;
  return inTurning(request, title, main, { hasErrors: problems.length > 0 });
}

/** Every indicator of every outcome: `O1 I3`. */
function populationCurves(request: PageRequest, records: RecordSet, sent: (name: string) => string) {
  const chosen = sent('curve') || `${sent('outcome')} ${sent('indicator')}`;
  return records.all(outcomeDefinition).flatMap((outcome) =>
    outcome.values.indicators.flatMap((code) => {
      const indicator = records.find('indicator', code);
      if (!indicator) return [];
      const value = `${outcome.code} ${code}`;
      const text = `${outcome.code} ${nameOf(outcome, request)}: ${code} ${nameOf(indicator, request)}`;
      return [{ value, text, selected: value === chosen }];
    }),
  );
}

/** Starts a session; its baseline is that of the first session about the same curve, else the figure of today. */
export const startSession: Handler = async (request) => {
  const { form, services, partnershipId } = request;
  const records = await services.records.load(services.db, partnershipId ?? '');
  const isPerformance = form['accountability'] === 'performance';
  const [outcome, indicator] = isPerformance ? [] : (form['curve'] ?? '').split(' ');
  const about = records.find(
    isPerformance ? 'performance-measure' : 'indicator',
    isPerformance ? (form['measure'] ?? '') : (indicator ?? ''),
  );
  const read = readFields(turningSessionDefinition, {
    ...(about && titlesOf(about.values['title'] as { cy: string; en: string })),
    accountability: isPerformance ? 'performance' : 'population',
    outcome: outcome ?? '',
    indicator: indicator ?? '',
    measure: isPerformance ? (form['measure'] ?? '') : '',
    period: form['period'] ?? '',
    held_on: form['held_on'] ?? '',
    group: form['group'] ?? '',
    state: 'open',
  });
  const unchosen = about ? [] : [problem('turning.no-curve', { field: isPerformance ? 'measure' : 'curve' })];
  const problems = [...unchosen, ...read.problems.filter(({ where }) => !where.field?.startsWith('title'))];
  if (problems.length > 0) return formPage(request, problems);
  const code = `${turningSessionDefinition.codePrefix}${await firstFreeNumber(request, turningSessionDefinition)}`;
  const values = await withFigures(request, records, code, read.values as TurningSession['values']);
  const saved = await saveTogether(request, [
    { definition: turningSessionDefinition, code, values, expectedRevision: null },
  ]);
  if (!saved.ok) return formPage(request, saved.problems);
  return redirect(turningHref(request, 'work.turning.step', { code, step: '1' }));
};

function titlesOf(title: { readonly cy: string; readonly en: string }) {
  const name = (language: 'cy' | 'en') => title[language] || title.cy || title.en;
  return {
    title_cy: turningPageMessages.in('cy')('new.name', { curve: name('cy') }),
    title_en: turningPageMessages.in('en')('new.name', { curve: name('en') }),
  };
}

async function withFigures(
  request: PageRequest,
  records: RecordSet,
  code: string,
  values: TurningSession['values'],
): Promise<TurningSession['values']> {
  const latest = latestOf(await curveOf(request, records, values));
  const started: TurningSession = {
    kind: 'turning-session',
    code,
    revision: 0,
    withdrawn: false,
    lookAgain: [],
    values,
  };
  const first = earlierSessions(started, records.all(turningSessionDefinition)).at(-1);
  return {
    ...values,
    baselinePeriod: first?.values.baselinePeriod || latest?.period || '',
    figurePeriod: latest?.period ?? '',
    figureValue: latest?.value ?? null,
  };
}
