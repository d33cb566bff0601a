import type { ownershipDefinition } from '../../src/plan/index.ts';
import { actions } from './actions.ts';
import { performanceMeasures } from './performance-measures.ts';
import { both, type KitRecord } from './record.ts';

type OwnershipRecord = KitRecord<typeof ownershipDefinition>;

/** Who answers by e-mail for an organisation; the others answer as an organisation. */
const personOf: Readonly<Record<string, string>> = {
  B1: 'cyflawni.cyngor@dyffryn-arian.example',
  B2: 'cyflawni.iechyd@dyffryn-arian.example',
  B9: 'cyflawni.cartrefi@dyffryn-arian.example',
};

/** What did not go as asked, by the code of what was asked: silence, a refusal, a hand-over. The rest was accepted. */
const otherwise: Readonly<Record<string, Partial<Omit<OwnershipRecord, 'code'>>>> = {
  A23: {
    state: 'asked',
    askedOn: '2026-08-31',
    answeredOn: null,
    remindedOn: '2026-09-07',
    escalatedOn: '2026-09-14',
    escalatedTo: 'S11',
    boardOn: '2026-09-28',
  },
  A38: {
    state: 'declined',
    answeredOn: '2026-03-02',
    remindedOn: '2026-02-16',
    escalatedOn: '2026-02-23',
    escalatedTo: 'S11',
    reason: both(
      'Nid y parc sy’n berchen ar y llwybrau o dan sylw: y cyngor sydd piau’r mwyafrif.',
      'The park does not own the paths in question: most belong to the council.',
    ),
  },
  F7: { state: 'asked', askedOn: '2026-10-26', answeredOn: null },
  F30: {
    state: 'asked',
    askedOn: '2026-10-05',
    answeredOn: null,
    remindedOn: '2026-10-12',
    escalatedOn: '2026-10-19',
    escalatedTo: 'S14',
  },
};

const accepted = { state: 'accepted', askedOn: '2026-02-09', answeredOn: '2026-02-16' } as const;

/** Of every action that has a lead, and every measure, its organisation was asked to be the owner. */
const asked: readonly Omit<OwnershipRecord, 'code'>[] = [
  ...actions.flatMap(({ code, title, lead }) =>
    lead ? [{ title, action: code, organisation: lead, ...answer(code, lead) }] : [],
  ),
  ...performanceMeasures.flatMap(({ code, title, organisation }) =>
    organisation ? [{ title, measure: code, organisation, ...answer(code, organisation) }] : [],
  ),
];

/** A33 was asked of the fire service first, which handed it on. */
const handedOn: Omit<OwnershipRecord, 'code'> = {
  title: actions.find(({ code }) => code === 'A33')?.title ?? both('', ''),
  action: 'A33',
  organisation: 'B5',
  state: 'handed-on',
  askedOn: '2026-01-19',
  answeredOn: '2026-02-02',
  remindedOn: '2026-01-26',
  reason: both(
    'Trosglwyddwyd i’r cyngor, sy’n gyfrifol am amddiffynfeydd llifogydd.',
    'Handed on to the council, which is responsible for flood defences.',
  ),
};

export const ownerships: readonly OwnershipRecord[] = [...asked, handedOn].map((one, index) => ({
  code: `OW${index + 1}`,
  ...one,
}));

function answer(code: string, organisation: string): Partial<OwnershipRecord> & typeof accepted {
  return {
    ...accepted,
    ...(personOf[organisation] ? { person: personOf[organisation] } : {}),
    ...otherwise[code],
  } as Partial<OwnershipRecord> & typeof accepted;
}
