import type { childPovertyStrategyDefinition } from '../../src/needs/index.ts';
import { both, type KitRecord } from './record.ts';

/** The fire and rescue service has no strategy, and the national park has not published its own. */
export const childPovertyStrategies: readonly KitRecord<typeof childPovertyStrategyDefinition>[] = [
  {
    code: 'TP1',
    title: both('Strategaeth tlodi plant y cyngor', 'The council’s child poverty strategy'),
    organisation: 'B1',
    aims: [
      'income',
      'material-deprivation',
      'parents-skills',
      'attainment',
      'parenting',
      'housing',
      'education-and-training',
    ],
    objectives: both(
      'Codi incwm teuluoedd, cau’r bwlch mewn cyrhaeddiad, a sicrhau cartref cynnes i bob plentyn erbyn 2031.',
      'Raise the income of families, close the gap in attainment, and see that every child has a warm home by 2031.',
    ),
    functions: both(
      'Addysg, tai, gofal cymdeithasol, hamdden, trafnidiaeth, a gweinyddu budd-daliadau.',
      'Education, housing, social care, leisure, transport, and the administration of benefits.',
    ),
    publishedIn: 'plan',
    publishedOn: '2026-04-01',
  },
  {
    code: 'TP2',
    title: both('Strategaeth tlodi plant y bwrdd iechyd', 'The health board’s child poverty strategy'),
    organisation: 'B2',
    aims: ['health', 'parenting'],
    objectives: both(
      'Lleihau’r gwahaniaeth mewn iechyd rhwng plant o’r ardaloedd mwyaf a lleiaf difreintiedig.',
      'Reduce the difference in health between children of the most and the least deprived areas.',
    ),
    functions: both(
      'Ymwelwyr iechyd, bydwreigiaeth, brechu a deintyddiaeth gymunedol.',
      'Health visiting, midwifery, vaccination and community dentistry.',
    ),
    publishedIn: 'own-document',
    readAt: 'https://iechyd.dyffryn-arian.example/tlodi-plant',
    publishedOn: '2026-03-20',
  },
  {
    code: 'TP3',
    title: both('Plant yn y parc', 'Children in the park'),
    organisation: 'B7',
    aims: ['culture-and-leisure'],
    objectives: both(
      'Bydd pob plentyn o deulu incwm isel yn cael diwrnod yn y bryniau bob blwyddyn.',
      'Every child of a low-income family will have a day in the hills each year.',
    ),
    functions: both('', ''),
    publishedIn: 'not-published',
  },
];
