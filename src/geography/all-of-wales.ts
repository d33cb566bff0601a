import type { Area, AreaKey, AreaRegister } from './area-register.ts';
import type { AreaType } from './area-type.ts';

/**
 * How many areas of a type make up the whole of Wales, for types whose number is fixed by their vintage.
 *
 * @source ONS Code History Database; lookups of lower and middle layer super output areas of 2011 and 2021
 */
const areasInWales: Readonly<Record<string, number>> = {
  'health-board-2009': 7,
  'health-board-2019': 7,
  'local-authority': 22,
  'msoa-2011': 410,
  'lsoa-2011': 1909,
  'lsoa-2021': 1917,
};

/**
 * The areas of a type that make up another area and leave nothing of it out, as far as the loaded lookups tell. Lookups
 * of one county tell nothing of the rest of Wales, so all of Wales is known by how many areas there are.
 *
 * @returns none where they are not known to be the whole
 * @source GEO-01
 */
export function wholeMadeOf(register: AreaRegister, area: AreaKey, wanted: AreaType): readonly Area[] {
  const areas = register.descendants(area, wanted);
  if (area.type !== ('wales' as AreaType)) return areas;
  return areas.length === areasInWales[wanted] ? areas : [];
}
