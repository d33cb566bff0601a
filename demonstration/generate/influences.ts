import type { influenceDefinition } from '../../src/needs/index.ts';
import { both, type KitRecord } from './record.ts';

/** Who can do something about some of the needs. Nobody answers for N13, though much can be done about it. */
export const influences: readonly KitRecord<typeof influenceDefinition>[] = [
  {
    code: 'IN1',
    need: 'N1',
    organisation: 'B2',
    degree: 'much',
    accountability: 'duty',
    how: both(
      'Gall y bwrdd iechyd gyrraedd pob teulu drwy ymwelwyr iechyd, ond nid pennu pris bwyd.',
      'The health board can reach every family through health visitors, but not set the price of food.',
    ),
  },
  {
    code: 'IN2',
    need: 'N1',
    organisation: 'B1',
    degree: 'some',
    accountability: 'shared',
    how: both(
      'Prydau ysgol, mannau chwarae a llwybrau cerdded.',
      'School meals, places to play and paths to walk.',
    ),
  },
  {
    code: 'IN3',
    need: 'N5',
    organisation: 'B3',
    degree: 'much',
    accountability: 'duty',
    how: both(
      'Mae’r heddlu’n ateb pob galwad, ond ni wyddant am y rhai nad ydynt yn galw.',
      'The police answer every call, but do not know of those who do not call.',
    ),
  },
  {
    code: 'IN4',
    need: 'N11',
    organisation: 'B1',
    degree: 'decisive',
    accountability: 'duty',
    how: both(
      'Mae’r cyngor yn penderfynu pwy sy’n cael cymorth a faint o lety sydd ar gael.',
      'The council decides who has help and how much accommodation there is.',
    ),
  },
  {
    code: 'IN5',
    need: 'N12',
    degree: 'some',
    accountability: 'shared',
    how: both(
      'Gall y partneriaid dalu cyflog byw a phrynu’n lleol. Mae’r rhan fwyaf y tu hwnt i’w cyrraedd.',
      'Partners can pay a living wage and buy locally. Most of it lies beyond their reach.',
    ),
  },
  {
    code: 'IN6',
    need: 'N13',
    organisation: 'B7',
    degree: 'much',
    accountability: 'none',
    how: both(
      'Mae’r parc yn plannu coed ac yn arafu’r dŵr ym mlaen y dyffryn, o’i wirfodd.',
      'The park plants trees and slows the water at the head of the valley, of its own will.',
    ),
  },
];
