import type { AnyRecord, RecordSet } from '../../records/index.ts';
import type { AssessedIndicator } from '../assessment/assessed-indicator.ts';
import { type AssessmentPart, assessmentPartDefinition } from '../kinds/assessment-part.ts';
import {
  type EvidenceItem,
  type EvidenceProvider,
  type EvidenceSubject,
  evidenceItemDefinition,
  evidenceProviders,
} from '../kinds/evidence-item.ts';
import { type Need, type NeedGroup, needDefinition } from '../kinds/need.ts';

/** Groups of children and young people; what is about any of them belongs to the profile. */
const groupsOfChildren: readonly NeedGroup[] = [
  'children-and-young-people',
  'looked-after-children',
  'children-in-need',
  'disabled-children',
  'children-in-justice',
  'additional-learning-needs',
];

/** Those in greatest need, of whom guidance asks for particular attention. @source NEED-21 */
const inGreatestNeed: readonly NeedGroup[] = [
  'children-in-need',
  'disabled-children',
  'looked-after-children',
  'children-in-justice',
  'additional-learning-needs',
  'low-income',
];

/** Groups whose outcomes the profile considers. @source NEED-20 */
const particularGroups: readonly NeedGroup[] = [
  'race',
  'sexual-orientation',
  'refugees',
  'low-income',
  'anti-social-behaviour',
];

const subjectsAsked: readonly EvidenceSubject[] = [
  'health',
  'development',
  'well-being',
  'current-provision',
  'predicted-demand',
];

const viewsAsked: readonly EvidenceSubject[] = [
  'views-of-children',
  'views-of-families',
  'views-of-communities',
  'views-of-staff',
];

/** Sources of evidence that judge services. */
const judgements = ['inspection-or-audit', 'evaluation'] as const;

/** One thing the guidance asks of the profile, with what answers it; nothing does where all lists are empty. */
export interface AskedOfProfile<Name extends string> {
  readonly name: Name;
  readonly needs: readonly Need[];
  readonly evidence: readonly EvidenceItem[];
}

/** What is known of children and young people, as the guidance asks for it, and what is missing. */
export interface ChildrenProfile {
  readonly parts: readonly AssessmentPart[];
  readonly needs: readonly Need[];
  /** Indicators of those needs, as assessed for the area. */
  readonly figures: readonly AssessedIndicator[];
  readonly subjects: readonly AskedOfProfile<EvidenceSubject>[];
  readonly providers: readonly AskedOfProfile<EvidenceProvider>[];
  readonly judgements: readonly AskedOfProfile<(typeof judgements)[number]>[];
  /** Results of audits against the National Service Framework. */
  readonly audits: readonly AnyRecord[];
  readonly groups: readonly AskedOfProfile<NeedGroup>[];
  readonly views: readonly AskedOfProfile<EvidenceSubject>[];
  readonly greatestNeed: readonly AskedOfProfile<NeedGroup>[];
}

/** Whether nothing on record answers what is asked. */
export function isMissing({ needs, evidence }: AskedOfProfile<string>): boolean {
  return needs.length + evidence.length === 0;
}

/**
 * The needs profile of children and young people: made of the needs and the evidence that are about them, or of the part
 * of the assessment that is theirs.
 *
 * @source NEED-20, NEED-21
 */
export function childrenProfile(records: RecordSet, assessed: readonly AssessedIndicator[]): ChildrenProfile {
  const parts = records
    .all(assessmentPartDefinition)
    .filter(({ values }) => values.part === 'children-and-young-people');
  const named = new Set(parts.flatMap(({ values }) => values.needs));
  const isOfChildren = (groups: readonly NeedGroup[]) =>
    groups.some((each) => groupsOfChildren.includes(each));
  const needs = records
    .all(needDefinition)
    .filter(({ code, values }) => named.has(code) || isOfChildren(values.groups));
  const codes = new Set(needs.map(({ code }) => code));
  const evidence = records
    .all(evidenceItemDefinition)
    .filter(({ values }) => isOfChildren(values.groups) || values.needs.some((code) => codes.has(code)));
  const indicators = new Set(needs.flatMap(({ values }) => values.indicators));
  const asked =
    <Name extends string>(
      isOfNeed: (name: Name, values: Need['values']) => boolean,
      isOfEvidence: (name: Name, values: EvidenceItem['values']) => boolean,
    ) =>
    (name: Name): AskedOfProfile<Name> => ({
      name,
      needs: needs.filter(({ values }) => isOfNeed(name, values)),
      evidence: evidence.filter(({ values }) => isOfEvidence(name, values)),
    });
  const never = () => false;
  const bySubject = asked<EvidenceSubject>(never, (name, { about }) => about.includes(name));
  const byGroup = asked<NeedGroup>(
    (name, { groups }) => groups.includes(name),
    (name, { groups }) => groups.includes(name),
  );
  return {
    parts,
    needs,
    figures: assessed.filter(({ code }) => indicators.has(code)),
    subjects: subjectsAsked.map(bySubject),
    providers: evidenceProviders
      .filter((name) => name !== 'other')
      .map(asked<EvidenceProvider>(never, (name, { provider }) => provider === name)),
    judgements: judgements.map(
      asked<(typeof judgements)[number]>(never, (name, { source }) => source === name),
    ),
    audits: records.ofKind('standard-result'),
    groups: particularGroups.map(byGroup),
    views: viewsAsked.map(bySubject),
    greatestNeed: inGreatestNeed.map(byGroup),
  };
}
