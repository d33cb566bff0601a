import { z } from 'zod';
import { type Rulebook, standingOn } from '../duties/index.ts';
import type { Bilingual } from '../language/index.ts';
import {
  isOpen,
  type Organisation,
  organisationDefinition,
  organisationKinds,
  seatsOn,
  standingIn,
} from '../partnership/index.ts';
import type { RecordSet } from '../records/index.ts';
import { type Group, groupRemits } from './group.ts';
import { groupsOn } from './group-members.ts';

const text = z.strictObject({ cy: z.string().trim().min(1), en: z.string().trim().min(1) });

/** What a body has to do with a duty: it owns it, takes part and must co-operate, or must be asked. @source DUTY-06 */
export const bodyParts = ['partner', 'co-operating', 'consultee', 'voice'] as const;
export type BodyPart = (typeof bodyParts)[number];

/**
 * One line of a list of partners, co-operating bodies or consultees, as `bodies.yaml` of a rulebook holds it: the row of
 * the rulebook it belongs to, and how to find who it means among the records.
 */
const requiredBodySpec = z.strictObject({
  /** The row of the rulebook, which has the wording, the letter, the source and the dates. */
  requirement: z.string().min(1),
  part: z.enum(bodyParts),
  name: text,
  /** Organisations of these kinds that serve any part of the area. */
  kinds: z.array(z.enum(organisationKinds)).default([]),
  /** Groups about any of these. */
  remits: z.array(z.enum(groupRemits)).default([]),
  /** Everybody named in these rows. */
  asIn: z.array(z.string()).default([]),
  /** Every organisation with a seat. */
  members: z.boolean().default(false),
  /** Every group of the partnership. */
  groups: z.boolean().default(false),
  /** People, or bodies that somebody has to choose: nothing on record can answer it. */
  open: z.boolean().default(false),
  /** Authorities and health boards that share a boundary with the area. */
  neighbours: z.boolean().default(false),
  /** Counts among those without whom the board cannot sit as the strategy group. */
  strategyGroup: z.boolean().default(false),
  /** Only where there is one: that nobody is on record is no gap. */
  whereThereIsOne: z.boolean().default(false),
});
export const requiredBodiesSpec = z.strictObject({ bodies: z.array(requiredBodySpec) });
export type RequiredBody = z.output<typeof requiredBodySpec>;

/** Whether an organisation serves any part of the area; unknown where nobody recorded what it serves. */
export type Serves = (organisation: Organisation) => 'yes' | 'no' | 'unknown';

/**
 * The lines of a list that count on a day: those whose row of the rulebook is in force. A body that the law no longer names,
 * or does not name yet, is not asked for.
 *
 * @param on - ISO date
 * @source CONS-03; LAW-02
 */
export function bodiesInForce(
  bodies: readonly RequiredBody[],
  { requirements }: Pick<Rulebook, 'requirements'>,
  on: string,
): readonly RequiredBody[] {
  const current = new Set(
    requirements.filter((row) => standingOn(row, on) === 'in-force').map(({ id }) => id),
  );
  return bodies.filter(({ requirement }) => current.has(requirement));
}

/** What is looked at: the lines in force on a day, and who serves the area. */
export interface BodiesAsked {
  readonly bodies: readonly RequiredBody[];
  /** ISO date. */
  readonly on: string;
  readonly serves: Serves;
}

/** One organisation with every reason why it belongs at the table or is asked: it stands in the list once. */
export interface NamedOrganisation {
  readonly organisation: Organisation;
  readonly reasons: readonly RequiredBody[];
  readonly isSeated: boolean;
  /** Nobody recorded which areas it serves, so that it may not belong here. */
  readonly mayNotServe: boolean;
}
export interface NamedGroup {
  readonly group: Group;
  readonly reasons: readonly RequiredBody[];
}
/**
 * Somebody whom nobody on record answers, once with every reason; closed bodies that once did, each with who stands in for
 * it.
 */
export interface MissingBody {
  readonly reasons: readonly [RequiredBody, ...RequiredBody[]];
  readonly closed: readonly { readonly organisation: Organisation; readonly by: Organisation | null }[];
}

/** Who takes part, who is asked, and who is missing from the records. */
export interface BodiesFound {
  readonly organisations: readonly NamedOrganisation[];
  readonly groups: readonly NamedGroup[];
  /** Lines that no record can answer: people, neighbours, others to be chosen. */
  readonly toBeFound: readonly RequiredBody[];
  readonly missing: readonly MissingBody[];
}

/**
 * The statutory partners, co-operating bodies and consultees of this area, each once with every legal reason, and those
 * whom nobody has recorded. A body counts where any part of the area it serves is of this area, from the day it opened
 * until it closed.
 *
 * @source CONS-02, CONS-03; DUTY-06; LAW-04; GEO-01
 */
export function bodiesFound(records: RecordSet, asked: BodiesAsked): BodiesFound {
  const byOrganisation = new Map<string, { organisation: Organisation; reasons: RequiredBody[] }>();
  const byGroup = new Map<string, { group: Group; reasons: RequiredBody[] }>();
  const missing = new Map<string, [RequiredBody, ...RequiredBody[]]>();
  for (const body of asked.bodies) {
    const organisations = organisationsFor(records, body, asked);
    const groups = groupsFor(records, body, asked.on);
    for (const organisation of organisations) {
      const held = byOrganisation.get(organisation.code) ?? { organisation, reasons: [] };
      byOrganisation.set(organisation.code, { organisation, reasons: [...held.reasons, body] });
    }
    for (const group of groups) {
      const held = byGroup.get(group.code) ?? { group, reasons: [] };
      byGroup.set(group.code, { group, reasons: [...held.reasons, body] });
    }
    if (organisations.length + groups.length === 0 && isAnswerable(body)) {
      const sought = [...body.kinds, ...body.remits].join(' ') || body.requirement;
      const held = missing.get(sought);
      missing.set(sought, held ? [...held, body] : [body]);
    }
  }
  const seated = new Set(seatsOn(records, asked.on).map(({ values }) => values.organisation));
  return {
    organisations: [...byOrganisation.values()]
      .map(({ organisation, reasons }) => ({
        organisation,
        reasons,
        isSeated: seated.has(organisation.code),
        mayNotServe: asked.serves(organisation) === 'unknown',
      }))
      .toSorted((a, b) => b.reasons.length - a.reasons.length),
    groups: [...byGroup.values()],
    toBeFound: asked.bodies.filter((body) => body.open || body.neighbours),
    missing: [...missing.values()].map((reasons) => ({
      reasons,
      closed: closedBodies(records, reasons[0], asked),
    })),
  };
}

/** Whether records could answer a line and its body must be there. */
function isAnswerable(body: RequiredBody): boolean {
  return !body.open && !body.neighbours && !body.whereThereIsOne;
}

function organisationsFor(
  records: RecordSet,
  body: RequiredBody,
  asked: BodiesAsked,
): readonly Organisation[] {
  const { on, serves, bodies } = asked;
  const named = new Set<RequiredBody>([
    body,
    ...bodies.filter(({ requirement }) => body.asIn.includes(requirement)),
  ]);
  const kinds = new Set([...named].flatMap((each) => each.kinds));
  const seated = new Set(body.members ? seatsOn(records, on).map(({ values }) => values.organisation) : []);
  return records
    .all(organisationDefinition)
    .filter((organisation) => isOpen(organisation, on))
    .filter(
      (organisation) =>
        seated.has(organisation.code) || (isAmong(organisation, kinds) && serves(organisation) !== 'no'),
    );
}

function isAmong({ values }: Organisation, kinds: ReadonlySet<string>): boolean {
  return values.kind !== null && kinds.has(values.kind);
}

function groupsFor(records: RecordSet, body: RequiredBody, on: string): readonly Group[] {
  if (!body.groups && body.remits.length === 0) return [];
  return groupsOn(records, on).filter(
    ({ values }) =>
      values.tier !== 'board' && (body.groups || values.remits.some((remit) => body.remits.includes(remit))),
  );
}

function closedBodies(
  records: RecordSet,
  { kinds }: RequiredBody,
  { on }: BodiesAsked,
): MissingBody['closed'] {
  return records
    .all(organisationDefinition)
    .filter((organisation) => isAmong(organisation, new Set(kinds)) && !isOpen(organisation, on))
    .map((organisation) => ({ organisation, by: standingIn(records, organisation, on) }));
}

/**
 * The responsible authorities of the area: those without whom the board cannot sit as the strategy group.
 *
 * @returns the organisations, and the names of kinds of body that nobody on record answers
 * @source GOV-16; DUTY-23
 */
export function strategyGroupBodies(
  records: RecordSet,
  asked: BodiesAsked,
): { readonly organisations: readonly Organisation[]; readonly unrecorded: readonly Bilingual[] } {
  const bodies = asked.bodies.filter(({ strategyGroup }) => strategyGroup);
  const found = bodiesFound(records, { ...asked, bodies });
  return {
    organisations: found.organisations.map(({ organisation }) => organisation),
    unrecorded: found.missing.map(({ reasons: [body] }) => body.name),
  };
}
