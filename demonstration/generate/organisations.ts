import type {
  organisationDefinition,
  partnershipDefinition,
  seatDefinition,
} from '../../src/partnership/index.ts';
import { county } from './geography.ts';
import { both, type KitRecord } from './record.ts';

export const partnerships: readonly KitRecord<typeof partnershipDefinition>[] = [
  {
    code: 'dyffryn-arian',
    name: both('Bwrdd Gwasanaethau Lleol Dyffryn Arian', 'Dyffryn Arian Local Service Board'),
    shortName: both('Dyffryn Arian', 'Dyffryn Arian'),
    status: 'non-statutory',
    areas: [county.code],
    termsOfReference: both(
      'Mae’r bwrdd yn dod ag arweinwyr gwasanaethau cyhoeddus y sir at ei gilydd i wella bywydau pobl. Mae’n cytuno ar nifer bach o flaenoriaethau, yn sicrhau bod pob partner yn gwneud ei ran, ac yn dweud wrth y cyhoedd beth a gyflawnwyd.\n\nMae pob partner yn parhau’n atebol i’w gorff llywodraethu ei hun. Mae’r bwrdd yn cyfarfod bob deufis ac yn gyhoeddus o leiaf unwaith y flwyddyn.',
      'The board brings together the leaders of the county’s public services to improve people’s lives. It agrees a small number of priorities, makes sure that every partner plays its part, and tells the public what has been achieved.\n\nEach partner remains accountable to its own governing body. The board meets every two months, and in public at least once a year.',
    ),
    contactEmail: 'bwrdd@dyffryn-arian.example',
    startsOn: '2013-04-01',
  },
];

export const organisations: readonly KitRecord<typeof organisationDefinition>[] = [
  {
    code: 'B1',
    kind: 'local-authority',
    name: both('Cyngor Dyffryn Arian', 'Dyffryn Arian Council'),
    website: 'https://cyngor.dyffryn-arian.example',
  },
  {
    code: 'B2',
    kind: 'health-board',
    name: both('Bwrdd Iechyd Arian', 'Arian Health Board'),
    website: 'https://iechyd.dyffryn-arian.example',
  },
  { code: 'B3', kind: 'police', name: both('Heddlu Arian', 'Arian Police') },
  {
    code: 'B4',
    kind: 'police-and-crime-commissioner',
    name: both('Comisiynydd Heddlu a Throseddu Arian', 'Arian Police and Crime Commissioner'),
  },
  {
    code: 'B5',
    kind: 'fire-and-rescue',
    name: both('Gwasanaeth Tân ac Achub Arian', 'Arian Fire and Rescue Service'),
  },
  {
    code: 'B6',
    kind: 'voluntary-council',
    name: both('Cyngor Gwirfoddol Dyffryn Arian', 'Dyffryn Arian Voluntary Council'),
  },
  {
    code: 'B7',
    kind: 'national-park',
    name: both('Awdurdod Parc Cenedlaethol Bryniau Arian', 'Arian Hills National Park Authority'),
  },
  { code: 'B8', kind: 'probation', name: both('Gwasanaeth Prawf Arian', 'Arian Probation Service') },
  { code: 'B9', kind: 'housing', name: both('Cartrefi’r Dyffryn', 'Valley Homes') },
  { code: 'B10', kind: 'education', name: both('Coleg Pont-arian', 'Pont-arian College') },
  { code: 'B11', kind: 'welsh-government', name: both('Llywodraeth Cymru', 'Welsh Government') },
];

/** Nobody is named: every seat but the last, which stands empty, has the holder of the post. */
const since = { startsOn: '2024-05-20', holder: 'Deiliad y swydd / Post holder' } as const;

export const seats: readonly KitRecord<typeof seatDefinition>[] = [
  {
    ...since,
    code: 'S1',
    post: both('Cadeirydd y Bwrdd Iechyd', 'Chair of the Health Board'),
    organisation: 'B2',
    role: 'chair',
    statutoryPost: 'lhb-lead-member',
  },
  {
    ...since,
    code: 'S2',
    post: both('Arweinydd y Cyngor', 'Leader of the Council'),
    organisation: 'B1',
    role: 'vice-chair',
    statutoryPost: 'none',
  },
  {
    ...since,
    code: 'S3',
    post: both('Prif Weithredwr y Cyngor', 'Chief Executive of the Council'),
    organisation: 'B1',
    role: 'member',
    statutoryPost: 'none',
  },
  {
    ...since,
    code: 'S4',
    post: both('Cyfarwyddwr Arweiniol Plant a Phobl Ifanc', 'Lead Director for Children and Young People'),
    organisation: 'B1',
    role: 'member',
    statutoryPost: 'cyp-lead-director',
  },
  {
    ...since,
    code: 'S5',
    post: both('Prif Weithredwr y Bwrdd Iechyd', 'Chief Executive of the Health Board'),
    organisation: 'B2',
    role: 'member',
    statutoryPost: 'none',
  },
  {
    ...since,
    code: 'S6',
    post: both('Cyfarwyddwr Iechyd y Cyhoedd', 'Director of Public Health'),
    organisation: 'B2',
    role: 'member',
    statutoryPost: 'lhb-lead-officer',
  },
  {
    ...since,
    code: 'S7',
    post: both('Comander yr Heddlu', 'Police Commander'),
    organisation: 'B3',
    role: 'member',
    statutoryPost: 'none',
  },
  {
    ...since,
    code: 'S8',
    post: both('Comisiynydd yr Heddlu a Throseddu', 'Police and Crime Commissioner'),
    organisation: 'B4',
    role: 'member',
    statutoryPost: 'none',
  },
  {
    ...since,
    code: 'S9',
    post: both('Rheolwr Ardal Tân ac Achub', 'Fire and Rescue Area Manager'),
    organisation: 'B5',
    role: 'member',
    statutoryPost: 'none',
  },
  {
    ...since,
    code: 'S10',
    post: both('Prif Swyddog y Cyngor Gwirfoddol', 'Chief Officer of the Voluntary Council'),
    organisation: 'B6',
    role: 'member',
    statutoryPost: 'none',
  },
  {
    ...since,
    code: 'S11',
    post: both('Prif Weithredwr y Parc Cenedlaethol', 'Chief Executive of the National Park'),
    organisation: 'B7',
    role: 'member',
    statutoryPost: 'none',
  },
  {
    ...since,
    code: 'S12',
    post: both('Pennaeth y Gwasanaeth Prawf', 'Head of Probation'),
    organisation: 'B8',
    role: 'member',
    statutoryPost: 'none',
  },
  {
    ...since,
    code: 'S13',
    post: both('Prif Weithredwr Cartrefi’r Dyffryn', 'Chief Executive of Valley Homes'),
    organisation: 'B9',
    role: 'member',
    statutoryPost: 'none',
  },
  {
    ...since,
    code: 'S14',
    post: both('Pennaeth y Coleg', 'Principal of the College'),
    organisation: 'B10',
    role: 'member',
    statutoryPost: 'none',
  },
  {
    ...since,
    code: 'S15',
    post: both('Uwch-gynrychiolydd Llywodraeth Cymru', 'Senior Welsh Government Representative'),
    organisation: 'B11',
    role: 'member',
    statutoryPost: 'none',
  },
  {
    startsOn: '2024-05-20',
    code: 'S16',
    post: both('Aelod Arweiniol Plant a Phobl Ifanc', 'Lead Member for Children and Young People'),
    organisation: 'B1',
    role: 'member',
    statutoryPost: 'cyp-lead-member',
    endsOn: '2026-07-31',
  },
];
