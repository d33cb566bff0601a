import type {
  agendaItemDefinition,
  decisionDefinition,
  followUpDefinition,
  meetingDefinition,
  reservationDefinition,
} from '../../src/governance/index.ts';
import { type Bilingual, sayDate } from '../../src/language/index.ts';
import { both, type KitRecord } from './record.ts';

const everyone = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'B10', 'B11'];
const seats = Array.from({ length: 15 }, (_, index) => `S${index + 1}`);

/** The seats of each organisation on the board. */
const seatsOf: Readonly<Record<string, readonly string[]>> = {
  B1: ['S2', 'S3', 'S4'],
  B2: ['S1', 'S5', 'S6'],
  B3: ['S7'],
  B4: ['S8'],
  B5: ['S9'],
  B6: ['S10'],
  B7: ['S11'],
  B8: ['S12'],
  B9: ['S13'],
  B10: ['S14'],
  B11: ['S15'],
};

const townHall = both('Siambr y cyngor, Pont-arian', 'Council chamber, Pont-arian');
const online = both('Ar-lein', 'Online');

interface BoardMeeting {
  readonly code: string;
  readonly heldOn: string;
  readonly papersBy: string;
  readonly absent?: readonly string[];
  /** Seats of organisations that were there, whose own holder and deputy were not. */
  readonly empty?: readonly string[];
  /** Seats whose holder sent a deputy. */
  readonly deputies?: readonly string[];
  readonly minutes?: Bilingual;
  readonly place?: Bilingual;
}

/** A year of the board; the last of them has only been called. */
const boardMeetings: readonly BoardMeeting[] = [
  {
    code: 'MT1',
    heldOn: '2025-11-13',
    papersBy: '2025-11-06',
    absent: ['B10'],
    empty: ['S2'],
    minutes: both(
      'Clywyd beth a ddywedodd pobl hyd yma am y drafft, a dewiswyd y ffigurau i’w gwylio.',
      'The board heard what people had said of the draft so far, and chose the figures to watch.',
    ),
  },
  {
    code: 'MT2',
    heldOn: '2026-01-22',
    papersBy: '2026-01-15',
    absent: ['B4', 'B9'],
    deputies: ['S3', 'S7'],
    place: online,
    minutes: both(
      'Aeth y bwrdd drwy’r 412 ymateb i’r ymgynghoriad a chytuno beth i’w newid.',
      'The board went through the 412 responses to the consultation and agreed what to change.',
    ),
  },
  {
    code: 'MT3',
    heldOn: '2026-02-19',
    papersBy: '2026-02-12',
    minutes: both(
      'Cytunodd pob aelod ar y cynllun, yn amodol ar ei gorff ei hun.',
      'Every member agreed the plan, subject to its own body.',
    ),
  },
  {
    code: 'MT4',
    heldOn: '2026-05-14',
    papersBy: '2026-05-07',
    absent: ['B11'],
    empty: ['S9'],
    minutes: both(
      'Rhan gyntaf: perfformiad. Ail ran: trosedd ac anhrefn.',
      'First part: performance. Second part: crime and disorder.',
    ),
  },
  {
    code: 'MT5',
    heldOn: '2026-07-16',
    papersBy: '2026-07-09',
    absent: ['B3', 'B7', 'B10'],
    empty: ['S2', 'S6'],
    place: online,
    minutes: both(
      'Comisiynwyd cymorth i gyfeillion gwirfoddol a chyngor arian.',
      'Support for volunteer befrienders and money advice were commissioned.',
    ),
  },
  {
    code: 'MT6',
    heldOn: '2026-09-17',
    papersBy: '2026-09-10',
    absent: ['B4', 'B5'],
    deputies: ['S7', 'S13'],
    minutes: both(
      'Trafodwyd tirwedd y grwpiau: gormod o gyfarfodydd i’r un bobl.',
      'The landscape of groups was discussed: too many meetings for the same people.',
    ),
  },
  { code: 'MT7', heldOn: '2026-11-26', papersBy: '2026-11-19' },
];

function boardMeeting({
  code,
  heldOn,
  papersBy,
  absent = [],
  empty = [],
  deputies = [],
  minutes,
  place = townHall,
}: BoardMeeting): KitRecord<typeof meetingDefinition> {
  const called = {
    code,
    title: both(`Y bwrdd, ${sayDate(heldOn, 'cy')}`, `The board, ${sayDate(heldOn, 'en')}`),
    group: 'GR1',
    body: 'board',
    capacity: 'board',
    heldOn,
    startsAt: '09:30',
    place,
    papersBy,
  } as const;
  if (minutes === undefined) return { ...called, state: 'called' };
  const away = new Set([...absent.flatMap((body) => seatsOf[body] ?? []), ...empty]);
  return {
    ...called,
    seats: seats.filter((seat) => !away.has(seat)),
    deputies,
    present: everyone.filter((body) => !absent.includes(body)),
    apologies: absent,
    minutes,
    state: heldOn < '2026-09-01' ? 'minutes-agreed' : 'held',
  };
}

export const meetings: readonly KitRecord<typeof meetingDefinition>[] = [
  ...boardMeetings.map(boardMeeting),
  {
    code: 'MT8',
    title: both('Y grŵp strategaeth, 12 Chwefror 2026', 'The strategy group, 12 February 2026'),
    group: 'GR3',
    body: 'sub-group',
    capacity: 'strategy-group',
    heldOn: '2026-02-12',
    startsAt: '14:00',
    place: both('Gorsaf heddlu Pont-arian', 'Pont-arian police station'),
    present: ['B1', 'B2', 'B3', 'B4', 'B5', 'B8'],
    minutes: both(
      'Ystyriwyd yr asesiad strategol blynyddol.',
      'The yearly strategic assessment was considered.',
    ),
    state: 'minutes-agreed',
  },
];

type Item = readonly [
  sort: NonNullable<KitRecord<typeof agendaItemDefinition>['sort']>,
  title: Bilingual,
  more?: Omit<KitRecord<typeof agendaItemDefinition>, 'code'>,
];

const interests: Item = ['interests', both('Datganiadau o fuddiant', 'Declarations of interest')];
const lastMinutes: Item = ['minutes', both('Cofnodion y cyfarfod diwethaf', 'Minutes of the last meeting')];
const arising: Item = ['follow-ups', both('Camau sy’n codi', 'Actions arising')];

function performance(paper: string, minute?: Bilingual): Item {
  return [
    'performance',
    both('Beth sydd wedi troi, a beth sy’n hwyr?', 'What has turned, and what is late?'),
    {
      organisation: 'B2',
      paper: both('Tudalen y bwrdd', 'The board page'),
      paperAddress: `https://dyffryn-arian.example/papurau/${paper}`,
      ...(minute && { minute }),
    },
  ];
}

/** What stands on each agenda; in July the board did not look at performance. */
const agendas: Readonly<Record<string, readonly Item[]>> = {
  MT1: [
    interests,
    lastMinutes,
    arising,
    performance(
      '25-31',
      both(
        'Mae brechiadau’n gwaethygu: gofynnwyd am y stori.',
        'Vaccinations are worsening: the story was asked for.',
      ),
    ),
    ['discussion', both('Yr ymgynghoriad hyd yma', 'The consultation so far'), { organisation: 'B6' }],
  ],
  MT2: [
    interests,
    lastMinutes,
    performance('26-02'),
    ['decision', both('Beth i’w newid yn y drafft', 'What to change in the draft'), { organisation: 'B1' }],
  ],
  MT3: [
    interests,
    lastMinutes,
    arising,
    performance('26-09', both('Dim newid clir ers mis Ionawr.', 'No clear change since January.')),
    ['decision', both('Y cynllun 2026 i 2031', 'The plan 2026 to 2031'), { organisation: 'B1' }],
  ],
  MT4: [
    interests,
    lastMinutes,
    performance('26-21'),
    [
      'decision',
      both('Blaenoriaethau trosedd ac anhrefn', 'Priorities on crime and disorder'),
      { organisation: 'B3', capacity: 'strategy-group', paperGivenOn: '2026-05-11' },
    ],
  ],
  MT5: [
    interests,
    lastMinutes,
    arising,
    [
      'decision',
      both('Comisiynu cyfeillion gwirfoddol', 'To commission volunteer befrienders'),
      { organisation: 'B2' },
    ],
    ['decision', both('Comisiynu cyngor arian', 'To commission money advice'), { organisation: 'B1' }],
  ],
  MT6: [
    interests,
    lastMinutes,
    arising,
    performance(
      '26-40',
      both(
        'Mae tri cham gweithredu’n hwyr; mae dyddiad newydd i bob un.',
        'Three actions are late; each has a new date.',
      ),
    ),
    ['decision', both('Llai o grwpiau', 'Fewer groups'), { organisation: 'B1' }],
  ],
  MT7: [
    interests,
    lastMinutes,
    arising,
    performance('26-52'),
    [
      'decision',
      both('Arian ar gyfer y chweched flaenoriaeth', 'Money for the sixth priority'),
      {
        organisation: 'B2',
        paper: both('Tri dewis a’u cost', 'Three choices and what they cost'),
        paperAddress: 'https://dyffryn-arian.example/papurau/26-53',
        paperGivenOn: '2026-11-18',
      },
    ],
    [
      'decision',
      both('Safle i’r deintydd symudol', 'A site for the mobile dentist'),
      { organisation: 'B1' },
    ],
    [
      'discussion',
      both('Paratoi’r adolygiad blynyddol', 'To prepare the annual review'),
      { organisation: 'B1' },
    ],
  ],
  MT8: [['decision', both('Yr asesiad strategol', 'The strategic assessment'), { organisation: 'B3' }]],
};

export const agendaItems: readonly KitRecord<typeof agendaItemDefinition>[] = Object.entries(agendas)
  .flatMap(([meeting, items]) =>
    items.map(([sort, title, more], index) => ({ meeting, sort, title, position: index + 1, ...more })),
  )
  .map((item, index) => ({ code: `AG${index + 1}`, ...item }));

export const decisions: readonly KitRecord<typeof decisionDefinition>[] = [
  {
    code: 'PD1',
    title: both('Newid y drafft ar ôl yr ymgynghoriad', 'Change the draft after the consultation'),
    meeting: 'MT2',
    matter: 'plan-draft',
    takenBy: 'board',
    text: both(
      'Rhoi cartrefi cynnes yn y cynllun yn flaenoriaeth ar wahân, a dau gam gweithredu newydd ar unigrwydd.',
      'To make warm homes a priority of their own, with two new actions on loneliness.',
    ),
    reasons: both(
      'Dyna a gododd amlaf yn yr ymatebion, a’r dystiolaeth yn cytuno. Gwrthodwyd rhoi ffyrdd yn flaenoriaeth: mae cynllun trafnidiaeth yn gwneud hynny.',
      'It came up most often in the responses, and the evidence agrees. Making roads a priority was turned down: a transport plan does that.',
    ),
  },
  {
    code: 'PD2',
    title: both('Cytuno ar y cynllun 2026 i 2031', 'Agree the plan 2026 to 2031'),
    meeting: 'MT3',
    matter: 'plan',
    takenBy: 'board',
    text: both(
      'Cytunwyd ar y cynllun, a’i anfon at gorff llywodraethu pob aelod.',
      'The plan was agreed, and sent to the governing body of every member.',
    ),
    reasons: both(
      'Mae pob blaenoriaeth yn seiliedig ar angen a ddangoswyd, ac mae arian y tu ôl i bump o’r chwech.',
      'Every priority rests on a need that was shown, and there is money behind five of the six.',
    ),
  },
  {
    code: 'PD3',
    title: both('Blaenoriaethau trosedd ac anhrefn 2026-27', 'Priorities on crime and disorder 2026-27'),
    meeting: 'MT4',
    matter: 'crime-and-disorder',
    takenBy: 'board',
    capacity: 'strategy-group',
    text: both(
      'Trais yn y cartref yn gyntaf, a chanol Pont-arian gyda’r nos.',
      'Violence in the home first, and the centre of Pont-arian in the evening.',
    ),
    reasons: both('Yr asesiad strategol, tudalennau 4 i 9.', 'The strategic assessment, pages 4 to 9.'),
  },
  {
    code: 'PD4',
    title: both('Comisiynu cyfeillion gwirfoddol', 'Commission volunteer befrienders'),
    meeting: 'MT5',
    matter: 'commissioning',
    takenBy: 'board',
    text: both(
      'Grant o £90,000 dros ddwy flynedd am ymweliadau wythnosol.',
      'A grant of £90,000 over two years for weekly visits.',
    ),
    reasons: both(
      'Mae’r ardaloedd gwledig heb ddim gwasanaeth tebyg.',
      'The rural areas have no service like it.',
    ),
    withdrew: ['B6'],
    actions: ['A19'],
  },
  {
    code: 'PD5',
    title: both('Comisiynu cyngor arian', 'Commission money advice'),
    meeting: 'MT5',
    matter: 'commissioning',
    takenBy: 'board',
    text: both(
      'Contract tair blynedd am gynghorwyr mewn meddygfeydd a banciau bwyd.',
      'A contract of three years for advisers in surgeries and food banks.',
    ),
    reasons: both('Costiodd y cynllun peilot lai na’r hyn a arbedodd.', 'The pilot cost less than it saved.'),
    withdrew: ['B9'],
    actions: ['A29'],
  },
  {
    code: 'PD6',
    title: both('Uno dau grŵp am blant', 'Merge two groups about children'),
    meeting: 'MT6',
    matter: 'streamlining',
    takenBy: 'board',
    text: both(
      'Bydd y Grŵp Iechyd Plant yn cyfarfod gyda’r Bartneriaeth Blynyddoedd Cynnar o fis Ionawr.',
      'The Child Health Group will meet with the Early Years Partnership from January.',
    ),
    reasons: both(
      'Yr un tri sefydliad sydd yn y ddau. Mae’r ddyletswydd i adolygu gofal plant yn aros.',
      'The same three organisations are in both. The duty to review childcare stays.',
    ),
    groups: ['GR7', 'GR13'],
  },
  {
    code: 'PD7',
    title: both('Derbyn yr asesiad strategol', 'Accept the strategic assessment'),
    meeting: 'MT8',
    matter: 'crime-and-disorder',
    takenBy: 'sub-group',
    text: both('Derbyniwyd yr asesiad ar gyfer 2026-27.', 'The assessment for 2026-27 was accepted.'),
    reasons: both(
      'Mae’n cynnwys barn preswylwyr am y tro cyntaf.',
      'It holds the views of residents for the first time.',
    ),
  },
  {
    code: 'PD8',
    title: both('Byrhau’r aros am therapydd iaith', 'Shorten the wait for a speech therapist'),
    meeting: 'MT6',
    matter: 'performance',
    takenBy: 'board',
    text: both(
      'Bydd y bwrdd iechyd yn dod â chynllun i’r bwrdd cyn y Nadolig, a’r coleg yn helpu i lenwi’r ddwy swydd.',
      'The health board brings a plan to the board before Christmas, and the college helps to fill both posts.',
    ),
    reasons: both(
      'Mae’r ffigur yn gostwng ers gwanwyn 2025, ac mae plant yn dechrau’r ysgol cyn cael eu gweld.',
      'The figure has fallen since spring 2025, and children start school before they are seen.',
    ),
    actions: ['A2'],
  },
];

export const reservations: readonly KitRecord<typeof reservationDefinition>[] = [
  {
    code: 'RV1',
    title: both('Nid felly y mae colli llais plant bach', 'Not at the cost of the youngest children’s voice'),
    decision: 'PD6',
    organisation: 'B6',
    position: 'dissent',
    text: both(
      'Mae cylchoedd meithrin yn dod i’r Bartneriaeth Blynyddoedd Cynnar ac ni fyddent yn dod i grŵp iechyd. Byddai’n well gennym aros blwyddyn.',
      'Playgroups come to the Early Years Partnership and would not come to a health group. We would rather wait a year.',
    ),
    writtenOn: '2026-09-18',
  },
];

export const followUps: readonly KitRecord<typeof followUpDefinition>[] = [
  {
    code: 'FU1',
    title: both(
      'Ysgrifennu’r stori y tu ôl i’r ffigurau brechu',
      'Write the story behind the vaccination figures',
    ),
    meeting: 'MT1',
    organisation: 'B2',
    dueOn: '2026-01-22',
    doneOn: '2026-01-14',
    note: both('Mae’r stori yn yr asesiad.', 'The story is in the assessment.'),
  },
  {
    code: 'FU2',
    title: both(
      'Ateb pawb a ymatebodd i’r ymgynghoriad',
      'Answer everyone who responded to the consultation',
    ),
    meeting: 'MT2',
    decision: 'PD1',
    organisation: 'B1',
    dueOn: '2026-03-31',
    doneOn: '2026-04-20',
  },
  {
    code: 'FU3',
    title: both('Anfon y cynllun at bob corff llywodraethu', 'Send the plan to every governing body'),
    meeting: 'MT3',
    decision: 'PD2',
    organisation: 'B1',
    dueOn: '2026-02-24',
    doneOn: '2026-02-23',
  },
  {
    code: 'FU4',
    title: both('Dod o hyd i arian ar gyfer y chweched flaenoriaeth', 'Find money for the sixth priority'),
    meeting: 'MT3',
    decision: 'PD2',
    organisation: 'B2',
    dueOn: '2026-07-16',
  },
  {
    code: 'FU5',
    title: both('Hysbysebu’r grant cyfeillion gwirfoddol', 'Advertise the befriending grant'),
    meeting: 'MT5',
    decision: 'PD4',
    organisation: 'B2',
    dueOn: '2026-09-01',
    doneOn: '2026-08-27',
  },
  {
    code: 'FU6',
    title: both('Cylch gorchwyl newydd i’r ddau grŵp', 'New terms of reference for the two groups'),
    meeting: 'MT6',
    decision: 'PD6',
    organisation: 'B1',
    dueOn: '2026-11-26',
  },
  {
    code: 'FU7',
    title: both(
      'Gofyn i’r coleg helpu i lenwi dwy swydd therapydd',
      'Ask the college to help fill two posts for therapists',
    ),
    meeting: 'MT6',
    decision: 'PD8',
    organisation: 'B2',
    dueOn: '2026-10-16',
    doneOn: '2026-10-05',
  },
];
