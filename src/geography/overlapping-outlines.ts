import type { Outline } from './common-boundary.ts';
import { type Shape, shapeOf, sharedPart } from './shared-part.ts';

/**
 * Outlines of two sources are simplified each in its own way, so that neighbours overlap by slivers: less than this part
 * of the smaller area is no overlap. In the official outlines of Wales the wards of a county, drawn finely, overlap the
 * next county, drawn coarsely, by up to a twentieth.
 */
const leastPart = 0.06;

/**
 * Areas any part of which lies in a place, by their outlines alone: what answers where no lookup links them. Those that only
 * share a border are not among them.
 *
 * @param place - outlines of the place, or of the parts it is made of
 * @returns codes with how much of the smaller of the two they have in common, largest first
 * @source GEO-01 ("any part of whose area falls within")
 */
export function overlappingOutlines(
  place: readonly Outline[],
  others: Iterable<Outline>,
): readonly { readonly code: string; readonly part: number }[] {
  const here: Shape = shapeOf(place.map(({ geometry }) => geometry));
  const found: { code: string; part: number }[] = [];
  for (const { code, geometry } of others) {
    const part = sharedPart(here, shapeOf([geometry]));
    if (part >= leastPart) found.push({ code, part });
  }
  return found.toSorted((a, b) => b.part - a.part || (a.code < b.code ? -1 : 1));
}
