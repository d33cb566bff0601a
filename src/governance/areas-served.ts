import { type AreaKey, type AreaRegister, overlappingAreas } from '../geography/index.ts';

/** Every area that a code may stand for: it may be there in several vintages. */
function areasOf(register: AreaRegister, code: string): readonly AreaKey[] {
  return register.typesOf(code).flatMap((type) => register.find(code, type) ?? []);
}

/**
 * Whether a body that serves some areas serves any part of others: the same area, one around it, one within it, or one
 * that shares a small area with it.
 *
 * @param served - official codes of what it serves; none means that nobody recorded it
 * @param areas - official codes of the areas of the partnership
 * @source GEO-01; DUTY-12, DUTY-23 ("any part of whose area")
 */
export function servesAnyPart(
  register: AreaRegister,
  served: readonly string[],
  areas: readonly string[],
): 'yes' | 'no' | 'unknown' {
  if (served.length === 0 || areas.length === 0) return 'unknown';
  if (served.some((code) => areas.includes(code) || isAllOfWales(code))) return 'yes';
  const here = areas.flatMap((code) => areasOf(register, code));
  const there = served.flatMap((code) => areasOf(register, code));
  if (here.length === 0 || there.length === 0) return 'unknown';
  const meets = (area: AreaKey, other: AreaKey) =>
    overlappingAreas(register, area, other.type).some(({ code }) => code === other.code);
  return here.some((area) => there.some((other) => meets(area, other))) ? 'yes' : 'no';
}

/** Wales is around every area that a partnership here has, whatever lookups are loaded. */
function isAllOfWales(code: string): boolean {
  return code.startsWith('W92');
}
