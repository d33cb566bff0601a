import type { Bilingual } from '../../language/index.ts';
import {
  type CrossBorderReliance,
  crossBorderRelianceDefinition,
  type FutureNeed,
  futureNeedDefinition,
  type Influence,
  influenceDefinition,
  type LanguageProvision,
  languageProvisionDefinition,
  type ParticipationBarrier,
  participationBarrierDefinition,
  readyForReaders,
  type Study,
  studyDefinition,
} from '../../needs/index.ts';
import type { AnyRecord, RecordSet } from '../../records/index.ts';
import { inOrder } from '../freeze.ts';

type InfluenceOnNeed = Pick<Influence['values'], 'degree' | 'accountability' | 'how'> & {
  readonly code: string;
  readonly need: string;
  /** Empty: the partnership as a whole. */
  readonly organisation: string;
};

type AssessmentStudy = Pick<
  Study['values'],
  | 'title'
  | 'studyType'
  | 'question'
  | 'method'
  | 'state'
  | 'dueOn'
  | 'reportedOn'
  | 'needs'
  | 'findings'
  | 'readAt'
> & { readonly code: string; readonly organisation: string };

type AssessmentLanguageProvision = Pick<
  LanguageProvision['values'],
  'service' | 'groups' | 'ability' | 'shortfall' | 'otherLanguages' | 'asAt'
> & { readonly code: string; readonly organisation: string };

type AssessmentBarrier = Pick<
  ParticipationBarrier['values'],
  'title' | 'barrierType' | 'groups' | 'howKnown' | 'done' | 'state' | 'result' | 'lookedAtOn'
> & { readonly code: string; readonly organisation: string };

type AssessmentReliance = Pick<
  CrossBorderReliance['values'],
  'title' | 'direction' | 'englishArea' | 'service' | 'description' | 'jointWork' | 'needs' | 'asAt'
> & {
  readonly code: string;
  readonly organisation: string;
  readonly place: Bilingual | null;
  /** What the authority of England is called; editions of old have its code alone. */
  readonly englishPlace?: Bilingual | null;
};

type AssessmentFutureNeed = Pick<
  FutureNeed['values'],
  | 'title'
  | 'drivers'
  | 'by'
  | 'expectedNeed'
  | 'expectedDemand'
  | 'description'
  | 'withPrevention'
  | 'evidence'
  | 'asAt'
> & { readonly code: string; readonly need: string };

/**
 * What stands around the needs: who can do something about each, what is expected of it, what evaluations and studies ask and found, which
 * language services offer, what keeps people from taking part, and what crosses the border with England.
 */
export interface Surroundings {
  readonly influences: readonly InfluenceOnNeed[];
  /** Editions of old do not say what is to come. */
  readonly futureNeeds?: readonly AssessmentFutureNeed[];
  readonly studies: readonly AssessmentStudy[];
  readonly languageProvision: readonly AssessmentLanguageProvision[];
  readonly barriers: readonly AssessmentBarrier[];
  readonly reliances: readonly AssessmentReliance[];
}

/** Records of these kinds that the public may read: whole, in both languages, not withdrawn. */
function readable(records: RecordSet) {
  return {
    influences: readyForReaders(influenceDefinition, records.all(influenceDefinition)).published,
    futureNeeds: readyForReaders(futureNeedDefinition, records.all(futureNeedDefinition)).published,
    studies: readyForReaders(studyDefinition, records.all(studyDefinition)).published,
    provision: readyForReaders(languageProvisionDefinition, records.all(languageProvisionDefinition))
      .published,
    barriers: readyForReaders(participationBarrierDefinition, records.all(participationBarrierDefinition))
      .published,
    reliances: readyForReaders(crossBorderRelianceDefinition, records.all(crossBorderRelianceDefinition))
      .published,
  };
}

/** Codes of the organisations that these records name. */
export function organisationsAround(records: RecordSet): readonly string[] {
  const all: readonly AnyRecord[] = Object.values(readable(records)).flat();
  return all.flatMap(({ values }) =>
    typeof values['organisation'] === 'string' ? values['organisation'] : [],
  );
}

/**
 * What stands around the needs of an assessment, of records that the public may read; fields that stay at work, as how
 * many people were asked for their language, are left out.
 *
 * @param needs - codes of the needs that the assessment has: a link to any other is left out
 * @param evidence - codes of the evidence it has
 * @param placeOf - the name of an area
 * @source NEED-07, NEED-14, NEED-15; LANG-02, LANG-04, LANG-05; EQ-05; GEO-03
 */
export function surroundingsOf(
  records: RecordSet,
  { needs, evidence }: { readonly needs: ReadonlySet<string>; readonly evidence: ReadonlySet<string> },
  placeOf: (written: string) => Bilingual | null,
): Surroundings {
  const { influences, futureNeeds, studies, provision, barriers, reliances } = readable(records);
  return {
    influences: inOrder(influences).flatMap(
      ({ code, values: { need, organisation, degree, accountability, how } }) =>
        need !== null && needs.has(need)
          ? [{ code, need, organisation: organisation ?? '', degree, accountability, how }]
          : [],
    ),
    futureNeeds: inOrder(futureNeeds).flatMap(({ code, values }) => {
      const { need } = values;
      if (need === null || !needs.has(need)) return [];
      return [
        {
          code,
          need,
          title: values.title,
          drivers: values.drivers,
          by: values.by,
          expectedNeed: values.expectedNeed,
          expectedDemand: values.expectedDemand,
          description: values.description,
          withPrevention: values.withPrevention,
          evidence: values.evidence.filter((each) => evidence.has(each)),
          asAt: values.asAt,
        },
      ];
    }),
    studies: inOrder(studies).map(({ code, values }) => ({
      code,
      title: values.title,
      studyType: values.studyType,
      question: values.question,
      method: values.method,
      state: values.state,
      dueOn: values.dueOn,
      reportedOn: values.reportedOn,
      needs: values.needs.filter((each) => needs.has(each)),
      findings: values.findings.filter((each) => evidence.has(each)),
      readAt: values.readAt,
      organisation: values.organisation ?? '',
    })),
    languageProvision: inOrder(provision).map(({ code, values }) => ({
      code,
      service: values.service,
      groups: values.groups,
      ability: values.ability,
      shortfall: values.shortfall,
      otherLanguages: values.otherLanguages,
      asAt: values.asAt,
      organisation: values.organisation ?? '',
    })),
    barriers: inOrder(barriers).map(({ code, values }) => ({
      code,
      title: values.title,
      barrierType: values.barrierType,
      groups: values.groups,
      howKnown: values.howKnown,
      done: values.done,
      state: values.state,
      result: values.result,
      lookedAtOn: values.lookedAtOn,
      organisation: values.organisation ?? '',
    })),
    reliances: inOrder(reliances).map(({ code, values }) => ({
      code,
      title: values.title,
      direction: values.direction,
      englishArea: values.englishArea,
      service: values.service,
      description: values.description,
      jointWork: values.jointWork,
      needs: values.needs.filter((each) => needs.has(each)),
      asAt: values.asAt,
      organisation: values.organisation ?? '',
      place: placeOf(values.area),
      englishPlace: placeOf(values.englishArea),
    })),
  };
}
