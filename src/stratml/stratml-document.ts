import type { StratMlPart } from './content-models.ts';

export interface Role {
  readonly name: string;
  readonly description: string;
  readonly types: readonly string[];
}

/** Somebody who does, pays or gains. Roles only in Part 2. */
export interface Stakeholder {
  readonly name: string;
  readonly description: string;
  readonly type: string | null;
  readonly roles: readonly Role[];
  /** Line of the file it was read from; not there in a document that is to be written. */
  readonly line?: number;
}

/** A target or what came of it. Texts as they stand; empty ones are not there. */
export interface StratMlResult {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly units: string;
  readonly descriptor: { readonly name: string; readonly value: string };
  readonly description: string;
}

export interface StratMlIndicator {
  readonly sequence: string;
  readonly dimension: string;
  readonly unit: string;
  readonly identifier: string;
  readonly stage: string | null;
  readonly type: string | null;
  readonly targets: readonly StratMlResult[];
  readonly actuals: readonly StratMlResult[];
  readonly otherInformation: string;
}

interface Aim {
  readonly name: string;
  readonly description: string;
  readonly identifier: string;
  readonly sequence: string;
  readonly stakeholders: readonly Stakeholder[];
  readonly otherInformation: string;
}

export interface StratMlObjective extends Aim {
  /** Only in Part 2. */
  readonly indicators: readonly StratMlIndicator[];
}

export interface StratMlGoal extends Aim {
  readonly objectives: readonly StratMlObjective[];
}

export interface StratMlOrganization {
  readonly name: string;
  readonly acronym: string;
  readonly identifier: string;
  readonly description: string;
  readonly stakeholders: readonly Stakeholder[];
}

/** Something that a file holds and a document does not. */
export interface NotRead {
  readonly element: string;
  readonly line: number;
}

/**
 * A plan as StratML holds it, whichever part it was read from: texts in one language, empty where there are none.
 * Whoever submitted the file (a person) and relationships between indicators are not read; `notRead` says where they are.
 */
export interface StratMlDocument {
  readonly part: StratMlPart;
  /** `Strategic_Plan`, `Performance_Plan` or `Performance_Report`; Part 1 has no such word and means the first. */
  readonly type: string;
  readonly name: string;
  readonly description: string;
  readonly otherInformation: string;
  readonly organizations: readonly StratMlOrganization[];
  readonly vision: string;
  readonly mission: string;
  readonly values: readonly { readonly name: string; readonly description: string }[];
  readonly goals: readonly StratMlGoal[];
  readonly startsOn: string;
  readonly endsOn: string;
  readonly publishedOn: string;
  readonly source: string;
  readonly notRead: readonly NotRead[];
}
