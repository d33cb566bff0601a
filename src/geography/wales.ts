import { areaCode } from './area-code.ts';
import type { Area, AreaLink } from './area-register.ts';
import { areaType } from './area-type.ts';
import { englishAuthorities } from './english-border.ts';

/** Code, Welsh name, English name, health board before April 2019, health board since. */
const localAuthorities = [
  ['W06000001', 'Ynys Môn', 'Isle of Anglesey', 'W11000023', 'W11000023'],
  ['W06000002', 'Gwynedd', 'Gwynedd', 'W11000023', 'W11000023'],
  ['W06000003', 'Conwy', 'Conwy', 'W11000023', 'W11000023'],
  ['W06000004', 'Sir Ddinbych', 'Denbighshire', 'W11000023', 'W11000023'],
  ['W06000005', 'Sir y Fflint', 'Flintshire', 'W11000023', 'W11000023'],
  ['W06000006', 'Wrecsam', 'Wrexham', 'W11000023', 'W11000023'],
  ['W06000008', 'Ceredigion', 'Ceredigion', 'W11000025', 'W11000025'],
  ['W06000009', 'Sir Benfro', 'Pembrokeshire', 'W11000025', 'W11000025'],
  ['W06000010', 'Sir Gaerfyrddin', 'Carmarthenshire', 'W11000025', 'W11000025'],
  ['W06000011', 'Abertawe', 'Swansea', 'W11000026', 'W11000031'],
  ['W06000012', 'Castell-nedd Port Talbot', 'Neath Port Talbot', 'W11000026', 'W11000031'],
  ['W06000013', 'Pen-y-bont ar Ogwr', 'Bridgend', 'W11000026', 'W11000030'],
  ['W06000014', 'Bro Morgannwg', 'Vale of Glamorgan', 'W11000029', 'W11000029'],
  ['W06000015', 'Caerdydd', 'Cardiff', 'W11000029', 'W11000029'],
  ['W06000016', 'Rhondda Cynon Taf', 'Rhondda Cynon Taf', 'W11000027', 'W11000030'],
  ['W06000018', 'Caerffili', 'Caerphilly', 'W11000028', 'W11000028'],
  ['W06000019', 'Blaenau Gwent', 'Blaenau Gwent', 'W11000028', 'W11000028'],
  ['W06000020', 'Torfaen', 'Torfaen', 'W11000028', 'W11000028'],
  ['W06000021', 'Sir Fynwy', 'Monmouthshire', 'W11000028', 'W11000028'],
  ['W06000022', 'Casnewydd', 'Newport', 'W11000028', 'W11000028'],
  ['W06000023', 'Powys', 'Powys', 'W11000024', 'W11000024'],
  ['W06000024', 'Merthyr Tudful', 'Merthyr Tydfil', 'W11000027', 'W11000030'],
] as const;

const healthBoards2009 = [
  ['W11000023', 'Betsi Cadwaladr', 'Betsi Cadwaladr'],
  ['W11000024', 'Powys', 'Powys'],
  ['W11000025', 'Hywel Dda', 'Hywel Dda'],
  ['W11000026', 'Abertawe Bro Morgannwg', 'Abertawe Bro Morgannwg'],
  ['W11000027', 'Cwm Taf', 'Cwm Taf'],
  ['W11000028', 'Aneurin Bevan', 'Aneurin Bevan'],
  ['W11000029', 'Caerdydd a’r Fro', 'Cardiff and Vale'],
] as const;

const healthBoards2019 = [
  ...healthBoards2009.filter(([code]) => code !== 'W11000026' && code !== 'W11000027'),
  ['W11000030', 'Cwm Taf Morgannwg', 'Cwm Taf Morgannwg'],
  ['W11000031', 'Bae Abertawe', 'Swansea Bay'],
] as const;

const nations = [
  ['W92000004', 'wales', 'Cymru', 'Wales'],
  ['K02000001', 'united-kingdom', 'Y Deyrnas Unedig', 'United Kingdom'],
  ['K03000001', 'great-britain', 'Prydain Fawr', 'Great Britain'],
  ['K04000001', 'england-and-wales', 'Cymru a Lloegr', 'England and Wales'],
  ['E92000001', 'england', 'Lloegr', 'England'],
  ['S92000003', 'scotland', 'Yr Alban', 'Scotland'],
  ['N92000002', 'northern-ireland', 'Gogledd Iwerddon', 'Northern Ireland'],
] as const;

/**
 * Areas that every partnership needs before any file is loaded: the nations, the 22 local authorities, the health boards before
 * and since Bridgend moved on 1 April 2019, and the authorities of England on the border.
 *
 * @source ONS Code History Database; Local Health Boards (Area Change) (Wales) Order 2018 for the 2019 boundaries
 */
export const areasOfWales: readonly Area[] = [
  ...nations.map(([code, type, cy, en]) => named(code, type, cy, en)),
  ...healthBoards2009.map(([code, cy, en]) => named(code, 'health-board-2009', cy, en)),
  ...healthBoards2019.map(([code, cy, en]) => named(code, 'health-board-2019', cy, en)),
  ...localAuthorities.map(([code, cy, en]) => named(code, 'local-authority', cy, en)),
  ...englishAuthorities,
];

/** Local authorities in health boards of both vintages, and health boards in Wales. */
export const linksOfWales: readonly AreaLink[] = [
  ...localAuthorities.flatMap(([code, , , before, since]) => [
    within([code, 'local-authority'], [before, 'health-board-2009']),
    within([code, 'local-authority'], [since, 'health-board-2019']),
  ]),
  ...healthBoards2009.map(([code]) => within([code, 'health-board-2009'], ['W92000004', 'wales'])),
  ...healthBoards2019.map(([code]) => within([code, 'health-board-2019'], ['W92000004', 'wales'])),
];

function named(code: string, type: string, cy: string, en: string): Area {
  return { code: areaCode(code), type: areaType(type), name: { cy, en } };
}

function within(from: readonly [string, string], to: readonly [string, string]): AreaLink {
  return {
    from: { code: areaCode(from[0]), type: areaType(from[1]) },
    to: { code: areaCode(to[0]), type: areaType(to[1]) },
    relation: 'within',
    weight: 1,
  };
}
