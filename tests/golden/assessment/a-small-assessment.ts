import { protectedCharacteristics } from '../../../src/needs/index.ts';
import {
  assessmentFormat,
  type PublishedAssessment,
} from '../../../src/publishing/assessment/published-assessment.ts';
import { aSmallPlan, both, pinned } from '../plan/a-small-plan.ts';

const nothing = both('', '');
const covered = protectedCharacteristics.filter(
  (each) => each !== 'gender-reassignment' && each !== 'marriage-and-civil-partnership',
);

/** The needs assessment of the invented county: small enough to read, with one of everything it can hold. */
export function aSmallAssessment(): PublishedAssessment {
  const plan = aSmallPlan();
  const [indicator] = plan.indicators;
  const [need] = plan.needs;
  if (!indicator || !need) throw new Error('The small plan has a need and an indicator');
  const latest = indicator.latest ?? indicator.series[0];
  if (!latest) throw new Error('The indicator of the small plan has a figure');
  return {
    format: assessmentFormat,
    partnership: plan.partnership,
    area: { code: 'W06000099', name: both('Dyffryn Arian', 'Dyffryn Arian') },
    edition: 2,
    frozenOn: '2026-05-05',
    needs: [
      {
        ...need,
        place: both('Pont-arian', 'Pont-arian'),
        rank: 1,
        reasons: [
          { code: 'clear-gap', indicator: indicator.code },
          { code: 'heard', indicator: null },
        ],
      },
      {
        code: 'N2',
        title: both('Gofal plant yn Gymraeg', 'Childcare in Welsh'),
        summary: both('Mae rhieni’n gofyn am fwy o leoedd.', 'Parents ask for more places.'),
        story: nothing,
        caveat: nothing,
        otherEvidence: nothing,
        voice: nothing,
        groups: ['welsh-speakers'],
        basis: 'demand',
        strength: 'limited',
        indicators: [],
        place: null,
        rank: 2,
        reasons: [
          { code: 'demand-only', indicator: null },
          { code: 'no-story', indicator: null },
          { code: 'no-figures', indicator: null },
        ],
      },
    ],
    indicators: [
      {
        ...indicator,
        forecast: {
          method: 'holt',
          steps: [
            { period: '2025', value: 71.6, lower: 70.9, upper: 72.3 },
            { period: '2026', value: 71.8, lower: 70.8, upper: 72.8 },
            { period: '2027', value: 72, lower: 70.7, upper: 73.3 },
          ],
          within: 5,
          compared: 6,
        },
        breakdowns: [
          {
            name: 'sex',
            period: '2024',
            groups: [
              { group: both('Merched', 'Girls'), figure: { ...latest, value: 72.4, lower: 70.2, upper: 74.6 } },
              {
                group: both('Bechgyn', 'Boys'),
                figure: { ...latest, value: null, lower: null, upper: null, marker: 'c' },
              },
            ],
          },
        ],
      },
    ],
    evidence: [
      {
        code: 'E1',
        title: both('Grŵp ffocws o rieni', 'A focus group of parents'),
        finding: both('Mae bwyd ffres yn bell.', 'Fresh food is far away.'),
        source: 'anecdote',
        producer: both('Bwrdd Iechyd Arian', 'Arian Health Board'),
        madeOn: [{ when: '2025-11', source: '' }],
        place: both('Pont-arian', 'Pont-arian'),
        strength: 'anecdotal',
        caveat: both('Chwe rhiant yn unig.', 'Six parents only.'),
        limitations: nothing,
        readAt: '',
        needs: [need.code],
      },
    ],
    stories: [
      {
        code: 'H1',
        indicator: indicator.code,
        title: both('Bwyd drutach', 'Dearer food'),
        period: '2024',
        text: both('Cododd prisiau bwyd.', 'The price of food rose.'),
        organisation: 'B1',
        writtenOn: '2026-01-15',
        isDissent: false,
      },
      {
        code: 'H2',
        indicator: indicator.code,
        title: both('Nid prisiau’n unig', 'Not prices alone'),
        period: '2024',
        text: both('Caeodd y pwll nofio hefyd.', 'The swimming pool closed too.'),
        organisation: 'B2',
        writtenOn: '2026-02-01',
        isDissent: true,
      },
    ],
    options: [
      {
        code: 'W1',
        title: both('Clwb brecwast', 'Breakfast clubs'),
        cause: both('Pryd y bore yn cael ei golli.', 'The morning meal is missed.'),
        effect: both('Mwy o blant yn bwyta’n iach.', 'More children eat well.'),
        strength: 'promising',
        transferability: both('Gwnaed mewn siroedd tebyg.', 'Done in similar counties.'),
        state: 'chosen',
        reason: both('Mae ysgolion yn barod.', 'Schools are ready.'),
        needs: [need.code],
      },
      {
        code: 'W2',
        title: both('Taflenni', 'Leaflets'),
        cause: both('Diffyg gwybodaeth.', 'Lack of knowledge.'),
        effect: both('Dim newid.', 'No change.'),
        strength: 'known-not-to-work',
        transferability: nothing,
        state: 'rejected',
        reason: nothing,
        needs: [need.code],
      },
    ],
    gaps: [
      {
        code: 'G1',
        title: both('Pwysau yn ôl ethnigrwydd', 'Weight by ethnic group'),
        why: both('Ni wyddom pwy sydd ar ei hôl hi.', 'We do not know who is behind.'),
        closing: both('Gofyn am y dadansoddiad.', 'Ask for the breakdown.'),
        reason: nothing,
        state: 'open',
        dueOn: '2027-03-31',
        organisation: 'B2',
        indicator: indicator.code,
        need: null,
      },
    ],
    parts: [
      {
        code: 'AP1',
        part: 'health-and-wellbeing',
        title: both('Anghenion iechyd a llesiant', 'Health and well-being needs'),
        legalBasis: both('Rheoliad 4', 'Regulation 4'),
        organisation: 'B2',
        asAt: '2025-09-30',
        nextDueOn: '2028-09-30',
        summary: both('Mae’r bwlch yn fwyaf yn y trefi.', 'The gap is widest in the towns.'),
        needs: [need.code],
        viewsSought: both('Arolwg o 400 o rieni.', 'A survey of 400 parents.'),
        frameworks: nothing,
        covered,
        reasoned: ['gender-reassignment', 'marriage-and-civil-partnership'],
        silent: [],
        whyNot: both('Mae’r niferoedd yn rhy fach.', 'The numbers are too small.'),
      },
      {
        code: 'AP3',
        part: 'childcare-sufficiency',
        title: both('Digonolrwydd gofal plant', 'Childcare sufficiency'),
        legalBasis: both('Deddf Gofal Plant 2006, adrannau 22 a 26', 'Childcare Act 2006, sections 22 and 26'),
        organisation: 'B1',
        asAt: '2022-06-30',
        nextDueOn: '2025-06-30',
        summary: both('Nid oes digon o leoedd Cymraeg.', 'There are too few places in Welsh.'),
        needs: ['N2'],
        viewsSought: nothing,
        frameworks: nothing,
        covered: ['age', 'sex'],
        reasoned: [],
        silent: protectedCharacteristics.filter((each) => each !== 'age' && each !== 'sex'),
        whyNot: nothing,
      },
    ],
    standing: [
      { part: 'health-and-wellbeing', word: 'current', code: 'AP1' },
      { part: 'crime-and-disorder', word: 'absent', code: null },
      { part: 'childcare-sufficiency', word: 'overdue', code: 'AP3' },
    ],
    priorities: [
      {
        code: 'P1',
        title: both('Y blynyddoedd cynnar', 'The early years'),
        reason: both('Yma mae’r bwlch mwyaf.', 'The gap is widest here.'),
        highest: true,
        needs: [need.code],
      },
    ],
    rounds: [
      {
        code: 'PR1',
        title: both('Blaenoriaethau 2026', 'Priorities for 2026'),
        decidedOn: '2026-03-02',
        decision: both('Dewisodd y bwrdd un angen.', 'The board chose one need.'),
        priorityLimit: 1,
        scoredBy: ['B1', 'B2'],
        weightSets: 200,
        criteria: [
          { code: 'CR1', title: both('Graddfa', 'Scale'), meaning: both('Faint o bobl', 'How many people'), weight: 3 },
          { code: 'CR2', title: both('Cost', 'Cost'), meaning: nothing, weight: 0.5 },
        ],
        order: [
          {
            need: need.code,
            title: need.title,
            scores: [4.5, 2],
            mean: 4.14,
            rank: 1,
            best: 1,
            worst: 1,
            staysInTop: true,
            choice: 'chosen',
            reason: both('Yma mae’r bwlch mwyaf.', 'The gap is widest here.'),
          },
          {
            need: 'N2',
            title: both('Gofal plant yn Gymraeg', 'Childcare in Welsh'),
            scores: [2, null],
            mean: 2,
            rank: 2,
            best: 2,
            worst: 3,
            staysInTop: false,
            choice: 'left-out',
            reason: both('Nid oes digon o dystiolaeth eto.', 'There is not enough evidence yet.'),
          },
        ],
        notRanked: [{ need: 'N3', title: both('Chwarae', 'Play') }],
        dissents: [
          {
            organisation: 'B2',
            need: 'N2',
            text: both('Dylai hwn fod wedi ei ddewis.', 'This should have been chosen.'),
            writtenOn: '2026-03-05',
          },
        ],
      },
    ],
    organisations: [
      { code: 'B1', name: both('Cyngor Arian', 'Arian Council') },
      { code: 'B2', name: both('Bwrdd Iechyd Arian', 'Arian Health Board') },
    ],
    surroundings: {
      influences: [
        {
          code: 'IN1',
          need: need.code,
          organisation: 'B1',
          degree: 'much',
          accountability: 'shared',
          how: both('Prydau ysgol a mannau chwarae.', 'School meals and places to play.'),
        },
      ],
      futureNeeds: [
        {
          code: 'FN1',
          need: need.code,
          title: both('Llai o blant, mwy o angen', 'Fewer children, more need'),
          drivers: ['demography', 'climate'],
          by: '2031-03-31',
          expectedNeed: 'more',
          expectedDemand: 'same',
          description: both('Bydd mwy o blant mewn tai llaith.', 'More children will live in damp homes.'),
          withPrevention: both('Gallai’r ffigur aros lle y mae.', 'The figure could stay where it is.'),
          evidence: [],
          asAt: '2026-01-31',
        },
      ],
      studies: [
        {
          code: 'ST1',
          title: both('Grwpiau bwyta’n iach: beth newidiodd', 'Healthy eating groups: what changed'),
          studyType: 'evaluation',
          question: both('A newidiodd y grwpiau unrhyw beth?', 'Did the groups change anything?'),
          method: both('Cyn ac ar ôl.', 'Before and after.'),
          state: 'under-way',
          dueOn: '2026-09-30',
          reportedOn: null,
          needs: [need.code],
          findings: [],
          readAt: '',
          organisation: 'B2',
        },
      ],
      languageProvision: [
        {
          code: 'LP1',
          service: both('Ymweliadau iechyd', 'Health visiting'),
          groups: [],
          ability: 'partly',
          shortfall: both('Nid oes ymwelydd Cymraeg yn y cwm uchaf.', 'There is no Welsh-speaking visitor in the upper valley.'),
          otherLanguages: both('', ''),
          asAt: '2026-01-31',
          organisation: 'B2',
        },
      ],
      barriers: [
        {
          code: 'BA1',
          title: both('Dim bws min nos', 'No evening bus'),
          barrierType: 'transport',
          groups: ['children-and-young-people'],
          howKnown: both('Dywedodd y fforwm.', 'The forum said so.'),
          done: both('Cyfarfodydd ar ôl ysgol.', 'Meetings after school.'),
          state: 'there',
          result: both('', ''),
          lookedAtOn: '2026-02-01',
          organisation: 'B1',
        },
      ],
      reliances: [],
    },
    releases: [pinned],
    methods: indicator.methods,
    boundaries: plan.boundaries,
  };
}
