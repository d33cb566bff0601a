import type { Database } from '../../platform/database/index.ts';
import {
  type Area,
  type AreaRegister,
  type AreaType,
  areaTypes,
  kindOf,
  neighboursOf,
  type Outline,
  overlappingOutlines,
} from '../index.ts';
import { boundariesOf } from './areas.ts';

/** What areas are asked of: a partnership's own copy of areas and outlines. */
interface AreasOfPartnership {
  readonly db: Database;
  readonly partnership: string;
  readonly register: AreaRegister;
}

const smallTypes = areaTypes.filter((type) => ['community', 'ward', 'msoa', 'lsoa'].includes(kindOf(type)));

/**
 * Areas of the same type that share a boundary, by their own outlines or those of the small areas within them.
 *
 * @returns null where the outlines do not tell
 * @source GEO-08
 */
export async function neighboursOfArea(
  { db, partnership, register }: AreasOfPartnership,
  area: Area,
): Promise<readonly Area[] | null> {
  for (const type of [area.type, ...smallTypes]) {
    const outlines = await boundariesOf(db, partnership, type);
    if (outlines.length === 0) continue;
    const groups = new Map<string, string>();
    for (const one of register.ofType(area.type)) {
      const parts = type === area.type ? [one] : register.descendants(one, type);
      for (const part of parts) groups.set(part.code, one.code);
    }
    if (!outlines.some(({ code }) => groups.get(code) === area.code)) continue;
    return neighboursOf(area.code, outlines, (code) => groups.get(code)).flatMap(
      (code) => register.find(code, area.type) ?? [],
    );
  }
  return null;
}

/** An area that overlaps another, and how much of the smaller of the two they have in common. */
export interface OverlapByOutline {
  readonly area: Area;
  readonly part: number;
}

/**
 * Areas of some types any part of which lies in an area, by outlines: for types that no lookup links it to.
 *
 * @returns nothing of a type without outlines; nothing at all where the outline of the area is not known
 * @source GEO-01 ("any part of whose area falls within")
 */
export async function overlapsByOutline(
  asked: AreasOfPartnership,
  area: Area,
  types: readonly AreaType[],
): Promise<readonly OverlapByOutline[]> {
  const { db, partnership, register } = asked;
  const place = types.length === 0 ? [] : await outlinesOfArea(asked, area);
  if (place.length === 0) return [];
  const found: OverlapByOutline[] = [];
  for (const type of types) {
    const outlines = await boundariesOf(db, partnership, type);
    for (const { code, part } of overlappingOutlines(place, outlines)) {
      const known = register.find(code, type);
      if (known) found.push({ area: known, part });
    }
  }
  return found;
}

/** An area's own outline, else those of all its parts of one type: a part without one would leave a hole. */
async function outlinesOfArea(
  { db, partnership, register }: AreasOfPartnership,
  area: Area,
): Promise<readonly Outline[]> {
  const own = await boundariesOf(db, partnership, area.type, [area.code]);
  if (own.length > 0) return own;
  for (const type of smallTypes) {
    const codes = register.descendants(area, type).map(({ code }) => code as string);
    const outlines = codes.length === 0 ? [] : await boundariesOf(db, partnership, type, codes);
    if (outlines.length > 0 && outlines.length === codes.length) return outlines;
  }
  return [];
}
