/**
 * A kind of area together with its vintage, where the code list has been redrawn: the same nine characters may mean
 * two different places in two vintages, so a code alone is never enough.
 *
 * @source GEO-01; ONS Code History Database entity codes
 */
export type AreaType = string & { readonly areaType: unique symbol };

interface AreaKind {
  /** What stands before the hyphen and the year. */
  readonly kind: string;
  /** First three characters of the official codes; none for areas a partnership draws itself. */
  readonly prefixes: readonly string[];
  /** Years in which the code list was redrawn; empty where it never was. */
  readonly vintages: readonly number[];
}

/** From the widest to the narrowest. */
export const areaKinds = [
  { kind: 'united-kingdom', prefixes: ['K02'], vintages: [] },
  { kind: 'great-britain', prefixes: ['K03'], vintages: [] },
  { kind: 'england-and-wales', prefixes: ['K04'], vintages: [] },
  { kind: 'england', prefixes: ['E92'], vintages: [] },
  { kind: 'scotland', prefixes: ['S92'], vintages: [] },
  { kind: 'northern-ireland', prefixes: ['N92'], vintages: [] },
  { kind: 'wales', prefixes: ['W92'], vintages: [] },
  { kind: 'economic-region', prefixes: ['WXX'], vintages: [] },
  { kind: 'joint-area', prefixes: [], vintages: [] },
  { kind: 'city-region', prefixes: ['W42', 'W43', 'W47', 'E47', 'WXY'], vintages: [] },
  { kind: 'police-area', prefixes: ['W15'], vintages: [] },
  { kind: 'fire-area', prefixes: ['W25'], vintages: [] },
  { kind: 'health-board', prefixes: ['W11'], vintages: [2006, 2009, 2019] },
  { kind: 'constituency', prefixes: ['W07', 'W09'], vintages: [] },
  { kind: 'national-park', prefixes: ['W18'], vintages: [] },
  { kind: 'community-safety-area', prefixes: ['W14'], vintages: [] },
  { kind: 'local-authority', prefixes: ['W06'], vintages: [] },
  { kind: 'english-authority', prefixes: ['E06', 'E07', 'E08', 'E09', 'E10'], vintages: [] },
  { kind: 'built-up-area', prefixes: ['W37', 'W38', 'W45', 'K05', 'K06'], vintages: [] },
  { kind: 'communities-first-area', prefixes: ['W33', 'W34', 'W35'], vintages: [] },
  { kind: 'community', prefixes: ['W04'], vintages: [] },
  { kind: 'ward', prefixes: ['W05'], vintages: [2011, 2017, 2021, 2022, 2024] },
  { kind: 'msoa', prefixes: ['W02'], vintages: [2001, 2011, 2021] },
  { kind: 'lsoa', prefixes: ['W01'], vintages: [2001, 2011, 2021] },
  { kind: 'community-area', prefixes: [], vintages: [] },
  { kind: 'neighbourhood', prefixes: [], vintages: [] },
] as const satisfies readonly AreaKind[];

/** Every kind and vintage, widest first. */
export const areaTypes: readonly AreaType[] = areaKinds.flatMap((one: AreaKind) =>
  one.vintages.length === 0
    ? [one.kind as AreaType]
    : one.vintages.map((year) => `${one.kind}-${year}` as AreaType),
);

/** Types of areas that a partnership makes itself, of whole areas that have official codes. @source GEO-01, GEO-02 */
export const drawnTypes: readonly AreaType[] = (
  ['neighbourhood', 'community-area', 'communities-first-area', 'joint-area'] as const
).map((kind) => kind as string as AreaType);

/** The type of that name, or nothing: `lsoa-2021`, `local-authority`. */
export function areaTypeNamed(name: string): AreaType | undefined {
  return areaTypes.find((type) => type === name);
}

/** An area type written in our own code. Throws where the name is not one: a slip of ours. */
export function areaType(name: string): AreaType {
  const type = areaTypeNamed(name);
  if (!type) throw new Error(`No area type "${name}"`);
  return type;
}

/** `lsoa` of `lsoa-2021`. */
export function kindOf(type: AreaType): string {
  return type.replace(/-\d{4}$/, '');
}

/** 2021 of `lsoa-2021`; nothing where the code list has only one vintage. */
export function vintageOf(type: AreaType): number | undefined {
  const year = /-(\d{4})$/.exec(type)?.[1];
  return year ? Number(year) : undefined;
}

/**
 * The type a code has in a list of this type: an English authority stands in the same column as the authorities of
 * Wales, and is an area of another kind.
 *
 * @source GEO-03
 */
export function typeOfCode(code: string, listed: AreaType): AreaType {
  const isEnglish = areaKinds
    .find(({ kind }) => kind === 'english-authority')
    ?.prefixes.some((one) => one === code.slice(0, 3));
  return isEnglish && kindOf(listed) === 'local-authority' ? areaType('english-authority') : listed;
}

const typesByPrefix: ReadonlyMap<string, readonly AreaType[]> = new Map(
  areaKinds.flatMap((one: AreaKind) => {
    const types = areaTypes.filter((type) => kindOf(type) === one.kind);
    return one.prefixes.map((prefix) => [prefix, types] as const);
  }),
);

/** Types whose official codes start like this one; neighbourhoods accept no official code. */
export function typesWithPrefix(prefix: string): readonly AreaType[] {
  return typesByPrefix.get(prefix) ?? [];
}

const headingKinds: Readonly<Record<string, string>> = {
  lsoa: 'lsoa',
  msoa: 'msoa',
  ward: 'ward',
  wd: 'ward',
  ltla: 'local-authority',
  lad: 'local-authority',
  la: 'local-authority',
  lhb: 'health-board',
  csp: 'community-safety-area',
  pfa: 'police-area',
  fra: 'fire-area',
  constituency: 'constituency',
  economic_region: 'economic-region',
  city_region: 'city-region',
  communities_first: 'communities-first-area',
  neighbourhood: 'neighbourhood',
  community_area: 'community-area',
  joint_area: 'joint-area',
};

const headingPattern = new RegExp(`^(${Object.keys(headingKinds).join('|')})(\\d\\d)?_?(code|cd)$`, 'i');

/**
 * What a column heading says its codes are: `lsoa21_code`, `LSOA11CD`, `ltla24_code`, `lhb_code`, `msoa11cd`. A year
 * between two redrawings belongs to the earlier one (`lhb22` is the 2019 list).
 *
 * @returns the type; for a redrawn kind with no year in the heading, the newest
 */
export function areaTypeOfHeading(heading: string): AreaType | undefined {
  const named = /^local authority code$/i.test(heading.trim()) ? 'la_code' : heading.trim();
  const found = headingPattern.exec(named);
  if (!found?.[1]) return undefined;
  const kind = headingKinds[found[1].toLowerCase()] ?? '';
  const year = found[2] ? 2000 + Number(found[2]) : 9999;
  const candidates = areaTypes.filter((type) => kindOf(type) === kind);
  return candidates.findLast((type) => (vintageOf(type) ?? 0) <= year) ?? candidates[0];
}
