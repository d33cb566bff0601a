import type { indicatorDefinition } from '../../src/evidence/index.ts';
import type { DatasetWords } from './datasets.ts';
import { county, type Neighbourhood, neighbourhoods, wards } from './geography.ts';
import type { Row } from './observations.ts';
import { residents, sexes, years } from './population.ts';
import { drawsFor } from './random.ts';
import { both, type KitRecord } from './record.ts';

// A count the partnership makes itself: nobody has controlled it, so Llinyn withholds what is small in it.

export const youngCarersDataset: DatasetWords = {
  id: 'young-carers',
  collection: both('Cyfrif blynyddol o’r plant sy’n hysbys i wasanaethau’r partneriaid.', 'A yearly count of the children known to the partners’ services.'),
  shows: 'demand',
  frequency: 'yearly',
  publishedOn: '2025-11-20',
  nextReleaseOn: '2026-12-10',
  producer: both('Bwrdd Gwasanaethau Lleol Dyffryn Arian', 'Dyffryn Arian Local Service Board'),
  title: both('Gofalwyr ifanc', 'Young carers'),
  definition: both(
    'Plant 5 i 15 oed sy’n gofalu am rywun gartref ac yn hysbys i wasanaethau’r partneriaid, yn ôl ward a chyfnod ysgol.',
    'Children aged 5 to 15 who care for somebody at home and are known to the partners’ services, by ward and stage of school.',
  ),
  limitations: both('Nid oes unrhyw wasanaeth yn gwybod am lawer o ofalwyr ifanc. Mae’r niferoedd mewn ward yn fach.', 'Many young carers are known to no service. Numbers in a ward are small.'),
};

export const youngCarersIndicator: KitRecord<typeof indicatorDefinition> = {
  code: 'I45',
  title: both('Gofalwyr ifanc sy’n hysbys i wasanaethau', 'Young carers known to services'),
  definition: both(
    'Plant 5 i 15 oed sy’n hysbys i wasanaethau’r partneriaid fel gofalwyr, fesul 1,000 o blant yr oedran hwnnw.',
    'Children aged 5 to 15 known to the partners’ services as carers, for every 1,000 children of that age.',
  ),
  dataset: youngCarersDataset.id,
  measure: 'young-carers',
  breakdown: 'school_stage=all',
  unit: both('fesul 1,000 o blant', 'for every 1,000 children'),
  method: 'rate',
  multiplier: 1000,
  decimals: 1,
  polarity: 'no-direction',
  basis: 'demand',
  numeratorLabel: both('Gofalwyr ifanc', 'Young carers'),
  denominatorLabel: both('Plant 5 i 15 oed', 'Children aged 5 to 15'),
};

export const youngCarersColumns = [
  'area_code',
  'period',
  'measure',
  'school_stage',
  'value',
  'numerator',
  'denominator',
] as const;

/** What the groups are called. */
export const schoolStages: Readonly<Record<string, readonly [cy: string, en: string]>> = {
  all: ['5 i 15 oed', 'Aged 5 to 15'],
  primary: ['5 i 10 oed', 'Aged 5 to 10'],
  secondary: ['11 i 15 oed', 'Aged 11 to 15'],
};

/** Years of age in each stage, of the sixteen below 16, and how likely a child of it is to be a carer. */
const stages = [
  { stage: 'primary', ages: 6, chance: 0.006 },
  { stage: 'secondary', ages: 5, chance: 0.013 },
] as const;

interface Carers {
  readonly carers: number;
  readonly children: number;
}

/** Carers in every ward and the county, by stage of school and together: they add up both ways. */
export function youngCarersRows(): readonly Row[] {
  const places = [
    { code: county.code, parts: neighbourhoods },
    ...wards.map((ward) => ({
      code: ward.code,
      parts: neighbourhoods.filter((one) => one.ward.code === ward.code),
    })),
  ];
  return years.flatMap((year, index) => {
    const counted = new Map(neighbourhoods.map((place) => [place.code, carersIn(place, index)]));
    return places.flatMap(({ code, parts }) =>
      Object.keys(schoolStages).map((group) => {
        const cells = parts
          .flatMap((part) => counted.get(part.code) ?? [])
          .filter(({ stage }) => group === 'all' || stage === group);
        const sum = (of: keyof Carers) => cells.reduce((total, cell) => total + cell[of], 0);
        const [carers, children] = [sum('carers'), sum('children')];
        return {
          area_code: code,
          period: String(year),
          measure: 'young-carers',
          school_stage: group,
          value: ((1000 * carers) / children).toFixed(2),
          numerator: String(carers),
          denominator: String(children),
        };
      }),
    );
  });
}

function carersIn(place: Neighbourhood, yearIndex: number) {
  const below16 = sexes.reduce((sum, sex) => sum + residents(place, yearIndex, '0-15', sex), 0);
  return stages.map(({ stage, ages, chance }) => {
    const draws = drawsFor(`young-carers/${place.code}/${stage}/${yearIndex}`);
    const children = Math.round((below16 * ages) / 16);
    return { stage, children, carers: draws.successes(children, chance * Math.exp(0.35 * place.deprivation)) };
  });
}
