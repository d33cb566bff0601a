import type { planDefinition } from '../../src/plan/index.ts';
import { county } from './geography.ts';
import { both, type KitRecord } from './record.ts';

export const plans: readonly KitRecord<typeof planDefinition>[] = [
  {
    code: 'PL1',
    title: both('Dechrau teg, cartrefi diogel, dyffryn byw', 'A fair start, safe homes, a living valley'),
    vision: both(
      'Erbyn 2040 bydd Dyffryn Arian yn lle teg, diogel a byw. Bydd pob plentyn yn cael dechrau da, ble bynnag yn y dyffryn y caiff ei eni. Bydd pobl yn ddiogel yn eu cartrefi, yn gynnes yn y gaeaf ac yn gallu byw ar yr hyn y maent yn ei ennill. Bydd pobl hŷn yn byw’n annibynnol ymhlith ffrindiau.\n\nBydd yr afon yn lân a’r bryniau’n dal dŵr y stormydd yn ôl. Bydd y Gymraeg i’w chlywed ar y stryd, yn y gwaith ac ar yr iard. Byddwn wedi symud arian ac ymdrech o ymateb i argyfwng at atal problemau, a bydd pobl y dyffryn wedi helpu i benderfynu sut.',
      'By 2040 Dyffryn Arian will be fair, safe and alive. Every child will start well, wherever in the valley they are born. People will be safe in their homes, warm in winter and able to live on what they earn. Older people will live independently among friends.\n\nThe river will be clean and the hills will hold back the water of storms. Welsh will be heard in the street, at work and in the playground. We will have moved money and effort from answering crises to preventing problems, and the people of the valley will have helped to decide how.',
    ),
    startsOn: '2026-04-01',
    endsOn: '2031-03-31',
    visionStartsOn: '2026-04-01',
    visionEndsOn: '2040-03-31',
    areas: [county.code],
    state: 'adopted',
    rulebook: 'wales-lsb-2012',
    duties: [
      'community-strategy',
      'crime-and-disorder',
      'children-and-young-people',
      'health-and-wellbeing',
      'participation',
    ],
    priorityLimit: 6,
    draftPublishedOn: [{ when: '2025-09-29', source: 'cofnod / minute 25/41' }],
    consultationOpensOn: [{ when: '2025-10', source: 'hysbysiad / notice 7' }],
    consultationClosesOn: [{ when: '2026-01-09', source: 'hysbysiad / notice 7' }],
    adoptedOn: [
      { when: '2026-03-12', source: 'cofnod / minute 26/14' },
      { when: '2026-03-19', source: 'gwefan y cyngor / council website' },
    ],
    publishedOn: [{ when: '2026-03/2026-04', source: 'adroddiad i’r bwrdd / report to the board' }],
    reviewDueOn: '2027-03-31',
  },
];
