import type { storyDefinition } from '../../src/needs/index.ts';
import { both, type KitRecord } from './record.ts';

/** No story stands behind the figures of the fifth outcome; H3 sees the figure of H2 otherwise. */
export const stories: readonly KitRecord<typeof storyDefinition>[] = [
  {
    code: 'H1',
    indicator: 'I3',
    period: '2023',
    title: both('Apwyntiadau anodd eu cyrraedd', 'Appointments hard to reach'),
    text: both(
      'Caeodd dwy feddygfa wledig eu clinigau brechu. Dywedodd rhieni fod y daith yn cymryd bore cyfan.',
      'Two rural surgeries closed their vaccination clinics. Parents said the journey took a whole morning.',
    ),
    organisation: 'B2',
    writtenOn: '2024-12-02',
  },
  {
    code: 'H2',
    indicator: 'I3',
    period: '2024',
    title: both('Apwyntiadau, nid amheuon', 'Appointments, not doubts'),
    text: both(
      'Mae’r gostyngiad yn parhau. Mae pob clinig bellach yn y ddwy dref, ac mae’r gostyngiad mwyaf lle mae’r bws yn brin. Ychydig o rieni sy’n gwrthod pan ddaw’r nyrs atynt.',
      'The fall goes on. Every clinic is now in the two towns, and the fall is greatest where buses are few. Few parents refuse when the nurse comes to them.',
    ),
    organisation: 'B2',
    writtenOn: '2025-12-01',
  },
  {
    code: 'H3',
    indicator: 'I3',
    period: '2024',
    title: both('Mae amheuon yn cyfrif hefyd', 'Doubts count too'),
    text: both(
      'Mae gweithwyr y mudiadau gwirfoddol yn clywed mwy o amheuon am frechu nag a glywent yn 2019, yn enwedig ar y cyfryngau cymdeithasol.',
      'Workers of voluntary bodies hear more doubts about vaccines than they did in 2019, above all on social media.',
    ),
    organisation: 'B6',
    writtenOn: '2026-01-15',
    dissentsFrom: 'H2',
  },
  {
    code: 'H4',
    indicator: 'I10',
    period: '2024',
    title: both('Mwy yn rhoi gwybod, a mwy yn digwydd', 'More is reported, and more happens'),
    text: both(
      'Mae hyfforddiant wedi ei gwneud yn haws rhoi gwybod. Mae’r arolwg o ddioddefwyr yn awgrymu bod y cam-drin ei hun wedi cynyddu hefyd, a’r galwadau’n dod yn hwyrach.',
      'Training has made it easier to come forward. The survey of victims suggests that abuse itself has risen too, and calls come later.',
    ),
    organisation: 'B3',
    writtenOn: '2025-11-18',
  },
  {
    code: 'H5',
    indicator: 'I7',
    period: '2024',
    title: both('Llai o leoedd, mwy o aros', 'Fewer places, longer waits'),
    text: both(
      'Mae’r gostyngiad ymhlith merched yn eu harddegau. Caeodd pedwar clwb ieuenctid, ac mae’r aros am gymorth arbenigol wedi dyblu ers 2019.',
      'The fall is among teenage girls. Four youth clubs have closed, and the wait for specialist help has doubled since 2019.',
    ),
    organisation: 'B1',
    writtenOn: '2025-12-08',
  },
  {
    code: 'H6',
    indicator: 'I23',
    period: '2024',
    title: both('Landlordiaid yn gwerthu', 'Landlords are selling'),
    text: both(
      'Gwerthodd landlordiaid tua 300 o gartrefi mewn tair blynedd. Mae rhenti newydd yn uwch na’r lwfans ym mhob tref.',
      'Landlords sold about 300 homes in three years. New rents are above the allowance in every town.',
    ),
    organisation: 'B9',
    writtenOn: '2025-11-25',
  },
];
