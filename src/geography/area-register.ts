import type { Bilingual } from '../language/index.ts';
import type { AreaCode } from './area-code.ts';
import type { AreaType } from './area-type.ts';

/** One area of one vintage. A name in one language only stands in both until the other is known. */
export interface Area {
  readonly code: AreaCode;
  readonly type: AreaType;
  readonly name: Bilingual;
  /** How many people live in it, where a lookup tells: what figures without counts are weighed by. */
  readonly people?: number;
}

/** How an area of one vintage became areas of the next: unchanged, split, merged, or neither. */
export const areaChanges = ['unchanged', 'split', 'merged', 'irregular'] as const;
export type AreaChange = (typeof areaChanges)[number];

export interface AreaKey {
  readonly code: AreaCode;
  readonly type: AreaType;
}

/** What the part that one area has in another was told by: a head count, or a weight that somebody published. */
export type Weighing = 'people' | 'published';

/**
 * One area lies in another (`within`), or one vintage became the next (`became`). The weight is the part of the first
 * that belongs to the second, from 0 to 1; equal parts where the lookup tells neither people nor weights.
 */
export interface AreaLink {
  readonly from: AreaKey;
  readonly to: AreaKey;
  readonly relation: 'within' | 'became';
  readonly weight: number;
  readonly change?: AreaChange;
  /** Nothing where the parts are only taken to be equal. */
  readonly weighedBy?: Weighing;
  /** How many people live in the part. */
  readonly people?: number;
}

/** Areas of every vintage that is loaded, and how they lie in one another. */
export interface AreaRegister {
  /** Whether any area of this type is loaded: where none is, a code can be checked only by its form. */
  readonly holds: (type: AreaType) => boolean;
  readonly find: (code: string, type: AreaType) => Area | undefined;
  /** Every vintage in which this code stands for an area. */
  readonly typesOf: (code: string) => readonly AreaType[];
  readonly ofType: (type: AreaType) => readonly Area[];
  /** Areas this one lies in, nearest link only. */
  readonly parents: (key: AreaKey) => readonly AreaLink[];
  readonly children: (key: AreaKey) => readonly AreaLink[];
  /** Areas of the wanted type that lie in this one, through any number of links. */
  readonly descendants: (key: AreaKey, wanted: AreaType) => readonly Area[];
  /** What an area of one vintage became in the next. */
  readonly becameOf: (key: AreaKey) => readonly AreaLink[];
  /** What an area of one vintage is made of in an earlier one. */
  readonly cameFrom: (key: AreaKey) => readonly AreaLink[];
}

/** The register of these areas and links. Links whose ends are not among the areas are kept but lead nowhere. */
export function areaRegister(areas: Iterable<Area>, links: Iterable<AreaLink> = []): AreaRegister {
  const byKey = new Map<string, Area>();
  const byType = new Map<AreaType, Area[]>();
  const types = new Map<string, AreaType[]>();
  for (const area of areas) {
    if (byKey.has(keyText(area))) continue;
    byKey.set(keyText(area), area);
    listed(byType, area.type).push(area);
    listed(types, area.code as string).push(area.type);
  }
  const up = new Map<string, AreaLink[]>();
  const down = new Map<string, AreaLink[]>();
  const became = new Map<string, AreaLink[]>();
  const before = new Map<string, AreaLink[]>();
  for (const link of links) {
    if (link.relation === 'became') {
      listed(became, keyText(link.from)).push(link);
      listed(before, keyText(link.to)).push(link);
    } else {
      listed(up, keyText(link.from)).push(link);
      listed(down, keyText(link.to)).push(link);
    }
  }

  function descendants(key: AreaKey, wanted: AreaType): Area[] {
    const seen = new Set<string>([keyText(key)]);
    const found: Area[] = [];
    const waiting: AreaKey[] = [key];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      for (const { from } of down.get(keyText(next)) ?? []) {
        const text = keyText(from);
        if (seen.has(text)) continue;
        seen.add(text);
        const area = byKey.get(text);
        if (area && area.type === wanted) found.push(area);
        waiting.push(from);
      }
    }
    return found.toSorted((left, right) => (left.code < right.code ? -1 : 1));
  }

  return {
    holds: (type) => byType.has(type),
    find: (code, type) => byKey.get(`${type}/${code}`),
    typesOf: (code) => types.get(code) ?? [],
    ofType: (type) => byType.get(type) ?? [],
    parents: (key) => up.get(keyText(key)) ?? [],
    children: (key) => down.get(keyText(key)) ?? [],
    descendants,
    becameOf: (key) => became.get(keyText(key)) ?? [],
    cameFrom: (key) => before.get(keyText(key)) ?? [],
  };
}

function keyText(key: AreaKey): string {
  return `${key.type}/${key.code}`;
}

function listed<Key, Value>(map: Map<Key, Value[]>, key: Key): Value[] {
  const known = map.get(key);
  if (known) return known;
  const fresh: Value[] = [];
  map.set(key, fresh);
  return fresh;
}
