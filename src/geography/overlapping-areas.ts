import type { Area, AreaKey, AreaRegister } from './area-register.ts';
import type { AreaType } from './area-type.ts';

/**
 * Areas of a type any part of which lies in this one, as the loaded lookups tell: those within it, those around it, and
 * those that share a small area with it.
 *
 * @source GEO-01 ("any part of whose area falls within")
 */
export function overlappingAreas(register: AreaRegister, area: AreaKey, wanted: AreaType): readonly Area[] {
  const parts: AreaKey[] = [area, ...partsOf(register, area)];
  const found = new Map<string, Area>();
  const seen = new Set<string>();
  for (let next = parts.pop(); next; next = parts.pop()) {
    const key = `${next.type}/${next.code}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const known = register.find(next.code, next.type);
    if (known && next.type === wanted) found.set(known.code, known);
    // Of a wide area that lies only partly in another, the part that counts here may be the part outside.
    const isWhole = next === area || register.children(next).length === 0;
    parts.push(
      ...register
        .parents(next)
        .filter(({ weight }) => isWhole || weight === 1)
        .map(({ to }) => to),
    );
  }
  if (wanted === area.type) found.delete(area.code);
  return [...found.values()].toSorted((left, right) => (left.code < right.code ? -1 : 1));
}

/** Everything within an area, through any number of links. */
function partsOf(register: AreaRegister, area: AreaKey): readonly AreaKey[] {
  const found = new Map<string, AreaKey>();
  const waiting: AreaKey[] = [area];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const { from } of register.children(next)) {
      const key = `${from.type}/${from.code}`;
      if (found.has(key)) continue;
      found.set(key, from);
      waiting.push(from);
    }
  }
  return [...found.values()];
}
