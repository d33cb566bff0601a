import { indicatorDefinition, type Publishable } from '../../evidence/index.ts';
import { type Bilingual, inEither } from '../../language/index.ts';
import {
  type AreaAssessment,
  type AssessedIndicator,
  assessmentPartDefinition,
  characteristicsOf,
  criterionDefinition,
  dataGapDefinition,
  dissentDefinition,
  evidenceItemDefinition,
  indicatorForecast,
  needChoiceDefinition,
  needDefinition,
  standingOfParts,
  storiesOf,
  storyDefinition,
} from '../../needs/index.ts';
import { organisationDefinition, partnershipDefinition } from '../../partnership/index.ts';
import { optionDefinition, planDefinition, priorityDefinition } from '../../plan/index.ts';
import { type AnyRecord, type RecordSet, recordSet } from '../../records/index.ts';
import { boundariesOf, indicatorsOf, inOrder } from '../freeze.ts';
import { publishedFigures } from '../from-assessment.ts';
import { isFromRelease, type PinnedRelease, type PublishedPlan } from '../published-plan.ts';
import {
  type AssessmentIndicator,
  type AssessmentStory,
  assessmentFormat,
  type PublishedAssessment,
  type PublishedBreakdown,
  type PublishedForecast,
  type PublishedPart,
} from './published-assessment.ts';
import { decidedRounds, publishedRounds } from './rounds-of-assessment.ts';
import { organisationsAround, surroundingsOf } from './surroundings.ts';

/** Everything a needs assessment document is made from. */
export interface AssessmentInput {
  /** The partnership's part in addresses. */
  readonly slug: string;
  /** From 1; 0 for the assessment as it is now. */
  readonly edition: number;
  /** ISO date. */
  readonly frozenOn: string;
  readonly records: RecordSet;
  /** Of figures that passed the gate of disclosure control. */
  readonly assessment: Omit<AreaAssessment, 'indicators'> & {
    readonly indicators: readonly Publishable<AssessedIndicator>[];
  };
  /** By `releaseKey`; only those that figures come from are kept. */
  readonly releases: ReadonlyMap<string, PinnedRelease>;
  readonly boundaries?: PublishedPlan['boundaries'];
  /** The name of an area, where a code is one. */
  readonly nameOfArea?: (code: string) => Bilingual | undefined;
  /** Figures of groups, by indicator code. */
  readonly breakdowns?: ReadonlyMap<string, readonly PublishedBreakdown[]>;
}

/**
 * The records that belong to the assessment: every need with its indicators, everything that speaks of either, the
 * parts the law asks for, the priorities that answer a need, the rounds in which they were chosen, and the
 * organisations all of these name.
 */
export function recordsOfAssessment(all: RecordSet, assessment: Pick<AreaAssessment, 'needs'>): RecordSet {
  const needs = assessment.needs.map(({ need }) => need);
  const isNeed = new Set(needs.map(({ code }) => code));
  const indicatorCodes = new Set(needs.flatMap(({ values }) => values.indicators));
  const ofNeeds = <R extends { readonly values: { readonly needs: readonly string[] } }>(
    records: readonly R[],
  ) => records.filter(({ values }) => values.needs.some((code) => isNeed.has(code)));
  const stories = all.all(storyDefinition);
  const told = [...indicatorCodes].flatMap((code) => {
    const { current, dissents } = storiesOf(code, stories);
    return current ? [current, ...dissents] : [];
  });
  const gaps = all.all(dataGapDefinition).filter(({ values }) => values.state !== 'closed');
  const parts = all.all(assessmentPartDefinition);
  const superseded = new Set(
    all.all(planDefinition).flatMap(({ code, values }) => (values.state === 'superseded' ? [code] : [])),
  );
  const priorities = ofNeeds(all.all(priorityDefinition)).filter(
    ({ values }) => values.plan === null || !superseded.has(values.plan),
  );
  const rounds = decidedRounds(all);
  const ofRounds = <R extends { readonly values: { readonly round: string | null } }>(
    records: readonly R[],
  ) => records.filter(({ values }) => rounds.some(({ code }) => code === values.round));
  const dissents = ofRounds(all.all(dissentDefinition));
  const named = new Set([
    ...[...told, ...gaps, ...parts, ...dissents].map(({ values }) => values.organisation),
    ...rounds.flatMap(({ values }) => values.scorers),
    ...organisationsAround(all),
  ]);
  const kept = [
    all.all(partnershipDefinition),
    all.all(organisationDefinition).filter(({ code }) => named.has(code)),
    all.all(indicatorDefinition).filter(({ code }) => indicatorCodes.has(code)),
    needs,
    ofNeeds(all.all(evidenceItemDefinition)),
    told,
    gaps,
    parts,
    ofNeeds(all.all(optionDefinition)),
    priorities,
    rounds,
    ofRounds(all.all(criterionDefinition)),
    ofRounds(all.all(needChoiceDefinition)),
    dissents,
  ];
  const open = kept.flat().filter(({ withdrawn }) => !withdrawn);
  return recordSet(open as unknown as readonly AnyRecord[]);
}

/**
 * Puts what is held into the form of the document: in a fixed order, without personal names. The same input always
 * gives the same value.
 *
 * @throws Error when the partnership is not among the records: nobody's assessment cannot be frozen
 * @source NEED-01, NEED-03, NEED-05, NEED-18; DESIGN rule 3
 */
export function freezeAssessment(input: AssessmentInput): PublishedAssessment {
  const { assessment, slug, edition, frozenOn } = input;
  const records = recordsOfAssessment(input.records, assessment);
  const [partnership] = records.all(partnershipDefinition);
  if (!partnership) throw new Error(`There is no partnership ${slug} to freeze an assessment of`);
  const known = (kind: string) => (code: string) => records.find(kind, code) !== undefined;
  const indicators = assessmentIndicators(records, input);
  const parts = records.all(assessmentPartDefinition);
  return {
    format: assessmentFormat,
    partnership: {
      slug,
      name: partnership.values.name,
      shortName: partnership.values.shortName,
      contactEmail: partnership.values.contactEmail,
    },
    area: { code: assessment.area.code, name: assessment.area.name },
    edition,
    frozenOn,
    needs: assessment.needs.map(({ need: { code, values }, rank, reasons }) => ({
      code,
      title: values.title,
      summary: values.summary,
      story: values.story,
      caveat: values.caveat,
      otherEvidence: values.otherEvidence,
      voice: values.voice,
      groups: values.groups,
      basis: values.basis,
      strength: values.strength,
      indicators: values.indicators.filter(known('indicator')),
      place: placeOf(values.area, input),
      rank,
      reasons: reasons.filter(({ indicator }) => indicator === null || known('indicator')(indicator)),
    })),
    indicators,
    evidence: inOrder(records.all(evidenceItemDefinition)).map(({ code, values }) => ({
      code,
      title: values.title,
      finding: values.finding,
      source: values.source,
      producer: values.producer,
      madeOn: values.madeOn,
      place: placeOf(values.area, input),
      strength: values.strength,
      caveat: values.caveat,
      limitations: values.limitations,
      readAt: values.readAt,
      needs: values.needs.filter(known('need')),
    })),
    stories: storiesTold(records),
    options: inOrder(records.all(optionDefinition)).map(({ code, values }) => ({
      code,
      title: values.title,
      cause: values.cause,
      effect: values.effect,
      strength: values.strength,
      transferability: values.transferability,
      state: values.state,
      reason: values.reason,
      needs: values.needs.filter(known('need')),
    })),
    gaps: inOrder(records.all(dataGapDefinition)).map(({ code, values }) => ({
      code,
      title: values.title,
      why: values.why,
      closing: values.closing,
      reason: values.reason,
      state: values.state,
      dueOn: values.dueOn,
      organisation: values.organisation ?? '',
      indicator: values.indicator,
      need: values.need,
    })),
    parts: inOrder(parts).map((part): PublishedPart => {
      const { values, code } = part;
      return {
        code,
        part: values.part ?? 'other',
        title: values.title,
        legalBasis: values.legalBasis,
        organisation: values.organisation ?? '',
        asAt: values.asAt,
        nextDueOn: values.nextDueOn,
        summary: values.summary,
        needs: values.needs.filter(known('need')),
        viewsSought: values.viewsSought,
        adoptedFrameworks: values.adoptedFrameworks,
        frameworks: values.frameworks,
        ...characteristicsOf(part),
        whyNot: values.whyNot,
      };
    }),
    standing: standingOfParts(parts, frozenOn).map(({ part, word, newest }) => ({
      part,
      word,
      code: newest?.code ?? null,
    })),
    priorities: inOrder(records.all(priorityDefinition), ({ values }) => values.rank).map(
      ({ code, values }) => ({
        code,
        title: values.title,
        reason: values.reason,
        highest: values.highest === true,
        needs: values.needs.filter(known('need')),
      }),
    ),
    surroundings: surroundingsOf(
      input.records,
      {
        needs: new Set(records.all(needDefinition).map(({ code }) => code)),
        evidence: new Set(records.all(evidenceItemDefinition).map(({ code }) => code)),
      },
      (written) => placeOf(written, input),
    ),
    rounds: publishedRounds(input.records),
    organisations: inOrder(records.all(organisationDefinition)).map(({ code, values }) => ({
      code,
      name: values.name,
    })),
    releases: [...input.releases.values()]
      .filter((release) => indicators.some((indicator) => isFromRelease(indicator, release)))
      .toSorted((a, b) => (a.dataset + a.release < b.dataset + b.release ? -1 : 1)),
    methods: [...new Set(indicators.flatMap(({ methods }) => methods))].toSorted(),
    boundaries: boundariesOf(indicators, { boundaries: input.boundaries ?? null }),
  };
}

/** A part of the area as people call it; what is no code stands as it was written. */
function placeOf(written: string, { nameOfArea }: AssessmentInput): Bilingual | null {
  const place = written.trim();
  return place === '' ? null : (nameOfArea?.(place) ?? { cy: place, en: place });
}

function assessmentIndicators(
  records: RecordSet,
  { assessment: { indicators: assessed }, breakdowns }: AssessmentInput,
): readonly AssessmentIndicator[] {
  const byCode = new Map(assessed.map((each) => [each.code, each]));
  const figures = new Map(assessed.map((each) => [each.code, publishedFigures(each)]));
  return indicatorsOf(records, { assessed: figures }).map((indicator) => ({
    ...indicator,
    forecast: forecastOf(records, byCode.get(indicator.code)),
    breakdowns: breakdowns?.get(indicator.code) ?? [],
  }));
}

function forecastOf(records: RecordSet, assessed: AssessedIndicator | undefined): PublishedForecast | null {
  const indicator = assessed && records.one(indicatorDefinition, assessed.code);
  if (!indicator) return null;
  const forecast = indicatorForecast(indicator, assessed.series);
  if (forecast.state === 'refused') return null;
  return {
    method: forecast.method,
    steps: forecast.expected.map((step) => ({
      period: periodLabel(step),
      value: step.value,
      lower: step.lower95,
      upper: step.upper95,
    })),
    within: forecast.chosen.within95,
    compared: forecast.chosen.compared,
  };
}

/** A period that no source has written yet, as a source would: `2027`, `2027/28`, else its first and last day. */
function periodLabel({
  periodStart: start,
  periodEnd: end,
}: {
  periodStart: string;
  periodEnd: string;
}): string {
  const year = Number(start.slice(0, 4));
  if (start === `${year}-01-01` && end === `${year}-12-31`) return String(year);
  if (start === `${year}-04-01` && end === `${year + 1}-03-31`)
    return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
  return `${start}/${end}`;
}

function storiesTold(records: RecordSet): readonly AssessmentStory[] {
  const all = records.all(storyDefinition);
  return inOrder(records.all(indicatorDefinition)).flatMap(({ code }) => {
    const { current, dissents } = storiesOf(code, all);
    return (current ? [current, ...dissents] : []).map((story) => ({
      code: story.code,
      indicator: code,
      title: story.values.title,
      period: story.values.period,
      text: story.values.text,
      organisation: story.values.organisation ?? '',
      writtenOn: story.values.writtenOn,
      isDissent: story !== current,
    }));
  });
}

/**
 * The same with every text that is there in one language only standing in both: for pages of work, where half a text is
 * better than none. An edition never needs it.
 */
export function inEitherLanguage(assessment: PublishedAssessment): PublishedAssessment {
  return filled(assessment) as PublishedAssessment;
}

function filled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(filled);
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value);
  if (members.length === 2 && 'cy' in value && 'en' in value) {
    const text = value as Bilingual;
    return { cy: inEither(text, 'cy'), en: inEither(text, 'en') };
  }
  return Object.fromEntries(members.map(([key, member]) => [key, filled(member)]));
}
