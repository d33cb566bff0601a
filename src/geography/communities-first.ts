import type { AreaRegister } from './area-register.ts';
import { type AreaType, areaType } from './area-type.ts';

const communitiesFirst = areaType('communities-first-area');

/**
 * Codes of the areas of a type any part of which lies in a Communities First area or cluster, brought in by a lookup or
 * drawn by the partnership.
 *
 * @source GEO-01; NEED-22; POV-06
 */
export function inCommunitiesFirst(register: AreaRegister, type: AreaType): ReadonlySet<string> {
  return new Set(
    register
      .ofType(communitiesFirst)
      .flatMap((each) => register.descendants(each, type).map(({ code }) => code as string)),
  );
}
