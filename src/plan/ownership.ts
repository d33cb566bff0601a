import {
  bilingualProse,
  bilingualText,
  choice,
  compareCodes,
  date,
  defineRecord,
  plainText,
  type RecordOf,
  type RecordSet,
  reference,
} from '../records/index.ts';

export const ownershipStates = ['asked', 'accepted', 'declined', 'handed-on'] as const;
export type OwnershipState = (typeof ownershipStates)[number];

/** The fields by which an ownership names what is owned, with the kind each refers to. */
export const ownedFields = {
  action: 'action',
  measure: 'performance-measure',
  milestone: 'milestone',
  risk: 'risk',
  contribution: 'contribution',
  project: 'project',
} as const;
export type OwnedField = keyof typeof ownedFields;

/**
 * Somebody is asked to answer for one thing of the plan, and says yes or no. Nobody owns what they have not accepted.
 * Silence goes up: a second reminder, the seat of the organisation, the board; each step keeps its day.
 *
 * @source PLAN-07; PERF-01; issue 5, Delivery
 */
export const ownershipDefinition = defineRecord({
  kind: 'ownership',
  table: 'delivery.ownership',
  codePrefix: 'OW',
  calledBy: 'title',
  fields: [
    bilingualText('title', { needed: 'to-save' }),
    reference('action', 'action'),
    reference('measure', 'performance-measure'),
    reference('milestone', 'milestone'),
    reference('risk', 'risk'),
    reference('contribution', 'contribution'),
    reference('project', 'project'),
    reference('organisation', 'organisation', { needed: 'to-save' }),
    plainText('person', { public: false }),
    choice('state', ownershipStates, { needed: 'to-save' }),
    date('askedOn'),
    date('answeredOn'),
    bilingualProse('reason', { public: false, max: 4000 }),
    date('remindedOn'),
    date('escalatedOn'),
    reference('escalatedTo', 'seat'),
    date('boardOn'),
  ],
});
export type Ownership = RecordOf<typeof ownershipDefinition>;

/** What an ownership is of, by its kind and code. */
export interface OwnedThing {
  readonly kind: (typeof ownedFields)[OwnedField];
  readonly code: string;
}

/** What an ownership is of; nothing when it names none. */
export function ownedThing({ values }: Pick<Ownership, 'values'>): OwnedThing | null {
  for (const field of Object.keys(ownedFields) as OwnedField[]) {
    const code = values[field];
    if (code) return { kind: ownedFields[field], code };
  }
  return null;
}

/** The newest first: who was asked last, and of those asked on one day the later code. */
function newestFirst(a: Ownership, b: Ownership): number {
  return (b.values.askedOn ?? '').localeCompare(a.values.askedOn ?? '') || compareCodes(b.code, a.code);
}

/** Everything that was ever asked about one thing, newest first. */
export function ownershipsOf(records: RecordSet, { kind, code }: OwnedThing): readonly Ownership[] {
  return records
    .all(ownershipDefinition)
    .filter((ownership) => {
      const owned = ownedThing(ownership);
      return owned?.kind === kind && owned.code === code;
    })
    .toSorted(newestFirst);
}

/** Who owns a thing, or is asked to: the newest that is not declined or handed on. @source issue 5, Delivery */
export function currentOwnership(records: RecordSet, owned: OwnedThing): Ownership | undefined {
  return ownershipsOf(records, owned).find(
    ({ values }) => values.state === 'asked' || values.state === 'accepted',
  );
}

/** Who has accepted a thing; nobody when it has only been asked, declined or handed on. @source issue 5, Delivery */
export function acceptedOwnership(records: RecordSet, owned: OwnedThing): Ownership | undefined {
  return ownershipsOf(records, owned).find(({ values }) => values.state === 'accepted');
}

/** Whether somebody has accepted a thing, for looking at many things at once. */
export function hasAcceptedOwner(records: RecordSet): (owned: OwnedThing) => boolean {
  const accepted = new Set(
    records.all(ownershipDefinition).flatMap((ownership) => {
      const owned = ownership.values.state === 'accepted' ? ownedThing(ownership) : null;
      return owned ? [`${owned.kind} ${owned.code}`] : [];
    }),
  );
  return ({ kind, code }) => accepted.has(`${kind} ${code}`);
}
