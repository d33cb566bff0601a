import type {
  adviceDefinition,
  approvalDefinition,
  planReviewDefinition,
  publicationDefinition,
  sendingDefinition,
  stateChangeDefinition,
} from '../../src/approval/index.ts';
import type { Bilingual } from '../../src/language/index.ts';
import { meetingOn } from './body-meetings.ts';
import { both, type KitRecord } from './record.ts';

/** The duties that four statutory strategies are made for. */
const everyStrategy = [
  'community-strategy',
  'crime-and-disorder',
  'children-and-young-people',
  'health-and-wellbeing',
];

type ApprovalRecord = KitRecord<typeof approvalDefinition>;

/** A body whose resolution the law asks for, as it was given in March 2026. */
function resolved(
  organisation: string,
  title: Bilingual,
  decided: {
    readonly on: string;
    readonly minute: string;
    readonly by: 'full-body' | 'executive';
    readonly duties: readonly string[];
  },
): Omit<ApprovalRecord, 'code'> {
  return {
    title,
    plan: 'PL1',
    organisation,
    form: 'due-form',
    takenBy: decided.by,
    meeting: meetingOn(organisation, decided.on),
    decidedOn: decided.on,
    minuteReference: decided.minute,
    resolution: both(
      'Penderfynwyd cymeradwyo’r cynllun integredig sengl a chyfrannu ato fel y nodir ynddo.',
      'Resolved to approve the single integrated plan and to contribute to it as it says.',
    ),
    state: 'approved',
    duties: decided.duties,
  };
}

const everyApproval: readonly Omit<ApprovalRecord, 'code'>[] = [
  resolved('B1', both('Cymeradwyaeth Cyngor Dyffryn Arian', 'Approval by Dyffryn Arian Council'), {
    on: '2026-03-12',
    minute: '26/14',
    by: 'full-body',
    duties: everyStrategy,
  }),
  {
    ...resolved('B2', both('Cymeradwyaeth Bwrdd Iechyd Arian', 'Approval by Arian Health Board'), {
      on: '2026-03-05',
      minute: 'BIA 26/031',
      by: 'full-body',
      duties: ['crime-and-disorder', 'health-and-wellbeing'],
    }),
    reservation: both(
      'Byddai’r bwrdd wedi rhoi mwy o arian i ymwelwyr iechyd yn y flwyddyn gyntaf.',
      'The board would have put more money into health visitors in the first year.',
    ),
  },
  resolved('B3', both('Cymeradwyaeth Heddlu Arian', 'Approval by Arian Police'), {
    on: '2026-03-04',
    minute: 'HA 2026-08',
    by: 'executive',
    duties: ['crime-and-disorder'],
  }),
  resolved(
    'B5',
    both('Cymeradwyaeth Gwasanaeth Tân ac Achub Arian', 'Approval by Arian Fire and Rescue Service'),
    { on: '2026-03-09', minute: 'TA 17', by: 'full-body', duties: ['crime-and-disorder'] },
  ),
  resolved('B8', both('Cymeradwyaeth Gwasanaeth Prawf Arian', 'Approval by Arian Probation Service'), {
    on: '2026-03-02',
    minute: 'P 5/2026',
    by: 'full-body',
    duties: ['crime-and-disorder'],
  }),
  {
    title: both('Ystyriaeth y Cyngor Gwirfoddol', 'Consideration by the Voluntary Council'),
    plan: 'PL1',
    organisation: 'B6',
    form: 'consideration',
    takenBy: 'full-body',
    meeting: meetingOn('B6', '2026-02-26'),
    decidedOn: '2026-02-26',
    minuteReference: 'Y 26-4',
    conditions: both(
      'Bod y grantiau i grwpiau bach yn cael eu cadarnhau cyn mis Mehefin.',
      'That the grants to small groups are confirmed before June.',
    ),
    state: 'conditional',
  },
  {
    title: both('Ystyriaeth Awdurdod y Parc', 'Consideration by the Park Authority'),
    plan: 'PL1',
    organisation: 'B7',
    form: 'consideration',
    takenBy: 'full-body',
    meeting: meetingOn('B7', '2026-03-25'),
    decidedOn: '2026-03-25',
    minuteReference: 'APC 26/9',
    reservation: both(
      'Gofynnodd yr aelodau am gael gweld y mapiau llifogydd yn gyntaf.',
      'Members asked to see the flood maps first.',
    ),
    state: 'deferred',
  },
  {
    title: both('Ystyriaeth Cartrefi’r Dyffryn', 'Consideration by Valley Homes'),
    plan: 'PL1',
    organisation: 'B9',
    form: 'consideration',
    takenBy: 'full-body',
    meeting: meetingOn('B9', '2026-03-10'),
    decidedOn: '2026-03-10',
    minuteReference: 'CD 112',
    state: 'approved',
  },
  {
    title: both('Ystyriaeth Coleg Pont-arian', 'Consideration by Pont-arian College'),
    plan: 'PL1',
    organisation: 'B10',
    form: 'consideration',
    state: 'awaited',
  },
];

export const approvals: readonly ApprovalRecord[] = everyApproval.map((approval, index) => ({
  code: `AL${index + 1}`,
  ...approval,
}));

export const advice: readonly KitRecord<typeof adviceDefinition>[] = [
  {
    code: 'AV1',
    title: both('Sylwadau Gweinidogion Cymru ar y drafft', 'Comments of the Welsh Ministers on the draft'),
    plan: 'PL1',
    adviser: 'welsh-ministers',
    soughtOn: '2025-09-29',
    receivedOn: '2025-12-18',
    text: both(
      'Dylai’r cynllun ddweud yn gliriach sut y bydd y bwrdd yn gwybod a yw plant yn elwa.',
      'The plan should say more clearly how the board will know whether children benefit.',
    ),
    response: both(
      'Ychwanegwyd mesurau perfformiad at bum cam gweithredu i blant.',
      'Performance measures were added to five actions for children.',
    ),
  },
];

type PublicationRecord = KitRecord<typeof publicationDefinition>;

/** The plan on the site of a member. */
function onSite(
  code: string,
  organisation: string,
  publishedOn: string,
  more: Partial<PublicationRecord> & { readonly title: Bilingual },
): PublicationRecord {
  return {
    code,
    plan: 'PL1',
    what: 'plan',
    version: '1',
    organisation,
    publishedOn,
    languages: ['cy', 'en'],
    formats: ['html', 'pdf'],
    ...more,
  };
}

/** The adopted plan is on some of the members’ sites, and not yet on the others. */
export const publications: readonly PublicationRecord[] = [
  onSite('PB1', 'B1', '2025-09-29', {
    title: both('Y drafft ar wefan y cyngor', 'The draft on the council’s website'),
    what: 'draft-plan',
    address: 'https://cyngor.dyffryn-arian.example/drafft',
  }),
  onSite('PB2', 'B1', '2026-04-01', {
    title: both('Y cynllun ar wefan y cyngor', 'The plan on the council’s website'),
    address: 'https://cyngor.dyffryn-arian.example/cynllun',
    sentTo: ['welsh-ministers'],
  }),
  onSite('PB3', 'B2', '2026-04-07', {
    title: both('Y cynllun ar wefan y bwrdd iechyd', 'The plan on the health board’s website'),
    address: 'https://iechyd.dyffryn-arian.example/cynllun',
  }),
  onSite('PB4', 'B6', '2026-04-20', {
    title: both('Y cynllun ar wefan y Cyngor Gwirfoddol', 'The plan on the Voluntary Council’s website'),
    formats: ['pdf'],
  }),
  onSite('PB5', 'B1', '2026-07-02', {
    title: both('Adroddiad blynyddol 2025-26 ar wefan y cyngor', 'The annual report 2025-26 on the council’s website'),
    what: 'annual-report',
    address: 'https://cyngor.dyffryn-arian.example/adroddiad-2025-26',
  }),
  onSite('PB6', 'B6', '2026-07-09', {
    title: both('Adroddiad blynyddol 2025-26 ar wefan y Cyngor Gwirfoddol', 'The annual report 2025-26 on the Voluntary Council’s website'),
    what: 'annual-report',
  }),
];

/** What was sent to whom, some of it without a receipt. */
export const sendings: readonly KitRecord<typeof sendingDefinition>[] = [
  {
    code: 'SN1',
    title: both('Y drafft i Weinidogion Cymru', 'The draft to the Welsh Ministers'),
    plan: 'PL1',
    what: 'draft-plan',
    office: 'welsh-ministers',
    means: 'email',
    sentOn: '2025-09-29',
    receiptReference: 'LLC-25-1182',
    receivedOn: '2025-09-30',
  },
  {
    code: 'SN2',
    title: both('Papur briffio i bob cynghorydd', 'Briefing paper to all councillors'),
    plan: 'PL1',
    what: 'draft-plan',
    office: 'all-councillors',
    means: 'meeting',
    sentOn: '2026-02-19',
    receivedOn: '2026-02-19',
  },
  {
    code: 'SN3',
    title: both('Y cynllun i Weinidogion Cymru', 'The plan to the Welsh Ministers'),
    plan: 'PL1',
    what: 'plan',
    version: '1',
    office: 'welsh-ministers',
    means: 'email',
    sentOn: '2026-04-02',
  },
  {
    code: 'SN4',
    title: both('Y cynllun i Goleg Pont-arian', 'The plan to Pont-arian College'),
    plan: 'PL1',
    what: 'plan',
    version: '1',
    organisation: 'B10',
    means: 'post',
    sentOn: '2026-04-03',
  },
  {
    code: 'SN5',
    title: both('Adroddiad blynyddol 2025-26 i Weinidogion Cymru', 'Annual report 2025-26 to the Welsh Ministers'),
    plan: 'PL1',
    what: 'annual-report',
    version: '1',
    office: 'welsh-ministers',
    means: 'email',
    sentOn: '2026-07-02',
    receiptReference: 'LLC-26-0709',
    receivedOn: '2026-07-03',
  },
  {
    code: 'SN6',
    title: both('Adroddiad blynyddol 2025-26 i bob cynghorydd', 'Annual report 2025-26 to all councillors'),
    plan: 'PL1',
    what: 'annual-report',
    version: '1',
    office: 'all-councillors',
    means: 'meeting',
    sentOn: '2026-07-16',
    receivedOn: '2026-07-16',
  },
];

/** The first annual review: begun, and not finished. */
export const planReviews: readonly KitRecord<typeof planReviewDefinition>[] = [
  {
    code: 'RV1',
    title: both('Adolygiad blynyddol 2027', 'Annual review 2027'),
    plan: 'PL1',
    reviewKind: 'annual',
    progress: both(
      'Mae’r rhan fwyaf o’r camau gweithredu ar y trywydd iawn; mae’n rhy gynnar i weld effaith ar y canlyniadau.',
      'Most actions are on track; it is too early to see an effect on the outcomes.',
    ),
    duties: everyStrategy,
  },
];

const coordinator = 'Cydlynydd';

/** The life of the plan up to its adoption. */
export const stateChanges: readonly KitRecord<typeof stateChangeDefinition>[] = [
  {
    code: 'SG1',
    title: both('Yn destun ymgynghoriad', 'Out for consultation'),
    plan: 'PL1',
    from: 'draft',
    to: 'consultation',
    changedOn: '2025-09-29',
    changedBy: coordinator,
    reason: both('Cytunodd y bwrdd ar y drafft: cofnod 25/41.', 'The board agreed the draft: minute 25/41.'),
  },
  {
    code: 'SG2',
    title: both('Diwygiwyd', 'Revised'),
    plan: 'PL1',
    from: 'consultation',
    to: 'revised',
    changedOn: '2026-01-29',
    changedBy: coordinator,
  },
  {
    code: 'SG3',
    title: both('Yn aros am gymeradwyaeth', 'Awaiting approval'),
    plan: 'PL1',
    from: 'revised',
    to: 'approval',
    changedOn: '2026-02-12',
    changedBy: coordinator,
  },
  {
    code: 'SG4',
    title: both('Mabwysiadwyd', 'Adopted'),
    plan: 'PL1',
    from: 'approval',
    to: 'adopted',
    changedOn: '2026-03-12',
    changedBy: coordinator,
    reason: both(
      'Mae pob corff sydd â dyletswydd wedi cymeradwyo. Bydd y partneriaid eraill yn ystyried y cynllun yn eu cyfarfodydd nesaf.',
      'Every body with a duty has approved. The other partners will consider the plan at their next meetings.',
    ),
    overridden: ['considered-by-members'],
  },
];
