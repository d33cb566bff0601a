import type { Bilingual } from '../../src/language/index.ts';
import { indicators } from './indicators.ts';
import { both } from './record.ts';
import { youngCarersDataset } from './young-carers.ts';

/** What a dataset says of itself, besides its figures. */
export interface DatasetWords {
  readonly id: string;
  readonly title: Bilingual;
  readonly definition: Bilingual;
  readonly producer: Bilingual;
  readonly frequency: 'yearly' | 'every-few-years' | 'once';
  readonly publishedOn: string;
  readonly nextReleaseOn: string;
  readonly shows: 'need' | 'demand' | '';
  /** The source in the register that it was had from, where it was had from one. */
  readonly registeredSource?: string;
  /** How the figures are gathered. */
  readonly collection: Bilingual;
  readonly limitations: Bilingual;
}

const yearly = {
  frequency: 'yearly',
  publishedOn: '2025-11-20',
  nextReleaseOn: '2026-12-10',
  limitations: both('', ''),
} as const;

export const datasets: readonly DatasetWords[] = [
  {
    ...yearly,
    id: 'population',
    collection: both('Y cyfrifiad, wedi’i ddiweddaru bob blwyddyn â genedigaethau, marwolaethau a mudo.', 'The census, brought up to date each year with births, deaths and moves.'),
    shows: '',
    producer: both('Uned Ddata Arian', 'Arian Data Unit'),
    title: both('Amcangyfrifon o’r boblogaeth', 'Population estimates'),
    definition: both(
      'Nifer y preswylwyr ganol y flwyddyn, yn ôl oedran a rhyw.',
      'Residents in the middle of the year, by age and sex.',
    ),
  },
  {
    ...yearly,
    id: 'deprivation',
    collection: both('Sgôr o saith maes, o gofnodion gweinyddol a’r cyfrifiad.', 'A score of seven domains, from administrative records and the census.'),
    shows: 'need',
    frequency: 'every-few-years',
    publishedOn: '2019-11-27',
    nextReleaseOn: '',
    producer: both('Uned Ddata Arian', 'Arian Data Unit'),
    title: both('Amddifadedd yn ôl cymdogaeth', 'Deprivation by neighbourhood'),
    definition: both(
      'Sgôr amddifadedd pob cymdogaeth, ei safle ymhlith y 60, a’i chwintel. Safle 1 yw’r fwyaf difreintiedig.',
      'The deprivation score of each neighbourhood, its rank among the 60, and its fifth. Rank 1 is the most deprived.',
    ),
  },
  {
    ...yearly,
    id: 'child-health',
    collection: both('Cofnodion ymwelwyr iechyd, nyrsys ysgol a meddygfeydd.', 'Records of health visitors, school nurses and surgeries.'),
    shows: 'need',
    producer: both('Bwrdd Iechyd Arian', 'Arian Health Board'),
    title: both('Iechyd plant', 'Child health'),
    definition: both(
      'Mesuriadau, brechiadau a bwydo babanod, o gofnodion iechyd plant.',
      'Measurements, vaccinations and infant feeding, from child health records.',
    ),
  },
  {
    ...yearly,
    id: 'schools',
    collection: both('Ffurflenni blynyddol yr ysgolion i’r cyngor.', 'Yearly returns of the schools to the council.'),
    shows: 'need',
    producer: both('Cyngor Dyffryn Arian', 'Dyffryn Arian Council'),
    title: both('Plant a phobl ifanc mewn ysgolion', 'Children and young people in schools'),
    definition: both(
      'Asesiadau wrth ddechrau’r ysgol, iaith addysgu, a llwybrau disgyblion ar ôl Blwyddyn 11.',
      'Assessments on starting school, language of teaching, and where pupils go after Year 11.',
    ),
  },
  {
    ...yearly,
    id: 'pupil-survey',
    collection: both('Holiadur dienw a lenwir yn y dosbarth.', 'An anonymous questionnaire filled in in class.'),
    shows: 'need',
    producer: both('Bwrdd Iechyd Arian', 'Arian Health Board'),
    title: both('Arolwg llesiant disgyblion', 'Pupil well-being survey'),
    definition: both(
      'Atebion disgyblion 11 i 16 oed i arolwg blynyddol yn yr ysgol.',
      'Answers of pupils aged 11 to 16 to a yearly survey in school.',
    ),
    limitations: both('Ni ofynnir i ddisgyblion sy’n absennol ar y diwrnod.', 'Pupils absent on the day are not asked.'),
  },
  {
    ...yearly,
    id: 'household-income',
    collection: both('Cofnodion trethi a budd-daliadau.', 'Tax and benefit records.'),
    shows: 'need',
    producer: both('Uned Ddata Arian', 'Arian Data Unit'),
    title: both('Incwm aelwydydd', 'Household income'),
    definition: both(
      'Plant mewn teuluoedd incwm isel, budd-daliadau a chyflogau.',
      'Children in low-income families, benefits and pay.',
    ),
  },
  {
    ...yearly,
    id: 'child-poverty',
    collection: both('Cofnodion gweinyddol ac arolygon o’r boblogaeth, a gyfunwyd gan yr uned ddata.', 'Administrative records and surveys of the population, put together by the data unit.'),
    shows: 'need',
    producer: both('Uned Ddata Arian', 'Arian Data Unit'),
    title: both('Dangosyddion strategol tlodi plant', 'Strategic indicators of child poverty'),
    definition: both(
      'Y pump o’r chwe dangosydd strategol y mae dull o’u casglu, ar gyfer y sir a’i wardiau.',
      'The five of the six strategic indicators that there is a way to collect, for the county and its wards.',
    ),
  },
  {
    ...yearly,
    id: 'recorded-crime',
    collection: both('Cofnodion yr heddlu o’r hyn a adroddwyd iddi.', 'Police records of what was reported to them.'),
    shows: 'demand',
    producer: both('Heddlu Arian', 'Arian Police'),
    title: both('Troseddau a digwyddiadau a gofnodwyd', 'Recorded crime and incidents'),
    definition: both(
      'Troseddau a digwyddiadau a gofnodwyd gan yr heddlu, yn ôl lleoliad.',
      'Crimes and incidents recorded by the police, by where they happened.',
    ),
    limitations: both('Nid yw popeth sy’n digwydd yn cael ei gofnodi. Newidiodd y rheolau cyfrif ar gyfer trais yn 2019.', 'What is reported is not all that happens. The counting rules for violence changed in 2019.'),
  },
  {
    ...yearly,
    id: 'roads-and-fires',
    collection: both('Adroddiadau am wrthdrawiadau a thanau.', 'Reports of collisions and fires.'),
    shows: 'need',
    producer: both('Gwasanaeth Tân ac Achub Arian', 'Arian Fire and Rescue Service'),
    title: both('Gwrthdrawiadau ffyrdd a thanau', 'Road collisions and fires'),
    definition: both(
      'Pobl a laddwyd neu a anafwyd yn ddifrifol ar y ffyrdd, a thanau damweiniol mewn cartrefi.',
      'People killed or seriously injured on the roads, and accidental fires in homes.',
    ),
  },
  {
    ...yearly,
    id: 'community-safety-survey',
    registeredSource: 'FF4',
    collection: both('Holiadur drwy’r post i sampl ar hap o oedolion.', 'A questionnaire by post to a random sample of adults.'),
    shows: 'need',
    publishedOn: '2020-03-05',
    nextReleaseOn: '2021-03-04',
    producer: both('Heddlu Arian', 'Arian Police'),
    title: both('Arolwg diogelwch cymunedol', 'Community safety survey'),
    definition: both(
      'Atebion oedolion i arolwg blynyddol ar ddiogelwch.',
      'Answers of adults to a yearly survey on safety.',
    ),
    limitations: both('Daeth yr arolwg i ben ar ôl 2019.', 'The survey stopped after 2019.'),
  },
  {
    ...yearly,
    id: 'life-expectancy',
    collection: both('Cofrestru marwolaethau ac amcangyfrifon o’r boblogaeth.', 'Registration of deaths and population estimates.'),
    shows: 'need',
    producer: both('Uned Ddata Arian', 'Arian Data Unit'),
    title: both('Disgwyliad oes', 'Life expectancy'),
    definition: both('Disgwyliad oes adeg geni, mewn blynyddoedd.', 'Life expectancy at birth, in years.'),
  },
  {
    ...yearly,
    id: 'hospital-care',
    collection: both('Cofnodion derbyn yr ysbytai.', 'Admission records of the hospitals.'),
    shows: 'demand',
    producer: both('Bwrdd Iechyd Arian', 'Arian Health Board'),
    title: both('Derbyniadau i’r ysbyty', 'Hospital admissions'),
    definition: both(
      'Derbyniadau brys pobl 65 oed a hŷn ar ôl cwympo.',
      'Emergency admissions of people aged 65 and over after a fall.',
    ),
  },
  {
    ...yearly,
    id: 'health-survey',
    collection: both('Cyfweliadau â sampl ar hap o oedolion.', 'Interviews with a random sample of adults.'),
    shows: 'need',
    producer: both('Bwrdd Iechyd Arian', 'Arian Health Board'),
    title: both('Arolwg iechyd oedolion', 'Adult health survey'),
    definition: both(
      'Atebion oedolion i arolwg blynyddol ar iechyd a llesiant.',
      'Answers of adults to a yearly survey of health and well-being.',
    ),
  },
  {
    ...yearly,
    id: 'homes',
    collection: both('Cofnodion y cyngor ac arolwg o gyflwr cartrefi.', 'Records of the council and a survey of the condition of homes.'),
    shows: 'need',
    producer: both('Cyngor Dyffryn Arian', 'Dyffryn Arian Council'),
    title: both('Cartrefi ac aelwydydd', 'Homes and households'),
    definition: both(
      'Tlodi tanwydd, bygythiad o ddigartrefedd a pherygl llifogydd.',
      'Fuel poverty, threatened homelessness and risk of flooding.',
    ),
  },
  {
    ...yearly,
    id: 'environment',
    collection: both('Mesuriadau a ffurflenni blynyddol.', 'Measurements and yearly returns.'),
    shows: 'need',
    producer: both('Awdurdod Parc Cenedlaethol Bryniau Arian', 'Arian Hills National Park Authority'),
    title: both('Amgylchedd', 'Environment'),
    definition: both(
      'Gwastraff a ailgylchwyd ac allyriadau carbon deuocsid.',
      'Waste recycled and emissions of carbon dioxide.',
    ),
  },
  {
    ...yearly,
    id: 'census',
    collection: both('Holiadur i bob aelwyd.', 'A questionnaire to every household.'),
    shows: '',
    frequency: 'every-few-years',
    publishedOn: '2022-12-06',
    nextReleaseOn: '',
    producer: both('Uned Ddata Arian', 'Arian Data Unit'),
    title: both('Y Cyfrifiad', 'The Census'),
    definition: both(
      'Siaradwyr Cymraeg 3 oed a hŷn ar ddiwrnod y cyfrifiad.',
      'Welsh speakers aged 3 and over on the day of the census.',
    ),
  },
  {
    ...yearly,
    id: 'welsh-in-use',
    collection: both('Holiadur i sampl ar hap o bobl.', 'A questionnaire to a random sample of people.'),
    shows: 'need',
    producer: both('Uned Ddata Arian', 'Arian Data Unit'),
    title: both('Defnydd o’r Gymraeg', 'Use of Welsh'),
    definition: both(
      'Atebion pobl 16 oed a hŷn ynghylch pa mor aml y maent yn siarad Cymraeg.',
      'Answers of people aged 16 and over about how often they speak Welsh.',
    ),
  },
  youngCarersDataset,
];

/** Measures no indicator shows: they stand behind the others. */
const otherMeasures: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  deprivation: {
    'deprivation-score': both('Sgôr amddifadedd', 'Deprivation score'),
    'deprivation-rank': both('Safle amddifadedd', 'Deprivation rank'),
    'deprivation-fifth': both('Cwintel amddifadedd', 'Deprivation fifth'),
  },
  'life-expectancy': {
    'life-expectancy-at-birth': both('Disgwyliad oes adeg geni', 'Life expectancy at birth'),
  },
};

/** What each measure of a dataset is called: as the indicator that shows it is. */
export function measureLabels(dataset: string): Readonly<Record<string, unknown>> {
  const shown = indicators
    .filter((one) => one.dataset === dataset)
    .map((one) => [
      one.measure ?? '',
      {
        kind: one.method === 'proportion' ? 'percentage' : one.method === 'count' ? 'count' : 'other',
        unit: one.unit?.en ?? '',
        label: one.title,
      },
    ]);
  const others = Object.entries(otherMeasures[dataset] ?? {}).map(([name, label]) => [
    name,
    { kind: 'other', unit: '', label },
  ]);
  return Object.fromEntries([...shown, ...others]);
}
