import {
  type Area,
  type AreaLink,
  type AreaRegister,
  areaCode,
  areaRegister,
  areasOfWales,
  areaType,
} from '../src/geography/index.ts';

/** As many as Wales has had since 2021. */
export const smallAreaCount = 1917;
/** Codes of small areas are made up in the form of real ones: this and a number counted on from it. */
export const firstSmallArea = 900_001;

const lsoa = areaType('lsoa-2021');
export const wales: Area = {
  code: areaCode('W92000004'),
  type: areaType('wales'),
  name: { cy: 'Cymru', en: 'Wales' },
};

/** Wales with all its small areas straight below it. */
export function walesWithSmallAreas(): AreaRegister {
  const areas = Array.from({ length: smallAreaCount }, (_, place): Area => {
    const code = areaCode(`W01${firstSmallArea + place}`);
    return { code, type: lsoa, name: { cy: code, en: code } };
  });
  const links = areas.map((from): AreaLink => ({ from, to: wales, relation: 'within', weight: 1 }));
  return areaRegister([...areasOfWales, ...areas], links);
}
