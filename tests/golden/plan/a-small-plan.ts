import type { Bilingual } from '../../../src/language/index.ts';
import { ownershipDefinition } from '../../../src/plan/index.ts';
import {
  type AssessedIndicator,
  freeze,
  type FreezeInput,
  type PinnedRelease,
  type PublishedDuty,
  type PublishedFigure,
  publishedDefinitions,
} from '../../../src/publishing/index.ts';
import { releaseKey } from '../../../src/publishing/published-plan.ts';
import { type AnyRecord, emptyValue, type FieldValue, recordSet } from '../../../src/records/index.ts';

/** The invented county of Dyffryn Arian, small enough to read: one of everything a published plan can hold. */
export function both(cy: string, en: string): Bilingual {
  return { cy, en };
}

/** A record with every field filled as empty unless given. */
export function aRecord(
  kind: string,
  code: string,
  values: Readonly<Record<string, FieldValue>>,
  lookAgain: readonly string[] = [],
): AnyRecord {
  const definition = [...publishedDefinitions, ownershipDefinition].find((each) => each.kind === kind);
  if (!definition) throw new Error(`No kind ${kind}`);
  const empty = Object.fromEntries(definition.fields.map((field) => [field.name, emptyValue(field)]));
  return { kind, code, revision: 1, withdrawn: false, lookAgain, values: { ...empty, ...values } };
}

export const release = 'a'.repeat(64);

export function theRecords(): AnyRecord[] {
  return [
    aRecord('partnership', 'dyffryn-arian', {
      name: both('Bwrdd Gwasanaethau Lleol Dyffryn Arian', 'Dyffryn Arian Local Service Board'),
      shortName: both('BGLl Dyffryn Arian', 'Dyffryn Arian LSB'),
      areas: ['W06000099'],
    }),
    aRecord('organisation', 'B1', { name: both('Cyngor Arian', 'Arian Council'), kind: 'local-authority', website: 'arian.example' }),
    aRecord('organisation', 'B2', { name: both('Bwrdd Iechyd Arian', 'Arian Health Board'), kind: 'health-board' }),
    aRecord('seat', 'S1', { post: both('Prif Weithredwr', 'Chief Executive'), organisation: 'B1', role: 'chair', holder: 'Sioned Rees' }),
    aRecord('indicator', 'I1', {
      title: both('Plant 4 i 5 oed o bwysau iach', 'Children aged 4 to 5 of a healthy weight'),
      definition: both(
        'Canran y plant a fesurwyd yn y dosbarth derbyn sydd o bwysau iach.',
        'The percentage of children measured in reception class who are of a healthy weight.',
      ),
      dataset: 'child-measurement',
      unit: both('%', '%'),
      method: 'proportion',
      decimals: 1,
      polarity: 'higher-is-better',
      numeratorLabel: both('plant o bwysau iach', 'children of a healthy weight'),
      denominatorLabel: both('plant a fesurwyd', 'children measured'),
      story: both('Mae prisiau bwyd wedi codi.', 'Food has become dearer.'),
    }),
    aRecord('need', 'N1', {
      title: both('Pwysau iach yn 4 i 5 oed', 'Healthy weight at age 4 to 5'),
      summary: both('Mae un o bob tri phlentyn dros bwysau iach.', 'One child in three is above a healthy weight.'),
      story: both('Mae’r bwlch yn fwyaf yn y trefi.', 'The gap is widest in the towns.'),
      groups: ['children-and-young-people', 'low-income'],
      basis: 'need',
      strength: 'strong',
      indicators: ['I1'],
      voice: both('Dywedodd rhieni fod chwarae’n bell i ffwrdd.', 'Parents said that play is far away.'),
    }),
    aRecord('performance-measure', 'F1', {
      title: both('Teuluoedd a welwyd', 'Families seen'),
      definition: both('Nifer y teuluoedd a welwyd mewn blwyddyn.', 'Families seen in a year.'),
      measureKind: 'how-much',
      organisation: 'B2',
      unit: both('o deuluoedd', 'families'),
      latestValue: 412,
      latestOn: '2026-01-31',
    }),
    aRecord('plan', 'PL1', {
      title: both('Dechrau teg, cartrefi diogel, dyffryn byw', 'A fair start, safe homes, a living valley'),
      vision: both(
        'Rydym am i bawb yn Nyffryn Arian fyw’n dda.\n\nByddwn yn gweithio gyda’n gilydd.',
        'We want everyone in Dyffryn Arian to live well.\n\nWe will work together.',
      ),
      startsOn: '2026-04-01',
      endsOn: '2031-03-31',
      areas: ['W06000099'],
      state: 'adopted',
      adoptedOn: [{ when: '2026-03-12', source: 'minute 214' }],
    }),
    aRecord('section', 'T1', {
      plan: 'PL1',
      part: 'analysis',
      title: both('Beth mae’r dystiolaeth yn ei ddweud', 'What the evidence says'),
      text: both(
        'Edrychwyd ar bopeth sydd ar gael.\n\nDyma’r prif bwyntiau:\n- pwysau iach\n- tai diogel',
        'We looked at everything there is.\n\nThe main points:\n- healthy weight\n- safe homes',
      ),
      position: 1,
    }),
    aRecord('priority', 'P1', {
      plan: 'PL1',
      title: both('Y blynyddoedd cynnar', 'The early years'),
      reason: both('Yma mae’r bwlch mwyaf.', 'The gap is widest here.'),
      needs: ['N1'],
      rank: 1,
      highest: true,
    }),
    aRecord('outcome', 'O7', {
      plan: 'PL1',
      title: both('Plant yn dechrau’n dda', 'Children start well'),
      description: both(
        'Mae pob plentyn yma’n iach, yn ddiogel ac yn barod i ddysgu.',
        'Every child here is healthy, safe and ready to learn.',
      ),
      priorities: ['P1'],
      needs: ['N1'],
      indicators: ['I1'],
      position: 1,
    }),
    aRecord('outcome', 'O8', {
      plan: 'PL1',
      title: both('Pobl yn teimlo’n ddiogel gartref', 'People feel safe at home'),
      description: both('Mae pawb yn ddiogel gartref.', 'Everyone is safe at home.'),
      position: 2,
    }),
    aRecord('action', 'A2', {
      plan: 'PL1',
      title: both('Canolfannau teulu ym mhob tref', 'Family centres in every town'),
      description: both('Agor canolfan ym mhob tref.', 'Open a centre in every town.'),
      outcomes: ['O7'],
      lead: 'B2',
      owner: 'Mair Huws',
      startsOn: '2026-04-01',
      endsOn: '2027-09-30',
      prevention: 'prevention',
      state: 'slipping',
      progress: both('Nid oes cytundeb ar safle Pont-arian.', 'The site at Pont-arian is not agreed.'),
      measures: ['F1'],
    }),
    aRecord('action', 'A10', {
      plan: 'PL1',
      title: both('Mwy o ddeintyddion', 'More dentists'),
      description: both('Denu deintyddion i’r dyffryn.', 'Attract dentists to the valley.'),
      outcomes: ['O7'],
      lead: 'B2',
      endsOn: '2028-03-31',
      prevention: 'early-intervention',
      state: 'on-course',
    }),
    aRecord('contribution', 'C1', {
      action: 'A2',
      organisation: 'B1',
      promise: both('Adeilad yn Aberarian', 'A building in Aberarian'),
      state: 'agreed',
      consentOn: '2026-02-10',
      corporatePlan: 'Arian Council corporate plan 2026',
    }),
    aRecord('contribution', 'C2', {
      action: 'A2',
      organisation: 'B2',
      promise: both('Dwy ymwelydd iechyd', 'Two health visitors'),
      state: 'declined',
    }),
    aRecord('milestone', 'M1', { action: 'A2', title: both('Safle wedi’i ddewis', 'Site chosen'), dueOn: '2026-09-30' }),
    aRecord('contribution-story', 'CS1', {
      title: both('Swper wrth un bwrdd', 'Supper at one table'),
      outcome: 'O7',
      organisation: 'B2',
      actions: ['A2'],
      period: '2024/25',
      text: both('Coginiodd 140 o deuluoedd gyda’i gilydd.', 'In all, 140 families cooked together.'),
      evidence: both('Mae 90 o’r 140 yn coginio’n amlach.', 'Of the 140, 90 cook more often.'),
      externalFactors: both('Cododd pris bwyd ffres.', 'Fresh food became dearer.'),
      writtenOn: '2025-02-14',
    }),
    aRecord('lesson', 'LN1', {
      title: both('Mae teuluoedd yn dod os oes crèche', 'Families come if there is a crèche'),
      result: 'worked',
      outcomes: ['O7'],
      organisation: 'B2',
      text: both('Dyblodd y nifer pan ddaeth crèche.', 'Numbers doubled once there was a crèche.'),
      change: both('Mae crèche ym mhob cwrs.', 'Every course has a crèche.'),
      learnedOn: '2025-02-20',
    }),
    aRecord('evaluation-plan', 'EV1', {
      title: both('A wnaeth y cynllun wahaniaeth?', 'Did the plan make a difference?'),
      plan: 'PL1',
      outcomes: ['O7'],
      questions: both('A yw plant yn iachach?', 'Are children healthier?'),
      method: both('Cymharu â’r disgwyl.', 'Comparison with what was expected.'),
      indicators: ['I1'],
      organisation: 'B2',
      independent: true,
      dueOn: '2030-06-28',
      state: 'planned',
    }),
    aRecord('resource', 'R1', {
      action: 'A2',
      organisation: 'B1',
      title: both('Cronfa’r blynyddoedd cynnar', 'Early years fund'),
      kind: 'money',
      amountPence: 124_000_000,
      financialYear: '2026-27',
      spending: 'revenue',
    }),
    ...['A2', 'A10'].map((action) =>
      aRecord('ownership', `OW${action}`, { action, organisation: 'B2', state: 'accepted', askedOn: '2026-01-05' }),
    ),
    aRecord('ownership', 'OWF1', { measure: 'F1', organisation: 'B2', state: 'accepted', askedOn: '2026-01-05' }),
  ];
}

function figure(period: string, value: number | null, spread = 1.6, row?: number): PublishedFigure {
  return {
    period,
    value,
    lower: value === null ? null : value - spread,
    upper: value === null ? null : value + spread,
    numerator: value === null ? null : Math.round(value * 32),
    denominator: value === null ? null : 3200,
    marker: value === null ? 'c' : null,
    ...(row !== undefined && { rows: [row] }),
  };
}

const valley = { code: 'W06000099', name: both('Dyffryn Arian', 'Dyffryn Arian') };
const wales = { code: 'W92000004', name: both('Cymru', 'Wales') };
const periods = ['2018', '2019', '2020', '2021', '2022', '2023', '2024'];
const places = ['Aberarian', 'Bangor Fach', 'Llangarian', 'Pont-arian', 'Y Rhos'];

export const assessedI1: AssessedIndicator = {
  area: valley,
  latest: figure('2024', 71.4, 1.6, 8),
  series: periods.map((period, index) => figure(period, 70.2 + index * 0.2, 1.6, index + 2)),
  comparison: {
    area: wales,
    latest: figure('2024', 72, 1.6, 15),
    word: 'similar',
    series: periods.map((period, index) => figure(period, 71.4 + index * 0.1, 0.2, index + 9)),
  },
  neighbourhoods: places.map((name, index) => ({
    area: { code: `W0200010${index}`, name: both(name, name) },
    figure: figure('2024', index === 4 ? null : 66 + index * 2.5, 4, index + 16),
  })),
  trend: { state: 'tested', word: 'no-clear-change', from: '2018', to: '2024' },
  gap: { difference: 8.1, lower: 5.2, upper: 11, best: figure('2024', 75.3), worst: figure('2024', 67.2) },
  release,
  methods: ['wilson', 'recent-trend'],
};

export const pinned: PinnedRelease = {
  dataset: 'child-measurement',
  title: both('Rhaglen Mesur Plant 2024', 'Child Measurement Programme 2024'),
  release,
  source: both('Iechyd Cyhoeddus Dyffryn Arian', 'Dyffryn Arian Public Health'),
  sourceUrl: 'https://data.example/measurement',
  licence: 'OGL-UK-3.0',
  publishedOn: '2025-05-14',
};

export const duty: PublishedDuty = {
  id: 'cyp-b',
  family: both('Cynllun Plant a Phobl Ifanc', 'Children and Young People’s Plan'),
  letter: '(b)',
  wording: both('Strategaeth tlodi plant', 'Child poverty strategy'),
  verdict: 'partly',
  force: 'must',
  citation: both('Deddf Plant 2004, a26', 'Children Act 2004, s26'),
  where: [{ kind: 'section', code: 'T1' }],
  statutoryPlan: 'children-and-young-people',
  holds: [
    { kind: 'section', code: 'T1' },
    { kind: 'outcome', code: 'O7' },
  ],
};

export const freezeInput: FreezeInput = {
  slug: 'dyffryn-arian',
  plan: 'PL1',
  version: 3,
  publishedOn: '2026-03-20',
  records: recordSet(theRecords()),
  nameOfArea: (code) => (code === 'W06000099' ? valley.name : undefined),
  assessed: new Map([['I1', assessedI1]]),
  releases: new Map([[releaseKey(pinned), pinned]]),
  duties: [duty],
  broken: [
    {
      record: { kind: 'outcome', code: 'O8' },
      rule: 'thread.outcome.indicator',
      words: both('Nid oes dangosydd i’r canlyniad hwn: O8', 'No indicator for this outcome: O8'),
    },
    {
      record: { kind: 'action', code: 'A10' },
      rule: 'thread.action.resource',
      words: both('Nid oes adnodd y tu ôl i’r cam gweithredu hwn: A10', 'No resources behind this action: A10'),
    },
  ],
  approvals: [
    {
      organisation: 'B1',
      form: 'due-form',
      state: 'approved',
      isGiven: true,
      takenBy: 'full-body',
      meeting: both('Y cyngor llawn', 'Full council'),
      decidedOn: '2026-03-12',
      minuteReference: '26/14',
      resolution: both('Penderfynwyd ei gymeradwyo.', 'Resolved to approve it.'),
      conditions: both('', ''),
      reservation: both('', ''),
    },
  ],
  dutiesAsAt: { rulebook: both('Canllawiau BGLl 2012', 'LSB guidance 2012'), on: '2026-03-12' },
  boundaries: {
    type: 'FeatureCollection',
    features: places.map((_, index) => ({
      type: 'Feature',
      properties: { code: `W0200010${index}` },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [-4 + index * 0.1, 52],
            [-4 + index * 0.1, 52.1],
            [-3.9 + index * 0.1, 52.1],
            [-3.9 + index * 0.1, 52],
            [-4 + index * 0.1, 52],
          ],
        ],
      },
    })),
  },
};

/** The same plan as it stood one version earlier: an action fewer, another title for an outcome. */
export function theVersionBefore() {
  const records = theRecords()
    .filter(({ code }) => code !== 'A10')
    .map((record) =>
      record.code === 'O7'
        ? { ...record, values: { ...record.values, title: both('Plant yn iach', 'Children are healthy') } }
        : record,
    );
  return freeze({ ...freezeInput, version: 2, publishedOn: '2025-03-20', records: recordSet(records) });
}

export function aSmallPlan() {
  return freeze(freezeInput);
}
