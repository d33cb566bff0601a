import { chosenGroups, type Indicator, indicatorDefinition } from '../../evidence/index.ts';
import {
  checkReleases,
  openPublishableEvidence,
  type PublishableEvidence,
  type ReleaseCheck,
  releasesOf,
} from '../../evidence/store/index.ts';
import { type Area, areaTypeNamed } from '../../geography/index.ts';
import { loadAreaRegister } from '../../geography/store/index.ts';
import type { Bilingual } from '../../language/index.ts';
import {
  assessmentPartDefinition,
  criterionDefinition,
  dataGapDefinition,
  dissentDefinition,
  evidenceItemDefinition,
  indicatorBreakdowns,
  needChoiceDefinition,
  needDefinition,
  type PublishableAssessment,
  prioritisationRoundDefinition,
  storyDefinition,
  workedOutFigures,
} from '../../needs/index.ts';
import { assessForReaders, observedFigure } from '../../needs/store/index.ts';
import { organisationDefinition, partnershipDefinition } from '../../partnership/index.ts';
import { optionDefinition, priorityDefinition } from '../../plan/index.ts';
import { recordsSeenBy } from '../../plan/store/index.ts';
import type { Database } from '../../platform/database/index.ts';
import { evidenceFiles } from '../../platform/evidence-files/index.ts';
import type { Problem, RecordDefinition, RecordSet } from '../../records/index.ts';
import type { RecordStore } from '../../records/store/index.ts';
import { type AssessmentInput, freezeAssessment } from '../assessment/freeze-assessment.ts';
import type { PublishedAssessment, PublishedBreakdown } from '../assessment/published-assessment.ts';
import { readyToFreeze } from '../assessment/ready-to-freeze.ts';
import { publishedFigure } from '../from-assessment.ts';
import { type PinnedRelease, releaseKey } from '../published-plan.ts';
import { datasetsBehind, hashesOf, outlinesOf, pinnedRelease, unsaidOf } from './gather-plan.ts';

/** Where an assessment is gathered from. */
export interface AssessmentPlace {
  readonly db: Database;
  readonly records: RecordStore;
  readonly dataFolder: string;
  readonly partnershipId: string;
  /** ISO date. */
  readonly today: string;
}

/** Everything an edition is made from, as it is now, and everything that stops one. */
export interface GatheredAssessment {
  readonly records: RecordSet;
  /** Null where the area of the partnership is not known. */
  readonly input: Omit<AssessmentInput, 'edition' | 'frozenOn'> | null;
  readonly problems: readonly Problem[];
  /** What is withheld of the releases behind the figures. */
  readonly disclosure: ReleaseCheck;
}

/** The kinds of record an edition is made of. */
const definitions: readonly RecordDefinition[] = [
  partnershipDefinition,
  organisationDefinition,
  indicatorDefinition,
  needDefinition,
  evidenceItemDefinition,
  storyDefinition,
  dataGapDefinition,
  assessmentPartDefinition,
  optionDefinition,
  priorityDefinition,
  prioritisationRoundDefinition,
  criterionDefinition,
  needChoiceDefinition,
  dissentDefinition,
];

/** Gathers what the needs assessment is made from: records, the figures of the partnership's first area from the newest releases, those releases, outlines. */
export async function gatherAssessment(place: AssessmentPlace): Promise<GatheredAssessment> {
  const { db, partnershipId, today } = place;
  // An edition is for everybody: nothing of what is restricted is in it, whoever freezes it.
  const records = await recordsSeenBy({ role: null, organisation: null }, place.records).load(
    db,
    partnershipId,
  );
  const now = await assessedNow(place, records);
  const assessment = now?.assessment ?? null;
  const releases = new Map<string, PinnedRelease>();
  const unsaid: Problem[] = [];
  const needed = new Set((assessment?.needs ?? []).flatMap(({ need }) => need.values.indicators));
  const used = (assessment?.indicators ?? []).filter(({ code }) => needed.has(code));
  for (const behind of await datasetsBehind(evidencePlace(place), records, used)) {
    const pinned = pinnedRelease(behind);
    releases.set(releaseKey(pinned), pinned);
    unsaid.push(...unsaidOf(behind));
  }
  const disclosure = await checkReleases(evidencePlace(place), hashesOf(releases));
  const stopping = readyToFreeze(records, assessment, {
    definitions,
    releases: new Set(releases.keys()),
    unsaidOfData: unsaid,
    today,
  });
  const problems = [...stopping, ...disclosure.problems];
  if (!now || !assessment) return { records, input: null, problems, disclosure };
  const features = await outlinesOf(db, partnershipId, used);
  return {
    records,
    input: {
      slug: partnershipId,
      records,
      assessment,
      releases,
      breakdowns: now.breakdowns,
      nameOfArea: now.nameOfArea,
      boundaries: { type: 'FeatureCollection', features },
    },
    problems,
    disclosure,
  };
}

/** The needs assessment as it is now; null where the area of the partnership is not known. */
export function livingAssessment({ input }: GatheredAssessment, today: string): PublishedAssessment | null {
  return input && freezeAssessment({ ...input, edition: 0, frozenOn: today });
}

function evidencePlace({ db, dataFolder, partnershipId }: AssessmentPlace) {
  return { db, files: evidenceFiles(dataFolder), partnership: partnershipId };
}

interface AssessedNow {
  readonly assessment: PublishableAssessment;
  readonly nameOfArea: (code: string) => Bilingual | undefined;
  readonly breakdowns: ReadonlyMap<string, readonly PublishedBreakdown[]>;
}

async function assessedNow(place: AssessmentPlace, records: RecordSet): Promise<AssessedNow | null> {
  const { db, partnershipId } = place;
  const register = await loadAreaRegister(db, partnershipId);
  const areaNamed = (key: string): Area | undefined => {
    const [first = '', code] = key.split('/');
    const type = code === undefined ? register.typesOf(first).at(-1) : areaTypeNamed(first);
    return type && register.find(code ?? first, type);
  };
  const codes = records.one(partnershipDefinition, partnershipId)?.values.areas ?? [];
  const [area] = codes.flatMap((code) => areaNamed(code) ?? []);
  if (!area) return null;
  const evidence = await openPublishableEvidence(evidencePlace(place));
  try {
    const assessment = await assessForReaders(records, evidence, register, area);
    const breakdowns = new Map<string, readonly PublishedBreakdown[]>();
    for (const code of new Set(assessment.needs.flatMap(({ need }) => need.values.indicators))) {
      const indicator = records.one(indicatorDefinition, code);
      if (indicator) breakdowns.set(code, await breakdownsOf(indicator, evidence, area));
    }
    return { assessment, breakdowns, nameOfArea: (code) => areaNamed(code)?.name };
  } finally {
    evidence.close();
  }
}

/** The figures of groups in the newest release, by each breakdown it has. @source NEED-08; EQ-02 */
async function breakdownsOf(
  indicator: Indicator,
  evidence: PublishableEvidence,
  area: Area,
): Promise<readonly PublishedBreakdown[]> {
  const { dataset, measure, breakdown } = indicator.values;
  if (dataset === '') return [];
  const found = await evidence.observations({
    dataset,
    areas: [area.code],
    ...(measure !== '' && { measure }),
  });
  if (!found || found.release.breakdowns.length === 0) return [];
  const own = found.observations.filter(({ areaType }) => areaType === area.type);
  const figures = own.map((each) => {
    const figure = observedFigure(each);
    return { groups: each.breakdown, figure: workedOutFigures(indicator, [figure])[0] ?? figure };
  });
  const told = indicatorBreakdowns(figures, found.release.breakdowns, chosenGroups(breakdown));
  return told.map(({ name, period, groups }) => ({
    name,
    period,
    groups: groups.map(({ group, figure }) => {
      const label = found.release.labels.breakdown[name]?.[group];
      return {
        group: label && (label.cy !== '' || label.en !== '') ? label : { cy: group, en: group },
        figure: publishedFigure(figure),
      };
    }),
  }));
}

/** How many of the datasets that an edition rests on have a newer release by now. */
export async function datasetsMovedOn(
  db: Database,
  partnershipId: string,
  { releases }: Pick<PublishedAssessment, 'releases'>,
): Promise<number> {
  let moved = 0;
  for (const { dataset, release } of releases) {
    const [newest] = await releasesOf(db, partnershipId, dataset);
    if (newest && newest.hash !== release) moved += 1;
  }
  return moved;
}
