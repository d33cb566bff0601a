import { type Neighbourhood, neighbourhoods } from './geography.ts';
import { drawsFor } from './random.ts';

export const years = [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024] as const;
export const sexes = ['female', 'male'] as const;
export type Sex = (typeof sexes)[number];
export const ageBands = ['0-15', '16-24', '25-64', '65-74', '75+'] as const;
export type AgeBand = (typeof ageBands)[number];

/** How many times as many people live in Wales as in the county. */
export const walesScale = 27;

/** Share of each age band at the start, and what is added to it each year: an ageing county. */
const shares: Readonly<Record<AgeBand, readonly [number, number]>> = {
  '0-15': [0.178, -0.0012],
  '16-24': [0.106, -0.0008],
  '25-64': [0.506, -0.0015],
  '65-74': [0.112, 0.0011],
  '75+': [0.098, 0.0024],
};

/** Residents of a neighbourhood in the middle of a year, by age band and sex. */
export function residents(place: Neighbourhood, yearIndex: number, band: AgeBand, sex: Sex): number {
  const [share, change] = shares[band];
  const draws = drawsFor(`people/${place.code}/${band}/${sex}`);
  const older = band === '65-74' || band === '75+';
  const character = 1 + (older ? 0.22 * (place.rurality - 0.4) : -0.08 * (place.rurality - 0.4));
  const lot = 0.94 + 0.12 * draws.uniform();
  const sexShare = sex === 'female' ? (band === '75+' ? 0.57 : 0.505) : band === '75+' ? 0.43 : 0.495;
  return Math.round(
    place.people * (share + change * yearIndex) * character * lot * sexShare * (1 + 0.002 * yearIndex),
  );
}

/** A population at risk: who a measure counts out of. */
export type Denominator =
  | 'everyone'
  | 'aged-3-and-over'
  | 'children'
  | 'under-18'
  | 'free-school-meals'
  | 'one-school-year'
  | 'working-age'
  | 'aged-65-and-over'
  | 'households';

/** How large a population at risk is in a neighbourhood, for one sex. */
export function atRisk(place: Neighbourhood, yearIndex: number, denominator: Denominator, sex: Sex): number {
  const of = (band: AgeBand) => residents(place, yearIndex, band, sex);
  switch (denominator) {
    case 'everyone':
      return ageBands.reduce((sum, band) => sum + of(band), 0);
    case 'aged-3-and-over':
      return ageBands.reduce((sum, band) => sum + of(band), 0) - Math.round((of('0-15') * 3) / 16);
    case 'children':
      return of('0-15');
    case 'under-18':
      return Math.round((of('0-15') * 18) / 16);
    case 'free-school-meals':
      return Math.round(of('0-15') / 90);
    case 'one-school-year':
      return Math.round(of('0-15') / 16);
    case 'working-age':
      return of('16-24') + of('25-64');
    case 'aged-65-and-over':
      return of('65-74') + of('75+');
    case 'households':
      return Math.round(ageBands.reduce((sum, band) => sum + of(band), 0) / 2.25);
  }
}

/** Residents of the whole county in a year. */
export function countyResidents(yearIndex: number): number {
  return neighbourhoods.reduce(
    (sum, place) => sum + sexes.reduce((both, sex) => both + atRisk(place, yearIndex, 'everyone', sex), 0),
    0,
  );
}
