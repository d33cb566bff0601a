import type { Bilingual } from '../language/index.ts';
import { type Problem, problem } from '../records/index.ts';
import { isOfficial, readAreaCode } from './area-code.ts';
import type { Area, AreaKey, AreaLink, AreaRegister } from './area-register.ts';
import { type AreaType, areaTypeNamed, areaTypes, drawnTypes, kindOf } from './area-type.ts';

/** What somebody who draws an area writes; codes apart by blanks, commas or lines. */
export interface DrawnAreaText {
  readonly code: string;
  readonly type: string;
  readonly name: Bilingual;
  /** Type and vintage of the areas it is made of. */
  readonly partType: string;
  readonly parts: string;
}

/** An area of a partnership's own, and the whole areas it is made of: all of one vintage. */
export interface DrawnArea {
  readonly area?: Area;
  readonly parts: readonly Area[];
  readonly problems: readonly Problem[];
}

/** Types an area can be made of, where some are loaded. */
export function typesToDrawFrom(register: AreaRegister): readonly AreaType[] {
  const kinds = new Set(['lsoa', 'msoa', 'ward', 'community', 'local-authority']);
  return areaTypes.filter((type) => kinds.has(kindOf(type)) && register.holds(type));
}

/** Codes somebody wrote or ticked, each once. */
export function readCodes(text: string): readonly string[] {
  const written = text.split(/[\s,;]+/).map((one) => one.toUpperCase());
  return [...new Set(written.filter((one) => one !== ''))];
}

/**
 * Reads an area that a partnership draws of small areas, or of whole counties with its neighbours.
 *
 * @param redrawn - the area that gets other names or parts: its code is taken by itself
 * @returns no area where there is any problem; the parts that are known in any case
 * @source GEO-01, GEO-02
 */
export function readDrawnArea(text: DrawnAreaText, register: AreaRegister, redrawn?: AreaKey): DrawnArea {
  const problems: Problem[] = [];
  const fault = (code: string, field: string, found = '') =>
    problems.push(problem(code, { field }, { found }));
  const type = drawnTypes.find((each) => each === text.type);
  if (!type) fault('area.type-not-drawn', 'type', text.type);
  const written = text.code.trim();
  const code = readAreaCode(written);
  if (!code || isOfficial(code)) fault('area.code-not-own', 'code', written);
  else if (code !== redrawn?.code && register.typesOf(code).length > 0)
    fault('area.code-taken', 'code', written);
  const name = { cy: text.name.cy.trim(), en: text.name.en.trim() };
  if (name.cy === '') fault('area.name-missing', 'name_cy');
  if (name.en === '') fault('area.name-missing', 'name_en');
  const { parts, fault: partFault } = readParts(text, register);
  if (partFault) fault(partFault.code, 'parts', partFault.found);
  if (!code || !type || problems.length > 0) return { parts, problems };
  return { area: { code, type, name }, parts, problems };
}

interface ReadParts {
  readonly parts: readonly Area[];
  readonly fault?: { readonly code: string; readonly found: string };
}

/** Codes of another year are told apart from codes that are nothing: the first are mended by another choice of year. */
function readParts({ partType, parts: written }: DrawnAreaText, register: AreaRegister): ReadParts {
  const type = areaTypeNamed(partType);
  const codes = readCodes(written);
  const parts = codes.flatMap((one) => (type && register.find(one, type)) ?? []);
  if (codes.length === 0) return { parts, fault: { code: 'area.no-small-areas', found: '' } };
  const missing = codes.filter((one) => !type || !register.find(one, type));
  const isOtherYear = (one: string) =>
    register.typesOf(one).some((other) => type && kindOf(other) === kindOf(type));
  const unknown = missing.filter((one) => !isOtherYear(one));
  if (unknown.length > 0)
    return { parts, fault: { code: 'area.small-area-unknown', found: unknown.join(', ') } };
  if (missing.length > 0) return { parts, fault: { code: 'area.mixed-vintages', found: missing.join(', ') } };
  return { parts };
}

/** How a drawn area lies among others: its parts lie in it, and it lies in whatever all of its parts lie in. */
export function linksOfDrawnArea(
  area: Area,
  parts: readonly Area[],
  register: AreaRegister,
): readonly AreaLink[] {
  const within = { relation: 'within', weight: 1 } as const;
  return [
    ...parts.map((from) => ({ from, to: area, ...within })),
    ...commonParents(register, parts).map((to) => ({ from: area, to, ...within })),
  ];
}

function commonParents(register: AreaRegister, parts: readonly Area[]) {
  const wholly = (area: Area) =>
    register.parents(area).flatMap(({ to, weight }) => (weight === 1 ? [to] : []));
  const [first, ...others] = parts.map(wholly);
  return (first ?? []).filter(
    (to) =>
      !drawnTypes.includes(to.type) &&
      others.every((parents) => parents.some((one) => one.code === to.code && one.type === to.type)),
  );
}

/** Small areas under the ward, or whatever else they lie in, that people know them by. */
export interface PartsOfGroup {
  /** Nothing for those that lie in no such area. */
  readonly group: Area | undefined;
  readonly parts: readonly Area[];
}

/**
 * Puts areas that can be chosen under the wards they lie in, newest list of wards first; else under their middle layer
 * area, else under their county. An area of two wards stands under the one that holds most of it.
 */
export function groupedParts(parts: readonly Area[], register: AreaRegister): readonly PartsOfGroup[] {
  const groups = Map.groupBy(parts, (area) => {
    const group = groupOf(area, register);
    return group && `${group.type}/${group.code}`;
  });
  return [...groups.values()].map((some) => ({
    group: some[0] && groupOf(some[0], register),
    parts: some,
  }));
}

function groupOf(area: Area, register: AreaRegister): Area | undefined {
  const parents = register.parents(area);
  for (const kind of ['ward', 'msoa', 'local-authority', 'health-board']) {
    const [best] = parents
      .filter(({ to }) => kindOf(to.type) === kind)
      .toSorted((a, b) => areaTypes.indexOf(b.to.type) - areaTypes.indexOf(a.to.type) || b.weight - a.weight);
    const found = best && register.find(best.to.code, best.to.type);
    if (found) return found;
  }
  return undefined;
}
