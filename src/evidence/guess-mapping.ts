import { type AreaType, areaTypeOfHeading } from '../geography/index.ts';
import { emptyMapping, type Mapping, type Role, type Unpivot } from './mapping.ts';

/** Headings that mean the same in the files of several producers, compared without case, blanks and underscores. */
const knownHeadings: readonly (readonly [RegExp, Role])[] = [
  [/^(areacd|areacode|authoritycode|areaid|gsscode|codardal|healthboardcode)$/, 'area'],
  [/^(period|year|yearcode|date|month|time|timeperiod|quarter|blwyddyn|cyfnod|mis|dyddiad)$/, 'period'],
  [/^(observation|value|datavalues|data|obsvalue|figure|gwerth|gwerthoedddata)$/, 'value'],
  [/^(lci95|lower95|lowerci95|lower95cl|lowerconfidenceinterval\(95%\)|lowerlimit|terfynisaf)$/, 'lower95'],
  [/^(uci95|upper95|upperci95|upper95cl|upperconfidenceinterval\(95%\)|upperlimit|terfynuchaf)$/, 'upper95'],
  [/^(numerator|rhifiadur)$/, 'numerator'],
  [/^(denominator|enwadur)$/, 'denominator'],
  [/^(indicator|dangosydd)$/, 'measure'],
  [/^(status|observationstatus|statws)$/, 'status'],
  [/^(notes?|notecodes|nodiadau)$/, 'note'],
  [/^(areanm|areaname|geography|variablename|unit|polarity|enwardal)$/, 'ignore'],
  [/^(sex|rhyw)$/, 'dimension:sex'],
  [/^(age|agegroup|oed|grwpoedran)$/, 'dimension:age'],
];

/** Headings that may mean the area's code where no other column does: their cells decide. */
const areaIfNoOther = /^(area|ardal|code|cod|gss|place|lle|localauthority|awdurdodlleol)$/;

/** What was taken for what, for a person to confirm: the mapping and one line for each column. */
export interface GuessedMapping {
  readonly mapping: Mapping;
  readonly columns: readonly { readonly heading: string; readonly role: Role }[];
}

/**
 * What the columns of a sheet without metadata most likely are, from headings seen in real files: those of the Office
 * for National Statistics (`areacd`), StatsWales (`Data Values`), geography codes with their vintage (`lsoa21_code`),
 * single years of age or calendar years as headings. Columns it cannot place are left out, and said to be.
 */
export function guessMapping(headings: readonly string[]): GuessedMapping {
  const columns = new Map<string, Role>();
  const areaTypes: AreaType[] = [];
  const taken = new Set<Role>();
  const wide = wideHeadings(headings);
  for (const heading of headings) {
    if (wide?.match.test(heading)) continue;
    const role = roleOfHeading(heading, headings);
    const free = role === 'ignore' || !taken.has(role);
    columns.set(heading, free ? role : 'ignore');
    if (role === 'area' && free) {
      const type = areaTypeOfHeading(heading);
      if (type) areaTypes.push(type);
    }
    taken.add(role);
  }
  const spare = taken.has('area') ? undefined : headings.find(isSpareArea);
  if (spare !== undefined) columns.set(spare, 'area');
  const mapping: Mapping = { ...emptyMapping, areaTypes, columns, unpivot: wide ? [wide] : [] };
  return { mapping, columns: [...columns].map(([heading, role]) => ({ heading, role })) };
}

function isSpareArea(heading: string): boolean {
  return areaIfNoOther.test(withoutBlanks(heading));
}

function withoutBlanks(heading: string): string {
  return heading.toLowerCase().replaceAll(/[\s_]/g, '');
}

function roleOfHeading(heading: string, headings: readonly string[]): Role {
  const plain = withoutBlanks(heading);
  const known = knownHeadings.find(([pattern]) => pattern.test(plain));
  if (known) return known[1];
  if (areaTypeOfHeading(heading)) return 'area';
  if (plain === 'measure') return headings.some((other) => /^indicator$/i.test(other)) ? 'ignore' : 'measure';
  return 'ignore';
}

function wideHeadings(headings: readonly string[]): Unpivot | undefined {
  const calendarYears = headings.filter((heading) => /^(?:18|19|20)\d\d$/.test(heading));
  const rule = { role: 'value', set: {}, next: [], series: '' } as const;
  if (calendarYears.length >= 2) return { ...rule, match: /^(?<period>(?:18|19|20)\d\d)$/u };
  const ages = headings.filter((heading) => /^\d{1,3}\+?$/.test(heading));
  if (ages.length >= 10) return { ...rule, match: /^(?<dim_age>\d{1,3}\+?)$/u };
  return undefined;
}
