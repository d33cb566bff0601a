import {
  isCurrent,
  membersOn,
  type Organisation,
  type OrganisationKind,
  organisationDefinition,
} from '../partnership/index.ts';
import type { RecordSet } from '../records/index.ts';
import { type Agreement, agreementDefinition, engagedInterests } from './agreement.ts';

/** An interest beyond the statutory consultees, and the arrangements by which the board hears it; none is a gap. */
export interface EngagedInterest {
  readonly interest: (typeof engagedInterests)[number];
  readonly arrangements: readonly Agreement[];
}

/** A kind of public body that is expected at least, and those of it that sit on the board or have an arrangement. */
export interface ExpectedBody {
  readonly expected: keyof typeof expectedKinds;
  readonly engaged: readonly Organisation[];
}

/** Public bodies expected at least, by the kinds of organisation that each is. @source GOV-05; 004 5.25 */
const expectedKinds = {
  'health-board': ['health-board'],
  'nhs-trust': ['nhs-trust'],
  police: ['police', 'police-and-crime-commissioner'],
  'fire-and-rescue': ['fire-and-rescue'],
  education: ['education'],
  employment: ['employment-service'],
  environment: ['natural-resources'],
} as const satisfies Readonly<Record<string, readonly OrganisationKind[]>>;

/**
 * How the board engages those whom no law names: for each interest, the arrangements of the day, and which of the public
 * bodies that are expected at least take part.
 *
 * @param on - ISO date
 * @source GOV-05; 000 Ch1; 004 5.25
 */
export function engagementOn(
  records: RecordSet,
  on: string,
): { readonly interests: readonly EngagedInterest[]; readonly bodies: readonly ExpectedBody[] } {
  const arrangements = records
    .all(agreementDefinition)
    .filter(({ values }) => values.kind === 'engagement')
    .filter(({ values }) => isCurrent({ startsOn: values.agreedOn, endsOn: null }, on));
  const inArrangements = arrangements.flatMap(({ values }) =>
    values.organisations.flatMap((code) => records.one(organisationDefinition, code) ?? []),
  );
  const takingPart = [...new Set([...membersOn(records, on), ...inArrangements])];
  return {
    interests: engagedInterests.map((interest) => ({
      interest,
      arrangements: arrangements.filter(({ values }) => values.interests.includes(interest)),
    })),
    bodies: (Object.keys(expectedKinds) as (keyof typeof expectedKinds)[]).map((expected) => ({
      expected,
      engaged: takingPart.filter(({ values }) =>
        (expectedKinds[expected] as readonly (string | null)[]).includes(values.kind),
      ),
    })),
  };
}
