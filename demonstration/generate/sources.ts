import type { evidenceSourceDefinition, nationalIndicatorDefinition } from '../../src/evidence/index.ts';
import type { futureNeedDefinition } from '../../src/needs/index.ts';
import { both, type KitRecord } from './record.ts';

/** Where evidence is had from. The repository of local government has closed; the older figures keep it as their source. */
export const evidenceSources: readonly KitRecord<typeof evidenceSourceDefinition>[] = [
  {
    code: 'FF1',
    title: both('InfoBase Cymru', 'InfoBase Cymru'),
    sourceType: 'data-repository',
    named: 'infobase',
    producer: both('Uned Ddata Llywodraeth Leol Cymru', 'Welsh Local Government Data Unit'),
    organisation: 'B1',
    description: both(
      'Ffigurau fesul ward a chymuned, o 2005 hyd 2022.',
      'Figures by ward and community, from 2005 to 2022.',
    ),
    access: both('Ffeiliau a gadwyd gan y cyngor.', 'Files that the council kept.'),
    licence: 'OGL-UK-3.0',
    frequency: 'irregular',
    state: 'ended',
    endedOn: '2022-03-31',
  },
  {
    code: 'FF2',
    title: both('Arsyllfa Iechyd Cyhoeddus Cymru', 'Public Health Wales Observatory'),
    sourceType: 'data-repository',
    named: 'public-health-wales',
    producer: both('Iechyd Cyhoeddus Cymru', 'Public Health Wales'),
    organisation: 'B2',
    description: both(
      'Disgwyliad oes, pwysau plant ac iechyd meddwl, fesul awdurdod lleol.',
      'Life expectancy, weight of children and mental health, by local authority.',
    ),
    access: both('Ffeiliau CSV o’r wefan, heb gyfrif.', 'CSV files from the site, without an account.'),
    licence: 'OGL-UK-3.0',
    frequency: 'yearly',
    state: 'in-use',
  },
  {
    code: 'FF3',
    title: both('StatsCymru', 'StatsWales'),
    sourceType: 'official-statistics',
    named: 'welsh-government',
    producer: both('Llywodraeth Cymru', 'Welsh Government'),
    organisation: 'B1',
    description: both('Ystadegau swyddogol Cymru.', 'The official statistics of Wales.'),
    access: both('Ffeiliau CSV o’r wefan.', 'CSV files from the site.'),
    licence: 'OGL-UK-3.0',
    frequency: 'monthly',
    state: 'in-use',
  },
  {
    code: 'FF4',
    title: both('Arolwg boddhad y dyffryn', 'Satisfaction survey of the valley'),
    sourceType: 'survey',
    named: 'satisfaction-research',
    producer: both('Cyngor Dyffryn Arian', 'Dyffryn Arian Council'),
    organisation: 'B1',
    description: both(
      'Barn pobl am wasanaethau, yn ôl y fframwaith cenedlaethol.',
      'What people think of services, by the national framework.',
    ),
    access: both('Gan dîm ymchwil y cyngor.', 'From the council’s research team.'),
    frequency: 'every-few-years',
    state: 'in-use',
  },
];

/** Some of what national sets ask for, and what stands for it here. */
export const nationalIndicators: readonly KitRecord<typeof nationalIndicatorDefinition>[] = [
  {
    code: 'NI1',
    title: both(
      'Pobl ifanc 16 i 18 oed nad ydynt mewn addysg, gwaith na hyfforddiant',
      'Young people aged 16 to 18 not in education, work or training',
    ),
    framework: 'programme-for-government',
    theme: both('Addysg', 'Education'),
    indicators: ['I6'],
    inUseFrom: '2012-05-31',
  },
  {
    code: 'NI2',
    title: both('Rhestrau aros am driniaeth', 'Waiting lists for treatment'),
    framework: 'programme-for-government',
    theme: both('Gofal iechyd yr unfed ganrif ar hugain', 'Twenty-first century healthcare'),
    whyNone: both(
      'Mae’r bwrdd iechyd yn ei ddilyn; nid yw’n un o ganlyniadau’r cynllun.',
      'The health board follows it; it is not among the outcomes of the plan.',
    ),
    inUseFrom: '2012-05-31',
  },
  {
    code: 'NI3',
    title: both('Plant o bwysau iach yn bedair i bum oed', 'Children of a healthy weight at four to five'),
    framework: 'core-aims',
    reference: '3',
    theme: both('Iechyd, a bod yn rhydd o gam-drin', 'Health, and freedom from abuse'),
    indicators: ['I1'],
  },
];

/** What is expected of some needs in years to come. */
export const futureNeeds: readonly KitRecord<typeof futureNeedDefinition>[] = [
  {
    code: 'FN1',
    title: both('Dwywaith cymaint o bobl dros 85', 'Twice as many people over 85'),
    need: 'N8',
    drivers: ['demography', 'shift-to-prevention'],
    by: '2040-12-31',
    expectedNeed: 'more',
    expectedDemand: 'more',
    description: both(
      'Bydd nifer y bobl dros 85 oed yn y dyffryn yn dyblu, ac mae un o bob tri yn cwympo bob blwyddyn.',
      'The number of people over 85 in the valley will double, and one in three falls each year.',
    ),
    withPrevention: both(
      'Gallai dosbarthiadau cryfder a chydbwysedd ddal nifer y cwympiadau lle y mae.',
      'Classes of strength and balance could hold the number of falls where it is.',
    ),
    asAt: '2026-03-31',
  },
  {
    code: 'FN2',
    title: both('Mwy o gartrefi mewn perygl o lifogydd', 'More homes at risk of flooding'),
    need: 'N13',
    drivers: ['climate'],
    by: '2050-12-31',
    expectedNeed: 'more',
    expectedDemand: 'more',
    description: both(
      'Disgwylir i lifogydd a fu unwaith mewn canrif ddod bob ugain mlynedd.',
      'Floods that came once in a century are expected every twenty years.',
    ),
    withPrevention: both(
      'Byddai plannu coed ym mlaen y dyffryn yn arafu’r dŵr.',
      'Planting trees at the head of the valley would slow the water.',
    ),
    asAt: '2026-03-31',
  },
  {
    code: 'FN3',
    title: both('Llai o blant, mwy ohonynt mewn tlodi', 'Fewer children, more of them in poverty'),
    need: 'N3',
    drivers: ['demography', 'socio-economic'],
    by: '2035-12-31',
    expectedNeed: 'more',
    expectedDemand: 'same',
    description: both(
      'Mae llai o fabanod yn cael eu geni, ond mae rhenti a biliau’n codi’n gynt na chyflogau.',
      'Fewer babies are born, but rents and bills rise faster than wages.',
    ),
    withPrevention: both(
      'Byddai cyngor arian cynnar yn cadw rhai teuluoedd rhag dyled.',
      'Early money advice would keep some families out of debt.',
    ),
    asAt: '2026-03-31',
  },
];
