import { indicatorDefinition } from '../../evidence/index.ts';
import { isInBothLanguages } from '../../language/index.ts';
import {
  type AreaAssessment,
  assessmentPartDefinition,
  evidenceItemDefinition,
  publishedEvidence,
  type StandingOfPart,
  standingOfParts,
} from '../../needs/index.ts';
import { type Problem, problem, type RecordDefinition, type RecordSet } from '../../records/index.ts';
import { releaseKey } from '../published-plan.ts';
import { problemsOfField } from '../ready-to-publish.ts';
import { wholeCharacteristics } from './completeness.ts';
import { recordsOfAssessment } from './freeze-assessment.ts';

/** The parts that law asks every partnership for, and the Welsh language. @source NEED-03; LANG-02 */
export const requiredParts: readonly StandingOfPart['part'][] = [
  'health-and-wellbeing',
  'crime-and-disorder',
  'childcare-sufficiency',
  'nursery-education',
  'play-sufficiency',
  'welsh-language',
];

export interface FreezingEvidence {
  readonly definitions: readonly RecordDefinition[];
  /** Keys of the releases that are there to be named. */
  readonly releases: ReadonlySet<string>;
  /** What the datasets behind the figures do not say of themselves. */
  readonly unsaidOfData: readonly Problem[];
  /** ISO date. */
  readonly today: string;
}

/**
 * Everything that stops an edition from being frozen, each with the record and the field to mend: a text in one
 * language, a required part that is absent or undated, a protected characteristic on which the assessment is silent, an
 * anecdote without its caveat, a figure without its release.
 *
 * @returns an empty list when it may be frozen
 * @source NEED-03, NEED-12; EQ-04; LANG-02, LANG-03; APPR-06
 */
export function readyToFreeze(
  all: RecordSet,
  assessment: AreaAssessment | null,
  evidence: FreezingEvidence,
): readonly Problem[] {
  if (!assessment) return [problem('assessment.no-area')];
  const records = recordsOfAssessment(all, assessment);
  const { area, needs, indicators } = assessment;
  const used = new Set(needs.flatMap(({ need }) => need.values.indicators));
  return [
    ...(isInBothLanguages(area.name) ? [] : [problem('publishing.area-unknown', {}, { area: area.code })]),
    ...(needs.length === 0 ? [problem('assessment.no-needs')] : []),
    ...evidence.definitions.flatMap((definition) =>
      records
        .ofKind(definition.kind)
        .flatMap((record) => definition.fields.flatMap((field) => problemsOfField(record, field, all))),
    ),
    ...publishedEvidence(records.all(evidenceItemDefinition))
      .refused.filter(({ code }) => code === 'needs.anecdote-without-caveat')
      .map(({ where, values }) => problem('assessment.anecdote-without-caveat', where, values)),
    ...partProblems(records, evidence.today),
    ...indicators
      .filter(({ code, release, latest, series, larger }) => {
        const hasFigure = latest !== null || series.length > 0 || larger !== null;
        const dataset = records.one(indicatorDefinition, code)?.values.dataset ?? '';
        const isNamed = release !== null && evidence.releases.has(releaseKey({ dataset, release }));
        return used.has(code) && hasFigure && !isNamed;
      })
      .map(({ code }) =>
        problem(
          'publishing.figure-without-release',
          { record: `indicator ${code}`, field: 'dataset' },
          { code },
        ),
      ),
    ...evidence.unsaidOfData,
  ];
}

function partProblems(records: RecordSet, today: string): readonly Problem[] {
  const parts = records.all(assessmentPartDefinition);
  const missing = standingOfParts(parts, today).flatMap(({ part, word, newest }) => {
    if (!requiredParts.includes(part) || (word !== 'absent' && word !== 'undated')) return [];
    // A part without its date is refused as a field that is missing already.
    return newest ? [] : [problem('assessment.part-absent', { record: 'assessment-part' }, { part })];
  });
  const silent = wholeCharacteristics(parts).silent.map((characteristic) =>
    problem('assessment.characteristic-silent', { record: 'assessment-part' }, { characteristic }),
  );
  return [...missing, ...silent];
}
