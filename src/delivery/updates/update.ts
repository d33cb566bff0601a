import type { Bilingual } from '../../language/index.ts';

/** What a person tells of once a month. @source PERF-05, PERF-13; SYS-01 */
export const updateItemKinds = [
  'action',
  'milestone',
  'contribution',
  'project',
  'risk',
  'performance-measure',
] as const;
export type UpdateItemKind = (typeof updateItemKinds)[number];

/** By which door an update came: all of them lead through `sendUpdates`. */
export const updateWays = ['page', 'link', 'sheet', 'api'] as const;
export type UpdateWay = (typeof updateWays)[number];

/** What became of an update: it stands, it stands beside another of the same moment, or a second person looks first. */
export const updateOutcomes = ['applied', 'kept-both', 'awaiting-sign-off'] as const;
export type UpdateOutcome = (typeof updateOutcomes)[number];

/** The one thing an update is about. */
export interface UpdateItem {
  readonly kind: UpdateItemKind;
  readonly code: string;
}

/** A figure of a measure for a period; a percentage carries what it is a part of. */
export interface UpdateFigure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** First and last day of the period. */
  readonly from: string;
  readonly to: string;
}

/** How an item stands: the part of its record that updates change. */
export interface ItemStanding {
  /** One of the states of its kind; null where the kind has none (a milestone, a measure) or nobody has said. */
  readonly state: string | null;
  /** What happened; one language is enough at work, the other is owed before it is public. */
  readonly words: Bilingual;
  /** Of a milestone: the day it was met. */
  readonly metOn: string | null;
  /** Of a risk: how likely and how grave, from 1 to 5. */
  readonly likelihood: number | null;
  readonly impact: number | null;
}

/** What somebody says about one item for one month. */
export interface Update extends ItemStanding {
  readonly item: UpdateItem;
  /** `2026-03`. */
  readonly month: string;
  readonly noChange: boolean;
  /** What would have to happen for this to move: asked after three months without a change. */
  readonly honestAnswer: string;
  readonly figure: UpdateFigure | null;
}

/** An update on its way, with what its sender saw. */
export interface UpdateToSend extends Update {
  /**
   * What stood when the sender looked: the revision of the record, or the number of the value of a measure; null where
   * there was none.
   */
  readonly basedOn: number | null;
  /** Number of the update that this one puts right, with the reason. */
  readonly corrects?: number;
  readonly reason?: Bilingual;
  /** Number of the update that was kept beside another, which this one settles. */
  readonly settles?: number;
}

/** An update as it is kept. Nothing of it is ever changed. */
export interface KeptUpdate extends Update {
  readonly number: number;
  /** Names the sending: the same form sent twice is one sending. */
  readonly sending: string;
  readonly sentBy: string;
  readonly forOrganisation: string | null;
  readonly sentAt: string;
  readonly way: UpdateWay;
  readonly basedOn: number | null;
  readonly outcome: UpdateOutcome;
  readonly corrects: number | null;
  readonly reason: Bilingual;
  readonly settles: number | null;
}

/** `action A1`: names an item among those of a partnership. */
export function nameOfItem({ kind, code }: UpdateItem): string {
  return `${kind} ${code}`;
}

/** Whether a text names a kind that is told of once a month. */
export function isUpdateItemKind(kind: string): kind is UpdateItemKind {
  return (updateItemKinds as readonly string[]).includes(kind);
}
