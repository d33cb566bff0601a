import type {
  agreementDefinition,
  barrierDefinition,
  differenceDefinition,
  electionDefinition,
  governanceAnswerDefinition,
  interestDefinition,
  invitationDefinition,
  postTaskDefinition,
} from '../../src/governance/index.ts';
import type { Bilingual } from '../../src/language/index.ts';
import { both, type KitRecord } from './record.ts';

/** The duties for which a body that belongs to the whole plan is invited. */
const everyDuty = [
  'community-strategy',
  'crime-and-disorder',
  'children-and-young-people',
  'health-and-wellbeing',
  'other-partnerships',
];

export const elections: readonly KitRecord<typeof electionDefinition>[] = [
  {
    code: 'EL1',
    title: both('Etholiad Cyngor Dyffryn Arian, 2022', 'Dyffryn Arian Council election, 2022'),
    organisation: 'B1',
    heldOn: '2022-05-05',
    kind: 'ordinary',
  },
  {
    code: 'EL2',
    title: both('Etholiad Cyngor Dyffryn Arian, 2027', 'Dyffryn Arian Council election, 2027'),
    organisation: 'B1',
    heldOn: '2027-05-06',
    kind: 'ordinary',
  },
];

/** The voluntary council and the housing association each withdrew from the decision they have an interest in. */
export const interests: readonly KitRecord<typeof interestDefinition>[] = [
  {
    code: 'IR1',
    title: both('Cynllun cyfeillio’r cyngor gwirfoddol', 'The befriending scheme of the voluntary council'),
    organisation: 'B6',
    seat: 'S10',
    nature: 'provider',
    about: both(
      'Mae’r cyngor gwirfoddol yn rhedeg cynllun cyfeillio a gallai wneud cais am y grant.',
      'The voluntary council runs a befriending scheme and could bid for the grant.',
    ),
    allCommissioning: false,
    actions: ['A19'],
    declaredOn: '2025-11-13',
  },
  {
    code: 'IR2',
    title: both('Cynghorwyr arian Cartrefi’r Dyffryn', 'Money advisers of Valley Homes'),
    organisation: 'B9',
    seat: 'S13',
    nature: 'provider',
    about: both(
      'Mae Cartrefi’r Dyffryn yn cyflogi tri chynghorydd arian.',
      'Valley Homes employs three money advisers.',
    ),
    allCommissioning: false,
    actions: ['A29'],
    declaredOn: '2026-05-14',
  },
  {
    code: 'IR3',
    title: both('Lesddaliad y coleg ar hen neuadd', 'The college’s lease of an old hall'),
    organisation: 'B10',
    nature: 'land',
    about: both('Safle posibl i ganolfan deulu.', 'A possible site for a family centre.'),
    allCommissioning: false,
    actions: ['A1'],
    declaredOn: '2024-09-19',
    endsOn: '2026-03-31',
  },
];

export const barriers: readonly KitRecord<typeof barrierDefinition>[] = [
  {
    code: 'BR1',
    title: both(
      'Dwy system gofnodi nad ydynt yn siarad â’i gilydd',
      'Two record systems that do not talk to each other',
    ),
    service: both('Un cynllun i bob teulu', 'One plan for every family'),
    description: both(
      'Mae ymwelwyr iechyd a gweithwyr teulu yn ysgrifennu’r un pethau ddwywaith.',
      'Health visitors and family workers write the same things twice.',
    ),
    organisation: 'B2',
    remover: 'B1',
    level: 'partnership',
    action: both('Mae’r ddau gorff yn profi ffurflen gyffredin.', 'The two bodies are trying a common form.'),
    raisedOn: '2026-01-22',
    escalatedOn: '2026-02-19',
    state: 'escalated',
  },
  {
    code: 'BR2',
    title: both(
      'Grantiau blwyddyn yn atal contractau tair blynedd',
      'Grants of one year prevent contracts of three',
    ),
    service: both('Cymorth alcohol a chyffuriau', 'Help with alcohol and drugs'),
    description: both(
      'Ni all darparwyr gadw staff pan nad yw’r arian yn sicr ar ôl mis Mawrth.',
      'Providers cannot keep staff when the money is not certain after March.',
    ),
    organisation: 'B3',
    remover: 'B11',
    level: 'national',
    action: both(
      'Aeth aelod Llywodraeth Cymru â’r mater at yr adran.',
      'The Welsh Government member took the matter to the department.',
    ),
    raisedOn: '2025-11-13',
    escalatedOn: '2026-01-22',
    state: 'escalated',
  },
  {
    code: 'BR3',
    title: both('Rheolau yswiriant ar wirfoddolwyr', 'Insurance rules on volunteers'),
    service: both('Cyfeillion gwirfoddol', 'Volunteer befrienders'),
    description: both(
      'Ni châi gwirfoddolwyr gario pobl yn eu ceir.',
      'Volunteers were not allowed to carry people in their cars.',
    ),
    organisation: 'B6',
    remover: 'B1',
    level: 'organisation',
    action: both('Newidiodd y cyngor ei bolisi.', 'The council changed its policy.'),
    outcome: both('Mae 31 o yrwyr gwirfoddol bellach.', 'There are now 31 volunteer drivers.'),
    raisedOn: '2025-06-19',
    closedOn: '2026-02-02',
    state: 'removed',
  },
  {
    code: 'BR4',
    title: both(
      'Y gwasanaeth gwaith yn methu rhannu ffigurau yn ôl ward',
      'The employment service cannot share figures by ward',
    ),
    service: both('Cyngor ar waith ac incwm', 'Advice on work and income'),
    description: both(
      'Mae rheolau cenedlaethol yn cadw’r ffigurau lleol oddi wrth y bwrdd.',
      'National rules keep the local figures from the board.',
    ),
    organisation: 'B9',
    remover: 'B11',
    level: 'national',
    action: both('Mae’r grŵp data yn casglu enghreifftiau.', 'The data group is collecting examples.'),
    raisedOn: '2026-09-10',
    state: 'open',
  },
];

export const agreements: readonly KitRecord<typeof agreementDefinition>[] = [
  {
    code: 'AM1',
    title: both('Sut rydym yn llywodraethu', 'How we govern'),
    kind: 'governance',
    text: both(
      'Mae pob partner yn atebol i’w gorff ei hun am ei wasanaethau, ac i’w gyd-bartneriaid am yr hyn a addawodd.',
      'Each partner answers to its own body for its services, and to its fellow partners for what it promised.',
    ),
    organisations: ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'B10'],
    agreedOn: '2024-06-20',
    reviewMonths: 24,
    seat: 'S4',
  },
  {
    code: 'AM2',
    title: both('Compact y sector gwirfoddol', 'Voluntary sector compact'),
    kind: 'compact',
    text: both(
      'Arian tair blynedd lle bo modd, a deuddeg wythnos i ymateb.',
      'Funding of three years where possible, and twelve weeks to respond.',
    ),
    organisations: ['B1', 'B2', 'B3', 'B6'],
    agreedOn: '2023-10-05',
    reviewMonths: 36,
    group: 'GR10',
    actionPlan: both(
      'Un ffurflen gais gan bob partner erbyn 2027.',
      'One application form of all partners by 2027.',
    ),
  },
  {
    code: 'AM3',
    title: both('Sut rydym yn datrys gwahaniaethau', 'How we settle differences'),
    kind: 'differences',
    text: both(
      'Trafod o fewn pythefnos; cyfryngwr o’r tu allan; yna’r bwrdd, gyda’r farn leiafrifol yn y cofnodion.',
      'Talks within two weeks; a mediator from outside; then the board, with the minority view in the minutes.',
    ),
    organisations: ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'B10'],
    agreedOn: '2025-06-19',
    reviewMonths: 36,
  },
  {
    code: 'AM4',
    title: both('Rhannu gwybodaeth ynghylch trosedd', 'Sharing information on crime'),
    kind: 'information-sharing',
    text: both(
      'Pa ffigurau y mae’r awdurdodau cyfrifol yn eu rhannu, a phwy sy’n cael eu gweld.',
      'What figures the responsible authorities share, and who may see them.',
    ),
    organisations: ['B1', 'B2', 'B3', 'B5', 'B8'],
    agreedOn: '2025-02-13',
    reviewMonths: 24,
    group: 'GR3',
  },
  {
    code: 'AM5',
    title: both('Clywed cymunedau a’r trydydd sector', 'Hearing communities and the third sector'),
    kind: 'engagement',
    text: both(
      'Mae’r grŵp ymgysylltu yn cwrdd â thenantiaid, grwpiau cymunedol ac elusennau bob chwarter, ac yn adrodd i’r bwrdd.',
      'The engagement group meets tenants, community groups and charities every quarter, and reports to the board.',
    ),
    organisations: ['B6', 'B9'],
    interests: ['housing', 'third-sector', 'community'],
    agreedOn: '2025-04-10',
    reviewMonths: 24,
    group: 'GR10',
  },
  {
    code: 'AM6',
    title: both('Cyflogwyr a cholegau', 'Employers and colleges'),
    kind: 'engagement',
    text: both(
      'Brecwast busnes ddwywaith y flwyddyn, a sedd i’r coleg.',
      'A business breakfast twice a year, and a seat for the college.',
    ),
    organisations: ['B10'],
    interests: ['further-higher-education', 'business'],
    agreedOn: '2025-10-02',
    reviewMonths: 12,
  },
];

export const differences: readonly KitRecord<typeof differenceDefinition>[] = [
  {
    code: 'DF1',
    title: both('Ble i roi’r drydedd ganolfan deulu', 'Where to put the third family centre'),
    organisations: ['B1', 'B2'],
    communities: both('Tre-arian, Blaenarian', 'Tre-arian, Blaenarian'),
    about: both(
      'Roedd y cyngor am ddefnyddio ysgol wag yn Nhre-arian. Roedd y bwrdd iechyd am fod yn agos at y feddygfa ym Mlaenarian.',
      'The council wished to use an empty school in Tre-arian. The health board wished to be near the surgery in Blaenarian.',
    ),
    procedure: 'AM3',
    raisedOn: '2026-04-14',
    stage: 'resolved',
    departsFromMajority: true,
    reason: both(
      'Dewisodd 58 y cant Dre-arian, ond mae mwy o blant sy’n byw mewn tlodi o fewn cyrraedd Blaenarian.',
      'Of those asked, 58 per cent chose Tre-arian, but more children in poverty live within reach of Blaenarian.',
    ),
    evidence: ['E1'],
    resolution: both(
      'Blaenarian, gyda bws bob awr. Aeth yr ysgol at grŵp cymunedol.',
      'Blaenarian, with a bus every hour. The school went to a community group.',
    ),
    resolvedOn: '2026-06-30',
  },
  {
    code: 'DF2',
    title: both('Pwy sy’n talu am y gweithwyr stryd', 'Who pays for the street workers'),
    organisations: ['B1', 'B4'],
    about: both(
      'Mae’r comisiynydd am rannu’r gost yn ôl nifer y troseddau; mae’r cyngor am ei rhannu’n hanner.',
      'The commissioner wishes to share the cost by the number of crimes; the council by half.',
    ),
    procedure: 'AM3',
    raisedOn: '2026-09-02',
    stage: 'talks',
  },
];

type Item = NonNullable<KitRecord<typeof governanceAnswerDefinition>['item']>;

/** What the board says of itself: the statement and the questions in words, the factors with a score. */
type Said = readonly [item: Item, title: Bilingual, text: Bilingual, rating?: number];
const said: readonly Said[] = [
  [
    'leadership',
    both('Mae’r cyngor yn arwain heb reoli', 'The council leads without ruling'),
    both(
      'Y cyngor sy’n galw’r bwrdd ynghyd. Y bwrdd iechyd sydd yn y gadair, ac mae’r gadair yn symud bob dwy flynedd.',
      'The council calls the board together. The health board is in the chair, and the chair moves every two years.',
    ),
  ],
  [
    'roles-of-partners',
    both('Mae pob rôl ar bapur', 'Every role is on paper'),
    both(
      'Mae gan bob sedd fandad ysgrifenedig a dirprwy, ac eithrio dwy.',
      'Every seat has a written mandate and a deputy, but for two.',
    ),
  ],
  [
    'engaging-partners',
    both('Mae’r trydydd sector wrth y bwrdd', 'The third sector is at the table'),
    both(
      'Mae gan y cyngor gwirfoddol a’r gymdeithas tai seddi llawn. Nid oes sedd gan gynghorau cymuned.',
      'The voluntary council and the housing association have full seats. Community councils have none.',
    ),
  ],
  [
    'accountability-lines',
    both('Pedair llinell atebolrwydd', 'Four lines of accountability'),
    both(
      'I’w gorff ei hun, i’w gyd-bartneriaid, i breswylwyr, ac i bartneriaethau eraill.',
      'To one’s own body, to fellow partners, to residents, and to other partnerships.',
    ),
  ],
  [
    'trust-and-vision',
    both('Chwe chanlyniad a gytunwyd', 'Six outcomes that were agreed'),
    both('Cytunodd pob aelod ar yr un chwe chanlyniad.', 'Every member agreed the same six outcomes.'),
  ],
  [
    'purpose-and-outcomes',
    both('Gall unrhyw un ddarllen ein diben', 'Anyone can read our purpose'),
    both(
      'Mae’r cynllun yn dweud beth sydd i newid, ac i bwy.',
      'The plan says what is to change, and for whom.',
    ),
  ],
  [
    'functions-and-roles',
    both('Cylch gorchwyl ym mhob grŵp', 'Terms of reference in every group'),
    both(
      'Mae gan bob grŵp ond un ddyddiad gorffen neu adolygu.',
      'Every group but one has a date to end or be reviewed.',
    ),
  ],
  [
    'values-and-standards',
    both('Mae barn wahanol yn mynd i’r cofnodion', 'A different view goes into the minutes'),
    both(
      'Mae gennym weithdrefn, ac fe’i defnyddiwyd ddwywaith eleni.',
      'We have a procedure, and it was used twice this year.',
    ),
  ],
  [
    'decisions-and-risk',
    both('Rheswm gyda phob penderfyniad', 'A reason with every decision'),
    both('Mae papurau’n mynd allan wythnos ymlaen llaw.', 'Papers go out a week ahead.'),
  ],
  [
    'capacity-and-capability',
    both('Un tîm cydlynu', 'One co-ordination team'),
    both(
      'Tri o bobl sy’n gwasanaethu’r bwrdd a’i grwpiau.',
      'Three people who serve the board and its groups.',
    ),
  ],
  [
    'factor-leadership',
    both('Arweinyddiaeth', 'Leadership'),
    both('Da, ond y prif swyddogion sy’n siarad fwyaf.', 'Good, but chief officers do most of the talking.'),
    3,
  ],
  [
    'factor-accountability',
    both('Atebolrwydd', 'Accountability'),
    both(
      'Mae’r llinellau’n glir; nid yw pob corff yn adrodd yn ôl.',
      'The lines are clear; not every body reports back.',
    ),
    2,
  ],
  [
    'factor-direction',
    both('Cyfeiriad', 'Direction'),
    both('Un cynllun yn lle pedwar.', 'One plan in the place of four.'),
    4,
  ],
  [
    'factor-structures',
    both('Strwythurau', 'Structures'),
    both('Gormod o grwpiau â’r un bobl.', 'Too many groups of the same people.'),
    1,
  ],
  [
    'factor-funding',
    both('Cyllid', 'Funding'),
    both('Mae un flaenoriaeth heb arian.', 'One priority has no money.'),
    2,
  ],
  [
    'factor-performance',
    both('Perfformiad', 'Performance'),
    both('Ar yr agenda bob tro ond un.', 'On the agenda every time but one.'),
    3,
  ],
  [
    'factor-engagement',
    both('Ymgysylltu', 'Engagement'),
    both('412 ymateb, a phob un wedi ei ateb.', '412 responses, and every one answered.'),
    3,
  ],
];

/** Who owns the plan, and what of the templates of earlier guidance the board has taken up. */
const seenTo: readonly (readonly [item: Item, title: Bilingual, text: Bilingual, by: Partial<SeenToBy>])[] = [
  [
    'own-produce',
    both('Y bwrdd sy’n comisiynu’r cynllun', 'The board commissions the plan'),
    both('Un tîm sy’n ei ysgrifennu ar ran pob partner.', 'One team writes it on behalf of every partner.'),
    { organisation: 'B1', group: 'GR1' },
  ],
  [
    'own-delivery',
    both('Perfformiad yn eitem sefydlog', 'Performance as a standing item'),
    both('Mae’r grŵp gweithredol yn edrych ar bob cam bob mis.', 'The executive group looks at every action monthly.'),
    { group: 'GR6' },
  ],
  [
    'own-scrutiny',
    both('Un pwyllgor craffu ar y cyd', 'One joint scrutiny committee'),
    both('Mae’n dewis ei raglen ei hun.', 'It chooses its own programme.'),
    { organisation: 'B1' },
  ],
  [
    'own-barriers',
    both('Cofrestr o rwystrau', 'A register of barriers'),
    both('Mae gan bob rhwystr rywun a all ei symud.', 'Every barrier has somebody who can remove it.'),
    { group: 'GR1' },
  ],
  [
    'system-gaps',
    both('Tirwedd y grwpiau bob blwyddyn', 'The landscape of groups each year'),
    both('Mae’r bwrdd yn chwilio am orgyffwrdd bob mis Mai.', 'The board looks for overlaps every May.'),
    { group: 'GR1' },
  ],
  [
    'joint-budgets',
    both('Un gronfa gyfun hyd yn hyn', 'One pooled fund so far'),
    both('Ar gyfer y gweithwyr stryd.', 'For the street workers.'),
    { group: 'GR3' },
  ],
  [
    'base-observatory',
    both('Un lle i’r data', 'One place for the data'),
    both('Mae tri dadansoddwr yn rhannu desg.', 'Three analysts share a desk.'),
    { group: 'GR11' },
  ],
  [
    'hub-intelligence',
    both('Un asesiad o anghenion', 'One needs assessment'),
    both('Mae pob partner yn cyfrannu ffigurau ato.', 'Every partner brings figures to it.'),
    { group: 'GR11' },
  ],
  [
    'toward-challenge',
    both('Pob partneriaeth gerbron y bwrdd', 'Every partnership before the board'),
    both('Unwaith y flwyddyn, gyda’i cherdyn sgorio.', 'Once a year, with its scorecard.'),
    { group: 'GR1' },
  ],
];
interface SeenToBy {
  readonly organisation: string;
  readonly group: string;
}

/** The five roles of the board, each with its evidence; of the last nothing has been said. */
const rolesOfBoard: readonly (readonly [item: Item, title: Bilingual, text: Bilingual, evidence: Bilingual])[] = [
  [
    'agree-priorities',
    both('Chwe blaenoriaeth, o’r asesiad', 'Six priorities, from the assessment'),
    both('Dewiswyd pob un ar sail angen a ddangoswyd.', 'Each was chosen for a need that was shown.'),
    both('Cofnodion 14 Mai 2026, eitem 4', 'Minutes of 14 May 2026, item 4'),
  ],
  [
    'achieve-improvement',
    both('Mae systemau yn eu lle, ond nid ym mhobman', 'Systems are in place, but not everywhere'),
    both(
      'Mae timau ar y cyd mewn tair tref. Mae’r blaenoriaethau yng nghynlluniau corfforaethol y rhan fwyaf.',
      'There are joint teams in three towns. The priorities are in the corporate plans of most.',
    ),
    both('Tudalen ymrwymiadau’r partneriaid', 'The page of partners’ commitments'),
  ],
  [
    'fit-structures',
    both('Adolygir y grwpiau bob blwyddyn', 'Groups are reviewed each year'),
    both('Daeth dau grŵp i ben yn 2025.', 'Two groups came to an end in 2025.'),
    both('Tirwedd y bartneriaeth', 'The partnership landscape'),
  ],
  [
    'challenge',
    both('Heriwyd pum gwaith eleni', 'Five challenges this year'),
    both('Mae pob her yn gorffen gyda phenderfyniad.', 'Every challenge ends in a decision.'),
    both('Cofrestr yr heriau', 'The register of challenges'),
  ],
];

export const governanceAnswers: readonly KitRecord<typeof governanceAnswerDefinition>[] = [
  ...said.map(([item, title, text, rating]) => ({
    title,
    item,
    text,
    ...(rating !== undefined && { rating }),
  })),
  ...rolesOfBoard.map(([item, title, text, evidence]) => ({ title, item, text, evidence })),
  ...seenTo.map(([item, title, text, by]) => ({ title, item, text, ...by })),
].map((answer, index) => ({ code: `GA${index + 1}`, ...answer, answeredOn: '2026-05-14' }));

/** The lead director has done most of what the post asks; two tasks are late, one has never been done. */
export const postTasks: readonly KitRecord<typeof postTaskDefinition>[] = [
  [
    'promote-partnership',
    both('Diwrnod ar y cyd i 60 o reolwyr', 'A day together for 60 managers'),
    '2026-04-23',
    '2027-04-30',
  ],
  [
    'planning-profile',
    both('Y cynllun ar agenda pob adran', 'The plan on the agenda of every department'),
    '2026-05-06',
    '2027-05-31',
  ],
  [
    'contact-for-concerns',
    both('Cofrestr pryderon partneriaid', 'Register of partners’ concerns'),
    '2026-09-30',
    '2026-12-31',
  ],
  [
    'governance-arrangements',
    both('Adolygu’r trefniadau', 'Review of the arrangements'),
    '2024-06-20',
    '2026-06-20',
  ],
  [
    'outcome-focus',
    both('Cardiau sgorio i chwe chanlyniad', 'Scorecards for six outcomes'),
    '2026-09-10',
    '2027-03-31',
  ],
  [
    'self-assessment',
    both('Hunanasesiad y bartneriaeth', 'Self-assessment of the partnership'),
    '2026-05-14',
    '2028-05-14',
  ],
  [
    'rights-of-the-child',
    both('Hyfforddiant hawliau plant', 'Training in the rights of the child'),
    '2025-03-05',
    '2026-03-05',
  ],
  [
    'participation',
    both('Fforwm ieuenctid yn darllen y drafft', 'The youth forum reads the draft'),
    '2025-11-25',
    '2026-11-30',
  ],
  [
    'answers-to-children',
    both('Ateb i bob cwestiwn gan y fforwm', 'An answer to every question of the forum'),
    '2026-02-10',
    '2027-02-28',
  ],
  [
    'explain-decisions',
    both('Briff i bob sarsiant wedi pob cyfarfod', 'A briefing for every sergeant after each meeting'),
    '2026-09-17',
    '2027-01-31',
    'S7',
  ],
].map(([task, title, doneOn, dueOn, seat], index) => ({
  code: `PT${index + 1}`,
  seat: seat ?? 'S4',
  task,
  title,
  doneOn,
  dueOn,
})) as readonly KitRecord<typeof postTaskDefinition>[];

/**
 * Who was invited in autumn 2025: members have replied, the police was asked about crime and disorder alone, one body has
 * not replied, and most consultees have not been asked.
 */
export const invitations: readonly KitRecord<typeof invitationDefinition>[] = [
  {
    code: 'IV1',
    title: both('Gwahoddiad: y bwrdd iechyd', 'Invitation: the health board'),
    organisation: 'B2',
    as: 'partner',
    duties: everyDuty,
    plan: 'PL1',
    means: 'letter',
    version: '0.2',
    languages: ['cy', 'en'],
    formats: ['pdf'],
    invitedOn: '2025-09-08',
    repliedOn: '2025-09-24',
    reply: 'agreed',
  },
  {
    code: 'IV2',
    title: both('Gwahoddiad: yr heddlu', 'Invitation: the police'),
    organisation: 'B3',
    as: 'partner',
    duties: ['crime-and-disorder'],
    plan: 'PL1',
    means: 'letter',
    version: '0.2',
    languages: ['cy', 'en'],
    formats: ['pdf'],
    invitedOn: '2025-09-08',
    repliedOn: '2025-09-19',
    reply: 'agreed',
    note: both(
      'Am drosedd yn unig y gofynnwyd. Mae angen gofyn eto am y dyletswyddau eraill.',
      'Asked about crime only. The other duties have still to be asked about.',
    ),
  },
  {
    code: 'IV3',
    title: both('Gwahoddiad: y gwasanaeth prawf', 'Invitation: the probation service'),
    organisation: 'B8',
    as: 'partner',
    duties: everyDuty,
    plan: 'PL1',
    means: 'email',
    version: '0.2',
    languages: ['cy', 'en'],
    formats: ['pdf'],
    invitedOn: '2025-09-08',
    remindedOn: '2025-10-06',
    reply: 'none',
  },
  {
    code: 'IV4',
    title: both('Gwahoddiad: Llywodraeth Cymru', 'Invitation: the Welsh Government'),
    organisation: 'B11',
    as: 'consultee',
    duties: everyDuty,
    plan: 'PL1',
    means: 'email',
    version: '0.3',
    languages: ['cy', 'en'],
    formats: ['pdf', 'docx'],
    invitedOn: '2025-10-13',
    repliedOn: '2025-11-17',
    reply: 'advice-given',
    note: both(
      'Gofynnwyd am amserlen gliriach ar gyfer y canolfannau teulu.',
      'Asked for a clearer timetable for the family centres.',
    ),
  },
  {
    code: 'IV5',
    title: both('Gwahoddiad: preswylwyr y sir', 'Invitation: residents of the county'),
    office: both('Preswylwyr', 'Residents'),
    as: 'participant',
    requirements: ['cs.voices.residents'],
    plan: 'PL1',
    means: 'online',
    version: '0.3',
    languages: ['cy', 'en'],
    formats: ['html', 'young-people'],
    invitedOn: '2025-10-13',
    repliedOn: '2025-12-01',
    reply: 'advice-given',
    note: both('Daeth 412 o atebion i’r holiadur.', 'The questionnaire had 412 replies.'),
  },
];
