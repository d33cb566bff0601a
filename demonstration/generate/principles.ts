import type {
  consultationExerciseDefinition,
  languageEffectDefinition,
  linkedFrameworkDefinition,
  safeguardingArrangementDefinition,
  sustainabilityAppraisalDefinition,
  sustainableWorkDefinition,
} from '../../src/principles/index.ts';
import { both, type KitRecord } from './record.ts';

/** The fire service and the probation service have not said what they have arranged. */
export const safeguardingArrangements: readonly KitRecord<typeof safeguardingArrangementDefinition>[] = [
  {
    code: 'SG1',
    title: both('Diogelu yng ngwasanaethau’r cyngor', 'Safeguarding in the council’s services'),
    organisation: 'B1',
    functions: both(
      'Mae pob aelod o staff a phob cynghorydd yn cael hyfforddiant, ac mae gan bob gwasanaeth swyddog diogelu.',
      'Every member of staff and every councillor is trained, and every service has a safeguarding officer.',
    ),
    contracted: both(
      'Rhaid i bob darparwr gofal a chludiant gadw at yr un safonau.',
      'Every provider of care and transport keeps the same standards.',
    ),
    parentalMisuse: both(
      'Mae un gweithiwr teulu’n dilyn pob plentyn y mae rhiant iddo mewn triniaeth.',
      'One family worker follows every child with a parent in treatment.',
    ),
    leadRole: both('Cyfarwyddwr gwasanaethau cymdeithasol', 'Director of social services'),
    reviewedOn: '2026-02-17',
  },
  {
    code: 'SG2',
    title: both('Diogelu yn y bwrdd iechyd', 'Safeguarding in the health board'),
    organisation: 'B2',
    functions: both(
      'Gofynnir am les plant ym mhob ymweliad â’r adran frys ac ym mhob clinig.',
      'The welfare of children is asked about at every visit to emergency care and every clinic.',
    ),
    parentalMisuse: both(
      'Gofynnir i bob oedolyn yn y gwasanaeth cyffuriau ac alcohol am ei blant.',
      'Every adult in the drugs and alcohol service is asked about their children.',
    ),
    leadRole: both('Cyfarwyddwr nyrsio', 'Director of nursing'),
    reviewedOn: '2025-11-20',
  },
  {
    code: 'SG3',
    title: both('Diogelu yng ngwaith yr heddlu', 'Safeguarding in the work of the police'),
    organisation: 'B3',
    functions: both(
      'Anfonir hysbysiad at yr ysgol cyn naw o’r gloch y bore wedi i blentyn weld trais gartref.',
      'The school is told by nine in the morning after a child has seen violence at home.',
    ),
    contracted: both('Nid yw’r heddlu’n prynu gwasanaethau i blant.', 'The police buy no services for children.'),
    leadRole: both('Uwcharolygydd, amddiffyn y cyhoedd', 'Superintendent, public protection'),
    reviewedOn: '2026-04-08',
  },
];

/** Nobody has appraised O3 and O6. */
export const sustainabilityAppraisals: readonly KitRecord<typeof sustainabilityAppraisalDefinition>[] = [
  {
    code: 'SU1',
    title: both('Dechrau da a’r tymor hir', 'A good start and the long term'),
    outcome: 'O1',
    economic: both('Gall rhieni weithio pan fydd gofal plant gerllaw.', 'Parents can work when childcare is near.'),
    social: both('Mae teuluoedd o bob rhan o’r dyffryn yn cwrdd.', 'Families from every part of the valley meet.'),
    environmental: both(
      'Mae’r canolfannau ar lwybrau bws ac mewn adeiladau sydd yno eisoes.',
      'The centres are on bus routes and in buildings that are there already.',
    ),
    longTerm: both(
      'Mae’r arian a allai agor gwelyau ysbyty eleni yn mynd i’r blynyddoedd cynnar.',
      'Money that could open hospital beds this year goes to the early years.',
    ),
    prevention: both(
      'Daw cymorth iaith yn ddwyflwydd oed, cyn i’r bwlch agor.',
      'Help with speech comes at two, before the gap opens.',
    ),
    failure: both(
      'Adolygir pob canolfan bob tymor; symudir yr oriau lle nad oes neb yn dod.',
      'Every centre is reviewed every term; hours move where nobody comes.',
    ),
    transition: both(
      'Mae cofnod y plentyn yn mynd o’r ymwelydd iechyd i’r feithrinfa ac i’r ysgol.',
      'The child’s record goes from the health visitor to the nursery and the school.',
    ),
    evidence: ['E1', 'E3'],
    organisation: 'B1',
    appraisedOn: '2025-12-04',
  },
  {
    code: 'SU2',
    title: both('Diogelwch a’r tymor hir', 'Safety and the long term'),
    outcome: 'O2',
    social: both('Mae pobl yn mentro allan gyda’r nos.', 'People go out in the evening.'),
    prevention: both(
      'Mae pob ysgol yn dysgu am berthnasoedd iach.',
      'Every school teaches about healthy relationships.',
    ),
    failure: both(
      'Edrychir ar bob achos lle galwyd ddwywaith mewn mis.',
      'Every case with two calls in a month is looked at.',
    ),
    transition: both(
      'Mae un gweithiwr o’r alwad gyntaf hyd at gartref diogel.',
      'There is one worker from the first call to a safe home.',
    ),
    evidence: ['E5', 'E6'],
    organisation: 'B4',
    appraisedOn: '2025-12-11',
  },
  {
    code: 'SU3',
    title: both('Cartrefi a’r tymor hir', 'Homes and the long term'),
    outcome: 'O4',
    economic: both('Caiff cwmnïau lleol waith am bum mlynedd.', 'Local firms have work for five years.'),
    social: both('Mae teuluoedd yn aros yn eu cymuned.', 'Families stay in their community.'),
    environmental: both('Mae cartrefi’n llosgi llai o olew.', 'Homes burn less oil.'),
    longTerm: both(
      'Mae inswleiddio’n costio mwy eleni na thalebau tanwydd, ac yn para deugain mlynedd.',
      'Insulation costs more this year than fuel vouchers, and lasts forty.',
    ),
    prevention: both('Cynigir help cyn i neb golli cartref.', 'Help is offered before anybody loses a home.'),
    evidence: ['E9'],
    organisation: 'B9',
    appraisedOn: '2026-01-15',
  },
  {
    code: 'SU4',
    title: both('Natur, iaith a’r tymor hir', 'Nature, language and the long term'),
    outcome: 'O5',
    economic: both('Mae’r llwybr yn dod ag ymwelwyr drwy’r flwyddyn.', 'The path brings visitors all year.'),
    social: both('Gall pobl fyw a gweithio yn Gymraeg.', 'People can live and work in Welsh.'),
    environmental: both('Mae’r mawndir yn dal dŵr a charbon.', 'The peatland holds water and carbon.'),
    prevention: both('Mae dŵr yn aros ar y bryniau, nid yn y tai.', 'Water stays on the hills, not in the houses.'),
    failure: both(
      'Mesurir lefel y dŵr bob mis; caeir ffosydd eto lle mae’n gostwng.',
      'The water level is measured every month; ditches are closed again where it falls.',
    ),
    transition: both(
      'Mae’r parc a’r cyngor yn rhannu un tîm o geidwaid.',
      'The park and the council share one team of wardens.',
    ),
    organisation: 'B7',
    appraisedOn: '2026-01-22',
  },
];

/** Nothing is done about water in summer, about heat, or about businesses’ emissions. */
export const sustainableWork: readonly KitRecord<typeof sustainableWorkDefinition>[] = [
  {
    code: 'SW1',
    title: both('Adeiladau a cherbydau heb allyriadau', 'Buildings and vehicles without emissions'),
    actions: ['A34'],
    climate: ['emissions-facilities', 'emissions-vehicles'],
    aims: ['safe-effective-efficient'],
    description: both(
      'Mae’r cyrff cyhoeddus yn gwresogi â phympiau gwres ac yn gyrru cerbydau trydan.',
      'The public bodies heat with heat pumps and drive electric vehicles.',
    ),
  },
  {
    code: 'SW2',
    title: both('Cartrefi cynnes a theithio llesol', 'Warm homes and active travel'),
    actions: ['A25', 'A31', 'A38'],
    climate: ['emissions-homes', 'emissions-transport', 'health'],
    aims: ['long-term-wellbeing'],
    description: both(
      'Mae cartrefi’n defnyddio llai o danwydd, a gall pobl fynd i’r gwaith heb gar.',
      'Homes use less fuel, and people can go to work without a car.',
    ),
  },
  {
    code: 'SW3',
    title: both('Mawndir, llifogydd a chynefinoedd', 'Peatland, floods and habitats'),
    actions: ['A32', 'A33'],
    climate: ['flood', 'habitat'],
    aims: ['within-limits', 'long-term-wellbeing'],
    description: both(
      'Mae’r bryniau’n dal dŵr, a’r trefi’n barod am lifogydd.',
      'The hills hold water, and the towns are ready for floods.',
    ),
  },
  {
    code: 'SW4',
    title: both('Prynu’n lleol, trwsio a rhannu', 'Buy local, repair and share'),
    actions: ['A35', 'A42'],
    climate: ['local-procurement', 'awareness'],
    aims: ['within-limits'],
    description: both(
      'Mae’r partneriaid yn prynu gan gwmnïau’r dyffryn, ac mae siop drwsio ym mhob tref.',
      'The partners buy from firms of the valley, and every town has a repair shop.',
    ),
  },
];

/** Nobody has said how the effect of the bus routes could be more positive. */
export const languageEffects: readonly KitRecord<typeof languageEffectDefinition>[] = [
  {
    code: 'LE1',
    title: both('Lleoedd ysgol Gymraeg', 'Welsh-medium school places'),
    plan: 'PL1',
    outcomes: ['O5'],
    actions: ['A36', 'A37'],
    aspect: 'opportunities',
    effect: 'positive',
    reason: both('Bydd lle i bob plentyn sydd am gael un.', 'There will be a place for every child who wants one.'),
    morePositive: both('Cynnig clybiau ar ôl ysgol yn Gymraeg hefyd.', 'Offer clubs after school in Welsh, too.'),
    regeneration: true,
    evidence: ['E10'],
    consideredOn: '2025-11-27',
  },
  {
    code: 'LE2',
    title: both('Prentisiaethau a’r Gymraeg', 'Apprenticeships and Welsh'),
    plan: 'PL1',
    actions: ['A30'],
    aspect: 'no-less-favourable',
    effect: 'negative',
    reason: both(
      'Nid oes aseswyr Cymraeg mewn pedwar o’r pynciau.',
      'Four of the subjects have no Welsh-speaking assessors.',
    ),
    morePositive: both('Hyfforddi dau aseswr bob blwyddyn.', 'Train two assessors every year.'),
    lessHarm: both('Rhannu aseswyr â’r sir nesaf.', 'Share assessors with the next county.'),
    consideredOn: '2025-11-27',
  },
  {
    code: 'LE3',
    title: both('Bysiau i waith a choleg', 'Buses to work and college'),
    plan: 'PL1',
    actions: ['A31'],
    aspect: 'opportunities',
    effect: 'not-known',
    regeneration: true,
  },
];

/** Health Challenge Wales is linked to nothing yet. */
export const linkedFrameworks: readonly KitRecord<typeof linkedFrameworkDefinition>[] = [
  {
    code: 'LK1',
    title: both('Cynllun busnes y Bwrdd Lleol Diogelu Plant', 'Business plan of the Local Safeguarding Children Board'),
    sort: 'safeguarding-board-plan',
    organisation: 'B1',
    startsOn: '2025-04-01',
    endsOn: '2028-03-31',
    priorities: ['P1', 'P2'],
    outcomes: ['O1', 'O2'],
    actions: ['A6', 'A9'],
    howLinked: both(
      'Mae esgeulustod a thrais gartref yn flaenoriaeth yn y ddau, ac un adroddiad yn mynd i’r ddau fwrdd.',
      'Neglect and violence at home are priorities of both, and one report goes to both boards.',
    ),
    lookedAtOn: '2026-01-19',
  },
  {
    code: 'LK2',
    title: both('Ein Dyfodol Iach', 'Our Healthy Future'),
    sort: 'public-health-framework',
    heading: both('Plant yn cael y dechrau gorau', 'Children have the best start'),
    outcomes: ['O1'],
    howLinked: both('Yr un dangosyddion bwydo a brechu.', 'The same indicators of feeding and vaccination.'),
  },
  {
    code: 'LK3',
    title: both('Ein Dyfodol Iach', 'Our Healthy Future'),
    sort: 'public-health-framework',
    heading: both('Llesiant meddyliol', 'Mental well-being'),
    priorities: ['P3'],
    outcomes: ['O3'],
    howLinked: both('Yr un nod, a’r un mesur o unigrwydd.', 'The same aim, and the same measure of loneliness.'),
  },
  {
    code: 'LK4',
    title: both('Her Iechyd Cymru', 'Health Challenge Wales'),
    sort: 'health-challenge',
    howLinked: both('I’w drafod â’r bwrdd iechyd.', 'To be discussed with the health board.'),
  },
  {
    code: 'LK5',
    title: both('Strategaeth Amgylchedd Cymru', 'Environment Strategy for Wales'),
    sort: 'environment-strategy',
    environmentThemes: ['climate-change', 'biodiversity', 'hazards'],
    outcomes: ['O5'],
    actions: ['A32', 'A33', 'A34'],
    howLinked: both(
      'Mae’r mawndir a’r gwaith llifogydd yn ateb tair o’r pum thema.',
      'The peatland and the work on floods answer three of the five themes.',
    ),
  },
  {
    code: 'LK6',
    title: both('Cod ymarfer cyfrinachedd', 'Confidentiality code of practice'),
    sort: 'confidentiality-code',
    organisation: 'B2',
    actions: ['A6'],
    howLinked: both(
      'Mae pob tîm sy’n rhannu cynllun teulu wedi cael hyfforddiant ar y cod.',
      'Every team that shares a family’s plan has been trained in the code.',
    ),
    followed: 'in-part',
    lookedAtOn: '2026-03-03',
  },
];

/** The police and crime survey asks everybody while the leisure consultation is open. */
export const consultationExercises: readonly KitRecord<typeof consultationExerciseDefinition>[] = [
  {
    code: 'CX1',
    title: both('Adolygiad o’r cynllun datblygu lleol', 'Review of the local development plan'),
    organisations: ['B1'],
    topics: ['land-use'],
    audiences: ['everyone', 'businesses'],
    opensOn: '2027-01-11',
    closesOn: '2027-04-05',
    jointName: 'Dyffryn 2027',
  },
  {
    code: 'CX2',
    title: both('Beth nesaf i’r dyffryn?', 'What next for the valley?'),
    organisations: ['B1', 'B2', 'B6'],
    topics: ['community-strategy', 'children-and-young-people', 'health-and-wellbeing'],
    audiences: ['everyone'],
    opensOn: '2027-01-11',
    closesOn: '2027-04-05',
    jointName: 'Dyffryn 2027',
  },
  {
    code: 'CX3',
    title: both('Arolwg o flaenoriaethau’r heddlu', 'Survey of police priorities'),
    organisations: ['B3', 'B4'],
    topics: ['police-and-crime-plan'],
    audiences: ['everyone'],
    opensOn: '2026-11-02',
    closesOn: '2026-12-18',
  },
  {
    code: 'CX4',
    title: both('Dyfodol y canolfannau hamdden', 'The future of the leisure centres'),
    organisations: ['B1'],
    topics: ['service-change'],
    audiences: ['service-users', 'older-people', 'disabled-people'],
    opensOn: '2026-12-01',
    closesOn: '2027-01-29',
  },
  {
    code: 'CX5',
    title: both('Trafnidiaeth i’r ddwy sir', 'Transport for the two counties'),
    otherPartnership: both('Partneriaeth drafnidiaeth y canolbarth', 'Mid Wales transport partnership'),
    topics: ['other'],
    audiences: ['neighbourhoods', 'businesses'],
    opensOn: '2026-06-01',
    closesOn: '2026-08-28',
  },
];
