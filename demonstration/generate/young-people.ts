import type {
  participationOpportunityDefinition,
  participationStatementDefinition,
  participationWorkDefinition,
  youngViewDefinition,
} from '../../src/principles/index.ts';
import { both, type KitRecord } from './record.ts';

/** There is no forum for children, and the youth forum does not reach those on the margins. */
export const participationOpportunities: readonly KitRecord<typeof participationOpportunityDefinition>[] = [
  {
    code: 'YO1',
    title: both('Fforwm Ieuenctid Dyffryn Arian', 'Dyffryn Arian Youth Forum'),
    setting: 'youth-forum',
    description: both(
      'Tri deg dau o bobl ifanc o bob ysgol uwchradd, y coleg a dau glwb. Maent yn holi’r bwrdd ddwywaith y flwyddyn.',
      'Thirty-two young people from every secondary school, the college and two clubs. They question the board twice a year.',
    ),
    organisation: 'B1',
    stages: ['planning', 'reviewing'],
    fromAge: 11,
    toAge: 25,
    covers: ['places', 'ages', 'genders', 'specialist-needs'],
    notReached: both(
      'Gofalwyr ifanc a phobl ifanc mewn gofal. Mae’r tîm gofalwyr yn gofyn iddynt ar eu haelwydydd.',
      'Young carers and young people in care. The carers’ team asks them at home.',
    ),
    support: both('Dau weithiwr ieuenctid, ystafell a thacsis.', 'Two youth workers, a room and taxis.'),
    heardBy: ['local', 'national'],
    nationalLinks: both('Senedd Ieuenctid Cymru', 'Welsh Youth Parliament'),
    evidence: ['E7'],
    startsOn: '2019-09-01',
  },
  {
    code: 'YO2',
    title: both('Holi plant yn y canolfannau teulu', 'Asking children at the family centres'),
    setting: 'everyday-services',
    description: both(
      'Mae pob plentyn yn dewis wyneb, llun neu air wrth adael.',
      'Every child picks a face, a picture or a word on leaving.',
    ),
    organisation: 'B1',
    stages: ['delivering'],
    fromAge: 3,
    toAge: 10,
    withoutMeetings: true,
  },
  {
    code: 'YO3',
    title: both('Fforwm Pobl Ifanc y Coleg', 'The College’s Forum of Young People'),
    setting: 'young-peoples-forum',
    description: both(
      'Cynrychiolydd o bob cwrs, unwaith y tymor.',
      'A representative of every course, once a term.',
    ),
    organisation: 'B10',
    stages: ['planning', 'delivering'],
    fromAge: 16,
    toAge: 25,
  },
  {
    code: 'YO4',
    title: both('Lleisiau gofalwyr ifanc', 'Voices of young carers'),
    setting: 'particular-group',
    description: both(
      'Galwad fideo bob mis, a llyfr sylwadau ar-lein.',
      'A video call every month, and an online book of comments.',
    ),
    organisation: 'B6',
    stages: ['planning'],
    fromAge: 8,
    toAge: 18,
    withoutMeetings: true,
    evidence: ['E11'],
  },
];

/** Nothing tells how to take part, and no young individual has led any of it. */
export const participationWork: readonly KitRecord<typeof participationWorkDefinition>[] = [
  {
    code: 'YW1',
    title: both('Gwrando ar blant: hyfforddiant i aelodau’r bwrdd', 'Listening to children: training for board members'),
    sort: 'training',
    audience: ['decision-makers', 'staff'],
    withConvention: true,
    tells: ['right-to-be-heard'],
    ledBy: ['groups'],
    organisation: 'B1',
    heldOn: '2025-10-21',
    reached: 26,
    result: both('Cytunwyd i ateb pob barn o fewn mis.', 'It was agreed to answer every view within a month.'),
  },
  {
    code: 'YW2',
    title: both('Mae gen ti hawl', 'You have a right'),
    sort: 'promotion',
    audience: ['children', 'young-people'],
    withConvention: true,
    tells: ['right-to-be-heard', 'benefits', 'good-practice'],
    media: ['website', 'social-media', 'school'],
    qualities: ['clear', 'easy', 'accurate', 'current', 'language'],
    ledBy: ['groups'],
    organisation: 'B1',
    heldOn: '2026-03-09',
    reached: 2140,
    result: both('Ymunodd saith o bobl ifanc â’r fforwm.', 'Seven young people joined the forum.'),
  },
  {
    code: 'YW3',
    title: both('Cylchlythyr y clybiau ieuenctid', 'Newsletter of the youth clubs'),
    sort: 'promotion',
    audience: ['young-people', 'parents'],
    tells: ['benefits'],
    media: ['newsletter'],
    qualities: ['clear'],
    organisation: 'B6',
    heldOn: '2026-05-01',
    reached: 600,
  },
];

/** YV3 has had no response. */
export const youngViews: readonly KitRecord<typeof youngViewDefinition>[] = [
  {
    code: 'YV1',
    title: both('Rhywle i fynd heb apwyntiad', 'Somewhere to go without an appointment'),
    view: both(
      'Nid yw chwe mis yn help pan wyt ti’n isel heddiw.',
      'Six months is no help when you are low today.',
    ),
    stage: 'planning',
    opportunity: 'YO1',
    priorities: ['P3'],
    outcomes: ['O3'],
    actions: ['A18'],
    heardOn: '2025-11-18',
    response: both(
      'Ychwanegwyd y sesiwn galw heibio at y cynllun, a dewisodd y fforwm ei lle.',
      'The drop-in session was added to the plan, and the forum chose its place.',
    ),
    respondedOn: '2025-12-16',
    respondedBy: 'B2',
  },
  {
    code: 'YV2',
    title: both('Bws ar ôl y clwb', 'A bus after the club'),
    view: both('Mae’r bws olaf yn mynd cyn i’r clwb orffen.', 'The last bus goes before the club ends.'),
    stage: 'delivering',
    opportunity: 'YO3',
    outcomes: ['O4'],
    actions: ['A31'],
    heardOn: '2026-02-03',
    response: both(
      'Ni all y bws redeg yn hwyrach cyn 2027. Mae’r clwb yn gorffen hanner awr yn gynt, a thelir am dacsi.',
      'The bus cannot run later before 2027. The club ends half an hour sooner, and a taxi is paid for.',
    ),
    respondedOn: '2026-03-02',
    respondedBy: 'B1',
  },
  {
    code: 'YV3',
    title: both('Gofyn i ni, nid i’n rhieni', 'Ask us, not our parents'),
    view: both(
      'Mae pawb yn gofyn i Mam sut rydw i. Does neb yn gofyn i fi.',
      'Everybody asks Mum how I am. Nobody asks me.',
    ),
    stage: 'planning',
    opportunity: 'YO4',
    outcomes: ['O1', 'O6'],
    heardOn: '2026-09-22',
  },
];

/** The statement was last looked at more than a year before November 2026. */
export const participationStatements: readonly KitRecord<typeof participationStatementDefinition>[] = [
  {
    code: 'YA1',
    title: both('Sut y mae plant a phobl ifanc yn cymryd rhan', 'How children and young people take part'),
    plan: 'PL1',
    text: both(
      'Mae gan bob plentyn ffordd o ddweud ei farn yn y gwasanaethau y mae’n eu defnyddio, ac mae’r fforwm ieuenctid yn eistedd gyda’r bwrdd ddwywaith y flwyddyn. Atebir pob barn o fewn mis.',
      'Every child has a way to have a say in the services they use, and the youth forum sits with the board twice a year. Every view is answered within a month.',
    ),
    organisation: 'B1',
    section: 'T9',
    reportText: 'RX6',
    media: ['website', 'school', 'social-media'],
    reviewedOn: '2025-09-15',
    reviewMonths: 12,
  },
];
