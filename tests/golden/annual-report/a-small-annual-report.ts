import {
  annualReportFormat,
  type PublishedAnnualReport,
} from '../../../src/publishing/annual-report/published-annual-report.ts';
import { aSmallPlan, both } from '../plan/a-small-plan.ts';

const nothing = both('', '');

/** The annual report of the invented county: small enough to read, with one of everything it can hold. */
export function aSmallAnnualReport(): PublishedAnnualReport {
  const plan = aSmallPlan();
  return {
    format: annualReportFormat,
    partnership: { slug: plan.partnership.slug, name: plan.partnership.name },
    plan: { code: plan.plan.code, title: plan.plan.title, vision: plan.plan.vision },
    areas: plan.plan.areas,
    report: {
      code: 'AN1',
      title: both('Adroddiad blynyddol 2025-26', 'Annual report 2025-26'),
      yearStarts: '2025-04-01',
      yearEnds: '2026-03-31',
    },
    edition: 1,
    frozenOn: '2026-06-18',
    texts: [
      {
        code: 'RX1',
        part: 'mitigation',
        title: both('Yr aros am therapydd', 'The wait for a therapist'),
        text: both(
          'Aeth yr aros yn hirach.\n\n- Dau therapydd arall\n- Un rhestr',
          'The wait got longer.\n\n- Two more therapists\n- One list',
        ),
        outcomes: [],
        indicators: [],
        measures: ['F1'],
        actions: [],
        contributions: [],
      },
    ],
    outcomes: [
      {
        code: 'O1',
        title: both('Plant yn dechrau’n dda', 'Children start well'),
        longTermBenefit: nothing,
        indicators: ['I1'],
      },
    ],
    results: [
      {
        kind: 'performance-measure',
        code: 'F1',
        title: both('Plant a welwyd o fewn 18 wythnos', 'Children seen within 18 weeks'),
        unit: both('%', '%'),
        decimals: null,
        direction: 'higher-is-better',
        organisation: 'B1',
        outcomes: ['O1'],
        figures: [
          { period: '2024-04-01/2025-03-31', value: 78, numerator: 78, denominator: 100 },
          { period: '2025-04-01/2026-03-31', value: 65.3, numerator: 64, denominator: 98 },
        ],
        standing: 'worse',
        curve: 'worse',
        mitigations: [
          {
            kind: 'challenge',
            code: 'CE1',
            title: both('Mae’r aros yn rhy hir', 'The wait is too long'),
            text: both('Galwad ffôn i bob teulu.', 'A telephone call to every family.'),
          },
        ],
        externalFactors: [both('Prinder therapyddion yng Nghymru.', 'A shortage of therapists in Wales.')],
      },
      {
        kind: 'indicator',
        code: 'I1',
        title: both('Plant o bwysau iach', 'Children of healthy weight'),
        unit: both('y cant', 'per cent'),
        decimals: 1,
        direction: 'higher-is-better',
        organisation: null,
        outcomes: ['O1'],
        figures: [{ period: '2024', value: 71.4, numerator: 2310, denominator: 3236 }],
        standing: 'no-clear-change',
        curve: 'cannot-say',
        mitigations: [],
        externalFactors: [],
      },
    ],
    actions: [
      {
        code: 'A1',
        title: both('Agor canolfan deulu', 'Open a family centre'),
        lead: 'B1',
        outcomes: ['O1'],
        startsOn: '2025-04-01',
        endsOn: '2028-03-31',
        state: 'slipping',
        saidIn: '2026-03',
        progress: nothing,
        milestones: [
          { code: 'M1', title: both('Y gyntaf ar agor', 'The first one open'), dueOn: '2026-01-31', metOn: null },
        ],
        promises: [
          {
            code: 'C1',
            organisation: 'B2',
            promise: both('Anfon nyrs bob wythnos.', 'Send a nurse each week.'),
            state: 'declined',
            delivery: null,
            answer: both('Nid oes nyrs ar gael.', 'There is no nurse to be had.'),
          },
        ],
      },
      {
        code: 'A3',
        title: both('Clinig symudol', 'A mobile clinic'),
        lead: 'B2',
        outcomes: ['O1'],
        startsOn: '2026-09-01',
        endsOn: '2029-03-31',
        state: null,
        saidIn: null,
        progress: nothing,
        milestones: [],
        promises: [
          {
            code: 'C3',
            organisation: 'B1',
            promise: both('Maes parcio.', 'A place to park.'),
            state: 'agreed',
            delivery: null,
            answer: nothing,
          },
        ],
      },
    ],
    restricted: 1,
    stories: [],
    organisations: plan.organisations.map(({ code, name }) => ({ code, name })),
    strategies: [{ part: 'engagement-strategy', title: both('Sut byddwn yn gwrando', 'How we will listen') }],
    participation: [
      {
        wording: both('Mae plant yn cymryd rhan.', 'Children take part.'),
        verdict: 'partly',
        citation: both('Atodiad B', 'Annex B'),
      },
    ],
    participationRecord: {
      arrangements: [
        {
          title: both('Sut mae plant yn cymryd rhan', 'How children take part'),
          text: both('Atebir pob barn o fewn mis.', 'Every view is answered within a month.'),
          media: ['website', 'school'],
          reviewedOn: '2025-09-15',
          dueOn: '2026-09-15',
        },
      ],
      opportunities: [
        {
          title: both('Fforwm Ieuenctid Arian', 'Arian Youth Forum'),
          setting: 'youth-forum',
          description: both('Tri deg o bobl ifanc.', 'Thirty young people.'),
        },
      ],
      work: [
        {
          title: both('Gwrando ar blant', 'Listening to children'),
          sort: 'training',
          heldOn: '2025-10-21',
          result: both('Daeth y bwrdd cyfan.', 'The whole board came.'),
        },
      ],
      views: [
        {
          title: both('Bws ar ôl y clwb', 'A bus after the club'),
          view: both('Mae’r bws olaf yn mynd yn rhy gynnar.', 'The last bus goes too soon.'),
          heardOn: '2026-02-03',
          response: both('Telir am dacsi.', 'A taxi is paid for.'),
          respondedOn: '2026-03-02',
        },
        {
          title: both('Gofyn i ni', 'Ask us'),
          view: both('Does neb yn gofyn i fi.', 'Nobody asks me.'),
          heardOn: '2026-03-22',
          response: nothing,
          respondedOn: null,
        },
      ],
      gaps: [
        { sort: 'forum-gap', what: both('Pobl ifanc ar yr ymylon', 'Marginalised young people') },
        { sort: 'no-promotion', what: nothing },
      ],
    },
    governance: {
      meetings: [
        { code: 'MT1', title: both('Cyfarfod y gwanwyn', 'Spring meeting'), heldOn: '2025-05-14', present: 2 },
      ],
      attendance: [{ organisation: 'B1', asked: 1, there: 1 }],
      decisions: [
        {
          code: 'PD1',
          title: both('Symud arian at atal', 'Move money to prevention'),
          heldOn: '2025-05-14',
          text: both('Symud un y cant.', 'Move one per cent.'),
          reasons: both('Mae trwsio’n ddrutach.', 'Mending costs more.'),
        },
      ],
      barriers: [{ title: both('Rhannu data', 'Sharing data'), action: nothing }],
      notTaken: [
        { title: both('Cau’r clinig bach', 'Close the small clinic'), reason: both('Byddai’n rhy bell.', 'It would be too far.') },
      ],
      selfAssessments: [
        {
          title: both('Iechyd y bartneriaeth', 'The health of the partnership'),
          closedOn: '2025-11-30',
          findings: both('Mae ymddiriedaeth yn tyfu.', 'Trust is growing.'),
        },
      ],
      selfEvaluations: [],
    },
    scrutiny: {
      reviews: [],
      recommendations: [
        {
          code: 'RC1',
          title: both('Cyhoeddi’r amser aros', 'Publish the waiting time'),
          madeOn: '2025-10-12',
          answers: [{ organisation: null, state: 'refused', answer: nothing, isOverdue: false }],
        },
      ],
      findings: [
        {
          title: both('Mae’r aros yn rhy hir', 'The wait is too long'),
          inspectorate: 'hiw',
          report: both('Adroddiad 2025', 'Report 2025'),
          reportedOn: '2025-11-18',
          address: '',
          finding: both('Roedd hanner y plant yn aros.', 'Half of the children waited.'),
          whatIsDone: nothing,
        },
      ],
      planned: [{ title: both('Cartrefi oer', 'Cold homes'), plannedFor: '2026-09-28' }],
    },
    reviews: [
      {
        code: 'RV1',
        title: both('Adolygiad 2026', 'Review 2026'),
        kind: 'annual',
        reviewedOn: '2026-05-20',
        progress: both('Rhy gynnar.', 'Too early.'),
        impactEvidence: both('Mae’r aros yn byrhau yn y de.', 'The wait is getting shorter in the south.'),
        priorities: both('Ydynt.', 'They are.'),
        structures: nothing,
        decision: 'amend',
        changes: both('Un rhestr aros.', 'One waiting list.'),
        duties: ['children-and-young-people'],
      },
    ],
    changes: {
      between: {
        before: { number: 1, publishedOn: '2025-04-01' },
        after: { number: 2, publishedOn: '2026-06-01' },
      },
      changes: [
        {
          kind: 'action',
          code: 'A2',
          title: both('Un rhestr aros', 'One waiting list'),
          change: 'added',
          why: both('Am fod tair yn drysu pobl.', 'Because three confuse people.'),
        },
      ],
    },
    statutory: [
      {
        code: 'children-and-young-people',
        name: both('Cynllun Plant a Phobl Ifanc', 'Children and Young People’s Plan'),
        outcomes: ['O1'],
        indicators: ['I1'],
        actions: ['A1', 'A2'],
        assessments: [
          {
            title: both('Proffil plant a phobl ifanc', 'Children and young people’s profile'),
            asAt: '2025-12-31',
            nextDueOn: '2026-03-31',
            isOverdue: true,
            summary: both('Mae plant yn aros yn hir.', 'Children wait long.'),
            needs: [both('Therapi lleferydd', 'Speech therapy'), both('Pwysau iach', 'Healthy weight')],
            viewsSought: both('Fforwm ieuenctid a rhieni.', 'The youth forum and parents.'),
          },
        ],
        childPoverty: ['O1'],
      },
    ],
    agreements: [
      {
        title: both('Cytundeb y teuluoedd', 'The families’ agreement'),
        forCitizens: both('Un drws i bob teulu.', 'One door for every family.'),
        actions: ['A1'],
      },
    ],
    signposts: [
      {
        title: both('Cynllun gwella 2025-26', 'Improvement plan 2025-26'),
        organisation: 'B1',
        sort: 'improvement-plan',
        address: 'https://cyngor.dyffryn-arian.example/gwella',
        publishedOn: '2025-10-31',
        shows: both('Perfformiad pob gwasanaeth.', 'How every service performed.'),
      },
    ],
    feedback: [
      {
        title: both('Sylwadau’r llywodraeth', 'The government’s comments'),
        office: 'welsh-ministers',
        receivedOn: '2025-09-14',
        feedback: both('Dangoswch yr effaith.', 'Show the effect.'),
        response: nothing,
        respondedOn: null,
      },
    ],
    answers: [
      {
        rule: 'promise-omitted',
        about: 'C1',
        title: both('Anfon nyrs bob wythnos.', 'Send a nurse each week.'),
        reason: both('Bydd cytundeb arall.', 'There will be another agreement.'),
        answeredOn: '2026-06-10',
      },
    ],
    releases: plan.releases,
    rulebook: plan.dutiesAsAt && { name: plan.dutiesAsAt.rulebook, on: plan.dutiesAsAt.on },
  };
}
