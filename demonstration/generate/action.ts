import type { Bilingual } from '../../src/language/index.ts';
import type { Action, Contribution } from '../../src/plan/index.ts';
import { both } from './record.ts';

/** An action and all that hangs on it, as the tables of words hold it; codes are given out in order. */
export interface ActionWords {
  readonly code: string;
  readonly outcomes: readonly string[];
  readonly lead: string | null;
  readonly owner: string;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
  readonly prevention: Action['values']['prevention'];
  readonly state: Action['values']['state'];
  readonly measures?: readonly string[];
  /** Broad aims on child poverty that none of its outcomes names. */
  readonly childPovertyAims?: Action['values']['childPovertyAims'];
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly progress?: Bilingual;
  readonly contributions?: readonly ContributionWords[];
  readonly milestones?: readonly MilestoneWords[];
  readonly resources?: readonly ResourceWords[];
  readonly risks?: readonly RiskWords[];
}

export interface ContributionWords {
  readonly by: string;
  readonly promise: Bilingual;
  readonly state: Contribution['values']['state'];
  /** What the partner says of it: which part it agreed, or why not. */
  readonly answer?: Bilingual;
  /** Section of the partner's corporate plan; none where it has not been carried over. */
  readonly section?: string;
  /** How the partner told its own people, and where its budget carries it. */
  readonly told?: Bilingual;
  readonly budget?: string;
}

export interface MilestoneWords {
  readonly title: Bilingual;
  readonly due: string;
  readonly met?: string;
}

export interface ResourceWords {
  readonly by: string;
  readonly source: keyof typeof resourceTitles;
  /** Thousands of pounds in 2026-27, 2027-28 and 2028-29. */
  readonly thousands: readonly number[];
}

export interface RiskWords {
  readonly title: Bilingual;
  readonly likelihood: number;
  readonly impact: number;
  readonly mitigation: Bilingual;
}

/** What stands behind actions; the last two are not money. */
export const resourceTitles = {
  core: both('Cyllideb graidd', 'Core budget'),
  grant: both('Grant', 'Grant'),
  capital: both('Arian cyfalaf', 'Capital'),
  pooled: both('Cronfa gyfun', 'Pooled fund'),
  staff: both('Amser staff', 'Staff time'),
  premises: both('Ystafelloedd ac offer', 'Rooms and equipment'),
} as const;

/** A promise its maker has agreed, and where it stands in the maker's own plan; no section where it does not yet. */
export function agreed(by: string, section: string, cy: string, en: string): ContributionWords {
  return { by, promise: both(cy, en), state: 'agreed', ...(section === '' ? {} : { section }) };
}

/** A promise that is not, or not wholly, agreed; with the partner’s own words where it answered. */
export function notYet(
  state: 'proposed' | 'agreed-in-part' | 'declined',
  by: string,
  cy: string,
  en: string,
  answer?: Bilingual,
): ContributionWords {
  return { by, promise: both(cy, en), state, ...(answer && { answer }) };
}

/** A point on the way: due on a day, met on a day or not yet. */
export function milestone(due: string, met: string, cy: string, en: string): MilestoneWords {
  return { due, title: both(cy, en), ...(met === '' ? {} : { met }) };
}

/** Money, or people and things, for up to three financial years. */
export function behind(by: string, source: ResourceWords['source'], ...thousands: number[]): ResourceWords {
  return { by, source, thousands };
}

/** What could stop an action, and what is done about it. */
export function risk(likelihood: number, impact: number, title: Bilingual, mitigation: Bilingual): RiskWords {
  return { likelihood, impact, title, mitigation };
}
