import { z } from 'zod';
import { type Organisation, organisationDefinition, organisationKinds } from '../partnership/index.ts';
import type { RecordSet } from '../records/index.ts';
import type { Group } from './group.ts';

const text = z.strictObject({ cy: z.string().trim().min(1), en: z.string().trim().min(1) });

const placeSpec = z.strictObject({
  name: text,
  /** A member of any of these kinds fills the place; none where no record can tell. */
  kinds: z.array(z.enum(organisationKinds)).default([]),
  /** How many members it takes to fill it. */
  atLeast: z.int().min(1).default(1),
  /** Only where it is useful: that it is empty says nothing. */
  asNeeded: z.boolean().default(false),
});
type Place = z.output<typeof placeSpec>;

const membershipTemplateSpec = z.strictObject({
  id: z.string().min(1),
  name: text,
  /** Set by law: a place that is open is a duty not done. */
  binding: z.boolean().default(false),
  /** Where the membership was set out. */
  source: text,
  places: z.array(placeSpec).min(1),
});
export const membershipTemplatesSpec = z.strictObject({ templates: z.array(membershipTemplateSpec) });

/**
 * A membership that guidance once set out for a kind of group, offered and never required; or one that the law sets.
 *
 * @source GOV-29, GOV-30, GOV-31; DUTY-50, DUTY-51
 */
export type MembershipTemplate = z.output<typeof membershipTemplateSpec>;

/** A place of a template, and whether members of the group fill it; for people to see to where no record can tell. */
export interface PlaceFilled {
  readonly place: Place;
  readonly state: 'filled' | 'open' | 'for-people';
  readonly members: readonly Organisation[];
}

/** A group beside a template: each place, and the members for whom the template has none. */
export interface GroupBesideTemplate {
  readonly places: readonly PlaceFilled[];
  readonly others: readonly Organisation[];
}

/**
 * Which places of a template the members of a group fill, by the kinds of organisation they are. One member may fill
 * several; who sits for it is not looked at.
 *
 * @source GOV-29, GOV-30, GOV-31
 */
export function groupBesideTemplate(
  records: RecordSet,
  group: Group,
  { places }: MembershipTemplate,
): GroupBesideTemplate {
  const members = group.values.members.flatMap((code) => records.one(organisationDefinition, code) ?? []);
  const filled = places.map((place) => placeFilled(place, members));
  const placed = new Set(filled.flatMap((each) => each.members));
  return { places: filled, others: members.filter((member) => !placed.has(member)) };
}

function placeFilled(place: Place, all: readonly Organisation[]): PlaceFilled {
  if (place.kinds.length === 0) return { place, state: 'for-people', members: [] };
  const members = all.filter(({ values }) => values.kind !== null && place.kinds.includes(values.kind));
  return { place, state: members.length >= place.atLeast ? 'filled' : 'open', members };
}
