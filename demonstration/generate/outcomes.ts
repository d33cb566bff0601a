import type { outcomeDefinition, priorityDefinition } from '../../src/plan/index.ts';
import { both, type KitRecord } from './record.ts';

const plan = 'PL1';

/** The sixth has no money behind it: every action that serves its outcome is unfunded. */
export const priorities: readonly KitRecord<typeof priorityDefinition>[] = [
  {
    code: 'P1',
    plan,
    rank: 1,
    highest: true,
    needs: ['N1', 'N2', 'N3'],
    title: both('Rhoi dechrau teg i bob plentyn', 'Give every child a fair start'),
    reason: both(
      'Mae’r hyn sy’n digwydd yn y pum mlynedd cyntaf yn dylanwadu ar iechyd, dysgu ac incwm am oes. Mae’r bwlch rhwng cymdogaethau i’w weld yn glir erbyn diwrnod cyntaf yr ysgol, a gall pob partner wneud rhywbeth yn ei gylch.',
      'What happens in the first five years shapes health, learning and income for life. The gap between neighbourhoods is plain by the first day of school, and every partner can do something about it.',
    ),
  },
  {
    code: 'P2',
    plan,
    rank: 2,
    highest: true,
    needs: ['N5', 'N6'],
    title: both('Atal trais a cham-drin', 'Prevent violence and abuse'),
    reason: both(
      'Cartref ddylai fod y lle mwyaf diogel. Mae mwy o bobl yn rhoi gwybod am gam-drin nag erioed, ac mae’r niwed yn cyffwrdd â phlant, iechyd, tai a’r llysoedd. Nid oes un corff a all ei atal ar ei ben ei hun.',
      'Home should be the safest place. More people than ever report abuse, and the harm touches children, health, housing and the courts. No one body can prevent it alone.',
    ),
  },
  {
    code: 'P3',
    plan,
    rank: 3,
    highest: true,
    needs: ['N4', 'N7', 'N8', 'N9'],
    title: both('Gwella llesiant meddyliol ar bob oed', 'Improve mental well-being at every age'),
    reason: both(
      'Llesiant meddyliol oedd y pwnc a godwyd amlaf gan bobl ifanc a phobl hŷn fel ei gilydd. Mae’r ffigurau’n dirywio ymhlith merched yn eu harddegau, ac mae unigrwydd yn gyffredin mewn cymunedau gwledig.',
      'Mental well-being was the subject most often raised by young and older people alike. The figures are getting worse among teenage girls, and loneliness is common in rural communities.',
    ),
  },
  {
    code: 'P4',
    plan,
    rank: 4,
    highest: false,
    needs: ['N3', 'N10', 'N11', 'N12'],
    title: both('Cartrefi cynnes ac incwm digonol', 'Warm homes and a decent income'),
    reason: both(
      'Ni all neb fyw’n iach mewn cartref oer neu heb ddigon o arian. Mae bygythiad o ddigartrefedd yn cynyddu’n gyflymach yma nag yng Nghymru.',
      'Nobody can live well in a cold home or without enough money. Threatened homelessness is rising faster here than in Wales.',
    ),
  },
  {
    code: 'P5',
    plan,
    rank: 5,
    highest: false,
    needs: ['N13', 'N14'],
    title: both(
      'Gofalu am y dyffryn, ei natur a’i iaith',
      'Care for the valley, its nature and its language',
    ),
    reason: both(
      'Mae llifogydd yn dod yn amlach ac mae’r Gymraeg yn colli tir fel iaith y cartref. Bydd yr hyn a wnawn yn y pum mlynedd nesaf yn penderfynu pa ddyffryn a adawn i’n plant.',
      'Floods come more often and Welsh is losing ground as the language of the home. What we do in the next five years will decide what valley we leave to our children.',
    ),
  },
  {
    code: 'P6',
    plan,
    rank: 6,
    highest: false,
    needs: ['N15'],
    title: both('Cynnwys pobl mewn penderfyniadau', 'Involve people in decisions'),
    reason: both(
      'Dywedodd pobl wrthym eu bod yn cael eu holi’n aml, ond nad ydynt yn clywed beth ddigwyddodd wedyn.',
      'People told us that they are often asked, but do not hear what happened next.',
    ),
  },
];

/** The sixth has no indicator: how to tell whether people are heard has not been settled. */
export const outcomes: readonly KitRecord<typeof outcomeDefinition>[] = [
  {
    code: 'O1',
    plan,
    position: 1,
    priorities: ['P1'],
    needs: ['N1', 'N2', 'N3'],
    indicators: ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I8', 'I35', 'I36', 'I37', 'I45'],
    wellbeing: ['social', 'economic'],
    programmeOutcomes: ['early-years', 'children-in-poverty'],
    coreAims: ['1', '2', '3', '7'],
    childWellbeing: ['health', 'education', 'social-economic'],
    childPovertyAims: ['attainment', 'parenting', 'health'],
    childPovertyObjectives: ['inequalities'],
    title: both('Plant a phobl ifanc yn cael dechrau da', 'Children and young people start well'),
    description: both(
      'Mae pob plentyn yn y dyffryn yn iach, yn ddiogel ac yn barod i ddysgu, ac mae gan bob person ifanc le i fynd iddo ar ôl yr ysgol.',
      'Every child in the valley is healthy, safe and ready to learn, and every young person has somewhere to go after school.',
    ),
    longTermBenefit: both(
      'Llai o anghenion dwys yn nes ymlaen mewn bywyd, a llai o wahaniaeth rhwng cymdogaethau.',
      'Fewer severe needs later in life, and less difference between neighbourhoods.',
    ),
  },
  {
    code: 'O2',
    plan,
    position: 2,
    priorities: ['P2'],
    needs: ['N5', 'N6'],
    indicators: ['I9', 'I10', 'I11', 'I12', 'I13', 'I14'],
    wellbeing: ['social'],
    programmeOutcomes: ['cohesive-communities'],
    coreAims: ['3', '6'],
    childWellbeing: ['protection'],
    title: both('Pobl yn ddiogel ac yn teimlo’n ddiogel', 'People are safe and feel safe'),
    description: both(
      'Mae pobl yn ddiogel gartref, ar y stryd ac ar y ffordd, ac yn gwybod ble i droi pan nad ydynt.',
      'People are safe at home, in the street and on the road, and know where to turn when they are not.',
    ),
    longTermBenefit: both(
      'Llai o blant yn tyfu i fyny gydag ofn, a llai o drais yn y genhedlaeth nesaf.',
      'Fewer children grow up in fear, and there is less violence in the next generation.',
    ),
  },
  {
    code: 'O3',
    plan,
    position: 3,
    priorities: ['P3'],
    needs: ['N4', 'N7', 'N8', 'N9'],
    indicators: ['I7', 'I15', 'I16', 'I17', 'I18', 'I19', 'I20', 'I21'],
    wellbeing: ['social', 'cultural'],
    programmeOutcomes: ['health-inequalities', 'fulfilled-lives'],
    coreAims: ['3', '4'],
    childWellbeing: ['health'],
    title: both('Pobl yn byw’n iach am fwy o flynyddoedd', 'People live well for more years'),
    description: both(
      'Mae pobl o bob oed yn iach o ran corff a meddwl, ac mae pobl hŷn yn byw’n annibynnol ymhlith ffrindiau a theulu.',
      'People of every age are well in body and mind, and older people live independently among friends and family.',
    ),
    longTermBenefit: both(
      'Mwy o flynyddoedd iach, a llai o wahaniaeth rhwng yr ardaloedd mwyaf a lleiaf difreintiedig.',
      'More healthy years, and less difference between the most and least deprived areas.',
    ),
  },
  {
    code: 'O4',
    plan,
    position: 4,
    priorities: ['P4'],
    needs: ['N3', 'N10', 'N11', 'N12'],
    indicators: ['I8', 'I22', 'I23', 'I24', 'I25', 'I33', 'I34'],
    wellbeing: ['economic', 'social'],
    programmeOutcomes: ['children-in-poverty', 'skills'],
    coreAims: ['6', '7'],
    childWellbeing: ['social-economic'],
    childPovertyAims: ['income', 'material-deprivation', 'housing'],
    childPovertyObjectives: ['workless-households'],
    title: both(
      'Pawb â chartref cynnes a digon i fyw arno',
      'Everyone has a warm home and enough to live on',
    ),
    description: both(
      'Mae gan bob aelwyd gartref diogel a chynnes y gall ei fforddio, a gwaith neu gymorth sy’n rhoi digon i fyw arno.',
      'Every household has a safe and warm home it can afford, and work or help that gives enough to live on.',
    ),
    longTermBenefit: both(
      'Cymunedau lle gall pobl ifanc aros, gweithio a magu teulu.',
      'Communities where young people can stay, work and bring up a family.',
    ),
  },
  {
    code: 'O5',
    plan,
    position: 5,
    priorities: ['P5'],
    needs: ['N13', 'N14'],
    indicators: ['I26', 'I27', 'I28', 'I29', 'I30', 'I31', 'I38'],
    wellbeing: ['environmental', 'cultural', 'economic'],
    programmeOutcomes: ['sustainable-places'],
    coreAims: ['4', '5'],
    childWellbeing: ['education'],
    title: both('Y dyffryn, ei natur a’i iaith yn ffynnu', 'The valley, its nature and its language thrive'),
    description: both(
      'Mae’r dyffryn yn barod ar gyfer hinsawdd sy’n newid, mae natur yn adfer, ac mae’r Gymraeg i’w chlywed bob dydd.',
      'The valley is ready for a changing climate, nature is recovering, and Welsh is heard every day.',
    ),
    longTermBenefit: both(
      'Dyffryn y gall pobl fyw ynddo’n ddiogel, ac iaith sy’n cael ei throsglwyddo o un genhedlaeth i’r nesaf.',
      'A valley people can live in safely, and a language passed from one generation to the next.',
    ),
  },
  {
    code: 'O6',
    plan,
    position: 6,
    priorities: ['P6'],
    needs: ['N15'],
    indicators: [],
    wellbeing: ['social'],
    programmeOutcomes: ['cohesive-communities'],
    coreAims: ['5'],
    childPovertyAims: ['participation'],
    title: both('Pobl yn cael dweud eu dweud ac yn cael eu clywed', 'People have their say and are heard'),
    description: both(
      'Mae pobl o bob cefndir, gan gynnwys plant, yn cael dweud eu dweud am benderfyniadau sy’n effeithio arnynt ac yn clywed beth ddigwyddodd wedyn.',
      'People of every background, including children, have their say on decisions that affect them and hear what happened next.',
    ),
    longTermBenefit: both(
      'Gwasanaethau sy’n cyd-fynd â’r hyn sydd ei angen ar bobl, a mwy o ymddiriedaeth ynddynt.',
      'Services that fit what people need, and more trust in them.',
    ),
  },
];
