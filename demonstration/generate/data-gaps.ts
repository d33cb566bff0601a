import type { dataGapDefinition } from '../../src/needs/index.ts';
import { county } from './geography.ts';
import { both, type KitRecord } from './record.ts';

/** G4 has nobody who sees to it, G5 is late, and nobody says why G7 was accepted. */
export const dataGaps: readonly KitRecord<typeof dataGapDefinition>[] = [
  {
    code: 'G1',
    indicator: 'I1',
    need: 'N1',
    breakdowns: ['race'],
    area: county.code,
    title: both('Pwysau plant yn ôl ethnigrwydd', 'Children’s weight by ethnicity'),
    why: both(
      'Ni allwn weld a yw plant o bob cefndir yn cael yr un cymorth.',
      'We cannot see whether children of every background have the same help.',
    ),
    organisation: 'B2',
    closing: both('Cyfuno tair blynedd o fesuriadau.', 'Combine three years of measurements.'),
    dueOn: '2027-03-31',
    state: 'being-collected',
  },
  {
    code: 'G2',
    indicator: 'I7',
    need: 'N4',
    breakdowns: ['sexual-orientation', 'gender-reassignment'],
    title: both(
      'Llesiant disgyblion yn ôl cyfeiriadedd rhywiol a rhywedd',
      'Pupils’ well-being by sexual orientation and gender',
    ),
    why: both(
      'Mae pobl ifanc yn dweud bod hyn yn bwysig, ond nid yw’r arolwg yn gofyn.',
      'Young people say this matters, but the survey does not ask.',
    ),
    organisation: 'B1',
    closing: both('Cwestiwn gwirfoddol yn arolwg 2027.', 'A voluntary question in the survey of 2027.'),
    dueOn: '2027-12-31',
    state: 'open',
  },
  {
    code: 'G3',
    indicator: 'I29',
    title: both('Cyflwr afonydd', 'Condition of rivers'),
    why: both('Ni allwn ddweud a yw natur yn adfer.', 'We cannot say whether nature is recovering.'),
    organisation: 'B7',
    closing: both('Mewnforio canlyniadau’r monitro blynyddol.', 'Import the results of yearly monitoring.'),
    dueOn: '2027-06-30',
    state: 'open',
  },
  {
    code: 'G4',
    need: 'N16',
    title: both('Nifer y gofalwyr sy’n gofyn am seibiant', 'How many carers ask for a break'),
    why: both('Nid oes neb yn cyfrif, felly nid oes neb yn cynllunio.', 'Nobody counts, so nobody plans.'),
    dueOn: '2027-03-31',
    state: 'open',
  },
  {
    code: 'G5',
    indicator: 'I14',
    title: both('Pa mor ddiogel y mae pobl yn teimlo heddiw', 'How safe people feel today'),
    why: both(
      'Daeth yr arolwg i ben yn 2019. Mae’r ffigur yn rhy hen i benderfynu arno.',
      'The survey stopped in 2019. The figure is too old to decide on.',
    ),
    organisation: 'B4',
    closing: both('Tri chwestiwn yn arolwg y comisiynydd.', 'Three questions in the commissioner’s survey.'),
    dueOn: '2026-06-30',
    state: 'being-collected',
  },
  {
    code: 'G6',
    indicator: 'I18',
    breakdowns: ['neighbourhood'],
    title: both('Unigrwydd yn ôl cymdogaeth', 'Loneliness by neighbourhood'),
    why: both('Ni allwn weld pa bentrefi sydd fwyaf unig.', 'We cannot see which villages are loneliest.'),
    state: 'accepted',
    reason: both(
      'Byddai arolwg digon mawr yn costio mwy na’r gwasanaeth ei hun.',
      'A survey large enough would cost more than the service itself.',
    ),
  },
  {
    code: 'G7',
    indicator: 'I22',
    breakdowns: ['disability'],
    title: both('Tlodi tanwydd ymhlith pobl anabl', 'Fuel poverty among disabled people'),
    why: both('Mae pobl anabl gartref am fwy o oriau.', 'Disabled people are at home for more hours.'),
    state: 'accepted',
  },
  {
    code: 'G8',
    title: both('Nifer y taflenni a ddosbarthwyd', 'Number of leaflets handed out'),
    why: both('Roedd pob partner yn ei gyfrif bob chwarter.', 'Every partner counted it each quarter.'),
    state: 'can-stop',
    reason: both('Nid yw’n dweud dim am fywydau pobl.', 'It says nothing about people’s lives.'),
    closedOn: '2026-04-01',
  },
  {
    code: 'G9',
    childPoverty: 'early-development',
    title: both('Datblygiad plant wrth ddechrau’r ysgol', 'Children’s development on starting school'),
    why: both(
      'Nid oes dull cenedlaethol o’i gasglu, felly ni wyddom pwy sy’n dechrau’r ysgol ar ei hôl hi.',
      'There is no national way of collecting it, so we do not know who starts school behind.',
    ),
    organisation: 'B1',
    closing: both(
      'Cytuno ar un asesiad gyda’r ymwelwyr iechyd a’r ysgolion.',
      'Agree on one assessment with the health visitors and the schools.',
    ),
    dueOn: '2027-09-30',
    state: 'open',
  },
];
