import type { Indicator, indicatorDefinition } from '../../src/evidence/index.ts';
import type { Bilingual } from '../../src/language/index.ts';
import { wales } from './geography.ts';
import { both, type KitRecord } from './record.ts';
import { youngCarersIndicator } from './young-carers.ts';

type IndicatorRecord = KitRecord<typeof indicatorDefinition>;
type Polarity = Indicator['values']['polarity'];
const [more, less, neither] = ['higher-is-better', 'lower-is-better', 'no-direction'] as const;

const percent = both('y cant', 'per cent');
const total = 'sex=all; deprivation_fifth=all';

/** A share: so many of so many, in per cent. */
function share(
  code: string,
  [dataset, measure]: readonly [string, string],
  polarity: Polarity,
  title: Bilingual,
  definition: Bilingual,
  [numeratorLabel, denominatorLabel]: readonly [Bilingual, Bilingual],
  rest: Partial<IndicatorRecord> = {},
): IndicatorRecord {
  return {
    code,
    title,
    definition,
    dataset,
    measure,
    breakdown: total,
    unit: percent,
    method: 'proportion',
    multiplier: 100,
    decimals: 1,
    polarity,
    comparatorArea: wales.code,
    basis: 'need',
    numeratorLabel,
    denominatorLabel,
    ...rest,
  };
}

/** A share that a survey published with its limits. */
function surveyed(
  code: string,
  [dataset, measure]: readonly [string, string],
  polarity: Polarity,
  title: Bilingual,
  definition: Bilingual,
  rest: Partial<IndicatorRecord> = {},
): IndicatorRecord {
  return {
    code,
    title,
    definition,
    dataset,
    measure,
    breakdown: total,
    unit: percent,
    method: 'published',
    decimals: 1,
    polarity,
    comparatorArea: wales.code,
    basis: 'need',
    ...rest,
  };
}

/** So many for every thousand, ten thousand or hundred thousand. */
function rate(
  code: string,
  [dataset, measure]: readonly [string, string],
  multiplier: number,
  unit: Bilingual,
  title: Bilingual,
  definition: Bilingual,
  labels: readonly [Bilingual, Bilingual],
  rest: Partial<IndicatorRecord> = {},
): IndicatorRecord {
  return {
    ...share(code, [dataset, measure], less, title, definition, labels),
    method: 'rate',
    multiplier,
    unit,
    ...rest,
  };
}

const perThousand = both('fesul 1,000 o bobl', 'for every 1,000 people');
const residents = both('Preswylwyr', 'Residents');
const households = both('Aelwydydd', 'Households');

/** How the figures of some indicators ought to be told apart. I5 and I18 have gaps that nobody has registered. */
const expected: Readonly<Record<string, IndicatorRecord['expectedBreakdowns']>> = {
  I1: ['sex', 'deprivation-fifth', 'race', 'neighbourhood'],
  I5: ['sex', 'welsh-language'],
  I7: ['sex', 'sexual-orientation', 'gender-reassignment'],
  I18: ['age', 'disability', 'neighbourhood'],
  I22: ['deprivation-fifth', 'disability'],
};

type Answered = Pick<IndicatorRecord, 'indicatorClass' | 'organisation' | 'baselinePeriod'>;

/** Who agreed some indicators, which partner looks after each, and from when its change is measured. */
const answered: Readonly<Record<string, Answered>> = {
  I1: { indicatorClass: 'shared-outcome', organisation: 'B2', baselinePeriod: '2020' },
  I2: { indicatorClass: 'core-set', organisation: 'B2' },
  I3: { indicatorClass: 'national-strategic', organisation: 'B2', baselinePeriod: '2020' },
  I7: { indicatorClass: 'survey', organisation: 'B1', baselinePeriod: '2020' },
  I9: { indicatorClass: 'core-set', organisation: 'B3' },
  I22: { indicatorClass: 'national-strategic', organisation: 'B1' },
  I26: { indicatorClass: 'local', organisation: 'B1' },
};

const defined: readonly IndicatorRecord[] = [
  share(
    'I1',
    ['child-health', 'healthy-weight-4-5'],
    more,
    both('Plant 4 i 5 oed sydd â phwysau iach', 'Children aged 4 to 5 of a healthy weight'),
    both(
      'Canran y plant dosbarth derbyn a gafodd eu mesur ac sydd â phwysau iach.',
      'Percentage of reception class children who were measured and are of a healthy weight.',
    ),
    [
      both('Plant â phwysau iach', 'Children of a healthy weight'),
      both('Plant a gafodd eu mesur', 'Children measured'),
    ],
    {
      frameworks: ['core-aims', 'shared-outcomes'],
      story: both(
        'Bu’r ffigur yn weddol sefydlog cyn 2020. Gostyngodd yn ystod y pandemig ac mae wedi codi eto, ond yn arafach ym mlaen y dyffryn nag yn y trefi. Dywed teuluoedd fod bwyd ffres yn ddrud a bod y siop agosaf yn bell.',
        'The figure was fairly steady before 2020. It fell during the pandemic and has risen since, more slowly at the head of the valley than in the towns. Families say fresh food costs a great deal and the nearest shop is far away.',
      ),
      limitations: both(
        'Nid yw plant a addysgir gartref yn cael eu mesur. Nid oes digon o blant i gyhoeddi ffigurau yn ôl ethnigrwydd.',
        'Children educated at home are not measured. There are too few children to publish figures by ethnicity.',
      ),
    },
  ),
  share(
    'I2',
    ['child-health', 'breastfed-6-weeks'],
    more,
    both('Babanod sy’n cael llaeth y fron yn chwe wythnos oed', 'Babies breastfed at six weeks'),
    both(
      'Canran y babanod sy’n cael rhywfaint o laeth y fron yn chwe wythnos oed.',
      'Percentage of babies who have some breast milk at six weeks.',
    ),
    [
      both('Babanod sy’n cael llaeth y fron', 'Babies breastfed'),
      both('Babanod chwe wythnos oed', 'Babies aged six weeks'),
    ],
    {
      story: both(
        'Mae’r ffigur wedi codi bob blwyddyn bron ers i grwpiau cymorth gan rieni ddechrau yn 2016.',
        'The figure has risen almost every year since parent support groups began in 2016.',
      ),
    },
  ),
  share(
    'I3',
    ['child-health', 'vaccinated-by-4'],
    more,
    both(
      'Plant sydd wedi cael eu holl frechiadau erbyn 4 oed',
      'Children with all their vaccinations by age 4',
    ),
    both(
      'Canran y plant 4 oed sydd wedi cael pob brechiad a argymhellir.',
      'Percentage of children aged 4 who have had every recommended vaccination.',
    ),
    [both('Plant a frechwyd', 'Children vaccinated'), both('Plant 4 oed', 'Children aged 4')],
    {
      story: both(
        'Mae’r gostyngiad yn gyson ac yn fwy nag yng Nghymru gyfan. Mae rhieni’n sôn am apwyntiadau anghyfleus yn amlach nag am amheuon ynghylch brechu.',
        'The fall is steady and larger than in Wales as a whole. Parents mention inconvenient appointments more often than doubts about vaccines.',
      ),
    },
  ),
  share(
    'I4',
    ['child-health', 'tooth-decay-5'],
    less,
    both('Plant 5 oed â phydredd dannedd', 'Children aged 5 with tooth decay'),
    both(
      'Canran y plant 5 oed a archwiliwyd sydd ag o leiaf un dant pydredig.',
      'Percentage of children aged 5 examined who have at least one decayed tooth.',
    ),
    [
      both('Plant â phydredd dannedd', 'Children with tooth decay'),
      both('Plant a archwiliwyd', 'Children examined'),
    ],
  ),
  share(
    'I5',
    ['schools', 'speech-and-language-on-entry'],
    more,
    both(
      'Plant â’r iaith a’r lleferydd disgwyliedig wrth ddechrau’r ysgol',
      'Children with the expected speech and language on starting school',
    ),
    both(
      'Canran y plant sy’n cyrraedd y lefel ddisgwyliedig yn yr asesiad cyntaf, yn Gymraeg neu’n Saesneg.',
      'Percentage of children who reach the expected level in the first assessment, in Welsh or English.',
    ),
    [
      both('Plant sy’n cyrraedd y lefel', 'Children who reach the level'),
      both('Plant a aseswyd', 'Children assessed'),
    ],
    {
      story: both(
        'Collodd llawer o blant amser mewn cylchoedd a meithrinfeydd yn 2020. Mae’r ffigur wedi dod yn ôl ers hynny, ond mae bwlch o 15 pwynt canran rhwng y cwintel mwyaf difreintiedig a’r lleiaf difreintiedig.',
        'Many children lost time in playgroups and nurseries in 2020. The figure has come back since, but there is a gap of 15 percentage points between the most and the least deprived fifth.',
      ),
      limitations: both(
        'Mae’n cyfrif pob plentyn, nid dim ond y rhai mewn teuluoedd incwm isel.',
        'It counts every child, not only those in low-income families.',
      ),
    },
  ),
  share(
    'I6',
    ['schools', 'year-11-not-in-education-or-work'],
    less,
    both(
      'Pobl ifanc nad ydynt mewn addysg, gwaith na hyfforddiant ar ôl Blwyddyn 11',
      'Young people not in education, work or training after Year 11',
    ),
    both(
      'Canran y disgyblion Blwyddyn 11 nad ydynt mewn addysg, cyflogaeth na hyfforddiant ym mis Hydref wedyn.',
      'Percentage of Year 11 pupils not in education, employment or training the following October.',
    ),
    [
      both('Pobl ifanc heb le', 'Young people without a place'),
      both('Disgyblion Blwyddyn 11', 'Year 11 pupils'),
    ],
  ),
  surveyed(
    'I7',
    ['pupil-survey', 'good-mental-well-being'],
    more,
    both('Disgyblion â llesiant meddyliol da', 'Pupils with good mental well-being'),
    both(
      'Canran y disgyblion 11 i 16 oed sydd â sgôr llesiant meddyliol da yn yr arolwg ysgolion.',
      'Percentage of pupils aged 11 to 16 with a good mental well-being score in the schools survey.',
    ),
    {
      frameworks: ['core-aims'],
      story: both(
        'Mae’r dirywiad i’w weld ymhlith merched yn bennaf. Pwysau gwaith, cwsg a’r cyfryngau cymdeithasol oedd y tri pheth a enwyd amlaf gan y fforwm ieuenctid.',
        'The decline is mostly among girls. The youth forum named school pressure, sleep and social media most often.',
      ),
      limitations: both(
        'Nid yw disgyblion sy’n absennol ar y diwrnod yn cael eu holi.',
        'Pupils absent on the day are not asked.',
      ),
    },
  ),
  share(
    'I8',
    ['household-income', 'children-in-low-income-families'],
    less,
    both('Plant mewn teuluoedd incwm isel', 'Children in low-income families'),
    both(
      'Canran y plant dan 16 oed mewn teuluoedd ag incwm o dan 60 y cant o’r canolrif, cyn costau tai.',
      'Percentage of children under 16 in families with an income below 60 per cent of the median, before housing costs.',
    ),
    [
      both('Plant mewn teuluoedd incwm isel', 'Children in low-income families'),
      both('Plant dan 16 oed', 'Children under 16'),
    ],
    {
      story: both(
        'Mae’r bwlch rhwng cymdogaethau yn fwy na’r newid dros ddegawd: mae cyfran y plant mewn teuluoedd incwm isel ym Mlaenarian fwy na dwywaith y gyfran yn Rhos-y-gwynt.',
        'The gap between neighbourhoods is larger than the change over a decade: the share of children in low-income families in Blaenarian is more than twice the share in Rhos-y-gwynt.',
      ),
    },
  ),
  rate(
    'I9',
    ['recorded-crime', 'violence-with-injury'],
    1_000,
    perThousand,
    both('Troseddau treisgar a achosodd anaf', 'Violent crimes that caused injury'),
    both(
      'Nifer y troseddau treisgar a achosodd anaf ac a gofnodwyd gan yr heddlu, fesul 1,000 o bobl.',
      'Violent crimes that caused injury and were recorded by the police, for every 1,000 people.',
    ),
    [both('Troseddau a gofnodwyd', 'Crimes recorded'), residents],
    {
      limitations: both(
        'Newidiodd y rheolau cofnodi yn 2019. Ni ellir cymharu’r blynyddoedd cyn hynny â’r blynyddoedd wedyn.',
        'The recording rules changed in 2019. Years before then cannot be compared with years after.',
      ),
    },
  ),
  rate(
    'I10',
    ['recorded-crime', 'domestic-abuse-incidents'],
    1_000,
    perThousand,
    both('Digwyddiadau cam-drin domestig a gofnodwyd', 'Recorded incidents of domestic abuse'),
    both(
      'Nifer y digwyddiadau cam-drin domestig a gofnodwyd gan yr heddlu, fesul 1,000 o bobl.',
      'Incidents of domestic abuse recorded by the police, for every 1,000 people.',
    ),
    [both('Digwyddiadau a gofnodwyd', 'Incidents recorded'), residents],
    {
      basis: 'demand',
      polarity: neither,
      story: both(
        'Gall cynnydd fod yn newyddion da neu’n newyddion drwg: mae mwy o bobl yn rhoi gwybod, ac efallai fod mwy yn dioddef. Amcangyfrifir mai un o bob pump sy’n ffonio’r heddlu.',
        'A rise may be good news or bad: more people come forward, and more may be suffering. It is estimated that one in five calls the police.',
      ),
    },
  ),
  rate(
    'I11',
    ['recorded-crime', 'anti-social-behaviour'],
    1_000,
    perThousand,
    both('Galwadau ynghylch ymddygiad gwrthgymdeithasol', 'Calls about anti-social behaviour'),
    both(
      'Nifer y galwadau i’r heddlu ynghylch ymddygiad gwrthgymdeithasol, fesul 1,000 o bobl.',
      'Calls to the police about anti-social behaviour, for every 1,000 people.',
    ),
    [both('Galwadau', 'Calls'), residents],
    { basis: 'demand' },
  ),
  rate(
    'I12',
    ['roads-and-fires', 'killed-or-seriously-injured'],
    100_000,
    both('fesul 100,000 o bobl', 'for every 100,000 people'),
    both(
      'Pobl a laddwyd neu a anafwyd yn ddifrifol ar y ffyrdd',
      'People killed or seriously injured on the roads',
    ),
    both(
      'Nifer y bobl a laddwyd neu a anafwyd yn ddifrifol ar ffyrdd y sir, fesul 100,000 o bobl.',
      'People killed or seriously injured on the county’s roads, for every 100,000 people.',
    ),
    [both('Pobl a laddwyd neu a anafwyd yn ddifrifol', 'People killed or seriously injured'), residents],
  ),
  rate(
    'I13',
    ['roads-and-fires', 'accidental-fires-at-home'],
    10_000,
    both('fesul 10,000 o aelwydydd', 'for every 10,000 households'),
    both('Tanau damweiniol mewn cartrefi', 'Accidental fires in homes'),
    both(
      'Nifer y tanau damweiniol mewn cartrefi, fesul 10,000 o aelwydydd.',
      'Accidental fires in homes, for every 10,000 households.',
    ),
    [both('Tanau', 'Fires'), households],
  ),
  surveyed(
    'I14',
    ['community-safety-survey', 'feel-safe-after-dark'],
    more,
    both(
      'Pobl sy’n teimlo’n ddiogel wrth gerdded yn eu hardal ar ôl iddi dywyllu',
      'People who feel safe walking in their area after dark',
    ),
    both(
      'Canran yr oedolion sy’n teimlo’n eithaf diogel neu’n ddiogel iawn.',
      'Percentage of adults who feel fairly safe or very safe.',
    ),
    {
      limitations: both(
        'Daeth yr arolwg i ben ar ôl 2019. Mae’r bwrdd yn ystyried sut i ofyn y cwestiwn eto.',
        'The survey stopped after 2019. The board is considering how to ask the question again.',
      ),
    },
  ),
  surveyed(
    'I15',
    ['life-expectancy', 'life-expectancy-at-birth'],
    more,
    both('Disgwyliad oes menywod', 'Life expectancy of women'),
    both(
      'Nifer y blynyddoedd y gallai merch a anwyd yn y flwyddyn honno ddisgwyl byw, pe bai cyfraddau marw’r flwyddyn yn parhau.',
      'Years a girl born in that year could expect to live if the year’s death rates lasted.',
    ),
    { breakdown: 'sex=female; deprivation_fifth=all', unit: both('o flynyddoedd', 'years') },
  ),
  surveyed(
    'I16',
    ['life-expectancy', 'life-expectancy-at-birth'],
    more,
    both('Disgwyliad oes dynion', 'Life expectancy of men'),
    both(
      'Nifer y blynyddoedd y gallai bachgen a anwyd yn y flwyddyn honno ddisgwyl byw, pe bai cyfraddau marw’r flwyddyn yn parhau.',
      'Years a boy born in that year could expect to live if the year’s death rates lasted.',
    ),
    { breakdown: 'sex=male; deprivation_fifth=all', unit: both('o flynyddoedd', 'years') },
  ),
  rate(
    'I17',
    ['hospital-care', 'emergency-admissions-after-falls'],
    1_000,
    both('fesul 1,000 o bobl 65 oed a hŷn', 'for every 1,000 people aged 65 and over'),
    both('Derbyniadau brys pobl hŷn ar ôl cwympo', 'Emergency admissions of older people after a fall'),
    both(
      'Nifer y derbyniadau brys i’r ysbyty ar ôl cwympo, fesul 1,000 o bobl 65 oed a hŷn.',
      'Emergency admissions to hospital after a fall, for every 1,000 people aged 65 and over.',
    ),
    [both('Derbyniadau', 'Admissions'), both('Preswylwyr 65 oed a hŷn', 'Residents aged 65 and over')],
    {
      limitations: both('Nid yw’r gyfradd wedi’i safoni yn ôl oedran.', 'The rate is not age-standardised.'),
    },
  ),
  surveyed(
    'I18',
    ['health-survey', 'adults-lonely'],
    less,
    both('Oedolion sy’n teimlo’n unig', 'Adults who feel lonely'),
    both(
      'Canran yr oedolion sy’n dweud eu bod yn teimlo’n unig yn aml neu bob amser.',
      'Percentage of adults who say they often or always feel lonely.',
    ),
  ),
  surveyed(
    'I19',
    ['health-survey', 'adults-who-smoke'],
    less,
    both('Oedolion sy’n ysmygu', 'Adults who smoke'),
    both(
      'Canran yr oedolion sy’n ysmygu bob dydd neu weithiau.',
      'Percentage of adults who smoke daily or sometimes.',
    ),
  ),
  surveyed(
    'I20',
    ['health-survey', 'adults-active'],
    more,
    both('Oedolion sy’n cadw’n heini', 'Adults who are active'),
    both(
      'Canran yr oedolion sy’n gwneud o leiaf 150 munud o weithgarwch cymedrol yr wythnos.',
      'Percentage of adults who do at least 150 minutes of moderate activity a week.',
    ),
  ),
  {
    ...surveyed(
      'I21',
      ['health-survey', 'mental-well-being-score'],
      more,
      both('Sgôr llesiant meddyliol oedolion', 'Mental well-being score of adults'),
      both('Sgôr gymedrig ar raddfa o 14 i 70.', 'Mean score on a scale of 14 to 70.'),
      { unit: both('pwynt', 'points'), method: 'mean' },
    ),
    numeratorLabel: both('Cyfanswm y sgoriau', 'Sum of scores'),
    denominatorLabel: both('Oedolion a holwyd', 'Adults asked'),
  },
  share(
    'I22',
    ['homes', 'fuel-poverty'],
    less,
    both('Aelwydydd mewn tlodi tanwydd', 'Households in fuel poverty'),
    both(
      'Canran yr aelwydydd y byddai’n rhaid iddynt wario mwy na 10 y cant o’u hincwm i gadw’r cartref yn gynnes.',
      'Percentage of households that would have to spend more than 10 per cent of their income to keep the home warm.',
    ),
    [both('Aelwydydd mewn tlodi tanwydd', 'Households in fuel poverty'), households],
  ),
  rate(
    'I23',
    ['homes', 'threatened-with-homelessness'],
    1_000,
    both('fesul 1,000 o aelwydydd', 'for every 1,000 households'),
    both('Aelwydydd dan fygythiad o ddigartrefedd', 'Households threatened with homelessness'),
    both(
      'Nifer yr aelwydydd y canfu’r cyngor eu bod dan fygythiad o ddigartrefedd o fewn 56 diwrnod, fesul 1,000 o aelwydydd.',
      'Households the council found to be threatened with homelessness within 56 days, for every 1,000 households.',
    ),
    [both('Aelwydydd dan fygythiad', 'Households threatened'), households],
    {
      story: both(
        'Mae’r cynnydd yn gyflymach nag yng Nghymru. Rhenti preifat a phrinder cartrefi bach yw’r prif resymau a roddir.',
        'The rise is faster than in Wales. Private rents and too few small homes are the main reasons given.',
      ),
    },
  ),
  share(
    'I24',
    ['household-income', 'out-of-work-benefit'],
    less,
    both('Pobl sy’n cael budd-dal diweithdra', 'People who receive an out-of-work benefit'),
    both(
      'Canran y bobl 16 i 64 oed sy’n cael budd-dal am eu bod allan o waith.',
      'Percentage of people aged 16 to 64 who receive a benefit because they are out of work.',
    ),
    [
      both('Pobl sy’n cael budd-dal', 'People who receive a benefit'),
      both('Pobl 16 i 64 oed', 'People aged 16 to 64'),
    ],
  ),
  {
    ...surveyed(
      'I25',
      ['household-income', 'weekly-pay'],
      more,
      both('Cyflog wythnosol cyfartalog', 'Average weekly pay'),
      both(
        'Cyflog gros cymedrig gweithwyr llawnamser sy’n byw yn y sir.',
        'Mean gross pay of full-time employees who live in the county.',
      ),
      { unit: both('£', '£'), method: 'mean', decimals: 0 },
    ),
    numeratorLabel: both('Cyfanswm y cyflogau', 'Sum of pay'),
    denominatorLabel: both('Gweithwyr yn y sampl', 'Employees in the sample'),
  },
  share(
    'I26',
    ['environment', 'household-waste-recycled'],
    more,
    both('Gwastraff y cartref a ailgylchwyd', 'Household waste recycled'),
    both(
      'Canran gwastraff y cartref a ailgylchwyd, a ailddefnyddiwyd neu a gompostiwyd.',
      'Percentage of household waste recycled, reused or composted.',
    ),
    [both('Tunelli a ailgylchwyd', 'Tonnes recycled'), both('Tunelli a gasglwyd', 'Tonnes collected')],
  ),
  {
    ...surveyed(
      'I27',
      ['environment', 'carbon-dioxide-per-person'],
      less,
      both('Allyriadau carbon deuocsid y pen', 'Carbon dioxide emissions per person'),
      both('Tunelli o garbon deuocsid am bob preswylydd.', 'Tonnes of carbon dioxide for each resident.'),
      { unit: both('tunnell', 'tonnes'), method: 'mean' },
    ),
    numeratorLabel: both('Tunelli', 'Tonnes'),
    denominatorLabel: residents,
  },
  share(
    'I28',
    ['homes', 'homes-at-risk-of-flooding'],
    less,
    both('Cartrefi mewn perygl o lifogydd', 'Homes at risk of flooding'),
    both(
      'Canran y cartrefi lle mae mwy nag un siawns mewn cant o lifogydd bob blwyddyn.',
      'Percentage of homes with more than a one in a hundred chance of flooding each year.',
    ),
    [both('Cartrefi mewn perygl', 'Homes at risk'), both('Cartrefi', 'Homes')],
  ),
  {
    code: 'I29',
    title: both('Afonydd mewn cyflwr ecolegol da', 'Rivers in good ecological condition'),
    definition: both(
      'Canran hyd yr afonydd sydd mewn cyflwr ecolegol da neu uchel. Nid oes ffigurau eto ar lefel y sir.',
      'Percentage of river length in good or high ecological condition. There are no figures yet for the county.',
    ),
    dataset: 'river-condition',
    measure: 'good-or-high',
    unit: percent,
    method: 'published',
    decimals: 0,
    polarity: 'higher-is-better',
    basis: 'need',
  },
  share(
    'I30',
    ['schools', 'year-1-taught-through-welsh'],
    more,
    both('Plant Blwyddyn 1 sy’n cael eu haddysgu drwy’r Gymraeg', 'Year 1 children taught through Welsh'),
    both(
      'Canran y disgyblion Blwyddyn 1 sy’n cael eu haddysgu drwy gyfrwng y Gymraeg.',
      'Percentage of Year 1 pupils taught through the medium of Welsh.',
    ),
    [
      both('Disgyblion cyfrwng Cymraeg', 'Welsh-medium pupils'),
      both('Disgyblion Blwyddyn 1', 'Year 1 pupils'),
    ],
  ),
  surveyed(
    'I31',
    ['welsh-in-use', 'speak-welsh-daily'],
    more,
    both('Pobl sy’n siarad Cymraeg bob dydd', 'People who speak Welsh every day'),
    both(
      'Canran y bobl 16 oed a hŷn sy’n dweud eu bod yn siarad Cymraeg bob dydd.',
      'Percentage of people aged 16 and over who say they speak Welsh every day.',
    ),
  ),
  {
    code: 'I32',
    title: both('Nifer y bobl sy’n byw yma', 'People who live here'),
    definition: both(
      'Amcangyfrif o nifer y preswylwyr ganol y flwyddyn.',
      'Estimate of the number of residents in the middle of the year.',
    ),
    dataset: 'population',
    measure: 'residents',
    breakdown: 'sex=all; age=all',
    unit: both('o bobl', 'people'),
    method: 'count',
    decimals: 0,
    polarity: 'no-direction',
    basis: 'need',
    leads: 'population',
  },
  share(
    'I33',
    ['child-poverty', 'children-in-workless-households'],
    less,
    both('Plant mewn aelwydydd heb waith', 'Children in workless households'),
    both(
      'Plant dan 16 oed mewn aelwydydd lle nad oes yr un oedolyn o oedran gweithio mewn gwaith.',
      'Children under 16 in households where no adult of working age is in work.',
    ),
    [
      both('Plant mewn aelwydydd heb waith', 'Children in workless households'),
      both('Plant dan 16 oed', 'Children under 16'),
    ],
    { childPoverty: 'workless-households' },
  ),
  share(
    'I34',
    ['child-poverty', 'adults-without-qualifications'],
    less,
    both('Oedolion o oedran gweithio heb gymwysterau', 'Working-age adults with no qualifications'),
    both(
      'Canran y bobl 16 i 64 oed nad oes ganddynt unrhyw gymhwyster.',
      'Percentage of people aged 16 to 64 who have no qualification.',
    ),
    [
      both('Oedolion heb gymwysterau', 'Adults with no qualifications'),
      both('Pobl 16 i 64 oed', 'People aged 16 to 64'),
    ],
    { childPoverty: 'no-qualifications' },
  ),
  share(
    'I35',
    ['child-poverty', 'free-school-meals-level-2'],
    more,
    both(
      'Disgyblion sy’n cael prydau ysgol am ddim ac yn cyrraedd trothwy lefel 2',
      'Pupils with free school meals who reach the level 2 threshold',
    ),
    both(
      'Canran y disgyblion Blwyddyn 11 sy’n gymwys i gael prydau ysgol am ddim ac yn cyrraedd trothwy lefel 2, gan gynnwys Cymraeg neu Saesneg a mathemateg.',
      'Percentage of Year 11 pupils eligible for free school meals who reach the level 2 threshold, including Welsh or English and mathematics.',
    ),
    [
      both('Disgyblion sy’n cyrraedd y trothwy', 'Pupils who reach the threshold'),
      both('Disgyblion sy’n gymwys', 'Eligible pupils'),
    ],
    { childPoverty: 'free-school-meals-attainment' },
  ),
  rate(
    'I36',
    ['child-poverty', 'looked-after-children'],
    10_000,
    both('fesul 10,000 o blant', 'for every 10,000 children'),
    both('Plant sy’n derbyn gofal', 'Looked-after children'),
    both(
      'Plant dan 18 oed sy’n derbyn gofal gan yr awdurdod lleol ar 31 Mawrth.',
      'Children under 18 looked after by the local authority on 31 March.',
    ),
    [both('Plant sy’n derbyn gofal', 'Looked-after children'), both('Plant dan 18 oed', 'Children under 18')],
    { childPoverty: 'looked-after' },
  ),
  share(
    'I37',
    ['child-poverty', 'births-under-2500-grams'],
    less,
    both('Genedigaethau byw dan 2,500 gram', 'Live births under 2,500 grams'),
    both(
      'Canran y genedigaethau byw lle’r oedd y baban yn pwyso llai na 2,500 gram.',
      'Percentage of live births in which the baby weighed less than 2,500 grams.',
    ),
    [
      both('Genedigaethau dan 2,500 gram', 'Births under 2,500 grams'),
      both('Genedigaethau byw', 'Live births'),
    ],
    { childPoverty: 'low-birth-weight' },
  ),
  share(
    'I38',
    ['census', 'can-speak-welsh'],
    more,
    both('Pobl sy’n gallu siarad Cymraeg', 'People who can speak Welsh'),
    both(
      'Canran y preswylwyr 3 oed a hŷn sy’n gallu siarad Cymraeg, yn ôl y cyfrifiad.',
      'Percentage of residents aged 3 and over who can speak Welsh, by the census.',
    ),
    [both('Siaradwyr Cymraeg', 'Welsh speakers'), both('Preswylwyr 3 oed a hŷn', 'Residents aged 3 and over')],
    { leads: 'welsh-speakers' },
  ),
  youngCarersIndicator,
];

export const indicators: readonly IndicatorRecord[] = defined.map((indicator) => ({
  ...indicator,
  expectedBreakdowns: expected[indicator.code] ?? [],
  ...answered[indicator.code],
}));
