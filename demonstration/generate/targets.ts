import type { indicatorTargetDefinition } from '../../src/needs/index.ts';
import { county } from './geography.ts';
import { both, type KitRecord } from './record.ts';

/** One that the last years keep up with or not, one where nothing has changed, one with too few figures to tell. */
export const indicatorTargets: readonly KitRecord<typeof indicatorTargetDefinition>[] = [
  {
    code: 'IT1',
    title: both('Pedwar plentyn o bob pump o bwysau iach', 'Four children in five of a healthy weight'),
    indicator: 'I1',
    area: county.code,
    value: 80,
    reachedBy: '2029-12-31',
    organisation: 'B2',
    setOn: '2025-11-06',
    reason: both(
      'Mae’r cymdogaethau lleiaf difreintiedig bron yno eisoes.',
      'The least deprived neighbourhoods are almost there already.',
    ),
  },
  {
    code: 'IT2',
    title: both('Un aelwyd o bob saith mewn tlodi tanwydd', 'One household in seven in fuel poverty'),
    indicator: 'I22',
    area: county.code,
    value: 14,
    reachedBy: '2029-12-31',
    organisation: 'B9',
    setOn: '2025-11-06',
    reason: both('Dyna effaith cynhesu 1,200 o gartrefi.', 'This is what warming 1,200 homes would do.'),
  },
  {
    code: 'IT3',
    title: both('Pob afon mewn cyflwr da', 'Every river in good condition'),
    indicator: 'I29',
    area: county.code,
    value: 100,
    reachedBy: '2027-12-31',
    organisation: 'B7',
    setOn: '2024-06-20',
    reason: both('Nod y cynllun basn afon.', 'The aim of the river basin plan.'),
  },
];
