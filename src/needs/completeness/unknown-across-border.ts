import { type Area, englishNeighboursOf } from '../../geography/index.ts';
import type { CrossBorderReliance } from '../kinds/cross-border-reliance.ts';

/** A border authority of which one question has no answer: what its people use in England, or what is needed there. */
export interface UnknownAcrossBorder {
  readonly area: Area;
  readonly unknown: 'reliance' | 'needs';
}

/**
 * What is not known across the border: for each area that borders on England, whether anything is recorded of reliance on
 * services, either way, and of the needs of neighbouring communities.
 *
 * @param areas - those the partnership is for
 * @source GEO-03
 */
export function unknownAcrossBorder(
  areas: readonly Area[],
  records: readonly CrossBorderReliance[],
): readonly UnknownAcrossBorder[] {
  return areas
    .filter(({ code }) => englishNeighboursOf(code).length > 0)
    .flatMap((area) => {
      const told = records.filter(({ withdrawn, values }) => !withdrawn && values.area === area.code);
      const isNeed = ({ values }: CrossBorderReliance) => values.direction === 'need-of-neighbours';
      const unknown: UnknownAcrossBorder[] = [];
      if (told.every(isNeed)) unknown.push({ area, unknown: 'reliance' });
      if (!told.some(isNeed)) unknown.push({ area, unknown: 'needs' });
      return unknown;
    });
}
