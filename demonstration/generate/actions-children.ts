import { type ActionWords, agreed, behind, milestone, notYet, risk } from './action.ts';
import { both } from './record.ts';

export const actionsForChildren: readonly ActionWords[] = [
  {
    code: 'A1',
    outcomes: ['O1'],
    lead: 'B1',
    owner: 'Pennaeth y Blynyddoedd Cynnar / Head of Early Years',
    from: '2025-11-03',
    to: '2029-03-31',
    prevention: 'prevention',
    state: 'on-course',
    measures: ['F1', 'F2', 'F3'],
    title: both('Agor canolfan deulu ym mhob tref', 'Open a family centre in every town'),
    description: both(
      'Un lle ym mhob tref lle gall teuluoedd weld ymwelydd iechyd, bydwraig, cynghorydd arian a rhieni eraill, yn Gymraeg neu’n Saesneg.',
      'One place in every town where families can see a health visitor, a midwife, a money adviser and other parents, in Welsh or English.',
    ),
    progress: both(
      'Agorodd canolfan Tre-arian ym mis Mehefin. Mae gwaith adeiladu ym Mlaenarian ar amser.',
      'The Tre-arian centre opened in June. Building work in Blaenarian is on time.',
    ),
    contributions: [
      {
        ...agreed(
          'B1',
          '2.1',
          'Darparu’r adeiladau a rheolwr ar gyfer pob canolfan.',
          'Provide the buildings and a manager for each centre.',
        ),
        told: both(
          'Briff y prif weithredwr i bob rheolwr, a sgwrs ym mhob tîm blynyddoedd cynnar.',
          'The chief executive’s briefing to every manager, and a talk in every early years team.',
        ),
        budget: 'Cyllideb / Budget 2026-27, 4.2; Cynllun busnes Addysg / Education business plan, 3',
      },
      agreed(
        'B2',
        '3.4',
        'Cynnal clinigau ymwelwyr iechyd a bydwragedd ym mhob canolfan ddwywaith yr wythnos.',
        'Hold health visitor and midwife clinics in each centre twice a week.',
      ),
      agreed(
        'B6',
        '1.2',
        'Hyfforddi a chefnogi 60 o rieni sy’n gwirfoddoli.',
        'Train and support 60 parent volunteers.',
      ),
    ],
    milestones: [
      milestone('2026-06-30', '2026-06-18', 'Agor canolfan Tre-arian', 'Tre-arian centre open'),
      milestone('2027-03-31', '', 'Agor canolfan Blaenarian', 'Blaenarian centre open'),
      milestone('2028-03-31', '', 'Agor canolfan Pont-arian', 'Pont-arian centre open'),
    ],
    resources: [
      behind('B1', 'core', 420, 460, 470),
      behind('B1', 'capital', 650, 380),
      behind('B2', 'staff'),
    ],
    risks: [
      risk(
        3,
        4,
        both('Costau adeiladu’n codi', 'Building costs rise'),
        both(
          'Pris sefydlog ar gyfer y gwaith, a chynllun llai wrth gefn.',
          'A fixed price for the work, and a smaller design in reserve.',
        ),
      ),
    ],
  },
  {
    code: 'A2',
    outcomes: ['O1'],
    lead: 'B2',
    owner: 'Pennaeth Therapi Iaith a Lleferydd / Head of Speech and Language Therapy',
    from: '2026-04-01',
    to: '2028-03-31',
    prevention: 'early-intervention',
    state: 'slipping',
    measures: ['F4', 'F5'],
    title: both('Cymorth iaith a lleferydd yn ddwyflwydd oed', 'Help with speech and language at two'),
    description: both(
      'Gwirio iaith a lleferydd pob plentyn yn ddwyflwydd oed, a chynnig cymorth yn y feithrinfa o fewn mis, yn iaith y cartref.',
      'Check every child’s speech and language at two, and offer help in the nursery within a month, in the language of the home.',
    ),
    progress: both(
      'Mae’r gwiriad ar waith ym mhob ardal. Mae dwy o’r pedair swydd therapydd Cymraeg yn wag o hyd.',
      'The check is running in every area. Two of the four Welsh-speaking therapist posts are still vacant.',
    ),
    contributions: [
      agreed(
        'B2',
        '3.5',
        'Penodi pedwar therapydd, dau ohonynt yn siarad Cymraeg.',
        'Appoint four therapists, two of them Welsh-speaking.',
      ),
      agreed(
        'B1',
        '2.3',
        'Hyfforddi staff pob meithrinfa a ariennir.',
        'Train the staff of every funded nursery.',
      ),
    ],
    milestones: [
      milestone('2026-09-30', '2026-09-14', 'Gwirio pob plentyn dwyflwydd oed', 'Every child of two checked'),
      milestone('2026-10-31', '', 'Llenwi pob swydd therapydd', 'Every therapist post filled'),
    ],
    resources: [behind('B2', 'core', 210, 240), behind('B1', 'grant', 60, 60)],
    risks: [
      risk(
        4,
        4,
        both(
          'Methu â phenodi therapyddion sy’n siarad Cymraeg',
          'Welsh-speaking therapists cannot be appointed',
        ),
        both(
          'Bwrsariaeth gyda’r brifysgol, a hyfforddiant iaith yn y gwaith.',
          'A bursary with the university, and language training at work.',
        ),
      ),
    ],
  },
  {
    code: 'A3',
    outcomes: ['O1'],
    lead: 'B2',
    owner: 'Pennaeth Imiwneiddio / Head of Immunisation',
    from: '2026-04-01',
    to: '2028-03-31',
    prevention: 'prevention',
    state: 'on-course',
    measures: ['F6'],
    title: both('Brechiadau lle mae teuluoedd', 'Vaccinations where families are'),
    description: both(
      'Sesiynau gyda’r nos ac ar ddydd Sadwrn mewn canolfannau teulu, ysgolion a neuaddau pentref.',
      'Evening and Saturday sessions in family centres, schools and village halls.',
    ),
    contributions: [
      agreed(
        'B2',
        '3.6',
        'Cynnal o leiaf bedair sesiwn bob mis y tu allan i glinigau.',
        'Hold at least four sessions a month outside clinics.',
      ),
      agreed(
        'B1',
        '2.1',
        'Cynnig ystafelloedd a gwahodd teuluoedd drwy ysgolion.',
        'Offer rooms and invite families through schools.',
      ),
    ],
    milestones: [
      milestone('2026-05-31', '2026-05-26', 'Dechrau sesiynau nos Fawrth', 'Tuesday evening sessions begin'),
      milestone('2027-03-31', '', 'Sesiwn ym mhob ward', 'A session in every ward'),
    ],
    resources: [behind('B2', 'core', 95, 95), behind('B1', 'premises')],
  },
  {
    code: 'A4',
    outcomes: ['O1'],
    lead: 'B2',
    owner: 'Cyfarwyddwr Deintyddol / Dental Director',
    from: '2026-06-01',
    to: '2029-03-31',
    prevention: 'prevention',
    state: 'stuck',
    measures: ['F7'],
    title: both('Dannedd iach erbyn pump oed', 'Healthy teeth by age five'),
    description: both(
      'Brwsio dannedd bob dydd mewn meithrinfeydd, farnais fflworid a deintydd symudol ar gyfer blaen y dyffryn.',
      'Daily toothbrushing in nurseries, fluoride varnish, and a mobile dentist for the head of the valley.',
    ),
    progress: both(
      'Nid oes lle wedi’i gytuno ar gyfer y deintydd symudol.',
      'No site has been agreed for the mobile dentist.',
    ),
    contributions: [
      agreed(
        'B2',
        '3.6',
        'Anfon tîm brwsio dannedd i bob meithrinfa.',
        'Send a toothbrushing team to every nursery.',
      ),
      notYet(
        'declined',
        'B10',
        'Lleoedd hyfforddi i nyrsys deintyddol.',
        'Training places for dental nurses.',
        both(
          'Nid oes gan y coleg diwtor nyrsio deintyddol.',
          'The college has no tutor in dental nursing.',
        ),
      ),
    ],
    milestones: [
      milestone(
        '2026-09-30',
        '',
        'Cytuno ar safle i’r deintydd symudol',
        'Site agreed for the mobile dentist',
      ),
    ],
  },
  {
    code: 'A5',
    outcomes: ['O1', 'O3'],
    lead: 'B1',
    owner: 'Pennaeth Hamdden / Head of Leisure',
    from: '2026-09-01',
    to: '2029-08-31',
    prevention: 'prevention',
    state: 'on-course',
    measures: ['F31'],
    title: both('Bwyd da a chwarae bob dydd', 'Good food and play every day'),
    description: both(
      'Prydau ysgol o fwyd lleol, clybiau bwyd gwyliau, a lle chwarae o fewn pymtheg munud ar droed i bob plentyn mewn tref.',
      'School meals of local food, holiday food clubs, and somewhere to play within fifteen minutes’ walk of every child in a town.',
    ),
    contributions: [
      agreed(
        'B1',
        '2.6',
        'Adnewyddu 12 o fannau chwarae, gan ddechrau ym mlaen y dyffryn.',
        'Renew 12 play areas, starting at the head of the valley.',
      ),
      agreed(
        'B7',
        '4.1',
        'Agor tri llwybr teulu o ganol trefi i’r parc.',
        'Open three family trails from town centres to the park.',
      ),
      agreed(
        'B6',
        '1.3',
        'Cynnal clybiau bwyd yn ystod holl wyliau’r ysgol.',
        'Run food clubs in every school holiday.',
      ),
    ],
    milestones: [
      milestone('2027-04-30', '', 'Pedwar man chwarae cyntaf ar agor', 'First four play areas open'),
    ],
    resources: [behind('B1', 'capital', 240, 240, 240), behind('B6', 'grant', 45, 45, 45)],
  },
  {
    code: 'A6',
    outcomes: ['O1', 'O4'],
    lead: 'B1',
    owner: 'Pennaeth Cymorth i Deuluoedd / Head of Family Support',
    from: '2026-04-01',
    to: '2029-03-31',
    prevention: 'early-intervention',
    state: 'on-course',
    measures: ['F2', 'F3'],
    title: both('Un cynllun i bob teulu sydd angen help', 'One plan for every family that needs help'),
    description: both(
      'Un gweithiwr arweiniol, un asesiad ac un cynllun i deuluoedd sy’n cael cymorth gan fwy nag un gwasanaeth.',
      'One lead worker, one assessment and one plan for families helped by more than one service.',
    ),
    contributions: [
      agreed(
        'B1',
        '2.2',
        'Rhoi gweithiwr arweiniol i bob teulu o fewn 10 diwrnod gwaith.',
        'Give every family a lead worker within 10 working days.',
      ),
      agreed(
        'B3',
        '5.2',
        'Rhoi gwybod o fewn diwrnod pan fydd plentyn yn bresennol mewn digwyddiad.',
        'Tell the team within a day when a child is present at an incident.',
      ),
      agreed('B9', '6.1', 'Cynnwys swyddogion tai ym mhob tîm.', 'Put housing officers in every team.'),
    ],
    milestones: [
      milestone(
        '2026-07-31',
        '2026-07-30',
        'Un asesiad yn cael ei ddefnyddio gan bob partner',
        'One assessment used by every partner',
      ),
    ],
    resources: [behind('B1', 'core', 380, 390, 400), behind('B2', 'pooled', 120, 120, 120)],
    risks: [
      risk(
        2,
        4,
        both('Gwybodaeth ddim yn cael ei rhannu mewn pryd', 'Information not shared in time'),
        both(
          'Protocol rhannu gwybodaeth wedi’i lofnodi gan bob partner.',
          'An information sharing protocol signed by every partner.',
        ),
      ),
    ],
  },
  {
    code: 'A7',
    outcomes: ['O1', 'O4'],
    lead: 'B10',
    owner: 'Is-bennaeth Dysgwyr / Vice-Principal for Learners',
    from: '2026-09-01',
    to: '2029-08-31',
    prevention: 'early-intervention',
    state: 'on-course',
    measures: ['F8', 'F49', 'F50', 'F51', 'F52'],
    childPovertyAims: ['education-and-training'],
    title: both('Lle i bob person ifanc ar ôl yr ysgol', 'A place for every young person after school'),
    description: both(
      'Mentor o’r gwanwyn cyn gadael yr ysgol i bob disgybl sydd mewn perygl o fod heb le, a chwrs sy’n dechrau mewn unrhyw fis.',
      'A mentor from the spring before leaving school for every pupil at risk of having no place, and a course that can begin in any month.',
    ),
    contributions: [
      agreed('B10', '1.1', 'Cynnig 60 o leoedd hyblyg bob blwyddyn.', 'Offer 60 flexible places each year.'),
      agreed(
        'B1',
        '2.4',
        'Enwi pob disgybl sydd mewn perygl erbyn mis Ionawr.',
        'Name every pupil at risk by January.',
      ),
    ],
    milestones: [
      milestone(
        '2027-01-31',
        '',
        'Mentor i bob disgybl sydd mewn perygl',
        'A mentor for every pupil at risk',
      ),
    ],
    resources: [behind('B10', 'core', 130, 135, 140), behind('B1', 'grant', 70, 70)],
  },
  {
    code: 'A8',
    outcomes: ['O1'],
    lead: 'B2',
    owner: 'Pennaeth Bydwreigiaeth / Head of Midwifery',
    from: '2025-11-03',
    to: '2028-03-31',
    prevention: 'prevention',
    state: 'done',
    measures: ['F3'],
    title: both('Rhieni’n helpu rhieni i fwydo babanod', 'Parents helping parents to feed babies'),
    description: both(
      'Cefnogaeth gan rieni hyfforddedig o fewn dau ddiwrnod i’r enedigaeth, ym mhob ward.',
      'Support from trained parents within two days of birth, in every ward.',
    ),
    progress: both(
      'Mae grŵp ym mhob ward. Mae’r gwaith yn awr yn rhan o’r gwasanaeth arferol.',
      'There is a group in every ward. The work is now part of the ordinary service.',
    ),
    contributions: [
      agreed('B2', '3.4', 'Hyfforddi 40 o rieni a thalu eu costau.', 'Train 40 parents and pay their costs.'),
    ],
    milestones: [milestone('2026-09-30', '2026-09-02', 'Grŵp ym mhob ward', 'A group in every ward')],
    resources: [behind('B2', 'core', 40, 40)],
  },
];
