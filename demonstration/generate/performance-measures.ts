import type { Bilingual } from '../../src/language/index.ts';
import type { MeasureKind, performanceMeasureDefinition } from '../../src/performance/index.ts';
import { measuresWithoutFigures, withAccountability } from './accountability-of-measures.ts';
import { measureValuesFile, withReleasedFigure } from './measure-values.ts';
import { both, type KitRecord } from './record.ts';

type MeasureRecord = KitRecord<typeof performanceMeasureDefinition>;
type Latest = readonly [numerator: number, denominator: number];

const percent = both('y cant', 'per cent');

/** A measure that counts: it has a value and no denominator. */
function count(
  code: string,
  organisation: string,
  unit: Bilingual,
  [latestValue, target]: Latest,
  title: Bilingual,
  definition: Bilingual,
  latestOn = '2026-09-30',
): MeasureRecord {
  return {
    code,
    organisation,
    unit,
    latestValue,
    target,
    title,
    definition,
    latestOn,
    measureKind: 'how-much',
    polarity: 'higher-is-better',
    updateEveryMonths: 3,
  };
}

/** A measure that is a percentage: it keeps what was counted, and out of how many. */
function share(
  code: string,
  organisation: string,
  measureKind: MeasureKind,
  [numerator, denominator]: Latest,
  target: number,
  title: Bilingual,
  definition: Bilingual,
  latestOn = '2026-09-30',
): MeasureRecord {
  const latestValue = Math.round((1_000 * numerator) / denominator) / 10;
  return {
    code,
    organisation,
    unit: percent,
    latestValue,
    numerator,
    denominator,
    target,
    title,
    definition,
    latestOn,
    measureKind,
    polarity: 'higher-is-better',
    updateEveryMonths: 3,
  };
}

/** F7 and F30 have not been updated since January 2025. */
const measured: readonly MeasureRecord[] = [
  count(
    'F1',
    'B1',
    both('o deuluoedd', 'families'),
    [612, 700],
    both('Teuluoedd a ddefnyddiodd ganolfan deulu', 'Families who used a family centre'),
    both(
      'Nifer y teuluoedd gwahanol a ddefnyddiodd ganolfan deulu yn y chwarter.',
      'Different families who used a family centre in the quarter.',
    ),
  ),
  share(
    'F2',
    'B1',
    'how-well',
    [188, 241],
    85,
    both('Teuluoedd a welwyd o fewn 10 diwrnod gwaith', 'Families seen within 10 working days'),
    both(
      'Canran y teuluoedd a atgyfeiriwyd ac a welwyd o fewn 10 diwrnod gwaith.',
      'Percentage of families referred who were seen within 10 working days.',
    ),
  ),
  share(
    'F3',
    'B1',
    'better-off',
    [97, 126],
    80,
    both('Rhieni sy’n fwy hyderus ar ôl cael cymorth', 'Parents who are more confident after support'),
    both(
      'Canran y rhieni sy’n dweud eu bod yn fwy hyderus ar ddiwedd y cymorth.',
      'Percentage of parents who say they are more confident when support ends.',
    ),
  ),
  share(
    'F4',
    'B2',
    'how-well',
    [143, 219],
    80,
    both(
      'Plant a welwyd gan therapydd iaith o fewn 18 wythnos',
      'Children seen by a speech therapist within 18 weeks',
    ),
    both(
      'Canran y plant a welwyd gan therapydd iaith a lleferydd o fewn 18 wythnos i’w hatgyfeirio.',
      'Percentage of children seen by a speech and language therapist within 18 weeks of referral.',
    ),
  ),
  share(
    'F5',
    'B2',
    'better-off',
    [71, 108],
    70,
    both('Plant sy’n dal i fyny o fewn blwyddyn', 'Children who catch up within a year'),
    both(
      'Canran y plant a gafodd therapi ac sydd wedi cyrraedd y lefel ddisgwyliedig ymhen blwyddyn.',
      'Percentage of children who had therapy and reached the expected level a year later.',
    ),
  ),
  count(
    'F6',
    'B2',
    both('o sesiynau', 'sessions'),
    [38, 48],
    both('Sesiynau brechu y tu allan i glinigau', 'Vaccination sessions outside clinics'),
    both(
      'Nifer y sesiynau brechu mewn ysgolion, neuaddau a chanolfannau teulu.',
      'Vaccination sessions in schools, halls and family centres.',
    ),
  ),
  count(
    'F7',
    'B2',
    both('o blant', 'children'),
    [410, 900],
    both('Plant a gafodd farnais fflworid', 'Children given fluoride varnish'),
    both(
      'Nifer y plant 3 i 6 oed a gafodd farnais fflworid.',
      'Children aged 3 to 6 who were given fluoride varnish.',
    ),
    '2025-01-31',
  ),
  share(
    'F8',
    'B10',
    'better-off',
    [52, 64],
    85,
    both('Pobl ifanc sy’n dal yn eu lle ar ôl chwe mis', 'Young people still in place after six months'),
    both(
      'Canran y bobl ifanc a gafodd fentor ac sy’n dal mewn addysg, gwaith neu hyfforddiant ar ôl chwe mis.',
      'Percentage of young people with a mentor who are still in education, work or training after six months.',
    ),
  ),
  count(
    'F9',
    'B3',
    both('o bobl', 'people'),
    [164, 150],
    both('Pobl a gafodd gymorth ar ôl cam-drin domestig', 'People supported after domestic abuse'),
    both(
      'Nifer y bobl a gafodd gynghorydd annibynnol yn y chwarter.',
      'People given an independent adviser in the quarter.',
    ),
  ),
  share(
    'F10',
    'B3',
    'how-well',
    [47, 53],
    95,
    both('Achosion risg uchel a drafodwyd o fewn 14 diwrnod', 'High-risk cases discussed within 14 days'),
    both(
      'Canran yr achosion risg uchel a drafodwyd gan y partneriaid o fewn 14 diwrnod.',
      'Percentage of high-risk cases the partners discussed within 14 days.',
    ),
  ),
  share(
    'F11',
    'B6',
    'better-off',
    [88, 104],
    85,
    both('Goroeswyr sy’n teimlo’n fwy diogel', 'Survivors who feel safer'),
    both(
      'Canran y goroeswyr sy’n dweud eu bod yn teimlo’n fwy diogel ar ddiwedd y cymorth.',
      'Percentage of survivors who say they feel safer when support ends.',
    ),
  ),
  {
    ...share(
      'F12',
      'B3',
      'better-off',
      [109, 388],
      22,
      both('Digwyddiadau sy’n digwydd eto o fewn blwyddyn', 'Incidents repeated within a year'),
      both(
        'Canran y bobl a ddioddefodd gam-drin domestig ac a ddioddefodd eto o fewn 12 mis.',
        'Percentage of people who suffered domestic abuse and suffered it again within 12 months.',
      ),
    ),
    polarity: 'lower-is-better',
  },
  count(
    'F13',
    'B5',
    both('o ymweliadau', 'visits'),
    [846, 800],
    both('Ymweliadau diogelwch â chartrefi', 'Home safety visits'),
    both(
      'Nifer yr ymweliadau diogelwch â chartrefi yn y chwarter.',
      'Home safety visits made in the quarter.',
    ),
  ),
  share(
    'F14',
    'B5',
    'how-well',
    [521, 846],
    65,
    both('Ymweliadau â’r cartrefi mwyaf agored i dân', 'Visits to the homes most at risk of fire'),
    both(
      'Canran yr ymweliadau a wnaed â chartrefi yn y grŵp risg uchaf.',
      'Percentage of visits made to homes in the highest risk group.',
    ),
  ),
  share(
    'F15',
    'B8',
    'better-off',
    [23, 31],
    75,
    both('Pobl sy’n cwblhau rhaglen newid ymddygiad', 'People who complete a behaviour change programme'),
    both(
      'Canran y bobl a ddechreuodd y rhaglen ac a’i cwblhaodd heb droseddu eto.',
      'Percentage of people who began the programme and completed it without offending again.',
    ),
  ),
  count(
    'F16',
    'B6',
    both('o bobl ifanc', 'young people'),
    [273, 300],
    both('Pobl ifanc a ddaeth i sesiwn galw heibio', 'Young people who came to a drop-in session'),
    both(
      'Nifer y bobl ifanc wahanol a ddaeth i sesiwn galw heibio yn y chwarter.',
      'Different young people who came to a drop-in session in the quarter.',
    ),
  ),
  share(
    'F17',
    'B2',
    'how-well',
    [86, 131],
    80,
    both('Pobl ifanc a welwyd o fewn pedair wythnos', 'Young people seen within four weeks'),
    both(
      'Canran y bobl ifanc a welwyd gan y gwasanaeth iechyd meddwl o fewn pedair wythnos.',
      'Percentage of young people seen by the mental health service within four weeks.',
    ),
  ),
  share(
    'F18',
    'B2',
    'better-off',
    [62, 95],
    65,
    both('Pobl ifanc sy’n teimlo’n well ar ôl cael cymorth', 'Young people who feel better after support'),
    both(
      'Canran y bobl ifanc y mae eu sgôr llesiant wedi gwella o leiaf tri phwynt.',
      'Percentage of young people whose well-being score has improved by at least three points.',
    ),
  ),
  count(
    'F19',
    'B2',
    both('o bobl', 'people'),
    [318, 360],
    both('Pobl mewn dosbarth cryfder a chydbwysedd', 'People in a strength and balance class'),
    both(
      'Nifer y bobl 65 oed a hŷn a ddechreuodd ddosbarth yn y chwarter.',
      'People aged 65 and over who began a class in the quarter.',
    ),
  ),
  share(
    'F20',
    'B2',
    'how-well',
    [196, 274],
    75,
    both('Pobl sy’n cwblhau’r dosbarth', 'People who complete the class'),
    both(
      'Canran y bobl a ddaeth i o leiaf 10 o’r 12 sesiwn.',
      'Percentage of people who came to at least 10 of the 12 sessions.',
    ),
  ),
  share(
    'F21',
    'B2',
    'better-off',
    [151, 196],
    75,
    both('Pobl y mae arnynt lai o ofn cwympo', 'People less afraid of falling'),
    both(
      'Canran y bobl a gwblhaodd y dosbarth ac y mae arnynt lai o ofn cwympo.',
      'Percentage of people who completed the class and are less afraid of falling.',
    ),
  ),
  count(
    'F22',
    'B6',
    both('o bobl', 'people'),
    [119, 140],
    both('Pobl sydd wedi cael cyfaill gwirfoddol', 'People who have a volunteer befriender'),
    both(
      'Nifer y bobl sy’n cael ymweliad neu alwad bob wythnos gan wirfoddolwr.',
      'People who have a weekly visit or call from a volunteer.',
    ),
  ),
  share(
    'F23',
    'B2',
    'better-off',
    [82, 141],
    55,
    both('Ysmygwyr a roddodd y gorau iddi am bedair wythnos', 'Smokers who stopped for four weeks'),
    both(
      'Canran yr ysmygwyr a osododd ddyddiad ac a oedd wedi rhoi’r gorau iddi bedair wythnos wedyn.',
      'Percentage of smokers who set a date and had stopped four weeks later.',
    ),
  ),
  count(
    'F24',
    'B9',
    both('o gartrefi', 'homes'),
    [214, 260],
    both('Cartrefi a insiwleiddiwyd', 'Homes insulated'),
    both(
      'Nifer y cartrefi a insiwleiddiwyd ers dechrau’r flwyddyn ariannol.',
      'Homes insulated since the start of the financial year.',
    ),
  ),
  share(
    'F25',
    'B9',
    'how-well',
    [173, 203],
    90,
    both('Lleithder a drwsiwyd o fewn 28 diwrnod', 'Damp put right within 28 days'),
    both(
      'Canran yr adroddiadau o leithder neu lwydni a drwsiwyd o fewn 28 diwrnod.',
      'Percentage of reports of damp or mould put right within 28 days.',
    ),
  ),
  share(
    'F26',
    'B1',
    'better-off',
    [168, 249],
    70,
    both('Aelwydydd a gadwodd gartref', 'Households who kept a home'),
    both(
      'Canran yr aelwydydd dan fygythiad o ddigartrefedd sydd â chartref diogel chwe mis wedyn.',
      'Percentage of households threatened with homelessness who have a secure home six months later.',
    ),
  ),
  {
    ...count(
      'F27',
      'B1',
      both('£', '£'),
      [486_200, 450_000],
      both('Incwm ychwanegol i aelwydydd a gafodd gyngor', 'Extra income for households given advice'),
      both(
        'Cyfanswm y budd-daliadau a’r ad-daliadau a hawliwyd ar ôl cael cyngor, yn y chwarter.',
        'Benefits and refunds claimed after advice, in the quarter.',
      ),
    ),
    measureKind: 'better-off',
  },
  share(
    'F28',
    'B10',
    'better-off',
    [44, 57],
    80,
    both('Prentisiaid a gafodd waith parhaol', 'Apprentices who found lasting work'),
    both(
      'Canran y prentisiaid sydd mewn gwaith parhaol chwe mis ar ôl gorffen.',
      'Percentage of apprentices in lasting work six months after finishing.',
    ),
  ),
  count(
    'F29',
    'B7',
    both('hectar', 'hectares'),
    [63, 90],
    both('Mawndir a adferwyd', 'Peatland restored'),
    both(
      'Arwynebedd y mawndir a adferwyd ers dechrau’r flwyddyn ariannol.',
      'Area of peatland restored since the start of the financial year.',
    ),
  ),
  share(
    'F30',
    'B10',
    'better-off',
    [58, 112],
    60,
    both('Dysgwyr sy’n defnyddio’r Gymraeg bob wythnos', 'Learners who use Welsh every week'),
    both(
      'Canran y dysgwyr sy’n dweud eu bod yn siarad Cymraeg y tu allan i’r dosbarth bob wythnos.',
      'Percentage of learners who say they speak Welsh outside class every week.',
    ),
    '2025-01-31',
  ),
  count(
    'F31',
    'B6',
    both('o blant', 'children'),
    [486, 500],
    both('Plant mewn clybiau bwyd gwyliau', 'Children in holiday food clubs'),
    both(
      'Nifer y plant gwahanol a ddaeth i glwb bwyd yn ystod gwyliau’r haf.',
      'Different children who came to a food club in the summer holidays.',
    ),
  ),
  share(
    'F32',
    'B1',
    'better-off',
    [1_204, 1_611],
    80,
    both(
      'Disgyblion sy’n adnabod oedolyn y gallant siarad ag ef',
      'Pupils who know an adult they can talk to',
    ),
    both(
      'Canran disgyblion Blwyddyn 8 sy’n dweud bod oedolyn yn yr ysgol y gallant siarad ag ef.',
      'Percentage of Year 8 pupils who say there is an adult at school they can talk to.',
    ),
  ),
  count(
    'F33',
    'B6',
    both('o bobl ifanc', 'young people'),
    [97, 120],
    both('Pobl ifanc yn y caffi gyda’r nos', 'Young people at the evening café'),
    both(
      'Nifer y bobl ifanc wahanol a ddaeth i’r caffi yn y chwarter.',
      'Different young people who came to the café in the quarter.',
    ),
  ),
  count(
    'F34',
    'B1',
    both('km', 'km'),
    [1, 2],
    both('Ffyrdd a wellwyd', 'Roads improved'),
    both(
      'Hyd y ffyrdd a wellwyd ers dechrau’r flwyddyn ariannol.',
      'Length of road improved since the start of the financial year.',
    ),
  ),
  share(
    'F35',
    'B2',
    'how-well',
    [142, 187],
    95,
    both('Pobl a welwyd o fewn saith diwrnod', 'People seen within seven days'),
    both(
      'Canran y bobl a ofynnodd am gymorth alcohol neu gyffuriau ac a welwyd o fewn saith diwrnod.',
      'Percentage of people who asked for help with alcohol or drugs and were seen within seven days.',
    ),
  ),
  share(
    'F36',
    'B7',
    'better-off',
    [68, 92],
    75,
    both('Pobl sy’n teimlo’n well ar ôl grŵp awyr agored', 'People who feel better after an outdoor group'),
    both(
      'Canran y bobl y mae eu sgôr llesiant wedi gwella ar ôl 12 wythnos.',
      'Percentage of people whose well-being score has improved after 12 weeks.',
    ),
  ),
  share(
    'F37',
    'B1',
    'better-off',
    [211, 254],
    85,
    both('Pobl sy’n dal gartref ar ôl 91 diwrnod', 'People still at home after 91 days'),
    both(
      'Canran y bobl a ddaeth adref gyda’r tîm ac sy’n dal gartref 91 diwrnod wedyn.',
      'Percentage of people who came home with the team and are still at home 91 days later.',
    ),
  ),
  count(
    'F38',
    'B9',
    both('o gartrefi', 'homes'),
    [31, 80],
    both('Cartrefi fforddiadwy a gwblhawyd', 'Affordable homes finished'),
    both(
      'Nifer y cartrefi fforddiadwy a gwblhawyd ers dechrau’r flwyddyn ariannol.',
      'Affordable homes finished since the start of the financial year.',
    ),
  ),
  count(
    'F39',
    'B1',
    both('o deithiau', 'journeys'),
    [5_120, 9_000],
    both('Teithiau ar y bws ar alw', 'Journeys on the bus on demand'),
    both('Nifer y teithiau ar y bws ar alw yn y chwarter.', 'Journeys on the bus on demand in the quarter.'),
  ),
  count(
    'F40',
    'B1',
    both('o gartrefi', 'homes'),
    [146, 200],
    both('Cartrefi a gafodd ddrysau llifogydd', 'Homes fitted with flood doors'),
    both(
      'Nifer y cartrefi a gafodd ddrysau llifogydd ers dechrau’r cynllun.',
      'Homes fitted with flood doors since the plan began.',
    ),
  ),
  share(
    'F41',
    'B1',
    'how-well',
    [118, 402],
    40,
    both('Cerbydau cyhoeddus sy’n drydan', 'Public vehicles that are electric'),
    both(
      'Canran cerbydau’r partneriaid sy’n drydan.',
      'Percentage of the partners’ vehicles that are electric.',
    ),
  ),
  count(
    'F42',
    'B6',
    both('o bethau', 'things'),
    [338, 300],
    both('Pethau a drwsiwyd', 'Things repaired'),
    both(
      'Nifer y pethau a drwsiwyd mewn caffis trwsio yn y chwarter.',
      'Things repaired in repair cafés in the quarter.',
    ),
  ),
  share(
    'F43',
    'B1',
    'better-off',
    [287, 342],
    88,
    both(
      'Plant sy’n symud o gylch meithrin i ysgol Gymraeg',
      'Children who go from a Welsh playgroup to a Welsh-medium school',
    ),
    both(
      'Canran y plant a adawodd gylch meithrin ac a ddechreuodd mewn ysgol Gymraeg.',
      'Percentage of children who left a Welsh playgroup and began at a Welsh-medium school.',
    ),
  ),
  share(
    'F44',
    'B6',
    'how-well',
    [9, 14],
    100,
    both('Argymhellion y panel a gafodd ateb', 'Recommendations of the panel answered'),
    both(
      'Canran argymhellion y panel a gafodd ateb ysgrifenedig o fewn tri mis.',
      'Percentage of the panel’s recommendations answered in writing within three months.',
    ),
  ),
  {
    ...count(
      'F49',
      'B1',
      both('o bobl ifanc', 'young people'),
      [64, 80],
      both('Pobl ifanc a gyflawnodd eu cynllun eu hunain', 'Young people who met a plan of their own'),
      both(
        'Pobl ifanc 14 i 19 oed a’r gweithiwr ieuenctid yn cytuno eu bod wedi cyflawni’r hyn y cytunwyd arno.',
        'Young people aged 14 to 19 who agree with their youth worker that they met what was agreed.',
      ),
    ),
    measureKind: 'better-off',
    judgedBy: ['worker', 'self'],
  },
  {
    ...count(
      'F50',
      'B10',
      both('o bobl ifanc', 'young people'),
      [41, 50],
      both('Pobl ifanc a gafodd gymhwyster ar ôl cymorth', 'Young people who gained a qualification after support'),
      both(
        'Pobl ifanc 14 i 19 oed a gafodd fentor ac a enillodd gymhwyster yn y chwarter.',
        'Young people aged 14 to 19 who had a mentor and gained a qualification in the quarter.',
      ),
    ),
    measureKind: 'better-off',
    judgedBy: ['formal-outcome'],
  },
  {
    ...count(
      'F51',
      'B6',
      both('o bobl ifanc', 'young people'),
      [28, 40],
      both('Pobl ifanc y mae eu cyfoedion yn gweld newid ynddynt', 'Young people whose peers see a change in them'),
      both(
        'Pobl ifanc 14 i 19 oed mewn grŵp gwirfoddol sydd, yn eu barn eu hunain a barn eu cyfoedion, yn fwy hyderus.',
        'Young people aged 14 to 19 in a voluntary group who are more confident, by their own word and their peers’.',
      ),
    ),
    measureKind: 'better-off',
    judgedBy: ['peer', 'self'],
  },
];

export const performanceMeasures: readonly MeasureRecord[] = [...measured, ...measuresWithoutFigures]
  .map(withReleasedFigure)
  .map(withAccountability);

/** The sheet of their values over time. */
export function valuesOfMeasures(): string {
  return measureValuesFile(measured);
}
