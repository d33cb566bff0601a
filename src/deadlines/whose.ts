import type { Role } from '../access/index.ts';
import type { Obligation } from './obligation.ts';

/** A person at work in a partnership, as far as dates go. */
export interface AtWork {
  readonly role: Role;
  /** Code of the organisation they act for; null for the secretariat. */
  readonly organisation: string | null;
}

/** Kinds of record whose dates an analyst keeps. */
const analysts: readonly string[] = ['data-gap', 'study', 'performance-measure', 'indicator'];

/**
 * Whether a date is one for this person to keep: their organisation is named, or nobody is and their role is to look
 * after what belongs to the whole partnership.
 */
export function concerns(
  { organisations, place }: Pick<Obligation, 'organisations' | 'place'>,
  { role, organisation }: AtWork,
): boolean {
  if (organisation !== null && organisations.includes(organisation)) return true;
  if (organisations.length > 0) return false;
  if (role === 'administrator' || role === 'coordinator') return true;
  return role === 'analyst' && analysts.includes(place.kind);
}

/** Whose dates a calendar feed holds: the person's own, or their organisation's. */
export const feedScopes = ['person', 'organisation'] as const;
export type FeedScope = (typeof feedScopes)[number];

/**
 * Whether a date is in a feed: in that of a person what is theirs to keep, in that of an organisation what is for it, its
 * own meetings, and what the board has arranged for everybody.
 *
 * @source issue 4, Time
 */
export function isInFeed(
  obligation: Pick<Obligation, 'type' | 'organisations' | 'place'>,
  feed: AtWork & { readonly scope: FeedScope },
): boolean {
  if (feed.scope === 'person') return concerns(obligation, feed);
  const isOfTheBoard = obligation.type === 'arranged' && obligation.organisations.length === 0;
  return isOfTheBoard || (feed.organisation !== null && obligation.organisations.includes(feed.organisation));
}
