import type { sectionDefinition } from '../../src/plan/index.ts';
import { both, type KitRecord } from './record.ts';

const plan = 'PL1';
const text = (...paragraphs: string[]) => paragraphs.join('\n\n');

/** What the partners will do, and how four duties are met by it. */
export const sectionsOfAction: readonly KitRecord<typeof sectionDefinition>[] = [
  {
    code: 'T4',
    plan,
    part: 'action-plan',
    position: 4,
    topics: [
      'priority-outcomes',
      'partner-contributions',
      'community-strategy-actions',
      'community-strategy-wellbeing-objectives',
      'links-to-other-plans',
      'programme-for-government',
    ],
    title: both('Ein chwe blaenoriaeth', 'Our six priorities'),
    text: both(
      text(
        'Rydym wedi dewis chwe blaenoriaeth. Y tair cyntaf yw agenda graidd y bwrdd: dechrau teg i bob plentyn, atal trais a cham-drin, a llesiant meddyliol. Bydd y bwrdd yn treulio hanner pob cyfarfod ar y tair hyn.',
        'Mae tua deugain o gamau gweithredu y tu ôl i’r blaenoriaethau. Mae gan bron pob un sefydliad arweiniol, dyddiadau a mesurau. Mae pob partner wedi dweud beth y bydd yn ei wneud, a’r rhan fwyaf wedi cynnwys hynny yn eu cynllun corfforaethol eu hunain. Lle nad yw addewid wedi’i gytuno eto, dywedir hynny.',
        'Mae’r cynllun yn cyd-fynd â’r Cynllun Heddlu a Throseddu, Cynllun Rheoli’r Parc Cenedlaethol a’r Cynllun Datblygu Lleol. Mae hefyd yn cefnogi’r Rhaglen Lywodraethu, yn enwedig y blynyddoedd cynnar, tlodi plant a chartrefi cynnes.',
      ),
      text(
        'We have chosen six priorities. The first three are the core agenda of the board: a fair start for every child, preventing violence and abuse, and mental well-being. The board will spend half of every meeting on these three.',
        'There are about forty actions behind the priorities. Nearly every one has a lead organisation, dates and measures. Every partner has said what it will do, and most have carried it into their own corporate plan. Where a promise has not been agreed yet, we say so.',
        'The plan goes together with the Police and Crime Plan, the National Park Management Plan and the Local Development Plan. It also supports the Programme for Government, above all the early years, child poverty and warm homes.',
      ),
    ),
  },
  {
    code: 'T5',
    plan,
    part: 'action-plan',
    position: 5,
    topics: [
      'cyp-cooperation',
      'cyp-wellbeing-arrangements',
      'child-poverty-strategy',
      'mental-health-scheme',
      'uncrc',
      'children-participation',
    ],
    title: both('Plant, pobl ifanc a theuluoedd', 'Children, young people and families'),
    text: both(
      text(
        'Mae’r adran hon yn gynllun ar gyfer plant a phobl ifanc o’u geni hyd at 25 oed. Mae’r cyngor, y bwrdd iechyd, yr heddlu, y gwasanaeth prawf a’r coleg yn cydweithredu drwy un bwrdd cyflawni, sy’n cyfarfod bob mis ac yn adrodd i’r bwrdd.',
        'Mae gan bob teulu sydd angen help gan fwy nag un gwasanaeth un gweithiwr arweiniol ac un cynllun. Byddwn yn mesur a yw plant yn iach, yn ddiogel, yn dysgu, yn cael eu clywed ac yn rhydd rhag tlodi.',
        'I leihau tlodi plant byddwn yn cynyddu incwm teuluoedd, yn lleihau cost y diwrnod ysgol, yn agor gofal plant am oriau hirach ac yn helpu rhieni i gael gwaith sy’n talu. Mae’r strategaeth lawn yn y camau gweithredu ar gyfer dau ganlyniad: dechrau da i blant a phobl ifanc, a chartref cynnes a digon i fyw arno i bawb.',
        'Cynllun iechyd meddwl yr ardal: bydd triniaeth iechyd meddwl sylfaenol ar gael ym mhob meddygfa, a bydd y cyngor a’r bwrdd iechyd yn sicrhau’r gwasanaethau cymorth gyda’i gilydd.',
        'Lluniwyd yr adran gyda’r fforwm ieuenctid, yn unol â Chonfensiwn y Cenhedloedd Unedig ar Hawliau’r Plentyn.',
      ),
      text(
        'This section is a plan for children and young people from birth to 25. The council, the health board, the police, the probation service and the college co-operate through one delivery board, which meets monthly and reports to the board.',
        'Every family that needs help from more than one service has one lead worker and one plan. We will measure whether children are healthy, safe, learning, heard and free from poverty.',
        'To reduce child poverty we will raise family incomes, cut the cost of the school day, open childcare for longer hours and help parents into work that pays. The full strategy is in the actions for two outcomes: children and young people start well, and everyone has a warm home and enough to live on.',
        'The area’s mental health scheme: primary mental health treatment will be available at every surgery, and the council and the health board will secure the support services together.',
        'The section was written with the youth forum, in line with the United Nations Convention on the Rights of the Child.',
      ),
    ),
  },
  {
    code: 'T6',
    plan,
    part: 'action-plan',
    position: 6,
    topics: [
      'crime-strategies',
      'crime-steps',
      'crime-resources',
      'crime-measuring-success',
      'crime-engagement',
      'police-and-crime-objectives',
    ],
    title: both('Cymunedau diogel', 'Safe communities'),
    text: both(
      text(
        'Mae’r adran hon yn dweud sut y byddwn yn lleihau trosedd ac anhrefn, yn mynd i’r afael â chamddefnyddio sylweddau ac yn lleihau aildroseddu. Mae’n seiliedig ar asesiad strategol a wneir bob blwyddyn.',
        'Trais yn y cartref, camddefnyddio alcohol a chyffuriau, ac ymddygiad gwrthgymdeithasol yng nghanol Pont-arian yw’r tri pheth pwysicaf. Mae’r camau gweithredu ar gyfer y canlyniad ‘Pobl yn ddiogel ac yn teimlo’n ddiogel’ yn dweud beth y bydd pob awdurdod cyfrifol yn ei wneud a faint y bydd yn ei wario.',
        'Rhoddwyd sylw i amcanion y Cynllun Heddlu a Throseddu. Holwyd pobl sy’n byw ac yn gweithio yma mewn naw cyfarfod cyhoeddus ac mewn arolwg o fusnesau.',
        'Mae pob awdurdod cyfrifol yn mesur ei lwyddiant ei hun yn ôl y mesurau a restrir o dan ei gamau gweithredu, ac yn adrodd arnynt bob chwarter.',
      ),
      text(
        'This section says how we will reduce crime and disorder, deal with substance misuse and reduce reoffending. It rests on a strategic assessment made every year.',
        'Violence at home, misuse of alcohol and drugs, and anti-social behaviour in the centre of Pont-arian are the three things that matter most. The actions for the outcome ‘People are safe and feel safe’ say what each responsible authority will do and how much it will spend.',
        'Regard was had to the objectives of the Police and Crime Plan. People who live and work here were asked in nine public meetings and a survey of businesses.',
        'Each responsible authority measures its own success by the measures listed under its actions, and reports on them every quarter.',
      ),
    ),
  },
  {
    code: 'T7',
    plan,
    part: 'action-plan',
    position: 7,
    topics: ['health-improvement', 'health-services-required', 'health-commissioning', 'health-resources'],
    title: both('Iechyd, gofal a llesiant', 'Health, care and well-being'),
    text: both(
      text(
        'Lluniodd y cyngor a’r bwrdd iechyd yr adran hon ar y cyd. Mae’n dweud sut y byddwn yn gwella iechyd, pa wasanaethau y bydd eu hangen hyd at 2029, a sut y byddwn yn eu comisiynu.',
        'Byddwn yn dod â chymorth yn nes at y cartref: iechyd meddwl mewn ysgolion, dosbarthiadau cryfder ym mhob ward, ac un tîm sy’n dod â phobl adref o’r ysbyty. Bydd pob gwasanaeth newydd yn cael ei gynnig yn Gymraeg heb orfod gofyn amdano.',
        'Mae’r cyngor a’r bwrdd iechyd yn rhoi £1.15 miliwn mewn cronfa gyfun ar gyfer gofal ar ôl yr ysbyty yn 2026-27. Bydd y ddau gorff yn comisiynu ar y cyd, gyda mudiadau gwirfoddol a’r bobl sy’n defnyddio’r gwasanaethau wrth y bwrdd.',
      ),
      text(
        'The council and the health board wrote this section together. It says how we will improve health, what services will be needed up to 2029, and how we will commission them.',
        'We will bring help closer to home: mental health support in schools, strength classes in every ward, and one team that brings people home from hospital. Every new service will be offered in Welsh without anyone having to ask.',
        'The council and the health board put £1.15 million into a pooled fund for care after hospital in 2026-27. Both will commission together, with voluntary organisations and the people who use the services at the table.',
      ),
    ),
  },
];
