import type { needDefinition } from '../../src/needs/index.ts';
import { county, wards } from './geography.ts';
import { both, type KitRecord } from './record.ts';

function ward(name: string): string {
  const found = wards.find((one) => one.name.cy === name);
  if (!found) throw new Error(`No ward "${name}"`);
  return found.code;
}

/** N6 rests on demand alone, N15 is anecdotal without a caveat, N16 has no evidence and answers to no priority. */
export const needs: readonly KitRecord<typeof needDefinition>[] = [
  {
    code: 'N1',
    area: ward('Blaenarian'),
    groups: ['children-and-young-people', 'low-income'],
    basis: 'need',
    strength: 'strong',
    indicators: ['I1', 'I4', 'I37'],
    title: both(
      'Pwysau a dannedd plant ifanc ym mlaen y dyffryn',
      'Weight and teeth of young children at the head of the valley',
    ),
    summary: both(
      'Mae llai o blant â phwysau iach, a mwy o bydredd dannedd, yng nghymdogaethau mwyaf difreintiedig y sir nag yn y rhai lleiaf difreintiedig.',
      'Fewer children are of a healthy weight, and more have tooth decay, in the most deprived neighbourhoods of the county than in the least deprived.',
    ),
    story: both(
      'Mae bwyd ffres yn ddrutach ac yn bellach i ffwrdd ym mlaen y dyffryn. Caeodd dwy ddeintyddfa rhwng 2019 a 2023. Mae’r parciau agosaf yn anodd eu cyrraedd heb gar.',
      'Fresh food costs more and is further away at the head of the valley. Two dental surgeries closed between 2019 and 2023. The nearest parks are hard to reach without a car.',
    ),
    voice: both(
      '“Mae’r bws i’r archfarchnad yn costio mwy na’r ffrwythau,” meddai rhiant ym Mlaenarian.',
      '“The bus to the supermarket costs more than the fruit,” said a parent in Blaenarian.',
    ),
  },
  {
    code: 'N2',
    area: county.code,
    groups: ['children-and-young-people', 'welsh-speakers'],
    basis: 'need',
    strength: 'strong',
    indicators: ['I5'],
    title: both('Iaith a lleferydd wrth ddechrau’r ysgol', 'Speech and language on starting school'),
    summary: both(
      'Mae tua chwarter y plant yn dechrau’r ysgol heb yr iaith a’r lleferydd disgwyliedig, ac mae bechgyn ar ei hôl hi.',
      'About a quarter of children start school without the expected speech and language, and boys are behind.',
    ),
    story: both(
      'Collodd y plant hyn amser mewn cylchoedd meithrin yn ystod y pandemig. Mae’r rhestr aros am therapi iaith a lleferydd yn hir, yn enwedig yn Gymraeg.',
      'These children lost time in playgroups during the pandemic. The waiting list for speech and language therapy is long, especially in Welsh.',
    ),
    voice: both(
      'Dywedodd staff meithrin eu bod yn gweld yr angen yn ddwyflwydd oed, ond nad oes llwybr cyflym at gymorth.',
      'Nursery staff said they see the need at two years old, but there is no quick way to help.',
    ),
  },
  {
    code: 'N3',
    area: county.code,
    groups: ['children-and-young-people', 'low-income'],
    basis: 'need',
    strength: 'strong',
    indicators: ['I8', 'I33', 'I35', 'I36', 'I45'],
    title: both('Plant sy’n byw mewn tlodi', 'Children living in poverty'),
    summary: both(
      'Mae tua un o bob pum plentyn yn byw mewn teulu incwm isel. Yn y cwintel mwyaf difreintiedig mae’n un o bob tri.',
      'About one child in five lives in a low-income family. In the most deprived fifth it is one in three.',
    ),
    story: both(
      'Mae’r rhan fwyaf o’r teuluoedd hyn mewn gwaith. Oriau ansicr, cost gofal plant a chost teithio sy’n cadw incwm yn isel.',
      'Most of these families are in work. Uncertain hours, the cost of childcare and the cost of travel keep incomes low.',
    ),
    voice: both(
      'Gofynnodd plant ysgol gynradd am wisg ysgol rhatach ac am i bawb gael mynd ar bob trip.',
      'Primary school children asked for cheaper uniform and for everyone to be able to go on every trip.',
    ),
  },
  {
    code: 'N4',
    area: county.code,
    groups: ['children-and-young-people', 'sex', 'sexual-orientation'],
    basis: 'need',
    strength: 'strong',
    indicators: ['I7'],
    title: both('Iechyd meddwl pobl ifanc', 'Young people’s mental health'),
    summary: both(
      'Mae llai o ddisgyblion yn dweud bod eu llesiant meddyliol yn dda, ac mae’r gostyngiad yn fwy ymhlith merched.',
      'Fewer pupils say their mental well-being is good, and the fall is larger among girls.',
    ),
    story: both(
      'Mae pobl ifanc yn aros yn hir am gymorth arbenigol, ac mae llai o leoedd i gyfarfod â ffrindiau nag yr oedd ddeng mlynedd yn ôl. Caeodd pedwar clwb ieuenctid.',
      'Young people wait long for specialist help, and there are fewer places to meet friends than ten years ago. Four youth clubs have closed.',
    ),
    voice: both(
      'Rhoddodd y fforwm ieuenctid lesiant meddyliol ar frig ei restr ddwy flynedd yn olynol: “Gwrandewch cyn iddi fod yn argyfwng.”',
      'The youth forum put mental well-being at the top of its list two years running: “Listen before it is a crisis.”',
    ),
  },
  {
    code: 'N5',
    area: county.code,
    groups: ['sex', 'children-and-young-people', 'disability'],
    basis: 'both',
    strength: 'moderate',
    indicators: ['I10', 'I9'],
    title: both('Cam-drin domestig', 'Domestic abuse'),
    summary: both(
      'Mae nifer y digwyddiadau a gofnodwyd wedi cynyddu’n gyson. Menywod yw’r rhan fwyaf o’r rhai sy’n dioddef, ac mae plant yn bresennol mewn hanner yr achosion.',
      'Recorded incidents have risen steadily. Most of those who suffer are women, and children are present in half of the cases.',
    ),
    story: both(
      'Mae mwy o bobl yn rhoi gwybod, ond mae’r lloches agosaf yn aml yn llawn. Mae anabledd, arwahanrwydd gwledig a diffyg arian yn ei gwneud yn anos gadael.',
      'More people come forward, but the nearest refuge is often full. Disability, rural isolation and lack of money make it harder to leave.',
    ),
    voice: both(
      'Gofynnodd goroeswyr am un gweithiwr sy’n aros gyda nhw o’r alwad gyntaf hyd at gartref newydd.',
      'Survivors asked for one worker who stays with them from the first call to a new home.',
    ),
    caveat: both('Nid yw ffigurau’r heddlu yn mesur pob achos.', 'Police figures do not measure every case.'),
  },
  {
    code: 'N6',
    area: ward('Pont-arian'),
    groups: ['everyone'],
    basis: 'demand',
    strength: 'moderate',
    indicators: ['I11'],
    title: both(
      'Ymddygiad gwrthgymdeithasol yng nghanol Pont-arian',
      'Anti-social behaviour in the centre of Pont-arian',
    ),
    summary: both(
      'Daw mwy o alwadau i’r heddlu o ganol Pont-arian nag o unman arall, er bod y nifer yn gostwng.',
      'More calls to the police come from the centre of Pont-arian than anywhere else, although the number is falling.',
    ),
    story: both(
      'Mae’r galwadau’n dod gyda’r nos, o amgylch yr orsaf fysiau, lle nad oes llawer i bobl ifanc ei wneud.',
      'The calls come in the evening, around the bus station, where there is little for young people to do.',
    ),
    voice: both(
      'Mae siopwyr am weld goleuadau gwell. Mae pobl ifanc am gael lle cynnes i fod.',
      'Shopkeepers want better lighting. Young people want somewhere warm to be.',
    ),
  },
  {
    code: 'N7',
    area: ward('Hafod Uchaf'),
    groups: ['age', 'rural', 'carers'],
    basis: 'need',
    strength: 'moderate',
    indicators: ['I18', 'I21'],
    title: both('Unigrwydd mewn cymunedau gwledig', 'Loneliness in rural communities'),
    summary: both(
      'Mae tua un o bob chwe oedolyn yn teimlo’n unig yn aml. Mae pobl sydd wedi colli partner, gofalwyr a phobl heb gar yn fwy tebygol o fod yn unig.',
      'About one adult in six often feels lonely. People who have lost a partner, carers and people without a car are more likely to be lonely.',
    ),
    story: both(
      'Collwyd dau wasanaeth bws ac mae’r neuadd bentref agosaf yn cau yn y gaeaf am fod y gwres yn rhy ddrud.',
      'Two bus services were lost, and the nearest village hall closes in winter because heating costs too much.',
    ),
    voice: both(
      '“Gallaf fynd o ddydd Sul i ddydd Sul heb air â neb,” meddai gŵr yn Hafod Uchaf.',
      '“I can go from Sunday to Sunday without a word to anyone,” said a man in Hafod Uchaf.',
    ),
    caveat: both(
      'Dim ond ar lefel y sir y mae ffigurau’r arolwg ar gael.',
      'Survey figures are only available for the county as a whole.',
    ),
  },
  {
    code: 'N8',
    area: county.code,
    groups: ['age', 'disability'],
    basis: 'both',
    strength: 'strong',
    indicators: ['I17'],
    title: both('Pobl hŷn sy’n cwympo', 'Older people who fall'),
    summary: both(
      'Mae cyfradd y derbyniadau brys ar ôl cwympo yn uwch nag yng Nghymru, ac mae’r boblogaeth 75 oed a hŷn yn tyfu.',
      'The rate of emergency admissions after a fall is higher than in Wales, and the population aged 75 and over is growing.',
    ),
    story: both(
      'Mae llawer yn cwympo gartref, mewn tai hŷn â grisiau serth. Dim ond un o bob tri sy’n cael cynnig dosbarth cryfder a chydbwysedd wedyn.',
      'Many fall at home, in older houses with steep stairs. Only one in three is offered a strength and balance class afterwards.',
    ),
    voice: both(
      'Dywedodd pobl hŷn fod ofn cwympo yn eu cadw yn y tŷ.',
      'Older people said that fear of falling keeps them in the house.',
    ),
  },
  {
    code: 'N9',
    area: county.code,
    groups: ['low-income', 'sex'],
    basis: 'need',
    strength: 'moderate',
    indicators: ['I15', 'I16', 'I19', 'I20'],
    title: both('Bywydau byrrach yn yr ardaloedd tlotaf', 'Shorter lives in the poorest areas'),
    summary: both(
      'Nid yw disgwyliad oes wedi codi ers degawd, ac mae pobl yn yr ardaloedd mwyaf difreintiedig yn treulio mwy o flynyddoedd mewn iechyd gwael.',
      'Life expectancy has not risen for a decade, and people in the most deprived areas spend more years in poor health.',
    ),
    story: both(
      'Ysmygu, gwaith corfforol caled yn y gorffennol a chanfod canser yn hwyr sy’n esbonio’r rhan fwyaf o’r bwlch.',
      'Smoking, hard physical work in the past and cancers found late explain most of the gap.',
    ),
    voice: both(
      'Gofynnodd trigolion Tre-arian am wiriadau iechyd yn y gweithle a’r clwb rygbi.',
      'Residents of Tre-arian asked for health checks at work and in the rugby club.',
    ),
  },
  {
    code: 'N10',
    area: county.code,
    groups: ['low-income', 'age', 'rural'],
    basis: 'need',
    strength: 'strong',
    indicators: ['I22'],
    title: both('Cartrefi oer', 'Cold homes'),
    summary: both(
      'Mae tua un o bob pum aelwyd mewn tlodi tanwydd, yn y trefi tlotaf ac yn y bryniau.',
      'About one household in five is in fuel poverty, in the poorest towns and in the hills.',
    ),
    story: both(
      'Tai carreg heb waliau ceudod ac heb nwy o’r prif gyflenwad sydd yn y bryniau. Yn y trefi, tai rhent preifat yw’r rhai oeraf.',
      'The hills have stone houses without cavity walls or mains gas. In the towns, private rented houses are the coldest.',
    ),
    voice: both(
      'Dywedodd teuluoedd eu bod yn cynhesu un ystafell yn unig.',
      'Families said they heat one room only.',
    ),
  },
  {
    code: 'N11',
    area: ward('Pont-arian'),
    groups: ['low-income', 'looked-after-children', 'other-vulnerable'],
    basis: 'both',
    strength: 'strong',
    indicators: ['I23'],
    title: both('Bygythiad o ddigartrefedd', 'Threatened homelessness'),
    summary: both(
      'Mae’r gyfradd wedi mwy na dyblu mewn deng mlynedd, ac mae aelwydydd yn aros yn hirach mewn llety dros dro.',
      'The rate has more than doubled in ten years, and households stay longer in temporary accommodation.',
    ),
    story: both(
      'Mae landlordiaid yn gwerthu, mae rhenti’n codi, ac ychydig o gartrefi un ystafell wely sydd ar gael.',
      'Landlords are selling, rents are rising, and few one-bedroom homes are to be had.',
    ),
    voice: both(
      'Gofynnodd pobl ifanc sy’n gadael gofal am rywun i’w helpu i gadw’r cartref cyntaf.',
      'Young people leaving care asked for someone to help them keep their first home.',
    ),
  },
  {
    code: 'N12',
    area: county.code,
    groups: ['low-income', 'sex', 'disability'],
    basis: 'need',
    strength: 'moderate',
    indicators: ['I25', 'I24', 'I6', 'I34'],
    title: both('Cyflogau isel a gwaith ansicr', 'Low pay and uncertain work'),
    summary: both(
      'Mae cyflog cyfartalog y sir yn is na chyfartaledd Cymru, ac mae’r bwlch yn tyfu.',
      'Average pay in the county is below the Wales average, and the gap is growing.',
    ),
    story: both(
      'Mae llawer o’r swyddi yn dymhorol. Mae’r hyfforddiant ar gael ym Mhont-arian, ond nid yw’r bysiau’n cyd-fynd ag oriau’r dosbarthiadau.',
      'Many of the jobs are seasonal. Training is available in Pont-arian, but the buses do not fit the hours of the classes.',
    ),
    voice: both(
      'Dywedodd cyflogwyr na allant lenwi swyddi gofal ac adeiladu.',
      'Employers said they cannot fill jobs in care and building.',
    ),
  },
  {
    code: 'N13',
    area: ward('Llanarian'),
    groups: ['everyone', 'rural'],
    basis: 'need',
    strength: 'moderate',
    indicators: ['I28', 'I27'],
    title: both('Llifogydd a hinsawdd sy’n newid', 'Floods and a changing climate'),
    summary: both(
      'Mae tua 4 y cant o’r cartrefi mewn perygl o lifogydd, y rhan fwyaf ar lawr y dyffryn.',
      'About 4 per cent of homes are at risk of flooding, most of them on the valley floor.',
    ),
    story: both(
      'Bu tair storm fawr mewn chwe blynedd. Mae coed ac ucheldir gwlyb yn dal dŵr yn ôl, ond mae angen eu hadfer.',
      'There were three great storms in six years. Trees and wet uplands hold water back, but need to be restored.',
    ),
    voice: both(
      'Cynigiodd ffermwyr dir ar gyfer cronni dŵr, os bydd y taliad yn deg.',
      'Farmers offered land for holding water, if the payment is fair.',
    ),
  },
  {
    code: 'N14',
    area: county.code,
    groups: ['welsh-speakers', 'children-and-young-people'],
    basis: 'need',
    strength: 'moderate',
    indicators: ['I30', 'I31', 'I38'],
    title: both('Y Gymraeg fel iaith bob dydd', 'Welsh as an everyday language'),
    summary: both(
      'Mae mwy o blant yn cael eu haddysgu drwy’r Gymraeg, ond nid yw nifer y bobl sy’n ei siarad bob dydd yn cynyddu.',
      'More children are taught through Welsh, but the number of people who speak it every day is not growing.',
    ),
    story: both(
      'Mae’r ysgol yn dysgu’r iaith, ond ychydig o glybiau a gweithleoedd sy’n ei defnyddio. Mae teuluoedd ifanc sy’n siarad Cymraeg yn symud i ffwrdd i gael cartref.',
      'School teaches the language, but few clubs and workplaces use it. Young Welsh-speaking families move away to find a home.',
    ),
    voice: both(
      'Dywedodd pobl ifanc eu bod am gael chwarae, gwylio a chyfarfod yn Gymraeg, nid dysgu ynddi yn unig.',
      'Young people said they want to play, watch and meet in Welsh, not only learn in it.',
    ),
  },
  {
    code: 'N15',
    area: county.code,
    groups: ['everyone', 'race', 'disability'],
    basis: 'need',
    strength: 'anecdotal',
    otherEvidence: both(
      'Sylwadau a wnaed mewn pum sgwrs gymunedol yn ystod haf 2025.',
      'Remarks made in five community conversations in the summer of 2025.',
    ),
    title: both('Pobl nad ydynt yn teimlo bod neb yn gwrando', 'People who do not feel anyone is listening'),
    summary: both(
      'Mae pobl yn dweud eu bod yn cael eu holi dro ar ôl tro, heb glywed beth a newidiodd.',
      'People say they are asked again and again, without hearing what changed.',
    ),
    story: both(
      'Mae pob partner yn ymgynghori ar wahân, ac nid oes un lle i weld yr atebion.',
      'Each partner consults separately, and there is no one place to see the answers.',
    ),
    voice: both(
      '“Llenwais chwe holiadur. Ni ddaeth yr un ateb.”',
      '“I filled in six questionnaires. No answer came to any.”',
    ),
  },
  {
    code: 'N16',
    area: county.code,
    groups: ['carers', 'age'],
    basis: 'need',
    title: both('Seibiant i ofalwyr di-dâl', 'Breaks for unpaid carers'),
    summary: both(
      'Mae gofalwyr di-dâl yn cael trafferth trefnu seibiant.',
      'Unpaid carers find it hard to arrange a break.',
    ),
    story: both(
      'Ychydig o leoedd seibiant sydd ar gael, ac nid oes neb yn cyfrif faint o ofalwyr sy’n gofyn.',
      'There are few places for breaks, and nobody counts how many carers ask.',
    ),
  },
];
