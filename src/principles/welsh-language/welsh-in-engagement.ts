import {
  type Group,
  groupDefinition,
  type Invitation,
  invitationDefinition,
} from '../../governance/index.ts';
import {
  isCurrent,
  isOpen,
  type Organisation,
  organisationDefinition,
  seatsOn,
} from '../../partnership/index.ts';
import type { RecordSet } from '../../records/index.ts';

/** A body that works in Welsh or for Welsh: where it belongs, and whether it was asked about the plan. */
export interface WelshMediumBody {
  readonly organisation: Organisation;
  readonly isSeated: boolean;
  readonly groups: readonly Group[];
  readonly asked: readonly Invitation[];
}

/** Welsh in the way people are engaged. */
export interface WelshInEngagement {
  readonly bodies: readonly WelshMediumBody[];
  /** Invitations that went out with nothing in Welsh. */
  readonly withoutWelsh: readonly Invitation[];
  readonly sent: number;
}

/**
 * Whether bodies that work in Welsh sit at the table and were asked about a plan, and which invitations went without Welsh.
 *
 * @param plan - code of the plan that people were asked about
 * @param today - ISO date: a body counts while it is open, a seat and a group while they last
 * @source LANG-05; 002 3.14; 004 5.4
 */
export function welshInEngagement(
  records: RecordSet,
  { plan, today }: { readonly plan: string | undefined; readonly today: string },
): WelshInEngagement {
  const sent = records
    .all(invitationDefinition)
    .filter(({ values }) => values.plan === plan && values.invitedOn !== null);
  const groups = records.all(groupDefinition).filter(({ values }) => isCurrent(values, today));
  const seated = new Set(seatsOn(records, today).map(({ values }) => values.organisation));
  return {
    bodies: records
      .all(organisationDefinition)
      .filter((organisation) => organisation.values.kind === 'language-body' && isOpen(organisation, today))
      .map((organisation) => ({
        organisation,
        isSeated: seated.has(organisation.code),
        groups: groups.filter(({ values }) => values.members.includes(organisation.code)),
        asked: sent.filter(({ values }) => values.organisation === organisation.code),
      })),
    withoutWelsh: sent.filter(({ values }) => !values.languages.includes('cy')),
    sent: sent.length,
  };
}
