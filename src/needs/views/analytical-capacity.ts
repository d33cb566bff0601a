import { type AnyRecord, type RecordSet, referencesOf } from '../../records/index.ts';
import {
  type AnalyticalResource,
  type AnalyticalSkill,
  analyticalResourceDefinition,
  analyticalSkills,
} from '../kinds/analytical-resource.ts';
import { type Study, studyDefinition } from '../kinds/study.ts';

/** Who brings a skill, and who lacks it. */
export interface SkillInPartnership {
  readonly skill: AnalyticalSkill;
  readonly there: readonly AnalyticalResource[];
  readonly lacking: readonly AnalyticalResource[];
}

/** What the partnership can use for analysis, and what it uses it for. */
export interface AnalyticalCapacity {
  readonly resources: readonly AnalyticalResource[];
  readonly skills: readonly SkillInPartnership[];
  /** Skills that nobody brings. */
  readonly nowhere: readonly AnalyticalSkill[];
  /** Days a month that somebody has promised; of those, the days of resources that work on something now. */
  readonly days: { readonly promised: number; readonly atWork: number };
  /** Priorities, the highest first, with the resources that work on a need of theirs, itself or by a study. */
  readonly priorities: readonly {
    readonly priority: AnyRecord;
    readonly resources: readonly AnalyticalResource[];
  }[];
  /** Work under way or proposed first, the newest first. */
  readonly studies: readonly Study[];
  /** Studies with other partnerships or for all of Wales. */
  readonly acrossPartnerships: readonly Study[];
}

const wide: readonly Study['values']['reach'][] = ['several-partnerships', 'wales'];
const stateOrder: readonly Study['values']['state'][] = ['under-way', 'proposed', 'reported', 'stopped'];

/** The register of analytical resources with its gaps, and the work it does. @source NEED-15; INFO-01, INFO-02, INFO-04 */
export function analyticalCapacity(records: RecordSet): AnalyticalCapacity {
  const resources = records.all(analyticalResourceDefinition);
  const skills = analyticalSkills.map((skill) => ({
    skill,
    there: resources.filter(({ values }) => values.skills.includes(skill)),
    lacking: resources.filter(({ values }) => values.skillsLacking.includes(skill)),
  }));
  const studies = records
    .all(studyDefinition)
    .toSorted((a, b) => (startOf(a) < startOf(b) ? 1 : -1))
    .toSorted((a, b) => stateOrder.indexOf(a.values.state) - stateOrder.indexOf(b.values.state));
  return {
    resources,
    skills,
    nowhere: skills.filter(({ there }) => there.length === 0).map(({ skill }) => skill),
    days: {
      promised: daysOf(resources),
      atWork: daysOf(resources.filter(({ values }) => values.needs.length + values.studies.length > 0)),
    },
    priorities: prioritiesServed(records, resources),
    studies,
    acrossPartnerships: studies.filter(({ values }) => wide.includes(values.reach)),
  };
}

/** Which resources work on each priority: what one has too many of can be given to another. @source INFO-02 */
function prioritiesServed(
  records: RecordSet,
  resources: readonly AnalyticalResource[],
): AnalyticalCapacity['priorities'] {
  const needsOf = ({ values }: AnalyticalResource) => [
    ...values.needs,
    ...values.studies.flatMap((code) => records.one(studyDefinition, code)?.values.needs ?? []),
  ];
  return records
    .ofKind('priority')
    .toSorted((a, b) => rankOf(a) - rankOf(b))
    .map((priority) => {
      const needs = referencesOf(priority, 'needs');
      return {
        priority,
        resources: resources.filter((resource) => needsOf(resource).some((code) => needs.includes(code))),
      };
    });
}

function rankOf({ values }: AnyRecord): number {
  return typeof values['rank'] === 'number' ? values['rank'] : Number.POSITIVE_INFINITY;
}

function startOf({ values }: Study): string {
  return values.startsOn ?? '';
}

function daysOf(resources: readonly AnalyticalResource[]): number {
  return resources.reduce((sum, { values }) => sum + (values.daysAMonth ?? 0), 0);
}
