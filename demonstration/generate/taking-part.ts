import type { languageProvisionDefinition, participationBarrierDefinition } from '../../src/needs/index.ts';
import { both, type KitRecord } from './record.ts';

/** The refuge has not said what it cannot offer in Welsh. */
export const languageProvisions: readonly KitRecord<typeof languageProvisionDefinition>[] = [
  {
    code: 'LP1',
    service: both('Ymweliadau iechyd', 'Health visiting'),
    organisation: 'B2',
    groups: ['children-and-young-people'],
    ability: 'partly',
    shortfall: both(
      'Nid oes ymwelydd iechyd Cymraeg ym mlaen y dyffryn. Hysbysebwyd swydd.',
      'There is no Welsh-speaking health visitor at the head of the valley. A post is advertised.',
    ),
    otherLanguages: both('Pwyleg, drwy gyfieithydd', 'Polish, through an interpreter'),
    peopleAsked: 412,
    choseWelsh: 178,
    asAt: '2026-03-31',
  },
  {
    code: 'LP2',
    service: both('Iechyd meddwl pobl ifanc', 'Young people’s mental health service'),
    organisation: 'B2',
    groups: ['children-and-young-people', 'mental-health'],
    ability: 'on-request',
    shortfall: both(
      'Mae’r aros am therapydd Cymraeg ddeng wythnos yn hirach.',
      'The wait for a Welsh-speaking therapist is ten weeks longer.',
    ),
    peopleAsked: 96,
    choseWelsh: 31,
    asAt: '2026-03-31',
  },
  {
    code: 'LP3',
    service: both(
      'Canolfan ddydd i oedolion ag anawsterau dysgu',
      'Day centre for adults with learning difficulties',
    ),
    organisation: 'B1',
    groups: ['learning-difficulties'],
    ability: 'always',
    peopleAsked: 58,
    choseWelsh: 27,
    asAt: '2026-01-31',
  },
  {
    code: 'LP4',
    service: both('Lloches rhag cam-drin domestig', 'Refuge from domestic abuse'),
    organisation: 'B6',
    groups: ['sex', 'other-languages'],
    ability: 'not-known',
    otherLanguages: both('Arabeg a Phwyleg, dros y ffôn', 'Arabic and Polish, by telephone'),
    asAt: '2026-02-28',
  },
];

/** What kept people away, and what was done about it. */
export const participationBarriers: readonly KitRecord<typeof participationBarrierDefinition>[] = [
  {
    code: 'BA1',
    title: both('Dim bws adref ar ôl cyfarfodydd min nos', 'No bus home after evening meetings'),
    barrierType: 'transport',
    groups: ['children-and-young-people', 'rural'],
    howKnown: both('Dywedodd y fforwm ieuenctid wrthym.', 'The youth forum told us.'),
    organisation: 'B1',
    done: both('Cyfarfodydd ar ôl ysgol, a thacsi ar gael.', 'Meetings after school, with a taxi on offer.'),
    state: 'removed',
    result: both('Daeth naw o bobl ifanc yn lle tri.', 'Nine young people came instead of three.'),
    lookedAtOn: '2026-05-12',
  },
  {
    code: 'BA2',
    title: both('Papurau cyfarfod yn Saesneg yn unig', 'Meeting papers in English only'),
    barrierType: 'language',
    groups: ['welsh-speakers'],
    howKnown: both('Cwyn gan ddau gyngor cymuned.', 'A complaint from two community councils.'),
    organisation: 'B1',
    done: both('Pob papur yn y ddwy iaith o fis Ionawr.', 'Every paper in both languages from January.'),
    state: 'removed',
    result: both(
      'Siaradodd pum aelod yn Gymraeg yn y cyfarfod diwethaf.',
      'Five members spoke Welsh at the last meeting.',
    ),
    lookedAtOn: '2026-04-02',
  },
  {
    code: 'BA3',
    title: both('Gofalwyr na allant adael y tŷ', 'Carers who cannot leave the house'),
    barrierType: 'caring',
    groups: ['carers', 'disability'],
    howKnown: both('Sylwadau yn y ganolfan ddydd.', 'Remarks at the day centre.'),
    organisation: 'B6',
    done: both(
      'Galwadau ffôn ac ymweliadau yn lle cyfarfodydd.',
      'Telephone calls and visits instead of meetings.',
    ),
    state: 'being-removed',
    lookedAtOn: '2026-06-18',
  },
];
