import { type AreaKey, type AreaRegister, type AreaType, areaCode, areaTypes } from '../geography/index.ts';
import type { Observation } from './dataset.ts';

const inOrder = new Map(areaTypes.map((type, place) => [type as string, place]));

/** Where a type of area stands in the list of types, the widest first. */
export function placeOfType(type: string): number {
  return inOrder.get(type) ?? areaTypes.length;
}

/** The area an observation is about. */
export function keyOfArea({ areaCode: code, areaType: type }: Observation): AreaKey {
  return { code: areaCode(code), type: type as AreaType };
}

/** Every area this one lies in, however many steps away. */
export function areasAbove(register: AreaRegister, start: AreaKey): readonly AreaKey[] {
  const found = new Map<string, AreaKey>();
  const waiting: AreaKey[] = [start];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const { to } of register.parents(next)) {
      const name = `${to.type}/${to.code}`;
      if (found.has(name)) continue;
      found.set(name, to);
      waiting.push(to);
    }
  }
  return [...found.values()];
}
