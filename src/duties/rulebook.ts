import { z } from 'zod';
import type { Bilingual } from '../language/index.ts';
import { ruleSpec } from './rule-kinds.ts';
import { fieldName, kindName, ruleDate, whereSpec } from './rules/spec.ts';
import { planParts } from './section-topics.ts';
import { readDateRange } from './uncertain-date.ts';

/** How strongly the source puts it. @source requirements section 0.2 */
export const forces = ['must', 'should', 'may', 'proposed', 'historical'] as const;
export type Force = (typeof forces)[number];

/** The states of a plan, in order. @source DESIGN, Words */
export const planStates = [
  'draft',
  'consultation',
  'revised',
  'approval',
  'adopted',
  'published',
  'reviewed',
  'superseded',
] as const;
export type PlanState = (typeof planStates)[number];

export const bilingualSpec = z.strictObject({ cy: z.string().trim().min(1), en: z.string().trim().min(1) });

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const mostQuotedWords = 20;

/** Where a rule comes from, precisely enough to check. */
export const citationSpec = z.strictObject({
  /** Short name of a document of this rulebook. */
  document: z.string().min(1),
  section: bilingualSpec,
  /** Heading, letter or number inside the section, in the words of the source. */
  paragraph: z.string().min(1).optional(),
  quotation: z
    .string()
    .refine((text) => text.split(/\s+/).length <= mostQuotedWords, {
      params: { code: 'rulebook.quotation-too-long', most: mostQuotedWords },
    })
    .optional(),
});

/** What must be present for a row to come into question. */
const conditionSpec = z.strictObject({
  record: kindName,
  where: whereSpec.optional(),
  /** The field that must hold more than one value. */
  several: fieldName.optional(),
  /** One of the fields holds this many numbers, each at least so large: money in pence, the latest year first. */
  reaching: z
    .strictObject({
      least: z.int().positive(),
      years: z.int().positive(),
      in: z.array(fieldName).min(1),
    })
    .optional(),
});
export type Condition = z.output<typeof conditionSpec>;

const requirementId = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);

/** One checkable row of a rulebook. */
export const requirementSpec = z
  .strictObject({
    id: requirementId,
    family: slug,
    letter: z.string().min(1).optional(),
    wording: bilingualSpec,
    citation: citationSpec,
    force: z.enum(forces),
    derived: z.boolean().default(false),
    from: ruleDate,
    to: ruleDate.optional(),
    rows: z.array(z.string().regex(/^[A-Z]+(-\d+)?$/)).min(1),
    part: z.enum([...planParts, 'plan', 'partnership', 'needs', 'performance']),
    when: z.array(conditionSpec).min(1).optional(),
    dueFrom: z.enum(planStates).optional(),
    stopsPublication: z.boolean().default(false),
    claimable: z.boolean().default(false),
    /** What the row asks to be sent, and to which office, where a claim says so and no publication does. */
    sends: z.strictObject({ what: slug, to: slug }).optional(),
    rule: ruleSpec,
    gap: bilingualSpec.optional(),
    mend: bilingualSpec,
  })
  .refine((row) => !row.stopsPublication || (row.force === 'must' && !row.derived), {
    path: ['stopsPublication'],
    params: { code: 'rulebook.only-must-stops' },
  })
  .refine((row) => !row.derived || row.force !== 'must', {
    path: ['force'],
    params: { code: 'rulebook.derived-not-must' },
  })
  .refine(
    (row) =>
      row.to === undefined ||
      (readDateRange(row.to)?.latest ?? '') >= (readDateRange(row.from)?.earliest ?? ''),
    {
      path: ['to'],
      params: { code: 'rulebook.dates-reversed' },
    },
  );
type RequirementRow = z.output<typeof requirementSpec>;

/** A citation with what the rulebook gives once for all its rows: the document's name, and the paragraph in print. */
export interface Citation extends z.output<typeof citationSpec> {
  readonly name?: Bilingual;
  readonly place?: Bilingual;
}

export interface Requirement extends Omit<RequirementRow, 'citation'> {
  readonly citation: Citation;
}

/** A name that screens show for a thing, with what Welsh grammar needs. @source CYMRAEG section 4 */
const screenName = z.strictObject({
  cy: z.strictObject({ radical: z.string().min(1), gender: z.enum(['m', 'f']), plural: z.string().min(1) }),
  en: z.strictObject({ singular: z.string().min(1), plural: z.string().min(1) }),
});

export const rulebookHeadSpec = z.strictObject({
  id: slug,
  name: bilingualSpec,
  instrument: bilingualSpec,
  edition: z.string().min(1),
  date: ruleDate,
  /** Documents a requirement may cite, by the short name it uses. */
  documents: z.record(z.string(), bilingualSpec),
  /** Welsh for each heading that a citation's paragraph names, under the heading as the source prints it. */
  headings: z.record(z.string().min(1), z.string().min(1)).default({}),
  replaces: z
    .array(z.strictObject({ name: bilingualSpec, from: ruleDate, source: z.string().min(1) }))
    .default([]),
  /** Earlier rulebooks whose advice stays on as good practice, where this one is silent. */
  keeps: z.array(slug).default([]),
  standing: z
    .array(
      z.strictObject({
        chapter: z.string().min(1),
        standing: z.enum(['statutory', 'advisory']),
        under: z.array(bilingualSpec).default([]),
        note: bilingualSpec.optional(),
      }),
    )
    .default([]),
  names: z.strictObject({ plan: screenName, partnership: screenName }),
  families: z
    .array(
      z.strictObject({
        id: slug,
        name: bilingualSpec,
        legislation: bilingualSpec.optional(),
        /** True: checked for every plan; false: only when the plan says it discharges this duty. */
        always: z.boolean().default(false),
        /** True: its rows make the public duty map. */
        statutory: z.boolean().default(false),
        /** True: a partnership may switch it off, as with good practice from guidance that no longer stands. */
        optional: z.boolean().optional(),
      }),
    )
    .min(1),
});

export const timelineSpec = z.strictObject({
  events: z.array(
    z.strictObject({
      date: ruleDate,
      what: bilingualSpec,
      source: z.string().min(1),
      force: z.enum(forces).optional(),
    }),
  ),
});

export const conflictsSpec = z.strictObject({
  conflicts: z.array(
    z.strictObject({
      id: z.string().regex(/^C\d{2}$/),
      subject: bilingualSpec,
      readings: z.array(z.strictObject({ source: z.string().min(1), says: bilingualSpec })).min(1),
      use: bilingualSpec,
      /** Requirements that rest on the rule to use: their pages tell of the conflict. */
      rules: z.array(requirementId).default([]),
      /** Requirements of a reading that lost: kept as history, never as good practice. */
      history: z.array(requirementId).default([]),
    }),
  ),
});

export const requirementsFileSpec = z.strictObject({ requirements: z.array(z.unknown()).min(1) });

type Head = z.output<typeof rulebookHeadSpec>;
export type DutyFamily = Head['families'][number];
export type TimelineEvent = z.output<typeof timelineSpec>['events'][number];
export type Conflict = z.output<typeof conflictsSpec>['conflicts'][number];

/** One edition of an instrument, as data. */
export interface Rulebook extends Head {
  readonly requirements: readonly Requirement[];
  readonly timeline: readonly TimelineEvent[];
  readonly conflicts: readonly Conflict[];
  /** True: no rulebook that the plan follows, only the good practice that one of them keeps. */
  readonly isPractice?: boolean;
}

/** Whether a requirement is law or guidance on a day, was, or will be; proposals never are. */
export function standingOn(
  requirement: Requirement,
  on: string,
): 'in-force' | 'proposed' | 'not-yet' | 'ended' {
  if ((readDateRange(requirement.from)?.earliest ?? '') > on)
    return requirement.force === 'proposed' ? 'proposed' : 'not-yet';
  if (requirement.to !== undefined && (readDateRange(requirement.to)?.latest ?? '') < on) return 'ended';
  return requirement.force === 'proposed' ? 'proposed' : 'in-force';
}

/**
 * The requirements that bind or guide on a day. Proposals are left out, whatever their date: they never block.
 *
 * @param on - ISO date
 * @source LAW-01, LAW-02, LAW-05
 */
export function requirementsInForce(rulebook: Rulebook, on: string): readonly Requirement[] {
  return rulebook.requirements.filter((each) => standingOn(each, on) === 'in-force');
}
