import { chosenGroups, type Indicator, indicatorDefinition, type Observation } from '../../evidence/index.ts';
import type { Evidence } from '../../evidence/store/index.ts';
import { type Area, type AreaRegister, areaType, drawnTypes } from '../../geography/index.ts';
import type { RecordSet } from '../../records/index.ts';
import {
  type AreaProfile,
  areaProfile,
  type ProfileEvidence,
  type ProfileSource,
} from '../assessment/area-profile.ts';
import { viewsAndActions } from '../assessment/views-and-actions.ts';
import { workedOut } from '../assessment/worked-out-figures.ts';
import {
  type AssessedIndicator,
  assessIndicator,
  dataGapDefinition,
  needDefinition,
  type ObservedFigure,
} from '../index.ts';
import {
  areasAround,
  assessArea,
  figuresOf,
  observedFigure,
  onlyOneEach,
  usualComparator,
} from './assess-area.ts';

/**
 * The areas a profile can be compared with: those the area lies in, nearest first, and Wales. An area of which it is
 * no part says nothing of where it stands.
 *
 * @param own - the areas the partnership is for: an area it drew itself is compared with them
 */
export function comparatorsOf(register: AreaRegister, area: Area, own: readonly Area[]): readonly Area[] {
  const wales = register.find(usualComparator, areaType('wales'));
  const isDrawn = drawnTypes.includes(area.type);
  const all = [...areasAround(register, area), ...(isDrawn ? own : []), ...(wales ? [wales] : [])];
  return [...new Set(all)].filter((each) => each !== area);
}

/**
 * The profile of an area beside another, from the latest releases. Asked again with the same set of records, it answers
 * what it found before.
 *
 * @param evidence - the partnership's figures, open for questions
 * @param comparator - one of `comparatorsOf`; nothing where there is none
 * @source NEED-09, GEO-01; PAGES section 4.7
 */
export function profileArea(
  records: RecordSet,
  evidence: Evidence,
  register: AreaRegister,
  area: Area,
  comparator: Area | undefined,
): Promise<AreaProfile> {
  const made = madeBefore.get(records) ?? { profiles: new Map(), alike: new Map() };
  madeBefore.set(records, made);
  const places = [area, comparator].map((each) => `${each?.type}/${each?.code}`);
  const key = [evidence.view, ...places].join(' ');
  const known =
    made.profiles.get(key) ?? profile({ records, evidence, register, area, comparator, alike: made.alike });
  if (made.profiles.size < mostKept) made.profiles.set(key, known);
  known.catch(() => made.profiles.delete(key));
  return known;
}

/** What was worked out before from records that are still the latest: any change gives another set of them. */
interface MadeBefore {
  readonly profiles: Map<string, Promise<AreaProfile>>;
  /** By release, indicator, type and period. */
  readonly alike: Map<string, Promise<Alike>>;
}

/** Values of all areas of one type in one period, and where they are from. */
type Alike = Pick<ProfileEvidence, 'alike' | 'source'>;
const madeBefore = new WeakMap<RecordSet, MadeBefore>();

const mostKept = 100;

interface Asked {
  readonly records: RecordSet;
  readonly evidence: Evidence;
  readonly register: AreaRegister;
  readonly area: Area;
  readonly comparator: Area | undefined;
  readonly alike: MadeBefore['alike'];
}

async function profile(asked: Asked): Promise<AreaProfile> {
  const { records, evidence, register, area, comparator } = asked;
  const assessment = await assessArea(records, evidence, register, area);
  const gathered: ProfileEvidence[] = [];
  for (const assessed of assessment.indicators) {
    const indicator = records.one(indicatorDefinition, assessed.code);
    if (indicator) gathered.push(await gather(asked, indicator, assessed));
  }
  return areaProfile(
    { area, around: areasAround(register, area), comparator: comparator ?? null },
    gathered,
    {
      needs: records.all(needDefinition),
      gaps: records.all(dataGapDefinition),
      besideNeeds: (needs) => viewsAndActions(records, area.code, needs),
    },
  );
}

async function gather(
  asked: Asked,
  indicator: Indicator,
  assessed: AssessedIndicator,
): Promise<ProfileEvidence> {
  return {
    indicator,
    assessed,
    comparator: await comparatorFigures(asked, indicator, assessed),
    ...(await alikeFor(asked, indicator, assessed)),
    otherVintage: await otherVintageOf(asked, indicator, assessed),
  };
}

/** The rows of a release that an indicator means, one for each area and period. */
async function rowsOf(
  { evidence }: Asked,
  { values }: Indicator,
  { release }: AssessedIndicator,
  where: Pick<Parameters<Evidence['observations']>[0], 'areas' | 'areaType' | 'from' | 'to'>,
): Promise<{ readonly rows: readonly Observation[]; readonly source: ProfileSource | null }> {
  if (release === null) return { rows: [], source: null };
  const breakdown = chosenGroups(values.breakdown);
  const found = await evidence.observations({
    dataset: values.dataset,
    release,
    ...(values.measure === '' ? {} : { measure: values.measure }),
    breakdown,
    ...where,
  });
  return {
    rows: (found && onlyOneEach(found, breakdown)) ?? [],
    source: found
      ? { dataset: found.release.dataset, release, publishedOn: found.release.publishedOn }
      : null,
  };
}

/** The comparator's figures: its own, or added up of its small areas as those of any area are. */
async function comparatorFigures(
  asked: Asked,
  indicator: Indicator,
  assessed: AssessedIndicator,
): Promise<readonly ObservedFigure[]> {
  const { records, evidence, register, comparator } = asked;
  const { latest, comparison } = assessed;
  if (!comparator || !latest) return [];
  if (comparison && isSame(comparison.area, comparator)) return comparison.series;
  const { rows } = await rowsOf(asked, indicator, assessed, { areas: [comparator.code] });
  const figures = figuresOf(rows, comparator.code, comparator.type);
  if (figures.length > 0) return figures.map((figure) => workedOut(indicator, figure, new Set()));
  if (comparator.type === areaType('wales')) return [];
  const { indicators } = await assessArea(records, evidence, register, comparator);
  return indicators.find(({ code }) => code === assessed.code)?.series ?? [];
}

/** Areas are the same when their vintage is, not only their code. */
function isSame(one: { readonly code: string; readonly type: string }, other: Area): boolean {
  return one.code === other.code && one.type === other.type;
}

function alikeFor(asked: Asked, indicator: Indicator, assessed: AssessedIndicator): Promise<Alike> | Alike {
  const { latest, release } = assessed;
  if (!latest) return { alike: [], source: null };
  const { periodStart, periodEnd } = latest;
  const { view } = asked.evidence;
  const key = [view, release, indicator.code, asked.area.type, periodStart, periodEnd].join(' ');
  const known = asked.alike.get(key) ?? alikeIn(asked, indicator, assessed, latest);
  asked.alike.set(key, known);
  known.catch(() => asked.alike.delete(key));
  return known;
}

async function alikeIn(
  asked: Asked,
  indicator: Indicator,
  assessed: AssessedIndicator,
  latest: ObservedFigure,
): Promise<Alike> {
  // What the gate has added up stands among the rows like any other.
  const isAddedUp = assessed.methods.includes('added-up') && latest.isAddedUp !== true;
  const type = isAddedUp ? assessed.smallAreas[0]?.area.type : asked.area.type;
  if (type === undefined) return { alike: [], source: null };
  const { periodStart, periodEnd } = latest;
  const { rows, source } = await rowsOf(asked, indicator, assessed, {
    areaType: type,
    from: periodStart,
    to: periodEnd,
  });
  const figures = new Map(
    rows
      .filter((row) => row.periodStart === periodStart && row.periodEnd === periodEnd)
      .map((row) => [row.areaCode, observedFigure(row)]),
  );
  const values = isAddedUp
    ? sumsOf(asked, indicator, assessed, figures)
    : [...figures.values()].map((figure) => workedOut(indicator, figure, new Set()).value);
  return { alike: values.filter((value) => value !== null), source };
}

/** For areas that have no rows of their own: each from its small areas, as this area's own figure is. */
function sumsOf(
  { register, area }: Asked,
  indicator: Indicator,
  { smallAreas }: AssessedIndicator,
  figures: ReadonlyMap<string, ObservedFigure>,
): (number | null)[] {
  const [first] = smallAreas;
  if (!first) return [];
  const type = areaType(first.area.type);
  return register.ofType(area.type).map((each) => {
    const within = register.descendants(each, type).map((small) => {
      const figure = figures.get(small.code);
      return { area: small, figures: figure ? [figure] : [] };
    });
    const summed = assessIndicator(indicator, {
      release: null,
      area: each,
      own: [],
      comparator: null,
      smallAreas: within,
      around: [],
      missing: null,
    });
    return summed.latest?.value ?? null;
  });
}

/** A code can stand for places of two vintages: figures of the other are not this area's. @source GEO-01 */
async function otherVintageOf(
  asked: Asked,
  indicator: Indicator,
  assessed: AssessedIndicator,
): Promise<string | null> {
  const { register, area } = asked;
  if (assessed.missing !== 'no-rows' || register.typesOf(area.code).length < 2) return null;
  const { rows } = await rowsOf(asked, indicator, assessed, { areas: [area.code] });
  return rows.find((row) => row.areaType !== area.type)?.areaType ?? null;
}
