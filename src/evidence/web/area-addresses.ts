import { roleMay } from '../../access/index.ts';
import type { PageRequest } from '../../access/web/index.ts';
import type { Area, AreaRegister } from '../../geography/index.ts';
import { loadAreaRegister } from '../../geography/store/index.ts';
import { address, type Language } from '../../language/index.ts';

export function registerFor({ services, partnershipId }: PageRequest): Promise<AreaRegister> {
  return loadAreaRegister(services.db, partnershipId ?? '');
}

export function areasHref({ language, partnershipId }: PageRequest): string {
  return address('work.areas', language, { partnership: partnershipId ?? '' });
}

export function areaHref(
  { language, partnershipId }: PageRequest,
  area: Pick<Area, 'code' | 'type'>,
): string {
  return address(
    'work.area',
    language,
    { partnership: partnershipId ?? '', code: area.code },
    { query: { type: area.type } },
  );
}

export function mayDraw({ acting }: PageRequest): boolean {
  return acting !== null && roleMay(acting.role, 'evidence.import');
}

/** What an area is called: in the reader's language, else in the other, else its code. A name of a place is of no language. */
export function nameOfArea(area: Area, language: Language): string {
  return area.name[language] || area.name.cy || area.name.en || area.code;
}
