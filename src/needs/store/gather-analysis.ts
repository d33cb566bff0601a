import { chosenGroups, type Indicator, indicatorDefinition } from '../../evidence/index.ts';
import {
  type CataloguedRelease,
  type Evidence,
  type FoundObservations,
  releasesOf,
} from '../../evidence/store/index.ts';
import { type Area, type AreaRegister, areaType, inCommunitiesFirst, kindOf } from '../../geography/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { RecordSet } from '../../records/index.ts';
import type { AnalysisEvidence, ReleaseName } from '../analysis/analysis.ts';
import { type ProfiledArea, type SimilarAreas, similarAreas } from '../analysis/similar-areas.ts';
import { compareSources, readSourceName } from '../analysis/sources.ts';
import type { AreaAssessment } from '../assessment/area-assessment.ts';
import type { AssessedIndicator, ObservedFigure, ObservedSeries } from '../assessment/assessed-indicator.ts';
import { workedOutFigures } from '../assessment/worked-out-figures.ts';
import type { ApartSources } from '../completeness/evidence-findings.ts';
import { areasAround, figuresOf, observedFigure, onlyOneEach, usualComparator } from './assess-area.ts';

/** What an analysis is gathered from. */
export interface AnalysisSources {
  readonly db: Database;
  readonly partnership: string;
  readonly records: RecordSet;
  readonly evidence: Evidence;
  readonly register: AreaRegister;
  readonly assessment: AreaAssessment;
}

/**
 * Gathers what the analysis of an indicator needs beyond its assessment: groups, the release before, other sources, the
 * areas around and the areas like this one.
 *
 * @source NEED-05 to NEED-09; INFO-03
 */
export async function gatherAnalysis(
  sources: AnalysisSources,
  indicator: Indicator,
  assessed: AssessedIndicator,
): Promise<AnalysisEvidence> {
  const { evidence, register, assessment } = sources;
  const { area } = assessment;
  const { comparatorArea } = indicator.values;
  const named = register.find(area.code, areaType(area.type)) ?? null;
  const around = named ? compared(register, named, comparatorArea || usualComparator) : [];
  const found = await figuresIn(sources, indicator, [area.code, ...around.map(({ code }) => code)]);
  const chosen = found ? chosenOf(found, indicator) : null;
  const own = found?.observations.filter((each) => each.areaCode === area.code) ?? [];
  return {
    release: found ? nameOf(found.release) : null,
    earlier: found && chosen && own.length > 0 ? await earlierOf(sources, indicator, found.release) : null,
    around: around.map((each) => ({
      area: each,
      figures: figuresBeside(each, chosen ? figuresOf(chosen, each.code, each.type) : [], assessed),
    })),
    peers: named ? await peersOf(evidence, indicator, assessed, register, named) : [],
    breakdowns: (found?.release.breakdowns ?? []).map((name) => ({
      name,
      labels: found?.release.labels.breakdown[name] ?? {},
    })),
    chosenGroups: chosenGroups(indicator.values.breakdown),
    groups: own
      .filter((each) => each.areaType === area.type)
      .map((each) => ({ groups: each.breakdown, figure: observedFigure(each) })),
    otherSources: await otherSourcesOf(sources, indicator),
    within: await withinOf(sources, indicator, assessed),
    communitiesFirst: communitiesFirstWithin(register, assessed),
    profiles: named && kindOf(named.type) !== 'lsoa' ? await profilesOf(sources, named) : null,
  };
}

/** The figures an area has, or those that its comparison was made with: a comparator without rows is added up. */
function figuresBeside(
  area: Area,
  own: readonly ObservedFigure[],
  { comparison }: AssessedIndicator,
): readonly ObservedFigure[] {
  if (own.length > 0 || comparison?.area.code !== area.code) return own;
  return comparison.series;
}

/** The area the indicator names first, then those around, the nearest first, each once. */
function compared(register: AreaRegister, area: Area, code: string): readonly Area[] {
  const around = areasAround(register, area);
  const type = register.typesOf(code).at(-1);
  const first = type ? register.find(code, type) : undefined;
  const all = first && first.code !== area.code ? [first, ...around] : around;
  return [...new Map(all.map((each) => [each.code, each])).values()];
}

function nameOf({ dataset, hash, publishedOn }: CataloguedRelease): ReleaseName {
  return { dataset, hash, publishedOn };
}

function figuresIn(
  { evidence }: AnalysisSources,
  { values: { dataset, measure } }: Indicator,
  areas: readonly string[],
  release?: string,
): Promise<FoundObservations | undefined> | undefined {
  if (dataset === '') return undefined;
  return evidence.observations({
    dataset,
    areas,
    ...(measure !== '' && { measure }),
    ...(release !== undefined && { release }),
  });
}

/** The rows the indicator is about, one for each area and period; null where it does not say which. */
function chosenOf(found: FoundObservations, indicator: Indicator) {
  const asked = chosenGroups(indicator.values.breakdown);
  const known = Object.entries(asked).filter(([name]) => found.release.breakdowns.includes(name));
  const observations = found.observations.filter((each) =>
    known.every(([name, value]) => each.breakdown[name] === value),
  );
  return onlyOneEach({ ...found, observations }, Object.fromEntries(known));
}

/** Small areas on the page that lie in a Communities First area, wholly or in part. @source NEED-22 */
function communitiesFirstWithin(
  register: AreaRegister,
  { smallAreas }: AssessedIndicator,
): ReadonlySet<string> {
  const type = smallAreas[0]?.area.type;
  return type === undefined ? new Set() : inCommunitiesFirst(register, areaType(type));
}

/** What every small area on the page has been, as published. */
async function withinOf(
  sources: AnalysisSources,
  indicator: Indicator,
  { smallAreas }: AssessedIndicator,
): Promise<readonly ObservedSeries[]> {
  if (smallAreas.length === 0) return [];
  const codes = smallAreas.map(({ area }) => area.code);
  const found = await figuresIn(sources, indicator, codes);
  const byCode = Map.groupBy(
    (found && chosenOf(found, indicator)) ?? [],
    ({ areaCode }) => areaCode as string,
  );
  return smallAreas.map(({ area }) => ({
    area,
    figures: figuresOf(byCode.get(area.code) ?? [], area.code, area.type),
  }));
}

async function earlierOf(
  sources: AnalysisSources,
  indicator: Indicator,
  latest: CataloguedRelease,
): Promise<AnalysisEvidence['earlier']> {
  const all = await releasesOf(sources.db, sources.partnership, latest.dataset);
  const before = all[all.findIndex(({ hash }) => hash === latest.hash) + 1];
  if (!before) return null;
  const { area } = sources.assessment;
  const found = await figuresIn(sources, indicator, [area.code], before.hash);
  const chosen = found && chosenOf(found, indicator);
  return chosen ? { release: nameOf(before), figures: figuresOf(chosen, area.code, area.type) } : null;
}

/**
 * Every indicator of the area beside its other sources, where the two do not say the same.
 *
 * @source NEED-11; PAGES section 4.3
 */
export async function sourcesApart(
  sources: Pick<AnalysisSources, 'evidence' | 'assessment' | 'records'>,
): Promise<readonly ApartSources[]> {
  const apart: ApartSources[] = [];
  for (const assessed of sources.assessment.indicators) {
    const indicator = sources.records.one(indicatorDefinition, assessed.code);
    if (!indicator) continue;
    for (const { source, figures } of await otherSourcesOf(sources, indicator)) {
      const theirs = workedOutFigures(indicator, figures);
      const comparison = compareSources(source, assessed.series, theirs, indicator.values.decimals ?? 1);
      const { verdict } = comparison;
      if (verdict === 'disagree' || verdict === 'values-differ')
        apart.push({ indicator: assessed, comparison });
    }
  }
  return apart;
}

async function otherSourcesOf(
  { evidence, assessment: { area } }: Pick<AnalysisSources, 'evidence' | 'assessment'>,
  indicator: Indicator,
): Promise<AnalysisEvidence['otherSources']> {
  const found: AnalysisEvidence['otherSources'][number][] = [];
  for (const source of indicator.values.otherSources.map(readSourceName)) {
    const theirs = await evidence.observations({
      dataset: source.dataset,
      areas: [area.code],
      ...(source.measure !== '' && { measure: source.measure }),
    });
    const chosen = theirs && chosenOf(theirs, indicator);
    found.push({
      source,
      release: theirs ? nameOf(theirs.release) : null,
      figures: chosen ? figuresOf(chosen, area.code, area.type) : [],
    });
  }
  return found;
}

/** The same figure for every area of the same type, in the latest period this one has. */
async function peersOf(
  evidence: Evidence,
  { values }: Indicator,
  { latest }: AssessedIndicator,
  register: AreaRegister,
  area: Area,
): Promise<readonly ObservedSeries[]> {
  if (!latest || values.dataset === '' || kindOf(area.type) === 'lsoa') return [];
  const asked = chosenGroups(values.breakdown);
  const found = await evidence.observations({
    dataset: values.dataset,
    areaType: area.type,
    breakdown: asked,
    from: latest.periodStart,
    to: latest.periodEnd,
    ...(values.measure !== '' && { measure: values.measure }),
  });
  const chosen = found && onlyOneEach(found, asked);
  if (!chosen) return [];
  const byCode = Map.groupBy(chosen, ({ areaCode }) => areaCode as string);
  return [...byCode].flatMap(([code, those]) => {
    const known = register.find(code, area.type);
    return known && code !== area.code ? [{ area: known, figures: those.map(observedFigure) }] : [];
  });
}

/** The areas most like one, by every indicator. @source NEED-05; PERF-11 */
export async function areasLike(sources: AnalysisSources, area: Area): Promise<SimilarAreas> {
  const profiles = await profilesOf(sources, area);
  return similarAreas(profiles?.here, profiles?.others ?? [], '');
}

/** Profiles of all areas of one type, kept with the records they were made from. */
const profilesMade = new WeakMap<RecordSet, Map<string, Promise<AnalysisEvidence['profiles']>>>();

function profilesOf(sources: AnalysisSources, area: Area): Promise<AnalysisEvidence['profiles']> {
  const made = profilesMade.get(sources.records) ?? new Map<string, Promise<AnalysisEvidence['profiles']>>();
  profilesMade.set(sources.records, made);
  const key = `${sources.evidence.view} ${area.type}/${area.code}`;
  const known = made.get(key) ?? makeProfiles(sources, area);
  made.set(key, known);
  known.catch(() => made.delete(key));
  return known;
}

async function makeProfiles(
  { records, evidence, register, assessment }: AnalysisSources,
  area: Area,
): Promise<AnalysisEvidence['profiles']> {
  const figures = new Map<string, Map<string, number>>();
  const here = new Map<string, number>();
  for (const indicator of records.all(indicatorDefinition)) {
    const assessed = assessment.indicators.find(({ code }) => code === indicator.code);
    if (assessed?.latest?.value == null) continue;
    here.set(indicator.code, assessed.latest.value);
    for (const { area: peer, figures: those } of await peersOf(
      evidence,
      indicator,
      assessed,
      register,
      area,
    )) {
      const [figure] = workedOutFigures(indicator, those);
      if (figure?.value == null) continue;
      const theirs = figures.get(peer.code) ?? new Map<string, number>();
      figures.set(peer.code, theirs.set(indicator.code, figure.value));
    }
  }
  const others = [...figures].flatMap(([code, theirs]): ProfiledArea[] => {
    const known = register.find(code, area.type);
    return known ? [{ area: known, figures: theirs }] : [];
  });
  return { here: here.size > 0 ? { area, figures: here } : undefined, others };
}
