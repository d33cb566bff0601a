import type { Bilingual } from '../../src/language/index.ts';
import type {
  dependencyDefinition,
  mitigationDefinition,
  projectDefinition,
  resourceDefinition,
  riskDefinition,
  serviceAgreementDefinition,
} from '../../src/plan/index.ts';
import { actions, resources as plannedResources, risks as risksOfActions } from './actions.ts';
import { both, type KitRecord } from './record.ts';

type RiskRecord = KitRecord<typeof riskDefinition>;

/** Work across organisations; the last is restricted: only those it concerns see more than that it is there. */
export const projects: readonly KitRecord<typeof projectDefinition>[] = [
  {
    code: 'PJ1',
    title: both('Un cofnod i bob teulu', 'One record for every family'),
    purpose: both(
      'Fel na fydd teulu’n gorfod dweud ei stori fwy nag unwaith.',
      'So that no family has to tell its story more than once.',
    ),
    organisation: 'B1',
    partners: ['B2', 'B3', 'B9'],
    actions: ['A6'],
    monitoringGroup: 'GR2',
    startsOn: '2026-04-01',
    endsOn: '2026-10-31',
    state: 'under-way',
    progress: both('Mae tri o’r pedwar corff yn defnyddio’r cofnod.', 'Three of the four bodies use the record.'),
  },
  {
    code: 'PJ2',
    title: both('Y cyfnod nesaf o gynhesu cartrefi', 'The next stage of warming homes'),
    purpose: both(
      'Dewis y strydoedd nesaf, a dod â gwaith y partneriaid at ei gilydd.',
      'To choose the next streets and bring the partners’ work together.',
    ),
    organisation: 'B9',
    partners: ['B1', 'B10'],
    actions: ['A25', 'A26'],
    monitoringGroup: 'GR1',
    startsOn: '2026-06-01',
    endsOn: '2027-03-31',
    state: 'under-way',
  },
  {
    code: 'PJ3',
    title: both('Adolygu safleoedd yn ardal Pont-arian', 'Review of sites in the Pont-arian area'),
    organisation: 'B2',
    partners: ['B1'],
    actions: ['A4'],
    monitoringGroup: 'GR4',
    startsOn: '2026-09-01',
    endsOn: '2027-06-30',
    state: 'planned',
    restricted: true,
  },
];

/** Risks of actions that have happened already. */
const arisen = ['K4', 'K15'];

const leadOf = new Map(actions.map(({ code, lead }) => [code, lead]));

/** The risks of actions, then those of the partnership, of priorities and of projects. */
export const risks: readonly RiskRecord[] = [
  ...risksOfActions.map((risk) => ({
    ...risk,
    nature: arisen.includes(risk.code) ? ('issue' as const) : ('risk' as const),
    level: 'action' as const,
    organisation: leadOf.get(risk.action ?? '') ?? 'B1',
    appetite: 12,
    targetLikelihood: Math.max(1, (risk.likelihood ?? 1) - 1),
    targetImpact: Math.max(1, (risk.impact ?? 1) - 1),
    horizon: risk.code === 'K7' || risk.code === 'K23' ? ('medium' as const) : ('near' as const),
    state: 'open' as const,
    reviewedOn: '2026-09-15',
  })),
  atLevel(
    { code: 'K26', level: 'partnership', organisation: 'B1', likelihood: 4, impact: 4, horizon: 'medium' },
    both('Llai o arian i bob corff cyhoeddus o 2028', 'Less money for every public body from 2028'),
    both(
      'Cytuno bob blwyddyn pa waith atal na chaiff ei dorri gyntaf.',
      'Agree each year which prevention work may not be cut first.',
    ),
  ),
  atLevel(
    { code: 'K27', level: 'partnership', organisation: 'B7', likelihood: 4, impact: 5, horizon: 'long' },
    both(
      'Cartrefi ar lawr y dyffryn na ellir eu hyswirio erbyn 2050',
      'Homes on the valley floor that cannot be insured by 2050',
    ),
    both(
      'Cadw’r gorlifdir yn rhydd o gartrefi newydd, ac adfer y mawndir.',
      'Keep the flood plain free of new homes, and restore the peatland.',
    ),
  ),
  {
    ...atLevel(
      { code: 'K28', level: 'priority', organisation: 'B1', likelihood: 3, impact: 4, horizon: 'long' },
      both('Y Gymraeg yn gwanhau fel iaith yr aelwyd', 'Welsh weakens as the language of the home'),
      both(
        'Mesur trosglwyddo iaith bob dwy flynedd, a chefnogi rhieni newydd.',
        'Measure language transmission every two years, and support new parents.',
      ),
    ),
    priority: 'P5',
  },
  {
    ...atLevel(
      { code: 'K29', level: 'project', organisation: 'B3', likelihood: 3, impact: 3, horizon: 'near' },
      both('System yr heddlu’n methu darllen y cofnod', 'The police system cannot read the record'),
      both('Prawf ar y cyd cyn y Nadolig.', 'A joint test before Christmas.'),
    ),
    project: 'PJ1',
  },
  {
    ...atLevel(
      { code: 'K30', level: 'partnership', organisation: 'B2', likelihood: 2, impact: 5, horizon: 'near' },
      both('Un partner yn ystyried gadael y gronfa gyfun', 'One partner is considering leaving the pooled fund'),
      both('Trafodaeth rhwng y prif weithredwyr.', 'Talks between the chief executives.'),
    ),
    restricted: true,
  },
  {
    ...atLevel(
      { code: 'K31', level: 'partnership', organisation: 'B6', likelihood: 1, impact: 2, horizon: 'near' },
      both('Dim lle i gyfarfod yn y gogledd', 'No place to meet in the north'),
      both('Mae neuadd Blaenarian ar gael bob mis.', 'Blaenarian hall is available every month.'),
    ),
    state: 'closed',
  },
];

function atLevel(
  where: Pick<RiskRecord, 'code' | 'level' | 'organisation' | 'likelihood' | 'impact' | 'horizon'>,
  title: Bilingual,
  mitigation: Bilingual,
): RiskRecord {
  return {
    ...where,
    title,
    mitigation,
    nature: 'risk',
    appetite: 9,
    targetLikelihood: Math.max(1, (where.likelihood ?? 1) - 1),
    targetImpact: where.impact ?? null,
    state: 'open',
    reviewedOn: '2026-10-06',
  };
}

/** Steps against risks: done, on time and late. */
export const mitigations: readonly KitRecord<typeof mitigationDefinition>[] = [
  step('K2', 'B2', '2026-12-18', '', 'Bwrsariaeth gyda’r brifysgol', 'A bursary with the university'),
  step('K4', 'B2', '2026-09-30', '', 'Cytundeb lle parcio â’r clwb rygbi', 'A parking agreement with the rugby club'),
  step('K7', 'B3', '2027-03-31', '', 'Adolygu’r gronfa gyfun', 'A review of the pooled fund'),
  step('K17', 'B1', '2026-08-31', '2026-08-25', 'Deg prentis gofal cyntaf', 'The first ten care apprentices'),
  step('K17', 'B2', '2027-01-31', '', 'Cyflog byw i bob gweithiwr gofal', 'The living wage for every care worker'),
  step('K26', 'B1', '2027-01-29', '', 'Rhestr o waith atal na chaiff ei dorri', 'A list of prevention work not to be cut'),
  step('K27', 'B7', '2028-03-31', '', 'Map o’r tir i’w gadw’n rhydd', 'A map of the land to be kept free'),
  step('K30', 'B2', '2026-12-04', '', 'Cyfarfod y prif weithredwyr', 'Meeting of the chief executives'),
].map((each, index) => ({ code: `MI${index + 1}`, ...each }));

function step(
  risk: string,
  organisation: string,
  dueOn: string,
  doneOn: string,
  cy: string,
  en: string,
): Omit<KitRecord<typeof mitigationDefinition>, 'code'> {
  return { risk, organisation, title: both(cy, en), dueOn, ...(doneOn === '' ? {} : { doneOn }) };
}

/** What waits for what; the first two wait for something that is late. */
export const dependencies: readonly KitRecord<typeof dependencyDefinition>[] = [
  {
    code: 'DP1',
    title: both('Yr un gweithiwr yn aros am gartrefi diogel', 'The one worker waits for safe homes'),
    action: 'A9',
    onMilestone: 'M15',
    neededBy: '2026-12-31',
  },
  {
    code: 'DP2',
    title: both('Cynllun i bob teulu’n aros am y cofnod', 'A plan for every family waits for the record'),
    action: 'A6',
    onProject: 'PJ1',
    neededBy: '2026-11-30',
  },
  {
    code: 'DP3',
    title: both('Cynhesu cartrefi’n aros am osodwyr', 'Warming homes waits for installers'),
    project: 'PJ2',
    onAction: 'A30',
    neededBy: '2027-03-31',
  },
  {
    code: 'DP4',
    title: both('Adref o’r ysbyty’n aros am fysiau hwyr', 'Home from hospital waits for late buses'),
    action: 'A24',
    onMilestone: 'M40',
    neededBy: '2027-06-30',
  },
];

/** A few issues that need several bodies; the second is shared with the board next door. */
export const serviceAgreements: readonly KitRecord<typeof serviceAgreementDefinition>[] = [
  {
    code: 'SA1',
    title: both('Iechyd meddwl pobl ifanc', 'Young people’s mental health'),
    plan: 'PL1',
    issue: both(
      'Mae pobl ifanc yn aros yn rhy hir, ac ni all yr un gwasanaeth fyrhau’r aros ar ei ben ei hun.',
      'Young people wait too long, and no service alone can shorten the wait.',
    ),
    forCitizens: both(
      'Pan fydd angen siarad â rhywun arnaf, bydd rhywun ar gael yn fy nhref o fewn pedair wythnos.',
      'When I need to talk to somebody, somebody is there in my town within four weeks.',
    ),
    priorities: ['P3'],
    outcomes: ['O3'],
    actions: ['A12', 'A17', 'A18'],
    organisations: ['B1', 'B2', 'B3', 'B6', 'B10'],
    pooled: both(
      'Ymarferwyr y bwrdd iechyd, ystafelloedd y cyngor a gweithwyr ieuenctid y sector gwirfoddol.',
      'The health board’s practitioners, the council’s rooms and the voluntary sector’s youth workers.',
    ),
    monitoringGroup: 'GR2',
    startsOn: '2026-04-01',
    endsOn: '2031-03-31',
    state: 'agreed',
    agreedOn: '2026-03-12',
  },
  {
    code: 'SA2',
    title: both('Cartref diogel, y naill ochr i’r ffin', 'A safe home, either side of the border'),
    plan: 'PL1',
    issue: both(
      'Mae pobl sy’n ffoi rhag cam-drin yn croesi’r ffin rhwng y ddwy sir.',
      'People fleeing abuse cross the border between the two counties.',
    ),
    forCitizens: both(
      'Ble bynnag yr af, bydd yr un gweithiwr gyda mi.',
      'Wherever I go, the same worker is with me.',
    ),
    priorities: ['P2'],
    outcomes: ['O2'],
    actions: ['A9', 'A10', 'A11'],
    organisations: ['B1', 'B3', 'B4', 'B9'],
    otherBoards: both(
      'Bwrdd Gwasanaethau Lleol Glannau Gwenlais',
      'Glannau Gwenlais Local Service Board',
    ),
    monitoringGroup: 'GR3',
    startsOn: '2026-10-01',
    endsOn: '2030-03-31',
    state: 'draft',
  },
];

/** What was spent on services that went on before the plan began: thousands of pounds, planned and actual. */
const yearBefore: readonly (readonly [action: string, organisation: string, planned: number, actual: number])[] =
  [
    ['A3', 'B2', 90, 96],
    ['A9', 'B3', 210, 205],
    ['A16', 'B2', 640, 655],
    ['A17', 'B2', 380, 362],
    ['A24', 'B1', 1_150, 1_310],
    ['A26', 'B9', 720, 810],
    ['A27', 'B1', 260, 240],
    ['A29', 'B6', 120, 118],
    ['A31', 'B1', 300, 300],
  ];

/** Of the year under way: of a hundred pounds planned, how many were spent by the end of September. */
const spentSoFar = [48, 51, 39, 55, 44] as const;

/** What was planned, with what has been spent so far, and the year before. */
export const resources: readonly KitRecord<typeof resourceDefinition>[] = [
  ...plannedResources.map((resource, index) =>
    resource.financialYear === '2026-27' && resource.action && typeof resource.amountPence === 'number'
      ? {
          ...resource,
          actualPence: Math.round((resource.amountPence * (spentSoFar[index % spentSoFar.length] ?? 50)) / 100),
        }
      : resource,
  ),
  ...yearBefore.map(([action, organisation, planned, actual], index) => ({
    code: `R${plannedResources.length + index + 1}`,
    action,
    organisation,
    title: both('Cyllideb graidd', 'Core budget'),
    kind: 'money' as const,
    amountPence: planned * 100_000,
    actualPence: actual * 100_000,
    financialYear: '2025-26',
    spending: 'revenue' as const,
  })),
];
