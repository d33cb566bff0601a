import { z } from 'zod';
import type { AreaKey, AreaRegister } from './area-register.ts';
import { areaType } from './area-type.ts';

export const structureKinds = [
  'regional-board',
  'spatial-plan-area',
  'transport-consortium',
  'economic-forum',
  'area-planning-board',
] as const;

const text = z.strictObject({ cy: z.string().trim().min(1), en: z.string().trim().min(1) });
const year = z.int().min(1900).max(2100).nullable().default(null);
const authorities = z.array(z.string().regex(/^W06\d{6}$/)).default([]);

/**
 * What a rulebook says of the places of Wales: statements of its guidance, of their time, from which no figure is worked
 * out, and structures that several authorities worked in. A structure is no area: figures are never given for it, and
 * where it drew no boundary its membership says no more than who took part. `confirmed` says whether members and years
 * have been found in the source that is named.
 *
 * @source GEO-06, GEO-07; SYS-31, SYS-40, SYS-45; 004 2.9–2.10, 2.20, 2.28–2.32, 5.10, 5.32; 003 chapter 4
 */
export const referencePlacesSpec = z.strictObject({
  facts: z.array(z.strictObject({ id: z.string().min(1), statement: text, source: text })).default([]),
  structures: z
    .array(
      z.strictObject({
        kind: z.enum(structureKinds),
        name: text,
        /** Years; null where it is not known, or has not ended. */
        from: year,
        until: year,
        /** Local authorities that were members whole, by code. */
        whole: authorities,
        /** Those of which only a part was. */
        part: authorities,
        confirmed: z.boolean(),
        source: text,
      }),
    )
    .default([]),
});
export type ReferencePlaces = z.output<typeof referencePlacesSpec>;
export type ReferenceFact = ReferencePlaces['facts'][number];
export type RegionalStructure = ReferencePlaces['structures'][number];

/** Whether a structure drew no boundary of its own. */
export function isWithoutBoundary({ kind }: RegionalStructure): boolean {
  return kind === 'spatial-plan-area';
}

/**
 * The structures that an area took part in, through the local authorities it is, lies in or holds; in part where only a
 * part of an authority did, or the area is more than its members.
 *
 * @source GEO-06
 */
export function structuresOf(
  structures: readonly RegionalStructure[],
  register: AreaRegister,
  area: AreaKey,
): readonly { readonly structure: RegionalStructure; readonly isPart: boolean }[] {
  const codes = authoritiesOf(register, area);
  return structures
    .filter(({ whole, part }) => codes.some((code) => whole.includes(code) || part.includes(code)))
    .map((each) => ({ structure: each, isPart: !codes.every((code) => each.whole.includes(code)) }));
}

function authoritiesOf(register: AreaRegister, area: AreaKey): readonly string[] {
  const type = areaType('local-authority');
  if (area.type === type) return [area.code];
  const around = register.parents(area).filter(({ to }) => to.type === type);
  if (around.length > 0) return around.map(({ to }) => to.code);
  return register.descendants(area, type).map(({ code }) => code);
}
