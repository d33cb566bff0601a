import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { CheckResult } from '../../duties/index.ts';
import { type DatasetDescription, lackingForPublication, type Publishable } from '../../evidence/index.ts';
import {
  type CataloguedRelease,
  checkReleases,
  datasetOf,
  openPublishableEvidence,
  releaseByHash,
} from '../../evidence/store/index.ts';
import { type Area, areaTypeNamed, kindOf, vintageOf } from '../../geography/index.ts';
import { boundariesOf, loadAreaRegister } from '../../geography/store/index.ts';
import type { AssessedIndicator } from '../../needs/index.ts';
import { assessForReaders } from '../../needs/store/index.ts';
import { planDefinition } from '../../plan/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { evidenceFiles } from '../../platform/evidence-files/index.ts';
import { calledOf, type Problem } from '../../records/index.ts';
import type { RecordStore } from '../../records/store/index.ts';
import { brokenThreads } from '../../thread/index.ts';
import { publishedFigures } from '../from-assessment.ts';
import { checksThatStop, dutiesAsAt, publishedDuties } from '../from-check.ts';
import type { PinnedRelease } from '../published-plan.ts';
import { recordsOfPlan } from '../records-of-plan.ts';
import type { GatheredPlan } from './publish.ts';

interface GatherOrder {
  readonly db: Database;
  readonly records: RecordStore;
  readonly dataFolder: string;
  readonly partnershipId: string;
  readonly plan: string;
  /** The check of the plan against its rulebooks; null: no check is published. */
  readonly check: CheckResult | null;
}

type Outline = Feature<Polygon | MultiPolygon, { readonly code: string }>;

/** Ten metres or so: finer than any screen shows, and a third of the size. */
const coordinateSteps = 10_000;

/**
 * Gathers what a version of a plan is made from: its records, the figures of its first area from the latest releases,
 * those releases, names and outlines of areas, and the check of its duties.
 */
export async function gatherPlan(order: GatherOrder): Promise<GatheredPlan> {
  const { db, partnershipId, plan, check } = order;
  const all = await order.records.load(db, partnershipId);
  const register = await loadAreaRegister(db, partnershipId);
  const areaOf = (code: string): Area | undefined => {
    const [type] = register.typesOf(code);
    return type && register.find(code, type);
  };
  const evidencePlace = { db, files: evidenceFiles(order.dataFolder), partnership: partnershipId };
  const [area] = (all.one(planDefinition, plan)?.values.areas ?? []).flatMap((code) => areaOf(code) ?? []);
  const assessed = area ? await assessedIn(area) : [];

  async function assessedIn(place: Area): Promise<readonly Publishable<AssessedIndicator>[]> {
    const evidence = await openPublishableEvidence(evidencePlace);
    try {
      const { indicators } = await assessForReaders(recordsOfPlan(all, plan), evidence, register, place);
      return indicators;
    } finally {
      evidence.close();
    }
  }

  const titleOf = (kind: string, code: string) => {
    const record = all.find(kind, code);
    const definition = order.records.definition(kind);
    return record && definition ? calledOf(definition, record) : undefined;
  };

  const releases = new Map<string, PinnedRelease>();
  const unsaid: Problem[] = [];
  for (const hash of new Set(assessed.flatMap(({ release }) => release ?? []))) {
    const behind = await datasetBehind(db, partnershipId, hash);
    if (!behind) continue;
    releases.set(hash, pinnedRelease(behind));
    unsaid.push(...unsaidOf(behind));
  }
  const disclosure = await checkReleases(evidencePlace, [...releases.keys()]);
  return {
    records: all,
    assessed: new Map(assessed.map((each) => [each.code, publishedFigures(each)])),
    releases,
    disclosure,
    unsaidOfData: [...new Map(unsaid.map((each) => [JSON.stringify(each), each])).values()],
    nameOfArea: (code) => areaOf(code)?.name,
    boundaries: { type: 'FeatureCollection', features: await outlinesOf(db, partnershipId, assessed) },
    ...(check && {
      duties: publishedDuties(check),
      dutiesAsAt: dutiesAsAt(check),
      stops: checksThatStop(check),
      broken: brokenThreads(check, titleOf).map(({ record, rule, words }) => ({ record, rule, words })),
    }),
  };
}

/** A release with what its dataset says of itself. */
interface DataBehind {
  readonly release: CataloguedRelease;
  readonly description: DatasetDescription;
}

/** The release of a hash, with its dataset; undefined where the partnership has none. */
export async function datasetBehind(
  db: Database,
  partnership: string,
  hash: string,
): Promise<DataBehind | undefined> {
  const release = await releaseByHash(db, partnership, hash);
  const dataset = release && (await datasetOf(db, partnership, release.dataset));
  return release && dataset && { release, description: dataset.description };
}

/** Without these nobody could say whose figure it is. A licence or a day nobody has said is shown as not recorded. */
const neededToCite = [
  'evidence.publish-title-cy-missing',
  'evidence.publish-title-en-missing',
  'evidence.publish-source-missing',
];

/** What a dataset must say of itself before its figures go out, each with the dataset to mend. */
export function unsaidOf({ release, description }: DataBehind): readonly Problem[] {
  const named = { ...description, source: description.source || description.producer };
  const lacking = lackingForPublication(named, release).filter(({ code }) => neededToCite.includes(code));
  return lacking.map((each) => ({
    ...each,
    where: { ...each.where, record: `dataset ${description.id}` },
    values: { ...each.values, dataset: description.id },
  }));
}

/** A release as a version keeps it. */
export function pinnedRelease({ release, description }: DataBehind): PinnedRelease {
  const { title, producer, source, licence } = description;
  const name = producer || source;
  return {
    dataset: release.dataset,
    title,
    release: release.hash,
    source: { cy: name, en: name },
    sourceUrl: /^https?:\/\//.test(source) ? source : '',
    licence,
    publishedOn: release.isPublishedOnAssumed ? null : release.publishedOn || null,
    described: {
      definition: description.definition,
      collection: description.collection,
      frequency: description.frequency,
      nextReleaseOn: description.nextReleaseOn || null,
      geographies: release.areaTypes.flatMap((name) => {
        const type = areaTypeNamed(name);
        return type ? [{ kind: kindOf(type), vintage: vintageOf(type) ?? null }] : [];
      }),
      from: release.periodStart,
      to: release.periodEnd,
      observations: release.rows,
      sourceFile: release.sourceHash,
    },
  };
}

/** The outlines of the small areas that figures are shown for. */
export async function outlinesOf(
  db: Database,
  partnership: string,
  assessed: readonly AssessedIndicator[],
): Promise<readonly Outline[]> {
  const codesOfType = new Map<string, Set<string>>();
  for (const { area } of assessed.flatMap(({ smallAreas }) => smallAreas)) {
    const codes = codesOfType.get(area.type) ?? new Set<string>();
    codesOfType.set(area.type, codes.add(area.code));
  }
  const outlines: Outline[] = [];
  for (const [name, codes] of codesOfType) {
    const type = areaTypeNamed(name);
    const found = type ? await boundariesOf(db, partnership, type, [...codes]) : [];
    for (const { code, geometry } of found) {
      if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
      outlines.push({ type: 'Feature', properties: { code }, geometry: rounded(geometry) });
    }
  }
  return outlines;
}

function rounded<Shape extends Polygon | MultiPolygon>(geometry: Shape): Shape {
  const round = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(round);
    return typeof value === 'number' ? Math.round(value * coordinateSteps) / coordinateSteps : value;
  };
  return { ...geometry, coordinates: round(geometry.coordinates) };
}
