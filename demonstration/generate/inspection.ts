import type {
  inspectionFindingDefinition,
  selfEvaluationDefinition,
  successorArrangementDefinition,
} from '../../src/scrutiny/index.ts';
import { both, type KitRecord } from './record.ts';

export const inspectionFindings: readonly KitRecord<typeof inspectionFindingDefinition>[] = [
  {
    code: 'IF1',
    title: both(
      'Tair rhestr o bobl sy’n cwympo, ac nid ydynt yn cyfateb',
      'Three lists of people who fall, and they do not match',
    ),
    inspectorate: 'cssiw',
    report: both('Arolygiad o wasanaethau i bobl hŷn', 'Inspection of services for older people'),
    reportedOn: '2025-11-18',
    sense: 'shortcoming',
    finding: both(
      'Nid oes neb yn gweld pawb sy’n cwympo, felly mae rhai’n cwympo eto heb gynnig o help.',
      'Nobody sees everyone who falls, so some fall again without being offered help.',
    ),
    organisations: ['B1', 'B2', 'B5'],
    priorities: ['P3'],
    outcomes: ['O3'],
    actions: ['A21'],
    whatIsDone: both(
      'Mae’r tri chorff yn cytuno ar un rhestr.',
      'The three bodies are agreeing on one list.',
    ),
    responsible: 'B2',
    dueOn: '2026-09-30',
    publishedOn: '2025-11-18',
  },
  {
    code: 'IF2',
    title: both('Mae’r ysgolion yn clywed disgyblion yn dda', 'Schools hear their pupils well'),
    inspectorate: 'estyn',
    report: both('Arolygiad o wasanaethau addysg', 'Inspection of education services'),
    reportedOn: '2026-02-10',
    sense: 'strength',
    finding: both(
      'Mae cyngor ysgol ym mhob ysgol, ac mae pob un yn gallu enwi rhywbeth a newidiodd.',
      'Every school has a council, and each can name something that changed.',
    ),
    organisations: ['B1', 'B10'],
    priorities: ['P6'],
    outcomes: ['O6'],
    actions: ['A40'],
    publishedOn: '2026-02-10',
  },
  {
    code: 'IF3',
    title: both('Mae’r aros am therapi lleferydd yn rhy hir', 'The wait for speech therapy is too long'),
    inspectorate: 'hiw',
    report: both('Adolygiad o therapïau plant', 'Review of children’s therapies'),
    reportedOn: '2026-03-24',
    sense: 'recommendation',
    finding: both(
      'Dylai’r bwrdd iechyd gyhoeddi’r amser aros bob mis.',
      'The health board should publish the waiting time each month.',
    ),
    organisations: ['B2'],
    priorities: ['P1'],
    outcomes: ['O1'],
    actions: ['A2'],
    whatIsDone: both('Cyhoeddir yr amser aros bob mis.', 'The waiting time is published each month.'),
    responsible: 'B2',
    dueOn: '2026-06-30',
    closedOn: '2026-06-12',
    publishedOn: '2026-03-24',
  },
  {
    code: 'IF4',
    title: both(
      'Nid yw’r bwrdd yn dangos beth mae atal yn ei arbed',
      'The board does not show what prevention saves',
    ),
    inspectorate: 'wao',
    report: both('Asesiad gwella', 'Improvement assessment'),
    reportedOn: '2026-05-19',
    sense: 'shortcoming',
    finding: both(
      'Mae’r cynllun yn dweud faint a werir ar atal, ond nid beth a ddaw ohono.',
      'The plan says how much is spent on prevention, but not what comes of it.',
    ),
    organisations: ['B1', 'B2', 'B3'],
    priorities: ['P1', 'P4'],
    outcomes: ['O1', 'O4'],
    actions: ['A25'],
    responsible: 'B1',
    dueOn: '2027-03-31',
    publishedOn: '2026-05-19',
  },
];

export const selfEvaluations: readonly KitRecord<typeof selfEvaluationDefinition>[] = [
  {
    code: 'SE1',
    title: both('Mae’r cynllun yn dechrau o’r anghenion', 'The plan begins with needs'),
    question: 'plan-developed',
    rating: 3,
    judgement: both(
      'Daeth pob blaenoriaeth o’r asesiad, ond un: daeth P6 o’r hyn a ddywedodd pobl.',
      'Every priority came from the assessment but one: P6 came from what people said.',
    ),
    next: both('Cysylltu pob angen â chanlyniad.', 'Tie every need to an outcome.'),
    evaluatedOn: '2026-05-14',
  },
  {
    code: 'SE2',
    title: both('Mae canlyniadau’n glir, ond un heb ei fesur', 'Outcomes are clear, but one is not measured'),
    question: 'outcomes-set',
    rating: 2,
    judgement: both('Nid oes dangosydd i O6.', 'O6 has no indicator.'),
    next: both('Cytuno ar arolwg blynyddol.', 'Agree on a yearly survey.'),
    evaluatedOn: '2026-05-14',
  },
  {
    code: 'SE3',
    title: both('Mae plant yn cael eu clywed', 'Children are heard'),
    question: 'children-heard',
    rating: 4,
    judgement: both('Mae’r fforwm ieuenctid wrth y bwrdd.', 'The youth forum is at the table.'),
    evidence: ['E7'],
    evaluatedOn: '2026-05-14',
  },
];

export const successorArrangements: readonly KitRecord<typeof successorArrangementDefinition>[] = [
  {
    code: 'SX1',
    title: both(
      'Cytundeb tair blynedd â Llywodraeth Cymru',
      'Three-year agreement with the Welsh Government',
    ),
    organisation: 'B11',
    text: both(
      'Dau o ganlyniadau’r cynllun, a gaiff eu hadolygu bob blwyddyn.',
      'Two of the outcomes of the plan, reviewed each year.',
    ),
    outcomes: ['O1', 'O4'],
    startsOn: '2026-04-01',
    endsOn: '2029-03-31',
  },
];
