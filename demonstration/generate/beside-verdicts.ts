import type {
  opinionDefinition,
  replyDefinition,
  ruleSettingDefinition,
} from '../../src/duties/index.ts';
import { both, type KitRecord } from './record.ts';

/** What bodies say to a verdict on them. */
export const replies: readonly KitRecord<typeof replyDefinition>[] = [
  {
    code: 'RP1',
    requirement: 'health.other-plans',
    organisation: 'B2',
    text: both(
      'Mae’r gwaith yn mynd rhagddo. Bydd yr adran yn enwi pob cynllun a phwy sy’n ei gydlynu erbyn yr adolygiad ym mis Mawrth.',
      'The work is under way. By the review in March the section will name each plan and who co-ordinates it.',
    ),
    verdict: 'cannot-tell',
    repliedOn: '2026-03-18',
  },
  {
    code: 'RP2',
    requirement: 'participation.media',
    organisation: 'B1',
    text: both(
      'Mae’r fforwm ieuenctid wedi gofyn am sianel fideo. Daw’r gost at y bwrdd ym mis Ebrill.',
      'The youth forum has asked for a video channel. The cost comes to the board in April.',
    ),
    verdict: 'cannot-tell',
    repliedOn: '2026-03-20',
  },
  {
    code: 'RP3',
    requirement: 'crime.assessment',
    organisation: 'B3',
    text: both(
      'Mae’r asesiad strategol yn gyfrinachol, ond caiff aelodau’r bwrdd ei weld.',
      'The strategic assessment is confidential, but members of the board may see it.',
    ),
    verdict: 'met',
    repliedOn: '2026-03-23',
  },
];

const scrutiny = both('Pwyllgor craffu Cyngor Dyffryn Arian', 'Dyffryn Arian Council scrutiny committee');
const minutes = both('Cofnodion 26 Mawrth 2026, eitem 5', 'Minutes of 26 March 2026, item 5');
const peer = both('Bwrdd gwasanaethau lleol y sir nesaf', 'The local service board of the next county');
const inspectorate = both('Arolygiaeth ar y cyd', 'A joint inspectorate');

/** What assessors from outside think: beside the verdict, and not always the same. */
export const opinions: readonly KitRecord<typeof opinionDefinition>[] = [
  {
    code: 'OP1',
    requirement: 'cs.voices.residents',
    lane: 'scrutiny',
    assessor: scrutiny,
    verdict: 'partly',
    formedOn: '2026-03-26',
    text: both(
      'Clywyd y trefi yn dda. Clywyd llai gan y pentrefi yn y bryniau.',
      'The towns were heard well. Less was heard from the villages in the hills.',
    ),
    source: minutes,
  },
  {
    code: 'OP2',
    requirement: 'participation.embedded',
    lane: 'peer-partnership',
    assessor: peer,
    verdict: 'met',
    formedOn: '2026-05-14',
    text: both(
      'Gwelsom blant yn holi rheolwyr gwasanaethau, ac atebion yn dod yn ôl.',
      'We saw children questioning managers of services, and answers coming back.',
    ),
    source: both('Adroddiad yr ymweliad, tudalen 7', 'Report of the visit, page 7'),
  },
  {
    code: 'OP3',
    requirement: 'participation.embedded',
    lane: 'inspector',
    assessor: inspectorate,
    verdict: 'partly',
    formedOn: '2026-06-30',
    text: both(
      'Mae’n digwydd mewn ysgolion. Nid oes tystiolaeth eto o wasanaethau iechyd.',
      'It happens in schools. There is no evidence yet from health services.',
    ),
    source: both('Llythyr 30 Mehefin 2026, paragraff 12', 'Letter of 30 June 2026, paragraph 12'),
  },
  {
    code: 'OP4',
    requirement: 'crime.information-sharing',
    lane: 'inspector',
    assessor: inspectorate,
    verdict: 'met',
    formedOn: '2026-06-30',
    text: both('Mae’r protocol ar waith ac yn cael ei archwilio.', 'The protocol is in use and is audited.'),
    source: both('Llythyr 30 Mehefin 2026, paragraff 19', 'Letter of 30 June 2026, paragraph 19'),
  },
];

/** A rule that was only proposed when the guidance came out, and that the board has taken up since. */
export const ruleSettings: readonly KitRecord<typeof ruleSettingDefinition>[] = [
  {
    code: 'RS1',
    rulebook: 'wales-lsb-2012',
    what: 'in-force',
    rule: 'sip.needs.play',
    startsOn: '2026-04-01',
    force: 'should',
    reason: both(
      'Penderfyniad y bwrdd, 12 Mawrth 2026: bydd yr asesiad chwarae yn rhan o’r asesiad o anghenion.',
      'Decision of the board, 12 March 2026: the play assessment will be part of the needs assessment.',
    ),
  },
];
