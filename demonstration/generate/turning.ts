import type {
  challengeDefinition,
  contributionStoryDefinition,
  evaluationPlanDefinition,
  lessonDefinition,
  turningCauseDefinition,
  turningIdeaDefinition,
  turningSessionDefinition,
} from '../../src/turning/index.ts';
import { both, type KitRecord } from './record.ts';

/** Vaccinations twice, in two review periods, so that the answers can be compared; and the wait for a speech therapist. */
export const turningSessions: readonly KitRecord<typeof turningSessionDefinition>[] = [
  {
    code: 'TS1',
    title: both(
      'Troi’r gromlin: plant sydd wedi cael eu holl frechiadau erbyn 4 oed',
      'Turn the curve: children with all their vaccinations by age 4',
    ),
    accountability: 'population',
    outcome: 'O1',
    indicator: 'I3',
    period: '2024/25',
    heldOn: '2025-10-09',
    group: 'GR13',
    conditions: both(
      'Mae pob plentyn yn cyrraedd yr ysgol wedi ei amddiffyn rhag clefydau y gellir eu hatal.',
      'Every child reaches school protected from diseases that can be prevented.',
    ),
    picture: both(
      'Nid oes plant yn colli wythnosau o ysgol oherwydd y frech goch, ac nid yw rhieni’n colli diwrnod o waith i gael brechiad.',
      'No child misses weeks of school with measles, and no parent loses a day’s work for a vaccination.',
    ),
    howMeasured: both(
      'Canran y plant 4 oed sydd wedi cael pob brechiad. Nid yw’n dweud pam y mae’r lleill heb eu cael.',
      'The percentage of four-year-olds with every vaccination. It does not say why the others lack them.',
    ),
    story: both(
      'Mae’r gostyngiad yn gyson ers 2015. Caeodd dwy feddygfa wledig eu clinigau. Os na newidiwn ddim, bydd llai na 83 y cant o blant wedi eu brechu ymhen tair blynedd.',
      'The fall has been steady since 2015. Two rural surgeries closed their clinics. If nothing changes, fewer than 83 per cent of children will be vaccinated in three years.',
    ),
    partnersRole: both(
      'Y bwrdd iechyd, yr ysgolion drwy’r cyngor, a’r cylchoedd drwy’r cyngor gwirfoddol.',
      'The health board, schools through the council, and playgroups through the voluntary council.',
    ),
    organisations: ['B1', 'B2', 'B6'],
    whatWorks: both(
      'Mynd â’r clinig at y plant. Nid yw llythyrau atgoffa ar eu pen eu hunain yn newid dim.',
      'Taking the clinic to the children. Reminder letters alone change nothing.',
    ),
    proposal: both(
      'Sesiynau gyda’r nos ac ar ddydd Sadwrn mewn ysgolion a neuaddau, gan ddechrau lle mae’r bws yn brin.',
      'Evening and Saturday sessions in schools and halls, starting where buses are few.',
    ),
    actions: ['A3'],
    baselinePeriod: '2020',
    figurePeriod: '2023',
    figureValue: 85.5,
    state: 'closed',
  },
  {
    code: 'TS2',
    title: both(
      'Troi’r gromlin: plant sydd wedi cael eu holl frechiadau erbyn 4 oed',
      'Turn the curve: children with all their vaccinations by age 4',
    ),
    accountability: 'population',
    outcome: 'O1',
    indicator: 'I3',
    period: '2025/26',
    heldOn: '2026-10-08',
    group: 'GR13',
    conditions: both(
      'Mae pob plentyn yn cyrraedd yr ysgol wedi ei amddiffyn, pa bentref bynnag y mae’n byw ynddo.',
      'Every child reaches school protected, whichever village they live in.',
    ),
    picture: both(
      'Gall teulu heb gar gael pob brechiad o fewn taith gerdded i’r cartref.',
      'A family without a car can have every vaccination within a walk of home.',
    ),
    howMeasured: both(
      'Yr un dangosydd, a nifer y sesiynau a gynhaliwyd y tu allan i glinigau.',
      'The same indicator, and the number of sessions held outside clinics.',
    ),
    story: both(
      'Mae’r sesiynau newydd yn llawn, ond dim ond ers mis Ebrill y maent yn rhedeg, ac mae’r ffigur diweddaraf yn hŷn na hynny. Mae staff gwirfoddol yn clywed mwy o amheuon nag o’r blaen.',
      'The new sessions are full, but they have run only since April, and the latest figure is older than that. Volunteers hear more doubts than before.',
    ),
    partnersRole: both(
      'Yr un partneriaid, a’r cwmni bysiau.',
      'The same partners, and the bus company.',
    ),
    organisations: ['B1', 'B2', 'B6'],
    baselinePeriod: '2020',
    figurePeriod: '2024',
    figureValue: 84,
    state: 'open',
  },
  {
    code: 'TS3',
    title: both(
      'Troi’r gromlin: plant a welwyd gan therapydd iaith o fewn 18 wythnos',
      'Turn the curve: children seen by a speech therapist within 18 weeks',
    ),
    accountability: 'performance',
    measure: 'F4',
    period: '2025/26',
    heldOn: '2026-09-24',
    group: 'GR7',
    customers: both(
      'Tua 220 o blant bob chwarter, y rhan fwyaf yn dair neu’n bedair oed. Mae plant o gartrefi Cymraeg yn cyrraedd yn hwyrach na’r lleill.',
      'About 220 children each quarter, most of them three or four. Children from Welsh-speaking homes arrive later than others.',
    ),
    betterOff: both(
      'Canran y plant sy’n dal i fyny o fewn blwyddyn: 71 o 108 yn y chwarter diwethaf.',
      'The percentage of children who catch up within a year: 71 of 108 in the last quarter.',
    ),
    deliveredWell: both(
      'Canran y plant a welwyd o fewn 18 wythnos, ac a gawsant eu gweld yn iaith y cartref.',
      'The percentage seen within 18 weeks, and whether they were seen in the language of the home.',
    ),
    story: both(
      'Mae dwy swydd wag ers y gwanwyn, a dim ond un therapydd sy’n gweithio yn Gymraeg. Mae un atgyfeiriad o bob pump yn anghyflawn ac yn cael ei anfon yn ôl.',
      'Two posts have been empty since spring, and only one therapist works in Welsh. One referral in five is incomplete and is sent back.',
    ),
    partnersRole: both(
      'Meithrinfeydd, ymwelwyr iechyd a’r coleg, sy’n hyfforddi cynorthwywyr.',
      'Nurseries, health visitors and the college, which trains assistants.',
    ),
    organisations: ['B2', 'B10'],
    whatWorks: both(
      'Gwirio atgyfeiriadau gyda’r feithrinfa dros y ffôn cyn eu derbyn, heb gost.',
      'Checking referrals with the nursery by telephone before they are accepted, at no cost.',
    ),
    proposal: both(
      'Galwad ffôn am bob atgyfeiriad anghyflawn, a dau gynorthwyydd sy’n siarad Cymraeg.',
      'A telephone call about every incomplete referral, and two assistants who speak Welsh.',
    ),
    actions: ['A2'],
    baselinePeriod: '2025-03-31',
    figurePeriod: '2026-06-30',
    figureValue: 67.5,
    state: 'open',
  },
];

export const turningCauses: readonly KitRecord<typeof turningCauseDefinition>[] = [
  {
    code: 'TC1',
    session: 'TS1',
    title: both('Clinigau gwledig wedi cau', 'Rural clinics have closed'),
    influence: 'control',
  },
  {
    code: 'TC2',
    session: 'TS1',
    title: both('Bysiau prin yn ystod y dydd', 'Few buses during the day'),
    influence: 'influence',
  },
  {
    code: 'TC3',
    session: 'TS2',
    title: both('Amheuon ar y cyfryngau cymdeithasol', 'Doubts on social media'),
    influence: 'influence',
  },
  {
    code: 'TC4',
    session: 'TS2',
    title: both('Prinder nyrsys imiwneiddio yng Nghymru', 'A shortage of immunisation nurses in Wales'),
    influence: 'neither',
  },
  {
    code: 'TC5',
    session: 'TS3',
    title: both('Dwy swydd wag', 'Two empty posts'),
    influence: 'control',
  },
  {
    code: 'TC6',
    session: 'TS3',
    title: both('Atgyfeiriadau anghyflawn', 'Incomplete referrals'),
    influence: 'influence',
  },
];

/** The first became an action; two of the second session are still waiting to be ticked. */
export const turningIdeas: readonly KitRecord<typeof turningIdeaDefinition>[] = [
  {
    code: 'TI1',
    session: 'TS1',
    title: both('Brechiadau lle mae teuluoedd', 'Vaccinations where families are'),
    whatWorks: both(
      'Mae adolygiad o un dreial ar ddeg yn dangos bod clinigau mewn ysgolion yn codi’r nifer sy’n cael eu brechu.',
      'A review of eleven trials shows that clinics in schools raise the number vaccinated.',
    ),
    evidence: ['E2'],
    causes: ['TC1', 'TC2'],
    cost: 'low-cost',
    organisation: 'B2',
    chosen: true,
    action: 'A3',
  },
  {
    code: 'TI2',
    session: 'TS2',
    title: both('Sgwrs gyda rhieni yn y cylch meithrin', 'A talk with parents at playgroup'),
    whatWorks: both(
      'Mae rhieni’n ymddiried yn arweinwyr y cylch. Nid yw’n costio dim ond hanner awr.',
      'Parents trust the leaders of the playgroup. It costs nothing but half an hour.',
    ),
    causes: ['TC3'],
    cost: 'no-cost',
    organisation: 'B6',
  },
  {
    code: 'TI3',
    session: 'TS2',
    title: both('Apwyntiad gyda phob tocyn bws ar alw', 'An appointment with every ticket of the bus on demand'),
    whatWorks: both(
      'Awgrym y fforwm rhieni; nid yw wedi ei brofi eto.',
      'A suggestion of the parents’ forum; it has not been tried.',
    ),
    cost: 'low-cost',
    organisation: 'B1',
  },
  {
    code: 'TI4',
    session: 'TS3',
    title: both('Galwad ffôn am bob atgyfeiriad anghyflawn', 'A telephone call about every incomplete referral'),
    whatWorks: both(
      'Mewn prawf o fis nid oedd ond un o bob ugain yn anghyflawn wedyn.',
      'In a trial of a month only one in twenty was incomplete afterwards.',
    ),
    causes: ['TC6'],
    cost: 'no-cost',
    organisation: 'B2',
  },
];

/** Each says what was done and what else moved the figure; none claims the figure for a service. */
export const contributionStories: readonly KitRecord<typeof contributionStoryDefinition>[] = [
  {
    code: 'CS1',
    title: both('Clinig yn neuadd y pentref', 'A clinic in the village hall'),
    outcome: 'O1',
    organisation: 'B2',
    indicators: ['I3'],
    actions: ['A3'],
    measures: ['F6'],
    period: '2026',
    text: both(
      'Cynhaliwyd 38 o sesiynau mewn neuaddau ac ysgolion yn y chwarter, lle nad oedd dim cynt. Daeth teuluoedd nad oeddent wedi dod i glinig erioed.',
      'In the quarter 38 sessions were held in halls and schools, where there were none before. Families came who had never come to a clinic.',
    ),
    evidence: both(
      'Roedd traean o’r plant a ddaeth wedi colli o leiaf un apwyntiad o’r blaen. Dyna gofnod y gwasanaeth ei hun, nid ffigur y sir.',
      'A third of the children who came had missed at least one appointment before. That is the service’s own record, not the figure of the county.',
    ),
    evidenceItems: ['E2'],
    externalFactors: both(
      'Mae prinder nyrsys, amheuon ar-lein ac achosion o’r frech goch mewn siroedd eraill i gyd yn symud y ffigur.',
      'A shortage of nurses, doubts online and cases of measles in other counties all move the figure.',
    ),
    writtenOn: '2026-10-12',
  },
  {
    code: 'CS2',
    title: both('Llais ar ben arall y ffôn', 'A voice at the other end'),
    outcome: 'O3',
    organisation: 'B6',
    indicators: ['I18'],
    actions: ['A19'],
    measures: ['F22'],
    period: '2026',
    text: both(
      'Mae 119 o bobl yn cael ymweliad neu alwad bob wythnos gan wirfoddolwr, y rhan fwyaf dros 75 oed ac yn byw ar eu pen eu hunain.',
      'A volunteer visits or calls 119 people each week, most of them over 75 and living alone.',
    ),
    evidence: both(
      'Dywedodd 84 o 119 eu bod yn llai unig ar ôl tri mis.',
      'After three months 84 of 119 said that they were less lonely.',
    ),
    externalFactors: both(
      'Mae neuaddau’n agor yn gynnes, mae bysiau’n diflannu, ac mae llai o bobl yn ateb yr arolwg. Ni all 119 o bobl symud ffigur sir gyfan ar eu pen eu hunain.',
      'Halls open warm, buses disappear, and fewer people answer the survey. By themselves 119 people cannot move the figure of a whole county.',
    ),
    writtenOn: '2026-10-20',
  },
  {
    code: 'CS3',
    title: both('Mwy na larwm mwg', 'More than a smoke alarm'),
    outcome: 'O2',
    organisation: 'B5',
    indicators: ['I13'],
    actions: ['A14'],
    measures: ['F13', 'F14'],
    period: '2026',
    text: both(
      'Mae criwiau’n ymweld â’r cartrefi mwyaf agored i dân, ac yn atgyfeirio am oerfel a chwympiadau yn y fan a’r lle.',
      'Crews visit the homes most at risk of fire, and refer for cold and falls on the spot.',
    ),
    evidence: both(
      'O’r 846 o ymweliadau, roedd 521 yn y grŵp risg uchaf. Nid oedd tân yn yr un ohonynt yn y flwyddyn wedyn.',
      'Of 846 visits 521 were in the highest risk group. None of those homes had a fire in the year after.',
    ),
    externalFactors: both(
      'Mae tanau mewn cartrefi’n gostwng ledled Cymru ers blynyddoedd: dodrefn mwy diogel, llai o ysmygu a llai o sosbenni sglodion.',
      'Fires in homes have fallen across Wales for years: safer furniture, less smoking and fewer chip pans.',
    ),
    writtenOn: '2026-10-26',
  },
];

export const challenges: readonly KitRecord<typeof challengeDefinition>[] = [
  {
    code: 'CE1',
    title: both('Mae’r aros am therapydd iaith yn hirach bob chwarter', 'The wait for a speech therapist grows each quarter'),
    grounds: 'underperformance',
    outcome: 'O1',
    action: 'A2',
    measure: 'F4',
    organisation: 'B2',
    raisedBy: 'B1',
    meeting: 'MT6',
    raisedOn: '2026-09-17',
    text: both(
      'Mae canran y plant a welwyd o fewn 18 wythnos wedi gostwng bob chwarter ers gwanwyn 2025, ac mae’r targed yn 80.',
      'The percentage of children seen within 18 weeks has fallen each quarter since spring 2025, and the target is 80.',
    ),
    response: both(
      'Mae dwy swydd wag. Nid oedd y bwrdd iechyd wedi gofyn am help i’w llenwi.',
      'Two posts are empty. The health board had not asked for help in filling them.',
    ),
    decision: 'PD8',
    owner: 'B2',
    dueOn: '2026-12-18',
    change: both(
      'Mae pob atgyfeiriad anghyflawn yn cael galwad ffôn, ac mae’r coleg yn hyfforddi dau gynorthwyydd.',
      'Every incomplete referral gets a telephone call, and the college is training two assistants.',
    ),
    changedOn: '2026-10-05',
    state: 'changed',
  },
];

export const lessons: readonly KitRecord<typeof lessonDefinition>[] = [
  {
    code: 'LN1',
    title: both('Ewch at y plant', 'Go to the children'),
    result: 'worked',
    outcomes: ['O1'],
    actions: ['A3'],
    organisation: 'B2',
    session: 'TS2',
    text: both(
      'Roedd sesiynau mewn neuaddau’n llawn o’r wythnos gyntaf, gan gynnwys teuluoedd nad oeddent yn ateb llythyrau.',
      'Sessions in halls were full from the first week, with families who did not answer letters.',
    ),
    change: both(
      'Mae’r un fan yn cael ei defnyddio ar gyfer gwiriadau dannedd.',
      'The same van is used for checks of teeth.',
    ),
    learnedOn: '2026-10-08',
  },
  {
    code: 'LN2',
    title: both('Nid yw llythyrau’n newid dim', 'Letters change nothing'),
    result: 'did-not-work',
    outcomes: ['O1'],
    organisation: 'B2',
    session: 'TS1',
    text: both(
      'Anfonwyd 900 o lythyrau atgoffa yn 2025. Ni ddaeth mwy o blant nag yn y chwarter cynt.',
      'In 2025, 900 reminder letters were sent. No more children came than in the quarter before.',
    ),
    change: both(
      'Daeth y llythyrau i ben, ac aeth yr arian i sesiynau gyda’r nos.',
      'The letters have stopped, and the money went to evening sessions.',
    ),
    learnedOn: '2025-10-09',
  },
  {
    code: 'LN3',
    title: both('Mae cyfeillion yn aros pan gânt eu costau', 'Befrienders stay when their costs are paid'),
    result: 'worked-in-part',
    outcomes: ['O3'],
    actions: ['A19'],
    organisation: 'B6',
    text: both(
      'Gadawodd hanner y gwirfoddolwyr o fewn chwe mis, y rhan fwyaf oherwydd cost petrol.',
      'Half the volunteers left within six months, most because of the cost of petrol.',
    ),
    change: both(
      'Telir y costau bob mis yn lle bob chwarter, ac mae llai’n gadael.',
      'Costs are paid each month, not each quarter, and fewer leave.',
    ),
    learnedOn: '2026-09-30',
  },
];

export const evaluationPlans: readonly KitRecord<typeof evaluationPlanDefinition>[] = [
  {
    code: 'EV1',
    title: both('A wnaeth y cynllun wahaniaeth i blant?', 'Did the plan make a difference to children?'),
    plan: 'PL1',
    outcomes: ['O1'],
    questions: both(
      '- A yw plant yn iachach ac yn fwy parod i ddysgu nag yn 2025?\n- Pa gamau a gyfrannodd, i bwy, ac am ba gost?\n- Beth fyddai wedi digwydd beth bynnag?',
      '- Are children healthier and readier to learn than in 2025?\n- Which actions contributed, for whom, and at what cost?\n- What would have happened anyway?',
    ),
    method: both(
      'Cymharu’r gromlin â’r hyn a ddisgwylid pe na bai dim yn newid, cyfweld 40 o deuluoedd, a darllen y straeon cyfraniad yn feirniadol. Ni all y gwerthusiad briodoli newid yn y sir i un gwasanaeth.',
      'Compare the curve with what was expected if nothing changed, interview 40 families, and read the contribution stories critically. The evaluation cannot ascribe a change in the county to one service.',
    ),
    indicators: ['I1', 'I3', 'I5'],
    measures: ['F5', 'F6'],
    organisation: 'B10',
    independent: true,
    startsOn: '2028-09-01',
    dueOn: '2030-06-28',
    state: 'planned',
  },
];
