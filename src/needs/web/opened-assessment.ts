import type { PageRequest } from '../../access/web/index.ts';
import { openEvidenceFor, sayAreaType } from '../../evidence/web/index.ts';
import { type Area, type AreaRegister, areaTypeNamed, areaTypes, kindOf } from '../../geography/index.ts';
import { loadAreaRegister } from '../../geography/store/index.ts';
import { compareIn, type Language } from '../../language/index.ts';
import { partnershipDefinition } from '../../partnership/index.ts';
import type { RecordSet } from '../../records/index.ts';
import type { AreaAssessment } from '../index.ts';
import { assessArea } from '../store/assess-area.ts';

/** The area that was asked for, and those that can be. */
export interface OpenedAreas {
  readonly records: RecordSet;
  readonly register: AreaRegister;
  /** Areas that can be chosen, the partnership's own first. */
  readonly choices: readonly Area[];
  /** Nothing where the partnership has not said which areas it is for. */
  readonly area: Area | undefined;
}

/** What pages of the assessment start from. */
export interface OpenedAssessment extends OpenedAreas {
  readonly assessment: AreaAssessment | undefined;
}

/** More areas of one type than this cannot be chosen from one list; they are reached by their own page. */
const mostChoices = 80;

/** `local-authority/W06000008`, as a chosen area stands in an address. */
export function areaKey(area: Pick<Area, 'code' | 'type'>): string {
  return `${area.type}/${area.code}`;
}

/** The area an address or an option names: type and code, or a code alone in its newest vintage. */
export function areaNamed(register: AreaRegister, key: string): Area | undefined {
  const [first = '', code] = key.split('/');
  if (code === undefined) {
    const type = register.typesOf(first).at(-1);
    return type && register.find(first, type);
  }
  const type = areaTypeNamed(first);
  return type && register.find(code, type);
}

/** What an area is called: in the reader's language, else in the other, else its code. A name of a place is of no language. */
export function areaName(area: { name: Area['name']; code: string }, language: Language): string {
  return area.name[language] || area.name.cy || area.name.en || area.code;
}

/** An area in a list of several types: its type, then its name. */
export function areaInList(area: Area, language: Language): string {
  return `${sayAreaType(area.type, language)}: ${areaName(area, language)}`;
}

/** The areas the partnership says it is for, as far as they are known. */
export function ownAreas(records: RecordSet, register: AreaRegister, partnership: string): readonly Area[] {
  const codes = records.one(partnershipDefinition, partnership)?.values.areas ?? [];
  return codes.flatMap((code) => areaNamed(register, code) ?? []);
}

function areaChoices(register: AreaRegister, own: readonly Area[], language: Language): readonly Area[] {
  const byName = compareIn(language);
  const within = areaTypes
    .filter((type) => !['lsoa', 'msoa'].includes(kindOf(type)))
    .map((type) => own.flatMap((area) => register.descendants(area, type)))
    .filter((areas) => areas.length <= mostChoices)
    .flatMap((areas) => areas.toSorted((a, b) => byName(areaName(a, language), areaName(b, language))));
  const around = own.flatMap((area) =>
    register.parents(area).flatMap(({ to }) => register.find(to.code, to.type) ?? []),
  );
  const all =
    own.length > 0 ? [...own, ...within, ...around] : register.ofType('local-authority' as Area['type']);
  return [...new Map(all.map((area) => [areaKey(area), area])).values()];
}

/** Reads from the address which area is asked for, else the partnership's first. */
export async function openAreas({
  services,
  language,
  query,
  partnershipId,
}: PageRequest): Promise<OpenedAreas> {
  const partnership = partnershipId ?? '';
  const records = await services.records.load(services.db, partnership);
  const register = await loadAreaRegister(services.db, partnership);
  const own = ownAreas(records, register, partnership);
  const area = areaNamed(register, query['area'] ?? '') ?? own[0];
  const listed = areaChoices(register, own, language);
  const isListed = area === undefined || listed.some((one) => areaKey(one) === areaKey(area));
  return { records, register, choices: isListed ? listed : [area, ...listed], area };
}

/** Opens the partnership's figures and assesses the area that was asked for, else the partnership's first. */
export async function openAssessment(request: PageRequest): Promise<OpenedAssessment> {
  const areas = await openAreas(request);
  const { records, register, area } = areas;
  if (!area) return { ...areas, assessment: undefined };
  const evidence = await openEvidenceFor(request);
  try {
    return { ...areas, assessment: await assessArea(records, evidence, register, area) };
  } finally {
    evidence.close();
  }
}
