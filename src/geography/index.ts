export { wholeMadeOf } from './all-of-wales.ts';
export { type AreaCode, areaCode, isOfficial, nearestCode, readAreaCode } from './area-code.ts';
export {
  type Area,
  type AreaChange,
  type AreaKey,
  type AreaLink,
  type AreaRegister,
  areaRegister,
  type Weighing,
} from './area-register.ts';
export { type AreaShares, otherVintagesOf, type ShareWeighing, sharesOf } from './area-shares.ts';
export {
  type AreaType,
  areaType,
  areaTypeNamed,
  areaTypeOfHeading,
  areaTypes,
  drawnTypes,
  kindOf,
  typesWithPrefix,
  vintageOf,
} from './area-type.ts';
export { readCodeInWales, readEnglishAuthority } from './border-codes.ts';
export { type Boundaries, type Boundary, readBoundaries } from './boundaries.ts';
export { type CarriedRank, carriedRanks } from './carried-ranks.ts';
export { neighboursOf, type Outline } from './common-boundary.ts';
export { inCommunitiesFirst } from './communities-first.ts';
export {
  groupedParts,
  linksOfDrawnArea,
  type PartsOfGroup,
  readCodes,
  readDrawnArea,
  typesToDrawFrom,
} from './drawn-area.ts';
export { englishNeighboursOf } from './english-border.ts';
export { isLookup, type Lookup, readLookup, type ToldArea } from './lookup.ts';
export { neighboursToConsult } from './neighbours-to-consult.ts';
export { overlappingAreas } from './overlapping-areas.ts';
export { overlappingOutlines } from './overlapping-outlines.ts';
export {
  isWithoutBoundary,
  type ReferencePlaces,
  type RegionalStructure,
  referencePlacesSpec,
  structureKinds,
  structuresOf,
} from './reference-places.ts';
export { areasOfWales, linksOfWales } from './wales.ts';
