import { type Bilingual, type Language, sayDate, sayMoney } from '../language/index.ts';
import type { MeasureKind } from '../performance/index.ts';
import { type ContributionState, isAgreedState, leadHasAgreed } from '../plan/index.ts';
import { type Problem, problem, type Result } from '../records/index.ts';
import {
  inBoth,
  isOurs,
  itemsOf,
  listOf,
  paragraphs,
  type TitledText,
  underHeadings,
} from './draft-texts.ts';
import type {
  Stakeholder,
  StratMlDocument,
  StratMlGoal,
  StratMlIndicator,
  StratMlObjective,
  StratMlResult,
} from './stratml-document.ts';

interface Named {
  readonly code: string;
  readonly title: Bilingual;
}

/** What StratML takes of a plan. A published version has this shape. */
export interface PlanForStratMl {
  readonly partnership: { readonly name: Bilingual; readonly shortName: Bilingual };
  readonly plan: Named & {
    readonly vision: Bilingual;
    readonly startsOn: string | null;
    readonly endsOn: string | null;
  };
  /** Null before it is published. */
  readonly publishedOn: string | null;
  readonly sections: readonly (Named & { readonly part: string; readonly text: Bilingual })[];
  readonly priorities: readonly (Named & { readonly reason: Bilingual })[];
  readonly outcomes: readonly (Named & {
    readonly description: Bilingual;
    readonly longTermBenefit: Bilingual;
    readonly indicators: readonly string[];
  })[];
  readonly indicators: readonly (Named & {
    readonly definition: Bilingual;
    readonly unit: Bilingual;
    readonly series: readonly { readonly period: string; readonly value: number | null }[];
    readonly latest: { readonly period: string; readonly value: number | null } | null;
  })[];
  readonly actions: readonly (Named & {
    readonly description: Bilingual;
    readonly progress: Bilingual;
    readonly lead: string | null;
    readonly outcomes: readonly string[];
    readonly measures: readonly string[];
    readonly contributions: readonly {
      readonly organisation: string;
      readonly promise: Bilingual;
      readonly state: ContributionState;
      /** Which part it agreed, or on what terms. */
      readonly answer?: Bilingual;
    }[];
    readonly milestones: readonly (Named & {
      readonly dueOn: string | null;
      readonly metOn: string | null;
    })[];
    readonly resources: readonly (Named & {
      readonly organisation: string;
      readonly amountPence: number | null;
      readonly financialYear: string;
    })[];
  })[];
  readonly measures: readonly (Named & {
    readonly definition: Bilingual;
    readonly kind: MeasureKind;
    readonly unit: Bilingual;
    readonly latestValue: number | null;
    readonly latestOn: string | null;
    readonly target: number | null;
  })[];
  readonly organisations: readonly { readonly code: string; readonly name: Bilingual }[];
}

const stageOf: Readonly<Record<MeasureKind, string>> = {
  'how-much': 'Output',
  'how-well': 'Output_Processing',
  'better-off': 'Outcome',
};

/**
 * A plan as a StratML document in one language. What StratML has an element for goes there; sections, priorities,
 * milestones and resources, for which it has none, stand as texts under headings in OtherInformation.
 *
 * @param source - address of the plan on the web, when it has one
 * @returns the document, or a problem for every text that the language lacks: none falls back to the other
 *   (`stratml.text-lacking`), and for a plan without outcomes or actions (`stratml.nothing-to-aim-at`)
 * @source docs/stratml.md; LANG-03
 */
export function stratMlOfPlan(
  given: PlanForStratMl,
  { language, source = '' }: { readonly language: Language; readonly source?: string },
): Result<StratMlDocument> {
  const problems: Problem[] = [];
  const say: SayText = (text, kind, code, field) => {
    const own = text[language].trim();
    const isOnlyInOther = own === '' && (text.cy.trim() !== '' || text.en.trim() !== '');
    if (isOnlyInOther)
      problems.push(
        problem('stratml.text-lacking', { record: `${kind} ${code}`, field }, { kind, code, language }),
      );
    return own;
  };
  const document = documentOf(given, language, say, source);
  if (document.goals.length === 0) problems.push(problem('stratml.nothing-to-aim-at'));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: document };
}

type SayText = (text: Bilingual, kind: string, code: string, field: string) => string;

function documentOf(
  given: PlanForStratMl,
  language: Language,
  say: SayText,
  source: string,
): StratMlDocument {
  const { plan, partnership, organisations } = given;
  const sections = given.sections.map(({ code, part, title, text }) => ({
    title: say(title, 'section', code, 'title'),
    text: say(text, 'section', code, 'text'),
    part,
  }));
  const ours = (key: Parameters<typeof isOurs>[1]) => sections.find(({ title }) => isOurs(title, key));
  const [about, mission, values] = [ours('made.about'), ours('made.mission'), ours('made.values')];
  const others: TitledText[] = sections.filter((each) => ![about, mission, values].includes(each));
  const priorities: TitledText = {
    title: inBoth('made.priorities')[language],
    text: listOf(
      given.priorities.map(({ code, title, reason }) => ({
        name: say(title, 'priority', code, 'title'),
        description: onOneLine(say(reason, 'priority', code, 'reason')),
      })),
    ),
  };
  return {
    part: 2,
    type: 'Strategic_Plan',
    name: say(plan.title, 'plan', plan.code, 'title'),
    description: about?.text ?? '',
    otherInformation: underHeadings([...others, ...(given.priorities.length > 0 ? [priorities] : [])]),
    organizations: [
      {
        name: say(partnership.name, 'partnership', '', 'name'),
        acronym: partnership.shortName[language],
        identifier: '',
        description: '',
        stakeholders: organisations.map(({ code, name }) => ({
          name: say(name, 'organisation', code, 'name'),
          description: '',
          type: 'Organization',
          roles: [],
        })),
      },
    ],
    vision: say(plan.vision, 'plan', plan.code, 'vision'),
    mission: mission?.text ?? '',
    values: itemsOf(values?.text ?? ''),
    goals: goalsOf(given, language, say),
    startsOn: plan.startsOn ?? '',
    endsOn: plan.endsOn ?? '',
    publishedOn: given.publishedOn ?? '',
    source,
    notRead: [],
  };
}

function goalsOf(given: PlanForStratMl, language: Language, say: SayText): readonly StratMlGoal[] {
  const goals = given.outcomes.map((outcome, index): StratMlGoal => {
    const actions = given.actions.filter(({ outcomes }) => outcomes.includes(outcome.code));
    const indicators = given.indicators.filter(({ code }) => outcome.indicators.includes(code));
    return {
      name: say(outcome.title, 'outcome', outcome.code, 'title'),
      description: say(outcome.description, 'outcome', outcome.code, 'description'),
      identifier: `_${outcome.code}`,
      sequence: String(index + 1),
      stakeholders: [],
      otherInformation: say(outcome.longTermBenefit, 'outcome', outcome.code, 'longTermBenefit'),
      objectives: [
        ...(indicators.length > 0 ? [objectiveOfIndicators(outcome.code, indicators, language, say)] : []),
        ...actions.map((action, at) =>
          objectiveOf(given, action, {
            language,
            say,
            goal: outcome.code,
            sequence: `${index + 1}.${at + 1}`,
          }),
        ),
      ],
    };
  });
  const loose = given.actions.filter(
    ({ outcomes }) => !outcomes.some((code) => given.outcomes.some((outcome) => outcome.code === code)),
  );
  if (loose.length === 0) return goals;
  const number = goals.length + 1;
  return [
    ...goals,
    {
      name: inBoth('made.other-actions')[language],
      description: '',
      identifier: '_other',
      sequence: String(number),
      stakeholders: [],
      otherInformation: '',
      objectives: loose.map((action, at) =>
        objectiveOf(given, action, { language, say, goal: null, sequence: `${number}.${at + 1}` }),
      ),
    },
  ];
}

/** Population indicators have a place only on an objective: each outcome gets one that holds them. */
function objectiveOfIndicators(
  outcome: string,
  indicators: PlanForStratMl['indicators'],
  language: Language,
  say: SayText,
): StratMlObjective {
  return {
    name: inBoth('made.indicators')[language],
    description: '',
    identifier: `_${outcome}-indicators`,
    sequence: '',
    stakeholders: [],
    otherInformation: '',
    indicators: indicators.map(({ code, title, unit, definition, series, latest }) => ({
      sequence: '',
      dimension: say(title, 'indicator', code, 'title'),
      unit: say(unit, 'indicator', code, 'unit'),
      identifier: `_${outcome}-${code}`,
      stage: 'Outcome',
      type: 'Quantitative',
      targets: [],
      actuals: (series.length > 0 ? series : latest ? [latest] : [])
        .filter(({ value }) => value !== null)
        .map(({ period, value }) => ({
          ...noResult,
          units: decimal(value ?? 0),
          descriptor: { name: inBoth('made.period')[language], value: period },
        })),
      otherInformation: say(definition, 'indicator', code, 'definition'),
    })),
  };
}

interface InGoal {
  readonly language: Language;
  readonly say: SayText;
  /** Code of the outcome it stands under. */
  readonly goal: string | null;
  readonly sequence: string;
}

function objectiveOf(
  given: PlanForStratMl,
  action: PlanForStratMl['actions'][number],
  { language, say, goal, sequence }: InGoal,
): StratMlObjective {
  const { code, outcomes } = action;
  // An identifier may stand in a file once: the action is whole under the first goal it serves.
  const home = given.outcomes.find((outcome) => outcomes.includes(outcome.code))?.code ?? null;
  const isAgain = goal !== home;
  const nameOf = (organisation: string) => {
    const found = given.organisations.find((each) => each.code === organisation);
    return found ? say(found.name, 'organisation', found.code, 'name') : '';
  };
  const stakeholder = (organisation: string, description: string): Stakeholder[] => {
    const name = nameOf(organisation);
    return name === '' ? [] : [{ name, description, type: 'Organization', roles: [] }];
  };
  return {
    name: say(action.title, 'action', code, 'title'),
    description: say(action.description, 'action', code, 'description'),
    identifier: isAgain ? `_${code}.${goal}` : `_${code}`,
    sequence,
    stakeholders: [
      ...(action.lead === null
        ? []
        : stakeholder(
            action.lead,
            inBoth(leadHasAgreed(action.lead, action.contributions) ? 'made.lead' : 'made.proposed-lead')[
              language
            ],
          )),
      ...action.contributions
        .filter(({ state }) => isAgreedState(state))
        .flatMap(({ organisation, promise, state, answer }) =>
          stakeholder(
            organisation,
            paragraphs(
              say(promise, 'contribution', code, 'promise'),
              state === 'agreed-in-part' ? inBoth('made.agreed-in-part')[language] : '',
              answer ? say(answer, 'contribution', code, 'answer') : '',
            ),
          ),
        ),
    ],
    otherInformation: paragraphs(
      say(action.progress, 'action', code, 'progress'),
      underHeadings(stepsOf(action, { language, say, nameOf })),
    ),
    indicators: isAgain
      ? []
      : given.measures
          .filter((measure) => action.measures.includes(measure.code))
          .map((measure) => measureOf(measure, code, say)),
  };
}

function stepsOf(
  { milestones, resources, contributions }: PlanForStratMl['actions'][number],
  {
    language,
    say,
    nameOf,
  }: { readonly language: Language; readonly say: SayText; readonly nameOf: (code: string) => string },
): TitledText[] {
  const day = (on: string | null) => (on === null ? '' : sayDate(on, language));
  const steps = milestones.map(({ code, title, dueOn }) => ({
    name: say(title, 'milestone', code, 'title'),
    description: day(dueOn),
  }));
  const means = resources.map(({ code, title, organisation, amountPence, financialYear }) => ({
    name: say(title, 'resource', code, 'title'),
    description: [
      nameOf(organisation),
      organisation === '' || leadHasAgreed(organisation, contributions)
        ? ''
        : inBoth('made.not-agreed')[language],
      financialYear,
      amountPence === null ? '' : sayMoney(amountPence),
    ]
      .filter((part) => part !== '')
      .join('; '),
  }));
  return [
    { title: inBoth('made.milestones')[language], text: listOf(steps) },
    { title: inBoth('made.resources')[language], text: listOf(means) },
  ].filter(({ text }) => text !== '');
}

const noResult: StratMlResult = {
  startsOn: '',
  endsOn: '',
  units: '',
  descriptor: { name: '', value: '' },
  description: '',
};

function measureOf(
  { code, title, unit, definition, kind, latestValue, latestOn, target }: PlanForStratMl['measures'][number],
  action: string,
  say: SayText,
): StratMlIndicator {
  return {
    sequence: '',
    dimension: say(title, 'performance-measure', code, 'title'),
    unit: say(unit, 'performance-measure', code, 'unit'),
    identifier: `_${action}-${code}`,
    stage: stageOf[kind],
    type: 'Quantitative',
    targets: target === null ? [] : [{ ...noResult, units: decimal(target) }],
    actuals:
      latestValue === null ? [] : [{ ...noResult, units: decimal(latestValue), endsOn: latestOn ?? '' }],
    otherInformation: say(definition, 'performance-measure', code, 'definition'),
  };
}

/** A number as the schema writes it: never with an exponent. */
function decimal(value: number): string {
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 15 });
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
