import type { Bilingual } from '../language/index.ts';
import type { AreaKey, AreaRegister } from './area-register.ts';
import { areaType } from './area-type.ts';

export const structureKinds = [
  'regional-board',
  'spatial-plan-area',
  'transport-consortium',
  'economic-forum',
  'area-planning-board',
] as const;
export type StructureKind = (typeof structureKinds)[number];

/**
 * A structure that several authorities worked in at one time. It is no area: figures are never given for it, and where it
 * drew no boundary its membership says no more than who took part.
 */
export interface RegionalStructure {
  readonly kind: StructureKind;
  readonly name: Bilingual;
  /** Years; null where it is not known, or has not ended. */
  readonly from: number | null;
  readonly until: number | null;
  /** Local authorities that were members whole, by code. */
  readonly whole: readonly string[];
  /** Those of which only a part was. */
  readonly part: readonly string[];
  /** Paragraph of the guidance that speaks of its kind. */
  readonly source: string;
}

const sources: Readonly<Record<StructureKind, string>> = {
  'regional-board': '004 2.30',
  'spatial-plan-area': '004 2.28',
  'transport-consortium': '004 5.32',
  'economic-forum': '004 5.32',
  'area-planning-board': '003 4',
};

const authority = (number: number) => `W060000${String(number).padStart(2, '0')}`;
const authorities = (...numbers: readonly number[]) => numbers.map(authority);

const north = authorities(1, 2, 3, 4, 5, 6);
const southEast = authorities(13, 14, 15, 16, 18, 19, 20, 21, 22, 24);
const southWest = authorities(9, 10, 11, 12);
const [gwynedd, conwy, carmarthenshire] = [2, 3, 10].map(authority) as [string, string, string];

/**
 * Regional structures at the time of the guidance on local service boards. The areas of the Wales Spatial Plan have no hard
 * boundaries: an authority stands under each that it took part in. The guidance gives neither members nor years: pages say
 * that those here are not confirmed.
 *
 * @source GEO-06; SYS-40, SYS-45; 004 2.28–2.32, 5.32; 003 chapter 4
 */
export const regionalStructures: readonly RegionalStructure[] = [
  structure('regional-board', 'Gogledd Cymru', 'North Wales', [2006, null], north),
  structure('regional-board', 'Canolbarth Cymru', 'Central Wales', [2006, null], authorities(8, 23)),
  structure('regional-board', 'De-orllewin Cymru', 'South West Wales', [2006, null], southWest),
  structure('regional-board', 'De-ddwyrain Cymru', 'South East Wales', [2006, null], southEast),
  structure(
    'spatial-plan-area',
    'Gogledd-orllewin Cymru: Eryri a Môn',
    'North West Wales: Eryri a Môn',
    [2004, null],
    authorities(1),
    [gwynedd, conwy],
  ),
  structure(
    'spatial-plan-area',
    'Gogledd-ddwyrain Cymru: y Ffin a’r Arfordir',
    'North East Wales: Border and Coast',
    [2004, null],
    authorities(4, 5, 6),
    [conwy],
  ),
  structure('spatial-plan-area', 'Canolbarth Cymru', 'Central Wales', [2004, null], authorities(8, 23), [
    gwynedd,
    carmarthenshire,
  ]),
  structure(
    'spatial-plan-area',
    'Sir Benfro: yr Hafan',
    'Pembrokeshire: The Haven',
    [2004, null],
    authorities(9),
    [carmarthenshire],
  ),
  structure(
    'spatial-plan-area',
    'Bae Abertawe: y Glannau a’r Cymoedd Gorllewinol',
    'Swansea Bay: Waterfront and Western Valleys',
    [2004, null],
    authorities(11, 12),
    [carmarthenshire],
  ),
  structure(
    'spatial-plan-area',
    'De-ddwyrain Cymru: Rhanbarth y Brifddinas',
    'South East Wales: Capital Region',
    [2004, null],
    southEast,
  ),
  structure('transport-consortium', 'Taith', 'Taith', [null, 2014], north),
  structure('transport-consortium', 'TraCC', 'TraCC', [null, 2014], authorities(8, 23), [gwynedd]),
  structure('transport-consortium', 'SWWITCH', 'SWWITCH', [null, 2014], southWest),
  structure('transport-consortium', 'SEWTA', 'SEWTA', [null, 2014], southEast),
  structure('economic-forum', 'Gogledd Cymru', 'North Wales', [null, null], north),
  structure('economic-forum', 'Canolbarth Cymru', 'Mid Wales', [null, null], authorities(8, 23), [gwynedd]),
  structure('economic-forum', 'De-orllewin Cymru', 'South West Wales', [null, null], southWest),
  structure('economic-forum', 'De-ddwyrain Cymru', 'South East Wales', [null, null], southEast),
  structure('area-planning-board', 'Gogledd Cymru', 'North Wales', [2010, null], north),
  structure('area-planning-board', 'Powys', 'Powys', [2010, null], authorities(23)),
  structure('area-planning-board', 'Dyfed', 'Dyfed', [2010, null], authorities(8, 9, 10)),
  structure('area-planning-board', 'Bae’r Gorllewin', 'Western Bay', [2010, null], authorities(11, 12, 13)),
  structure('area-planning-board', 'Cwm Taf', 'Cwm Taf', [2010, null], authorities(16, 24)),
  structure('area-planning-board', 'Caerdydd a’r Fro', 'Cardiff and Vale', [2010, null], authorities(14, 15)),
  structure('area-planning-board', 'Gwent', 'Gwent', [2010, null], authorities(18, 19, 20, 21, 22)),
];

function structure(
  kind: StructureKind,
  cy: string,
  en: string,
  [from, until]: readonly [number | null, number | null],
  whole: readonly string[],
  part: readonly string[] = [],
): RegionalStructure {
  return { kind, name: { cy, en }, from, until, whole, part, source: sources[kind] };
}

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
  register: AreaRegister,
  area: AreaKey,
): readonly { readonly structure: RegionalStructure; readonly isPart: boolean }[] {
  const codes = authoritiesOf(register, area);
  return regionalStructures
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
