import path from 'node:path';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { CheckResult } from '../../duties/index.ts';
import {
  type DatasetDescription,
  describedIn,
  type Indicator,
  indicatorDefinition,
  lackingForPublication,
  type Publishable,
} from '../../evidence/index.ts';
import {
  askedRelease,
  type CataloguedRelease,
  checkReleases,
  datasetOf,
  openPublishableEvidence,
} from '../../evidence/store/index.ts';
import { type Area, areaTypeNamed, kindOf, vintageOf } from '../../geography/index.ts';
import { boundariesOf, loadAreaRegister } from '../../geography/store/index.ts';
import type { Language } from '../../language/index.ts';
import type { AssessedIndicator } from '../../needs/index.ts';
import { assessForReaders } from '../../needs/store/index.ts';
import { withNewestFigures } from '../../performance/store/index.ts';
import { planDefinition } from '../../plan/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { evidenceFiles } from '../../platform/evidence-files/index.ts';
import { calledOf, type Problem, type RecordSet } from '../../records/index.ts';
import type { RecordStore } from '../../records/store/index.ts';
import { brokenThreads } from '../../thread/index.ts';
import { publishedFigures } from '../from-assessment.ts';
import { checksThatStop, dutiesAsAt, publishedDuties } from '../from-check.ts';
import { publishedApprovals } from '../plan-approvals.ts';
import { type PinnedRelease, releaseKey } from '../published-plan.ts';
import { labelsRead } from '../read-labels.ts';
import { recordsOfPlan } from '../records-of-plan.ts';
import { languageWaivers } from './language-waivers.ts';
import type { GatheredPlan } from './publish.ts';

interface GatherOrder {
  readonly db: Database;
  readonly records: RecordStore;
  readonly dataFolder: string;
  readonly partnershipId: string;
  readonly now: () => Date;
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
  // Only what has been signed off and released goes into a version.
  const released = { publicAt: order.now().toISOString() };
  const records = await order.records.load(db, partnershipId);
  const all = await withNewestFigures(db, partnershipId, records, released);
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
  for (const behind of await datasetsBehind(evidencePlace, all, assessed)) {
    const pinned = pinnedRelease(behind);
    releases.set(releaseKey(pinned), pinned);
    unsaid.push(...unsaidOf(behind));
  }
  const disclosure = await checkReleases(evidencePlace, hashesOf(releases));
  return {
    records: all,
    waivers: await languageWaivers(db, partnershipId),
    assessed: new Map(assessed.map((each) => [each.code, publishedFigures(each)])),
    releases,
    disclosure,
    unsaidOfData: [...new Map(unsaid.map((each) => [JSON.stringify(each), each])).values()],
    nameOfArea: (code) => areaOf(code)?.name,
    boundaries: { type: 'FeatureCollection', features: await outlinesOf(db, partnershipId, assessed) },
    ...(check && {
      duties: publishedDuties(check, all),
      dutiesAsAt: dutiesAsAt(check),
      approvals: publishedApprovals(check, all, plan),
      stops: checksThatStop(check),
      broken: brokenThreads(check, titleOf).map(({ record, rule, words }) => ({ record, rule, words })),
    }),
  };
}

/** A release with what its dataset says of itself. */
interface DataBehind {
  readonly release: CataloguedRelease;
  readonly description: DatasetDescription;
  /** What is read of it. */
  readonly indicators: readonly Indicator['values'][];
}

/**
 * The releases that indicators were worked out from, each with its dataset, each once. A release is named by its dataset
 * and its hash: two datasets that hold the same figures share the hash, and a figure must not cite the other's producer.
 */
export async function datasetsBehind(
  { db, partnership }: { readonly db: Database; readonly partnership: string },
  records: RecordSet,
  assessed: readonly Pick<AssessedIndicator, 'code' | 'release'>[],
): Promise<readonly DataBehind[]> {
  const named = assessed.flatMap(({ code, release }) => {
    const values = records.one(indicatorDefinition, code)?.values;
    return release === null || !values ? [] : [{ dataset: values.dataset, release, values }];
  });
  const found: DataBehind[] = [];
  for (const those of Map.groupBy(named, releaseKey).values()) {
    const [each] = those;
    const release = each && (await askedRelease(db, partnership, each));
    const dataset = release && (await datasetOf(db, partnership, each.dataset));
    if (!dataset) continue;
    found.push({
      release,
      description: dataset.description,
      indicators: those.map(({ values }) => values),
    });
  }
  return found;
}

/** The hashes of releases, each once. */
export function hashesOf(releases: ReadonlyMap<string, PinnedRelease>): readonly string[] {
  return [...new Set([...releases.values()].map(({ release }) => release))];
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
export function pinnedRelease({ release, description, indicators }: DataBehind): PinnedRelease {
  const { title, source, licence } = description;
  const told = (text: 'collection' | 'licence' | 'limitations') => ({
    cy: describedIn(description, text, 'cy'),
    en: describedIn(description, text, 'en'),
  });
  const named = (language: Language) =>
    describedIn(description, 'producer', language) || describedIn(description, 'source', language);
  return {
    dataset: release.dataset,
    title,
    release: release.hash,
    source: { cy: named('cy'), en: named('en') },
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
      sourceFileName: path.basename(release.fileName),
      told: {
        collection: told('collection'),
        licence: told('licence'),
        limitations: told('limitations'),
      },
      labels: labelsRead(release.labels, indicators),
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
