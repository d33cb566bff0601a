import type { Bilingual } from '../../src/language/index.ts';
import { drawsFor } from './random.ts';
import { both } from './record.ts';

/**
 * The county that does not exist. Its codes have the shape of official ones, with instance numbers above 999 000 or
 * equal to 999, which no register has given out: they pass every check of form and can be mistaken for nothing real.
 */
export const county = { code: 'W06000999', name: both('Dyffryn Arian', 'Dyffryn Arian') };
export const healthBoardArea = { code: 'W11000999', name: both('Bwrdd Iechyd Arian', 'Arian Health Board') };
export const wales = { code: 'W92000004', name: both('Cymru', 'Wales') };

/** Where work under Communities First was centred, until it ended. */
export const communitiesFirst = {
  code: 'W33999001',
  name: both('Clwstwr Blaen Arian', 'Upper Arian Cluster'),
  wards: ['Tre-arian', 'Blaenarian'],
};

/** Neighbourhoods lie in a grid bent along the river: ten from the sea to the source, six from hill to hill. */
export const alongTheValley = 10;
export const acrossTheValley = 6;

export interface Ward {
  readonly code: string;
  readonly name: Bilingual;
}

export interface Neighbourhood {
  readonly code: string;
  readonly name: Bilingual;
  readonly ward: Ward;
  /** Place in the grid. */
  readonly along: number;
  readonly across: number;
  /** How deprived, in standard deviations about the county mean: fixed for all years. */
  readonly deprivation: number;
  /** 1 is the most deprived of the 60. */
  readonly rank: number;
  /** 1 is the most deprived fifth. */
  readonly fifth: number;
  /** 0 in town, 1 in the hills. */
  readonly rurality: number;
  /** People in the first year, and how fast their number changes. */
  readonly people: number;
}

/** From the mouth of the river to its source; in each stretch the south side, the valley floor, the north side. */
const wardNames: readonly (readonly [string, string, string])[] = [
  ['Morfa Isaf', 'Aberarian', 'Rhos-y-gwynt'],
  ['Bryn-llwyd', 'Pont-arian', 'Trefelin'],
  ['Cwm Derw', 'Llanarian', 'Parc-y-berllan'],
  ['Cwm Helyg', 'Tre-arian', 'Maes-yr-onnen'],
  ['Hafod Uchaf', 'Blaenarian', 'Mynydd Gwyn'],
];

/** What history left in each ward, in the order of the names. */
const wardDeprivation: readonly (readonly [number, number, number])[] = [
  [-0.3, -0.2, -1.1],
  [-0.7, 0.7, 0.3],
  [-0.6, 0.1, -1.0],
  [0.2, 1.2, -0.1],
  [0.5, 1.7, 0.1],
];

export const wards: readonly Ward[] = wardNames.flatMap((stretch, along) =>
  stretch.map((name, across) => ({
    code: `W05999${String(along * 3 + across + 1).padStart(3, '0')}`,
    name: both(name, name),
  })),
);

export const neighbourhoods: readonly Neighbourhood[] = withRanks(placeNeighbourhoods());

type Unranked = Omit<Neighbourhood, 'rank' | 'fifth'>;

function placeNeighbourhoods(): Unranked[] {
  const placed: Unranked[] = [];
  for (let stretch = 0; stretch < alongTheValley / 2; stretch++) {
    for (let side = 0; side < acrossTheValley / 2; side++) {
      for (let corner = 0; corner < 4; corner++)
        placed.push(placeOne(stretch, side, corner, placed.length + 1));
    }
  }
  return placed;
}

function placeOne(stretch: number, side: number, corner: number, number: number): Unranked {
  const code = `W01999${String(number).padStart(3, '0')}`;
  const ward = wards[stretch * 3 + side] as Ward;
  const draws = drawsFor(`place/${code}`);
  const rurality = side === 1 ? 0 : 0.6 + 0.1 * stretch;
  return {
    code,
    name: both(`${ward.name.cy} ${corner + 1}`, `${ward.name.en} ${corner + 1}`),
    ward,
    along: stretch * 2 + (corner % 2),
    across: side * 2 + Math.floor(corner / 2),
    deprivation: (wardDeprivation[stretch]?.[side] ?? 0) + 0.45 * draws.normal(),
    rurality,
    people: Math.round(1_350 + 450 * (1 - rurality) + 500 * draws.uniform()),
  };
}

function withRanks(placed: readonly Unranked[]): Neighbourhood[] {
  const order = [...placed].sort((left, right) => right.deprivation - left.deprivation);
  return placed.map((one) => {
    const rank = order.indexOf(one) + 1;
    return { ...one, rank, fifth: Math.ceil((rank * 5) / placed.length) };
  });
}
