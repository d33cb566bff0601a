import type { PageRequest } from '../../access/web/index.ts';
import { openEvidenceFor } from '../../evidence/web/index.ts';
import { type Area, areaType } from '../../geography/index.ts';
import { type AreaProfile, withIndicators } from '../assessment/area-profile.ts';
import { comparatorsOf, profileArea } from '../store/area-profile.ts';
import { areaKey, type OpenedAreas, openAreas, ownAreas } from './opened-assessment.ts';

/** A profile as it was asked for. */
export interface OpenedProfile extends OpenedAreas {
  readonly comparators: readonly Area[];
  /** Codes of the indicators that were chosen; none where all are shown. */
  readonly chosen: ReadonlySet<string>;
  /** Nothing where no area was asked for and the partnership has said none. */
  readonly profile: AreaProfile | undefined;
}

/** Reads area, comparator and indicators from the address, and makes the profile; what is not known is left out. */
export async function openProfile(request: PageRequest): Promise<OpenedProfile> {
  const { query } = request;
  const partnership = request.partnershipId ?? '';
  const areas = await openAreas(request);
  const { records, register, area } = areas;
  const codes = (query['indicators'] ?? '').split(/[;,\s]+/);
  const chosen = new Set(codes.filter((code) => records.find('indicator', code)));
  if (!area) return { ...areas, comparators: [], chosen, profile: undefined };
  const comparators = comparatorsOf(register, area, ownAreas(records, register, partnership));
  const asked = comparators.find((each) => areaKey(each) === query['compare']);
  const comparator = asked ?? usualComparatorOf(comparators, ownAreas(records, register, partnership));
  const evidence = await openEvidenceFor(request);
  try {
    const whole = await profileArea(records, evidence, register, area, comparator);
    const profile = chosen.size > 0 ? withIndicators(whole, [...chosen]) : whole;
    return { ...areas, comparators, chosen, profile };
  } finally {
    evidence.close();
  }
}

/** The partnership's own area for a place within it, else the county it lies in, else Wales. */
function usualComparatorOf(comparators: readonly Area[], own: readonly Area[]): Area | undefined {
  return (
    comparators.find((each) => own.includes(each)) ??
    comparators.find(({ type }) => type === areaType('local-authority')) ??
    comparators.find(({ type }) => type === areaType('wales')) ??
    comparators[0]
  );
}
