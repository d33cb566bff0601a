import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { CheckResult } from '../../duties/index.ts';
import { datasetOf, openEvidence, releaseByHash } from '../../evidence/store/index.ts';
import { type Area, areaTypeNamed } from '../../geography/index.ts';
import { boundariesOf, loadAreaRegister } from '../../geography/store/index.ts';
import type { AssessedIndicator } from '../../needs/index.ts';
import { assessArea } from '../../needs/store/index.ts';
import { planDefinition } from '../../plan/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { evidenceFiles } from '../../platform/evidence-files/index.ts';
import { calledOf } from '../../records/index.ts';
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
  const [area] = (all.one(planDefinition, plan)?.values.areas ?? []).flatMap((code) => areaOf(code) ?? []);
  const assessed = area ? await assessedIn(area) : [];

  async function assessedIn(place: Area): Promise<readonly AssessedIndicator[]> {
    const evidence = await openEvidence({
      db,
      files: evidenceFiles(order.dataFolder),
      partnership: partnershipId,
    });
    try {
      const { indicators } = await assessArea(recordsOfPlan(all, plan), evidence, register, place);
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
  for (const hash of new Set(assessed.flatMap(({ release }) => release ?? []))) {
    const pinned = await pinnedRelease(db, partnershipId, hash);
    if (pinned) releases.set(hash, pinned);
  }
  return {
    records: all,
    assessed: new Map(assessed.map((each) => [each.code, publishedFigures(each)])),
    releases,
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

async function pinnedRelease(
  db: Database,
  partnership: string,
  hash: string,
): Promise<PinnedRelease | undefined> {
  const release = await releaseByHash(db, partnership, hash);
  const dataset = release && (await datasetOf(db, partnership, release.dataset));
  if (!release || !dataset) return undefined;
  const { title, producer, source, licence } = dataset.description;
  const name = producer || source;
  return {
    dataset: release.dataset,
    title,
    release: hash,
    source: { cy: name, en: name },
    sourceUrl: /^https?:\/\//.test(source) ? source : '',
    licence,
    publishedOn: release.publishedOn || null,
  };
}

async function outlinesOf(
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
