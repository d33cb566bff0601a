import type { crossBorderRelianceDefinition } from '../../src/needs/index.ts';
import { wards } from './geography.ts';
import { both, type KitRecord } from './record.ts';

const headOfTheValley = wards.find(({ name }) => name.en === 'Blaenarian')?.code ?? '';

/** People of the head of the valley go over the border for one service; families from there come here for another. */
export const crossBorderReliances: readonly KitRecord<typeof crossBorderRelianceDefinition>[] = [
  {
    code: 'XB1',
    direction: 'relies-on-england',
    title: both('Gofal arbenigol ar ôl cwympo', 'Specialist care after a fall'),
    area: headOfTheValley,
    englishArea: 'E06000051',
    service: both('Ysbyty orthopedig', 'Orthopaedic hospital'),
    people: 140,
    description: both(
      'Mae pobl hŷn o flaen y dyffryn yn teithio dros y ffin am lawdriniaeth ar y glun. Nid oes bws yn ôl gyda’r nos.',
      'Older people from the head of the valley travel over the border for surgery on the hip. There is no bus back in the evening.',
    ),
    jointWork: both(
      'Mae’r bwrdd iechyd a’r ysbyty yn rhannu cynlluniau rhyddhau, yn Gymraeg lle gofynnir am hynny.',
      'The health board and the hospital share discharge plans, in Welsh where that is asked for.',
    ),
    organisation: 'B2',
    needs: ['N8'],
    asAt: '2026-03-31',
  },
  {
    code: 'XB2',
    direction: 'england-relies-on-us',
    title: both('Seibiant i deuluoedd gofalwyr', 'Short breaks for families of carers'),
    area: headOfTheValley,
    englishArea: 'E06000019',
    service: both('Tŷ seibiant yn y bryniau', 'Respite house in the hills'),
    people: 25,
    description: both(
      'Mae teuluoedd o dros y ffin yn defnyddio un o bob pum lle, felly mae teuluoedd lleol yn aros yn hirach.',
      'Families from over the border use one place in five, so local families wait longer.',
    ),
    needs: ['N16'],
    asAt: '2026-03-31',
  },
];
