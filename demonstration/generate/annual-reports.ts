import type {
  annualReportDefinition,
  reportAnswerDefinition,
  reportFeedbackDefinition,
  reportSignpostDefinition,
  reportTextDefinition,
} from '../../src/reporting/index.ts';
import { both, type KitRecord } from './record.ts';

/** A finished year, and the year that is being written about. */
export const annualReports: readonly KitRecord<typeof annualReportDefinition>[] = [
  {
    code: 'AN1',
    title: both('Adroddiad blynyddol 2025-26', 'Annual report 2025-26'),
    plan: 'PL1',
    yearStarts: '2025-04-01',
    yearEnds: '2026-03-31',
  },
  {
    code: 'AN2',
    title: both('Adroddiad blynyddol 2026-27', 'Annual report 2026-27'),
    plan: 'PL1',
    yearStarts: '2026-04-01',
    yearEnds: '2027-03-31',
  },
];

export const reportTexts: readonly KitRecord<typeof reportTextDefinition>[] = [
  {
    code: 'RX1',
    report: 'AN1',
    part: 'mitigation',
    title: both('Plant a phobl ifanc yn aros yn rhy hir', 'Children and young people wait too long'),
    text: both(
      'Gwaethygodd yr aros am therapydd lleferydd ac am gymorth iechyd meddwl, ac mae llai o ddisgyblion yn dweud eu bod yn iach eu meddwl. Syrthiodd nifer y brechiadau hefyd.\n\nRydym yn symud dau therapydd o’r ysbyty i’r canolfannau teulu, yn agor sesiwn galw heibio heb restr aros, ac yn mynd â’r nyrs at y teuluoedd i frechu. Bydd y bwrdd yn edrych ar y ffigurau bob mis nes iddynt droi. Ni wyddom eto pam y cododd nifer y plant sy’n derbyn gofal; mae adolygiad o hynny i’w orffen erbyn yr hydref.',
      'The wait for a speech therapist and for mental health support got longer, and fewer pupils say that their well-being is good. Vaccinations fell too.\n\nWe are moving two therapists from the hospital to the family centres, opening a drop-in session without a waiting list, and taking the nurse to families to vaccinate. The board will look at the figures every month until they turn. We do not know yet why the number of looked-after children rose; a review of it is to be finished by the autumn.',
    ),
    state: 'agreed',
    position: 1,
    outcomes: ['O1'],
    indicators: ['I3', 'I7', 'I36'],
    measures: ['F4', 'F17'],
    actions: ['A2', 'A3', 'A17'],
  },
  {
    code: 'RX2',
    report: 'AN1',
    part: 'mitigation',
    title: both('Codymau, symud a llesiant oedolion', 'Falls, activity and the well-being of adults'),
    text: both(
      'Aeth mwy o bobl hŷn i’r ysbyty ar ôl cwympo, mae llai o oedolion yn egnïol, a gostyngodd eu llesiant meddyliol. Roedd tair rhestr wahanol o bobl sy’n cwympo, ac nid oeddent yn cyfateb.\n\nBydd un rhestr o fis Mehefin ymlaen, a dosbarth cryfder a chydbwysedd ym mhob tref.',
      'More older people went to hospital after a fall, fewer adults are active, and their mental well-being fell. There were three different lists of people who fall, and they did not match.\n\nThere will be one list from June, and a strength and balance class in every town.',
    ),
    state: 'agreed',
    position: 2,
    outcomes: ['O3'],
    indicators: ['I17', 'I20', 'I21'],
    actions: ['A21'],
  },
  {
    code: 'RX3',
    report: 'AN1',
    part: 'mitigation',
    title: both('Cartrefi a chymorth yn arafach', 'Homes and help came more slowly'),
    text: both(
      'Roedd mwy o aelwydydd mewn perygl o golli eu cartref, a bu pobl yn aros yn hirach am gymorth gydag alcohol a chyffuriau. Digwyddodd rhagor o drais eto o fewn blwyddyn.\n\nMae’r gymdeithas dai wedi cyflogi dau dîm trwsio arall. Bydd un gweithiwr o’r alwad gyntaf i bob goroeswr, a swyddog tai yn y llys.',
      'More households were threatened with losing their home, and people waited longer for help with alcohol and drugs. More violence was repeated within a year.\n\nThe housing association has taken on two more repair teams. Every survivor will have one worker from the first call, and there will be a housing officer in court.',
    ),
    state: 'agreed',
    position: 3,
    outcomes: ['O2', 'O4'],
    indicators: ['I23'],
    measures: ['F12', 'F25', 'F35'],
    actions: ['A9', 'A10', 'A16', 'A26', 'A27'],
  },
  {
    code: 'RX4',
    report: 'AN1',
    part: 'progress',
    title: both('Blwyddyn o baratoi', 'A year of preparing'),
    text: both(
      'Dyma’r flwyddyn olaf o dan y pedair strategaeth flaenorol. Gwnaethom asesiad o’r anghenion, gwrando ar drigolion, a chytuno ar un cynllun yn eu lle. Mae’r camau ynddo’n dechrau ym mis Ebrill 2026; felly nid oes canlyniad yma y gall y cynllun newydd gael clod na bai amdano.\n\nMae’r rhan fwyaf o’r hyn rydym yn ei geisio yn araf. Bydd mawn yn gwella dros ddegawdau, a bydd plentyn sy’n dechrau mewn canolfan deulu eleni yn gadael yr ysgol yn 2042.',
      'This was the last year under the four strategies before. We assessed what people need, listened to residents and agreed one plan in their place. Its actions begin in April 2026; so there is no result here for which the new plan can be credited or blamed.\n\nMost of what we seek is slow. Peat heals over decades, and a child who begins at a family centre this year will leave school in 2042.',
    ),
    state: 'agreed',
    position: 1,
    outcomes: ['O1', 'O2', 'O3', 'O4', 'O5', 'O6'],
    actions: ['A1', 'A32'],
  },
  {
    code: 'RX5',
    report: 'AN1',
    part: 'engagement',
    title: both('Sut y buom yn gwrando', 'How we listened'),
    text: both(
      'Bu’r ymgynghoriad ar agor am ddeuddeg wythnos. Daeth ymatebion gan drigolion, ysgolion a grwpiau gwirfoddol, a newidiodd y drafft o’u herwydd. Mae’r partneriaid yn rhannu eu data drwy un arsyllfa fach.',
      'The consultation was open for twelve weeks. Residents, schools and voluntary groups replied, and the draft changed because of them. Partners share their data through one small observatory.',
    ),
    state: 'agreed',
    position: 1,
  },
  {
    code: 'RX6',
    report: 'AN1',
    part: 'participation',
    title: both('Plant a phobl ifanc', 'Children and young people'),
    text: both(
      'Cymerodd y fforwm ieuenctid ran ym mhob cam, a chawsant fersiwn eu hunain o’r cynllun. Clywsom lai gan blant sydd mewn gofal a chan deuluoedd yn y pentrefi uchaf. Y flwyddyn nesaf bydd gweithiwr yn mynd atynt.',
      'The youth forum took part at every step, and had a version of the plan of its own. We heard less from children in care and from families in the upper villages. Next year a worker will go to them.',
    ),
    state: 'agreed',
    position: 1,
  },
  {
    code: 'RX7',
    report: 'AN1',
    part: 'governance',
    title: both('Sut mae’r bwrdd yn gweithio', 'How the board works'),
    text: both(
      'Cyfarfu’r bwrdd i gytuno ar y cynllun ac i roi cyfrif am yr hen strategaethau. Nid oedd pob aelod yno bob tro. O hyn ymlaen bydd pob cyfarfod yn dechrau gyda’r hyn a waethygodd.',
      'The board met to agree the plan and to account for the old strategies. Not every member was there each time. From now on every meeting will begin with what got worse.',
    ),
    state: 'agreed',
    position: 1,
  },
  {
    code: 'RX8',
    report: 'AN1',
    part: 'scrutiny',
    title: both('Beth ddysgom o graffu', 'What we learned from scrutiny'),
    text: both(
      'Dywedodd yr arolygwyr fod ysgolion yn gwrando’n dda, a bod yr aros am therapi lleferydd yn rhy hir. Dywedwyd hefyd nad yw tair rhestr o bobl sy’n cwympo yn cyfateb. Rydym yn derbyn pob canfyddiad.',
      'Inspectors said that schools listen well, and that the wait for speech therapy is too long. They said too that three lists of people who fall do not match. We accept every finding.',
    ),
    state: 'agreed',
    position: 1,
  },
  {
    code: 'RX9',
    report: 'AN1',
    part: 'changes',
    title: both('Un cynllun yn lle pedwar', 'One plan in place of four'),
    text: both(
      'O fis Ebrill 2026 mae un cynllun integredig yn cymryd lle’r strategaeth gymunedol, y cynllun plant a phobl ifanc, y strategaeth iechyd a’r cynllun trosedd ac anhrefn.',
      'From April 2026 one integrated plan takes the place of the community strategy, the children and young people’s plan, the health strategy and the crime and disorder plan.',
    ),
    state: 'agreed',
    position: 1,
  },
  {
    code: 'RX10',
    report: 'AN2',
    part: 'progress',
    title: both('Y misoedd cyntaf', 'The first months'),
    text: both(
      'Agorodd y ganolfan deulu gyntaf, ac mae’r nyrs frechu’n ymweld â phob tref.',
      'The first family centre opened, and the vaccination nurse visits every town.',
    ),
    state: 'drafted',
    position: 1,
    outcomes: ['O1'],
    measures: ['F1', 'F6'],
    actions: ['A3', 'A8'],
  },
];

export const reportAnswers: readonly KitRecord<typeof reportAnswerDefinition>[] = [
  {
    code: 'RW1',
    report: 'AN1',
    finding: 'promise-omitted',
    about: 'C9',
    reason: both(
      'Gwrthododd y coleg yr addewid cyn i’r cynllun ddechrau: nid oes ganddo gwrs nyrsio deintyddol. Bydd y bwrdd iechyd yn ei gynnig mewn coleg arall, a bydd adroddiad 2026-27 yn dweud sut aeth hi.',
      'The college declined the promise before the plan began: it has no course in dental nursing. The health board will offer it at another college, and the report for 2026-27 will say how it went.',
    ),
    answeredOn: '2026-06-18',
  },
  {
    code: 'RW2',
    report: 'AN1',
    finding: 'worsened-without-mitigation',
    about: 'F38',
    reason: both(
      'Mae’r tir ar gyfer y cartrefi nesaf yn aros am ganiatâd cynllunio; nid oes dim arall i’w wneud cyn hynny.',
      'The land for the next homes is waiting for planning permission; there is nothing else to do before that.',
    ),
    answeredOn: '2026-06-18',
  },
  {
    code: 'RW3',
    report: 'AN1',
    finding: 'worsened-untold',
    about: 'F38',
    reason: both(
      'Un flwyddyn o gartrefi’n cael eu gorffen yw hon; mae’r cynllun yn rhedeg tan 2031, ac mae’r ffigur yn y tabl i bawb ei weld.',
      'This is one year of homes being finished; the plan runs until 2031, and the figure is in the table for all to see.',
    ),
    answeredOn: '2026-06-18',
  },
];

export const reportFeedback: readonly KitRecord<typeof reportFeedbackDefinition>[] = [
  {
    code: 'FB1',
    title: both('Sylwadau’r llywodraeth ar y drafft', 'The government’s comments on the draft'),
    plan: 'PL1',
    office: 'welsh-ministers',
    receivedOn: '2025-12-18',
    feedback: both(
      'Dangoswch pa arian sy’n symud tuag at atal, a phwy sy’n atebol am bob cam.',
      'Show what money moves toward prevention, and who answers for each action.',
    ),
    response: both(
      'Mae pob cam bellach yn dweud pa mor gynnar y mae’n atal, ac mae pob perchennog wedi derbyn ei gam.',
      'Every action now says how early it prevents, and all the owners but one have accepted their actions.',
    ),
    respondedOn: '2026-02-20',
  },
];

export const reportSignposts: readonly KitRecord<typeof reportSignpostDefinition>[] = [
  {
    code: 'SP1',
    title: both('Cynllun gwella’r cyngor 2025-26', 'The council’s improvement plan 2025-26'),
    reports: ['AN1'],
    organisation: 'B1',
    sort: 'improvement-plan',
    address: 'https://cyngor.dyffryn-arian.example/gwella',
    publishedOn: '2025-10-31',
    shows: both(
      'Perfformiad pob gwasanaeth gan y cyngor, a’r gwelliannau a addawyd o dan Fesur 2009.',
      'How every service of the council performed, and the improvements promised under the 2009 Measure.',
    ),
  },
  {
    code: 'SP2',
    title: both('Adroddiad blynyddol y bwrdd iechyd', 'The health board’s annual report'),
    reports: ['AN1'],
    organisation: 'B2',
    sort: 'health-framework',
    address: 'https://iechyd.dyffryn-arian.example/adroddiad',
    publishedOn: '2026-06-30',
    shows: both(
      'Amseroedd aros fesul tref, o’r un ffigurau â’r adroddiad hwn.',
      'Waiting times town by town, from the same figures as this report.',
    ),
  },
];
