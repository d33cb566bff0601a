import type { planEditionDefinition, planEditionSectionDefinition } from '../../src/approval/index.ts';
import { both, type KitRecord } from './record.ts';

/** One edition that went out with the plan, and one that is still being written. */
export const planEditions: readonly KitRecord<typeof planEditionDefinition>[] = [
  {
    code: 'ED1',
    title: both('Ein dyffryn: y cynllun i ti', 'Our valley: the plan for you'),
    plan: 'PL1',
    audience: 'young-people',
    state: 'approved',
    testedWith: both(
      'Darllenodd pobl ifanc o fforwm ieuenctid y sir ddau ddrafft. Fe ofynnon nhw am eiriau byrrach ac am ffordd o gysylltu â ni.',
      'Young people from the county’s youth forum read two drafts. They asked for shorter words and a way to contact us.',
    ),
    approvedBy: 'B1',
    approvedOn: '2026-03-19',
    approvalNote: both('Cofnod y cyngor 26/19.', 'Council minute 26/19.'),
  },
  {
    code: 'ED2',
    title: both('Y cynllun: hawdd ei ddeall', 'The plan: easy read'),
    plan: 'PL1',
    audience: 'easy-read',
    state: 'draft',
  },
];

/** Their parts, in short sentences. */
export const planEditionSections: readonly KitRecord<typeof planEditionSectionDefinition>[] = [
  {
    code: 'EA1',
    edition: 'ED1',
    title: both('Beth yw’r cynllun hwn?', 'What is this plan?'),
    text: both(
      'Mae llawer o sefydliadau yn gweithio yn dy ardal di. Mae’r cyngor, yr heddlu a’r bwrdd iechyd yn eu plith.\n\nMaen nhw wedi ysgrifennu un cynllun gyda’i gilydd. Mae’n dweud beth fyddan nhw’n ei wneud.',
      'Many organisations work in your area. The council, the police and the health board are among them.\n\nThey have written one plan together. It says what they will do.',
    ),
    position: 1,
    sections: ['T1'],
  },
  {
    code: 'EA2',
    edition: 'ED1',
    title: both('Dechrau da', 'A good start'),
    text: both(
      'Rydym am i bob plentyn gael dechrau da.\n\nByddwn yn:\n\n- helpu teuluoedd pan fydd pethau’n anodd\n- gwrando ar ofalwyr ifanc\n- dangos i ti ble mae help.',
      'We want every child to have a good start.\n\nWe will:\n\n- help families when things are hard\n- listen to young carers\n- show you where to find help.',
    ),
    position: 2,
    sections: ['T5'],
    outcomes: ['O1'],
  },
  {
    code: 'EA3',
    edition: 'ED1',
    title: both('Teimlo’n ddiogel', 'Feeling safe'),
    text: both(
      'Mae gen ti hawl i deimlo’n ddiogel gartref, yn yr ysgol ac ar y stryd.\n\nOs nad wyt ti’n ddiogel, dywed wrth oedolyn yr wyt ti’n ymddiried ynddo.',
      'You have a right to feel safe at home, at school and on the street.\n\nIf you are not safe, tell an adult you trust.',
    ),
    position: 3,
    sections: ['T6'],
    outcomes: ['O2'],
  },
  {
    code: 'EA4',
    edition: 'ED1',
    title: both('Dy lais di', 'Your voice'),
    text: both(
      'Mae gen ti hawl i ddweud dy farn am bethau sy’n effeithio arnat ti.\n\nByddwn yn gofyn i ti. Wedyn byddwn yn dweud beth newidiodd.\n\nGalli di ysgrifennu aton ni hefyd: bwrdd@dyffryn-arian.example',
      'You have a right to say what you think about things that affect you.\n\nWe will ask you. Then we will tell you what changed.\n\nYou can write to us too: bwrdd@dyffryn-arian.example',
    ),
    position: 4,
    sections: ['T9'],
    outcomes: ['O6'],
  },
  {
    code: 'EA5',
    edition: 'ED2',
    title: both('Beth sydd yn y cynllun', 'What is in the plan'),
    text: both(
      'Mae’r cynllun hwn am fywyd yn y dyffryn.\n\nRydym am i bobl fod yn iach.\n\nRydym am i bobl fod yn ddiogel.',
      'This plan is about life in the valley.\n\nWe want people to be well.\n\nWe want people to be safe.',
    ),
    position: 1,
    sections: ['T1'],
    outcomes: ['O2', 'O3'],
  },
  {
    code: 'EA6',
    edition: 'ED2',
    title: both('Cartref cynnes', 'A warm home'),
    text: both(
      'Rydym am i bawb gael cartref cynnes.\n\nRydym am i bawb gael digon o arian i fyw.',
      'We want everyone to have a warm home.\n\nWe want everyone to have enough money to live on.',
    ),
    position: 2,
    outcomes: ['O4'],
  },
];
