import { areaCode } from './area-code.ts';
import type { Area } from './area-register.ts';
import { areaType } from './area-type.ts';

/** Code, Welsh name, English name, codes of the local authorities of Wales that it shares a land border with. */
const bordering = [
  ['E06000050', 'Gorllewin Swydd Gaer a Chaer', 'Cheshire West and Chester', ['W06000005', 'W06000006']],
  ['E06000051', 'Swydd Amwythig', 'Shropshire', ['W06000006', 'W06000023']],
  ['E06000019', 'Swydd Henffordd', 'Herefordshire', ['W06000023', 'W06000021']],
  ['E10000013', 'Swydd Gaerloyw', 'Gloucestershire', ['W06000021']],
  ['E07000080', 'Fforest y Ddena', 'Forest of Dean', ['W06000021']],
] as const;

/** The authorities of England on the border, as areas. */
export const englishAuthorities: readonly Area[] = bordering.map(([code, cy, en]) => ({
  code: areaCode(code),
  type: areaType('english-authority'),
  name: { cy, en },
}));

/**
 * Authorities of England that share a land border with a local authority of Wales, whether or not their outlines are
 * loaded: their communities’ needs, and the services people use there, belong to the planning of a border authority.
 *
 * @param code - of a local authority of Wales
 * @returns none for an authority that is not on the border
 * @source GEO-03, GEO-08; ONS Code History Database
 */
export function englishNeighboursOf(code: string): readonly Area[] {
  return englishAuthorities.filter((_, at) => bordering[at]?.[3].some((one) => one === code));
}
