import type {
  recommendationDefinition,
  recommendationResponseDefinition,
} from '../../src/scrutiny/index.ts';
import { both, type KitRecord } from './record.ts';

type Recommendation = KitRecord<typeof recommendationDefinition>;

type Response = KitRecord<typeof recommendationResponseDefinition>;

const ofMentalHealth = {
  committee: 'CM1',
  review: 'SR1',
  madeOn: '2026-06-22',
  priorities: ['P3'],
  outcomes: ['O3'],
  publishedOn: '2026-07-01',
} as const;

const ofColdHomes = {
  committee: 'CM1',
  review: 'SR2',
  madeOn: '2026-09-28',
  priorities: ['P4'],
  outcomes: ['O4'],
  publishedOn: '2026-10-05',
} as const;

export const recommendations: readonly Recommendation[] = [
  {
    code: 'RC1',
    ...ofMentalHealth,
    title: both(
      'Cael ystafell dawel ym mhob ysgol erbyn y gwanwyn',
      'Find a quiet room in every school by spring',
    ),
    reason: both('Nid oes ystafell yn hanner yr ysgolion.', 'Half of the schools have none.'),
    actions: ['A17'],
    contributions: ['C38'],
    lookAgainOn: '2027-04-01',
  },
  {
    code: 'RC2',
    ...ofMentalHealth,
    title: both(
      'Ffonio pob person ifanc sy’n gadael y rhestr aros',
      'Telephone every young person who leaves the waiting list',
    ),
    reason: both('Nid oes neb yn gwybod pam maen nhw’n gadael.', 'Nobody knows why they leave.'),
    actions: ['A17'],
    contributions: ['C37'],
    lookAgainOn: '2026-10-01',
    followUp: both(
      'Ffoniwyd 46 o 51 o bobl ifanc rhwng Gorffennaf a Medi.',
      'Of 51 young people, 46 were telephoned between July and September.',
    ),
    followedUpOn: '2026-10-12',
    result: 'carried-out',
    effect: both('Daeth 19 yn ôl am gymorth.', 'Of them, 19 came back for support.'),
  },
  {
    code: 'RC3',
    ...ofMentalHealth,
    title: both(
      'Cyhoeddi’r amser aros bob mis, fesul tref',
      'Publish the waiting time each month, town by town',
    ),
    reason: both('Mae’r ffigur sirol yn cuddio’r aros hiraf.', 'The county figure hides the longest wait.'),
    actions: ['A17'],
    lookAgainOn: '2026-12-01',
  },
  {
    code: 'RC4',
    ...ofMentalHealth,
    title: both('Agor y sesiwn galw heibio ar nos Sul', 'Open the drop-in session on Sunday evenings'),
    reason: both(
      'Nos Sul yw’r noson waethaf, meddai pobl ifanc.',
      'Young people say that Sunday evening is the worst.',
    ),
    actions: ['A18'],
    lookAgainOn: '2027-01-18',
  },
  {
    code: 'RC5',
    ...ofColdHomes,
    title: both(
      'Cadw traean o’r grantiau i’r pentrefi uchaf',
      'Keep a third of the grants for the upper villages',
    ),
    reason: both(
      'Yno y mae’r cartrefi oeraf, ac ni chafodd neb grant.',
      'The coldest homes are there, and nobody has had a grant.',
    ),
    actions: ['A25'],
    contributions: ['C55'],
    lookAgainOn: '2027-03-01',
  },
  {
    code: 'RC6',
    ...ofColdHomes,
    title: both('Hyfforddi gosodwyr o’r dyffryn ei hun', 'Train installers from the valley itself'),
    reason: both('Mae’r gosodwyr yn brin ac yn dod o bell.', 'Installers are few and come from far away.'),
    actions: ['A25'],
    contributions: ['C56'],
    lookAgainOn: '2027-03-01',
  },
  {
    code: 'RC7',
    ...ofColdHomes,
    title: both('Dweud wrth bob tenant pryd y daw’r gwaith', 'Tell every tenant when the work will come'),
    reason: both(
      'Nid yw tenantiaid yn gwybod a fyddant yn gynnes y gaeaf hwn.',
      'Tenants do not know whether they will be warm this winter.',
    ),
    actions: ['A25', 'A26'],
    contributions: ['C54'],
    lookAgainOn: '2026-11-01',
    followUp: both(
      'Cafodd pob tenant lythyr. Nid oedd dyddiad yn hanner y llythyrau.',
      'Every tenant had a letter. Half of the letters gave no date.',
    ),
    followedUpOn: '2026-11-02',
    result: 'partly',
  },
  {
    code: 'RC8',
    committee: 'CM1',
    title: both(
      'Pob aelod i ddod pan fydd y bwrdd yn rhoi cyfrif',
      'Every member to come when the board gives account',
    ),
    reason: both(
      'Ni ddaeth y Gwasanaeth Prawf ym mis Hydref.',
      'The Probation Service did not come in October.',
    ),
    madeOn: '2026-10-12',
    priorities: ['P6'],
    outcomes: ['O6'],
    lookAgainOn: '2027-10-11',
    publishedOn: '2026-10-20',
  },
];

const healthOwner = both('Pennaeth iechyd meddwl pobl ifanc', 'Head of young people’s mental health');

export const recommendationResponses: readonly Response[] = [
  {
    code: 'RQ1',
    title: both('Y Coleg: ystafell dawel', 'The College: a quiet room'),
    recommendation: 'RC1',
    organisation: 'B10',
    dueOn: '2026-09-30',
    state: 'accepted',
    answer: both(
      'Bydd ystafell ar bob campws erbyn y Pasg.',
      'There will be a room on every campus by Easter.',
    ),
    owner: both('Pennaeth llesiant myfyrwyr', 'Head of student well-being'),
    answeredOn: '2026-08-12',
    actionBy: '2027-03-26',
  },
  {
    code: 'RQ2',
    title: both('Y Cyngor: ystafell dawel', 'The Council: a quiet room'),
    recommendation: 'RC1',
    organisation: 'B1',
    dueOn: '2026-09-30',
    state: 'accepted-in-part',
    answer: both(
      'Ym mhob ysgol uwchradd. Mewn tair ysgol gynradd fach nid oes lle, a bydd yr ymarferydd yn cwrdd â phlant yn y neuadd.',
      'In every secondary school. Three small primary schools have no space, and the practitioner will meet children in the hall.',
    ),
    owner: both('Pennaeth ysgolion', 'Head of schools'),
    answeredOn: '2026-09-18',
    actionBy: '2027-03-31',
  },
  {
    code: 'RQ3',
    title: both('Y Bwrdd Iechyd: ffonio’r rhai sy’n gadael', 'The Health Board: telephone those who leave'),
    recommendation: 'RC2',
    organisation: 'B2',
    dueOn: '2026-09-30',
    state: 'accepted',
    answer: both('Dechreuodd hyn ym mis Gorffennaf.', 'This began in July.'),
    owner: healthOwner,
    answeredOn: '2026-07-14',
    actionBy: '2026-09-30',
    actionTaken: both('Mae un gweithiwr yn ffonio bob dydd Gwener.', 'One worker telephones every Friday.'),
    doneOn: '2026-07-17',
  },
  {
    code: 'RQ4',
    title: both('Y Bwrdd Iechyd: amser aros fesul tref', 'The Health Board: waiting time by town'),
    recommendation: 'RC3',
    organisation: 'B2',
    dueOn: '2026-09-30',
    state: 'awaited',
  },
  {
    code: 'RQ5',
    title: both('Y Cyngor: nos Sul', 'The Council: Sunday evenings'),
    recommendation: 'RC4',
    organisation: 'B1',
    dueOn: '2026-09-30',
    state: 'refused',
    answer: both(
      'Nid oes staff ar nos Sul heb gau noson arall, a nos Wener yw’r brysuraf. Bydd llinell decst ar agor bob nos Sul yn lle hynny.',
      'There are no staff on Sunday evenings without closing another, and Friday is the busiest. A text line will be open every Sunday evening instead.',
    ),
    answeredOn: '2026-08-28',
  },
  {
    code: 'RQ6',
    title: both('Y Cyngor: traean i’r pentrefi uchaf', 'The Council: a third for the upper villages'),
    recommendation: 'RC5',
    organisation: 'B1',
    dueOn: '2026-12-31',
    state: 'awaited',
  },
  {
    code: 'RQ7',
    title: both('Y Coleg: gosodwyr o’r dyffryn', 'The College: installers from the valley'),
    recommendation: 'RC6',
    organisation: 'B10',
    dueOn: '2026-12-31',
    state: 'accepted',
    answer: both('Bydd ugain lle ychwanegol o fis Ionawr.', 'There will be twenty more places from January.'),
    owner: both('Pennaeth adeiladu', 'Head of construction'),
    answeredOn: '2026-10-22',
    actionBy: '2027-01-31',
  },
  {
    code: 'RQ8',
    title: both('Cartrefi’r Dyffryn: dweud wrth denantiaid', 'Valley Homes: tell tenants'),
    recommendation: 'RC7',
    organisation: 'B9',
    dueOn: '2026-10-31',
    state: 'accepted',
    answer: both('Anfonir llythyr at bob tenant.', 'A letter will go to every tenant.'),
    owner: both('Rheolwr gwasanaethau tenantiaid', 'Tenant services manager'),
    answeredOn: '2026-10-09',
    actionBy: '2026-10-31',
    actionTaken: both('Anfonwyd 640 o lythyrau.', '640 letters were sent.'),
    doneOn: '2026-10-28',
  },
  {
    code: 'RQ9',
    title: both('Y bwrdd: pob aelod i ddod', 'The board: every member to come'),
    recommendation: 'RC8',
    dueOn: '2027-01-29',
    state: 'awaited',
  },
];
