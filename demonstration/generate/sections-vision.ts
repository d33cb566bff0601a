import type { sectionDefinition } from '../../src/plan/index.ts';
import { both, type KitRecord } from './record.ts';

const plan = 'PL1';
const text = (...paragraphs: string[]) => paragraphs.join('\n\n');

/** Vision and analysis: where the county is going, and what people here need. */
export const sectionsOfVision: readonly KitRecord<typeof sectionDefinition>[] = [
  {
    code: 'T1',
    plan,
    part: 'vision',
    position: 1,
    topics: [
      'long-term-vision',
      'demography',
      'socio-economic',
      'climate-change',
      'prevention',
      'sustainable-development',
      'community-strategy-objectives',
      'community-strategy-sustainable-objectives',
    ],
    title: both('Ein gweledigaeth hyd at 2040', 'Our vision to 2040'),
    text: both(
      text(
        'Dyma gynllun pawb sy’n gwasanaethu pobl Dyffryn Arian. Mae’n dweud sut ddyffryn yr ydym am ei weld erbyn 2040, a beth a wnawn gyda’n gilydd yn y pum mlynedd nesaf i gyrraedd yno.',
        'Bydd y dyffryn yn wahanol iawn ymhen pymtheng mlynedd. Bydd tua un o bob chwech ohonom yn 75 oed neu’n hŷn. Bydd y stormydd yn drymach a’r hafau’n boethach. Bydd gwaith yn newid eto, fel y newidiodd pan gaeodd y chwareli. Nid oes modd inni atal pob newid, ond gallwn benderfynu sut i’w wynebu.',
        'Rydym wedi dewis atal. Heddiw mae’r rhan fwyaf o’n harian yn mynd ar ymateb: i argyfwng, i salwch, i droseddau, i ddigartrefedd. Bob blwyddyn byddwn yn symud cyfran ohono at yr hyn sy’n cadw pobl yn iach, yn ddiogel ac yn annibynnol, a byddwn yn cyhoeddi’r symudiad hwnnw.',
        'Byddwn yn barnu pob penderfyniad yn ôl ei effaith ar bobl nad ydynt wedi’u geni eto, ar natur ac ar y Gymraeg, yn ogystal ag ar gyllideb y flwyddyn.',
      ),
      text(
        'This is the plan of everyone who serves the people of Dyffryn Arian. It says what kind of valley we want to see by 2040, and what we will do together in the next five years to get there.',
        'The valley will be very different in fifteen years. About one in six of us will be aged 75 or over. Storms will be heavier and summers hotter. Work will change again, as it changed when the quarries closed. We cannot prevent every change, but we can decide how to meet it.',
        'We have chosen prevention. Today most of our money goes on response: to crises, to illness, to crime, to homelessness. Each year we will move a share of it to what keeps people well, safe and independent, and we will publish that shift.',
        'We will judge each decision by its effect on people not yet born, on nature and on the Welsh language, as well as on the year’s budget.',
      ),
    ),
  },
  {
    code: 'T2',
    plan,
    part: 'analysis',
    position: 2,
    topics: [
      'key-issues',
      'trends',
      'local-variation',
      'disadvantaged-groups',
      'protected-characteristics',
      'needs-projection',
      'neighbourhood-working',
      'crime-priorities',
    ],
    title: both('Beth sydd ei angen ar bobl yma', 'What people here need'),
    text: both(
      text(
        'Mae tua 110,000 o bobl yn byw mewn 60 cymdogaeth, o’r môr yn Aberarian i’r bryniau y tu hwnt i Flaenarian. Edrychwyd ar bob dangosydd am ddeng mlynedd, fesul cymdogaeth lle’r oedd y ffigurau’n caniatáu hynny, a gwrandawyd ar fwy na 1,900 o bobl.',
        'Mae’r gwahaniaethau o fewn y sir yn fwy na’r gwahaniaeth rhyngddi a gweddill Cymru. Tlodi plant, trais a salwch sydd drymaf ym Mlaenarian, Tre-arian a chanol Pont-arian. Cartrefi oer ac unigrwydd sydd drymaf yn y bryniau.',
        'Mae rhai pethau’n gwella: bwydo babanod, ysmygu, tanau mewn cartrefi ac ailgylchu. Mae eraill yn gwaethygu: brechu plant, llesiant meddyliol merched yn eu harddegau, a bygythiad o ddigartrefedd. Nid oes newid clir yn y rhan fwyaf, ac rydym yn dweud hynny’n blaen.',
        'Os bydd y tueddiadau’n parhau, bydd nifer y bobl 75 oed a hŷn yn cynyddu tua 15 y cant erbyn 2031. Bydd mwy o bobl yn cwympo, a bydd mwy o ofalwyr. Nid ydym yn gwybod digon am anghenion grwpiau ethnig, pobl draws a gofalwyr di-dâl, ac mae gwaith ar droed i lenwi’r bylchau hynny.',
      ),
      text(
        'About 110,000 people live in 60 neighbourhoods, from the sea at Aberarian to the hills beyond Blaenarian. We looked at every indicator over ten years, by neighbourhood where the figures allowed, and listened to more than 1,900 people.',
        'Differences within the county are larger than the difference between it and the rest of Wales. Child poverty, violence and illness weigh most in Blaenarian, Tre-arian and the centre of Pont-arian. Cold homes and loneliness weigh most in the hills.',
        'Some things are getting better: infant feeding, smoking, fires in homes and recycling. Others are getting worse: children’s vaccinations, the mental well-being of teenage girls, and threatened homelessness. In most there is no clear change, and we say so plainly.',
        'If trends continue, the number of people aged 75 and over will grow by about 15 per cent by 2031. More people will fall, and there will be more carers. We do not know enough about the needs of ethnic groups, trans people and unpaid carers, and work is under way to fill those gaps.',
      ),
    ),
  },
  {
    code: 'T3',
    plan,
    part: 'analysis',
    position: 3,
    topics: [
      'health-state',
      'health-needs',
      'health-provision',
      'health-gaps',
      'health-factors',
      'health-risks',
      'health-directions',
      'health-anticipated-needs',
    ],
    title: both('Iechyd a llesiant y boblogaeth', 'The health and well-being of the population'),
    text: both(
      text(
        'Mae dynion y dyffryn yn byw tua’r un faint â dynion yng ngweddill Cymru, ond mae menywod yn byw tua blwyddyn yn llai. Nid yw disgwyliad oes wedi codi ers degawd. Mae dynion yn marw’n gynharach na menywod, ac mae iechyd gwael yn dechrau’n gynharach o lawer yn yr ardaloedd tlotaf.',
        'Mae gan y sir 14 o feddygfeydd, dau ysbyty cymuned ac un ysbyty cyffredinol. Y bylchau mwyaf yw deintyddiaeth ym mlaen y dyffryn, therapi iaith a lleferydd yn Gymraeg, a chymorth iechyd meddwl i bobl ifanc.',
        'Tai, gwaith, incwm ac unigrwydd sy’n esbonio mwy o’r gwahaniaethau na gwasanaethau iechyd. Dyna pam y mae’r cynllun hwn yn eu rhoi ochr yn ochr.',
        'Y risgiau mwyaf yw prinder deintyddion a therapyddion, tywydd poeth a llifogydd, a chostau byw sy’n codi’n gynt nag incwm. Wrth ysgrifennu’r adran hon rhoesom sylw i bob cyfarwyddyd a chanllaw sydd mewn grym.',
      ),
      text(
        'Men in the valley live about as long as men in the rest of Wales, but women live about a year less. Life expectancy has not risen for a decade. Men die earlier than women, and poor health begins much earlier in the poorest areas.',
        'The county has 14 surgeries, two community hospitals and one general hospital. The largest gaps are dentistry at the head of the valley, speech and language therapy in Welsh, and mental health support for young people.',
        'Homes, work, income and loneliness explain more of the differences than health services do. That is why this plan sets them side by side.',
        'The greatest risks are a shortage of dentists and therapists, hot weather and floods, and living costs that rise faster than incomes. In writing this section we had regard to every direction and piece of guidance in force.',
      ),
    ),
  },
];
