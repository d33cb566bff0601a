import {
  type Group,
  groupDefinition,
  type Invitation,
  invitationDefinition,
} from '../../governance/index.ts';
import { type AssessmentPart, assessmentPartDefinition } from '../../needs/index.ts';
import { isCurrent, isOpen, type Organisation, organisationDefinition } from '../../partnership/index.ts';
import { type PerformanceMeasure, performanceMeasureDefinition } from '../../performance/index.ts';
import { relatedPlanDefinition } from '../../plan/index.ts';
import { type AnyRecord, isEmptyValue, type RecordSet } from '../../records/index.ts';
import { type FrameworkLinked, linkedFrameworks } from '../linked-frameworks/linked-frameworks.ts';
import {
  type BoundToSafeguard,
  boundToSafeguard,
  type SafeguardingArrangement,
  safeguardingArrangementDefinition,
} from './safeguarding-arrangement.ts';

/** A safeguarding board, and the children’s partnership it has a seat on; none where nobody recorded one. */
export interface BoardSeated {
  readonly board: Group;
  readonly seatedOn: Group | null;
}

/** What one body that the duty binds says of its arrangements; none where it says nothing. */
export interface BodyArrangements {
  readonly organisation: Organisation;
  readonly arrangements: readonly SafeguardingArrangement[];
}

/** The bodies under one letter of section 28. */
export interface BoundUnderLetter {
  readonly letter: BoundToSafeguard;
  readonly bodies: readonly BodyArrangements[];
}

/** What there is on the misuse of substances, and for children at risk from their parents’. */
export interface SubstanceMisuse {
  readonly parts: readonly AssessmentPart[];
  readonly groups: readonly Group[];
  /** Plans of an Area Planning Board that this plan is aligned with. */
  readonly planningBoards: readonly AnyRecord[];
  readonly forChildren: readonly SafeguardingArrangement[];
  /** Responsible authorities for crime and disorder that say nothing of children at risk from their parents. */
  readonly silent: readonly Organisation[];
}

/** How the plan stands with those who keep children safe. */
export interface SafeguardingStanding {
  readonly boards: readonly BoardSeated[];
  readonly plans: readonly FrameworkLinked[];
  readonly asked: readonly Invitation[];
  readonly criteria: readonly PerformanceMeasure[];
  readonly bound: readonly BoundUnderLetter[];
  readonly substanceMisuse: SubstanceMisuse;
}

/** What safeguarding is looked at by. */
export interface SafeguardingAsked {
  /** Code of the plan. */
  readonly plan: string | undefined;
  /** ISO date. */
  readonly today: string;
  /** Rows of the rulebook by which a safeguarding board is to be asked. */
  readonly rowsOfBoard: readonly string[];
}

/** Kinds of organisation that the section names; the other letters are bodies that say themselves as what they are bound. */
const lettersOfKinds: Readonly<Partial<Record<string, BoundToSafeguard>>> = {
  'local-authority': 'local-authority',
  'health-board': 'health-board',
  'nhs-trust': 'nhs-trust',
  police: 'police',
  'police-and-crime-commissioner': 'police',
  probation: 'probation',
  'youth-offending-team': 'youth-offending-team',
};

/** Letters under which every area has a body: one that nobody recorded is missing. */
export const everywhere: readonly BoundToSafeguard[] = [
  'local-authority',
  'health-board',
  'police',
  'probation',
  'youth-offending-team',
];

/** Those who answer together for crime, disorder and substance misuse. @source SAFE-03; DUTY-23 */
const responsibleKinds: readonly string[] = [
  'local-authority',
  'health-board',
  'police',
  'fire-and-rescue',
  'probation',
];

/**
 * The safeguarding board and its plan beside this plan, whether it was asked, its criteria, what each body that section 28
 * binds has arranged, and what is done about substance misuse.
 *
 * @source SAFE-01, SAFE-02, SAFE-03; DUTY-63; PERF-19
 */
export function safeguardingStanding(records: RecordSet, asked: SafeguardingAsked): SafeguardingStanding {
  const groups = records.all(groupDefinition).filter(({ values }) => isCurrent(values, asked.today));
  const arrangements = records.all(safeguardingArrangementDefinition);
  return {
    boards: groups
      .filter(({ values }) => values.tier === 'statutory-board' && values.remits.includes('safeguarding'))
      .map((board) => ({ board, seatedOn: seatOf(records, board) })),
    plans: linkedFrameworks(records).find(({ sort }) => sort === 'safeguarding-board-plan')?.frameworks ?? [],
    asked: records
      .all(invitationDefinition)
      .filter(({ values }) => values.plan === asked.plan && values.invitedOn !== null)
      .filter(({ values }) => values.requirements.some((row) => asked.rowsOfBoard.includes(row))),
    criteria: records
      .all(performanceMeasureDefinition)
      .filter(({ values }) => !isEmptyValue(values.safeguardingCriterion)),
    bound: boundUnderLetters(records, arrangements, asked.today),
    substanceMisuse: substanceMisuse(records, { groups, arrangements, today: asked.today }),
  };
}

function seatOf(records: RecordSet, { values }: Group): Group | null {
  const seated = records.one(groupDefinition, values.sitsOn);
  return seated?.values.remits.includes('children') ? seated : null;
}

function boundUnderLetters(
  records: RecordSet,
  arrangements: readonly SafeguardingArrangement[],
  today: string,
): readonly BoundUnderLetter[] {
  const organisations = records
    .all(organisationDefinition)
    .filter((organisation) => isOpen(organisation, today));
  return boundToSafeguard.map((letter) => ({
    letter,
    bodies: organisations.flatMap((organisation): readonly BodyArrangements[] => {
      const own = arrangements.filter(({ values }) => values.organisation === organisation.code);
      const under = own.filter(({ values }) => (values.boundAs ?? letterOf(organisation)) === letter);
      return under.length > 0 || (letterOf(organisation) === letter && own.length === 0)
        ? [{ organisation, arrangements: under }]
        : [];
    }),
  }));
}

function letterOf({ values }: Organisation): BoundToSafeguard | undefined {
  return values.kind === null ? undefined : lettersOfKinds[values.kind];
}

function substanceMisuse(
  records: RecordSet,
  {
    groups,
    arrangements,
    today,
  }: {
    readonly groups: readonly Group[];
    readonly arrangements: readonly SafeguardingArrangement[];
    readonly today: string;
  },
): SubstanceMisuse {
  const forChildren = arrangements.filter(({ values }) => !isEmptyValue(values.parentalMisuse));
  const speaking = new Set(forChildren.map(({ values }) => values.organisation));
  return {
    parts: records.all(assessmentPartDefinition).filter(({ values }) => values.part === 'substance-misuse'),
    groups: groups.filter(({ values }) => values.remits.includes('substance-misuse')),
    planningBoards: records
      .all(relatedPlanDefinition)
      .filter(({ values }) => values.planKind === 'area-planning-board'),
    forChildren,
    silent: records
      .all(organisationDefinition)
      .filter((organisation) => isOpen(organisation, today))
      .filter(({ values }) => values.kind !== null && responsibleKinds.includes(values.kind))
      .filter(({ code }) => !speaking.has(code)),
  };
}
