import { type ActionWords, agreed, behind, milestone, notYet, risk } from './action.ts';
import { both } from './record.ts';

export const actionsForSafety: readonly ActionWords[] = [
  {
    code: 'A9',
    outcomes: ['O2'],
    lead: 'B3',
    owner: 'Pennaeth Amddiffyn y Cyhoedd / Head of Public Protection',
    from: '2026-04-01',
    to: '2029-03-31',
    prevention: 'early-intervention',
    state: 'on-course',
    measures: ['F9', 'F10', 'F11', 'F12'],
    title: both(
      'Un gweithiwr o’r alwad gyntaf hyd at gartref diogel',
      'One worker from the first call to a safe home',
    ),
    description: both(
      'Cynghorydd annibynnol i bob un sy’n dioddef cam-drin domestig, a’r un gweithiwr drwy’r heddlu, y llys, iechyd a thai.',
      'An independent adviser for everyone who suffers domestic abuse, and the same worker through police, court, health and housing.',
    ),
    progress: both(
      'Mae chwe chynghorydd yn eu swyddi. Mae un o bob deg achos risg uchel yn dal i aros mwy na 14 diwrnod.',
      'Six advisers are in post. One high-risk case in ten still waits more than 14 days.',
    ),
    contributions: [
      agreed(
        'B3',
        '5.1',
        'Atgyfeirio pob achos o fewn 24 awr a lletya dau gynghorydd.',
        'Refer every case within 24 hours and host two advisers.',
      ),
      agreed(
        'B6',
        '1.4',
        'Cyflogi chwe chynghorydd drwy elusennau lleol.',
        'Employ six advisers through local charities.',
      ),
      agreed('B4', '2.1', 'Ariannu’r cynghorwyr tan 2029.', 'Fund the advisers until 2029.'),
    ],
    milestones: [
      milestone('2026-07-01', '2026-07-01', 'Chwe chynghorydd yn eu swyddi', 'Six advisers in post'),
      milestone(
        '2027-06-30',
        '',
        'Un llwybr wedi’i gytuno â’r llysoedd',
        'One pathway agreed with the courts',
      ),
    ],
    resources: [
      behind('B4', 'grant', 260, 265, 270),
      behind('B3', 'staff'),
      behind('B1', 'pooled', 80, 80, 80),
    ],
    risks: [
      risk(
        3,
        5,
        both('Cyllid yn dod i ben yn 2029', 'Funding ends in 2029'),
        both(
          'Adolygu’r gronfa gyfun yn 2027 a chytuno ar gyfraniadau craidd.',
          'Review the pooled fund in 2027 and agree core contributions.',
        ),
      ),
    ],
  },
  {
    code: 'A10',
    outcomes: ['O2'],
    lead: 'B9',
    owner: 'Pennaeth Tai â Chymorth / Head of Supported Housing',
    from: '2026-04-01',
    to: '2028-03-31',
    prevention: 'reactive',
    state: 'slipping',
    measures: ['F11'],
    title: both(
      'Deg cartref diogel arall i bobl sy’n ffoi rhag cam-drin',
      'Ten more safe homes for people fleeing abuse',
    ),
    description: both(
      'Cartrefi unigol, yn hytrach nag un lloches, fel y gall teuluoedd mawr, dynion a phobl anabl gael lle diogel.',
      'Separate homes rather than one refuge, so that large families, men and disabled people can find a safe place.',
    ),
    progress: both(
      'Mae dau gartref yn barod. Nid oes cytundeb eto ynghylch pwy fydd yn talu’r rhent tra byddant yn wag.',
      'Two homes are ready. It is not agreed yet who pays the rent while they stand empty.',
    ),
    contributions: [
      agreed('B9', '6.2', 'Neilltuo deg cartref a’u haddasu.', 'Set aside and adapt ten homes.'),
      notYet(
        'proposed',
        'B1',
        'Talu’r rhent pan fydd cartref yn wag.',
        'Pay the rent while a home stands empty.',
      ),
    ],
    milestones: [
      milestone('2026-09-30', '', 'Pedwar cartref cyntaf yn barod', 'First four homes ready'),
      milestone('2027-09-30', '', 'Deg cartref yn barod', 'Ten homes ready'),
    ],
    resources: [behind('B9', 'capital', 310, 190), behind('B9', 'core', 55, 58)],
  },
  {
    code: 'A11',
    outcomes: ['O2'],
    lead: 'B8',
    owner: 'Pennaeth Rhaglenni / Head of Programmes',
    from: '2026-06-01',
    to: '2029-03-31',
    prevention: 'early-intervention',
    state: 'on-course',
    measures: ['F15', 'F12'],
    title: both(
      'Rhaglen newid ymddygiad i bobl sy’n cam-drin',
      'A behaviour change programme for people who abuse',
    ),
    description: both(
      'Rhaglen ugain wythnos ym Mhont-arian, gyda chymorth ar wahân i bartneriaid a phlant, i rai nad ydynt wedi’u dyfarnu’n euog hefyd.',
      'A twenty-week programme in Pont-arian, with separate support for partners and children, open also to people without a conviction.',
    ),
    contributions: [
      agreed('B8', '1.3', 'Cynnal pedair rhaglen bob blwyddyn.', 'Run four programmes a year.'),
      agreed(
        'B2',
        '3.7',
        'Cynnig cymorth alcohol a chyffuriau i bob un sydd ar y rhaglen.',
        'Offer help with alcohol and drugs to everyone on the programme.',
      ),
    ],
    milestones: [
      milestone('2026-10-31', '2026-10-12', 'Rhaglen gyntaf wedi dechrau', 'First programme begun'),
    ],
    resources: [behind('B8', 'core', 90, 92, 94), behind('B4', 'grant', 60, 60)],
  },
  {
    code: 'A12',
    outcomes: ['O2', 'O1'],
    lead: 'B1',
    owner: 'Pennaeth Addysg / Head of Education',
    from: '2026-09-01',
    to: '2029-07-31',
    prevention: 'prevention',
    state: 'on-course',
    measures: ['F32'],
    title: both('Perthnasoedd iach ym mhob ysgol', 'Healthy relationships in every school'),
    description: both(
      'Gwersi ym mhob blwyddyn ysgol, wedi’u cynllunio gyda disgyblion, ac oedolyn dibynadwy y gall pob plentyn siarad ag ef.',
      'Lessons in every school year, designed with pupils, and a trusted adult every child can talk to.',
    ),
    contributions: [
      agreed(
        'B1',
        '2.5',
        'Hyfforddi dau aelod o staff ym mhob ysgol.',
        'Train two members of staff in every school.',
      ),
      agreed(
        'B3',
        '5.4',
        'Anfon swyddog ysgolion i bob ysgol uwchradd bob tymor.',
        'Send a schools officer to every secondary school each term.',
      ),
    ],
    milestones: [
      milestone('2027-07-31', '', 'Gwersi ym mhob ysgol uwchradd', 'Lessons in every secondary school'),
    ],
    resources: [behind('B1', 'grant', 48, 48, 48)],
  },
  {
    code: 'A13',
    outcomes: ['O2'],
    lead: 'B3',
    owner: 'Arolygydd Pont-arian / Pont-arian Inspector',
    from: '2025-11-03',
    to: '2028-03-31',
    prevention: 'early-intervention',
    state: 'on-course',
    measures: ['F33'],
    title: both(
      'Canol Pont-arian yn groesawgar gyda’r nos',
      'The centre of Pont-arian welcoming in the evening',
    ),
    description: both(
      'Goleuadau gwell, gweithwyr ieuenctid ar y stryd, a chaffi i bobl ifanc wrth yr orsaf fysiau bedair noson yr wythnos.',
      'Better lighting, youth workers in the street, and a café for young people by the bus station four nights a week.',
    ),
    contributions: [
      agreed(
        'B3',
        '5.5',
        'Patrôl ar droed bob nos Wener a nos Sadwrn.',
        'A foot patrol every Friday and Saturday night.',
      ),
      agreed(
        'B1',
        '2.7',
        'Gosod goleuadau newydd a rhoi’r caffi ar brydles am ddim.',
        'Put in new lights and lease the café free of charge.',
      ),
      agreed('B6', '1.5', 'Rhedeg y caffi gyda phobl ifanc.', 'Run the café with young people.'),
    ],
    milestones: [
      milestone('2026-11-30', '2026-11-06', 'Goleuadau newydd yn eu lle', 'New lights in place'),
      milestone('2027-05-31', '', 'Caffi ar agor bedair noson', 'Café open four nights'),
    ],
    resources: [behind('B1', 'capital', 115), behind('B6', 'grant', 38, 38)],
  },
  {
    code: 'A14',
    outcomes: ['O2'],
    lead: 'B5',
    owner: 'Pennaeth Diogelwch Cymunedol / Head of Community Safety',
    from: '2025-11-03',
    to: '2029-03-31',
    prevention: 'prevention',
    state: 'on-course',
    measures: ['F13', 'F14'],
    title: both('Ymweld â’r cartrefi mwyaf agored i dân', 'Visit the homes most at risk of fire'),
    description: both(
      'Ymweliadau diogelwch sydd hefyd yn edrych am oerfel, cwympiadau ac unigrwydd, ac yn atgyfeirio yn y fan a’r lle.',
      'Safety visits that also look for cold, falls and loneliness, and refer on the spot.',
    ),
    contributions: [
      agreed('B5', '4.2', 'Gwneud 3,200 o ymweliadau bob blwyddyn.', 'Make 3,200 visits a year.'),
      agreed(
        'B2',
        '3.8',
        'Rhannu rhestr o bobl y mae angen ocsigen arnynt gartref, gyda’u cydsyniad.',
        'Share a list of people who need oxygen at home, with their consent.',
      ),
    ],
    milestones: [
      milestone(
        '2026-09-30',
        '2026-09-21',
        'Un ffurflen atgyfeirio i bob partner',
        'One referral form for every partner',
      ),
    ],
    resources: [behind('B5', 'core', 175, 180, 185)],
  },
  {
    code: 'A15',
    outcomes: ['O2'],
    lead: 'B1',
    owner: 'Pennaeth Priffyrdd / Head of Highways',
    from: '2026-04-01',
    to: '2029-03-31',
    prevention: 'prevention',
    state: 'slipping',
    measures: ['F34'],
    title: both('Ffyrdd mwy diogel rhwng y pentrefi', 'Safer roads between the villages'),
    description: both(
      'Gwaith ar yr wyth darn o ffordd lle mae’r nifer mwyaf o bobl yn cael eu hanafu, a hyfforddiant i feicwyr modur.',
      'Work on the eight stretches of road where most people are hurt, and training for motorcyclists.',
    ),
    progress: both(
      'Mae’r darn cyntaf wedi’i gwblhau. Mae’r ail yn aros am dir wrth ochr y ffordd.',
      'The first stretch is finished. The second is waiting for land beside the road.',
    ),
    contributions: [
      agreed('B1', '2.8', 'Gwella dau ddarn o ffordd bob blwyddyn.', 'Improve two stretches of road a year.'),
      agreed('B5', '4.3', 'Hyfforddi 100 o feicwyr modur bob blwyddyn.', 'Train 100 motorcyclists a year.'),
    ],
    milestones: [
      milestone('2026-10-31', '', 'Dau ddarn cyntaf wedi’u cwblhau', 'First two stretches finished'),
    ],
    resources: [behind('B1', 'capital', 280, 280, 280)],
    risks: [
      risk(
        3,
        3,
        both('Gwaith yn cael ei ohirio gan lifogydd', 'Work delayed by floods'),
        both(
          'Gwneud y gwaith ar lawr y dyffryn rhwng mis Mai a mis Medi.',
          'Do the work on the valley floor between May and September.',
        ),
      ),
    ],
  },
  {
    code: 'A16',
    outcomes: ['O2', 'O3'],
    lead: 'B2',
    owner: 'Pennaeth Camddefnyddio Sylweddau / Head of Substance Misuse',
    from: '2026-04-01',
    to: '2029-03-31',
    prevention: 'reactive',
    state: 'on-course',
    measures: ['F35'],
    title: both('Cymorth alcohol a chyffuriau o fewn wythnos', 'Help with alcohol and drugs within a week'),
    description: both(
      'Un drws i mewn, apwyntiad o fewn saith diwrnod, a chymorth i’r teulu cyfan.',
      'One door in, an appointment within seven days, and help for the whole family.',
    ),
    contributions: [
      agreed(
        'B2',
        '3.7',
        'Cadw clinig ym mhob tref ddwywaith yr wythnos.',
        'Keep a clinic in every town twice a week.',
      ),
      agreed('B8', '1.4', 'Anfon gweithiwr prawf i bob clinig.', 'Send a probation worker to every clinic.'),
    ],
    milestones: [
      milestone('2027-03-31', '', 'Neb yn aros mwy na saith diwrnod', 'Nobody waits more than seven days'),
    ],
    resources: [behind('B2', 'pooled', 340, 345, 350)],
  },
];
