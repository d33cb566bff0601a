import type { AnyRecord, RecordSet } from '../../records/index.ts';
import { referencesOf } from '../../records/index.ts';
import { characteristicsOf } from '../completeness/standing-of-parts.ts';
import { type AssessmentPart, assessmentPartDefinition } from '../kinds/assessment-part.ts';
import { type EvidenceItem, type EvidenceSubject, evidenceItemDefinition } from '../kinds/evidence-item.ts';
import {
  type FutureDriver,
  type FutureNeed,
  futureDrivers,
  futureNeedDefinition,
} from '../kinds/future-need.ts';
import { type Need, type NeedGroup, needDefinition, needGroups } from '../kinds/need.ts';
import { type ParticipationBarrier, participationBarrierDefinition } from '../kinds/participation-barrier.ts';
import {
  type ProtectedCharacteristic,
  protectedCharacteristics,
} from '../kinds/protected-characteristics.ts';

/** What a part says of a characteristic: covers it, leaves it out with a reason, or nothing. */
export type SaidOfCharacteristic = 'covered' | 'reasoned' | 'silent';

export interface CoverageOfPart {
  readonly part: AssessmentPart;
  readonly said: ReadonlyMap<ProtectedCharacteristic, SaidOfCharacteristic>;
}

/** Every part of the assessment against each of the nine characteristics. @source EQ-02, EQ-04 */
export function coverageOfParts(records: RecordSet): readonly CoverageOfPart[] {
  return records.all(assessmentPartDefinition).map((part) => {
    const { covered, reasoned } = characteristicsOf(part);
    const said = protectedCharacteristics.map((each): [ProtectedCharacteristic, SaidOfCharacteristic] => [
      each,
      covered.includes(each) ? 'covered' : reasoned.includes(each) ? 'reasoned' : 'silent',
    ]);
    return { part, said: new Map(said) };
  });
}

/** What is known about one group of people. */
export interface KnownOfGroup {
  readonly group: NeedGroup;
  readonly needs: readonly Need[];
  readonly evidence: readonly EvidenceItem[];
  readonly barriers: readonly ParticipationBarrier[];
}

/** What is known about every group that law or guidance names. @source NEED-04, NEED-08, NEED-21; EQ-02, EQ-05 */
export function knownOfGroups(records: RecordSet): readonly KnownOfGroup[] {
  return needGroups
    .filter((group) => group !== 'everyone')
    .map((group) => {
      const isAbout = ({ values }: { readonly values: { readonly groups: readonly string[] } }) =>
        values.groups.includes(group);
      return {
        group,
        needs: records.all(needDefinition).filter(isAbout),
        evidence: records.all(evidenceItemDefinition).filter(isAbout),
        barriers: records.all(participationBarrierDefinition).filter(isAbout),
      };
    });
}

/** What goes beyond indicators: what the information strategy asks partners to find out. @source NEED-17 */
export const beyondIndicators: readonly EvidenceSubject[] = [
  'views-of-users',
  'views-of-staff',
  'users-behaviour',
  'working-together',
  'commissioning',
  'workforce',
  'resources-for-prevention',
];

/** Evidence that tells of a subject. @source NEED-17, NEED-20 */
export function evidenceAbout(records: RecordSet, subject: EvidenceSubject): readonly EvidenceItem[] {
  return records.all(evidenceItemDefinition).filter(({ values }) => values.about.includes(subject));
}

/** One thing that changes needs in years to come, with what is expected because of it. */
export interface ExpectedByDriver {
  readonly driver: FutureDriver;
  readonly expected: readonly FutureNeed[];
}

/** What is expected of needs by what drives it, and the needs of which nobody has said what is expected. @source NEED-07 */
export function futureOfNeeds(records: RecordSet): {
  readonly byDriver: readonly ExpectedByDriver[];
  readonly untold: readonly Need[];
} {
  const expected = records.all(futureNeedDefinition);
  const told = new Set(expected.map(({ values }) => values.need));
  return {
    byDriver: futureDrivers.map((driver) => ({
      driver,
      expected: expected.filter(({ values }) => values.drivers.includes(driver)),
    })),
    untold: records.all(needDefinition).filter(({ code }) => !told.has(code)),
  };
}

/** What the assessment and the plan say about the Welsh language. */
export interface WelshInAssessment {
  readonly parts: readonly AssessmentPart[];
  readonly needs: readonly Need[];
  /** Outcomes that answer those needs, themselves or through their priorities. */
  readonly outcomes: readonly AnyRecord[];
  /** Barriers that are about language. */
  readonly barriers: readonly ParticipationBarrier[];
}

/** @source NEED-19; LANG-02, LANG-05 */
export function welshInAssessment(records: RecordSet): WelshInAssessment {
  const parts = records
    .all(assessmentPartDefinition)
    .filter(({ values }) => values.part === 'welsh-language');
  const named = new Set(parts.flatMap(({ values }) => values.needs));
  const needs = records
    .all(needDefinition)
    .filter(({ code, values }) => named.has(code) || values.groups.includes('welsh-speakers'));
  return {
    parts,
    needs,
    outcomes: records.ofKind('outcome').filter((outcome) => {
      const answered = needsOfOutcome(outcome, records);
      return needs.some(({ code }) => answered.includes(code));
    }),
    barriers: records
      .all(participationBarrierDefinition)
      .filter(({ values }) => values.barrierType === 'language'),
  };
}

/** Needs that an outcome answers, those of its priorities among them. */
export function needsOfOutcome(outcome: AnyRecord, records: RecordSet): readonly string[] {
  const priorities = referencesOf(outcome, 'priorities').flatMap(
    (code) => records.find('priority', code) ?? [],
  );
  return [...new Set([outcome, ...priorities].flatMap((record) => referencesOf(record, 'needs')))];
}
